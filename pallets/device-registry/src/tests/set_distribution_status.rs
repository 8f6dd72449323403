use super::*;
use crate::{Error, Event, Models};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;
use DistributionStatus::{InCommercialDistribution, NotInCommercialDistribution};

type E = Error<Test>;

fn set(account: u64, gtin: &str, status: DistributionStatus) -> DispatchResult {
	DeviceRegistry::set_distribution_status(signed(account), code(gtin), status)
}

#[test]
fn set_distribution_status_ends_and_resumes_production() {
	run(|| {
		// GIVEN a model
		let gtin = registered_syringe();
		let device = identifier(&gtin);
		// WHEN its manufacturer takes it off the market
		assert_ok!(set(ALICE, &gtin, NotInCommercialDistribution));
		// THEN it says so, keeps its version, and no more is produced
		let model = Models::<Test>::get(device).unwrap();
		assert_eq!(
			(model.distribution, model.version),
			(NotInCommercialDistribution, 1)
		);
		let status = NotInCommercialDistribution;
		let event = Event::DistributionStatusSet {
			device,
			status,
			manufacturer: ACME,
			delegate: ALICE,
		};
		assert_eq!(last_event(), event);
		assert_noop!(commission(&gtin, "L1", 5), E::NotInCommercialDistribution);
		// AND WHEN it offers it again THEN production goes on
		assert_ok!(set(ALICE, &gtin, InCommercialDistribution));
		assert_ok!(commission(&gtin, "L1", 5));
	});
}

#[test]
fn set_distribution_status_needs_the_right_to() {
	run(|| {
		let gtin = registered_syringe();
		for account in [HANNA, RITA, NOBODY] {
			assert_noop!(set(account, &gtin, NotInCommercialDistribution), BadOrigin);
		}
		assert_noop!(set(BOB, &gtin, NotInCommercialDistribution), E::NotAuthorised);
	});
}

#[test]
fn set_distribution_status_fails_when_nothing_changes() {
	run(|| {
		let gtin = registered_syringe();
		assert_noop!(set(ALICE, &gtin, InCommercialDistribution), E::NothingChanged);
	});
}

#[test]
fn set_distribution_status_fails_when_there_is_no_such_model() {
	run(|| {
		assert_noop!(
			set(ALICE, &acme(0, 1), NotInCommercialDistribution),
			E::ModelNotFound
		);
		assert_noop!(set(ALICE, "9506000", NotInCommercialDistribution), E::InvalidGtin);
		assert_noop!(
			set(ALICE, "09506000134353", NotInCommercialDistribution),
			E::CheckDigit
		);
		let device = code_of(IssuingAgency::Iccbba, "A9999XYZ");
		let status = NotInCommercialDistribution;
		assert_noop!(
			DeviceRegistry::set_distribution_status(signed(ALICE), device, status),
			E::IssuingAgencyNotSupported
		);
	});
}
