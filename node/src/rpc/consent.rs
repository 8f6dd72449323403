//! `consent_*`: what subjects of data permit and deny, and what they sign.

use super::{
	chain::{BlockRef, Chain},
	error::Error,
	page::{checked_count, next},
	wording,
};
use custos_primitives::{
	api::ConsentApi,
	consent::{
		Act, AttestationNumber, AttestationView, KeyUse, Question, Ruling, Statement, Study, StudyId,
		SubjectKey, SubjectReference, SubjectView,
	},
};
use custos_runtime::Hash;
use jsonrpsee::proc_macros::rpc;
use serde::Serialize;

/// For how long a statement counts where the question does not say, in milliseconds: seven days.
const VALIDITY: u64 = 7 * 24 * 60 * 60 * 1_000;

/// Questions about consent. A subject is its controller's number and its pseudonym.
#[rpc(server)]
pub trait ConsentRpc {
	/// Whether something may be done with a subject's data, and which rules decide that.
	#[method(name = "consent_decide", blocking)]
	fn decide(&self, question: Question, at: Option<Hash>) -> Result<Ruling, Error>;

	/// An attestation of a subject.
	#[method(name = "consent_get", blocking)]
	fn get(
		&self,
		subject: SubjectReference,
		attestation: AttestationNumber,
		at: Option<Hash>,
	) -> Result<AttestationView, Error>;

	/// The attestations of a subject with numbers from `first` (1), at most `count` of them (100, which is the most).
	#[method(name = "consent_history", blocking)]
	fn history(
		&self,
		subject: SubjectReference,
		first: Option<AttestationNumber>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Attestations, Error>;

	/// A subject: its keys, how many attestations it has, and the head of its log.
	#[method(name = "consent_subject", blocking)]
	fn subject(&self, subject: SubjectReference, at: Option<Hash>) -> Result<SubjectView, Error>;

	/// The statement that a key has to sign for an act: its fields, its canonical bytes, and in English what it says.
	///
	/// `key` is the subject's own where it is left out; a key to enrol has to be given. Until `validUntil`, in milliseconds
	/// since 1970-01-01 UTC, the statement counts; for seven days from the block on where it is left out.
	#[method(name = "consent_statement", blocking)]
	fn statement(
		&self,
		subject: SubjectReference,
		act: Act,
		key: Option<SubjectKey>,
		valid_until: Option<u64>,
		at: Option<Hash>,
	) -> Result<StatementToSign, Error>;

	/// A study: who sponsors it, and who takes part.
	#[method(name = "consent_study", blocking)]
	fn study(&self, study: StudyId, at: Option<Hash>) -> Result<Study, Error>;
}

/// Some of the attestations of a subject.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Attestations {
	/// The attestations, in the order of their numbers.
	pub attestations: Vec<AttestationView>,
	/// The number to ask on from, as `first`; nothing where these are the last.
	pub next: Option<AttestationNumber>,
}

impl Attestations {
	/// The answer to a question for `count` attestations.
	pub fn page(attestations: Vec<AttestationView>, count: u32) -> Self {
		let next = next(&attestations, count, |attestation| {
			attestation.number.saturating_add(1)
		});
		Self { attestations, next }
	}
}

/// A statement, as a key signs it and as a person reads it.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct StatementToSign {
	/// The key that has to sign it: its nonce is in the statement.
	pub key: SubjectKey,
	/// The statement, field by field.
	pub statement: Statement,
	/// Its canonical bytes: what is signed.
	#[serde(with = "custos_primitives::api::hexadecimal")]
	pub bytes: Vec<u8>,
	/// The same as wallets wrap them. A wallet that wraps by itself is given `bytes`.
	#[serde(with = "custos_primitives::api::hexadecimal")]
	pub wrapped_bytes: Vec<u8>,
	/// What it says, in English: every field of it.
	pub text: String,
}

impl StatementToSign {
	/// The answer that shows a statement.
	pub fn new(key: SubjectKey, statement: Statement) -> Self {
		Self {
			key,
			bytes: statement.bytes(),
			wrapped_bytes: statement.wrapped_bytes(),
			text: wording::text(&statement),
			statement,
		}
	}
}

/// Answers them.
pub struct Consent {
	chain: Chain,
}

impl Consent {
	/// Answers from this chain.
	pub fn new(chain: Chain) -> Self {
		Self { chain }
	}

