//! What may stand in a description, whoever registers it.

use super::*;
use crate::Error;
use frame_support::assert_noop;

type E = Error<Test>;

fn try_register(account: u64, device: DeviceCode, description: ModelDescription) -> DispatchResult {
	DeviceRegistry::register_model(signed(account), device, description)
}

/// Registering the changed syringe is refused with that error.
fn refuses(error: E, change: impl FnOnce(&mut ModelDescription)) {
	assert_noop!(
		try_register(ALICE, code(&acme(0, 1)), with(syringe(), change)),
		error
	);
}

#[test]
fn register_fails_when_a_text_is_missing_or_hides_something() {
	run(|| {
		refuses(E::InvalidText, |model| model.brand_name = bounded(""));
		refuses(E::InvalidText, |model| model.brand_name = bounded("  "));
		refuses(E::InvalidText, |model| {
			model.brand_name = bounded("Clear\u{202E}wolf")
		});
		refuses(E::InvalidText, |model| {
			model.brand_name = vec![0xC3, 0x28].try_into().unwrap()
		});
		refuses(E::InvalidText, |model| {
			model.version_or_model_number = bounded("")
		});
		refuses(E::InvalidText, |model| {
			model.version_or_model_number = bounded("CF\n10")
		});
		refuses(E::InvalidText, |model| {
			model.catalogue_number = bounded("10\u{0}")
		});
	});
}

#[test]
fn register_accepts_texts_in_any_script_and_absent_codes() {
	run(|| {
		let description = with(syringe(), |model| {
			model.brand_name = bounded("クリア® flow µ");
			model.catalogue_number = bounded("");
			model.product_code = bounded("");
			model.gmdn_code = bounded("");
			model.document = Some(Document {
				hash: H256([1; 32]),
				uri: bounded("https://example.org/ifu.pdf"),
			});
		});
		assert_ok!(try_register(ALICE, code(&acme(0, 1)), description));
	});
}

#[test]
fn register_fails_when_a_code_or_an_address_is_wrong() {
	run(|| {
		refuses(E::InvalidProductCode, |model| model.product_code = bounded("fmf"));
		refuses(E::InvalidProductCode, |model| model.product_code = bounded("F F"));
		refuses(E::InvalidGmdnCode, |model| model.gmdn_code = bounded("4701"));
		refuses(E::InvalidGmdnCode, |model| model.gmdn_code = bounded("4701A"));
		for uri in ["", "ifu.pdf", "https://example.org/a b"] {
			refuses(E::InvalidUri, |model| {
				model.document = Some(Document {
					hash: H256::zero(),
					uri: bounded(uri),
				});
			});
		}
	});
}

#[test]
fn register_fails_when_a_storage_condition_makes_no_sense() {
	run(|| {
		let temperature = |low, high| StorageCondition::Temperature { low, high };
		let humidity = |low, high| StorageCondition::Humidity { low, high };
		let pressure = |low, high| StorageCondition::Pressure { low, high };
		for conditions in [
			vec![temperature(None, None)],
			vec![temperature(Some(80), Some(20))],
			vec![temperature(Some(-2732), None)],
			vec![temperature(Some(20), None), temperature(None, Some(80))],
			vec![humidity(Some(-1), None)],
			vec![humidity(None, Some(1001))],
			vec![pressure(Some(-1), Some(1000))],
		] {
			refuses(E::InvalidStorageCondition, |model| {
				model.storage_conditions = conditions.try_into().unwrap();
			});
		}
		let fine = vec![
			temperature(Some(-2731), Some(-2731)),
			humidity(Some(0), Some(1000)),
			pressure(None, Some(0)),
		];
		let description = with(syringe(), |model| {
			model.storage_conditions = fine.try_into().unwrap()
		});
		assert_ok!(try_register(ALICE, code(&acme(0, 1)), description));
	});
}

#[test]
fn register_fails_when_the_class_can_not_be_exempt() {
	run(|| {
		for class in [
			RiskClass::FdaClassIII,
			RiskClass::MdrClassIIa,
			RiskClass::MdrClassIIb,
			RiskClass::MdrClassIII,
			RiskClass::IvdrClassB,
			RiskClass::IvdrClassC,
			RiskClass::IvdrClassD,
		] {
			refuses(E::CertificationRequired, |model| model.risk_class = class);
		}
		let exempt = [
			RiskClass::Unclassified,
			RiskClass::FdaClassI,
			RiskClass::MdrClassI,
			RiskClass::IvdrClassA,
		];
		for (item, class) in (1..).zip(exempt) {
			register(&acme(0, item), with(syringe(), |model| model.risk_class = class));
		}
	});
}
