//! What the attestations of benchmarks say.

use super::fixtures::{ALWAYS, DOCUMENT, OTHERS};
use alloc::{format, vec::Vec};
use custos_primitives::{
	consent::{
		CodeText, ConsentTerms, ConsentTermsText, DataAction, Decision, DelegationTermsText, Exception,
		ExceptionText, Grantee, Powers, Provision, ProvisionText, RegulatoryBasis, MAX_EXCEPTIONS, MAX_NAMED,
	},
	member::Role,
	purpose::PurposeOfUse,
};
use frame_benchmarking::v2::*;
use frame_support::{pallet_prelude::ConstU32, BoundedVec};

/// A text as long as a code may be.
pub(super) fn code(letter: char, n: u32) -> CodeText {
	CodeText::truncate_from(format!("{letter}{n:031}").into_bytes())
}

/// As many different categories as a provision can name.
pub(super) fn categories(group: u32) -> BoundedVec<CodeText, ConstU32<MAX_NAMED>> {
	let first = group.saturating_mul(MAX_NAMED);
	let codes = (first..).take(MAX_NAMED as usize).map(|n| code('C', n));
	BoundedVec::truncate_from(codes.collect())
}

/// How the provisions of terms name categories.
#[derive(Clone, Copy)]
pub(super) enum Naming {
	/// Each names others.
	Different,
	/// All name the same ones, so that they are within a delegation.
	Same,
}

/// A provision that names as much as it can, and other members than those of other numbers.
fn provision(number: u32, naming: Naming) -> ProvisionText {
	let first = OTHERS.saturating_add(number.saturating_mul(MAX_NAMED));
	let grantees = (first..).take(MAX_NAMED as usize);
	// What is found last.
	let purposes = PurposeOfUse::ALL.iter().rev().take(MAX_NAMED as usize);
	let group = match naming {
		Naming::Different => number,
		Naming::Same => 0,
	};
	ProvisionText {
		grantees: BoundedVec::truncate_from(grantees.map(|member| Grantee::Member { member }).collect()),
		purposes: BoundedVec::truncate_from(
			purposes
				.map(|purpose| CodeText::truncate_from(purpose.code().as_bytes().to_vec()))
				.collect(),
		),
		categories: categories(group),
		actions: BoundedVec::truncate_from(DataAction::ALL.to_vec()),
	}
}

/// Terms with so many exceptions, each within the one before, that name as much as they can.
pub(super) fn terms(exceptions: u32, naming: Naming) -> ConsentTermsText {
	let exceptions = (1..=exceptions).zip(0u8..).map(|(number, within)| ExceptionText {
		within,
		decision: Decision::Permit,
		provision: provision(number, naming),
		period: Some(ALWAYS),
	});
	ConsentTermsText {
		decision: Decision::Permit,
		provision: provision(0, naming),
		exceptions: BoundedVec::truncate_from(exceptions.collect()),
		period: ALWAYS,
		policy: DOCUMENT,
		basis: RegulatoryBasis::ExplicitConsent,
	}
}

/// The longest terms, as the state has them.
pub(super) fn longest_terms(naming: Naming) -> Result<ConsentTerms, BenchmarkError> {
	terms(MAX_EXCEPTIONS, naming)
		.parsed()
		.map_err(|_| BenchmarkError::Stop("the terms can't be read"))
}

/// Terms that permit everything. All their exceptions are to the same, and match whoever asks for whatever, so that each is
/// held against each.
pub(super) fn all_embracing_terms() -> ConsentTerms {
	let matching = Provision {
		grantees: BoundedVec::truncate_from(Role::ALL.map(|role| Grantee::Role { role }).to_vec()),
		purposes: BoundedVec::truncate_from(broadest_purposes()),
		categories: BoundedVec::new(),
		actions: BoundedVec::truncate_from(DataAction::ALL.to_vec()),
	};
	let exception = Exception {
		within: 0,
		decision: Decision::Permit,
		provision: matching,
		period: Some(ALWAYS),
	};
	let exceptions = core::iter::repeat_n(exception, MAX_EXCEPTIONS as usize);
	ConsentTerms {
		decision: Decision::Permit,
		provision: Provision {
			grantees: BoundedVec::new(),
			purposes: BoundedVec::new(),
			categories: BoundedVec::new(),
			actions: BoundedVec::new(),
		},
		exceptions: BoundedVec::truncate_from(exceptions.collect()),
		period: ALWAYS,
		policy: DOCUMENT,
		basis: RegulatoryBasis::ExplicitConsent,
	}
}

/// The purposes of which all others are kinds.
fn broadest_purposes() -> Vec<PurposeOfUse> {
	let purposes = PurposeOfUse::ALL
		.iter()
		.filter(|purpose| purpose.broader().is_none());
	purposes.copied().collect()
}

/// What a delegation says that names as many categories as it can.
pub(super) fn delegation(powers: Powers) -> DelegationTermsText {
	DelegationTermsText {
		powers,
		categories: categories(0),
		period: ALWAYS,
	}
}
