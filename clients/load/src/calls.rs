//! The calls that a node is loaded with, and what each account has to make them of.
//!
//! The chain gives account n the units `N{n}U{u}` of a model of its member, and the items n·U to n·U+U-1 of collection 0.

use clap::ValueEnum;
use subxt::{
	dynamic::{tx, value, Value},
	ext::scale_value::Composite,
	tx::DynamicPayload,
	utils::AccountId32,
};

/// The first member that the accounts act for, and how many there are: account n acts for member 6 + n % 8.
const FIRST_MEMBER: u32 = 6;
const MEMBERS: u32 = 8;

/// A call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Call {
	/// `System.remark` of 32 bytes.
	Remark,
	/// `Utility.batch_all` of ten remarks.
	Batch,
	/// `Balances.transfer_keep_alive` of 1 to the next account.
	Transfer,
	/// `Nfts.transfer` of the next item of one's own to the next account.
	Nft,
	/// `Custody.ship` of the next unit of one's own to the next account's member.
	Ship,
	/// `Custody.receive` of what the account before has shipped in the same round.
	Receive,
}

/// Who makes a call, and when.
#[derive(Clone, Copy, Debug)]
pub struct Turn<'a> {
	/// The round, from 1.
	pub round: u32,
	/// The account.
	pub account: u32,
	/// How many accounts there are.
	pub accounts: u32,
	/// The next account; the first one for the last.
	pub next: &'a AccountId32,
	/// Which of the account's units or items, from 0.
	pub unit: u32,
	/// How many units and items each account has.
	pub units: u32,
}

impl Call {
	/// The name on the command line and in the report.
	pub fn name(self) -> &'static str {
		match self {
			Self::Remark => "remark",
			Self::Batch => "batch",
			Self::Transfer => "transfer",
			Self::Nft => "nft",
			Self::Ship => "ship",
			Self::Receive => "receive",
		}
	}

	/// What the runtime calls it: the pallet's name and the call's.
	pub fn path(self) -> (&'static str, &'static str) {
		match self {
			Self::Remark => ("System", "remark"),
			Self::Batch => ("Utility", "batch_all"),
			Self::Transfer => ("Balances", "transfer_keep_alive"),
			Self::Nft => ("Nfts", "transfer"),
			Self::Ship => ("Custody", "ship"),
			Self::Receive => ("Custody", "receive"),
		}
	}

	/// Whether it uses up units or items that the chain gave to the accounts.
	pub fn uses_units(self) -> bool {
		match self {
			Self::Remark | Self::Batch | Self::Transfer => false,
			Self::Nft | Self::Ship | Self::Receive => true,
		}
	}

	/// The call as an account makes it.
	pub fn payload(self, turn: Turn<'_>) -> DynamicPayload<Composite<()>> {
		let arguments = match self {
			Self::Remark => vec![note()],
			Self::Batch => vec![vec![remark(); 10].into()],
			Self::Transfer => vec![address(turn.next), 1_u32.into()],
			Self::Nft => {
				let item = turn.account * turn.units + turn.unit;
				vec![0_u32.into(), item.into(), address(turn.next)]
			}
			Self::Ship => ship(turn),
			Self::Receive => receive(turn),
		};
		let (pallet, call) = self.path();
		tx(pallet, call, Composite::unnamed(arguments))
	}
}

fn note() -> Value {
	Value::from_bytes([7; 32])
}

fn remark() -> Value {
	let call = Value::named_variant("remark", [("remark", note())]);
	Value::unnamed_variant("System", [call])
}

fn address(account: &AccountId32) -> Value {
	Value::unnamed_variant("Id", [Value::from_bytes(account.0)])
}

fn ship(turn: Turn<'_>) -> Vec<Value> {
	let code = gtin(turn.account);
	let serial = format!("N{}U{}", turn.account, turn.unit);
	let unit = value!(Unit {
		device: { issuing_agency: Gs1 {}, code: Value::from_bytes(code) },
		serial: Value::from_bytes(serial)
	});
	vec![
		Value::from_bytes(shipment(turn.round, turn.account, turn.unit)),
		member(turn.account + 1).into(),
		value!(None {}),
		value!(Supply { terms: Sale {} }),
		vec![unit].into(),
		value!(()),
		value!(None {}),
	]
}

fn receive(turn: Turn<'_>) -> Vec<Value> {
	let sender = (turn.account + turn.accounts - 1) % turn.accounts;
	vec![
		member(sender).into(),
		Value::from_bytes(shipment(turn.round, sender, turn.unit)),
		1_u32.into(),
	]
}

/// The sender's own number of a shipment.
fn shipment(round: u32, account: u32, unit: u32) -> String {
	format!("B{round}-{account}-{unit}")
}

/// The member that an account acts for.
fn member(account: u32) -> u32 {
	FIRST_MEMBER + account % MEMBERS
}

/// The GTIN-14 of the model of an account's units.
fn gtin(account: u32) -> String {
	let body = format!("095219{}000000", account % MEMBERS);
	let check = check_digit(&body);
	format!("{body}{check}")
}

/// The check digit after the first thirteen of a GTIN-14, as GS1 computes it: every other digit counts three times,
/// beginning with the first.
fn check_digit(body: &str) -> u32 {
	let digits = body.chars().filter_map(|digit| digit.to_digit(10));
	let sum: u32 = digits
		.zip([3, 1].into_iter().cycle())
		.map(|(digit, weight)| digit * weight)
		.sum();
	(10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_check_digit_is_that_of_gs1() {
		// GIVEN GTINs that are known to be right; THEN their last digits follow from the others
		for known in ["09521230000093", "00643169007222", "09506000134352"] {
			let (body, last) = known.split_at(13);
			assert_eq!(check_digit(body).to_string(), last, "{known}");
		}
	}

	#[test]
	fn accounts_of_one_member_have_units_of_one_model() {
		assert_eq!(gtin(3), gtin(11));
		assert_ne!(gtin(3), gtin(4));
		assert_eq!((member(0), member(7), member(8)), (6, 13, 6));
	}

	#[test]
	fn a_shipments_number_fits_into_twenty_characters() {
		// GIVEN more rounds, accounts and units than any run has
		assert!(shipment(999, 99_999, 99_999).len() <= 20);
	}

	#[test]
	fn what_is_received_is_what_the_account_before_has_shipped() {
		// GIVEN the last account, whose units go to the first one
		let next = AccountId32([0; 32]);
		let turn = |account| Turn {
			round: 2,
			account,
			accounts: 16,
			next: &next,
			unit: 5,
			units: 10,
		};
		let shipped = ship(turn(15));

		// WHEN the first one receives
		let received = receive(turn(0));

		// THEN it names the sender's number, and is of the member that it was shipped to
		assert_eq!(received[1], shipped[0]);
		assert_eq!(received[0], Value::from(member(15)));
		assert_eq!(shipped[1], Value::from(member(0)));
	}
}
