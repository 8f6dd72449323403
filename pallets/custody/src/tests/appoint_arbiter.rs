use super::*;

fn appoint(dispute: DisputeId, arbiter: MemberId) -> DispatchResult {
	Custody::appoint_arbiter(RuntimeOrigin::root(), dispute, arbiter)
}

#[test]
fn appoint_arbiter_decides_who_decides() {
	run(|| {
		// GIVEN a dispute that the sender has answered
		disputed();
		assert_ok!(Custody::answer_dispute(signed(ALICE), 0, EVIDENCE));
		// WHEN the members appoint the assessor
		assert_ok!(appoint(0, ASSESSOR));
		assert_eq!(
			last_event(),
			Event::ArbiterAppointed {
				dispute: 0,
				arbiter: ASSESSOR
			}
		);
		// THEN the assessor decides, and no regulator
		let outcomes = [Outcome::WithSender; 2];
		assert_noop!(decide(RITA, 0, &outcomes), E::NotArbiter);
		assert_ok!(decide(CORA, 0, &outcomes));
	});
}

#[test]
fn appoint_arbiter_replaces_an_arbiter() {
	run(|| {
		disputed();
		assert_ok!(appoint(0, ASSESSOR));
		assert_ok!(appoint(0, REGULATOR));
		assert_eq!(Disputes::<Test>::get(0).unwrap().arbiter, Some(REGULATOR));
	});
}

#[test]
fn appoint_arbiter_fails_without_the_members() {
	run(|| {
		disputed();
		for account in [ALICE, RITA] {
			let call = Custody::appoint_arbiter(signed(account), 0, ASSESSOR);
			assert_noop!(call, BadOrigin);
		}
	});
}

#[test]
fn appoint_arbiter_fails_when_there_is_nothing_to_decide() {
	run(|| {
		disputed();
		assert_noop!(appoint(1, ASSESSOR), E::DisputeNotFound);
		assert_ok!(Custody::concede(signed(ALICE), 0, 2));
		assert_noop!(appoint(0, ASSESSOR), E::AlreadyDecided);
	});
}

#[test]
fn appoint_arbiter_fails_for_a_party() {
	run(|| {
		disputed();
		for party in [ACME, HOSPITAL] {
			assert_noop!(appoint(0, party), E::ArbiterIsParty);
		}
	});
}

#[test]
fn appoint_arbiter_fails_when_the_member_is_not_active() {
	run(|| {
		disputed();
		suspend(ASSESSOR);
		assert_noop!(appoint(0, ASSESSOR), E::MemberNotActive);
		assert_noop!(appoint(0, UNKNOWN), E::MemberNotActive);
	});
}
