//! Stories of what patients permit and deny, and of what ends when they change their minds.

use codec::Decode;
use custos_primitives::{
	api::runtime_decl_for_records_api::RecordsApiV1,
	consent::{
		AttestationStatus, ConsentTermsText, DataAction, Deciding, Period, Proof, Ruling, StudyId,
		SubjectReference, Wish,
	},
	custody::UseKind,
	log::{LogEntry, RequestOutcome},
	member::MemberId,
	records::{AccessId, AccessState, AccessStatus, AccessTermsText, Finding, GrantBasis},
};
use custos_runtime::{Block, Consent, Header, Runtime};
use frame_support::{assert_err, assert_ok};
use pallet_consent::{Call as ConsentCall, Error as ConsentError, Subject};
use pallet_consortium::SuspensionReason;
use pallet_records::{Call, Error};
use sp_io::TestExternalities;
use sp_runtime::traits::BlakeTwo256;
use sp_trie::{read_trie_value, LayoutV1};

use crate::{
	chain::{act, days_later, decide, now, story, told},
	goods::{
		commission_units, deliver, document, hip, hips, list, member, register, serials, text, unit,
		use_device, HIP, HOSPITAL, MANUFACTURER, REGULATOR, SALE, VOTERS,
	},
	patients::{
		access, admit_university_and_clinic, asking, attest, break_glass, decided, imaging_for, log_use,
		no_research, no_research_but, patient, question, reading, registry_contact, request, standing,
		subject_of, withdraw, App, Wallet, CLINIC, CONTACT, DAY, IMAGING, LABORATORY, UNIVERSITY,
	},
	recall::{initiate, of_lots, terms as recall_terms},
};

/// The record of a subject in the state.
type Record = Subject<<Runtime as pallet_consent::Config>::MaxAttestations>;

/// A patient with a hip implant, and its telephone.
struct Pat {
	subject: SubjectReference,
	wallet: Wallet,
	app: App,
}

impl Pat {
	/// GIVEN a patient that got an implant, permits registry contact, and denies research.
	fn with_an_implant() -> Self {
		admit_university_and_clinic();
		register(HIP, hip());
		commission_units(HIP, "H-26", &serials(1..=3));
		deliver(MANUFACTURER, "DN-1", HOSPITAL, SALE, hips(1..=3));
		assert_ok!(act(HOSPITAL, use_device(unit(HIP, "H001"), UseKind::Implant)));
		let (subject, wallet) = patient("Pat");
		assert_ok!(attest(HOSPITAL, subject, &wallet, registry_contact(), None));
		assert_ok!(attest(HOSPITAL, subject, &wallet, no_research(), None));
		let mut app = App::of(subject);
		app.next_block();
		Self { subject, wallet, app }
	}

	/// WHEN its maker recalls the implant and asks for contact THEN consent permits that at once, and the hospital calls
	/// the patient.
	fn is_called_by_the_maker(&mut self) -> AccessId {
		assert_ok!(initiate([of_lots(HIP, ["H-26"])], recall_terms()));
		let because_of_the_recall = AccessTermsText {
			justification: document("notice"),
			..asking("PATSFTY", DataAction::Contact, &[CONTACT], None)
		};
		let contact = request(MANUFACTURER, self.subject, because_of_the_recall);
		assert_eq!(standing(contact), AccessStatus::Open);
		let attestations = list([1]);
		assert_eq!(basis(contact), GrantBasis::Consent { attestations });
		assert_ok!(log_use(contact, 1));
		self.app.next_block();
		contact
	}

	/// WHEN a researcher asks THEN it is refused, by the rule that denies research.
	fn is_no_object_of_research(&mut self) {
		let by = rule(2, 0);
		assert_eq!(
			decided(question(UNIVERSITY, self.subject, &research())),
			Ruling::Denied { by }
		);
		let denied = request(UNIVERSITY, self.subject, research());
		assert_eq!(standing(denied), AccessStatus::Denied);
		assert_err!(log_use(denied, 1), Error::<Runtime>::NotGranted);
		self.app.next_block();
	}

