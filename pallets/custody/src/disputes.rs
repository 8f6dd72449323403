//! Disputes: what a recipient says is wrong with a shipment, what the sender says to that, and who is right.

use crate::{
	items::{identity, Thing},
	movements::Place,
	shipping::ensure_count,
	trails::Steps,
	weights::Extent,
	Config, Discrepancy, Dispute, DisputedItem, Disputes, Error, Event, Line, NextDisputeId, Packed, Pallet,
};
use alloc::vec::Vec;
use custos_primitives::{
	custody::{DiscrepancyKind, DisputeId, DisputeState, Item, Outcome, ShipmentState},
	device::Number,
	member::{Actor, MemberId, MemberInspect, Role},
	trail::Activity,
};
use frame_support::{ensure, traits::Get, BoundedVec};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

/// What is received of a shipment, and what is disputed.
struct Assessment {
	received: Vec<Line>,
	disputed: Vec<DisputedItem>,
}

impl<T: Config> Pallet<T> {
	/// Returns what the cost depends on: all items, and of what was received, the lots inside and what restricts them.
	pub(crate) fn do_receive_with_discrepancies(
		actor: Actor<T::AccountId>,
		sender: MemberId,
		number: &Number,
		item_count: u32,
		discrepancies: &[Discrepancy],
		evidence: H256,
	) -> Result<Extent, DispatchError> {
		let recipient = actor.member;
		let (shipment_id, mut shipment) = Self::to_answer(recipient, sender, number)?;
		ensure_count(&shipment, item_count)?;
		let assessment = Self::assess(&shipment.lines, discrepancies, sender)?;
		let dispute = NextDisputeId::<T>::get();
		let next = dispute.checked_add(1).ok_or(Error::<T>::TooManyDisputes)?;

		let mut steps = Steps::of(actor);
		let purpose = shipment.purpose;
		let mut extent =
			Self::receive_lines(&assessment.received, shipment_id, recipient, &purpose, &mut steps)?;
		extent.items = item_count;
		let mut disputed = Extent::default();
		for item in &assessment.disputed {
			let lots = Self::put_under_dispute(item, dispute, sender, recipient, &mut steps)?;
			disputed.ensure_room::<T>(lots)?;
			disputed.add(lots, 0);
		}
		let at = Self::now();
		let deadline = at.saturating_add(T::DisputeTime::get());
		let items = BoundedVec::truncate_from(assessment.disputed);
		shipment.state = ShipmentState::ReceivedWithDiscrepancies { at, dispute };
		Self::close(recipient, shipment_id, shipment);
		NextDisputeId::<T>::put(next);
		Disputes::<T>::insert(
			dispute,
			Dispute {
				shipment: shipment_id,
				recipient,
				purpose,
				items,
				evidence,
				deadline,
				arbiter: None,
				state: DisputeState::Open,
			},
		);
		Self::deposit_event(Event::ReceivedWithDiscrepancies {
			shipment: shipment_id,
			dispute,
			deadline,
			evidence,
			steps: steps.made(),
		});
		Ok(extent)
	}

