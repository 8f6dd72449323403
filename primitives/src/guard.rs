//! Whether a device may be handed over or used: the question that is asked in the state transition of each such call.

use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{weights::Weight, PalletError};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::{
	custody::{LotReference, Purpose},
	gs1::{Date, SerialNumber, Sscc},
	member::MemberId,
};

/// The number of a hold.
pub type HoldId = u32;
/// The number of a recall.
pub type RecallId = u32;

vocabulary! {
	/// What is to be done with a device.
	#[derive(Copy)]
	pub enum Intent {
		/// Ship it for supply.
		#[codec(index = 0)]
		Ship,
		/// Receive it into stock.
		#[codec(index = 1)]
		Receive,
		/// Transfer the title to it.
		#[codec(index = 2)]
		TransferTitle,
		/// Use it on a patient, or install it.
		#[codec(index = 3)]
		Use,
		/// Return it.
		#[codec(index = 4)]
		Return,
		/// Hand it over to be destroyed, or destroy it.
		#[codec(index = 5)]
		Destroy,
		/// Hand it over to be corrected, or correct it.
		#[codec(index = 6)]
		Correct,
		/// Hand it over to be investigated, or investigate it.
		#[codec(index = 7)]
		Investigate,
	}
}

impl Intent {
	/// Whether it brings the device nearer to a patient. A device that must not be used must not be in the way either,
	/// so everything else stays possible.
	pub fn is_towards_patient(&self) -> bool {
		match self {
			Self::Ship | Self::Receive | Self::TransferTitle | Self::Use => true,
			Self::Return | Self::Destroy | Self::Correct | Self::Investigate => false,
		}
	}

	/// What sending a shipment of that purpose is.
	pub fn of_sending(purpose: &Purpose) -> Self {
		match purpose {
			Purpose::Supply { .. } => Self::Ship,
			Purpose::Return => Self::Return,
			Purpose::Destruction => Self::Destroy,
			Purpose::Correction => Self::Correct,
			Purpose::Investigation => Self::Investigate,
		}
	}

	/// What receiving a shipment of that purpose is.
	pub fn of_receiving(purpose: &Purpose) -> Self {
		match purpose {
			Purpose::Supply { .. } => Self::Receive,
			Purpose::Return => Self::Return,
			Purpose::Destruction => Self::Destroy,
			Purpose::Correction => Self::Correct,
			Purpose::Investigation => Self::Investigate,
		}
	}
}

/// What the guard is asked about, with the facts that whoever asks has read already.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Guarded {
	/// A unit, or several devices of a lot.
	Devices {
		/// The lot.
		lot: LotReference,
		/// The unit's serial number; nothing where there are several, or it is not known.
		serial: Option<SerialNumber>,
		/// The date of manufacture.
		manufactured: Option<Date>,
		/// The expiry date.
		expires: Option<Date>,
		/// Who has it.
		possessor: MemberId,
	},
	/// A logistic unit as such. What is in it is asked about too, lot by lot.
	LogisticUnit {
		/// Its SSCC.
		sscc: Sscc,
	},
}

/// Why something may not be done with a device.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "reason")]
pub enum Refusal {
	/// It is recalled.
	Recalled {
		/// The recall.
		recall: RecallId,
	},
	/// It is held (in quarantine).
	Held {
		/// The hold.
		hold: HoldId,
	},
	/// Its expiry date is past.
	Expired,
	/// Its model is not registered.
	ModelNotFound,
	/// Its model needs a certificate, and none was ever granted.
	CertificateMissing,
	/// Its model needs a certificate, and the last one has expired.
	CertificateExpired,
	/// Its model needs a certificate, none stands, and one was withdrawn.
	CertificateWithdrawn,
	/// It is not in its possessor's hands: in a logistic unit, on its way, in dispute, used, lost, or taken out of the world.
	NotHeld,
	/// It is out of service, or was in a patient.
	NotServiceable,
	/// Nobody answers the question here.
	Unguarded,
}

/// What a guard found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Findings {
	/// Every reason against it; none where it may be done.
	pub reasons: Vec<Refusal>,
	/// Whether anything is recalled or held of its model, so that more had to be looked up than of most models.
	pub restricted: bool,
}

/// Refuses what must not be done. `()` refuses everything.
pub trait UseGuard {
	/// What speaks against it.
	fn examine(what: &Guarded, intent: Intent) -> Findings;

	/// Every reason against it; none where it may be done.
	fn reasons(what: &Guarded, intent: Intent) -> Vec<Refusal> {
		Self::examine(what, intent).reasons
	}

	/// The first reason against it; otherwise, whether anything is recalled or held of its model.
	fn check(what: &Guarded, intent: Intent) -> Result<bool, Refusal> {
		let Findings { reasons, restricted } = Self::examine(what, intent);
		reasons.first().map_or(Ok(restricted), |refusal| Err(*refusal))
	}

	/// What it costs at most to examine something of a model of which anything is recalled or held.
	fn restricted_weight() -> Weight {
		Weight::zero()
	}
}

impl UseGuard for () {
	fn examine(_: &Guarded, _: Intent) -> Findings {
		Findings {
			reasons: vec![Refusal::Unguarded],
			restricted: false,
		}
	}
}

/// Both have to agree.
impl<First: UseGuard, Second: UseGuard> UseGuard for (First, Second) {
	fn examine(what: &Guarded, intent: Intent) -> Findings {
		let first = First::examine(what, intent);
		let second = Second::examine(what, intent);
		Findings {
			reasons: [first.reasons, second.reasons].concat(),
			restricted: first.restricted || second.restricted,
		}
	}

	fn restricted_weight() -> Weight {
		First::restricted_weight().saturating_add(Second::restricted_weight())
	}
}

/// A recall's or hold's number in an error, which has room for three bytes: little-endian, so up to 16,777,215.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	PalletError,
)]
#[scale_info(capture_docs = "always")]
pub struct ShortNumber(
	/// The number's three bytes, the lowest first.
	pub [u8; 3],
);

impl ShortNumber {
	/// The highest number that fits.
	pub const MAX: u32 = 0x00ff_ffff;
}

impl From<u32> for ShortNumber {
	/// The lowest three bytes of the number. The pallets give no higher numbers than [`Self::MAX`].
	fn from(number: u32) -> Self {
		let [low, middle, high, _] = number.to_le_bytes();
		Self([low, middle, high])
	}
}

impl From<ShortNumber> for u32 {
	fn from(ShortNumber([low, middle, high]): ShortNumber) -> Self {
		u32::from_le_bytes([low, middle, high, 0])
	}
}
