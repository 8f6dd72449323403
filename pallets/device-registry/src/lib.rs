//! # Device registry
//!
//! What each device is: models (UDI-DI records), certificates, lots and serialised units, each with its history.
//!
//! | a … | is registered by | with |
//! |---|---|---|
//! | model | the member that holds the GS1 company prefix of its GTIN | [`Call::register_model`], then [`Call::amend_model`] |
//! | certificate | a conformity assessor or regulator | [`Call::grant_certificate`] |
//! | lot of devices without serials | the model's manufacturer | [`Call::commission_lot`] |
//! | lot of serialised units | the model's manufacturer | [`Call::commission_units`], in batches |
//! | lot of very many units | the model's manufacturer | [`Call::commission_serials_root`]: one write, whatever the number |
//! | unit of such a lot | the member that has it, with a proof | [`Call::record_unit`] |
//!
//! Production follows the model's label. A production identifier (UDI-PI) that the label carries has to be given; a lot
//! or serial number that it doesn't carry is refused, since nobody could find a record by it. Dates may be given beyond
//! the label.
//!
//! # Histories
//!
//! Each lot's and unit's record has its [`Trail`](custos_primitives::trail::Trail): the number of its steps and a hash
//! chain over them. A call extends the trails of exactly the things that it changes, and its one event carries the step,
//! so that a history collected from events can be checked against the record.
//!
//! - The units of a batch begin their trails with the same step, so the event has it once.
//! - Each batch extends its lot's trail, since the lot grows: the steps add up to the lot's count.
//! - Recording a unit of a lot by Merkle root extends the unit's trail only. The lot holds what it always held, and a
//!   million such steps would bury its history.
//! - Custody extends a unit's trail further when the unit is handed over, packed, used or lost: the record is here, the
//!   steps are in custody's events.
//!
//! # The others
//!
//! What is commissioned is in its manufacturer's hands from the first moment: this pallet tells custody, through
//! [`CustodyRegister`](custos_primitives::custody::CustodyRegister). Custody and recall read models, lots and units through
//! [`DeviceInspect`](custos_primitives::custody::DeviceInspect), and custody writes units back through
//! [`DeviceCustody`](custos_primitives::custody::DeviceCustody). As a [`UseGuard`](custos_primitives::guard::UseGuard) this
//! pallet speaks against devices that have expired, and against those of models without a certificate that stands.
//!
//! # Example
//!
//! What a manufacturer computes for a lot by Merkle root, and what the chain checks later:
//!
//! ```
//! use custos_primitives::gs1::SerialNumber;
//! use pallet_device_registry::serials;
//!
//! let serials: Vec<_> = (1..=5).filter_map(|n| SerialNumber::parse(format!("S{n}").as_bytes()).ok()).collect();
//!
//! // `commission_serials_root` takes these two,
//! let (root, count) = (serials::root(&serials), 5);
//! // and `record_unit` this for the unit S5, whose place is 4.
//! let proof = serials::prove(&serials, 4).unwrap();
//!
//! assert!(serials::verify(&root, count, &serials[4], 4, &proof).is_ok());
//! assert!(serials::verify(&root, count, &serials[3], 4, &proof).is_err());
//! ```
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod certificates;
mod custody;
mod description;
mod errors;
mod events;
mod guard;
mod identifiers;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod lookup;
mod models;
mod production;
pub mod serials;
mod trails;
mod units;
mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

use frame_support::pallet_macros::import_section;

pub use pallet::*;
pub use weights::WeightInfo;