	/// WHEN the patient amends that for one study THEN the researcher is permitted, by the exception, and nothing else is.
	fn takes_part_in_one_study(&mut self) -> AccessId {
		let (subject, wallet) = (self.subject, &self.wallet);
		assert_ok!(attest(HOSPITAL, subject, wallet, no_research_but(STUDY), Some(2)));
		let by = list([rule(3, 1)]);
		assert_eq!(
			decided(question(UNIVERSITY, subject, &research())),
			Ruling::Permitted { by }
		);
		let images = request(UNIVERSITY, subject, research());
		assert_ok!(log_use(images, 1));
		let blood_too = asking("CLINTRCH", DataAction::Read, &[IMAGING, LABORATORY], Some(STUDY));
		let more = request(UNIVERSITY, subject, blood_too);
		assert_eq!(standing(more), AccessStatus::Denied);
		self.app.next_block();
		images
	}

	/// WHEN the patient withdraws that THEN the open grant ends in that block, the other one goes on, and what was denied
	/// stays denied.
	fn withdraws(&mut self, images: AccessId, contact: AccessId) {
		assert_ok!(log_use(images, 2));
		assert_ok!(withdraw(HOSPITAL, self.subject, &self.wallet, 3));
		assert_err!(log_use(images, 3), Error::<Runtime>::ConsentEnded);
		assert_eq!(standing(images), AccessStatus::ConsentEnded { attestation: 3 });
		assert_ok!(log_use(contact, 2));
		let basic = asking("BIORCH", DataAction::Read, &[LABORATORY], None);
		let by = rule(3, 0);
		assert_eq!(
			decided(question(UNIVERSITY, self.subject, &basic)),
			Ruling::Denied { by }
		);
		self.app.next_block();
	}

	/// WHEN a clinic breaks the glass THEN it gets at the data, whatever was consented to, and somebody else reviews that.
	fn is_brought_to_a_clinic(&mut self) {
		let emergency = break_glass(CLINIC, self.subject, &[IMAGING, LABORATORY]);
		assert_ok!(log_use(emergency, 1));
		let controller = Some(self.subject.controller);
		let due = || <Runtime as RecordsApiV1<Block, _>>::reviews_due(controller, None, 10);
		assert_eq!(due(), [access(emergency)]);
		self.app.next_block();
		let review = |who| {
			let review = Call::review {
				access: emergency,
				finding: Finding::Justified,
				document: document("review"),
			};
			act(who, review)
		};
		assert_err!(review(CLINIC), Error::<Runtime>::OwnReview);
		assert_ok!(review(REGULATOR));
		assert!(due().is_empty());
		self.app.read_block();
	}

	/// Who used its data for what, as its app shows it.
	fn uses(&self) -> Vec<(MemberId, &'static str)> {
		let steps = self.app.log.iter();
		let use_of = |entry: &_| match entry {
			LogEntry::AccessUsed {
				requester, purpose, ..
			} => Some((*requester, purpose.code())),
			_ => None,
		};
		steps.filter_map(|step| use_of(&step.activity)).collect()
	}

	/// How often it was protected, as its app shows it.
	fn refusals(&self) -> usize {
		let is_refusal = |entry: &_| {
			matches!(
				entry,
				LogEntry::AccessRequested {
					outcome: RequestOutcome::Denied { .. },
					..
				}
			)
		};
		let steps = self.app.log.iter();
		steps.filter(|step| is_refusal(&step.activity)).count()
	}
}

/// The study of the stories.
const STUDY: StudyId = 0;

fn register_study() {
	let register = ConsentCall::register_study {
		code: text("NCT01234567"),
		approval: document("ethics vote"),
		participants: Default::default(),
	};
	assert_ok!(act(UNIVERSITY, register));
}

/// Reading images for the study.
fn research() -> AccessTermsText {
	asking("CLINTRCH", DataAction::Read, &[IMAGING], Some(STUDY))
}

fn rule(attestation: u32, rule: u8) -> Deciding {
	Deciding { attestation, rule }
}

