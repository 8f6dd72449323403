//! Stories of what each device is.

use custos_primitives::{
	api::runtime_decl_for_device_api::DeviceApiV1,
	device::{CertificateKind, Certification, Lookup, UnitView, WithdrawalReason},
	trail::TrailSubject,
};
use custos_runtime::{Block, DeviceRegistry, Runtime};
use frame_support::{assert_err, assert_ok};
use pallet_device_registry::{Call, Error};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Eve};
use sp_runtime::DispatchError;

use crate::{
	chain::{act, decide, next_block, story, submit},
	goods::{code, destroy, device, hip, serial, text, unit, unit_of, EXPIRES, HIP},
};

fn register() -> Call<Runtime> {
	Call::register_model {
		device: code(HIP),
		description: hip(),
	}
}

fn certify() -> Call<Runtime> {
	Call::grant_certificate {
		device: code(HIP),
		number: text("CE-1"),
		kind: CertificateKind::EuTechnicalDocumentation,
		expires: None,
		document: Default::default(),
	}
}

fn commission(serials: &[&str]) -> Call<Runtime> {
	Call::commission_units {
		device: code(HIP),
		lot: Some(text("LOT-1")),
		serials: serials
			.iter()
			.map(|serial| text(serial))
			.collect::<Vec<_>>()
			.try_into()
			.unwrap(),
		manufactured: None,
		expires: Some(EXPIRES),
	}
}

fn look_up(carrier_text: &str) -> Lookup {
	DeviceRegistry::lookup(carrier_text.as_bytes()).unwrap()
}

#[test]
fn a_device_is_registered_certified_produced_and_found_by_its_barcode() {
	story(|| {
		assert_ok!(submit(Eve, register()).unwrap());
		// GIVEN no certificate THEN nothing is produced
		assert_err!(
			submit(Eve, commission(&["A1"])).unwrap(),
			Error::<Runtime>::CertificateMissing
		);
		// WHEN the notified body certifies it THEN units are commissioned
		assert_ok!(submit(Bob, certify()).unwrap());
		assert_ok!(submit(Eve, commission(&["A1", "A2"])).unwrap());
		// and whatever form a barcode's text has, it finds the unit.
		for carrier in [
			"]C101095212345432131730123110LOT-1\u{1d}21A1",
			"(01)09521234543213(17)301231(10)LOT-1(21)A1",
			"https://example.org/01/09521234543213/10/LOT-1/21/A1?17=301231",
			"urn:epc:id:sgtin:952123.0454321.A1",
		] {
			let found = look_up(carrier);
			assert!(
				matches!(found.unit, UnitView::Recorded { .. }),
				"{carrier}: {found:?}"
			);
			assert_eq!(found.mismatches, []);
			assert_eq!(found.model.certification_now, Certification::Valid);
		}
		// A label with another expiry date is told.
		assert_eq!(
			look_up("(01)09521234543213(17)311231(10)LOT-1(21)A1")
				.mismatches
				.len(),
			1
		);
	});
}

#[test]
fn nothing_is_produced_once_the_certificate_is_withdrawn() {
	story(|| {
		assert_ok!(submit(Eve, register()).unwrap());
		assert_ok!(submit(Bob, certify()).unwrap());
		// WHEN the regulator withdraws the notified body's certificate
		let withdraw = Call::withdraw_certificate {
			device: code(HIP),
			certifier: 1,
			number: text("CE-1"),
			reason: WithdrawalReason::Safety,
		};
		assert_ok!(submit(Alice, withdraw).unwrap());
		// THEN production is refused in the same block, and says why
		assert_err!(
			submit(Eve, commission(&["A1"])).unwrap(),
			Error::<Runtime>::CertificateWithdrawn
		);
	});
}

#[test]
fn only_manufacturers_register_and_only_under_their_prefix() {
	story(|| {
		assert_eq!(
			submit(Charlie, register()).unwrap(),
			Err(DispatchError::BadOrigin)
		);
		let foreign = Call::register_model {
			device: code("00643169007222"),
			description: hip(),
		};
		assert_err!(submit(Eve, foreign).unwrap(), Error::<Runtime>::PrefixNotHeld);
		// WHEN the members take the prefix from Eve THEN it registers nothing more under it
		let prefixes = vec![text("952123")].try_into().unwrap();
		let take = pallet_consortium::Call::remove_company_prefixes {
			member: 4,
			company_prefixes: prefixes,
		};
		assert_ok!(decide(&[Alice, Bob, Charlie, Eve], take));
		assert_err!(submit(Eve, register()).unwrap(), Error::<Runtime>::PrefixNotHeld);
	});
}

#[test]
fn a_history_is_collected_backwards_through_the_blocks_and_checks() {
	story(|| {
		// GIVEN a unit that was commissioned in one block and destroyed in a later one
		assert_ok!(submit(Eve, register()).unwrap());
		assert_ok!(submit(Bob, certify()).unwrap());
		assert_ok!(submit(Eve, commission(&["A1"])).unwrap());
		let subject = TrailSubject::Unit {
			device: device(HIP),
			serial: serial("A1"),
		};
		let steps_now = || <Runtime as DeviceApiV1<Block, _>>::trail_steps(subject.clone());
		let mut history = steps_now();
		(0..3).for_each(|_| next_block());
		assert_ok!(act(Eve, destroy(unit(HIP, "A1"))));
		history.extend(steps_now());
		// THEN the record proves the history, and no shorter or altered one
		let trail = unit_of(HIP, "A1").trail;
		assert_eq!(trail.steps, 2);
		assert_eq!(history[1].previous_block, 1);
		assert!(trail.is_history_of(&subject, &history));
		assert!(!trail.is_history_of(&subject, &history[..1]));
		let mut altered = history.clone();
		altered[0].member = 3;
		assert!(!trail.is_history_of(&subject, &altered));
	});
}
