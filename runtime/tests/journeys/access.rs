//! Stories of records that are kept off chain, and of who gets at them when consent says nothing.

use custos_primitives::{
	api::runtime_decl_for_records_api::RecordsApiV1,
	consent::{DataAction, Decision, SubjectReference},
	member::{Permission, Role},
	records::{
		AccessId, AccessScope, AccessState, AccessStatus, AccessTermsText, AnchorId, AnchorView,
		ContentTypeOf, EndReason, Finding, RecordText, RefusalReason, RequirementsText, RetentionClass,
		Shortfall,
	},
};
use custos_runtime::{Block, Records, Runtime};
use frame_support::{assert_err, assert_ok};
use pallet_records::{Call, Error};
use sp_keyring::Sr25519Keyring::{self, One};
use sp_runtime::DispatchResult;

use crate::{
	chain::{act, days_later, now, story},
	goods::{document, list, member, text, ASSESSOR, DISTRIBUTOR, HOSPITAL, REGULATOR},
	patients::{
		access, admit_university_and_clinic, asking, attest, break_glass, imaging_for, log_use, no_research,
		patient, provision, reading, request, standing, terms, CLINIC, CONTACT, DAY, IMAGING, LABORATORY,
		UNIVERSITY,
	},
};

/// The hospital approves a request for ten days.
fn approve(access: AccessId, conditions: RequirementsText) -> DispatchResult {
	let approve = Call::approve {
		access,
		expires: now() + 10 * DAY,
		conditions,
	};
	act(HOSPITAL, approve)
}

fn pending() -> Vec<AccessId> {
	<Runtime as RecordsApiV1<Block, _>>::pending(member(HOSPITAL), None, 100)
		.iter()
		.map(|access| access.access)
		.collect()
}

fn reviews_due() -> Vec<AccessId> {
	<Runtime as RecordsApiV1<Block, _>>::reviews_due(None, None, 100)
		.iter()
		.map(|access| access.access)
		.collect()
}

fn shortfall(shortfall: Shortfall) -> Error<Runtime> {
	Error::RequirementNotMet(shortfall)
}

#[test]
fn a_controller_decides_where_consent_says_nothing_and_consent_still_overrides_it() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		// GIVEN requests about which the patient has said nothing
		let [first, second, third] = [(); 3].map(|()| request(CLINIC, subject, reading()));
		let research = asking("BIORCH", DataAction::Read, &[IMAGING], None);
		let study = request(UNIVERSITY, subject, research);
		assert_eq!(pending(), [first, second, third, study]);
		assert_err!(log_use(first, 1), Error::<Runtime>::NotGranted);
		// WHEN the hospital approves one and refuses another THEN it is nobody else's to decide
		let by_another = Call::refuse {
			access: first,
			reason: RefusalReason::Other,
		};
		assert_err!(act(CLINIC, by_another), Error::<Runtime>::NotController);
		assert_ok!(approve(first, Default::default()));
		assert_ok!(log_use(first, 1));
		let refuse = |access| Call::refuse {
			access,
			reason: RefusalReason::ConsentNeeded,
		};
		assert_ok!(act(HOSPITAL, refuse(second)));
		assert_eq!(standing(second), AccessStatus::Refused);
		// WHEN the patient denies what was approved THEN it is over
		assert_ok!(approve(study, Default::default()));
		assert_ok!(log_use(study, 1));
		assert_ok!(attest(HOSPITAL, subject, &wallet, no_research(), None));
		assert_err!(log_use(study, 2), Error::<Runtime>::NoLongerPermitted);
		assert_ok!(log_use(first, 2));
		// WHEN the hospital does not decide in time THEN the request has lapsed, and can only be refused.
		days_later(31);
		assert_eq!(pending(), [third]);
		assert_eq!(standing(third), AccessStatus::Lapsed);
		assert_err!(approve(third, Default::default()), Error::<Runtime>::Lapsed);
		assert_ok!(act(HOSPITAL, refuse(third)));
		assert!(pending().is_empty());
		assert_err!(log_use(first, 3), Error::<Runtime>::Expired);
	});
}