fn basis(of: AccessId) -> GrantBasis {
	match access(of).record.state {
		AccessState::Granted { grant } => grant.basis,
		other => panic!("{other:?}"),
	}
}

/// A subject's record, as one storage proof against the state root in the block's header tells it.
fn proven(chain: &mut TestExternalities, header: &Header, subject: SubjectReference) -> Record {
	let key = chain.execute_with(|| Consent::subject_view(&subject).unwrap().storage_key);
	let (_, proof) = chain.execute_and_prove(|| sp_io::storage::get(&key));
	let nodes = proof.into_memory_db::<BlakeTwo256>();
	let root = &header.state_root;
	let record = read_trie_value::<LayoutV1<BlakeTwo256>, _>(&nodes, root, &key, None, None);
	Record::decode(&mut &record.unwrap().unwrap()[..]).unwrap()
}

#[test]
fn a_patient_decides_who_gets_what_and_checks_with_one_proof_that_it_was_told_everything() {
	let ((mut pat, members), mut chain, header) = told(|| {
		let mut pat = Pat::with_an_implant();
		register_study();
		let contact = pat.is_called_by_the_maker();
		pat.is_no_object_of_research();
		let images = pat.takes_part_in_one_study();
		pat.withdraws(images, contact);
		pat.is_brought_to_a_clinic();
		(pat, [MANUFACTURER, UNIVERSITY, CLINIC].map(member))
	});
	// THEN the patient's app shows who had what for which purpose, and who was refused,
	let [maker, university, clinic] = members;
	let uses = [
		(maker, "PATSFTY"),
		(university, "CLINTRCH"),
		(university, "CLINTRCH"),
		(maker, "PATSFTY"),
		(clinic, "BTG"),
	];
	assert_eq!(pat.uses(), uses);
	assert_eq!(pat.refusals(), 2);
	// one storage proof says that this is all, and as it was,
	let record = proven(&mut chain, &header, pat.subject);
	assert!(record.log.is_history_of(&pat.subject, &pat.app.log));
	// and that it is not, where anything is left out or altered.
	for left_out in 0..pat.app.log.len() {
		let mut shown = pat.app.log.clone();
		shown.remove(left_out);
		assert!(!record.log.is_history_of(&pat.subject, &shown));
	}
	pat.app.log[4].member = clinic;
	assert!(!record.log.is_history_of(&pat.subject, &pat.app.log));
}

#[test]
fn a_use_counts_before_the_withdrawal_in_the_same_block_and_not_after_it() {
	story(|| {
		// GIVEN two patients that permit a clinic to read images
		admit_university_and_clinic();
		let [(one, first), (other, second)] = ["Pat", "Kim"].map(|person| {
			let (subject, wallet) = patient(person);
			assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None));
			((subject, wallet), request(CLINIC, subject, reading()))
		});
		// WHEN the use comes first THEN it is logged, and the withdrawal after it
		assert_ok!(log_use(first, 1));
		assert_ok!(withdraw(HOSPITAL, one.0, &one.1, 1));
		// WHEN the withdrawal comes first THEN the use is refused
		assert_ok!(withdraw(HOSPITAL, other.0, &other.1, 1));
		assert_err!(log_use(second, 1), Error::<Runtime>::ConsentEnded);
		// and a withdrawal is not undone: what was withdrawn is attested anew, and asked for anew.
		assert_err!(
			withdraw(HOSPITAL, one.0, &one.1, 1),
			ConsentError::<Runtime>::NotActive
		);
		assert_ok!(attest(HOSPITAL, one.0, &one.1, imaging_for(CLINIC), None));
		assert_err!(log_use(first, 2), Error::<Runtime>::ConsentEnded);
		assert_ok!(log_use(request(CLINIC, one.0, reading()), 1));
	});
}

