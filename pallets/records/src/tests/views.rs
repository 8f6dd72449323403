//! What the runtime's API answers.

use super::*;

const HASH: H256 = H256::repeat_byte(1);

/// The numbers of what is shown.
fn numbers(views: Vec<AccessView<u64>>) -> Vec<AccessId> {
	views.into_iter().map(|view| view.access).collect()
}

fn pending_of(controller: MemberId) -> Vec<AccessId> {
	numbers(Records::pending(controller, None, 100))
}

/// A patient of the other hospital.
fn patient_of_other_hospital() -> SubjectReference {
	let subject = SubjectReference {
		controller: OTHER_HOSPITAL,
		..patient(1)
	};
	open(subject);
	subject
}

#[test]
fn an_anchor_is_shown_with_its_versions() {
	run(|| {
		assert_eq!(Records::anchor_view(0), None);
		let first = anchored(patient(1), image(1));
		pass(DAY);
		assert_ok!(Records::anchor(
			signed(HANNA),
			patient(1).pseudonym,
			image(2),
			Some(first)
		));

		let view = Records::anchor_view(first).unwrap();

		assert_eq!(view.anchor, first);
		assert_eq!(view.said.subject, patient(1));
		assert_eq!(view.said.record, image(1).parsed().unwrap());
		assert_eq!(view.said.anchored, NOW);
		assert_eq!(
			(view.said.version_of, view.said.superseded_by),
			(None, Some(first + 1))
		);
		let next = Records::anchor_view(first + 1).unwrap().said;
		assert_eq!((next.version_of, next.superseded_by), (Some(first), None));
		assert_eq!(next.anchored, NOW + DAY);
	});
}

#[test]
fn the_anchors_of_a_hash_are_shown_in_the_order_of_their_numbers() {
	run(|| {
		// GIVEN one record that several subjects have, and others between
		let other_patient = patient_of_other_hospital();
		anchored(patient(1), image(1));
		anchored(patient(1), image(2));
		anchored(patient(2), image(1));
		let pseudonym = other_patient.pseudonym;
		assert_ok!(Records::anchor(signed(HUGO), pseudonym, image(1), None));

		// WHEN they are asked for by its hash
		let page = |after: Option<AnchorId>, count: u32| -> Vec<_> {
			let views = Records::anchors_of(HASH, after, count);
			views
				.into_iter()
				.map(|view| (view.anchor, view.said.subject))
				.collect()
		};

		// THEN each is there, and nothing else
		let all = [(0, patient(1)), (2, patient(2)), (3, other_patient)];
		assert_eq!(page(None, 100), all);
		assert_eq!(page(None, 2), all[..2]);
		assert_eq!(page(Some(0), 100), all[1..]);
		assert_eq!(page(Some(1), 1), all[1..2]);
		assert!(page(Some(3), 100).is_empty());
		assert!(page(None, 0).is_empty());
		assert_eq!(Records::anchors_of(H256::repeat_byte(9), None, 100), []);
	});
}

#[test]
fn an_access_is_shown_with_where_it_stands() {
	run(|| {
		assert_eq!(Records::access_view(0), None);
		let view = |access| Records::access_view(access).unwrap();

		// GIVEN an access by consent
		let access = permitted();
		assert_eq!(view(access).access, access);
		assert_eq!(view(access).record, record_of(access));
		assert_eq!(view(access).now, AccessStatus::Open);
		// WHEN consent is withdrawn
		withdraw(patient(1), 1);
		// THEN it shows that, though its record is as it was
		assert_eq!(view(access).now, AccessStatus::ConsentEnded { attestation: 1 });
		assert_eq!(view(access).record, record_of(access));
	});
}

#[test]
fn every_status_of_an_access_is_shown() {
	run(|| {
		let open = approved();
		let [pending, refused, ended] = [pending(), refused(), approved()];
		assert_ok!(Records::revoke(signed(HANNA), ended));
		let short = pending_until(2 * DAY);
		let expired = approved_until(DAY);
		pass(DAY);
		for (access, status) in [
			(open, AccessStatus::Open),
			(pending, AccessStatus::Pending),
			(refused, AccessStatus::Refused),
			(ended, AccessStatus::Ended),
			(short, AccessStatus::Pending),
			(expired, AccessStatus::Expired),
		] {
			assert_eq!(status_of(access), status);
		}
		pass(DAY);
		assert_eq!(status_of(short), AccessStatus::Lapsed);

		let shortfall = Shortfall::Region;
		require(of_regions(&["FR"]));
		assert_eq!(status_of(open), AccessStatus::RequirementNotMet { shortfall });
		require(requirements());

		assert_eq!(status_of(denied()), AccessStatus::Denied);
		let now = denied_by(1);
		assert_eq!(status_of(open), AccessStatus::NoLongerPermitted { now });
	});
}

/// The researcher asks for so long, and the patient says nothing about it.
fn pending_until(milliseconds: u64) -> AccessId {
	let until = in_time(milliseconds);
	requested_with(RAVI, AccessTermsText { until, ..terms() })
}

/// The hospital grants access for so long.
fn approved_until(milliseconds: u64) -> AccessId {
	let access = pending_until(milliseconds);
	assert_ok!(approve(HANNA, access));
	access
}

