//! Patients, who have keys and no accounts: what they sign, what the members ask for, and what their apps check.

use std::rc::Rc;

use custos_primitives::{
	api::{runtime_decl_for_consent_api::ConsentApiV1, runtime_decl_for_records_api::RecordsApiV1},
	consent::{
		Act, ConsentTermsText, DataAction, Decision, DelegationTermsText, ExceptionText, Grantee, Period,
		Powers, Proof, ProvisionText, Question, RegulatoryBasis, Ruling, Signed, Statement, StudyId,
		SubjectKey, SubjectReference, Wish,
	},
	log::LogStep,
	member::Role,
	records::{AccessId, AccessScope, AccessStatus, AccessTermsText, AccessView},
};
use custos_runtime::{AccountId, Block, Runtime, RuntimeCall, System};
use frame_support::assert_ok;
use pallet_consent::Call as Consent;
use pallet_records::Call as Records;
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use sp_keyring::Sr25519Keyring::{self, EveStash, FerdieStash};
use sp_runtime::{traits::IdentifyAccount, DispatchResult, MultiSignature, MultiSigner};

use crate::{
	chain::{act, decide, next_block, now},
	goods::{document, list, member, text, HOSPITAL, VOTERS},
};

/// A university, once [`admit_university_and_clinic`] is done.
pub const UNIVERSITY: Sr25519Keyring = EveStash;
/// A clinic with an emergency room, once [`admit_university_and_clinic`] is done.
pub const CLINIC: Sr25519Keyring = FerdieStash;

/// A day in milliseconds.
pub const DAY: u64 = 86_400_000;

/// A university and another clinic are admitted, by one motion.
pub fn admit_university_and_clinic() {
	let admit = |name, gln, role, company_prefix, who: Sr25519Keyring| {
		RuntimeCall::from(pallet_consortium::Call::admit {
			name: text(name),
			gln: text(gln),
			roles: vec![role].try_into().unwrap(),
			company_prefixes: vec![text(company_prefix)].try_into().unwrap(),
			representative: who.to_account_id(),
		})
	};
	let calls = vec![
		admit(
			"University of Examples",
			"9521000000612",
			Role::Researcher,
			"95210000006",
			UNIVERSITY,
		),
		admit(
			"Example Clinic",
			"9521000000711",
			Role::HealthcareProvider,
			"95210000007",
			CLINIC,
		),
	];
	assert_ok!(decide(&VOTERS, pallet_utility::Call::batch_all { calls }));
}

// --- Keys

/// Signs bytes with a key pair.
type Sign = dyn Fn(&[u8]) -> MultiSignature;

/// A key pair on somebody's telephone.
#[derive(Clone)]
pub struct Wallet {
	signer: MultiSigner,
	sign: Rc<Sign>,
}

impl Wallet {
	/// A wallet of that person, with a key as polkadot.js makes them.
	pub fn of(person: &str) -> Self {
		Self::with::<sr25519::Pair>(person)
	}

	/// Wallets of that person, one for each kind of signature.
	pub fn of_each_kind(person: &str) -> [Self; 3] {
		[
			Self::of(person),
			Self::with::<ed25519::Pair>(person),
			Self::with::<ecdsa::Pair>(person),
		]
	}

	fn with<Keys: Pair<Public: Into<MultiSigner>, Signature: Into<MultiSignature>> + 'static>(
		person: &str,
	) -> Self {
		let pair = Keys::from_string(&format!("//{person}"), None).unwrap();
		Self {
			signer: pair.public().into(),
			sign: Rc::new(move |bytes| pair.sign(bytes).into()),
		}
	}

	/// The key as the chain knows it.
	pub fn key(&self) -> SubjectKey {
		self.signer.clone().into_account()
	}

	/// What its owner would sign now: for this chain, with the next nonce, valid for a day.
	pub fn statement(&self, subject: SubjectReference, act: Act) -> Statement {
		Statement {
			genesis: System::block_hash(0),
			subject,
			nonce: pallet_consent::Keys::<Runtime>::get(self.key()).map_or(0, |used| used.nonce),
			valid_until: now() + DAY,
			act,
		}
	}

	/// Its signature under a statement, as a call takes it.
	pub fn signed(&self, statement: &Statement) -> Signed {
		self.with_signature(statement, (self.sign)(&statement.bytes()))
	}

	/// Its signature under a statement as wallets wrap it.
	pub fn signed_as_wrapped(&self, statement: &Statement) -> Signed {
		self.with_signature(statement, (self.sign)(&statement.wrapped_bytes()))
	}

	fn with_signature(&self, statement: &Statement, signature: MultiSignature) -> Signed {
		Signed {
			key: self.key(),
			genesis: statement.genesis,
			nonce: statement.nonce,
			valid_until: statement.valid_until,
			signature,
		}
	}

	/// What its owner says now.
	pub fn says(&self, subject: SubjectReference, act: Act) -> Signed {
		self.signed(&self.statement(subject, act))
	}

	/// What its owner wants now.
	pub fn wishes(&self, subject: SubjectReference, act: Act) -> Wish {
		let signed = self.says(subject, act);
		Wish::Subject { signed }
	}
}