#[test]
fn a_use_is_logged_once_and_an_access_ends_when_either_side_ends_it() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None));
		let [kept, given_up, revoked] = [(); 3].map(|()| request(CLINIC, subject, reading()));
		// WHEN a use is logged twice, or by whom the data are not THEN that is refused
		assert_ok!(log_use(kept, 7));
		for nonce in [0, 6, 7] {
			assert_err!(log_use(kept, nonce), Error::<Runtime>::OldNonce);
		}
		let by_the_requester = Call::log_use {
			access: kept,
			nonce: 8,
			document: document("AuditEvent"),
		};
		assert_err!(act(CLINIC, by_the_requester), Error::<Runtime>::NotController);
		assert_ok!(log_use(kept, 8));
		// WHEN the clinic gives one up, and the hospital revokes another THEN these two are over, and no other.
		let revoke = |who, access| act(who, Call::revoke { access });
		assert_ok!(act(CLINIC, Call::relinquish { access: given_up }));
		assert_err!(revoke(DISTRIBUTOR, revoked), Error::<Runtime>::NotController);
		assert_ok!(revoke(HOSPITAL, revoked));
		for ended in [given_up, revoked] {
			assert_eq!(standing(ended), AccessStatus::Ended);
			assert_err!(log_use(ended, 1), Error::<Runtime>::NotGranted);
		}
		assert_ok!(log_use(kept, 9));
	});
}

#[test]
fn the_access_of_a_dismissed_delegate_is_not_used_any_more() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None));
		// GIVEN a delegate of the clinic that may ask for access, and has got it
		let appoint = |permissions: &[Permission]| pallet_consortium::Call::<Runtime>::appoint_delegate {
			delegate: One.to_account_id(),
			permissions: permissions.to_vec().try_into().unwrap(),
			expires: None,
		};
		assert_ok!(act(CLINIC, appoint(&[Permission::Access])));
		let access = request(One, subject, reading());
		assert_ok!(log_use(access, 1));
		// WHEN the clinic dismisses it THEN its access is over, though the clinic may ask anew.
		let dismiss = pallet_consortium::Call::<Runtime>::revoke_delegate {
			delegate: One.to_account_id(),
		};
		assert_ok!(act(CLINIC, dismiss));
		assert_eq!(standing(access), AccessStatus::DelegateNotActive);
		assert_err!(log_use(access, 2), Error::<Runtime>::DelegateNotActive);
		assert_ok!(log_use(request(CLINIC, subject, reading()), 3));
	});
}

#[test]
fn requirements_ask_for_role_purpose_region_and_credential_at_each_use() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		let anybody = terms(
			Decision::Permit,
			provision(&[], &[], &[IMAGING], &[DataAction::Read]),
		);
		assert_ok!(attest(HOSPITAL, subject, &wallet, anybody, None));
		// GIVEN a hospital that hands out images for research in the Union alone, to whoever was trained
		let require = |requirements| {
			let set = Call::set_requirements {
				category: text(IMAGING),
				requirements,
			};
			act(HOSPITAL, set)
		};
		assert_ok!(require(RequirementsText {
			roles: list([Role::Researcher]),
			purposes: list([text("HRESCH")]),
			regions: list(["EU", "DE", "FR"].map(text)),
			credentials: list([text("ICH-GCP-E6")]),
		}));
		let research = || asking("CLINTRCH", DataAction::Read, &[IMAGING], None);
		let ask = |who, terms| act(who, Call::request { subject, terms });
		// WHEN something of that is missing THEN the request is refused, and the refusal says what
		assert_err!(ask(CLINIC, research()), shortfall(Shortfall::Role));
		assert_err!(ask(UNIVERSITY, reading()), shortfall(Shortfall::Purpose));
		let elsewhere = AccessTermsText {
			region: text("US"),
			..research()
		};
		assert_err!(ask(UNIVERSITY, elsewhere), shortfall(Shortfall::Region));
		assert_err!(ask(UNIVERSITY, research()), shortfall(Shortfall::Credential));
		// WHEN the notified body attests the training THEN it is granted
		let train = |who: Sr25519Keyring| {
			let train = Call::attest_credential {
				holder: UNIVERSITY.to_account_id(),
				credential: text("ICH-GCP-E6"),
				expires: now() + 30 * DAY,
				document: document("certificate"),
			};
			act(who, train)
		};
		assert_ok!(train(ASSESSOR));
		let images = request(UNIVERSITY, subject, research());
		assert_ok!(log_use(images, 1));
		// WHEN the training expires, or is withdrawn THEN the grant is of no use until there is another
		days_later(30);
		let lacking = AccessStatus::RequirementNotMet {
			shortfall: Shortfall::Credential,
		};
		assert_eq!(standing(images), lacking);
		assert_err!(log_use(images, 2), shortfall(Shortfall::Credential));
		assert_ok!(train(ASSESSOR));
		assert_ok!(log_use(images, 2));
		let withdraw = Call::withdraw_credential {
			holder: UNIVERSITY.to_account_id(),
			credential: text("ICH-GCP-E6"),
		};
		assert_ok!(act(REGULATOR, withdraw));
		assert_err!(log_use(images, 3), shortfall(Shortfall::Credential));
		// WHEN the hospital requires nothing any more THEN it is of use again.
		assert_ok!(require(Default::default()));
		assert_ok!(log_use(images, 3));
	});
}

