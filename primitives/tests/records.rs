//! Records and access: the texts of calls, and what is said of those that are wrong.
#![allow(missing_docs, clippy::unwrap_used)]

use custos_primitives::{
	code::TermError,
	consent::{CodeText, DataAction},
	member::Role,
	purpose::PurposeOfUse,
	records::{
		credential, AccessScope, AccessTermsText, ContentType, ContentTypeText, RecordText, RegionText,
		RequirementsText, RetentionClass,
	},
};
use sp_core::{bounded::BoundedVec, H256};

fn code(text: &str) -> CodeText {
	CodeText::truncate_from(text.as_bytes().to_vec())
}

fn region(text: &str) -> RegionText {
	RegionText::truncate_from(text.as_bytes().to_vec())
}

fn record(resource: &str, category: &str, place: &str) -> RecordText {
	RecordText {
		hash: H256::repeat_byte(1),
		content: ContentTypeText::Fhir {
			resource: code(resource),
		},
		category: code(category),
		reference: H256::repeat_byte(2),
		retention: RetentionClass::PatientRecord,
		region: region(place),
	}
}

fn access(purpose: &str, category: &str, place: &str) -> AccessTermsText {
	AccessTermsText {
		purpose: code(purpose),
		action: DataAction::Reuse,
		categories: BoundedVec::truncate_from(vec![code(category)]),
		scope: AccessScope::Query {
			query: H256::repeat_byte(3),
		},
		study: Some(4),
		region: region(place),
		justification: H256::repeat_byte(5),
		until: 6,
	}
}

fn requirements(purpose: &str, place: &str, credential: &str) -> RequirementsText {
	RequirementsText {
		roles: BoundedVec::truncate_from(vec![Role::Researcher]),
		purposes: BoundedVec::truncate_from(vec![code(purpose)]),
		regions: BoundedVec::truncate_from(vec![region(place)]),
		credentials: BoundedVec::truncate_from(vec![code(credential)]),
	}
}

/// Texts that are no country. A third letter is cut off by the type of the text already.
const NO_COUNTRIES: [&str; 6] = ["", "D", "de", "D1", "D ", "d\u{0}"];

#[test]
fn records_are_read_from_their_texts() {
	let text = record("DiagnosticReport", "laboratory", "DE");
	let parsed = text.parsed().unwrap();
	assert_eq!(
		parsed.content,
		ContentType::Fhir {
			resource: "DiagnosticReport".parse().unwrap()
		}
	);
	assert_eq!(parsed.category.as_str(), "laboratory");
	assert_eq!(parsed.region.as_str(), "DE");
	assert_eq!(
		(parsed.hash, parsed.reference, parsed.retention),
		(text.hash, text.reference, text.retention)
	);
}

#[test]
fn records_with_a_text_that_is_nothing_are_refused() {
	for wrong in ["", "Diagnostic Report", "Report1", "\u{e4}"] {
		assert_eq!(
			record(wrong, "laboratory", "DE").parsed(),
			Err(TermError::InvalidResourceType)
		);
	}
	assert_eq!(
		record("Observation", "two words", "DE").parsed(),
		Err(TermError::InvalidCategory)
	);
	for wrong in NO_COUNTRIES {
		assert_eq!(
			record("Observation", "laboratory", wrong).parsed(),
			Err(TermError::InvalidRegion),
			"{wrong:?}"
		);
	}
}

#[test]
fn each_content_type_is_read_as_itself() {
	for (text, parsed) in [
		(ContentTypeText::Dicom, ContentType::Dicom),
		(ContentTypeText::Pdf, ContentType::Pdf),
		(ContentTypeText::Cda, ContentType::Cda),
		(ContentTypeText::Hl7Version2, ContentType::Hl7Version2),
		(ContentTypeText::DeviceReadings, ContentType::DeviceReadings),
		(ContentTypeText::Genomic, ContentType::Genomic),
		(ContentTypeText::Other, ContentType::Other),
	] {
		assert_eq!(text.parsed(), Ok(parsed));
	}
}

#[test]
fn requests_are_read_from_their_texts() {
	let text = access("CLINTRCH", "imaging", "US");
	let parsed = text.parsed().unwrap();
	assert_eq!(parsed.purpose, PurposeOfUse::ClinicalTrialResearch);
	assert_eq!(*parsed.categories, ["imaging".parse().unwrap()]);
	assert_eq!(parsed.region.as_str(), "US");
	assert_eq!(
		(
			parsed.action,
			parsed.scope,
			parsed.study,
			parsed.justification,
			parsed.until
		),
		(
			text.action,
			text.scope.clone(),
			text.study,
			text.justification,
			text.until
		)
	);
}

#[test]
fn requests_with_a_text_that_is_nothing_are_refused() {
	assert_eq!(
		access("RESEARCH", "imaging", "US").parsed(),
		Err(TermError::UnknownPurpose)
	);
	assert_eq!(
		access("TREAT", "", "US").parsed(),
		Err(TermError::InvalidCategory)
	);
	for wrong in NO_COUNTRIES {
		assert_eq!(
			access("TREAT", "imaging", wrong).parsed(),
			Err(TermError::InvalidRegion),
			"{wrong:?}"
		);
	}
}

#[test]
fn requirements_are_read_from_their_texts() {
	let parsed = requirements("HRESCH", "EU", "ICH-GCP-E6").parsed().unwrap();
	assert_eq!(*parsed.roles, [Role::Researcher]);
	assert_eq!(*parsed.purposes, [PurposeOfUse::HealthcareResearch]);
	assert_eq!(*parsed.regions, ["EU".parse().unwrap()]);
	assert_eq!(*parsed.credentials, ["ICH-GCP-E6".parse().unwrap()]);
	let nothing = RequirementsText::default().parsed().unwrap();
	assert!(nothing.roles.is_empty() && nothing.purposes.is_empty());
	assert!(nothing.regions.is_empty() && nothing.credentials.is_empty());
}

#[test]
fn requirements_with_a_text_that_is_nothing_are_refused() {
	for (text, error) in [
		(requirements("", "EU", "GCP"), TermError::UnknownPurpose),
		(requirements("TREAT", "Eu", "GCP"), TermError::InvalidRegion),
		(requirements("TREAT", "EU", "G C P"), TermError::InvalidCredential),
	] {
		assert_eq!(text.parsed(), Err(error));
	}
	assert_eq!(credential(&code("")), Err(TermError::InvalidCredential));
}
