//! Stories of the safe mode.

use custos_primitives::{
	custody::UseKind,
	recall::{HoldTargetOf, RecallReason},
};
use custos_runtime::{
	configs::{SAFE_MODE, SAFE_MODE_EXTENSION},
	Runtime, RuntimeCall, SafeMode, TxPause,
};
use frame_support::{assert_err, assert_ok};
use pallet_consortium::SuspensionReason;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie};
use sp_runtime::DispatchError;

use crate::{
	chain::{act, blocks_later, decide, next_block, story},
	goods::{
		code, commission_units, deliver, document, hip, hips, register, serials, text, unit, use_device, HIP,
		HOSPITAL, MANUFACTURER, SALE,
	},
	incident_team::{
		call_filtered, enter, exit, extend_safe_mode, is_shipping_refused, name_team, pause, ship,
		team_decides, MEMBERS, TEAM, TWO,
	},
	patients::{attest, break_glass, imaging_for, patient, withdraw, IMAGING},
	recall::{initiate, of_lots, recalled, terms},
};

#[test]
fn in_safe_mode_ordinary_calls_are_refused_and_what_lives_depend_on_goes_on() {
	story(|| {
		// GIVEN devices at a hospital and at their manufacturer, and a patient who permits
		register(HIP, hip());
		commission_units(HIP, "L-1", &serials(1..=3));
		deliver(MANUFACTURER, "1", HOSPITAL, SALE, hips(1..=1));
		let (subject, wallet) = patient("Pat");
		assert_ok!(attest(
			HOSPITAL,
			subject,
			&wallet,
			imaging_for(MANUFACTURER),
			None
		));
		assert_ok!(name_team(&TEAM));
		// WHEN the team enters the safe mode
		assert_ok!(team_decides(&TWO, enter()));
		// THEN nothing is used, shipped, or registered, by anybody,
		let use_it = || use_device(unit(HIP, &serials(1..=1)[0]), UseKind::Implant);
		assert_err!(act(HOSPITAL, use_it()), call_filtered());
		assert!(is_shipping_refused());
		let commission = pallet_device_registry::Call::commission_lot {
			device: code(HIP),
			lot: text("L-2"),
			quantity: 1,
			manufactured: None,
			expires: None,
		};
		assert_err!(act(MANUFACTURER, commission), call_filtered());
		// but recalls go on,
		assert_ok!(initiate([of_lots(HIP, ["L-1"])], terms()));
		// and holds,
		let hold = pallet_recall::Call::hold {
			target: HoldTargetOf::Lot {
				device: code(HIP),
				lot: text("L-1"),
			},
			reason: RecallReason::StorageOrTransport,
			document: document("temperature log"),
		};
		assert_ok!(act(MANUFACTURER, hold));
		// and withdrawals of consent, and emergency access,
		assert_ok!(withdraw(HOSPITAL, subject, &wallet, 1));
		break_glass(HOSPITAL, subject, &[IMAGING]);
		// and what the members decide.
		let suspend = pallet_consortium::Call::suspend {
			member: 5,
			reason: SuspensionReason::RulesBroken,
		};
		assert_ok!(decide(&MEMBERS, suspend));
		// What stays refused in a batch ends the batch, and what is allowed in it is done.
		let remark = || RuntimeCall::from(frame_system::Call::remark { remark: vec![] });
		let batch = |calls| pallet_utility::Call::<Runtime>::batch_all { calls };
		assert_ok!(act(HOSPITAL, batch(vec![remark(), remark()])));
		assert_err!(
			act(HOSPITAL, batch(vec![remark(), use_it().into()])),
			call_filtered()
		);
		// WHEN the team leaves it THEN all goes on, and the recall stands.
		assert_ok!(team_decides(&TWO, exit()));
		assert!(!is_shipping_refused());
		assert_err!(act(HOSPITAL, use_it()), recalled(0));
	});
}

#[test]
fn the_safe_mode_ends_by_itself_and_the_members_alone_extend_it() {
	story(|| {
		// GIVEN the safe mode, entered by the team
		assert_ok!(name_team(&TEAM));
		assert_ok!(team_decides(&TWO, enter()));
		// WHEN the team extends it, or enters it again THEN that is refused
		assert_eq!(
			team_decides(&TEAM, extend_safe_mode()),
			Err(DispatchError::BadOrigin)
		);
		assert_err!(
			team_decides(&TWO, enter()),
			pallet_safe_mode::Error::<Runtime>::Entered
		);
		// WHEN more than half of the members extend it THEN it lasts three days longer,
		assert_ok!(decide(&MEMBERS, extend_safe_mode()));
		blocks_later(SAFE_MODE + SAFE_MODE_EXTENSION);
		assert!(is_shipping_refused());
		// and ends by itself.
		next_block();
		assert!(!SafeMode::is_entered());
		assert!(!is_shipping_refused());
	});
}

#[test]
fn nobody_enters_the_safe_mode_without_votes() {
	story(|| {
		assert_ok!(name_team(&TEAM));
		let refused = pallet_safe_mode::Error::<Runtime>::NotConfigured;
		assert_err!(act(Alice, pallet_safe_mode::Call::enter {}), refused);
		assert_err!(act(Alice, enter()), DispatchError::BadOrigin);
		// Half of the members are too few.
		assert_eq!(
			decide(&[Alice, Bob, Charlie], enter()),
			Err(DispatchError::BadOrigin)
		);
		assert_ok!(decide(&MEMBERS, enter()));
		assert!(SafeMode::is_entered());
		let extend = pallet_safe_mode::Error::<Runtime>::NotConfigured;
		assert_err!(act(Alice, pallet_safe_mode::Call::extend {}), extend);
	});
}

#[test]
fn the_chain_lifts_a_pause_also_in_safe_mode() {
	story(|| {
		assert_ok!(name_team(&TEAM));
		assert_ok!(team_decides(&TWO, pause(ship(), 2)));
		assert_ok!(team_decides(&TWO, enter()));
		next_block();
		next_block();
		assert!(!TxPause::is_paused(&ship()));
		assert_ok!(team_decides(&TWO, exit()));
		assert!(!is_shipping_refused());
	});
}
