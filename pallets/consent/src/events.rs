//! What calls tell.

use frame_support::pallet_macros::pallet_section;

/// The events of the pallet: one for each call that succeeds. Those about a subject carry the step of its log.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A controller opened a subject.
		SubjectOpened {
			/// The subject.
			subject: SubjectReference,
			/// The step of its log.
			step: LogStep<T::AccountId>,
		},
		/// A subject has another key, or its first one.
		KeyReplaced {
			/// The subject.
			subject: SubjectReference,
			/// The step of its log.
			step: LogStep<T::AccountId>,
		},
		/// A controller begins to replace a subject's key. The subject may object.
		RotationBegun {
			/// The subject.
			subject: SubjectReference,
			/// The step of its log.
			step: LogStep<T::AccountId>,
		},
		/// A subject objected to the replacement of its key, which stays.
		RotationStopped {
			/// The subject.
			subject: SubjectReference,
			/// The step of its log.
			step: LogStep<T::AccountId>,
		},
		/// Another key may act for a subject, or on other terms than before.
		KeyDelegated {
			/// The subject.
			subject: SubjectReference,
			/// The step of its log.
			step: LogStep<T::AccountId>,
		},
		/// Another key may not act for a subject any more.
		DelegationRevoked {
			/// The subject.
			subject: SubjectReference,
			/// The step of its log.
			step: LogStep<T::AccountId>,
		},
		/// Consent was attested, or denied: by a new attestation, or by one that was proposed before.
		Attested {
			/// The subject.
			subject: SubjectReference,
			/// The step of its log.
			step: LogStep<T::AccountId>,
		},
		/// An attestation was proposed. It counts for nothing until it is confirmed.
		Proposed {
			/// The subject.
			subject: SubjectReference,
			/// The step of its log.
			step: LogStep<T::AccountId>,
		},
		/// What an attestation permits was withdrawn. What it denies stays denied.
		Withdrawn {
			/// The subject.
			subject: SubjectReference,
			/// The step of its log.
			step: LogStep<T::AccountId>,
		},
		/// An attestation was entered in error. It counts for nothing.
		EnteredInError {
			/// The subject.
			subject: SubjectReference,
			/// The step of its log.
			step: LogStep<T::AccountId>,
		},
		/// A subject was closed for good.
		SubjectClosed {
			/// The subject.
			subject: SubjectReference,
			/// The step of its log.
			step: LogStep<T::AccountId>,
		},
		/// A study was registered.
		StudyRegistered {
			/// Its number on the chain.
			study: StudyId,
			/// Its number in a public register.
			code: StudyCode,
			/// The member that sponsors it.
			sponsor: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// Other members take part in a study than before.
		ParticipantsSet {
			/// The study.
			study: StudyId,
			/// The members that take part, the sponsor among them.
			participants: BoundedVec<MemberId, ConstU32<MAX_PARTICIPANTS>>,
			/// The account that acted for the sponsor.
			delegate: T::AccountId,
		},
		/// A study was closed for good. Nobody may ask for it any more.
		StudyClosed {
			/// The study.
			study: StudyId,
			/// The account that acted for the sponsor.
			delegate: T::AccountId,
		},
		/// The members defined a category of data.
		CategoryDefined {
			/// Its code.
			code: CategoryCode,
			/// The BLAKE2b-256 hash of the text that says what belongs to it.
			definition: H256,
		},
	}
}
