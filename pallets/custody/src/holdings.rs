//! Holdings: what a member has of a lot, by owner and terms, and the counts that always add up.

use crate::{Config, Error, Holdings, HoldingsOf, Pallet};
use custos_primitives::{
	custody::{CustodyRegister, Holding, LotReference, Stock, Terms, MAX_OWNERS},
	member::MemberId,
	trail::{Trail, TrailSubject},
};
use frame_support::{ensure, pallet_prelude::ConstU32, BoundedVec};
use sp_runtime::DispatchError;

/// Which devices of a holding are meant: whose, on which terms, and whether each has a record of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Portion {
	/// Whose property they are.
	pub owner: MemberId,
	/// The terms on which the possessor has them.
	pub terms: Terms,
	/// How many.
	pub quantity: u32,
	/// Whether they are units with records of their own.
	pub identified: bool,
}

impl Portion {
	/// One unit with a record.
	pub(crate) fn unit(owner: MemberId, terms: Terms) -> Self {
		Self {
			owner,
			terms,
			quantity: 1,
			identified: true,
		}
	}
}

/// The terms on which a possessor has what `owner` owns: `Sale`, the neutral ones, where it is the owner itself.
pub(crate) fn terms_for(owner: MemberId, possessor: MemberId, terms: Terms) -> Terms {
	if owner == possessor {
		Terms::Sale
	} else {
		terms
	}
}

impl<T: Config> Pallet<T> {
	/// What the member has and had of the lot. An empty holding where it has none.
	pub(crate) fn holding_of(lot: &LotReference, member: MemberId) -> Holding {
		Holdings::<T>::get((lot.device, lot.lot, member)).unwrap_or_else(|| empty(lot, member))
	}

	/// Writes a holding. A member's first one of a lot is noted for its list.
	pub(crate) fn put_holding(lot: &LotReference, member: MemberId, holding: Holding) {
		let key = (lot.device, lot.lot, member);
		if !Holdings::<T>::contains_key(key) {
			HoldingsOf::<T>::insert(member, lot, ());
		}
		Holdings::<T>::insert(key, holding);
	}

	/// Takes devices out of a holding's stocks.
	pub(crate) fn take(holding: &mut Holding, portion: &Portion) -> Result<(), Error<T>> {
		take_from(&mut holding.stocks, portion)
	}

	/// Puts devices into a holding's stocks.
	pub(crate) fn put(holding: &mut Holding, portion: &Portion) -> Result<(), Error<T>> {
		put_into(&mut holding.stocks, portion)
	}

	/// The terms on which the member has `quantity` devices without records of that owner: those that bind least come first.
	pub(crate) fn terms_of_quantity(
		holding: &Holding,
		owner: MemberId,
		quantity: u32,
	) -> Result<Terms, Error<T>> {
		terms_in(&holding.stocks, owner, quantity).ok_or(Error::QuantityNotHeld)
	}
}

/// Devices of one lot, by owner and terms.
pub(crate) type Stocks = BoundedVec<Stock, ConstU32<MAX_OWNERS>>;

/// Takes devices out of stocks.
pub(crate) fn take_from<T: Config>(stocks: &mut Stocks, portion: &Portion) -> Result<(), Error<T>> {
	let position = stocks
		.iter()
		.position(|stock| stock.owner == portion.owner && stock.terms == portion.terms)
		.ok_or(Error::QuantityNotHeld)?;
	let stock = stocks.get_mut(position).ok_or(Error::QuantityNotHeld)?;
	let free = if portion.identified {
		stock.identified
	} else {
		stock.quantity.saturating_sub(stock.identified)
	};
	ensure!(portion.quantity <= free, Error::QuantityNotHeld);
	stock.quantity = stock.quantity.saturating_sub(portion.quantity);
	if portion.identified {
		stock.identified = stock.identified.saturating_sub(portion.quantity);
	}
	if stock.quantity == 0 {
		stocks.remove(position);
	}
	Ok(())
}

/// Puts devices into stocks.
pub(crate) fn put_into<T: Config>(stocks: &mut Stocks, portion: &Portion) -> Result<(), Error<T>> {
	let identified = if portion.identified { portion.quantity } else { 0 };
	let known = stocks
		.iter_mut()
		.find(|stock| stock.owner == portion.owner && stock.terms == portion.terms);
	match known {
		Some(stock) => {
			stock.quantity = add(stock.quantity, portion.quantity)?;
			stock.identified = add(stock.identified, identified)?;
		}
		None => stocks
			.try_push(Stock {
				owner: portion.owner,
				terms: portion.terms,
				quantity: portion.quantity,
				identified,
			})
			.map_err(|_| Error::TooManyOwners)?,
	}
	Ok(())
}

/// The terms of `quantity` devices without records of that owner: those that bind least come first.
pub(crate) fn terms_in(stocks: &Stocks, owner: MemberId, quantity: u32) -> Option<Terms> {
	[Terms::Sale, Terms::Consignment, Terms::Loan]
		.into_iter()
		.find(|terms| {
			stocks.iter().any(|stock| {
				stock.owner == owner
					&& stock.terms == *terms
					&& stock.quantity.saturating_sub(stock.identified) >= quantity
			})
		})
}

/// The sum, where it can be counted.
pub(crate) fn add<T: Config>(count: u32, more: u32) -> Result<u32, Error<T>> {
	count.checked_add(more).ok_or(Error::QuantityTooLarge)
}

fn empty(lot: &LotReference, member: MemberId) -> Holding {
	Holding {
		stocks: BoundedVec::new(),
		commissioned: 0,
		received: 0,
		sent: 0,
		packed: 0,
		unpacked: 0,
		used: 0,
		lost: 0,
		decommissioned: 0,
		trail: Trail::new(&subject(lot, member)),
	}
}

/// The history that a holding's steps belong to. Only lots with a number are handed over by number.
pub(crate) fn subject(lot: &LotReference, member: MemberId) -> TrailSubject {
	TrailSubject::Holding { lot: *lot, member }
}

impl<T: Config> CustodyRegister for Pallet<T> {
	fn commissioned(
		lot: &LotReference,
		member: MemberId,
		quantity: u32,
		identified: u32,
	) -> Result<(), DispatchError> {
		let mut holding = Self::holding_of(lot, member);
		let unidentified = quantity.saturating_sub(identified);
		for (quantity, identified) in [(identified, true), (unidentified, false)] {
			let portion = Portion {
				owner: member,
				terms: Terms::Sale,
				quantity,
				identified,
			};
			if quantity > 0 {
				Self::put(&mut holding, &portion)?;
			}
		}
		holding.commissioned = add::<T>(holding.commissioned, quantity)?;
		Self::put_holding(lot, member, holding);
		Ok(())
	}

	fn identify(lot: &LotReference, member: MemberId) -> Result<(MemberId, Terms), DispatchError> {
		let mut holding = Self::holding_of(lot, member);
		let stock = holding
			.stocks
			.iter_mut()
			.find(|stock| stock.quantity > stock.identified)
			.ok_or(Error::<T>::QuantityNotHeld)?;
		stock.identified = add::<T>(stock.identified, 1)?;
		let title = (stock.owner, stock.terms);
		Self::put_holding(lot, member, holding);
		Ok(title)
	}
}