#[test]
fn the_controller_withdraws_for_a_patient_without_key_in_that_block_too() {
	story(|| {
		admit_university_and_clinic();
		// GIVEN a patient without telephone, whose consent on paper the hospital witnessed
		let subject = subject_of(HOSPITAL, "Lee");
		let open = ConsentCall::open_subject {
			pseudonym: subject.pseudonym,
			enrolment: None,
		};
		assert_ok!(act(HOSPITAL, open));
		let witnessed = ConsentCall::attest {
			subject,
			terms: imaging_for(CLINIC),
			supersedes: None,
			proof: Proof::Witnessed {
				evidence: document("signed form"),
			},
		};
		assert_ok!(act(HOSPITAL, witnessed));
		let images = request(CLINIC, subject, reading());
		assert_ok!(log_use(images, 1));
		// WHEN the patient tells the hospital that it has changed its mind THEN nobody else withdraws, and the hospital does
		let withdraw = |who| {
			let withdraw = ConsentCall::withdraw {
				subject,
				attestation: 1,
				wish: Wish::Member {
					document: document("letter"),
				},
			};
			act(who, withdraw)
		};
		assert_err!(withdraw(CLINIC), ConsentError::<Runtime>::NotController);
		assert_ok!(withdraw(HOSPITAL));
		assert_err!(log_use(images, 2), Error::<Runtime>::ConsentEnded);
	});
}

#[test]
fn a_suspended_grantee_gets_nothing_until_it_is_reinstated_and_an_expelled_one_never() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None));
		let images = request(CLINIC, subject, reading());
		let asked = question(CLINIC, subject, &reading());
		let clinic = member(CLINIC);
		// WHEN the members suspend the clinic THEN its open grant is of no use
		let suspend = pallet_consortium::Call::suspend {
			member: clinic,
			reason: SuspensionReason::RulesBroken,
		};
		assert_ok!(decide(&VOTERS, suspend));
		assert_eq!(decided(asked.clone()), Ruling::RequesterNotActive);
		assert_err!(log_use(images, 1), Error::<Runtime>::NoLongerPermitted);
		let now = Ruling::RequesterNotActive;
		assert_eq!(standing(images), AccessStatus::NoLongerPermitted { now });
		// and nobody consents to it.
		let anew = || attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None);
		assert_err!(anew(), ConsentError::<Runtime>::GranteeNotActive);
		// WHEN they reinstate it THEN the grant counts again
		assert_ok!(decide(
			&VOTERS,
			pallet_consortium::Call::reinstate { member: clinic }
		));
		assert_ok!(log_use(images, 1));
		// WHEN they expel it THEN it gets nothing any more.
		let expel = pallet_consortium::Call::expel { member: clinic };
		assert_ok!(decide(&[&VOTERS[..], &[MANUFACTURER]].concat(), expel));
		assert_eq!(decided(asked), Ruling::RequesterNotActive);
		assert_err!(log_use(images, 2), Error::<Runtime>::NoLongerPermitted);
		assert_err!(anew(), ConsentError::<Runtime>::GranteeNotActive);
	});
}

#[test]
fn consent_and_grants_expire_by_the_time_of_the_block() {
	story(|| {
		admit_university_and_clinic();
		// GIVEN a patient that permits for ten days from tomorrow on
		let (subject, wallet) = patient("Pat");
		let start = now() + DAY;
		let end = Some(start + 10 * DAY);
		let ten_days = ConsentTermsText {
			period: Period { start, end },
			..imaging_for(CLINIC)
		};
		assert_ok!(attest(HOSPITAL, subject, &wallet, ten_days, None));
		let asked = || decided(question(CLINIC, subject, &reading()));
		assert_eq!(asked(), Ruling::NotPermitted);
		// WHEN the period begins THEN it is permitted,
		days_later(1);
		let by = list([Deciding {
			attestation: 1,
			rule: 0,
		}]);
		assert_eq!(asked(), Ruling::Permitted { by });
		let long = request(CLINIC, subject, reading());
		let short = AccessTermsText {
			until: now() + 2 * DAY,
			..reading()
		};
		let short = request(CLINIC, subject, short);
		assert_ok!(log_use(short, 1));
		// a grant ends when it expires,
		days_later(2);
		assert_eq!(standing(short), AccessStatus::Expired);
		assert_err!(log_use(short, 2), Error::<Runtime>::Expired);
		assert_ok!(log_use(long, 1));
		// and with the attestation that it rests on.
		days_later(8);
		assert_eq!(asked(), Ruling::NotPermitted);
		assert_eq!(standing(long), AccessStatus::ConsentEnded { attestation: 1 });
		assert_err!(log_use(long, 2), Error::<Runtime>::ConsentEnded);
		let history = Consent::attestations_view(&subject, 1, 10).unwrap();
		assert_eq!(history[0].status, AttestationStatus::Expired);
		// WHEN somebody attests what is over, or ends before it begins THEN that is refused
		let period = |start, end| ConsentTermsText {
			period: Period { start, end },
			..imaging_for(CLINIC)
		};
		let attest = |terms| attest(HOSPITAL, subject, &wallet, terms, None);
		let over = period(start, end);
		assert_err!(attest(over), ConsentError::<Runtime>::PeriodOver);
		let backwards = period(start + DAY, Some(start));
		assert_err!(
			attest(backwards),
			ConsentError::<Runtime>::PeriodEndsBeforeItBegins
		);
	});
}