#[allow(clippy::expect_used, reason = "in the code that FRAME's macros write")]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use crate::{serials::SerialProof, WeightInfo};
	use custos_primitives::{
		custody::CustodyRegister,
		device::{
			Certificate, CertificateKind, CertificateNumber, Certification, DeviceCode, DistributionStatus,
			Lot, LotContent, Model, ModelDescription, ModelVersion, Number, RelatedKind, Unit,
			WithdrawalReason,
		},
		gs1::{Date, DeviceIdentifier, LotNumber, SerialNumber},
		member::{Actor, MemberId, MemberInspect},
		trail::TrailStep,
	};
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	/// The version of the storage's layout.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The device registry.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who registers and amends models: a manufacturer's delegate for models.
		type ModelOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who commissions lots and units: a manufacturer's delegate for production.
		type ProductionOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who makes records of units that its member has: a delegate for production of a member of any role.
		type HolderOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who grants certificates and withdraws its member's own: a conformity assessor's or regulator's delegate.
		type CertifierOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who withdraws anybody's certificates: a regulator's delegate.
		type RegulatorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Answers who holds a GTIN's company prefix.
		type Members: MemberInspect;
		/// Is told what was commissioned, and answers whose a unit is that a member has.
		type Custody: CustodyRegister;
		/// The time of the block.
		type Time: UnixTime;
		/// The most serials in one batch.
		#[pallet::constant]
		type MaxSerials: Get<u32>;
		/// The most certificates that a model keeps in the state, ended ones included.
		#[pallet::constant]
		type MaxCertificates: Get<u32>;
		/// The measured weights of the calls.
		type WeightInfo: WeightInfo;
	}

	// Each map is keyed by what members choose: GTINs, lot and serial numbers. So each key is hashed with a
	// cryptographic hash, against keys made to crowd one branch of the state, and the plain key follows, so that what
	// belongs to a model can be listed from outside.

	/// The models: what every call about one reads.
	#[pallet::storage]
	pub type Models<T: Config> = StorageMap<_, Blake2_128Concat, DeviceIdentifier, Model>;

	/// Each version of each model's description, counted from 1. None is ever overwritten.
	#[pallet::storage]
	pub type Versions<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, DeviceIdentifier, Blake2_128Concat, u32, ModelVersion>;

	/// The other GTINs of the models, each with the model it belongs to and how it is related.
	///
	/// Units of use, direct markings and secondary identifiers are here. Previous identifiers are in the description
	/// only, for they may be models themselves, and so are identifiers of other agencies, which no look-up reads yet.
	#[pallet::storage]
	pub type RelatedIdentifiers<T: Config> =
		StorageMap<_, Blake2_128Concat, DeviceIdentifier, (DeviceIdentifier, RelatedKind)>;

	/// The certificates of each model, oldest first. What they amount to is in the model's record.
	#[pallet::storage]
	pub type Certificates<T: Config> =
		StorageMap<_, Blake2_128Concat, DeviceIdentifier, BoundedVec<Certificate, T::MaxCertificates>>;

	/// The lots, by model and lot number.
	#[pallet::storage]
	pub type Lots<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, DeviceIdentifier, Blake2_128Concat, LotNumber, Lot>;

	/// The serialised units, by model and serial number. The record's storage proof checks the unit's history.
	#[pallet::storage]
	pub type Units<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, DeviceIdentifier, Blake2_128Concat, SerialNumber, Unit>;

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers a model, that is, a UDI-DI record, under a GTIN of the member's own company prefix.
		///
		/// `device` is the GTIN, which nobody has registered or given as a related identifier before. `description` is what
		/// the label and the regulatory files say. A package names the registered model that it contains, so register from
		/// the inside out. GTINs among the related identifiers have to be of the member's own prefixes too, other than
		/// previous ones; from then on, look-ups by them find this model.
		///
		/// Reads the device's prefix, model and relation, the contained model, and prefix, model and relation of each
		/// related identifier. Writes the model, its first version, and each relation.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_model(
			crate::description::text_length(description),
			description.related_identifiers.len() as u32,
		))]
		pub fn register_model(
			origin: OriginFor<T>,
			device: DeviceCode,
			description: ModelDescription,
		) -> DispatchResult {
			let actor = T::ModelOrigin::ensure_origin(origin)?;
			Self::do_register_model(actor, &device, description)
		}

		/// Gives a model a new version of its description. The versions before stay readable.
		///
		/// `description` is the whole new description. What makes it another device in the eyes of the law can't be changed:
		/// brand name, version or model number, packaging, sterility, single use, kit, MRI safety.
		///
		/// Reads the model, its current version, and prefix, model and relation of each related identifier that is new.
		/// Writes the model, the new version, and each relation that is new or gone.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::amend_model(
			crate::description::text_length(description),
			description.related_identifiers.len() as u32,
		))]
		pub fn amend_model(
			origin: OriginFor<T>,
			device: DeviceCode,
			description: ModelDescription,
		) -> DispatchResult {
			let actor = T::ModelOrigin::ensure_origin(origin)?;
			Self::do_amend_model(actor, &device, description)
		}

		/// Says whether the manufacturer still offers a model. One that is no longer offered is not produced any more; what
		/// exists stays usable.
		///
		/// Reads and writes the model.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_distribution_status())]
		pub fn set_distribution_status(
			origin: OriginFor<T>,
			device: DeviceCode,
			status: DistributionStatus,
		) -> DispatchResult {
			let actor = T::ModelOrigin::ensure_origin(origin)?;
			Self::do_set_distribution_status(actor, &device, status)
		}

		/// Grants a model a certificate in the name of the member that signs, which must not be its manufacturer.
		///
		/// `number` is the one printed on the certificate. `expires` is its last day, in UTC, or nothing where it has no end.
		/// `document` is the BLAKE2b-256 hash of the certificate's document, which stays off chain.
		///
		/// Reads and writes the model and its certificates.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::grant_certificate())]
		pub fn grant_certificate(
			origin: OriginFor<T>,
			device: DeviceCode,
			number: CertificateNumber,
			kind: CertificateKind,
			expires: Option<Date>,
			document: H256,
		) -> DispatchResult {
			let actor = T::CertifierOrigin::ensure_origin(origin)?;
			Self::do_grant_certificate(actor, &device, number, kind, expires, document)
		}

		/// Withdraws a certificate. From the next transaction on, a model that needs one and has no other is not produced,
		/// supplied or used, and neither is a package of it.
		///
		/// `certifier` is the number of the member that granted it. That member may withdraw it, and so may any regulator.
		///
		/// Reads and writes the model and its certificates.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::withdraw_certificate())]
		pub fn withdraw_certificate(
			origin: OriginFor<T>,
			device: DeviceCode,
			certifier: MemberId,
			number: CertificateNumber,
			reason: WithdrawalReason,
		) -> DispatchResult {
			let (actor, is_regulator) = match T::RegulatorOrigin::try_origin(origin) {
				Ok(actor) => (actor, true),
				Err(origin) => (T::CertifierOrigin::ensure_origin(origin)?, false),
			};
			ensure!(
				is_regulator || actor.member == certifier,
				Error::<T>::NotAuthorised
			);
			Self::do_withdraw_certificate(actor, &device, certifier, number, reason)
		}

		/// Commissions a lot of devices that have no serial numbers, by their quantity.
		///
		/// `manufactured` and `expires` are the dates on the label, AI (11) and (17). They have to be given where the model's
		/// label carries them.
		///
		/// Reads the model, that of the base package inside it, the device's prefix, and the lot. Writes the lot, and has
		/// custody write what the member has of it.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::commission_lot())]
		pub fn commission_lot(
			origin: OriginFor<T>,
			device: DeviceCode,
			lot: Number,
			quantity: u32,
			manufactured: Option<Date>,
			expires: Option<Date>,
		) -> DispatchResult {
			let actor = T::ProductionOrigin::ensure_origin(origin)?;
			Self::do_commission_lot(
				actor,
				&device,
				&lot,
				LotContent::Quantity { quantity },
				manufactured,
				expires,
			)
		}

		/// Commissions a lot of serialised units by the Merkle root of their serial numbers, in one write whatever their
		/// number. A unit gets a record when `record_unit` shows a proof for it.
		///
		/// `root` is the root of the binary Merkle tree of the serials, as this pallet's documentation of `serials`
		/// describes it, and `count` their number. Keep the list: the proofs are made from it.
		///
		/// Reads the model, that of the base package inside it, the device's prefix, and the lot. Writes the lot, and has
		/// custody write what the member has of it.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::commission_serials_root())]
		pub fn commission_serials_root(
			origin: OriginFor<T>,
			device: DeviceCode,
			lot: Number,
			root: H256,
			count: u32,
			manufactured: Option<Date>,
			expires: Option<Date>,
		) -> DispatchResult {
			let actor = T::ProductionOrigin::ensure_origin(origin)?;
			let content = LotContent::SerialsRoot {
				root,
				count,
				recorded: 0,
			};
			Self::do_commission_lot(actor, &device, &lot, content, manufactured, expires)
		}

		/// Commissions serialised units, each with a record of its own.
		///
		/// `lot` is their lot, where the model's label carries one. It is made with the first batch; further batches
		/// need the same dates. A serial that a lot by Merkle root covers and that has no record yet can't be told from a
		/// new one here.
		///
		/// Reads the model, that of the base package inside it, the device's prefix, the lot, and each unit. Writes the lot
		/// and each unit, and has custody write what the member has of the lot.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::commission_units(serials.len() as u32))]
		pub fn commission_units(
			origin: OriginFor<T>,
			device: DeviceCode,
			lot: Option<Number>,
			serials: BoundedVec<Number, T::MaxSerials>,
			manufactured: Option<Date>,
			expires: Option<Date>,
		) -> DispatchResult {
			let actor = T::ProductionOrigin::ensure_origin(origin)?;
			Self::do_commission_units(actor, &device, lot, &serials, manufactured, expires)
		}

		/// Makes the record of a unit whose lot is known by the Merkle root of its serials.
		///
		/// `leaf_index` is the serial's place in the tree, counted from 0, and `proof` the hashes beside its path, from
		/// below. The member has to have devices of the lot that have no record yet: from then on, this is one of them that
		/// has. The unit takes its dates from its lot, and is whose property the devices are.
		///
		/// Reads the lot and the unit. Writes both, and has custody write what the member has of the lot.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::record_unit(proof.len() as u32))]
		pub fn record_unit(
			origin: OriginFor<T>,
			device: DeviceCode,
			lot: Number,
			serial: Number,
			leaf_index: u32,
			proof: SerialProof,
		) -> DispatchResult {
			let actor = T::HolderOrigin::ensure_origin(origin)?;
			Self::do_record_unit(actor, &device, &lot, &serial, leaf_index, &proof)
		}

		// The call indices 9 and 10 were those of decommissioning, which is custody's now. They stay unused for ever.
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The model that a device identifier belongs to, whether it is the model's own or a related one.
		pub fn model_of(device: DeviceCode) -> Option<DeviceIdentifier> {
			Self::resolve(&Self::identifier_of(&device).ok()?).map(|found| found.device)
		}

		/// Whether a model is certified now, and what it contains is too. Nothing, if there is no such model.
		pub fn certification(device: DeviceCode) -> Option<Certification> {
			let device = Self::identifier_of(&device).ok()?;
			Models::<T>::get(device).map(|model| Self::standing_certification(&model))
		}

		/// Whether a serial is one of those that a lot was commissioned with, by a proof from its Merkle root. Makes no
		/// record. Nothing, if there is no such lot, or it has no Merkle root.
		pub fn covers(
			device: DeviceCode,
			lot: Number,
			serial: Number,
			leaf_index: u32,
			proof: SerialProof,
		) -> Option<bool> {
			Self::root_covers(&device, &lot, &serial, leaf_index, &proof)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxSerials::get() > 0, "a batch has to hold a serial");
			assert!(
				T::MaxCertificates::get() > 0,
				"a model has to have room for a certificate"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
