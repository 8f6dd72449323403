use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn mandate(account: u64, rules: Vec<RuleCode>) -> DispatchResult {
	Recalls::mandate(signed(account), several(rules), terms())
}

#[test]
fn mandate_names_the_manufacturer_as_the_recalling_firm() {
	run(|| {
		// WHEN a regulator mandates the recall of two of a manufacturer's models
		assert_ok!(mandate(
			RITA,
			vec![rule(syringe(), all()), rule(hip_stem(), all())]
		));
		// THEN the manufacturer carries it out
		let initiation = Initiation::Mandated { by: REGULATOR };
		let record = record_of(0);
		assert_eq!((record.firm, record.initiation), (ACME, initiation));
		assert_eq!(version_of(0).by, REGULATOR);
		assert_eq!(
			last_event(),
			Event::RecallInitiated {
				recall: 0,
				firm: ACME,
				initiation,
				class: RecallClass::ClassII,
				action: RecallAction::Removal,
				delegate: RITA,
			}
		);
		let lot = reference(hip_stem(), "L1");
		assert_eq!(
			against(&devices(&lot, HOSPITAL)),
			[Refusal::Recalled { recall: 0 }]
		);
	});
}

#[test]
fn mandate_reaches_a_manufacturer_that_is_not_active() {
	run(|| {
		Inactive::set(vec![ACME]);
		assert_ok!(mandate(RITA, vec![rule(syringe(), all())]));
		let lot = reference(syringe(), "L1");
		assert_eq!(
			against(&devices(&lot, HOSPITAL)),
			[Refusal::Recalled { recall: 0 }]
		);
	});
}

#[test]
fn mandate_needs_the_right_to() {
	run(|| {
		for account in [ALICE, HANNA, CORA, NOBODY] {
			assert_noop!(mandate(account, vec![rule(syringe(), all())]), BadOrigin);
		}
	});
}

#[test]
fn mandate_fails_as_initiate_does() {
	run(|| {
		let mixed = vec![rule(syringe(), all()), rule(model(9, BOLT), all())];
		assert_noop!(mandate(RITA, mixed), E::DifferentManufacturers);
		assert_noop!(mandate(RITA, vec![]), E::ScopeEmpty);
		assert_noop!(mandate(RITA, vec![rule(device(77), all())]), E::ModelNotFound);
		assert_noop!(
			mandate(RITA, vec![rule(syringe(), serial_range("2", "1"))]),
			E::SerialRangeReversed
		);
		let zero = RecallTerms {
			response_days: 0,
			..terms()
		};
		let rules = several([rule(syringe(), all())]);
		assert_noop!(Recalls::mandate(signed(RITA), rules, zero), E::TermZero);
	});
}