#[test]
fn emergency_access_is_always_possible_and_reviewed_by_somebody_else() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		// GIVEN a patient that denies everything, and a hospital that requires what nobody has
		let nothing = terms(Decision::Deny, provision(&[], &[], &[], &[]));
		assert_ok!(attest(HOSPITAL, subject, &wallet, nothing, None));
		let require = Call::set_requirements {
			category: text(IMAGING),
			requirements: RequirementsText {
				credentials: list([text("nobody-has-this")]),
				..Default::default()
			},
		};
		assert_ok!(act(HOSPITAL, require));
		// WHEN clinics break the glass THEN they get at the data for a day,
		let [clinic, own] = [CLINIC, HOSPITAL].map(|who| break_glass(who, subject, &[IMAGING]));
		assert_ok!(log_use(clinic, 1));
		assert_ok!(log_use(own, 1));
		let by_a_distributor = Call::emergency_access {
			subject,
			categories: list([text(IMAGING)]),
			scope: reading().scope,
			region: text("DE"),
			justification: document("curious"),
		};
		assert_err!(
			act(DISTRIBUTOR, by_a_distributor),
			sp_runtime::DispatchError::BadOrigin
		);
		// and each is reviewed once, by the controller or a regulator that did not do it itself.
		assert_eq!(reviews_due(), [clinic, own]);
		let review = |who, access, finding| {
			let review = Call::review {
				access,
				finding,
				document: document("review"),
			};
			act(who, review)
		};
		assert_err!(
			review(HOSPITAL, own, Finding::Justified),
			Error::<Runtime>::OwnReview
		);
		assert_err!(
			review(DISTRIBUTOR, clinic, Finding::Justified),
			Error::<Runtime>::NotController
		);
		assert_ok!(review(HOSPITAL, clinic, Finding::NotJustified));
		assert_err!(
			review(REGULATOR, clinic, Finding::Justified),
			Error::<Runtime>::AlreadyReviewed
		);
		// What was not justified ends at once,
		assert_err!(log_use(clinic, 2), Error::<Runtime>::NotGranted);
		let ended = access(clinic).record.state;
		assert!(matches!(
			ended,
			AccessState::Ended {
				reason: EndReason::NotJustified,
				..
			}
		));
		// and what nobody reviewed in time is still to be reviewed when it has long expired.
		days_later(8);
		assert_err!(log_use(own, 2), Error::<Runtime>::Expired);
		assert_eq!(reviews_due(), [own]);
		assert_ok!(review(REGULATOR, own, Finding::Justified));
		assert!(reviews_due().is_empty());
	});
}

fn record(name: &str, category: &str) -> RecordText {
	RecordText {
		hash: document(name),
		content: ContentTypeOf::Fhir {
			resource: text("ImagingStudy"),
		},
		category: text(category),
		reference: document("salted place"),
		retention: RetentionClass::PatientRecord,
		region: text("DE"),
	}
}

fn anchor(subject: SubjectReference, record: RecordText, version_of: Option<AnchorId>) -> DispatchResult {
	let anchor = Call::anchor {
		pseudonym: subject.pseudonym,
		record,
		version_of,
	};
	act(HOSPITAL, anchor)
}

