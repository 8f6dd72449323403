//! Title: whose property something is, whoever has it.

use crate::{
	holdings::{terms_for, terms_in, Portion},
	items::{lot_numbered, Thing},
	trails::Steps,
	weights::Extent,
	Config, Error, Event, Pallet,
};
use custos_primitives::{
	custody::{Item, ItemCode, Terms},
	gs1::{DeviceIdentifier, LotNumber},
	guard::Intent,
	member::{Actor, MemberId, MemberInspect},
	trail::Activity,
};
use frame_support::{ensure, BoundedVec};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// Returns what the cost depends on.
	pub(crate) fn do_transfer_title(
		actor: Actor<T::AccountId>,
		item: &ItemCode,
		possessor: MemberId,
		owner: MemberId,
		terms: Terms,
	) -> Result<Extent, DispatchError> {
		let from = actor.member;
		let terms = terms_for(owner, possessor, terms);
		ensure!(T::Members::is_active(owner), Error::<T>::MemberNotActive);
		let mut thing = Self::owned(item, from, possessor, (owner, terms))?;
		ensure!(thing.title() != (owner, terms), Error::<T>::NothingChanged);
		let restricted = Self::ensure_allowed(&thing, possessor, Intent::TransferTitle)?;
		let extent = Extent::one(thing.lots_inside(), restricted);

		let mut steps = Steps::of(actor);
		let activity = |quantity| Activity::TitleTransferred {
			owner,
			terms,
			quantity,
		};
		Self::count(&thing, possessor, &mut steps, &activity, |holding, portion| {
			Self::take(holding, portion)?;
			Self::put(
				holding,
				&Portion {
					owner,
					terms,
					..*portion
				},
			)
		})?;
		thing.entitle(owner, terms);
		Self::write(thing, &mut steps, &activity);
		Self::deposit_event(Event::TitleTransferred {
			possessor,
			from,
			owner,
			steps: steps.made(),
		});
		Ok(extent)
	}

	/// The thing in the possessor's hands, if it is the owner's.
	fn owned(
		code: &ItemCode,
		owner: MemberId,
		possessor: MemberId,
		new_title: (MemberId, Terms),
	) -> Result<Thing, Error<T>> {
		let item = Self::item_of(code, owner)?;
		let thing = match &item {
			Item::Quantity {
				device,
				lot,
				owner: Some(named),
				quantity,
			} => {
				ensure!(*named == owner, Error::NotOwner);
				Self::owned_quantity(*device, *lot, (owner, *quantity), possessor, new_title)?
			}
			Item::Quantity { .. } | Item::Unit { .. } | Item::LogisticUnit { .. } => {
				Self::held(&item, possessor)?
			}
		};
		let (of, _) = thing.title();
		ensure!(of == owner, Error::NotOwner);
		Ok(thing)
	}

	/// So many of the owner's devices of a lot in the possessor's hands. Where it has some on the terms that they are to be
	/// on, those on other terms are meant.
	fn owned_quantity(
		device: DeviceIdentifier,
		lot: LotNumber,
		(owner, quantity): (MemberId, u32),
		possessor: MemberId,
		new_title: (MemberId, Terms),
	) -> Result<Thing, Error<T>> {
		Self::ensure_by_number(&device, &lot)?;
		let stocks = Self::holding_of(&lot_numbered(&device, &lot), possessor).stocks;
		let others = stocks
			.iter()
			.filter(|stock| (stock.owner, stock.terms) != new_title);
		let others = BoundedVec::truncate_from(others.copied().collect());
		let terms = terms_in(&others, owner, quantity)
			.or_else(|| terms_in(&stocks, owner, quantity))
			.ok_or(Error::QuantityNotHeld)?;
		let portion = Portion {
			owner,
			terms,
			quantity,
			identified: false,
		};
		Ok(Thing::Quantity { device, lot, portion })
	}
}