// --- Subjects

/// The pseudonym that a controller makes of a person: with a salt that nobody else has.
pub fn pseudonym(controller: Sr25519Keyring, person: &str) -> H256 {
	document(&format!("salt of {controller:?} for {person}"))
}

/// A person as a controller knows it.
pub fn subject_of(controller: Sr25519Keyring, person: &str) -> SubjectReference {
	SubjectReference {
		controller: member(controller),
		pseudonym: pseudonym(controller, person),
	}
}

/// The controller opens a subject for a person, with the key of its wallet.
pub fn open(controller: Sr25519Keyring, person: &str, wallet: &Wallet) -> DispatchResult {
	let subject = subject_of(controller, person);
	let open = Consent::open_subject {
		pseudonym: subject.pseudonym,
		enrolment: Some(wallet.says(subject, Act::Enrol)),
	};
	act(controller, open)
}

/// A patient of the hospital with a wallet.
pub fn patient(person: &str) -> (SubjectReference, Wallet) {
	let wallet = Wallet::of(person);
	assert_ok!(open(HOSPITAL, person, &wallet));
	(subject_of(HOSPITAL, person), wallet)
}

// --- Consent

/// Categories of data.
pub const CONTACT: &str = "implantRegistryContact";
pub const IMAGING: &str = "imaging";
pub const LABORATORY: &str = "laboratory";

/// Who, what for, which data, and what with it.
pub fn provision(
	grantees: &[Grantee],
	purposes: &[&str],
	categories: &[&str],
	actions: &[DataAction],
) -> ProvisionText {
	ProvisionText {
		grantees: list(grantees.iter().copied()),
		purposes: list(purposes.iter().map(|purpose| text(purpose))),
		categories: list(categories.iter().map(|category| text(category))),
		actions: list(actions.iter().copied()),
	}
}

/// Terms without exceptions, from now on.
pub fn terms(decision: Decision, provision: ProvisionText) -> ConsentTermsText {
	ConsentTermsText {
		decision,
		provision,
		exceptions: Default::default(),
		period: Period {
			start: now(),
			end: None,
		},
		policy: document("information for patients"),
		basis: RegulatoryBasis::ExplicitConsent,
	}
}

/// The makers of implants and the authorities may have the patient called when it is in danger.
pub fn registry_contact() -> ConsentTermsText {
	let about = provision(
		&[
			Grantee::Role {
				role: Role::Manufacturer,
			},
			Grantee::Role {
				role: Role::Regulator,
			},
		],
		&["PATSFTY"],
		&[CONTACT],
		&[DataAction::Contact],
	);
	terms(Decision::Permit, about)
}

/// No research.
pub fn no_research() -> ConsentTermsText {
	terms(Decision::Deny, provision(&[], &["HRESCH"], &[], &[]))
}

/// No research but for one study, which may read images.
pub fn no_research_but(study: StudyId) -> ConsentTermsText {
	let exception = ExceptionText {
		within: 0,
		decision: Decision::Permit,
		provision: provision(
			&[Grantee::Study { study }],
			&["CLINTRCH"],
			&[IMAGING],
			&[DataAction::Read],
		),
		period: None,
	};
	ConsentTermsText {
		exceptions: list([exception]),
		..no_research()
	}
}

/// A member may read images to treat the patient.
pub fn imaging_for(who: Sr25519Keyring) -> ConsentTermsText {
	let grantee = Grantee::Member { member: member(who) };
	terms(
		Decision::Permit,
		provision(&[grantee], &["TREAT"], &[IMAGING], &[DataAction::Read]),
	)
}

/// The wallet's owner attests the terms, and a member relays it.
pub fn attest(
	relay: Sr25519Keyring,
	subject: SubjectReference,
	wallet: &Wallet,
	terms: ConsentTermsText,
	supersedes: Option<u32>,
) -> DispatchResult {
	let statement = Act::Attest {
		terms: terms.parsed().unwrap(),
		supersedes,
	};
	let proof = Proof::Signed {
		signed: wallet.says(subject, statement),
	};
	let attest = Consent::attest {
		subject,
		terms,
		supersedes,
		proof,
	};
	act(relay, attest)
}

