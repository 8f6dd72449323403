//! Devices for other pallets' benchmarks.
#![allow(clippy::expect_used, reason = "a benchmark that cannot set up its case stops")]

use super::fixtures::*;
use crate::{Config, Lots, Pallet};
use alloc::{format, vec::Vec};
use custos_primitives::{
	custody::LotReference,
	device::{DeviceCode, LotContent, Model, Number, ProductionIdentifierRules},
	gs1::{DeviceIdentifier, LotNumber, SerialNumber},
	member::{Actor, MemberId, MemberInspect},
};
use frame_benchmarking::{account, BenchmarkError};
use frame_support::traits::Get;

/// Commissions a new lot of `count` units and a new lot of `quantity` devices without serials. Both are of models of the
/// member's own that are packages, since asking about a package costs the most.
pub(crate) fn produce<T: Config>(
	member: MemberId,
	count: u32,
	quantity: u32,
) -> (LotReference, Vec<SerialNumber>, LotReference) {
	let (units, serials) = produce_units::<T>(member, count).expect("units can be produced");
	let lot = produce_quantity::<T>(member, quantity).expect("a lot can be produced");
	(units, serials, lot)
}

/// Registers packages of the member's own. They have items that [`produce`] leaves alone: of further prefixes, since a
/// prefix has few.
pub(crate) fn register<T: Config>(member: MemberId, count: u32) -> Vec<DeviceIdentifier> {
	(0..count)
		.map(|n| {
			let item = allocated_to(member.wrapping_add(n)).saturating_add(5);
			insert_package::<T>(item, model(member)).and_then(|_| device(item))
		})
		.map(|registered| registered.expect("a model can be registered").0)
		.collect()
}

fn produce_units<T: Config>(
	member: MemberId,
	count: u32,
) -> Result<(LotReference, Vec<SerialNumber>), BenchmarkError> {
	let made = new_lot::<T>(member, 1, RULES)?;
	let texts: Vec<Number> = (0..count)
		.map(|n| number(format!("SN-{:08}-{n:08}", made.ordinal).as_bytes()))
		.collect();
	for batch in texts.chunks(T::MaxSerials::get() as usize) {
		let lot = Some(number(made.number.as_str().as_bytes()));
		Pallet::<T>::do_commission_units(
			actor::<T>(member),
			&made.code,
			lot,
			batch,
			Some(FIRST_DAY),
			Some(LAST_DAY),
		)
		.map_err(|_| BenchmarkError::Stop("the units are refused"))?;
	}
	let serials = texts
		.iter()
		.map(|text| serial_number(text))
		.collect::<Result<_, _>>()?;
	Ok((made.reference(), serials))
}

fn produce_quantity<T: Config>(member: MemberId, quantity: u32) -> Result<LotReference, BenchmarkError> {
	let rules = ProductionIdentifierRules {
		serial: false,
		..RULES
	};
	let made = new_lot::<T>(member, 3, rules)?;
	if quantity > 0 {
		Pallet::<T>::do_commission_lot(
			actor::<T>(member),
			&made.code,
			&number(made.number.as_str().as_bytes()),
			LotContent::Quantity { quantity },
			Some(FIRST_DAY),
			Some(LAST_DAY),
		)
		.map_err(|_| BenchmarkError::Stop("the lot is refused"))?;
	}
	Ok(made.reference())
}

/// A lot that is to be commissioned.
struct NewLot {
	device: DeviceIdentifier,
	code: DeviceCode,
	number: LotNumber,
	ordinal: u32,
}

impl NewLot {
	fn reference(&self) -> LotReference {
		LotReference {
			device: self.device,
			lot: Some(self.number),
		}
	}
}

/// The first lot number that a package of the member's own has free. Each member's items have a company prefix of their
/// own, apart from those of this pallet's benchmarks.
fn new_lot<T: Config>(
	member: MemberId,
	item: u32,
	rules: ProductionIdentifierRules,
) -> Result<NewLot, BenchmarkError> {
	let item = allocated_to(member).saturating_add(item);
	T::Members::enable_prefix_of(member, &gtin(item)?);
	let code = insert_package::<T>(
		item,
		Model {
			production_identifiers: rules,
			..model(member)
		},
	)?;
	let (device, _) = device(item)?;
	for ordinal in 0.. {
		let number = LotNumber::parse(format!("L-2026/05-{ordinal:010}").as_bytes())
			.map_err(|_| BenchmarkError::Stop("no lot number"))?;
		if !Lots::<T>::contains_key(device, number) {
			return Ok(NewLot {
				device,
				code,
				number,
				ordinal,
			});
		}
	}
	Err(BenchmarkError::Stop("no lot number is free"))
}

/// The first of the ten items that have the member's prefix.
fn allocated_to(member: MemberId) -> u32 {
	(member % 90_000).saturating_add(10_000).saturating_mul(10)
}

fn actor<T: Config>(member: MemberId) -> Actor<T::AccountId> {
	Actor {
		member,
		delegate: account("producer", member, 0),
	}
}
