//! What is made up at random, with numbers that choose among the few things there are, so that happenings meet.

use super::*;
use crate::Delegations;
use proptest::sample::select;

/// Who hands in, and for whom.
const ACTORS: [(u64, MemberId); 6] = [
	(HANNA, HOSPITAL),
	(HUGO, OTHER_HOSPITAL),
	(ALICE, ACME),
	(RUTH, REGISTRY),
	(UMA, UNIVERSITY),
	(RITA, REGULATOR),
];

/// How many people there are.
const PEOPLE: usize = 10;

/// How a signature is wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Fault {
	/// It is right.
	None,
	OtherChain,
	OtherSubject,
	OtherAct,
	OtherSigner,
	OldNonce,
	NonceTooHigh,
	Expired,
	TooLong,
}

/// What happens.
#[derive(Clone, Debug)]
pub(super) struct Happening {
	/// The call, or what else it is.
	pub kind: usize,
	/// Who makes the call, where it is not who could.
	stranger: Option<usize>,
	subject: usize,
	/// Who signs, where it is not who could.
	odd_signer: Option<usize>,
	fault: Fault,
	/// What it is about.
	pub picks: [usize; 3],
	pub variant: usize,
}

fn fault() -> impl Strategy<Value = Fault> {
	let faults = vec![
		Fault::OtherChain,
		Fault::OtherSubject,
		Fault::OtherAct,
		Fault::OtherSigner,
		Fault::OldNonce,
		Fault::NonceTooHigh,
		Fault::Expired,
		Fault::TooLong,
	];
	prop_oneof![6 => Just(Fault::None), 1 => select(faults)]
}

prop_compose! {
	pub(super) fn happening()(
		kind in prop_oneof![4 => 0..=REPLAY, 1 => Just(0), 1 => 1..6usize, 3 => 6..11usize],
		stranger in prop_oneof![10 => Just(None), 1 => (0..ACTORS.len()).prop_map(Some)],
		subject in prop_oneof![1 => Just(0), 1 => 0..SUBJECTS.len()],
		odd_signer in prop_oneof![10 => Just(None), 1 => (0..PEOPLE).prop_map(Some)],
		fault in fault(),
		picks in any::<[u8; 3]>(),
		variant in 0..60usize,
	) -> Happening {
		Happening { kind, stranger, subject, odd_signer, fault, picks: picks.map(usize::from), variant }
	}
}

/// People with keys of each kind.
fn people() -> Vec<Person> {
	let with_sr25519 = (10..).take(PEOPLE - 2).map(somebody);
	with_sr25519.chain([guardian(), other_patient()]).collect()
}

fn account_of(member: MemberId) -> u64 {
	let acts_for = |(_, represented): &&(u64, MemberId)| *represented == member;
	ACTORS.iter().find(acts_for).unwrap().0
}

impl Happening {
	/// One of these, where there are any.
	pub(super) fn one_of<Thing: Clone>(&self, things: &[Thing]) -> Option<Thing> {
		let place = self.picks[0].checked_rem(things.len())?;
		things.get(place).cloned()
	}

	/// How long it takes until the next happening.
	pub(super) fn wait(&self) -> u64 {
		match self.variant {
			0..=2 => 15 * DAY,
			3..=10 => DAY,
			_ => 6_000,
		}
	}

	/// A member leaves, or all come back.
	pub(super) fn change_standing(&self) {
		let (_, member) = ACTORS[self.picks[0] % ACTORS.len()];
		let has_left = self.variant.is_multiple_of(3);
		Inactive::set(if has_left { vec![member] } else { vec![] });
	}

	pub(super) fn subject(&self) -> SubjectReference {
		let (controller, number) = SUBJECTS[self.subject];
		SubjectReference {
			controller,
			pseudonym: pseudonym(number),
		}
	}

	/// Who makes the call: who could, most often.
	fn origin(&self, likely: u64) -> RuntimeOrigin {
		signed(self.stranger.map_or(likely, |place| ACTORS[place].0))
	}

	pub(super) fn controller(&self) -> RuntimeOrigin {
		self.origin(account_of(self.subject().controller))
	}

	pub(super) fn anybody(&self) -> RuntimeOrigin {
		self.origin(ACTORS[self.picks[1] % ACTORS.len()].0)
	}

	pub(super) fn sponsor(&self) -> RuntimeOrigin {
		self.origin([ALICE, RUTH, UMA][self.picks[1] % 3])
	}

	pub(super) fn members(&self) -> Vec<MemberId> {
		self.picks.map(|pick| ACTORS[pick % ACTORS.len()].1).to_vec()
	}

	/// One of the people.
	pub(super) fn person(&self) -> Person {
		people().swap_remove(self.picks[2] % PEOPLE)
	}

	/// Who signs: the subject, or one that it has delegated to, most often.
	pub(super) fn signer(&self) -> Person {
		let own = Subjects::<Test>::get(self.subject()).and_then(|record| record.key);
		let delegated = Delegations::<Test>::iter_key_prefix(self.subject());
		let keys: Vec<_> = own.into_iter().chain(delegated).collect();
		let place = if self.variant.is_multiple_of(3) {
			self.picks[1]
		} else {
			0
		};
		let likely = place.checked_rem(keys.len()).and_then(|place| keys.get(place));
		let mut people = people();
		let known = likely.and_then(|key| people.iter().position(|person| person.key() == *key));
		people.swap_remove(self.odd_signer.or(known).unwrap_or(self.picks[2] % PEOPLE))
	}

	/// A signature of that act, right, or wrong in one way.
	pub(super) fn signature(&self, person: &Person, act: Act) -> Signed {
		let mut said = statement(person, self.subject(), act);
		match self.fault {
			Fault::None | Fault::OtherSigner => {}
			Fault::OtherChain => said.genesis = H256::repeat_byte(1),
			Fault::OtherSubject => said.subject.pseudonym = pseudonym(99),
			Fault::OtherAct => said.act = Act::Withdraw { attestation: 999 },
			Fault::OldNonce => said.nonce = said.nonce.wrapping_sub(1),
			Fault::NonceTooHigh => said.nonce += 1,
			Fault::Expired => said.valid_until = now(),
			Fault::TooLong => said.valid_until = now() + MaxStatementValidity::get() + 1,
		}
		let bytes = if self.variant.is_multiple_of(2) {
			said.bytes()
		} else {
			said.wrapped_bytes()
		};
		let signer = if self.fault == Fault::OtherSigner {
			&stranger()
		} else {
			person
		};
		Signed {
			signature: signer.sign(&bytes),
			..signed_by(person, &said)
		}
	}

	pub(super) fn has_fault(&self) -> bool {
		self.fault != Fault::None
	}
}
