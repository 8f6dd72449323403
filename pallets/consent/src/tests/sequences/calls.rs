//! The calls of a sequence, as they come of what happens where things are.

use super::*;
use crate::{Delegations, Studies};

/// Words of which terms are made.
const CATEGORIES: [&str; 3] = ["implantRegistryContact", "imaging", "genomic"];

/// A call that is to be made.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
	pub origin: RuntimeOrigin,
	pub call: Call<Test>,
	/// Whether a subject signed.
	pub is_signed: bool,
	/// Whether its signature is wrong.
	pub is_wrong: bool,
}

/// What somebody wants, by a signature or without.
enum Will {
	Signature(Signed),
	Member,
}

impl Will {
	fn wish(self) -> Wish {
		match self {
			Self::Signature(signed) => Wish::Subject { signed },
			Self::Member => member_wish(),
		}
	}

	fn proof(self) -> Proof {
		match self {
			Self::Signature(signed) => Proof::Signed { signed },
			Self::Member => witnessed(),
		}
	}
}

impl Attempt {
	fn unsigned(origin: RuntimeOrigin, call: Call<Test>) -> Self {
		Self {
			origin,
			call,
			is_signed: false,
			is_wrong: false,
		}
	}

	/// One that a person has signed.
	fn signed(
		happening: &Happening,
		origin: RuntimeOrigin,
		person: &Person,
		act: Act,
		call: impl FnOnce(Signed) -> Call<Test>,
	) -> Self {
		Self {
			origin,
			call: call(happening.signature(person, act)),
			is_signed: true,
			is_wrong: happening.has_fault(),
		}
	}

	/// One that the subject has signed, or, less often, that its controller wants.
	fn wanted(happening: &Happening, act: Act, call: impl FnOnce(Will) -> Call<Test>) -> Self {
		if happening.variant.is_multiple_of(4) {
			return Self::unsigned(happening.controller(), call(Will::Member));
		}
		let origin = happening.anybody();
		Self::signed(happening, origin, &happening.signer(), act, |signed| {
			call(Will::Signature(signed))
		})
	}
}

/// The call, where there is anything to make it about.
pub(super) fn attempt(happening: &Happening) -> Option<Attempt> {
	match happening.kind {
		0 => Some(open_subject(happening)),
		1..=3 => Some(change_key(happening)),
		4 | 5 => delegate_or_revoke(happening),
		6..=8 => attest(happening),
		9..=11 => end(happening),
		12..=14 => change_studies(happening),
		_ => {
			let code = code(&format!("category{}", happening.picks[0] % 20));
			let definition = document();
			Some(Attempt::unsigned(
				RuntimeOrigin::root(),
				Call::define_category { code, definition },
			))
		}
	}
}

fn open_subject(happening: &Happening) -> Attempt {
	let subject = happening.subject();
	let call = |enrolment| Call::open_subject {
		pseudonym: subject.pseudonym,
		enrolment,
	};
	if happening.variant.is_multiple_of(5) {
		return Attempt::unsigned(happening.controller(), call(None));
	}
	let origin = happening.controller();
	Attempt::signed(happening, origin, &happening.person(), Act::Enrol, |signed| {
		call(Some(signed))
	})
}

fn change_key(happening: &Happening) -> Attempt {
	let subject = happening.subject();
	match happening.kind {
		1 => {
			let origin = happening.controller();
			Attempt::signed(happening, origin, &happening.person(), Act::Enrol, |enrolment| {
				Call::replace_key {
					pseudonym: subject.pseudonym,
					enrolment,
					evidence: evidence(),
				}
			})
		}
		2 => {
			let rotation = Subjects::<Test>::get(subject).and_then(|record| record.rotation);
			let key = rotation.map_or(happening.person().key(), |rotation| rotation.key);
			let act = Act::ObjectToRotation { key };
			Attempt::wanted(happening, act, |will| Call::object_to_rotation {
				subject,
				wish: will.wish(),
			})
		}
		_ => Attempt::unsigned(happening.anybody(), Call::complete_rotation { subject }),
	}
}

fn delegate_or_revoke(happening: &Happening) -> Option<Attempt> {
	let subject = happening.subject();
	if happening.kind == 4 {
		let key = happening.person().key();
		let powers = [Powers::AttestAndWithdraw, Powers::Withdraw][happening.picks[0] % 2];
		let categories = &CATEGORIES[..happening.picks[1] % 3];
		let terms = DelegationTermsText {
			period: period(happening.picks[0]),
			..delegation(powers, categories)
		};
		let act = Act::Delegate {
			key: key.clone(),
			terms: terms.parsed().unwrap(),
		};
		let origin = happening.anybody();
		return Some(Attempt::signed(
			happening,
			origin,
			&happening.signer(),
			act,
			|signed| Call::delegate_key {
				subject,
				key,
				terms,
				signed,
			},
		));
	}
	let keys: Vec<_> = Delegations::<Test>::iter_key_prefix(subject).collect();
	let key = happening.one_of(&keys)?;
	let act = Act::RevokeDelegation { key: key.clone() };
	Some(Attempt::wanted(happening, act, |will| Call::revoke_delegation {
		subject,
		key,
		wish: will.wish(),
	}))
}

