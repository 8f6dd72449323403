//! Measures the calls.
//!
//! Items are units, each of a lot and a model of its own, so that each brings its record, its model, what restricts it and a
//! holding. A quantity brings its lot's record in place of the unit's and writes one record less. A logistic unit
//! brings its record alone, but the guard is asked about each lot in it: that is measured by itself, by
//! the lot; of `pack`, beside the items.

mod fixtures;
pub(crate) mod handed_on;

use crate::*;
use alloc::{vec, vec::Vec};
use custos_primitives::{
	custody::{
		Condition, DiscrepancyKind, DisputeState, Item, ItemCode, LogisticUnitState, Outcome, PatientLink,
		RefusalReason, ShipmentState, Terms, UnitState, UseKind, MAX_LOTS_INSIDE,
	},
	device::DecommissionReason,
	guard::Intent,
	member::{MemberInspect, Role},
};
use fixtures::*;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get},
	BoundedVec,
};

/// Half of the lots that fit into a logistic unit: the other half is that of the one inside.
const HALF: u32 = MAX_LOTS_INSIDE / 2;

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn pack(
		n: Linear<1, { T::MaxItems::get().saturating_sub(1).min(HALF) }>,
		l: Linear<0, HALF>,
	) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let units = units_of::<T>(actor.member, UNITS, n)?;
		let mut items = codes(&units);
		if l > 0 {
			let inner = logistic_unit_of::<T>(actor.member, l)?;
			items.push(ItemCode::LogisticUnit {
				sscc: text_of(&inner),
			});
		}
		let outer = sscc(OUTER)?;
		T::Members::enable_prefix_of(actor.member, &outer);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			text_of(&outer),
			BoundedVec::truncate_from(items),
		);

		let record = LogisticUnits::<T>::get(outer).ok_or(BenchmarkError::Stop("nothing was packed"))?;
		assert_eq!(record.contents.len() as u32, n.saturating_add(l));
		assert_eq!(LotsPacked::<T>::iter_keys().count() as u32, n.saturating_add(l));
		for unit in units {
			assert_eq!(unit.record::<T>()?.state, UnitState::Packed { parent: outer });
			assert_eq!(unit.holding::<T>(actor.member).packed, 1);
		}
		Ok(())
	}

	#[benchmark]
	fn unpack(n: Linear<1, { T::MaxItems::get().min(MAX_LOTS_INSIDE) }>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let units = units_of::<T>(actor.member, UNITS, n)?;
		let outer = sscc(OUTER)?;
		T::Members::enable_prefix_of(actor.member, &outer);
		let items = codes(&units);
		Pallet::<T>::do_pack(actor.clone(), &text_of(&outer), &items)
			.map_err(|_| BenchmarkError::Stop("nothing was packed"))?;
		// As if it came to the member as it is: what comes out is the first of its lot.
		for OwnUnit { lot, .. } in &units {
			Holdings::<T>::remove((lot.device, lot.lot, actor.member));
			HoldingsOf::<T>::remove(actor.member, lot);
		}

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			text_of(&outer),
			BoundedVec::truncate_from(items),
		);

		let record = LogisticUnits::<T>::get(outer).ok_or(BenchmarkError::Stop("no logistic unit"))?;
		assert_eq!(record.state, LogisticUnitState::Emptied);
		for unit in units {
			assert_eq!(unit.record::<T>()?.state, UnitState::Held);
			assert_eq!(unit.holding::<T>(actor.member).unpacked, 1);
		}
		Ok(())
	}

	#[benchmark]
	fn ship(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let recipient = other_than::<T>(actor.member).member;
		let units = units_of::<T>(actor.member, UNITS, n)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			number(NUMBER),
			recipient,
			Some(carrier::<T>(actor.member)),
			SALE,
			BoundedVec::truncate_from(codes(&units)),
			documents(),
			None,
		);

		let shipment = shipment_id(actor.member, NUMBER)?;
		assert!(Shipments::<T>::contains_key(actor.member, shipment.number));
		assert!(OpenShipments::<T>::contains_key(recipient, shipment));
		for unit in units {
			assert_eq!(unit.record::<T>()?.state, UnitState::InTransit { shipment });
			assert_eq!(unit.holding::<T>(actor.member).sent, 1);
		}
		Ok(())
	}

	#[benchmark]
	fn ship_unit() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let recipient = other_than::<T>(actor.member).member;
		let units = units_of::<T>(actor.member, UNITS, 1)?;

		#[extrinsic_call]
		ship(
			origin as T::RuntimeOrigin,
			number(NUMBER),
			recipient,
			Some(carrier::<T>(actor.member)),
			SALE,
			BoundedVec::truncate_from(codes(&units)),
			documents(),
			None,
		);

		let shipment = shipment_id(actor.member, NUMBER)?;
		for unit in units {
			assert_eq!(unit.record::<T>()?.state, UnitState::InTransit { shipment });
		}
		Ok(())
	}

	#[benchmark]
	fn receive(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let sender = other_than::<T>(actor.member);
		let units = units_of::<T>(sender.member, UNITS, n)?;
		super::fixtures::ship::<T>(sender.clone(), actor.member, &codes(&units))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, sender.member, number(NUMBER), n);

		assert_eq!(OpenShipments::<T>::iter_keys().count(), 0);
		for unit in units {
			let record = unit.record::<T>()?;
			assert_eq!(record.state, UnitState::Held);
			assert_eq!((record.owner, record.possessor), (actor.member, actor.member));
			assert_eq!(unit.holding::<T>(actor.member).received, 1);
		}
		Ok(())
	}

	#[benchmark]
	fn receive_unit() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let sender = other_than::<T>(actor.member);
		let units = units_of::<T>(sender.member, UNITS, 1)?;
		super::fixtures::ship::<T>(sender.clone(), actor.member, &codes(&units))?;

		#[extrinsic_call]
		receive(origin as T::RuntimeOrigin, sender.member, number(NUMBER), 1);

		for unit in units {
			assert_eq!(unit.record::<T>()?.possessor, actor.member);
		}
		Ok(())
	}

	#[benchmark]
	fn receive_with_discrepancies(
		n: Linear<1, { T::MaxItems::get() }>,
		d: Linear<1, { T::MaxDiscrepancies::get() }>,
	) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let sender = other_than::<T>(actor.member);
		let units = units_of::<T>(sender.member, UNITS, n)?;
		super::fixtures::ship::<T>(sender.clone(), actor.member, &codes(&units))?;
		// What was not announced leaves the sender's hands now: everything else is received, or is neither received nor
		// counted anew.
		let unexpected = units_of::<T>(sender.member, UNANNOUNCED, d)?;
		let discrepancies: Vec<_> = codes(&unexpected)
			.into_iter()
			.map(|item| Discrepancy {
				kind: DiscrepancyKind::Unexpected,
				item,
			})
			.collect();

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			sender.member,
			number(NUMBER),
			n,
			BoundedVec::truncate_from(discrepancies),
			EVIDENCE,
		);

		let dispute = Disputes::<T>::get(0).ok_or(BenchmarkError::Stop("no dispute"))?;
		assert_eq!(dispute.items.len() as u32, d);
		for unit in units {
			assert_eq!(unit.record::<T>()?.possessor, actor.member);
		}
		for unit in unexpected {
			assert_eq!(unit.record::<T>()?.state, UnitState::InDispute { dispute: 0 });
			assert_eq!(unit.holding::<T>(sender.member).sent, 1);
		}
		Ok(())
	}

	#[benchmark]
	fn refuse() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let sender = other_than::<T>(actor.member).member;
		let id = shipment_id(sender, NUMBER)?;
		let lines = logistic_units(T::MaxItems::get())?;
		insert_shipment::<T>(id, actor.member, lines, ShipmentState::InTransit);
		let reason = RefusalReason::Late;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, sender, number(NUMBER), reason);

		let state = Shipments::<T>::get(sender, id.number).map(|shipment| shipment.state);
		assert!(matches!(state, Some(ShipmentState::Refused { .. })));
		assert!(OpenShipments::<T>::contains_key(sender, id));
		assert!(!OpenShipments::<T>::contains_key(actor.member, id));
		Ok(())
	}

	#[benchmark]
	fn take_back(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let recipient = other_than::<T>(actor.member);
		let units = units_of::<T>(actor.member, UNITS, n)?;
		super::fixtures::ship::<T>(actor.clone(), recipient.member, &codes(&units))?;
		Pallet::<T>::do_refuse(recipient, actor.member, &number(NUMBER), RefusalReason::Late)
			.map_err(|_| BenchmarkError::Stop("nothing was refused"))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number(NUMBER), n);

		assert_eq!(OpenShipments::<T>::iter_keys().count(), 0);
		for unit in units {
			assert_eq!(unit.record::<T>()?.state, UnitState::Held);
			assert_eq!(unit.holding::<T>(actor.member).sent, 0);
		}
		Ok(())
	}

	#[benchmark]
	fn cancel(n: Linear<1, { T::MaxItems::get() }>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let recipient = other_than::<T>(actor.member).member;
		let units = units_of::<T>(actor.member, UNITS, n)?;
		super::fixtures::ship::<T>(actor.clone(), recipient, &codes(&units))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, number(NUMBER), n);

		assert_eq!(OpenShipments::<T>::iter_keys().count(), 0);
		for unit in units {
			assert_eq!(unit.record::<T>()?.state, UnitState::Held);
			assert_eq!(unit.holding::<T>(actor.member).sent, 0);
		}
		Ok(())
	}

	#[benchmark]
	fn return_items(
		n: Linear<1, { T::MaxItems::get() / 2 }>,
		s: Linear<0, { T::MaxItems::get() / 2 }>,
	) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let sender = other_than::<T>(actor.member).member;
		let units = units_of::<T>(actor.member, UNITS, n)?;
		// They came by their serials, but for the first one, which came in the last of the logistic units.
		let mut lines = logistic_units(s)?;
		let in_last = lines.len().min(1);
		lines.extend(units.iter().skip(in_last).map(OwnUnit::line));
		for OwnUnit { lot, .. } in units.iter().take(in_last) {
			LotsPacked::<T>::insert((lot.device, lot.lot, sscc(s.saturating_sub(1))?), ());
		}
		let received = shipment_id(sender, EARLIER_NUMBER)?;
		insert_shipment::<T>(received, actor.member, lines, ShipmentState::Received { at: 1 });

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			sender,
			number(EARLIER_NUMBER),
			number(NUMBER),
			Some(carrier::<T>(actor.member)),
			BoundedVec::truncate_from(codes(&units)),
			documents(),
			None,
		);

		let shipment = shipment_id(actor.member, NUMBER)?;
		assert!(OpenShipments::<T>::contains_key(sender, shipment));
		for unit in units {
			assert_eq!(unit.record::<T>()?.state, UnitState::InTransit { shipment });
			assert_eq!(unit.holding::<T>(actor.member).sent, 1);
		}
		Ok(())
	}

	#[benchmark]
	fn answer_dispute() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let recipient = other_than::<T>(actor.member).member;
		insert_full_dispute::<T>(shipment_id(actor.member, NUMBER)?, recipient)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, EVIDENCE);

		let state = Disputes::<T>::get(0).map(|dispute| dispute.state);
		assert_eq!(state, Some(DisputeState::Answered { evidence: EVIDENCE }));
		Ok(())
	}

	#[benchmark]
	fn concede(n: Linear<1, { T::MaxDiscrepancies::get() }>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let recipient = other_than::<T>(actor.member);
		let units = units_of::<T>(actor.member, UNITS, n)?;
		dispute::<T>(actor.clone(), recipient.clone(), codes(&units))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, n);

		let state = Disputes::<T>::get(0).map(|dispute| dispute.state);
		assert!(matches!(state, Some(DisputeState::Decided { by, .. }) if by == actor.member));
		for unit in units {
			let record = unit.record::<T>()?;
			assert_eq!(
				(record.state, record.condition),
				(UnitState::Held, Condition::OutOfService)
			);
			assert_eq!(unit.holding::<T>(recipient.member).received, 1);
		}
		Ok(())
	}

	#[benchmark]
	fn appoint_arbiter() -> Result<(), BenchmarkError> {
		let origin = T::AppointOrigin::try_successful_origin()
			.map_err(|_| BenchmarkError::Stop("the runtime has no such origin"))?;
		let (_, sender) = prepare::<T, T::ShippingOrigin>()?;
		let recipient = other_than::<T>(sender.member).member;
		insert_full_dispute::<T>(shipment_id(sender.member, NUMBER)?, recipient)?;
		let arbiter = other_than::<T>(recipient).member;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, arbiter);

		let dispute = Disputes::<T>::get(0).ok_or(BenchmarkError::Stop("no dispute"))?;
		assert_eq!(dispute.arbiter, Some(arbiter));
		Ok(())
	}

	#[benchmark]
	fn decide(n: Linear<1, { T::MaxDiscrepancies::get() }>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		T::Members::enable_role(actor.member, Role::Regulator);
		let sender = other_than::<T>(actor.member);
		let recipient = other_than::<T>(sender.member);
		let units = units_of::<T>(sender.member, UNITS, n)?;
		let outcomes = vec![Outcome::WithRecipient; n as usize];
		dispute::<T>(sender.clone(), recipient.clone(), codes(&units))?;
		Pallet::<T>::do_answer_dispute(sender, 0, EVIDENCE)
			.map_err(|_| BenchmarkError::Stop("nothing was answered"))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, BoundedVec::truncate_from(outcomes));

		let state = Disputes::<T>::get(0).map(|dispute| dispute.state);
		assert!(matches!(state, Some(DisputeState::Decided { by, .. }) if by == actor.member));
		for unit in units {
			let record = unit.record::<T>()?;
			assert_eq!(
				(record.state, record.condition),
				(UnitState::Held, Condition::OutOfService)
			);
			assert_eq!(unit.holding::<T>(recipient.member).received, 1);
		}
		Ok(())
	}

	#[benchmark]
	fn transfer_title() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ShippingOrigin>()?;
		let owner = other_than::<T>(actor.member).member;
		let unit = a_unit_of::<T>(actor.member)?;
		let terms = Terms::Consignment;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			unit.code(),
			actor.member,
			owner,
			terms,
		);

		let record = unit.record::<T>()?;
		assert_eq!((record.owner, record.terms), (owner, terms));
		Ok(())
	}

	#[benchmark]
	fn use_device() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::UseOrigin>()?;
		let unit = a_unit_of::<T>(actor.member)?;
		let kind = UseKind::Implant;
		let patient = PatientLink::Commitment { commitment: EVIDENCE };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, unit.code(), kind, patient);

		assert_eq!(unit.record::<T>()?.state, UnitState::Used { kind });
		assert_eq!(unit.holding::<T>(actor.member).used, 1);
		Ok(())
	}

	#[benchmark]
	fn explant() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::UseOrigin>()?;
		let unit = a_unit_of::<T>(actor.member)?;
		Pallet::<T>::do_use_device(actor.clone(), &unit.code(), UseKind::Implant, PatientLink::None)
			.map_err(|_| BenchmarkError::Stop("nothing was used"))?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			(&unit.lot.device).into(),
			number(unit.serial.as_str().as_bytes()),
		);

		let record = unit.record::<T>()?;
		assert_eq!(
			(record.state, record.condition),
			(UnitState::Held, Condition::Explanted)
		);
		assert_eq!(unit.holding::<T>(actor.member).used, 0);
		Ok(())
	}

	#[benchmark]
	fn take_out_of_service() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::CareOrigin>()?;
		let unit = a_unit_of::<T>(actor.member)?;
		Pallet::<T>::do_use_device(actor.clone(), &unit.code(), UseKind::Install, PatientLink::None)
			.map_err(|_| BenchmarkError::Stop("nothing was used"))?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			(&unit.lot.device).into(),
			number(unit.serial.as_str().as_bytes()),
		);

		let record = unit.record::<T>()?;
		assert_eq!(
			(record.state, record.condition),
			(UnitState::Held, Condition::OutOfService)
		);
		assert_eq!(unit.holding::<T>(actor.member).used, 0);
		Ok(())
	}

	#[benchmark]
	fn return_to_service() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::CareOrigin>()?;
		let unit = a_unit_of::<T>(actor.member)?;
		unit.change::<T>(|record| record.condition = Condition::OutOfService)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			(&unit.lot.device).into(),
			number(unit.serial.as_str().as_bytes()),
		);

		assert_eq!(unit.record::<T>()?.condition, Condition::Serviceable);
		Ok(())
	}

	#[benchmark]
	fn lose() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::CareOrigin>()?;
		let (lot, item) = quantity_of::<T>(actor.member)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, item);

		assert_eq!(Pallet::<T>::holding_of(&lot, actor.member).lost, 1);
		assert!(LostStocks::<T>::contains_key((lot.device, lot.lot, actor.member)));
		Ok(())
	}

	#[benchmark]
	fn find() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::CareOrigin>()?;
		let (lot, item) = quantity_of::<T>(actor.member)?;
		Pallet::<T>::do_lose(actor.clone(), &item).map_err(|_| BenchmarkError::Stop("nothing was lost"))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, item);

		assert_eq!(Pallet::<T>::holding_of(&lot, actor.member).lost, 0);
		assert_eq!(LostStocks::<T>::iter_keys().count(), 0);
		Ok(())
	}

	#[benchmark]
	fn decommission() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::CareOrigin>()?;
		let unit = a_unit_of::<T>(actor.member)?;
		let reason = DecommissionReason::Destroyed;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, unit.code(), reason, Some(EVIDENCE));

		assert_eq!(unit.record::<T>()?.state, UnitState::Decommissioned { reason });
		assert_eq!(unit.holding::<T>(actor.member).decommissioned, 1);
		Ok(())
	}

	#[benchmark]
	fn lots_inside(l: Linear<1, MAX_LOTS_INSIDE>) -> Result<(), BenchmarkError> {
		let (_, actor) = prepare::<T, T::ShippingOrigin>()?;
		let sscc = logistic_unit_of::<T>(actor.member, l)?;
		let item = Item::LogisticUnit { sscc };
		let restricted;

		#[block]
		{
			restricted = Pallet::<T>::held(&item, actor.member)
				.and_then(|thing| Pallet::<T>::ensure_allowed(&thing, actor.member, Intent::Ship));
		}

		assert!(matches!(restricted, Ok(0)));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
