//! What custody and recall ask of this pallet, and what custody changes in it.

use super::*;
use crate::{Lots, Pallet, Units};
use custos_primitives::{
	custody::{DeviceCustody, DeviceInspect, ModelStanding, PatientLink, UseKind},
	trail::{Activity, Occasion, TrailSubject},
};

type Registry = Pallet<Test>;

#[test]
fn inspect_answers_with_the_records() {
	run(|| {
		// GIVEN a unit and its lot
		let gtin = certified_hip_stem();
		let device = identifier(&gtin);
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		// THEN both are found, and nothing else
		let unit = Units::<Test>::get(device, serial("1"));
		assert!(unit.is_some());
		assert_eq!(<Registry as DeviceInspect>::unit(&device, &serial("1")), unit);
		assert_eq!(<Registry as DeviceInspect>::unit(&device, &serial("2")), None);
		let record = Lots::<Test>::get(device, lot("L1"));
		assert!(record.is_some());
		assert_eq!(<Registry as DeviceInspect>::lot(&device, &lot("L1")), record);
		assert_eq!(<Registry as DeviceInspect>::lot(&device, &lot("L2")), None);
	});
}

#[test]
fn inspect_tells_how_a_model_stands() {
	run(|| {
		// GIVEN a package of a certified model
		let (base, package) = (certified_hip_stem(), acme(1, 2));
		let description = with(hip_stem(), |model| {
			model.packaging = Packaging::Package {
				contains: code(&base),
				quantity: 2,
			}
		});
		register(&package, description);
		let model = |gtin: &str| <Registry as DeviceInspect>::model(&identifier(gtin));
		// THEN each names its manufacturer, what it contains, and its certification
		assert_eq!(
			model(&base),
			Some(ModelStanding {
				manufacturer: ACME,
				base: None,
				certification: Certification::Valid
			})
		);
		assert_eq!(
			model(&package),
			Some(ModelStanding {
				manufacturer: ACME,
				base: Some(identifier(&base)),
				certification: Certification::Missing
			})
		);
		assert_eq!(model(&acme(0, 9)), None);
	});
}

#[test]
fn custody_extends_a_units_record() {
	run(|| {
		// GIVEN a unit
		let gtin = certified_hip_stem();
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		let (device, serial) = (identifier(&gtin), serial("1"));
		let subject = TrailSubject::Unit { device, serial };
		// WHEN custody writes that a hospital has used it
		pass(DAY);
		let mut unit = <Registry as DeviceInspect>::unit(&device, &serial).unwrap();
		let kind = UseKind::Implant;
		(unit.owner, unit.possessor, unit.state) = (HOSPITAL, HOSPITAL, UnitState::Used { kind });
		let occasion = Occasion {
			block: 2,
			time: NOW + DAY,
			member: HOSPITAL,
			delegate: HANNA,
		};
		let patient = PatientLink::None;
		let step = unit.trail.extend(
			&occasion,
			Activity::Used {
				kind,
				patient,
				quantity: 1,
			},
		);
		<Registry as DeviceCustody>::set_unit(&device, &serial, &unit);
		// THEN that is the record, and its history goes on from this pallet's step to custody's
		let record = Units::<Test>::get(device, serial).unwrap();
		assert_eq!(record, unit);
		let history = [Registry::steps_in(events(), &subject), vec![step]].concat();
		assert_eq!(history.len(), 2);
		assert!(record.trail.is_history_of(&subject, &history));
		// AND the lot is as it was
		assert_eq!(
			Lots::<Test>::get(device, lot("L1")).unwrap().content,
			LotContent::Units { count: 1 }
		);
	});
}

#[test]
fn the_invariants_notice_an_owner_that_lends_to_itself() {
	new_test_ext().execute_with(|| {
		let gtin = certified_hip_stem();
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		let (device, serial) = (identifier(&gtin), serial("1"));
		let mut unit = <Registry as DeviceInspect>::unit(&device, &serial).unwrap();
		unit.terms = Terms::Loan;
		<Registry as DeviceCustody>::set_unit(&device, &serial, &unit);
		assert!(Registry::do_try_state().is_err());
	});
}

#[cfg(feature = "runtime-benchmarks")]
#[test]
fn produce_commissions_for_each_member_as_often_as_asked() {
	// The models that a benchmark writes have no versions, so the invariants don't hold after it.
	new_test_ext().execute_with(|| {
		// WHEN two members produce more units than fit in a batch, and one of them again
		let count = MaxSerials::get() + 1;
		let produced = [ACME, BOLT, ACME].map(|member| {
			let (units, serials, lot) = <Registry as DeviceCustody>::produce(member, count, 1_000);
			// THEN the units have records, and custody knows of them and of the lot
			assert_eq!(serials.len() as u32, count);
			for serial in &serials {
				let unit = <Registry as DeviceInspect>::unit(&units.device, serial).unwrap();
				assert_eq!((unit.lot, unit.possessor), (units.lot, member));
			}
			let stock = InHand::get((units, member)).unwrap();
			assert_eq!((stock.quantity, stock.identified), (count, count));
			assert_eq!(InHand::get((lot, member)).unwrap().quantity, 1_000);
			let standing = <Registry as DeviceInspect>::model(&lot.device).unwrap();
			assert_eq!(
				(standing.manufacturer, standing.certification),
				(member, Certification::Valid)
			);
			(units, lot)
		});
		// AND each time it is another lot
		assert_ne!(produced[0], produced[1]);
		assert_ne!(produced[0], produced[2]);
	});
}

#[cfg(feature = "runtime-benchmarks")]
#[test]
fn register_makes_different_packages_of_the_members_own() {
	new_test_ext().execute_with(|| {
		let (units, _, lot) = <Registry as DeviceCustody>::produce(ACME, 1, 1);
		let mut devices = <Registry as DeviceCustody>::register(ACME, 20);
		for device in &devices {
			let standing = <Registry as DeviceInspect>::model(device).unwrap();
			assert_eq!(standing.manufacturer, ACME);
			assert!(standing.base.is_some());
		}
		devices.extend([units.device, lot.device]);
		let different: std::collections::BTreeSet<_> = devices.iter().collect();
		assert_eq!(different.len(), 22);
	});
}
