//! Why calls are refused.

use custos_primitives::code::TermError;
use frame_support::pallet_macros::pallet_section;

/// The errors of the pallet. Each says why, and what to do instead.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The purpose is no code of HL7's PurposeOfUse. Give it in capital letters, such as TREAT or HRESCH.
		UnknownPurpose,
		/// The text can't name a category of data: 1 to 32 letters, digits, hyphens, points and underscores do.
		InvalidCategory,
		/// The text is no country: two capital letters of ISO 3166-1, or EU.
		InvalidRegion,
		/// The text can't name a FHIR resource type: 1 to 32 letters do, such as DiagnosticReport.
		InvalidResourceType,
		/// The text can't name a credential: 1 to 32 letters, digits, hyphens, points and underscores do.
		InvalidCredential,

		/// The controller has no subject of this pseudonym. Open it with the consent pallet first.
		SubjectNotFound,
		/// The subject is closed for good. Nothing is anchored, granted or used for it any more.
		SubjectClosed,
		/// There is no such category of data. A motion of the members defines one.
		UnknownCategory,
		/// As many anchors or accesses were made as there are numbers for. The chain needs an upgrade.
		OutOfNumbers,

		/// There is no anchor of this number.
		AnchorNotFound,
		/// The anchor is of another subject.
		AnchorOfAnotherSubject,
		/// A record of this hash is anchored for this subject already. Where it is another record, salt it.
		AlreadyAnchored,
		/// The anchor has a later version. Name the latest.
		NotLatest,

		/// No category of data is asked for.
		NoCategories,
		/// The scope names no anchor. Name those that are asked for, or ask by a query.
		NoAnchors,
		/// An anchor is of a category that is not asked for.
		CategoryNotRequested,
		/// The time until which access is asked for has passed.
		UntilHasPassed,
		/// Access is asked for a longer time than may be granted. Ask for less, and again when it is over.
		GrantTooLong,
		/// The member that asks is not active.
		RequesterNotActive,
		/// There is no such study, it is closed, or the member that asks takes no part in it.
		NotInStudy,
		/// The delegate that asked does not act for its member any more, or not for access. Another one asks anew.
		DelegateNotActive,
		/// Whoever asks does not fulfil what the controller requires, and this part of it: a role, the purpose, the region, or
		/// a credential of the delegate that asked.
		RequirementNotMet(Shortfall),

		/// There is no access of this number.
		AccessNotFound,
		/// The member does not control the data.
		NotController,
		/// The member is not the one that asked for the access.
		NotRequester,
		/// The request was decided or taken back already.
		NotPending,
		/// The controller did not decide in time. The requester has to ask again.
		Lapsed,
		/// The end has passed already, or is later than was asked for.
		ExpiryOutOfRange,
		/// An attestation denies it by now. Refuse the request.
		Denied,
		/// The subject's consent permits it by now. Have it asked for again: it is granted at once, for as long as the consent
		/// lasts.
		PermittedByConsent,

		/// The access was not granted, or was ended.
		NotGranted,
		/// The access has expired.
		Expired,
		/// The number of the use is not greater than that of the last one that was logged.
		OldNonce,
		/// An attestation that the access rests on was withdrawn, superseded or entered in error, or its period is over. Ask for
		/// access again.
		ConsentEnded,
		/// It is not permitted any more. The access as the chain shows it says why.
		NoLongerPermitted,

		/// It is no emergency access, so there is nothing to review.
		NotUnderReview,
		/// The emergency access was reviewed already.
		AlreadyReviewed,
		/// No controller revokes emergency access. Review it, as not justified where it was not.
		EmergencyAccess,
		/// The member broke the glass itself. Another reviews that.
		OwnReview,

		/// The delegate acts for the assessor itself. Another assessor attests that.
		OwnCredential,
		/// The delegate has no such credential.
		CredentialNotFound,
		/// Another assessor attested this credential.
		CredentialOfAnother,
		/// Nothing would change.
		NothingChanged,
	}
}

impl<T> From<TermError> for crate::Error<T> {
	fn from(error: TermError) -> Self {
		match error {
			TermError::UnknownPurpose => Self::UnknownPurpose,
			TermError::InvalidCategory => Self::InvalidCategory,
			TermError::InvalidRegion => Self::InvalidRegion,
			TermError::InvalidResourceType => Self::InvalidResourceType,
			TermError::InvalidCredential => Self::InvalidCredential,
			// The calls of this pallet name studies by the chain's numbers, never by a code.
			TermError::InvalidStudyCode => {
				frame_support::defensive!("a study's code in a call about records");
				Self::NotInStudy
			}
		}
	}
}