	pub(crate) fn do_answer_dispute(
		actor: Actor<T::AccountId>,
		id: DisputeId,
		evidence: H256,
	) -> DispatchResult {
		let mut dispute = Self::dispute_with_sender(id, actor.member)?;
		match dispute.state {
			DisputeState::Open => {
				ensure!(Self::now() <= dispute.deadline, Error::<T>::DeadlinePassed)
			}
			DisputeState::Answered { .. } => return Err(Error::<T>::EvidenceGiven.into()),
			DisputeState::Decided { .. } => return Err(Error::<T>::AlreadyDecided.into()),
		}

		dispute.state = DisputeState::Answered { evidence };
		Disputes::<T>::insert(id, dispute);
		Self::deposit_event(Event::DisputeAnswered {
			dispute: id,
			evidence,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// The sender may concede at any time before the decision, also after its answer. Returns what the cost depends on.
	pub(crate) fn do_concede(
		actor: Actor<T::AccountId>,
		id: DisputeId,
		item_count: u32,
	) -> Result<Extent, DispatchError> {
		let dispute = Self::dispute_with_sender(id, actor.member)?;
		ensure_undecided(&dispute)?;
		let outcomes: Vec<_> = dispute.items.iter().map(|item| conceded(item.kind)).collect();
		ensure!(
			u32::try_from(outcomes.len()) == Ok(item_count),
			Error::<T>::ItemCountDiffers
		);
		Self::settle(actor, id, dispute, &outcomes)
	}

	pub(crate) fn do_appoint_arbiter(id: DisputeId, arbiter: MemberId) -> DispatchResult {
		let mut dispute = Disputes::<T>::get(id).ok_or(Error::<T>::DisputeNotFound)?;
		ensure_undecided(&dispute)?;
		ensure!(!is_party(&dispute, arbiter), Error::<T>::ArbiterIsParty);
		ensure!(T::Members::is_active(arbiter), Error::<T>::MemberNotActive);

		dispute.arbiter = Some(arbiter);
		Disputes::<T>::insert(id, dispute);
		Self::deposit_event(Event::ArbiterAppointed { dispute: id, arbiter });
		Ok(())
	}

	/// Returns what the cost depends on.
	pub(crate) fn do_decide(
		actor: Actor<T::AccountId>,
		id: DisputeId,
		outcomes: &[Outcome],
	) -> Result<Extent, DispatchError> {
		let dispute = Disputes::<T>::get(id).ok_or(Error::<T>::DisputeNotFound)?;
		ensure!(Self::may_decide(&dispute, actor.member), Error::<T>::NotArbiter);
		match dispute.state {
			DisputeState::Open => {
				ensure!(Self::now() > dispute.deadline, Error::<T>::DecisionTooEarly)
			}
			DisputeState::Answered { .. } => {}
			DisputeState::Decided { .. } => return Err(Error::<T>::AlreadyDecided.into()),
		}
		ensure!(
			outcomes.len() == dispute.items.len(),
			Error::<T>::ItemCountDiffers
		);
		Self::settle(actor, id, dispute, outcomes)
	}

	/// The appointed arbiter; any regulator that is no party where none was appointed.
	fn may_decide(dispute: &Dispute<T>, member: MemberId) -> bool {
		match dispute.arbiter {
			Some(arbiter) => arbiter == member,
			None => !is_party(dispute, member) && T::Members::has_role(member, Role::Regulator),
		}
	}

	fn dispute_with_sender(id: DisputeId, member: MemberId) -> Result<Dispute<T>, Error<T>> {
		let dispute = Disputes::<T>::get(id).ok_or(Error::DisputeNotFound)?;
		ensure!(dispute.shipment.sender == member, Error::NotSender);
		Ok(dispute)
	}

	/// Tells what is received of a shipment from what is disputed.
	fn assess(
		lines: &[Line],
		discrepancies: &[Discrepancy],
		sender: MemberId,
	) -> Result<Assessment, Error<T>> {
		ensure!(!discrepancies.is_empty(), Error::Empty);
		let mut received = lines.to_vec();
		let mut named = Vec::new();
		let mut disputed = Vec::new();
		for Discrepancy { kind, item } in discrepancies {
			let item = Self::item_of(item, sender)?;
			let name = name(&item, *kind);
			ensure!(!named.contains(&name), Error::DuplicateItem);
			named.push(name);
			let line = match kind {
				DiscrepancyKind::Missing | DiscrepancyKind::Damaged => {
					take_line(&mut received, item).ok_or(Error::NotInShipment)?
				}
				DiscrepancyKind::Unexpected => Self::unexpected(lines, &item, sender)?,
			};
			disputed.push(DisputedItem {
				line,
				kind: *kind,
				outcome: None,
			});
		}
		Ok(Assessment { received, disputed })
	}

	/// What came without being announced, as its sender still has it. More of a lot may have come than was announced.
	fn unexpected(lines: &[Line], item: &Item, sender: MemberId) -> Result<Line, Error<T>> {
		let is_announced = match item {
			Item::Unit { .. } | Item::LogisticUnit { .. } => lines.iter().any(|line| line.item == *item),
			Item::Quantity { .. } => false,
		};
		ensure!(!is_announced, Error::Announced);
		let thing = Self::held(item, sender).map_err(|error| {
			if is_elsewhere(&error) {
				Error::NotWithSender
			} else {
				error
			}
		})?;
		Ok(thing.line())
	}

	/// What is missing or damaged has left its sender's hands with the shipment; what was unexpected leaves them now. Returns
	/// how many lots are inside.
	fn put_under_dispute(
		item: &DisputedItem,
		dispute: DisputeId,
		sender: MemberId,
		recipient: MemberId,
		steps: &mut Steps<T>,
	) -> Result<u32, Error<T>> {
		let mut thing = Self::thing(&item.line)?;
		let lots = thing.lots_inside();
		let kind = item.kind;
		let place = Place::Dispute { dispute };
		let activity = |quantity| Activity::Disputed {
			dispute,
			kind,
			quantity,
		};
		match kind {
			DiscrepancyKind::Unexpected => Self::leave(thing, sender, recipient, place, steps, &activity)?,
			DiscrepancyKind::Missing | DiscrepancyKind::Damaged => {
				if matches!(thing, Thing::Quantity { .. }) {
					Self::count(&thing, sender, steps, &activity, |_, _| Ok(()))?;
				}
				thing.place(place);
				Self::write(thing, steps, &activity);
			}
		}
		Ok(lots)
	}
}

/// What tells discrepancies apart. Of a quantity some may be missing and some damaged.
fn name(item: &Item, kind: DiscrepancyKind) -> ((Packed, Option<MemberId>), Option<DiscrepancyKind>) {
	let kind = match item {
		Item::Quantity { .. } => Some(kind),
		Item::Unit { .. } | Item::LogisticUnit { .. } => None,
	};
	(identity(item), kind)
}

/// Takes the item out of the lines; of a quantity, as much as it names.
fn take_line(lines: &mut Vec<Line>, item: Item) -> Option<Line> {
	let position = lines
		.iter()
		.position(|line| identity(&line.item) == identity(&item))?;
	let line = lines.get_mut(position)?;
	let terms = line.terms;
	match (&mut line.item, &item) {
		(Item::Quantity { quantity: left, .. }, Item::Quantity { quantity, .. }) if *left != *quantity => {
			*left = left.checked_sub(*quantity)?;
		}
		(Item::Quantity { .. } | Item::Unit { .. } | Item::LogisticUnit { .. }, _) => {
			lines.remove(position);
		}
	}
	Some(Line { item, terms })
}

/// Whether the error says that a thing is not in the hands of the member that was named.
fn is_elsewhere<T>(error: &Error<T>) -> bool {
	matches!(
		error,
		Error::NotPossessor | Error::NotHeld | Error::Packed | Error::InDispute | Error::QuantityNotHeld
	)
}

/// Where an item is if it was as the recipient says.
fn conceded(kind: DiscrepancyKind) -> Outcome {
	match kind {
		DiscrepancyKind::Missing => Outcome::WithSender,
		DiscrepancyKind::Damaged | DiscrepancyKind::Unexpected => Outcome::WithRecipient,
	}
}

fn is_party<T: Config>(dispute: &Dispute<T>, member: MemberId) -> bool {
	[dispute.shipment.sender, dispute.recipient].contains(&member)
}

fn ensure_undecided<T: Config>(dispute: &Dispute<T>) -> Result<(), Error<T>> {
	match dispute.state {
		DisputeState::Open | DisputeState::Answered { .. } => Ok(()),
		DisputeState::Decided { .. } => Err(Error::AlreadyDecided),
	}
}