#[test]
fn an_amendment_ends_what_rested_on_the_terms_before_and_the_new_ones_are_asked_anew() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None));
		let before = request(CLINIC, subject, reading());
		assert_ok!(log_use(before, 1));
		// WHEN the patient amends the permission, if only to say it again
		assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), Some(1)));
		// THEN what rested on the first version is over, and the history says which took its place,
		assert_eq!(standing(before), AccessStatus::ConsentEnded { attestation: 1 });
		assert_err!(log_use(before, 2), Error::<Runtime>::ConsentEnded);
		let history = Consent::attestations_view(&subject, 1, 10).unwrap();
		let told: Vec<_> = history
			.iter()
			.map(|said| (said.status, said.attestation.version))
			.collect();
		assert_eq!(
			told,
			[(AttestationStatus::Superseded, 1), (AttestationStatus::Active, 2)]
		);
		// and what is asked for now rests on the second.
		let after = request(CLINIC, subject, reading());
		let attestations = list([2]);
		assert_eq!(basis(after), GrantBasis::Consent { attestations });
	});
}

#[test]
fn a_grant_for_a_study_is_of_use_to_its_participants_until_it_is_closed() {
	story(|| {
		admit_university_and_clinic();
		register_study();
		let (subject, wallet) = patient("Pat");
		assert_ok!(attest(HOSPITAL, subject, &wallet, no_research_but(STUDY), None));
		// GIVEN a clinic that takes part in the study, and one that doesn't
		let ask = || {
			let terms = research();
			act(CLINIC, Call::request { subject, terms })
		};
		assert_err!(ask(), Error::<Runtime>::NotInStudy);
		let set_participants = |participants: &[MemberId]| {
			let set = ConsentCall::set_participants {
				study: STUDY,
				participants: list(participants.iter().copied()),
			};
			act(UNIVERSITY, set)
		};
		assert_ok!(set_participants(&[member(CLINIC)]));
		let [of_the_clinic, of_the_university] =
			[CLINIC, UNIVERSITY].map(|who| request(who, subject, research()));
		assert_ok!(log_use(of_the_clinic, 1));
		// WHEN the clinic leaves the study THEN its grant is of no use
		assert_ok!(set_participants(&[]));
		assert_err!(log_use(of_the_clinic, 2), Error::<Runtime>::NoLongerPermitted);
		assert_ok!(log_use(of_the_university, 1));
		// WHEN the study is closed THEN nobody's is.
		let close = |who| act(who, ConsentCall::close_study { study: STUDY });
		assert_err!(close(MANUFACTURER), ConsentError::<Runtime>::NotSponsor);
		assert_ok!(close(UNIVERSITY));
		let now = Ruling::NotInStudy;
		assert_eq!(
			standing(of_the_university),
			AccessStatus::NoLongerPermitted { now }
		);
		assert_err!(log_use(of_the_university, 2), Error::<Runtime>::NoLongerPermitted);
	});
}
