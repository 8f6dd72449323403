use super::*;

fn answer(account: u64, dispute: DisputeId) -> DispatchResult {
	Custody::answer_dispute(signed(account), dispute, H256::repeat_byte(2))
}

#[test]
fn answer_dispute_notes_the_senders_evidence() {
	run(|| {
		// GIVEN a dispute on the last day
		disputed();
		pass(7 * DAY);
		// WHEN the sender answers
		assert_ok!(answer(ALICE, 0));
		// THEN its evidence is noted
		let evidence = H256::repeat_byte(2);
		let dispute = Disputes::<Test>::get(0).unwrap();
		assert_eq!(dispute.state, DisputeState::Answered { evidence });
		let (dispute, delegate) = (0, ALICE);
		let event = Event::DisputeAnswered {
			dispute,
			evidence,
			delegate,
		};
		assert_eq!(last_event(), event);
	});
}

#[test]
fn answer_dispute_fails_when_it_is_not_the_members_to_answer() {
	run(|| {
		disputed();
		assert_noop!(answer(NOBODY, 0), BadOrigin);
		assert_noop!(answer(ALICE, 1), E::DisputeNotFound);
		for stranger in [HANNA, BOB, RITA] {
			assert_noop!(answer(stranger, 0), E::NotSender);
		}
	});
}

#[test]
fn answer_dispute_fails_when_answered_before() {
	run(|| {
		disputed();
		assert_ok!(answer(ALICE, 0));
		assert_noop!(answer(ALICE, 0), E::EvidenceGiven);
	});
}

#[test]
fn answer_dispute_fails_when_the_time_for_it_is_over() {
	run(|| {
		disputed();
		pass(7 * DAY + 1);
		assert_noop!(answer(ALICE, 0), E::DeadlinePassed);
	});
}

#[test]
fn answer_dispute_fails_when_decided() {
	run(|| {
		disputed();
		assert_ok!(Custody::concede(signed(ALICE), 0, 2));
		assert_noop!(answer(ALICE, 0), E::AlreadyDecided);
	});
}
