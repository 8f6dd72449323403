//! The guard: what leads to a patient, who has to agree, and the numbers in errors.
#![allow(missing_docs, clippy::arithmetic_side_effects, clippy::unwrap_used)]

use codec::{Decode, Encode, MaxEncodedLen};
use custos_primitives::{
	custody::{Purpose, Terms},
	gs1::Sscc,
	guard::{Findings, Guarded, Intent, Refusal, ShortNumber, UseGuard},
};
use frame_support::weights::Weight;
use proptest::prelude::*;

const INTENTS: [Intent; 8] = [
	Intent::Ship,
	Intent::Receive,
	Intent::TransferTitle,
	Intent::Use,
	Intent::Return,
	Intent::Destroy,
	Intent::Correct,
	Intent::Investigate,
];

fn logistic_unit() -> Guarded {
	Guarded::LogisticUnit {
		sscc: Sscc::parse(b"395212345000000019").unwrap(),
	}
}

/// Lets everything through.
struct Open;
impl UseGuard for Open {
	fn examine(_: &Guarded, _: Intent) -> Findings {
		Findings::default()
	}
}

/// Lets everything through, after looking up what is recalled of the model.
struct Restricted;
impl UseGuard for Restricted {
	fn examine(_: &Guarded, _: Intent) -> Findings {
		Findings {
			reasons: vec![],
			restricted: true,
		}
	}

	fn restricted_weight() -> Weight {
		Weight::from_parts(1, 2)
	}
}

/// Lets nothing through.
struct Shut;
impl UseGuard for Shut {
	fn examine(_: &Guarded, _: Intent) -> Findings {
		Findings {
			reasons: vec![Refusal::Held { hold: 7 }, Refusal::Expired],
			restricted: false,
		}
	}
}

#[test]
fn without_a_guard_everything_is_refused() {
	for intent in INTENTS {
		assert_eq!(
			<()>::check(&logistic_unit(), intent),
			Err(Refusal::Unguarded),
			"{intent:?}"
		);
	}
}

#[test]
fn two_guards_have_to_agree() {
	let what = logistic_unit();
	assert_eq!(<(Open, Open)>::check(&what, Intent::Use), Ok(false));
	for check in [<(Open, Shut)>::check, <(Shut, Open)>::check] {
		assert_eq!(check(&what, Intent::Use), Err(Refusal::Held { hold: 7 }));
	}
	// Every reason is told, the first guard's first.
	assert_eq!(
		<(Shut, ())>::reasons(&what, Intent::Use),
		[Refusal::Held { hold: 7 }, Refusal::Expired, Refusal::Unguarded]
	);
}

#[test]
fn what_either_of_two_guards_had_to_look_up_is_told_and_weighed() {
	let what = logistic_unit();
	for check in [<(Open, Restricted)>::check, <(Restricted, Open)>::check] {
		assert_eq!(check(&what, Intent::Use), Ok(true));
	}
	assert_eq!(<(Open, Open)>::restricted_weight(), Weight::zero());
	assert_eq!(
		<(Restricted, (Open, Restricted))>::restricted_weight(),
		Weight::from_parts(2, 4)
	);
}

#[test]
fn only_supply_leads_to_a_patient() {
	let terms = Terms::Loan;
	for (purpose, is_towards_patient) in [
		(Purpose::Supply { terms }, true),
		(Purpose::Return, false),
		(Purpose::Destruction, false),
		(Purpose::Correction, false),
		(Purpose::Investigation, false),
	] {
		for intent in [Intent::of_sending(&purpose), Intent::of_receiving(&purpose)] {
			assert_eq!(intent.is_towards_patient(), is_towards_patient, "{purpose:?}");
		}
	}
	assert_eq!(Intent::of_sending(&Purpose::Supply { terms }), Intent::Ship);
	assert_eq!(Intent::of_receiving(&Purpose::Supply { terms }), Intent::Receive);
}

#[test]
fn short_numbers_take_three_bytes_the_lowest_first() {
	assert_eq!(ShortNumber::max_encoded_len(), 3);
	assert_eq!(ShortNumber::from(0x0001_0203).encode(), [3, 2, 1]);
	assert_eq!(u32::from(ShortNumber::from(ShortNumber::MAX)), ShortNumber::MAX);
}

proptest! {
	#[test]
	fn short_numbers_read_back_as_the_same(number in 0..=ShortNumber::MAX) {
		let short = ShortNumber::from(number);
		prop_assert_eq!(u32::from(short), number);
		prop_assert_eq!(ShortNumber::decode(&mut &short.encode()[..]).unwrap(), short);
	}
}
