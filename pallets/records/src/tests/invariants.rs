//! The invariants fail where the state is not as calls leave it.

use super::*;
use crate::{AnchorsByHash, AnchorsBySubject, Credentials, Pending, ReviewsDue};

/// A state with something of everything.
fn populate() -> [AccessId; 4] {
	let first = anchored(patient(1), image(1));
	assert_ok!(Records::anchor(
		signed(HANNA),
		patient(1).pseudonym,
		image(2),
		Some(first)
	));
	trained(RAVI, in_time(DAY));
	[pending(), approved(), emergency(), permitted()]
}

/// Whether the invariants hold once the state was changed so.
fn holds_after(change: impl FnOnce([AccessId; 4])) -> bool {
	new_test_ext().execute_with(|| {
		let accesses = populate();
		check_invariants();
		change(accesses);
		Records::do_try_state().is_ok()
	})
}

fn change_access(access: AccessId, change: impl FnOnce(&mut AccessOf<Test>)) {
	Accesses::<Test>::mutate(access, |record| change(record.as_mut().unwrap()));
}

fn change_grant(access: AccessId, change: impl FnOnce(&mut Grant)) {
	let mut grant = grant_of(access);
	change(&mut grant);
	change_access(access, |record| record.state = AccessState::Granted { grant });
}

fn change_anchor(anchor: AnchorId, change: impl FnOnce(&mut Anchor)) {
	Anchors::<Test>::mutate(anchor, |record| change(record.as_mut().unwrap()));
}

#[test]
fn a_state_that_calls_left_is_right() {
	assert!(holds_after(|_| {}));
}

#[test]
fn wrong_indexes_of_anchors_are_found() {
	let hash = H256::repeat_byte(1);
	assert!(!holds_after(|_| AnchorsByHash::<Test>::remove(hash, InOrder(0))));
	assert!(!holds_after(|_| AnchorsByHash::<Test>::insert(
		hash,
		InOrder(1),
		()
	)));
	assert!(!holds_after(|_| AnchorsBySubject::<Test>::remove(
		patient(1),
		hash
	)));
	assert!(!holds_after(|_| AnchorsBySubject::<Test>::insert(
		patient(2),
		hash,
		0
	)));
	assert!(!holds_after(|_| NextAnchorId::<Test>::put(1)));
	assert!(!holds_after(
		|_| change_anchor(0, |anchor| anchor.anchored = NOW + 1)
	));
}

#[test]
fn wrong_versions_of_anchors_are_found() {
	assert!(!holds_after(
		|_| change_anchor(0, |anchor| anchor.superseded_by = None)
	));
	assert!(!holds_after(
		|_| change_anchor(1, |anchor| anchor.version_of = None)
	));
	assert!(!holds_after(
		|_| change_anchor(0, |anchor| anchor.version_of = Some(9))
	));
	assert!(!holds_after(|_| {
		AnchorsBySubject::<Test>::remove(patient(1), H256::repeat_byte(2));
		AnchorsBySubject::<Test>::insert(patient(2), H256::repeat_byte(2), 1);
		change_anchor(1, |anchor| anchor.subject = patient(2));
	}));
}

#[test]
fn wrong_indexes_of_accesses_are_found() {
	assert!(!holds_after(|[pending, ..]| Pending::<Test>::remove(
		HOSPITAL,
		InOrder(pending)
	)));
	assert!(!holds_after(|[_, granted, ..]| Pending::<Test>::insert(
		HOSPITAL,
		InOrder(granted),
		()
	)));
	assert!(!holds_after(|_| Pending::<Test>::insert(
		HOSPITAL,
		InOrder(9),
		()
	)));
	assert!(!holds_after(|[pending, ..]| Pending::<Test>::insert(
		OTHER_HOSPITAL,
		InOrder(pending),
		()
	)));
	assert!(!holds_after(|[_, _, broken, _]| ReviewsDue::<Test>::remove(
		HOSPITAL,
		InOrder(broken)
	)));
	assert!(!holds_after(|[_, granted, ..]| ReviewsDue::<Test>::insert(
		HOSPITAL,
		InOrder(granted),
		()
	)));
	assert!(!holds_after(|[_, _, broken, _]| ReviewsDue::<Test>::insert(
		OTHER_HOSPITAL,
		InOrder(broken),
		()
	)));
	assert!(!holds_after(|_| NextAccessId::<Test>::put(3)));
}

