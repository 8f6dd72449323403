//! What is found while a resource is read: reasons to refuse it, and what is left aside.

use serde::Serialize;

/// Reasons to refuse, and what is left aside.
#[derive(Default)]
pub(super) struct Report {
	pub(super) refusals: Vec<Refusal>,
	pub(super) left_aside: Vec<LeftAside>,
}

impl Report {
	/// Adds a reason to refuse.
	pub(super) fn refuse(&mut self, path: impl Into<String>, reason: Reason) {
		self.add(path.into(), reason, None);
	}

	/// Adds a reason to refuse, with what was found.
	pub(super) fn refuse_found(&mut self, path: impl Into<String>, reason: Reason, found: impl Into<String>) {
		self.add(path.into(), reason, Some(found.into()));
	}

	/// Adds what is left aside.
	pub(super) fn leave(&mut self, path: impl Into<String>, why: &'static str) {
		self.left_aside.push(LeftAside {
			path: path.into(),
			why,
		});
	}

	/// What is read, if nothing in it is a reason to refuse.
	pub(super) fn unless_refused<Read>(&mut self, read: impl FnOnce(&mut Self) -> Read) -> Option<Read> {
		let before = self.refusals.len();
		let read = read(self);
		(self.refusals.len() == before).then_some(read)
	}

	fn add(&mut self, path: String, reason: Reason, found: Option<String>) {
		self.refusals.push(Refusal {
			path,
			reason,
			found,
			explanation: reason.explanation(),
		});
	}
}

/// An element that is not in the terms.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
pub struct LeftAside {
	/// The element's FHIR path.
	pub path: String,
	/// Why that is safe.
	pub why: &'static str,
}

/// A reason to refuse, and where it is.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Refusal {
	/// The element's FHIR path.
	pub path: String,
	/// The reason.
	pub reason: Reason,
	/// What was found, where that says more.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub found: Option<String>,
	/// What the reason means, and what to do about it.
	pub explanation: &'static str,
}

macro_rules! reasons {
	($($name:ident $explanation:literal;)*) => {
		/// Why a resource is refused.
		#[derive(Serialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
		#[serde(rename_all = "camelCase")]
		pub enum Reason {
			$(
				#[doc = $explanation]
				$name,
			)*
		}

		impl Reason {
			/// Every reason.
			#[cfg(test)]
			pub const ALL: &'static [Self] = &[$(Self::$name),*];

			/// What it means, and what to do about it.
			pub fn explanation(self) -> &'static str {
				match self {
					$(Self::$name => $explanation,)*
				}
			}
		}
	};
}

reasons! {
	NotAConsent "This is no Consent resource. Of a Bundle, give each entry's resource by itself.";
	Malformed "The element has not the form that FHIR's JSON gives it.";
	Missing "The element has to be there.";
	UnknownElement "A Consent resource of R4 has no such element, so its meaning is not known.";
	ModifierExtension "A modifier extension changes the meaning of what it is on, and none is known here.";
	ImplicitRules "The resource follows rules that have to be understood, and none are known here.";
	Incomplete "The resource is marked as subsetted, redacted or masked: conditions may be missing. Give \
		the whole of it.";
	NarrativeSaysMore "The narrative says more than the elements do. Say all of it in elements.";
	NotInForce "Only a consent that is active or proposed is mapped.";
	ScopeNotPrivacy "Only privacy consents are mapped: R4 models no others.";
	CategoryNotUnderstood "The category may narrow the consent, or make it something else, and nothing on \
		the ledger would say so.";
	PolicyRuleNotUnderstood "The base policy has to be an opt-in or an opt-out: any other is in a document \
		elsewhere.";
	NoPolicyDocument "The hash of the document that the subject was shown is not known. Give \
		--policy-document or --policy.";
	PolicyDocumentDiffers "The attached document has another hash than the one given.";
	UnknownParty "The parties file does not say who that is.";
	WrongParty "The parties file says something else of it than is needed here: {controller, pseudonym} for \
		the patient, {member} for an organisation, {member}, {role} or {study} for a recipient.";
	NotTheController "The custodian is another member than the subject's controller, and a controller \
		attests only for its own data.";
	RoleNotUnderstood "Only recipients (PRCP, IRCP) and the custodian (CST) have a place on the ledger.";
	PurposeNotUnderstood "The purpose is no code of HL7's v3 PurposeOfUse.";
	SeveralPurposes "In R4, what is done must have all the purposes that a provision names; on the ledger, \
		any of them. Give each purpose a provision of its own.";
	ActionNotUnderstood "Access and disclose are known. Of others, say in the parties file's actions which \
		action of the ledger they are.";
	ContentNotMapped "Which category of data that is, the parties file's categories have to say.";
	ContentUnclear "Class and code together mean data that is both, which categories can't say.";
	CodesDiffer "The codings of the element mean different things here.";
	SecurityLabel "Attestations know categories of data, no security labels.";
	ParticularRecords "Attestations are about categories of data, never about particular records.";
	DataPeriod "Attestations know when a rule counts, not when data was made.";
	TooMany "An attestation names at most 8 grantees, purposes, or categories.";
	TooManyExceptions "An attestation has at most 8 exceptions.";
	UntypedRoot "A root provision with conditions and no type is read in two ways, even in R4's own \
		examples. Say which with --untyped-root, or give it a type.";
	UntypedException "A nested provision needs a type.";
	ExceptionChangesNothing "It decides as what it is an exception to does, so its author may mean \
		something else than an exception.";
	ExceptionCoversEverything "Nothing remains of what it is an exception to, so its author may mean \
		something else than an exception.";
	ExceptionOutside "It has nothing in common with what it is an exception to, so it would never count.";
	ExceptionsOverlap "It permits what a provision beside it denies, and R4 does not say which of them holds.";
	PermitWithoutActor "It permits without naming a recipient: R4 leaves open who is meant, and on the \
		ledger it would be every member.";
	PermitWithoutPurpose "It permits without naming a purpose: R4 leaves it to a policy elsewhere, and on \
		the ledger it would be any.";
	OptInWithoutProvision "An opt-in assents to terms that are in an agreement elsewhere. Name what is \
		permitted in a provision of type permit.";
	InvalidTime "This is no date or time of FHIR.";
	NoTimeZone "A date begins at different moments in different places. Say where with --utc-offset.";
	NoBeginning "When the consent begins is not known: it has neither a period with a start, nor a dateTime.";
	PeriodEndsBeforeItBegins "The period ends before it begins.";
	PeriodOver "The period is over, so the ledger would not take it.";
}