	/// The key that signs for the subject, and how many statements it has made.
	fn signer(
		&self,
		block: BlockRef,
		subject: SubjectReference,
		act: &Act,
		key: Option<SubjectKey>,
	) -> Result<(SubjectKey, u32), Error> {
		let api = self.chain.api();
		match (act, key) {
			(Act::Enrol, None) => Err(Error::OutOfBounds(
				"key: has to be given where it is to be enrolled".into(),
			)),
			(Act::Enrol, Some(key)) => {
				let used = api.key_use(block.hash, key.clone())?;
				new_key(subject, key, used)
			}
			(_, key) => known_key(&self.chain.subject(block.hash, subject)?, key),
		}
	}

	fn valid_until(&self, block: BlockRef, asked: Option<u64>) -> Result<u64, Error> {
		valid_until(self.chain.time(block)?, asked)
	}
}

impl Chain {
	/// A subject as of a block.
	pub fn subject(&self, block: Hash, subject: SubjectReference) -> Result<SubjectView, Error> {
		let found = self.api().subject(block, subject)?;
		found.ok_or(Error::SubjectNotFound(subject))
	}
}

/// A key that is to be enrolled, and how many statements it has made, unless it is another subject's.
fn new_key(
	subject: SubjectReference,
	key: SubjectKey,
	used: Option<KeyUse>,
) -> Result<(SubjectKey, u32), Error> {
	match used {
		None => Ok((key, 0)),
		Some(used) if used.subject == subject => Ok((key, used.nonce)),
		Some(used) => Err(Error::KeyInUse {
			key,
			subject: used.subject,
		}),
	}
}

/// The subject's key, or one that it delegated to, and how many statements it has made.
fn known_key(view: &SubjectView, asked: Option<SubjectKey>) -> Result<(SubjectKey, u32), Error> {
	let own = view
		.enrolled
		.as_ref()
		.map(|enrolled| (&enrolled.key, enrolled.nonce));
	let delegated = view
		.delegations
		.iter()
		.map(|delegation| (&delegation.key, delegation.nonce));
	let found = match &asked {
		None => own,
		Some(asked) => own.into_iter().chain(delegated).find(|(key, _)| *key == asked),
	};
	let signer = found.map(|(key, nonce)| (key.clone(), nonce));
	signer.ok_or(Error::KeyNotEnrolled {
		subject: view.subject,
		key: asked,
	})
}

/// Until when a statement counts that is made at the time of a block.
fn valid_until(time: Option<u64>, asked: Option<u64>) -> Result<u64, Error> {
	match (time, asked) {
		(Some(time), Some(asked)) if asked <= time => Err(Error::OutOfBounds(format!(
			"validUntil: has to be after {time}, the time of the block"
		))),
		(_, Some(asked)) => Ok(asked),
		(Some(time), None) => Ok(time.saturating_add(VALIDITY)),
		(None, None) => Err(Error::OutOfBounds(
			"validUntil: has to be given, since the first block has no time".into(),
		)),
	}
}

impl ConsentRpcServer for Consent {
	fn decide(&self, question: Question, at: Option<Hash>) -> Result<Ruling, Error> {
		let block = self.chain.block(at)?;
		Ok(self.chain.api().decide(block.hash, question)?)
	}

	fn get(
		&self,
		subject: SubjectReference,
		attestation: AttestationNumber,
		at: Option<Hash>,
	) -> Result<AttestationView, Error> {
		let block = self.chain.block(at)?;
		let found = self
			.chain
			.api()
			.attestations(block.hash, subject, attestation, 1)?
			.ok_or(Error::SubjectNotFound(subject))?;
		found
			.into_iter()
			.find(|found| found.number == attestation)
			.ok_or(Error::AttestationNotFound { subject, attestation })
	}

