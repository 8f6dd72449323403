use super::*;
use crate::{AnchorsByHash, AnchorsBySubject};

fn anchor(account: u64, subject: SubjectReference, record: RecordText) -> DispatchResult {
	Records::anchor(signed(account), subject.pseudonym, record, None)
}

fn anchor_version(record: RecordText, version_of: AnchorId) -> DispatchResult {
	Records::anchor(signed(HANNA), patient(1).pseudonym, record, Some(version_of))
}

fn anchor_at(anchor: AnchorId) -> Anchor {
	Anchors::<Test>::get(anchor).unwrap()
}

#[test]
fn anchor_keeps_what_the_record_is_and_when_that_was_said() {
	run(|| {
		// WHEN the hospital anchors an image of its patient
		assert_ok!(anchor(HANNA, patient(1), image(1)));
		// THEN the anchor says what it is
		let hash = H256::repeat_byte(1);
		let record = image(1).parsed().unwrap();
		assert_eq!(
			anchor_at(0),
			Anchor {
				subject: patient(1),
				record,
				version_of: None,
				superseded_by: None,
				anchored: NOW,
			}
		);
		// AND it is found by the hash, and by the subject
		assert!(AnchorsByHash::<Test>::contains_key(hash, InOrder(0)));
		assert_eq!(AnchorsBySubject::<Test>::get(patient(1), hash), Some(0));
		// AND the subject's log tells it
		assert_eq!(last_entry(), (HANNA, LogEntry::Anchored { anchor: 0, hash }));
		let step = last_step();
		assert_eq!((step.number, step.member, step.time), (1, HOSPITAL, NOW));
		assert_eq!(
			last_event(),
			Event::Anchored {
				subject: patient(1),
				anchor: 0,
				step,
			}
		);
	});
}

#[test]
fn anchor_takes_every_content_type() {
	run(|| {
		let types = [
			ContentTypeText::Fhir {
				resource: code("DiagnosticReport"),
			},
			ContentTypeText::Dicom,
			ContentTypeText::Pdf,
			ContentTypeText::Cda,
			ContentTypeText::Hl7Version2,
			ContentTypeText::DeviceReadings,
			ContentTypeText::Genomic,
			ContentTypeText::Other,
		];
		for (hash, content) in (1..).zip(types) {
			let expected = content.parsed().unwrap();
			let anchor = anchored(
				patient(1),
				RecordText {
					content,
					..image(hash)
				},
			);
			assert_eq!(anchor_at(anchor).record.content, expected);
		}
	});
}

#[test]
fn anchor_of_a_version_names_the_one_before_and_is_named_by_it() {
	run(|| {
		// GIVEN an image
		anchored(patient(1), image(1));
		// WHEN it is corrected twice, each time on from the latest
		pass(DAY);
		assert_ok!(anchor_version(image(2), 0));
		assert_ok!(anchor_version(image(3), 1));
		// THEN the versions form a chain
		let links = |anchor| (anchor_at(anchor).version_of, anchor_at(anchor).superseded_by);
		assert_eq!(links(0), (None, Some(1)));
		assert_eq!(links(1), (Some(0), Some(2)));
		assert_eq!(links(2), (Some(1), None));
		// AND the first one says what it said
		assert_eq!(anchor_at(0).anchored, NOW);
		assert_eq!(anchor_at(0).record, image(1).parsed().unwrap());
	});
}

#[test]
fn anchor_of_a_version_may_be_of_another_category_and_kind() {
	run(|| {
		anchored(patient(1), image(1));
		let report = RecordText {
			content: ContentTypeText::Pdf,
			..record(2, "laboratory")
		};
		assert_ok!(anchor_version(report, 0));
		assert_eq!(anchor_at(1).record.category, category("laboratory"));
	});
}

