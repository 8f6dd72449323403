//! Purposes of use: the codes, and how they contain each other.
#![allow(missing_docs, clippy::unwrap_used)]

use codec::{Decode, Encode};
use custos_primitives::{code::TermError, purpose::PurposeOfUse};
use proptest::{prelude::*, sample::select};
use std::collections::BTreeSet;

/// The purposes that a purpose is a kind of, itself first.
fn lineage(purpose: PurposeOfUse) -> Vec<PurposeOfUse> {
	std::iter::successors(Some(purpose), PurposeOfUse::broader)
		.take(PurposeOfUse::ALL.len())
		.collect()
}

#[test]
fn each_code_is_one_purposes() {
	let codes: BTreeSet<_> = PurposeOfUse::ALL.iter().map(PurposeOfUse::code).collect();
	assert_eq!(codes.len(), PurposeOfUse::ALL.len());
	for purpose in PurposeOfUse::ALL {
		assert_eq!(PurposeOfUse::parse(purpose.code().as_bytes()), Ok(*purpose));
		assert_eq!(serde_json::to_value(purpose).unwrap(), purpose.code());
	}
}

#[test]
fn each_index_is_one_purposes() {
	for (index, purpose) in PurposeOfUse::ALL.iter().enumerate() {
		assert_eq!(purpose.encode(), [u8::try_from(index).unwrap()], "{purpose:?}");
		assert_eq!(PurposeOfUse::decode(&mut &purpose.encode()[..]), Ok(*purpose));
	}
	let beyond = [u8::try_from(PurposeOfUse::ALL.len()).unwrap()];
	assert!(PurposeOfUse::decode(&mut &beyond[..]).is_err());
}

#[test]
fn each_purpose_has_words_of_its_own() {
	let words: BTreeSet<_> = PurposeOfUse::ALL.iter().map(PurposeOfUse::words).collect();
	assert_eq!(words.len(), PurposeOfUse::ALL.len());
}

#[test]
fn other_texts_are_no_purposes() {
	for text in [
		"", "treat", "TREAT ", " TREAT", "TREA", "TREATX", "research", "\u{0}",
	] {
		assert_eq!(
			PurposeOfUse::parse(text.as_bytes()),
			Err(TermError::UnknownPurpose),
			"{text:?}"
		);
	}
}

#[test]
fn every_purpose_leads_to_one_of_those_at_the_top() {
	let top: BTreeSet<_> = PurposeOfUse::ALL
		.iter()
		.filter(|purpose| purpose.broader().is_none())
		.map(PurposeOfUse::code)
		.collect();
	assert_eq!(
		top,
		BTreeSet::from(["TREAT", "HMARKT", "HOPERAT", "HPAYMT", "HRESCH", "PATRQT", "PUBHLTH"])
	);
	for purpose in PurposeOfUse::ALL {
		let lineage = lineage(*purpose);
		assert!(lineage.len() <= 3, "{purpose:?}");
		let last = lineage.last().unwrap();
		assert!(top.contains(last.code()), "{purpose:?}");
	}
}

#[test]
fn the_hierarchy_is_that_of_the_value_set() {
	for (code, lineage_codes) in [
		("TREAT", &["TREAT"][..]),
		("BTG", &["BTG", "ETREAT", "TREAT"]),
		("ERTREAT", &["ERTREAT", "ETREAT", "TREAT"]),
		("CLINTRL", &["CLINTRL", "TREAT"]),
		("CLINTRCHNPC", &["CLINTRCHNPC", "CLINTRCH", "HRESCH"]),
		("PATSFTY", &["PATSFTY", "HOPERAT"]),
		("CLMATTCH", &["CLMATTCH", "HPAYMT"]),
		("FAMRQT", &["FAMRQT", "PATRQT"]),
		("DISASTER", &["DISASTER", "PUBHLTH"]),
	] {
		let purpose = PurposeOfUse::parse(code.as_bytes()).unwrap();
		let found: Vec<_> = lineage(purpose).iter().map(PurposeOfUse::code).collect();
		assert_eq!(found, lineage_codes);
	}
}

#[test]
fn a_purpose_covers_itself_and_its_kinds_and_nothing_else() {
	for broad in PurposeOfUse::ALL {
		for narrow in PurposeOfUse::ALL {
			assert_eq!(
				broad.covers(narrow),
				lineage(*narrow).contains(broad),
				"{broad:?}, {narrow:?}"
			);
		}
	}
}

proptest! {
	#[test]
	fn covering_is_an_order(
		one in select(PurposeOfUse::ALL),
		two in select(PurposeOfUse::ALL),
		three in select(PurposeOfUse::ALL),
	) {
		prop_assert!(one.covers(&one));
		if one.covers(&two) && two.covers(&three) {
			prop_assert!(one.covers(&three));
		}
		if one.covers(&two) && two.covers(&one) {
			prop_assert_eq!(one, two);
		}
	}

	#[test]
	fn purposes_overlap_in_both_directions_or_in_none(
		one in select(PurposeOfUse::ALL),
		two in select(PurposeOfUse::ALL),
	) {
		prop_assert_eq!(one.overlaps(&two), two.overlaps(&one));
		prop_assert_eq!(one.overlaps(&two), one.covers(&two) || two.covers(&one));
	}
}