#[test]
fn wrong_grants_are_found() {
	for change in [
		(|grant: &mut Grant| grant.expires = grant.since) as fn(&mut Grant),
		|grant| grant.expires += 1,
		|grant| grant.since -= 1,
		|grant| grant.uses = 1,
		|grant| grant.last_nonce = 1,
		|grant| grant.basis = GrantBasis::Emergency,
		|grant| {
			grant.basis = GrantBasis::Consent {
				attestations: several([]),
			}
		},
		|grant| {
			grant.basis = GrantBasis::Consent {
				attestations: several([2, 1]),
			}
		},
	] {
		assert!(!holds_after(|[_, granted, ..]| change_grant(granted, change)));
		assert!(!holds_after(|[.., permitted]| change_grant(permitted, change)));
	}
	assert!(!holds_after(|[_, _, broken, _]| change_grant(broken, |grant| {
		grant.basis = GrantBasis::Controller {
			conditions: Default::default(),
		}
	})));
}

#[test]
fn wrong_requests_are_found() {
	for change in [
		(|record: &mut AccessOf<Test>| record.terms.categories = several([])) as fn(&mut AccessOf<Test>),
		|record| record.terms.scope = these([]),
		|record| record.terms.scope = these([9]),
		|record| record.terms.categories = several([category("genomic")]),
		|record| record.requested = NOW + 1,
		|record| {
			record.state = AccessState::Pending {
				due: record.terms.until,
			}
		},
		|record| record.state = AccessState::Pending { due: NOW - 1 },
	] {
		assert!(!holds_after(|[pending, ..]| change_access(pending, |record| {
			record.terms.scope = these([0, 1]);
			change(record);
		})));
	}
}

#[test]
fn wrong_ends_are_found() {
	for (reason, at) in [(EndReason::Revoked, NOW - 1), (EndReason::NotJustified, NOW)] {
		let ended = AccessState::Ended { reason, at };
		for n in 1..4 {
			assert!(!holds_after(|accesses| change_access(accesses[n], |record| {
				record.state = ended.clone()
			})));
		}
	}
}

#[test]
fn wrong_reviews_are_found() {
	let made = |finding, by, at| ReviewMade {
		finding,
		by,
		at,
		document: document(),
	};
	for made in [
		made(Finding::Justified, OTHER_HOSPITAL, NOW),
		made(Finding::Justified, REGULATOR, NOW - 1),
		made(Finding::NotJustified, REGULATOR, NOW),
	] {
		assert!(!holds_after(|[_, _, broken, _]| {
			ReviewsDue::<Test>::remove(HOSPITAL, InOrder(broken));
			change_access(broken, |record| {
				record.review.as_mut().unwrap().made = Some(made);
			});
		}));
	}
	assert!(!holds_after(|[_, _, broken, _]| change_access(
		broken,
		|record| record.terms.purpose = PurposeOfUse::Treatment
	)));
	assert!(!holds_after(|[_, _, broken, _]| change_access(
		broken,
		|record| record.review.as_mut().unwrap().due = NOW
	)));
}

#[test]
fn wrong_requirements_and_credentials_are_found() {
	assert!(!holds_after(|_| crate::AccessRequirements::<Test>::insert(
		HOSPITAL,
		category("imaging"),
		Requirements::default()
	)));
	let training = CredentialCode::parse(TRAINING.as_bytes()).unwrap();
	for (since, expires) in [(NOW, NOW), (NOW + 1, NOW + 2)] {
		assert!(!holds_after(|_| Credentials::<Test>::mutate(
			RAVI,
			training,
			|credential| {
				let credential = credential.as_mut().unwrap();
				(credential.since, credential.expires) = (since, expires);
			}
		)));
	}
}
