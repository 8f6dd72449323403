//! The categories of data that a chain begins with.

use crate::GenesisCategory;
use alloc::{string::ToString, vec::Vec};
use custos_primitives::consent::CategoryCode;

/// The categories that cover what concerns a device and its patient: the code of each, and what belongs to it.
///
/// A motion adds others.
pub const DEFAULT_CATEGORIES: [(&str, &str); 10] = [
	(
		"device",
		"Which device a patient has: its model, lot and serial number.",
	),
	(
		"implantRegistryContact",
		"How an implant registry reaches the patient: name, address, telephone, electronic mail.",
	),
	("imaging", "Images of the patient, and reports on them."),
	(
		"laboratory",
		"Results of laboratory tests of the patient's specimens.",
	),
	(
		"genomic",
		"Sequences, variants, and reports on the patient's genome.",
	),
	("trial", "What is recorded of the patient in a clinical trial."),
	(
		"medication",
		"What the patient was prescribed, dispensed and given.",
	),
	(
		"diagnosis",
		"The patient's conditions, procedures, and findings that are in no other category.",
	),
	(
		"demographics",
		"Age, sex, origin, and what else describes the patient without saying who it is.",
	),
	(
		"deviceReadings",
		"What a device measured or recorded on the patient, and its settings.",
	),
];

/// The categories of [`DEFAULT_CATEGORIES`], for a preset.
pub fn default_categories() -> Vec<GenesisCategory> {
	DEFAULT_CATEGORIES
		.iter()
		.filter_map(|(code, definition)| {
			Some(GenesisCategory {
				code: CategoryCode::parse(code.as_bytes()).ok()?,
				definition: definition.to_string(),
			})
		})
		.collect()
}