#[test]
fn anchor_takes_the_same_hash_for_another_subject() {
	run(|| {
		// GIVEN another hospital that knows a patient by the same pseudonym
		let other = SubjectReference {
			controller: OTHER_HOSPITAL,
			..patient(1)
		};
		open(other);
		// WHEN the same record is anchored for three subjects
		assert_ok!(anchor(HANNA, patient(1), image(1)));
		assert_ok!(anchor(HANNA, patient(2), image(1)));
		assert_ok!(anchor(HUGO, other, image(1)));
		// THEN there are three anchors of it
		let subjects: Vec<_> = (0..3).map(|number| anchor_at(number).subject).collect();
		assert_eq!(subjects, [patient(1), patient(2), other]);
		assert_eq!(
			AnchorsByHash::<Test>::iter_key_prefix(H256::repeat_byte(1)).count(),
			3
		);
	});
}

#[test]
fn anchor_needs_the_right_to() {
	run(|| {
		for account in [RAVI, CORA, NOBODY] {
			assert_noop!(anchor(account, patient(1), image(1)), BadOrigin);
		}
	});
}

#[test]
fn anchor_fails_for_subjects_of_others() {
	run(|| {
		// The other hospital has no patient of this pseudonym: nobody anchors for another controller.
		assert_noop!(anchor(HUGO, patient(1), image(1)), E::SubjectNotFound);
		assert_noop!(anchor(HANNA, patient(9), image(1)), E::SubjectNotFound);
	});
}

#[test]
fn anchor_fails_when_the_subject_is_closed() {
	run(|| {
		anchored(patient(1), image(1));
		close(patient(1));
		assert_noop!(anchor(HANNA, patient(1), image(2)), E::SubjectClosed);
		assert_noop!(anchor_version(image(2), 0), E::SubjectClosed);
	});
}

#[test]
fn anchor_fails_when_a_text_names_nothing() {
	run(|| {
		let fails = |record: RecordText, error: E| {
			assert_noop!(anchor(HANNA, patient(1), record), error);
		};
		fails(record(1, "handwriting"), E::UnknownCategory);
		for text in ["", "blood group"] {
			fails(record(1, text), E::InvalidCategory);
		}
		for text in ["", "D", "de", "D1"] {
			let region = place(text);
			fails(RecordText { region, ..image(1) }, E::InvalidRegion);
		}
		for text in ["", "Diagnostic Report", "R4"] {
			let resource = code(text);
			let content = ContentTypeText::Fhir { resource };
			fails(RecordText { content, ..image(1) }, E::InvalidResourceType);
		}
	});
}

#[test]
fn anchor_fails_when_the_subject_has_it_already() {
	run(|| {
		anchored(patient(1), image(1));
		assert_noop!(anchor(HANNA, patient(1), image(1)), E::AlreadyAnchored);
		// Whatever else is said of it.
		assert_noop!(
			anchor(HANNA, patient(1), record(1, "genomic")),
			E::AlreadyAnchored
		);
		assert_noop!(anchor_version(image(1), 0), E::AlreadyAnchored);
		// And also where a later version took its place.
		assert_ok!(anchor_version(image(2), 0));
		assert_noop!(anchor_version(image(1), 1), E::AlreadyAnchored);
	});
}

#[test]
fn anchor_fails_when_the_version_before_is_no_other_than_the_latest_of_the_subject() {
	run(|| {
		anchored(patient(1), image(1));
		anchored(patient(2), image(2));
		assert_noop!(anchor_version(image(3), 2), E::AnchorNotFound);
		assert_noop!(anchor_version(image(3), 1), E::AnchorOfAnotherSubject);
		assert_ok!(anchor_version(image(3), 0));
		assert_noop!(anchor_version(image(4), 0), E::NotLatest);
	});
}

#[test]
fn anchor_fails_when_there_is_no_number_left() {
	run(|| {
		NextAnchorId::<Test>::put(u64::MAX);
		assert_noop!(anchor(HANNA, patient(1), image(1)), E::OutOfNumbers);
	});
}
