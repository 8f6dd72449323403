//! # Custody
//!
//! Who has each device and whose it is, from commissioning to the patient: holdings, logistic units, shipments, disputes,
//! title, and what happens at the point of care.
//!
//! | who | does | with |
//! |---|---|---|
//! | whoever has devices | packs them into logistic units, and takes them out | [`Call::pack`], [`Call::unpack`] |
//! | the sender | ships to a member, and takes back what was not taken | [`Call::ship`], [`Call::cancel`], [`Call::take_back`] |
//! | the recipient | receives all, receives with discrepancies, or refuses | [`Call::receive`], [`Call::receive_with_discrepancies`], [`Call::refuse`] |
//! | whoever received a shipment | returns what came with it | [`Call::return_items`] |
//! | both, and an arbiter | argue about discrepancies, and decide | [`Call::answer_dispute`], [`Call::concede`], [`Call::decide`] |
//! | the owner | transfers the title | [`Call::transfer_title`] |
//! | a healthcare provider | uses devices, and takes them out of patients | [`Call::use_device`], [`Call::explant`] |
//! | whoever has devices | reports what becomes of them | [`Call::take_out_of_service`], [`Call::return_to_service`], [`Call::lose`], [`Call::find`], [`Call::decommission`] |
//!
//! # What is handed over
//!
//! A serialised *unit*; a *quantity* of a lot, where devices have no serials or their serials have no record; a *logistic
//! unit* (SSCC) with everything in it. Moving a logistic unit writes its record alone, whatever it contains: what is in it
//! has the possessor and the owner of the outermost one. Its record sums up which lots it contains, so that what must not
//! be supplied is stopped in there too, and remembers through whose hands it went, so that a recall finds them. A carrier
//! has things without a say: what is on its way is its sender's to answer for until somebody receives it.
//!
//! # What always adds up
//!
//! Of each lot: commissioned = in hands + in logistic units + in transit + in dispute + used + lost + decommissioned.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod care;
mod disputes;
mod errors;
mod events;
mod guarded;
mod holdings;
mod inspect;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod items;
mod logistics;
mod movements;
mod returns;
mod settlement;
mod shipping;
mod title;
mod trails;
mod types;
mod views;
mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

use frame_support::pallet_macros::import_section;

pub use pallet::*;
pub use types::*;
pub use views::Standing;
pub use weights::WeightInfo;