#[test]
fn a_controllers_pending_requests_are_shown_in_the_order_of_their_numbers() {
	run(|| {
		// GIVEN requests that wait for two controllers, and some that don't wait
		let other_patient = patient_of_other_hospital();
		let first = pending();
		approved();
		assert_ok!(Records::request(signed(RAVI), other_patient, terms()));
		let of_other = NextAccessId::<Test>::get() - 1;
		refused();
		let [second, third] = [pending(), pending()];
		emergency();

		// WHEN each asks for its own
		// THEN it gets them, with all that is on record
		assert_eq!(pending_of(HOSPITAL), [first, second, third]);
		assert_eq!(pending_of(OTHER_HOSPITAL), [of_other]);
		assert!(pending_of(MANUFACTURER).is_empty());
		assert_eq!(
			Records::pending(HOSPITAL, None, 1),
			[Records::access_view(first).unwrap()]
		);

		// AND can page through them
		assert_eq!(numbers(Records::pending(HOSPITAL, Some(first), 1)), [second]);
		assert_eq!(
			numbers(Records::pending(HOSPITAL, Some(first), 9)),
			[second, third]
		);
		assert_eq!(Records::pending(HOSPITAL, Some(third), 9), []);
		assert_eq!(Records::pending(HOSPITAL, None, 0), []);
	});
}

#[test]
fn pending_requests_are_shown_until_they_are_answered_or_taken_back() {
	run(|| {
		let [lapsed, taken_back] = [pending(), pending()];
		pass(31 * DAY);
		assert_eq!(pending_of(HOSPITAL), [lapsed, taken_back]);
		assert_eq!(status_of(lapsed), AccessStatus::Lapsed);
		assert_ok!(Records::relinquish(signed(RAVI), taken_back));
		assert_eq!(pending_of(HOSPITAL), [lapsed]);
		assert_ok!(Records::refuse(
			signed(HANNA),
			lapsed,
			RefusalReason::NotJustified
		));
		assert!(pending_of(HOSPITAL).is_empty());
	});
}

#[test]
fn reviews_that_are_due_are_shown_of_a_controller_or_of_all() {
	run(|| {
		// GIVEN broken glasses of two controllers' patients, one of them reviewed
		let other_patient = patient_of_other_hospital();
		let [first, second] = [emergency(), emergency()];
		assert_ok!(Records::emergency_access(
			signed(HANNA),
			other_patient,
			terms().categories,
			terms().scope,
			place("DE"),
			document(),
		));
		let third = emergency() - 1;
		assert_ok!(Records::review(
			signed(HANNA),
			second,
			Finding::Justified,
			document()
		));

		// WHEN they are asked for
		let due = |controller: Option<MemberId>, after: Option<AccessId>, count: u32| {
			numbers(Records::reviews_due(controller, after, count))
		};

		// THEN those that nobody has reviewed are there
		let fourth = third + 1;
		assert_eq!(due(Some(HOSPITAL), None, 100), [first, fourth]);
		assert_eq!(due(Some(OTHER_HOSPITAL), None, 100), [third]);
		assert_eq!(due(Some(MANUFACTURER), None, 100), [] as [AccessId; 0]);
		let all = due(None, None, 100);
		let mut in_order = all.clone();
		in_order.sort_unstable();
		assert_eq!(in_order, [first, third, fourth]);
		assert_eq!(
			Records::reviews_due(None, None, 1),
			[Records::access_view(all[0]).unwrap()]
		);

		// AND they can be paged through
		assert_eq!(due(None, Some(all[0]), 1), [all[1]]);
		assert_eq!(due(None, Some(all[1]), 100), [all[2]]);
		assert_eq!(due(Some(HOSPITAL), Some(first), 100), [fourth]);
		assert_eq!(due(None, Some(all[2]), 100), [] as [AccessId; 0]);
		// AND a controller's list goes on after any number, also after another controller's or one that nobody gave
		assert_eq!(due(Some(HOSPITAL), Some(third), 100), [fourth]);
		assert_eq!(due(Some(OTHER_HOSPITAL), Some(first), 100), [third]);
		assert_eq!(due(None, Some(99), 100), [] as [AccessId; 0]);

		// AND those that are late stay
		pass(60 * DAY);
		assert_eq!(due(None, None, 100), all);
	});
}

#[test]
fn no_more_than_a_hundred_are_shown_at_a_time() {
	run(|| {
		for n in 0..120u8 {
			let subject = patient(n + 10);
			open(subject);
			anchored(subject, image(1));
			pending();
			emergency();
		}
		assert_eq!(Records::anchors_of(HASH, None, u32::MAX).len(), 100);
		assert_eq!(Records::anchors_of(HASH, Some(99), u32::MAX).len(), 20);
		let page = Records::pending(HOSPITAL, None, u32::MAX);
		assert_eq!(page.len(), 100);
		let last = page.last().map(|view| view.access);
		assert_eq!(Records::pending(HOSPITAL, last, u32::MAX).len(), 20);
		for controller in [None, Some(HOSPITAL)] {
			let page = Records::reviews_due(controller, None, u32::MAX);
			assert_eq!(page.len(), 100);
			let last = page.last().map(|view| view.access);
			assert_eq!(Records::reviews_due(controller, last, u32::MAX).len(), 20);
		}
	});
}