#[test]
fn whoever_is_handed_a_record_learns_when_and_by_whom_it_was_anchored() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		// GIVEN a record in two versions
		let anchored = now();
		assert_ok!(anchor(subject, record("images", IMAGING), None));
		days_later(1);
		assert_ok!(anchor(subject, record("corrected images", IMAGING), Some(0)));
		assert_err!(
			anchor(subject, record("others", IMAGING), Some(0)),
			Error::<Runtime>::NotLatest
		);
		assert_err!(
			anchor(subject, record("images", IMAGING), None),
			Error::<Runtime>::AlreadyAnchored
		);
		// WHEN somebody has the first THEN the chain says when it was anchored, and that there is a later one
		let found = |name| -> Vec<AnchorView> {
			<Runtime as RecordsApiV1<Block, _>>::anchors_of(document(name), None, 10)
		};
		let [first] = &found("images")[..] else {
			panic!("it is anchored once")
		};
		assert_eq!(
			(first.said.subject, first.said.anchored, first.said.superseded_by),
			(subject, anchored, Some(1))
		);
		assert!(found("other images").is_empty());
		// WHEN a clinic asks for it THEN only for what is the patient's, and of the categories that it asks for
		assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None));
		let (other, _) = patient("Kim");
		assert_ok!(anchor(subject, record("blood", LABORATORY), None));
		assert_ok!(anchor(other, record("images", IMAGING), None));
		let asking_for = |anchors: &[AnchorId]| AccessTermsText {
			scope: AccessScope::Anchors {
				anchors: list(anchors.iter().copied()),
			},
			..reading()
		};
		let ask = |anchors: &[AnchorId]| {
			let terms = asking_for(anchors);
			act(CLINIC, Call::request { subject, terms })
		};
		assert_err!(ask(&[1, 2]), Error::<Runtime>::CategoryNotRequested);
		assert_err!(ask(&[1, 3]), Error::<Runtime>::AnchorOfAnotherSubject);
		assert_err!(ask(&[4]), Error::<Runtime>::AnchorNotFound);
		assert_err!(ask(&[]), Error::<Runtime>::NoAnchors);
		assert_eq!(
			standing(request(CLINIC, subject, asking_for(&[0, 1]))),
			AccessStatus::Open
		);
		// and the two patients that have the same record are each found by its hash.
		assert_eq!(found("images").len(), 2);
		assert_eq!(Records::anchors_of(document("images"), Some(0), 10).len(), 1);
	});
}

#[test]
fn what_is_asked_for_without_sense_is_refused_by_name() {
	story(|| {
		admit_university_and_clinic();
		let (subject, _) = patient("Pat");
		let refused = |terms| act(CLINIC, Call::request { subject, terms }).unwrap_err();
		let with = |purpose: &str, categories: &[&str]| asking(purpose, DataAction::Read, categories, None);
		type Refused = Error<Runtime>;
		let cases: [(AccessTermsText, Refused); 8] = [
			(with("FUN", &[IMAGING]), Error::UnknownPurpose),
			(with("TREAT", &["im aging"]), Error::InvalidCategory),
			(with("TREAT", &["shoeSize"]), Error::UnknownCategory),
			(with("TREAT", &[]), Error::NoCategories),
			(
				AccessTermsText {
					region: text("D"),
					..reading()
				},
				Error::InvalidRegion,
			),
			(
				AccessTermsText {
					until: now(),
					..reading()
				},
				Error::UntilHasPassed,
			),
			(
				AccessTermsText {
					until: now() + 366 * DAY,
					..reading()
				},
				Error::GrantTooLong,
			),
			(
				asking("CLINTRCH", DataAction::Read, &[CONTACT], Some(7)),
				Error::NotInStudy,
			),
		];
		for (terms, error) in cases {
			assert_eq!(refused(terms), error.into());
		}
		let nobody = SubjectReference {
			pseudonym: document("nobody"),
			..subject
		};
		let terms = reading();
		assert_err!(
			act(
				CLINIC,
				Call::request {
					subject: nobody,
					terms
				}
			),
			Error::<Runtime>::SubjectNotFound
		);
	});
}
