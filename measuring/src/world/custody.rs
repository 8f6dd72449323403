//! How devices are packed and handed over.

use custos_primitives::{
	custody::{ItemCode, Purpose, Terms},
	device::{DeviceCode, Number},
	member::MemberId,
};
use custos_runtime::{Runtime, RuntimeCall};
use pallet_custody::Call;
use sp_core::H256;
use sp_keyring::Sr25519Keyring;

use super::{list, sscc, text, MAKER, MAKER_ID};

/// What a member ships that sells it.
pub struct Shipment {
	/// The sender's own number of it.
	pub number: Number,
	/// The member that it goes to.
	pub recipient: MemberId,
	/// What is in it.
	pub items: Vec<ItemCode>,
	/// The hashes of its documents.
	pub documents: Vec<H256>,
	/// When it should have been received, in milliseconds since 1970-01-01 UTC; nothing gives it the usual time.
	pub due: Option<u64>,
}

impl Shipment {
	/// A shipment without documents, for which there is the usual time.
	pub fn of(number: &str, recipient: MemberId, items: Vec<ItemCode>) -> Self {
		Self {
			number: text(number),
			recipient,
			items,
			documents: Vec::new(),
			due: None,
		}
	}

	/// Ships it.
	pub fn ship(self) -> RuntimeCall {
		Call::<Runtime>::ship {
			number: self.number,
			recipient: self.recipient,
			carrier: None,
			purpose: Purpose::Supply { terms: Terms::Sale },
			items: list(self.items),
			documents: list(self.documents),
			due: self.due,
		}
		.into()
	}
}

/// Receives all of a shipment of the manufacturer.
pub fn receive(number: &str, item_count: u32) -> RuntimeCall {
	Call::<Runtime>::receive {
		sender: MAKER_ID,
		number: text(number),
		item_count,
	}
	.into()
}

/// Packs the `number`-th logistic unit of the manufacturer.
pub fn pack(number: u32, items: Vec<ItemCode>) -> (Sr25519Keyring, RuntimeCall) {
	let call = Call::<Runtime>::pack {
		sscc: sscc(number),
		items: list(items),
	};
	(MAKER, call.into())
}

/// So many devices of a lot, which are the property of the member that has them.
pub fn quantity(device: DeviceCode, lot: &str, quantity: u32) -> ItemCode {
	ItemCode::Quantity {
		device,
		lot: text(lot),
		owner: None,
		quantity,
	}
}
