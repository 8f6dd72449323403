//! Consent: the texts of calls, periods, and what is said where there are no consents.
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used)]

use custos_primitives::{
	code::TermError,
	consent::{
		CodeText, ConsentInspect, ConsentTerms, ConsentTermsText, DataAction, Decision, DelegationTermsText,
		ExceptionText, Grantee, Period, Powers, ProvisionText, Question, RegulatoryBasis, Ruling, SubjectLog,
		SubjectReference,
	},
	log::LogEntry,
	member::Role,
	purpose::PurposeOfUse,
	trail::Occasion,
};
use sp_core::{bounded::BoundedVec, H256};

fn code(text: &str) -> CodeText {
	CodeText::truncate_from(text.as_bytes().to_vec())
}

fn provision(purpose: &str, category: &str) -> ProvisionText {
	ProvisionText {
		grantees: BoundedVec::truncate_from(vec![Grantee::Role {
			role: Role::Manufacturer,
		}]),
		purposes: BoundedVec::truncate_from(vec![code(purpose)]),
		categories: BoundedVec::truncate_from(vec![code(category)]),
		actions: BoundedVec::truncate_from(vec![DataAction::Contact]),
	}
}

fn terms(own: ProvisionText, excepted: ProvisionText) -> ConsentTermsText {
	ConsentTermsText {
		decision: Decision::Permit,
		provision: own,
		exceptions: BoundedVec::truncate_from(vec![ExceptionText {
			within: 0,
			decision: Decision::Deny,
			provision: excepted,
			period: Some(Period { start: 1, end: None }),
		}]),
		period: Period {
			start: 2,
			end: Some(3),
		},
		policy: H256::repeat_byte(4),
		basis: RegulatoryBasis::ExplicitConsent,
	}
}

#[test]
fn terms_are_read_from_their_texts_and_nothing_else_of_them_changes() {
	let text = terms(provision("PATSFTY", "device"), provision("HRESCH", "x.y-z_0"));
	let parsed: ConsentTerms = text.parsed().unwrap();
	// THEN the codes are the purposes and categories that they name
	assert_eq!(*parsed.provision.purposes, [PurposeOfUse::PatientSafety]);
	assert_eq!(*parsed.provision.categories, ["device".parse().unwrap()]);
	let exception = &parsed.exceptions[0];
	assert_eq!(*exception.provision.purposes, [PurposeOfUse::HealthcareResearch]);
	assert_eq!(*exception.provision.categories, ["x.y-z_0".parse().unwrap()]);
	// AND all the rest is as it was
	assert_eq!(parsed.decision, text.decision);
	assert_eq!(parsed.period, text.period);
	assert_eq!(parsed.policy, text.policy);
	assert_eq!(parsed.basis, text.basis);
	assert_eq!(parsed.provision.grantees, text.provision.grantees);
	assert_eq!(parsed.provision.actions, text.provision.actions);
	assert_eq!(exception.within, 0);
	assert_eq!(exception.decision, Decision::Deny);
	assert_eq!(exception.period, text.exceptions[0].period);
	assert_eq!(parsed.provisions().count(), 2);
}

#[test]
fn lists_stay_in_their_order_and_may_be_empty() {
	let mut own = provision("TREAT", "b");
	own.categories = BoundedVec::truncate_from(vec![code("b"), code("a"), code("b")]);
	own.purposes = BoundedVec::new();
	let parsed = own.parsed().unwrap();
	let categories: Vec<_> = parsed
		.categories
		.iter()
		.map(|category| category.as_str())
		.collect();
	assert_eq!(categories, ["b", "a", "b"]);
	assert!(parsed.purposes.is_empty());
}

#[test]
fn terms_with_a_text_that_is_nothing_are_refused_wherever_it_stands() {
	let good = || provision("TREAT", "device");
	for wrong in ["", "treat", "TREATMENT", "HRESCH "] {
		let bad = || provision(wrong, "device");
		assert_eq!(terms(bad(), good()).parsed(), Err(TermError::UnknownPurpose));
		assert_eq!(terms(good(), bad()).parsed(), Err(TermError::UnknownPurpose));
	}
	for wrong in ["", "two words", "a/b", "\u{e4}", "a\n"] {
		let bad = || provision("TREAT", wrong);
		assert_eq!(terms(bad(), good()).parsed(), Err(TermError::InvalidCategory));
		assert_eq!(terms(good(), bad()).parsed(), Err(TermError::InvalidCategory));
	}
}

#[test]
fn delegations_are_read_from_their_texts() {
	let text = |category: &str| DelegationTermsText {
		powers: Powers::Withdraw,
		categories: BoundedVec::truncate_from(vec![code(category)]),
		period: Period { start: 5, end: None },
	};
	let parsed = text("device").parsed().unwrap();
	assert_eq!(*parsed.categories, ["device".parse().unwrap()]);
	assert_eq!(
		(parsed.powers, parsed.period),
		(Powers::Withdraw, text("device").period)
	);
	assert_eq!(text("").parsed(), Err(TermError::InvalidCategory));
}

#[test]
fn a_period_holds_its_start_and_not_its_end() {
	let period = |start, end| Period { start, end };
	let closed = period(10, Some(20));
	assert_eq!(
		[9, 10, 19, 20].map(|time| closed.contains(time)),
		[false, true, true, false]
	);
	assert_eq!([19, 20].map(|time| closed.is_over(time)), [false, true]);
	let open = period(10, None);
	assert!(open.contains(u64::MAX) && !open.is_over(u64::MAX) && open.is_ordered());
	assert!(closed.is_ordered());
	assert!(!period(10, Some(10)).is_ordered() && !period(10, Some(9)).is_ordered());
}

#[test]
fn without_consents_nothing_is_permitted_or_logged() {
	let subject = SubjectReference {
		controller: 1,
		pseudonym: H256::repeat_byte(2),
	};
	let question = Question {
		subject,
		requester: 3,
		study: None,
		purpose: PurposeOfUse::Treatment,
		action: DataAction::Read,
		categories: BoundedVec::new(),
	};
	assert_eq!(<() as ConsentInspect>::decide(&question), Ruling::SubjectNotFound);
	assert_eq!(<() as ConsentInspect>::subject(&subject), None);
	assert!(!<() as ConsentInspect>::stands(&subject, 1));
	assert!(!<() as ConsentInspect>::is_category(&"device".parse().unwrap()));
	let occasion = Occasion {
		block: 1,
		time: 2,
		member: 3,
		delegate: 4u64,
	};
	let entry = LogEntry::Proposed { attestation: 1 };
	assert_eq!(<() as SubjectLog<u64>>::log(&subject, &occasion, entry), None);
}