#[allow(clippy::expect_used, reason = "in the code that FRAME's macros write")]
#[allow(
	clippy::too_many_arguments,
	reason = "a call is a form that a person fills in, field by field"
)]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use crate::{
		shipping::Advice,
		weights::{self, Extent},
		Discrepancy, Dispute, Documents, Packed, Shipment, WeightInfo,
	};
	use custos_primitives::{
		custody::{
			DeviceCustody, DisputeId, Holding, ItemCode, LogisticUnit, LotReference, Outcome, PatientLink,
			Purpose, RefusalReason, ShipmentId, SsccText, Stock, Terms, UseKind, MAX_LOTS_INSIDE, MAX_OWNERS,
		},
		device::{DecommissionReason, DeviceCode, Number},
		gs1::{DeviceIdentifier, LotNumber, ShipmentNumber, Sscc},
		guard::{ShortNumber, UseGuard},
		member::{Actor, MemberId, MemberInspect},
		trail::StepsMade,
	};
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	/// The version of the storage's layout.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// Custody.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who packs, ships, receives, transfers title and argues: any member's delegate for shipping.
		type ShippingOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who uses devices on patients: a healthcare provider's delegate for care.
		type UseOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who reports what becomes of devices: any member's delegate for care.
		type CareOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who appoints an arbiter: the members, by motion.
		type AppointOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// What is known of devices, and where units' records are kept.
		type Devices: DeviceCustody;
		/// Says what must not be supplied or used.
		type Guard: UseGuard;
		/// Answers who is active, in which role, and who holds a company prefix.
		type Members: MemberInspect;
		/// The time of the block.
		type Time: UnixTime;
		/// The most items of a shipment, and of one packing.
		#[pallet::constant]
		type MaxItems: Get<u32>;
		/// The most lots that may be inside of the logistic units of one shipment, each as often as a logistic unit contains it.
		#[pallet::constant]
		type MaxLots: Get<u32>;

		/// The most items and lots inside of them together, of a shipment, of a dispute or of one packing: of so many devices and
		/// lots the guard is asked at most. No less than `MaxItems` and `MaxLots`.
		#[pallet::constant]
		type MaxGuarded: Get<u32>;
		/// The most discrepancies of a shipment.
		#[pallet::constant]
		type MaxDiscrepancies: Get<u32>;
		/// How long a shipment may be on its way where it names no time, in milliseconds.
		#[pallet::constant]
		type DefaultTransitTime: Get<u64>;
		/// How long the sender has to answer a dispute, in milliseconds.
		#[pallet::constant]
		type DisputeTime: Get<u64>;
		/// The measured weights of the calls.
		type WeightInfo: WeightInfo;
	}

	// What members choose (GTINs, lot numbers, SSCCs, numbers of shipments) is hashed with a cryptographic hash, against keys
	// made to crowd one branch of the state; numbers that the chain gives (members, disputes) need none. The plain key
	// always follows, so that everything can be listed.

	/// What each member has, and had, of each lot: by model, lot and member. Never removed: a recall finds here who had it.
	#[pallet::storage]
	pub type Holdings<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, DeviceIdentifier>,
			NMapKey<Blake2_128Concat, Option<LotNumber>>,
			NMapKey<Twox64Concat, MemberId>,
		),
		Holding,
	>;

	/// What each member lost of each lot and has not found, apart from units with records: by owner and terms, so that what
	/// is found is still its owner's. Its own record, since hardly any call needs it.
	#[pallet::storage]
	pub type LostStocks<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, DeviceIdentifier>,
			NMapKey<Blake2_128Concat, Option<LotNumber>>,
			NMapKey<Twox64Concat, MemberId>,
		),
		BoundedVec<Stock, ConstU32<MAX_OWNERS>>,
	>;

	/// The lots that a member has or had something of.
	#[pallet::storage]
	pub type HoldingsOf<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MemberId, Blake2_128Concat, LotReference, ()>;

	/// The logistic units. Never removed: an SSCC is used once, and a recall finds here through whose hands it went.
	#[pallet::storage]
	pub type LogisticUnits<T: Config> = StorageMap<_, Blake2_128Concat, Sscc, LogisticUnit>;

	/// What is directly inside each logistic unit, and how many: 1 of a unit and of a logistic unit.
	#[pallet::storage]
	pub type Contents<T: Config> = StorageDoubleMap<_, Blake2_128Concat, Sscc, Blake2_128Concat, Packed, u32>;

	/// The logistic units that contain, or contained, something of a lot, nested ones and those around them included.
	#[pallet::storage]
	pub type LotsPacked<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, DeviceIdentifier>,
			NMapKey<Blake2_128Concat, Option<LotNumber>>,
			NMapKey<Blake2_128Concat, Sscc>,
		),
		(),
	>;

	/// The shipments, by sender and the sender's number.
	#[pallet::storage]
	pub type Shipments<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MemberId, Blake2_128Concat, ShipmentNumber, Shipment<T>>;

	/// The shipments that wait for a member's answer: the recipient's, or the sender's where it was refused. The value is
	/// when the answer is due, in milliseconds since 1970-01-01 UTC.
	#[pallet::storage]
	pub type OpenShipments<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MemberId, Blake2_128Concat, ShipmentId, u64>;

	/// The disputes.
	#[pallet::storage]
	pub type Disputes<T: Config> = StorageMap<_, Twox64Concat, DisputeId, Dispute<T>>;

	/// The number of the next dispute.
	#[pallet::storage]
	pub type NextDisputeId<T: Config> = StorageValue<_, DisputeId, ValueQuery>;

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Packs items into a logistic unit, which comes to be with the first packing.
		///
		/// `sscc` is the code on its label, of the member's own GS1 company prefix. `items` are in the member's hands, of
		/// one owner and on the same terms; logistic units go inside one another at most five levels deep. A logistic unit that
		/// another member had takes nothing in any more: what is repacked gets a new SSCC. What is held is not packed. In all
		/// logistic units that one call packs there are at most as many lots as in a shipment, also together with the items.
		///
		/// Reads the logistic unit, and of each item its record, its lot, its model and what restricts it, the member's holding
		/// of it and the place inside.
		/// Writes the same, and each lot that the logistic unit did not contain before.
		#[pallet::call_index(0)]
		#[pallet::weight(Extent::most_of::<T>(items).packing_weight::<T>())]
		pub fn pack(
			origin: OriginFor<T>,
			sscc: SsccText,
			items: BoundedVec<ItemCode, T::MaxItems>,
		) -> DispatchResultWithPostInfo {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			let extent = Self::do_pack(actor, &sscc, &items)?;
			Ok(Some(extent.packing_weight::<T>()).into())
		}

		/// Takes items out of a logistic unit that is in the member's hands and in no other one. They are in the member's
		/// hands then. When the last one is out, the logistic unit is emptied for good. One that is held stays closed.
		///
		/// Reads the logistic unit, and of each item its record, its lot, the place inside and the member's holding. Writes
		/// the same.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::unpack(items.len() as u32))]
		pub fn unpack(
			origin: OriginFor<T>,
			sscc: SsccText,
			items: BoundedVec<ItemCode, T::MaxItems>,
		) -> DispatchResult {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			Self::do_unpack(actor, &sscc, &items)
		}

		/// Ships items that are in the member's hands to another member, which has to receive or refuse them.
		///
		/// `number` is the member's own number of the shipment, such as that of its despatch advice; each is used once.
		/// `carrier` has the items meanwhile, where one is named; the sender otherwise. `documents` are BLAKE2b-256 hashes.
		/// `due` is when it should have been received, in milliseconds since 1970-01-01 UTC; nothing gives it the usual time.
		///
		/// Supply of what is recalled, held, expired or uncertified is refused. Return is to the manufacturer; see also
		/// `return_items`.
		///
		/// Reads the shipment, both members, the carrier where one is named, and of each item its record, its model, what
		/// restricts it and the member's holding; of each lot inside of a logistic unit, its model and what restricts it. Writes
		/// the shipment, the recipient's list of open ones, and of each item its
		/// record and the holding.
		#[pallet::call_index(2)]
		#[pallet::weight(Extent::most_of::<T>(items).weight::<T>(weights::ship::<T>))]
		pub fn ship(
			origin: OriginFor<T>,
			number: Number,
			recipient: MemberId,
			carrier: Option<MemberId>,
			purpose: Purpose,
			items: BoundedVec<ItemCode, T::MaxItems>,
			documents: Documents,
			due: Option<u64>,
		) -> DispatchResultWithPostInfo {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			let advice = Advice {
				number,
				carrier,
				documents,
				due,
			};
			let extent = Self::do_ship(actor, recipient, purpose, &items, advice)?;
			Ok(Some(extent.weight::<T>(weights::ship::<T>)).into())
		}

		/// Receives a shipment as it was shipped: everything is there and undamaged.
		///
		/// `sender` and `number` name the shipment. `item_count` is the number of its items, as in the despatch advice; it
		/// decides what the call costs, as if all of them were logistic units full of lots; what is too much is given back.
		///
		/// Reads the shipment, and of each item its record, its model, what restricts it and the member's holding; of each lot
		/// inside of a logistic unit, its model and what restricts it. Writes the shipment, the list of open ones, and of each
		/// item its record and the holding.
		#[pallet::call_index(3)]
		#[pallet::weight(Extent::most_in::<T>(*item_count).weight::<T>(weights::receive::<T>))]
		pub fn receive(
			origin: OriginFor<T>,
			sender: MemberId,
			number: Number,
			item_count: u32,
		) -> DispatchResultWithPostInfo {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			let extent = Self::do_receive(actor, sender, &number, item_count)?;
			Ok(Some(extent.weight::<T>(weights::receive::<T>)).into())
		}

		/// Receives a shipment in which something is missing, damaged or unexpected. That comes under dispute and doesn't move
		/// until the dispute is decided; everything else is received.
		///
		/// `discrepancies` names each item that is concerned; of a quantity, as much as is. `evidence` is the BLAKE2b-256
		/// hash of what shows it, such as photographs and the counting list.
		///
		/// In all logistic units under one dispute there are at most as many lots as in a shipment.
		///
		/// Reads and writes what `receive` does, and the dispute.
		#[pallet::call_index(4)]
		#[pallet::weight(
			Extent::most_in::<T>(*item_count)
				.weight::<T>(|n| T::WeightInfo::receive_with_discrepancies(n, discrepancies.len() as u32))
		)]
		pub fn receive_with_discrepancies(
			origin: OriginFor<T>,
			sender: MemberId,
			number: Number,
			item_count: u32,
			discrepancies: BoundedVec<Discrepancy, T::MaxDiscrepancies>,
			evidence: H256,
		) -> DispatchResultWithPostInfo {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			let extent = Self::do_receive_with_discrepancies(
				actor,
				sender,
				&number,
				item_count,
				&discrepancies,
				evidence,
			)?;
			let d = discrepancies.len() as u32;
			let weight = extent.weight::<T>(|n| T::WeightInfo::receive_with_discrepancies(n, d));
			Ok(Some(weight).into())
		}

		/// Refuses a shipment as a whole. It is on its way back to the sender then, who takes it back with `take_back`.
		///
		/// Reads and writes the shipment and the lists of open ones.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::refuse())]
		pub fn refuse(
			origin: OriginFor<T>,
			sender: MemberId,
			number: Number,
			reason: RefusalReason,
		) -> DispatchResult {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			Self::do_refuse(actor, sender, &number, reason)
		}

		/// Takes back a shipment of the member's own that its recipient refused. The items are in the member's hands again.
		///
		/// Reads and writes the shipment, the list of open ones, and of each item its record and the member's holding.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::take_back(*item_count))]
		pub fn take_back(origin: OriginFor<T>, number: Number, item_count: u32) -> DispatchResult {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			Self::do_take_back(actor, &number, item_count)
		}

		/// Cancels a shipment of the member's own that nobody has answered: it never left, or it was turned round. The items
		/// are in the member's hands again.
		///
		/// Reads and writes the shipment, the list of open ones, and of each item its record and the member's holding.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::cancel(*item_count))]
		pub fn cancel(origin: OriginFor<T>, number: Number, item_count: u32) -> DispatchResult {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			Self::do_cancel(actor, &number, item_count)
		}

		/// Returns items to the member that had sent them, also when they are recalled.
		///
		/// `sender` and `received_number` name the shipment with which they came, whole or inside a logistic unit. `number` is
		/// the member's own number for the return. The rest is as in `ship`.
		///
		/// Reads and writes what `ship` does, and reads the shipment with which they came, and of each lot whether it was in one
		/// of that shipment's logistic units.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::return_items(items.len() as u32, T::MaxItems::get()))]
		pub fn return_items(
			origin: OriginFor<T>,
			sender: MemberId,
			received_number: Number,
			number: Number,
			carrier: Option<MemberId>,
			items: BoundedVec<ItemCode, T::MaxItems>,
			documents: Documents,
			due: Option<u64>,
		) -> DispatchResultWithPostInfo {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			let advice = Advice {
				number,
				carrier,
				documents,
				due,
			};
			let look_ups = Self::do_return_items(actor, sender, &received_number, &items, advice)?;
			Ok(Some(T::WeightInfo::return_items(items.len() as u32, look_ups)).into())
		}

		/// Answers a dispute about a shipment of the member's own, with evidence.
		///
		/// Reads and writes the dispute.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::answer_dispute())]
		pub fn answer_dispute(origin: OriginFor<T>, dispute: DisputeId, evidence: H256) -> DispatchResult {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			Self::do_answer_dispute(actor, dispute, evidence)
		}

		/// Concedes a dispute about a shipment of the member's own: it was as the recipient says. What is missing is in the
		/// sender's hands again, what is damaged or was unexpected stays with the recipient.
		///
		/// Reads and writes the dispute, and of each disputed item its record and the holding; of each lot inside of a logistic unit
		/// that stays with the recipient, its model and what restricts it.
		#[pallet::call_index(10)]
		#[pallet::weight(
			Extent::most_in::<T>(*item_count)
				.weight::<T>(T::WeightInfo::concede)
		)]
		pub fn concede(
			origin: OriginFor<T>,
			dispute: DisputeId,
			item_count: u32,
		) -> DispatchResultWithPostInfo {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			let extent = Self::do_concede(actor, dispute, item_count)?;
			Ok(Some(extent.weight::<T>(T::WeightInfo::concede)).into())
		}

		/// Appoints the member that decides a dispute, in place of any regulator. The members decide this by motion.
		///
		/// Reads the member and the dispute. Writes the dispute.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::appoint_arbiter())]
		pub fn appoint_arbiter(
			origin: OriginFor<T>,
			dispute: DisputeId,
			arbiter: MemberId,
		) -> DispatchResult {
			T::AppointOrigin::ensure_origin(origin)?;
			Self::do_appoint_arbiter(dispute, arbiter)
		}

		/// Decides a dispute, item by item. Its arbiter does that; where none was appointed, any regulator that is no party.
		/// It waits for the sender's answer, or until the time for it is over.
		///
		/// `outcomes` says of each disputed item, in their order, where it is.
		///
		/// Reads and writes the dispute, and of each disputed item its record and the holding; of what goes by number and is
		/// lost, what the sender lost of it; of each lot inside of a logistic unit that stays with the recipient, its model and what
		/// restricts it.
		#[pallet::call_index(12)]
		#[pallet::weight(
			Extent::most_in::<T>(outcomes.len() as u32)
				.weight::<T>(T::WeightInfo::decide)
		)]
		pub fn decide(
			origin: OriginFor<T>,
			dispute: DisputeId,
			outcomes: BoundedVec<Outcome, T::MaxDiscrepancies>,
		) -> DispatchResultWithPostInfo {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			let extent = Self::do_decide(actor, dispute, &outcomes)?;
			Ok(Some(extent.weight::<T>(T::WeightInfo::decide)).into())
		}

		/// Transfers the title to something that the member owns, whoever has it.
		///
		/// `possessor` is who has it. `owner` is the new owner. `terms` say when the title passes on to the possessor; they
		/// don't count where the possessor is the new owner.
		///
		/// Reads and writes the item's record and the possessor's holding; reads its model and what restricts it.
		#[pallet::call_index(13)]
		#[pallet::weight(
			Extent::most_of::<T>(core::slice::from_ref(item)).weight::<T>(|_| T::WeightInfo::transfer_title())
		)]
		pub fn transfer_title(
			origin: OriginFor<T>,
			item: ItemCode,
			possessor: MemberId,
			owner: MemberId,
			terms: Terms,
		) -> DispatchResultWithPostInfo {
			let actor = T::ShippingOrigin::ensure_origin(origin)?;
			let extent = Self::do_transfer_title(actor, &item, possessor, owner, terms)?;
			Ok(Some(extent.weight::<T>(|_| T::WeightInfo::transfer_title())).into())
		}

		/// Uses a unit or a quantity of a lot that is in the healthcare provider's hands: implants, installs, dispenses or
		/// consumes it. The title to consignment stock passes to the healthcare provider with that.
		///
		/// `patient` ties the use to a patient by a salted commitment, or says that the patient refuses that (21 CFR 821.55).
		/// Never enter anything else about a patient.
		///
		/// Reads and writes the item's record and the member's holding; reads its model and what restricts it.
		#[pallet::call_index(14)]
		#[pallet::weight(Extent::one(0, 1).weight::<T>(|_| T::WeightInfo::use_device()))]
		pub fn use_device(
			origin: OriginFor<T>,
			item: ItemCode,
			kind: UseKind,
			patient: PatientLink,
		) -> DispatchResultWithPostInfo {
			let actor = T::UseOrigin::ensure_origin(origin)?;
			let extent = Self::do_use_device(actor, &item, kind, patient)?;
			Ok(Some(extent.weight::<T>(|_| T::WeightInfo::use_device())).into())
		}

		/// Reports that an implanted unit was taken out of the patient. It is in the healthcare provider's hands then, and
		/// never used again.
		///
		/// Reads and writes the unit's record and the member's holding.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::explant())]
		pub fn explant(origin: OriginFor<T>, device: DeviceCode, serial: Number) -> DispatchResult {
			let actor = T::UseOrigin::ensure_origin(origin)?;
			Self::do_explant(actor, &device, &serial)
		}

		/// Takes a unit out of service that is in the member's hands, or that it installed.
		///
		/// Reads and writes the unit's record and the member's holding.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::take_out_of_service())]
		pub fn take_out_of_service(
			origin: OriginFor<T>,
			device: DeviceCode,
			serial: Number,
		) -> DispatchResult {
			let actor = T::CareOrigin::ensure_origin(origin)?;
			Self::do_take_out_of_service(actor, &device, &serial)
		}

		/// Returns a unit to service that was taken out of it and is in the member's hands.
		///
		/// Reads and writes the unit's record; reads its model and what restricts it.
		#[pallet::call_index(17)]
		#[pallet::weight(Extent::one(0, 1).weight::<T>(|_| T::WeightInfo::return_to_service()))]
		pub fn return_to_service(
			origin: OriginFor<T>,
			device: DeviceCode,
			serial: Number,
		) -> DispatchResultWithPostInfo {
			let actor = T::CareOrigin::ensure_origin(origin)?;
			let extent = Self::do_return_to_service(actor, &device, &serial)?;
			Ok(Some(extent.weight::<T>(|_| T::WeightInfo::return_to_service())).into())
		}

		/// Reports that something in the member's hands can't be found.
		///
		/// Reads and writes the item's record and the member's holding; where it goes by number, reads its lot, and reads and
		/// writes what the member lost of it.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::lose())]
		pub fn lose(origin: OriginFor<T>, item: ItemCode) -> DispatchResult {
			let actor = T::CareOrigin::ensure_origin(origin)?;
			Self::do_lose(actor, &item)
		}

		/// Reports that something that the member had lost was found. It is in its hands again, and its owner's as before: of
		/// what goes by number, the item names the owner.
		///
		/// Reads and writes the item's record and the member's holding; where it goes by number, reads its lot, and reads and
		/// writes what the member lost of it.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::find())]
		pub fn find(origin: OriginFor<T>, item: ItemCode) -> DispatchResult {
			let actor = T::CareOrigin::ensure_origin(origin)?;
			Self::do_find(actor, &item)
		}

		/// Takes a unit, or a quantity of a lot, out of the world for good that is in the member's hands: it was destroyed,
		/// for example. A logistic unit has to be opened first.
		///
		/// `evidence` is the BLAKE2b-256 hash of what shows it, such as the certificate of destruction.
		///
		/// Reads and writes the item's record and the member's holding.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::decommission())]
		pub fn decommission(
			origin: OriginFor<T>,
			item: ItemCode,
			reason: DecommissionReason,
			evidence: Option<H256>,
		) -> DispatchResult {
			let actor = T::CareOrigin::ensure_origin(origin)?;
			Self::do_decommission(actor, &item, reason, evidence)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxItems::get() > 0, "a shipment has to hold an item");
			assert!(
				T::MaxLots::get() >= MAX_LOTS_INSIDE,
				"what can be packed can be shipped"
			);
			assert!(
				T::MaxGuarded::get() >= T::MaxItems::get().max(T::MaxLots::get()),
				"as many items can be shipped as a shipment holds, and as many lots"
			);
			assert!(
				T::MaxDiscrepancies::get() > 0,
				"a dispute has to be about something"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
