//! Why calls are refused.

use custos_primitives::code::TermError;
use frame_support::pallet_macros::pallet_section;

/// The errors of the pallet. Each says why, and what to do instead.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The text is no code of HL7's value set PurposeOfUse. Give it as it is there, such as TREAT or HRESCH.
		UnknownPurpose,
		/// The text can't name a category of data: it is empty, or has other characters than letters, digits, hyphens,
		/// points and underscores.
		InvalidCategory,
		/// There is no such category of data. Use one that is defined, or have the members define it.
		UnknownCategory,
		/// The text can't be a study's number: it is empty, or has other characters than letters, digits, hyphens,
		/// points and underscores.
		InvalidStudyCode,

		/// There is no subject of this pseudonym with this controller.
		SubjectNotFound,
		/// The subject is closed. Nothing new is attested or granted for it, and no key of it acts any more.
		SubjectClosed,
		/// The controller has a subject of this pseudonym already. Make another pseudonym, with another salt.
		SubjectExists,
		/// The member does not control this subject, and only its controller may do this without the subject's
		/// signature.
		NotController,

		/// The key is neither the subject's nor one that it has delegated to.
		KeyNotEnrolled,
		/// The key is another subject's, or has this part already. Each key belongs to one subject for good: make
		/// another.
		KeyInUse,
		/// The delegation to the key has not begun, or has ended.
		DelegationNotEffective,
		/// The subject did not delegate this to the key: it needs more powers, or the attestation is about categories
		/// of data that the delegation does not name. The subject's own key may do it.
		OutsideDelegation,
		/// The statement was signed for another chain.
		OtherChain,
		/// The time until which the statement counts has passed. Have it signed anew.
		StatementExpired,
		/// The statement would count for longer than one may. Have one signed that ends sooner.
		ValidityTooLong,
		/// A statement of this nonce was made by the key already: each counts once. Have it signed anew with the next
		/// nonce.
		OldNonce,
		/// Statements of the key with lower nonces have to come first.
		NonceTooHigh,
		/// The signature is not the key's over what the call says: the subject, the act and all its details, the chain,
		/// the nonce and the time have to be as they were signed.
		BadSignature,
		/// This takes a signature: the attestation was proven by one, so that less does not undo it.
		SignatureNeeded,

		/// The subject has no attestation of this number.
		AttestationNotFound,
		/// The attestation does not count any more, or not yet: it waits for confirmation, was superseded, withdrawn or
		/// entered in error, or its period is over. What was withdrawn may still be superseded and entered in error.
		NotActive,
		/// The attestation is not proposed: it was confirmed already, or entered in error.
		NotProposed,
		/// The member did not witness the attestation. Who did, or the subject by a signature, may enter it in error.
		NotWitness,
		/// As many attestations stand as there is room for. Supersede one, or withdraw one that denies nothing. The last
		/// quarter of the places is for signed ones alone, so that a controller does not fill them against the subject.
		TooManyAttestations,
		/// A period ends before it begins, or at once.
		PeriodEndsBeforeItBegins,
		/// The period is over already.
		PeriodOver,
		/// An exception is said to be within one that does not come before it.
		NoSuchException,
		/// A grantee is no active member.
		GranteeNotActive,

		/// The subject has delegated to as many keys as there is room for. Revoke one.
		TooManyDelegations,
		/// The subject has not delegated to this key.
		DelegationNotFound,
		/// The replacement of the subject's key has begun already. Complete it, stop it, or have the subject object.
		RotationPending,
		/// No replacement of the subject's key has begun, or the subject has objected.
		NoRotation,
		/// The subject may still object to the new key. Wait until the rotation is effective.
		TooEarly,

		/// There is no study of this number.
		StudyNotFound,
		/// The study is closed for good. Nobody asks for it any more: register another.
		StudyClosed,
		/// The member does not sponsor this study.
		NotSponsor,
		/// A participant is no active member.
		ParticipantNotActive,
		/// More members would take part than a study has room for, its sponsor counted.
		TooManyParticipants,
		/// There is such a category already.
		CategoryExists,
		/// As many attestations, statements or studies were made as there are numbers for.
		OutOfNumbers,
	}
}

impl<T> From<TermError> for crate::Error<T> {
	fn from(error: TermError) -> Self {
		match error {
			TermError::UnknownPurpose => Self::UnknownPurpose,
			TermError::InvalidStudyCode => Self::InvalidStudyCode,
			TermError::InvalidCategory => Self::InvalidCategory,
			// No text of this pallet's calls is read as one of these.
			TermError::InvalidRegion | TermError::InvalidResourceType | TermError::InvalidCredential => {
				frame_support::defensive!("texts of records in a call about consent");
				Self::InvalidCategory
			}
		}
	}
}
