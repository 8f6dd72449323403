//! Random sequences of calls: whatever happens, the invariants hold, a refused call changes nothing, and every history
//! can be checked.

use super::*;
use crate::{Lots, Pallet, Units};
use custos_primitives::trail::TrailSubject;
use proptest::prelude::*;
use sp_runtime::StateVersion;

/// A call, with numbers that choose among few things, so that calls meet.
#[derive(Clone, Copy, Debug)]
struct Act {
	call: u8,
	/// Who makes it, where it is not who usually does.
	stranger: Option<u64>,
	item: u32,
	lot: u32,
	serial: u32,
	variant: u8,
}

impl Act {
	fn account(&self) -> u64 {
		let usual = match self.call {
			4 => CORA,
			5 => RITA,
			_ => ALICE,
		};
		self.stranger.unwrap_or(usual)
	}
}

prop_compose! {
	fn act()(
		call in prop_oneof![1 => 0u8..6, 3 => 6u8..11],
		stranger in prop_oneof![9 => Just(None), 1 => prop::sample::select(&[BOB, CORA, HANNA][..]).prop_map(Some)],
		item in prop_oneof![1 => Just(0u32), 3 => Just(1), 1 => 2u32..6],
		lot in 0u32..3,
		serial in 0u32..8,
		variant in 0u8..4,
	) -> Act {
		Act { call, stranger, item, lot, serial, variant }
	}
}

/// What the item is: a syringe, a hip stem, a machine with serial numbers only, and packages of these.
fn description_of(act: Act) -> ModelDescription {
	let package = |mut description: ModelDescription, item| {
		let contains = code(&acme(0, item));
		description.packaging = Packaging::Package {
			contains,
			quantity: u32::from(act.variant),
		};
		description
	};
	let base = match act.item {
		0 => syringe(),
		1 => hip_stem(),
		2 => with(syringe(), |machine| {
			machine.production_identifiers = ProductionIdentifierRules {
				serial: true,
				..Default::default()
			};
		}),
		3 => package(syringe(), 0),
		4 => package(hip_stem(), 1),
		_ => package(hip_stem(), 4),
	};
	let other = related(RelatedKind::DirectMarking, code(&acme(0, act.serial)));
	match act.variant {
		0 => base,
		1 => with(base, |model| model.catalogue_number = bounded("other")),
		2 => with_related(base, vec![other]),
		_ => with_related(
			base,
			vec![
				other,
				related(RelatedKind::Secondary, code(&acme(0, 10 + act.lot))),
			],
		),
	}
}

fn perform(act: Act) -> DispatchResult {
	let origin = signed(act.account());
	let device = code(&acme(0, act.item));
	let lot = number(&format!("L{}", act.lot));
	let text = number(&format!("S{}", act.serial));
	let certificate = bounded(&format!("P{}", act.lot));
	let expires = if act.variant == 0 {
		None
	} else {
		date(2026, 6, 15 + act.variant * 4)
	};
	let tree = serials(8);
	match act.call {
		0 | 1 => DeviceRegistry::register_model(origin, device, description_of(act)),
		2 => DeviceRegistry::amend_model(origin, device, description_of(act)),
		3 => {
			let status = match act.variant {
				0 => DistributionStatus::NotInCommercialDistribution,
				_ => DistributionStatus::InCommercialDistribution,
			};
			DeviceRegistry::set_distribution_status(origin, device, status)
		}
		4 => grant(
			act.account(),
			&acme(0, act.item),
			&format!("P{}", act.lot),
			expires,
		),
		5 => {
			let reason = WithdrawalReason::Safety;
			DeviceRegistry::withdraw_certificate(origin, device, ASSESSOR, certificate, reason)
		}
		6 => DeviceRegistry::commission_lot(origin, device, lot, act.serial, MADE, EXPIRES),
		7 => {
			let root = crate::serials::root(&tree);
			DeviceRegistry::commission_serials_root(origin, device, lot, root, 8, MADE, EXPIRES)
		}
		8 | 9 => {
			let lot = (act.item != 2).then_some(lot);
			let batch = numbers(&[&format!("S{}", act.serial), &format!("T{}", act.serial * act.lot)]);
			DeviceRegistry::commission_units(origin, device, lot, batch, MADE, EXPIRES)
		}
		_ => {
			let proof = crate::serials::prove(&tree, act.serial).unwrap();
			DeviceRegistry::record_unit(origin, device, lot, text, act.serial, proof)
		}
	}
}

/// What most acts are about is there from the start.
fn registered_syringe_and_hip_stem() {
	register(&acme(0, 0), syringe());
	register(&acme(0, 1), hip_stem());
	assert_ok!(grant(CORA, &acme(0, 1), "P0", None));
}

fn root_of_state() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

/// The histories of all lots and units, collected from the events, lead to their records.
fn check_histories() {
	let lots =
		Lots::<Test>::iter().map(|(device, lot, record)| (TrailSubject::Lot { device, lot }, record.trail));
	let units = Units::<Test>::iter()
		.map(|(device, serial, unit)| (TrailSubject::Unit { device, serial }, unit.trail));
	for (subject, trail) in lots.chain(units) {
		assert!(
			trail.is_history_of(&subject, &Pallet::<Test>::steps_in(events(), &subject)),
			"{subject:?}"
		);
	}
}

/// Custody was told of each device of each lot, and of each record.
fn check_custody() {
	for (device, lot, record) in Lots::<Test>::iter() {
		let units = Units::<Test>::iter_prefix_values(device).filter(|unit| unit.lot == Some(lot));
		let stock = InHand::get((
			LotReference {
				device,
				lot: Some(lot),
			},
			ACME,
		))
		.unwrap();
		assert_eq!(stock.quantity, record.content.quantity(), "{lot:?}");
		assert_eq!(stock.identified as usize, units.count(), "{lot:?}");
	}
	for device in Units::<Test>::iter().map(|(device, ..)| device) {
		let units = Units::<Test>::iter_prefix_values(device).filter(|unit| unit.lot.is_none());
		let told = InHand::get((LotReference { device, lot: None }, ACME));
		assert_eq!(
			told.map_or(0, |stock| stock.identified as usize),
			units.count(),
			"{device:?}"
		);
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn any_sequence_of_calls_keeps_the_invariants(acts in proptest::collection::vec(act(), 1..120)) {
		new_test_ext().execute_with(|| {
			registered_syringe_and_hip_stem();
			for (n, act) in acts.into_iter().enumerate() {
				let before = root_of_state();
				if perform(act).is_err() {
					assert_eq!(root_of_state(), before, "a refused call changed the state: {act:?}");
				}
				check_invariants();
				if n % 5 == 4 {
					pass(DAY);
				}
			}
			check_histories();
			check_custody();
		});
	}
}
