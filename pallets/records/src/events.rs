//! What calls tell.

use frame_support::pallet_macros::pallet_section;

/// The events of the pallet: one for each call that succeeds. What is about a subject carries the step of its log.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A record was anchored.
		Anchored {
			/// The subject.
			subject: SubjectReference,
			/// The anchor.
			anchor: AnchorId,
			/// The step of the subject's log.
			step: LogStep<T::AccountId>,
		},
		/// Access was asked for. The step says what came of it.
		AccessRequested {
			/// The subject.
			subject: SubjectReference,
			/// The access.
			access: AccessId,
			/// The step of the subject's log.
			step: LogStep<T::AccountId>,
		},
		/// The controller granted access.
		AccessApproved {
			/// The subject.
			subject: SubjectReference,
			/// The access.
			access: AccessId,
			/// The step of the subject's log.
			step: LogStep<T::AccountId>,
		},
		/// The controller refused access.
		AccessRefused {
			/// The subject.
			subject: SubjectReference,
			/// The access.
			access: AccessId,
			/// The step of the subject's log.
			step: LogStep<T::AccountId>,
		},
		/// Access was ended before it expired, or a request was taken back.
		AccessEnded {
			/// The subject.
			subject: SubjectReference,
			/// The access.
			access: AccessId,
			/// The step of the subject's log.
			step: LogStep<T::AccountId>,
		},
		/// The data were used.
		AccessUsed {
			/// The subject.
			subject: SubjectReference,
			/// The access.
			access: AccessId,
			/// The step of the subject's log.
			step: LogStep<T::AccountId>,
		},
		/// A healthcare provider broke the glass.
		EmergencyAccessed {
			/// The subject.
			subject: SubjectReference,
			/// The access.
			access: AccessId,
			/// The step of the subject's log.
			step: LogStep<T::AccountId>,
		},
		/// Emergency access was reviewed.
		EmergencyReviewed {
			/// The subject.
			subject: SubjectReference,
			/// The access.
			access: AccessId,
			/// The step of the subject's log.
			step: LogStep<T::AccountId>,
		},
		/// A controller said what it requires of whoever gets access to a category of its subjects' data.
		RequirementsSet {
			/// The controller.
			controller: MemberId,
			/// The category.
			category: CategoryCode,
			/// What it requires; nothing where all are empty.
			requirements: Requirements,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A conformity assessor attested a credential.
		CredentialAttested {
			/// The delegate that has it.
			holder: T::AccountId,
			/// Which it is.
			credential: CredentialCode,
			/// Until when, in milliseconds since 1970-01-01 UTC.
			expires: u64,
			/// The assessor.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A credential was withdrawn.
		CredentialWithdrawn {
			/// The delegate that had it.
			holder: T::AccountId,
			/// Which it was.
			credential: CredentialCode,
			/// The member that withdrew it: the assessor that attested it, or a regulator.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
	}
}
