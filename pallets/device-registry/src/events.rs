//! What calls tell.

use frame_support::pallet_macros::pallet_section;

/// The events of the pallet: one for each call that succeeds.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A model was registered.
		ModelRegistered {
			/// The model.
			device: DeviceIdentifier,
			/// The member that makes it.
			manufacturer: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A model's description has a new version.
		ModelAmended {
			/// The model.
			device: DeviceIdentifier,
			/// The number of the version that holds from now on.
			version: u32,
			/// The member that makes it.
			manufacturer: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A model is offered again, or no longer.
		DistributionStatusSet {
			/// The model.
			device: DeviceIdentifier,
			/// Its status from now on.
			status: DistributionStatus,
			/// The member that makes it.
			manufacturer: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A certificate was granted.
		CertificateGranted {
			/// The model.
			device: DeviceIdentifier,
			/// The certificate.
			certificate: Certificate,
			/// The account that acted for the certifier.
			delegate: T::AccountId,
			/// The certificate that made place, where all places were taken: the oldest one that had ended.
			displaced: Option<Certificate>,
		},
		/// A certificate was withdrawn.
		CertificateWithdrawn {
			/// The model.
			device: DeviceIdentifier,
			/// The member that had granted it.
			certifier: MemberId,
			/// The certificate's number.
			number: CertificateNumber,
			/// Why.
			reason: WithdrawalReason,
			/// The member that withdrew it: the certifier, or a regulator.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A lot was commissioned, by quantity or by the Merkle root of its serials.
		LotCommissioned {
			/// The model.
			device: DeviceIdentifier,
			/// The lot's number.
			lot: LotNumber,
			/// The first step of the lot's trail.
			step: TrailStep<T::AccountId>,
		},
		/// Units were commissioned.
		UnitsCommissioned {
			/// The model.
			device: DeviceIdentifier,
			/// The lot they belong to.
			lot: Option<LotNumber>,
			/// Their serial numbers.
			serials: BoundedVec<SerialNumber, T::MaxSerials>,
			/// The first step of the trail of each of them: it is the same.
			step: TrailStep<T::AccountId>,
			/// The step of the lot's trail: the lot was commissioned with them, or extended.
			lot_step: Option<TrailStep<T::AccountId>>,
		},
		/// A unit of a lot by Merkle root has a record of its own.
		UnitRecorded {
			/// The model.
			device: DeviceIdentifier,
			/// The unit's serial number.
			serial: SerialNumber,
			/// The first step of the unit's trail.
			step: TrailStep<T::AccountId>,
		},
	}
}