/// Some are over soon, and some are not to be had.
fn period(pick: usize) -> Period {
	let days = |days: u64| now() + days * DAY;
	let (start, end) = match pick % 6 {
		0 => (days(1), Some(days(20))),
		1 => (now(), Some(days(3))),
		2 => (days(2), Some(days(1))),
		_ => (now(), None),
	};
	Period { start, end }
}

/// A provision of few words.
fn provision(pick: usize, of: usize) -> ProvisionText {
	let grantees = [
		Grantee::Member { member: REGISTRY },
		Grantee::Role {
			role: Role::Researcher,
		},
		Grantee::Study { study: 0 },
		Grantee::Member { member: UNIVERSITY },
	];
	let purposes = ["PUBHLTH", "HRESCH", "CLINTRCH", "TREAT"];
	let some = |count: usize, pick: usize| pick.is_multiple_of(3).then_some(pick / 3 % count);
	ProvisionText {
		grantees: several(some(4, pick).map(|place| grantees[place])),
		purposes: several(some(4, pick / 2).map(|place| code(purposes[place]))),
		categories: several(some(3, pick / 5 + of).map(|place| code(CATEGORIES[place]))),
		actions: several(some(2, pick / 7).map(|place| [DataAction::Read, DataAction::Contact][place])),
	}
}

fn decision(pick: usize) -> Decision {
	[Decision::Permit, Decision::Permit, Decision::Deny][pick % 3]
}

/// Terms of few words.
fn some_terms(happening: &Happening) -> ConsentTermsText {
	let [first, second, third] = happening.picks;
	let exceptions = (0..third % 4).map(|number| ExceptionText {
		within: (second % (number + 1)) as u8,
		decision: decision(second + number + 1),
		provision: provision(second * (number + 1), number),
		period: (number == 2).then(|| period(second)),
	});
	ConsentTermsText {
		exceptions: several(exceptions),
		period: period(second),
		..terms(decision(first), provision(third, 0))
	}
}

/// An attestation of the subject in such a state, most often.
fn attestation_where(
	happening: &Happening,
	is_meant: impl Fn(&AttestationState) -> bool,
) -> Option<(AttestationNumber, Attestation)> {
	let mut meant: Vec<_> = Attestations::<Test>::iter_prefix(happening.subject())
		.filter(|(_, attestation)| is_meant(&attestation.state) || happening.variant == 1)
		.collect();
	meant.sort_unstable_by_key(|(number, _)| *number);
	happening.one_of(&meant)
}

fn counts(state: &AttestationState) -> bool {
	matches!(
		state,
		AttestationState::Active | AttestationState::Withdrawn { .. }
	)
}

fn attest(happening: &Happening) -> Option<Attempt> {
	let subject = happening.subject();
	let terms = some_terms(happening);
	let supersedes = attestation_where(happening, counts)
		.map(|(number, _)| number)
		.filter(|_| happening.variant % 3 == 1);
	let act = attesting(&terms, supersedes);
	match happening.kind {
		6 => Some(Attempt::wanted(happening, act, |will| Call::attest {
			subject,
			terms,
			supersedes,
			proof: will.proof(),
		})),
		7 => Some(Attempt::unsigned(
			happening.controller(),
			Call::propose {
				pseudonym: subject.pseudonym,
				terms,
				supersedes,
			},
		)),
		_ => {
			let is_proposed = |state: &AttestationState| *state == AttestationState::Proposed;
			let (attestation, proposal) = attestation_where(happening, is_proposed)?;
			let act = Act::Attest {
				terms: proposal.terms,
				supersedes: proposal.supersedes,
			};
			Some(Attempt::wanted(happening, act, |will| Call::confirm {
				subject,
				attestation,
				proof: will.proof(),
			}))
		}
	}
}

fn end(happening: &Happening) -> Option<Attempt> {
	let subject = happening.subject();
	match happening.kind {
		9 => {
			let is_active = |state: &AttestationState| *state == AttestationState::Active;
			let (attestation, _) = attestation_where(happening, is_active)?;
			let act = Act::Withdraw { attestation };
			Some(Attempt::wanted(happening, act, |will| Call::withdraw {
				subject,
				attestation,
				wish: will.wish(),
			}))
		}
		10 => {
			let may_be_meant =
				|state: &AttestationState| counts(state) || *state == AttestationState::Proposed;
			let (attestation, _) = attestation_where(happening, may_be_meant)?;
			let act = Act::EnterInError { attestation };
			Some(Attempt::wanted(happening, act, |will| Call::enter_in_error {
				subject,
				attestation,
				wish: will.wish(),
			}))
		}
		// A subject that is closed leaves nothing to happen to it.
		_ => (happening.variant < 20).then(|| {
			Attempt::wanted(happening, Act::Close, |will| Call::close_subject {
				subject,
				wish: will.wish(),
			})
		}),
	}
}

fn change_studies(happening: &Happening) -> Option<Attempt> {
	let participants = several(happening.members());
	let studies: Vec<_> = Studies::<Test>::iter_keys().collect();
	let call = match happening.kind {
		12 => Call::register_study {
			code: code("NCT01234567"),
			approval: document(),
			participants,
		},
		13 => Call::set_participants {
			study: happening.one_of(&studies)?,
			participants,
		},
		_ => Call::close_study {
			study: happening.one_of(&studies)?,
		},
	};
	Some(Attempt::unsigned(happening.sponsor(), call))
}