/// The wallet's owner withdraws an attestation, and a member relays it.
pub fn withdraw(
	relay: Sr25519Keyring,
	subject: SubjectReference,
	wallet: &Wallet,
	attestation: u32,
) -> DispatchResult {
	let wish = wallet.wishes(subject, Act::Withdraw { attestation });
	let withdraw = Consent::withdraw {
		subject,
		attestation,
		wish,
	};
	act(relay, withdraw)
}

/// What a guardian gets: to speak about images for ten days.
pub fn guardianship(powers: Powers) -> DelegationTermsText {
	DelegationTermsText {
		powers,
		categories: list([text(IMAGING)]),
		period: Period {
			start: now(),
			end: Some(now() + 10 * DAY),
		},
	}
}

/// The wallet's owner lets another key act for the subject.
pub fn delegate(
	subject: SubjectReference,
	wallet: &Wallet,
	key: &SubjectKey,
	terms: DelegationTermsText,
) -> DispatchResult {
	let statement = Act::Delegate {
		key: key.clone(),
		terms: terms.parsed().unwrap(),
	};
	let delegate = Consent::delegate_key {
		subject,
		key: key.clone(),
		terms,
		signed: wallet.says(subject, statement),
	};
	act(HOSPITAL, delegate)
}

/// What the chain decides.
pub fn decided(question: Question) -> Ruling {
	<Runtime as ConsentApiV1<Block, _>>::decide(question)
}

// --- Access

/// What a request asks for.
pub fn asking(
	purpose: &str,
	action: DataAction,
	categories: &[&str],
	study: Option<StudyId>,
) -> AccessTermsText {
	AccessTermsText {
		purpose: text(purpose),
		action,
		categories: list(categories.iter().map(|category| text(category))),
		scope: AccessScope::Query {
			query: document("query"),
		},
		study,
		region: text("DE"),
		justification: document("justification"),
		until: now() + 90 * DAY,
	}
}

/// Reading images to treat the patient.
pub fn reading() -> AccessTermsText {
	asking("TREAT", DataAction::Read, &[IMAGING], None)
}

/// The question that a request asks.
pub fn question(who: Sr25519Keyring, subject: SubjectReference, terms: &AccessTermsText) -> Question {
	let terms = terms.parsed().unwrap();
	Question {
		subject,
		requester: member(who),
		study: terms.study,
		purpose: terms.purpose,
		action: terms.action,
		categories: terms.categories,
	}
}

/// A member asks for access. Returns the number that it gets.
pub fn request(who: Sr25519Keyring, subject: SubjectReference, terms: AccessTermsText) -> AccessId {
	let access = pallet_records::NextAccessId::<Runtime>::get();
	assert_ok!(act(who, Records::request { subject, terms }));
	access
}

/// The hospital logs that an access was used.
pub fn log_use(access: AccessId, nonce: u64) -> DispatchResult {
	let log_use = Records::log_use {
		access,
		nonce,
		document: document("AuditEvent"),
	};
	act(HOSPITAL, log_use)
}

/// A clinic breaks the glass. Returns the number that the access gets.
pub fn break_glass(who: Sr25519Keyring, subject: SubjectReference, categories: &[&str]) -> AccessId {
	let access = pallet_records::NextAccessId::<Runtime>::get();
	let emergency = Records::emergency_access {
		subject,
		categories: list(categories.iter().map(|category| text(category))),
		scope: AccessScope::Query {
			query: document("everything"),
		},
		region: text("DE"),
		justification: document("unconscious"),
	};
	assert_ok!(act(who, emergency));
	access
}

/// An access, as the chain tells it.
pub fn access(access: AccessId) -> AccessView<AccountId> {
	<Runtime as RecordsApiV1<Block, _>>::access(access).unwrap()
}

/// Where an access stands.
pub fn standing(of: AccessId) -> AccessStatus {
	access(of).now
}

// --- The log

/// A subject's app: it reads the log out of the blocks as they come.
pub struct App {
	pub subject: SubjectReference,
	pub log: Vec<LogStep<AccountId>>,
}

impl App {
	pub fn of(subject: SubjectReference) -> Self {
		let log = Vec::new();
		Self { subject, log }
	}

	/// Reads the block, and begins the next.
	pub fn next_block(&mut self) {
		self.read_block();
		next_block();
	}

	/// Reads the block.
	pub fn read_block(&mut self) {
		self.log
			.extend(<Runtime as ConsentApiV1<Block, _>>::log_steps(self.subject));
	}
}
