//! The errors: their codes, what they say, and their data.

use super::*;
use custos_primitives::gs1::{Carrier, UdiError};

fn read(text: &str) -> Result<Udi, UdiError> {
	Udi::parse(text.as_bytes(), 2026).map(|parsed| parsed.udi)
}

fn described(text: &str) -> ErrorDescription {
	read(text).expect_err("the text is no UDI").describe()
}

fn sscc() -> Sscc {
	"106141411234567897".parse().expect("the text is an SSCC")
}

fn shipment() -> ShipmentId {
	ShipmentId {
		sender: 7,
		number: "DESADV-1".parse().expect("the text is a number"),
	}
}

fn lot() -> LotReference {
	LotReference {
		device: udi().device,
		lot: udi().production.lot,
	}
}

const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

fn key() -> SubjectKey {
	ALICE.parse().expect("the text is a key")
}

fn subject() -> SubjectReference {
	SubjectReference {
		controller: 7,
		pseudonym: Hash::repeat_byte(9),
	}
}

fn udi() -> Udi {
	read("(01)09506000134352(10)L1(21)ABC").expect("the text is a UDI")
}

fn data(error: &ErrorObjectOwned) -> Value {
	serde_json::from_str(error.data().expect("there is data").get()).expect("it is JSON")
}

#[test]
fn a_device_that_is_not_registered_is_told_as_it_was_understood() {
	let error = ErrorObjectOwned::from(Error::from(LookupError::NotRegistered(udi())));
	assert_eq!(error.code(), 4001);
	assert_eq!(
		error.message(),
		"not registered: GS1 09506000134352, lot L1, serial ABC"
	);
	assert_eq!(
		data(&error),
		json!({ "udi": {
			"device": { "issuingAgency": "GS1", "code": "09506000134352" },
			"production": { "lot": "L1", "serial": "ABC" },
		} }),
	);
}

#[test]
fn a_malformed_text_is_told_with_its_place_and_rule() {
	let error = ErrorObjectOwned::from(Error::from(LookupError::Malformed(described(
		"(01)09506000134353",
	))));
	assert_eq!(error.code(), 4002);
	assert!(error.message().starts_with("not a UDI: "), "{}", error.message());
	let data = data(&error);
	assert_eq!(data["applicationIdentifier"], "01");
	assert_eq!(data["rule"], "wrongCheckDigit");
	assert!(data["position"].is_u64());
}

#[test]
fn a_malformed_sscc_is_not_called_a_udi() {
	for text in ["106141411234567890", "(00)106141411234567890"] {
		let description = Carrier::parse(text.as_bytes(), 2026)
			.expect_err("the text is no SSCC")
			.describe();
		let message = Error::from(LookupError::Malformed(description)).message();
		assert!(message.starts_with("not an SSCC: "), "{message}");
	}
}

#[test]
fn what_is_not_found_is_told_in_words_and_in_data() {
	for (error, message, found) in [
		(
			Error::ShipmentNotFound(shipment()),
			"member 7 has sent no shipment DESADV-1",
			json!({ "sender": 7, "number": "DESADV-1" }),
		),
		(
			Error::from(LookupError::LogisticUnitNotFound { sscc: sscc() }),
			"there is no logistic unit 106141411234567897",
			json!({ "sscc": "106141411234567897" }),
		),
		(
			Error::RecallNotFound(3),
			"there is no recall 3",
			json!({ "recall": 3 }),
		),
		(
			Error::HoldingNotFound {
				lot: lot(),
				member: 7,
			},
			"member 7 never had any of GS1 09506000134352, lot L1",
			json!({ "lot": { "device": { "issuingAgency": "GS1", "code": "09506000134352" }, "lot": "L1" }, "member": 7 }),
		),
	] {
		let error = ErrorObjectOwned::from(error);
		assert_eq!(error.message(), message);
		assert_eq!(data(&error), found);
	}
}

#[test]
fn what_is_not_found_about_data_is_told_in_words_and_in_data() {
	let pseudonym = format!("0x{}", "09".repeat(32));
	let whose = json!({ "controller": 7, "pseudonym": pseudonym });
	for (error, message, found) in [
		(
			Error::SubjectNotFound(subject()),
			format!("there is no subject {pseudonym} of member 7"),
			json!({ "subject": whose }),
		),
		(
			Error::AttestationNotFound {
				subject: subject(),
				attestation: 4,
			},
			format!("subject {pseudonym} of member 7 has no attestation 4"),
			json!({ "subject": whose, "attestation": 4 }),
		),
		(
			Error::StudyNotFound(2),
			"there is no study 2".into(),
			json!({ "study": 2 }),
		),
		(
			Error::AnchorNotFound(5),
			"there is no anchor 5".into(),
			json!({ "anchor": 5 }),
		),
		(
			Error::AccessNotFound(6),
			"there is no access 6".into(),
			json!({ "access": 6 }),
		),
		(
			Error::KeyNotEnrolled {
				subject: subject(),
				key: None,
			},
			format!("subject {pseudonym} of member 7 has no key"),
			json!({ "subject": whose, "key": null }),
		),
		(
			Error::KeyNotEnrolled {
				subject: subject(),
				key: Some(key()),
			},
			format!("the key {ALICE} may not sign for subject {pseudonym} of member 7"),
			json!({ "subject": whose, "key": ALICE }),
		),
		(
			Error::KeyInUse {
				subject: subject(),
				key: key(),
			},
			format!("the key {ALICE} belongs to subject {pseudonym} of member 7"),
			json!({ "subject": whose, "key": ALICE }),
		),
	] {
		let error = ErrorObjectOwned::from(error);
		assert_eq!(error.message(), message);
		assert_eq!(data(&error), found);
	}
}

#[test]
fn a_runtime_older_than_the_question_is_told_with_its_block() {
	let error = ErrorObjectOwned::from(Error::NotAnswered(17));
	assert_eq!(
		error.message(),
		"the runtime of block 17 is older than this question: ask about a block after its upgrade"
	);
	assert_eq!(data(&error), json!({ "block": 17 }));
}

#[test]
fn every_error_has_a_code_of_its_own_and_a_message() {
	let errors = [
		Error::NotRegistered(udi()),
		Error::Malformed(described("")),
		Error::Incomplete,
		Error::Failed("the database is gone".into()),
		Error::UnknownBlock(Hash::repeat_byte(1)),
		Error::NotOnBestChain(Hash::repeat_byte(2)),
		Error::StateNotKept(3),
		Error::TrailBroken(4),
		Error::VersionNotFound {
			device: udi().device,
			current: 2,
		},
		Error::ShipmentNotFound(shipment()),
		Error::LogisticUnitNotFound(sscc()),
		Error::RecallNotFound(3),
		Error::HoldingNotFound {
			lot: lot(),
			member: 7,
		},
		Error::SubjectNotFound(subject()),
		Error::AttestationNotFound {
			subject: subject(),
			attestation: 4,
		},
		Error::StudyNotFound(2),
		Error::AnchorNotFound(5),
		Error::AccessNotFound(6),
		Error::KeyNotEnrolled {
			subject: subject(),
			key: None,
		},
		Error::KeyInUse {
			subject: subject(),
			key: key(),
		},
		Error::NotAnswered(5),
		Error::OutOfBounds("limit: 1 to 1000 is allowed".into()),
	];
	let codes: Vec<i32> = errors.iter().map(Error::code).collect();
	assert_eq!(codes, (4001..=4021).chain([-32602]).collect::<Vec<_>>());
	assert!(errors.iter().all(|error| !error.message().is_empty()));
}