	fn history(
		&self,
		subject: SubjectReference,
		first: Option<AttestationNumber>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Attestations, Error> {
		let count = checked_count(count)?;
		let block = self.chain.block(at)?;
		let attestations = self
			.chain
			.api()
			.attestations(block.hash, subject, first.unwrap_or(1), count)?
			.ok_or(Error::SubjectNotFound(subject))?;
		Ok(Attestations::page(attestations, count))
	}

	fn subject(&self, subject: SubjectReference, at: Option<Hash>) -> Result<SubjectView, Error> {
		let block = self.chain.block(at)?;
		self.chain.subject(block.hash, subject)
	}

	fn statement(
		&self,
		subject: SubjectReference,
		act: Act,
		key: Option<SubjectKey>,
		valid_until: Option<u64>,
		at: Option<Hash>,
	) -> Result<StatementToSign, Error> {
		let block = self.chain.block(at)?;
		let (key, nonce) = self.signer(block, subject, &act, key)?;
		let statement = Statement {
			genesis: self.chain.genesis(),
			subject,
			nonce,
			valid_until: self.valid_until(block, valid_until)?,
			act,
		};
		Ok(StatementToSign::new(key, statement))
	}

	fn study(&self, study: StudyId, at: Option<Hash>) -> Result<Study, Error> {
		let block = self.chain.block(at)?;
		let found = self.chain.api().study(block.hash, study)?;
		found.ok_or(Error::StudyNotFound(study))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use custos_primitives::{
		consent::{DelegationTerms, DelegationView, Enrolled, Period, Powers, SubjectStatus},
		trail::Trail,
	};

	const OWN: SubjectKey = SubjectKey::new([1; 32]);
	const GUARDIANS: SubjectKey = SubjectKey::new([2; 32]);
	const STRANGERS: SubjectKey = SubjectKey::new([3; 32]);
	const NOW: u64 = 1_795_233_944_000;

	fn subject(controller: u32) -> SubjectReference {
		SubjectReference {
			controller,
			pseudonym: Hash::repeat_byte(9),
		}
	}

	/// A subject whose key has made three statements, and whose guardian's key has made five.
	fn view() -> SubjectView {
		let subject = subject(7);
		SubjectView {
			subject,
			status: SubjectStatus::Open,
			enrolled: Some(Enrolled { key: OWN, nonce: 3 }),
			rotation: None,
			delegations: vec![DelegationView {
				key: GUARDIANS,
				nonce: 5,
				terms: DelegationTerms {
					powers: Powers::Withdraw,
					categories: Default::default(),
					period: Period { start: 0, end: None },
				},
			}],
			attestations: 0,
			log: Trail::new(&subject),
			storage_key: vec![],
		}
	}

	#[test]
	fn the_subjects_own_key_signs_unless_another_is_named() {
		assert_eq!(known_key(&view(), None), Ok((OWN, 3)));
		assert_eq!(known_key(&view(), Some(OWN)), Ok((OWN, 3)));
		assert_eq!(known_key(&view(), Some(GUARDIANS)), Ok((GUARDIANS, 5)));
	}

	#[test]
	fn a_key_that_may_not_sign_is_refused() {
		let refusal = |key| {
			Err(Error::KeyNotEnrolled {
				subject: subject(7),
				key,
			})
		};
		assert_eq!(known_key(&view(), Some(STRANGERS)), refusal(Some(STRANGERS)));
		let without_key = SubjectView {
			enrolled: None,
			..view()
		};
		assert_eq!(known_key(&without_key, None), refusal(None));
		assert_eq!(known_key(&without_key, Some(OWN)), refusal(Some(OWN)));
		assert_eq!(known_key(&without_key, Some(GUARDIANS)), Ok((GUARDIANS, 5)));
	}

	#[test]
	fn a_key_to_enrol_goes_on_counting_where_it_was_used_before() {
		let used = |controller| {
			Some(KeyUse {
				subject: subject(controller),
				nonce: 4,
			})
		};
		assert_eq!(new_key(subject(7), OWN, None), Ok((OWN, 0)));
		assert_eq!(new_key(subject(7), OWN, used(7)), Ok((OWN, 4)));
		let refusal = Error::KeyInUse {
			key: OWN,
			subject: subject(8),
		};
		assert_eq!(new_key(subject(7), OWN, used(8)), Err(refusal));
	}

	#[test]
	fn a_statement_counts_for_seven_days_unless_something_else_is_asked_for() {
		assert_eq!(valid_until(Some(NOW), None), Ok(NOW + 604_800_000));
		assert_eq!(valid_until(Some(NOW), Some(NOW + 1)), Ok(NOW + 1));
		assert_eq!(valid_until(None, Some(5)), Ok(5));
	}

	#[test]
	fn a_statement_that_never_counts_is_refused() {
		let message = "validUntil: has to be after 1795233944000, the time of the block";
		assert_eq!(
			valid_until(Some(NOW), Some(NOW)),
			Err(Error::OutOfBounds(message.into()))
		);
		let message = "validUntil: has to be given, since the first block has no time";
		assert_eq!(valid_until(None, None), Err(Error::OutOfBounds(message.into())));
	}
}
