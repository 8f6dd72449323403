//! Whether recalls and holds stand against a device.

use crate::{
	lifecycle::RestrictionOf,
	scopes::{may_cover, may_cover_contents, Dates},
	Config, HoldMark, HoldingHolds, LogisticUnitHolds, LotHolds, Pallet, RecallRule, Restrictions,
	UnitRestrictions, WeightInfo,
};
use alloc::vec::Vec;
use custos_primitives::{
	custody::{DeviceInspect, LotReference},
	gs1::{DeviceIdentifier, LotNumber, SerialNumber, Sscc},
	guard::{Findings, Guarded, HoldId, Intent, RecallId, Refusal, UseGuard},
	member::MemberId,
};
use frame_support::weights::Weight;

/// A recall that covers a device, or may.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Covering {
	/// The recall.
	pub recall: RecallId,
	/// Whether the device was corrected under it, so that it doesn't stop the device any more.
	pub corrected: bool,
}

/// What stands against a device.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Against {
	/// The recalls that cover it, or may, each once.
	pub recalls: Vec<Covering>,
	/// The holds that apply to it.
	pub holds: Vec<HoldId>,
	/// Whether anything is recalled or held of its model.
	pub restricted: bool,
}

/// What stands against a model: its own restrictions, and those of the base package inside it, where it is a package.
pub(crate) struct Standing<T: Config> {
	/// The base package inside it.
	pub base: Option<DeviceIdentifier>,
	/// Those of the model.
	pub model: RestrictionOf<T>,
	/// Those of what is inside.
	pub inside: RestrictionOf<T>,
}

/// Costs one read for the restrictions of the model, and the model's own; where the device is recalled or something of the
/// model is held, one for the unit; where something is held, one for the lot and one for what the possessor has of it. A
/// package costs the restrictions of what is inside it too. What leads away from the patient costs none, and is never
/// refused here.
impl<T: Config> UseGuard for Pallet<T> {
	fn examine(what: &Guarded, intent: Intent) -> Findings {
		if !intent.is_towards_patient() {
			return Findings::default();
		}
		let Against {
			recalls,
			holds,
			restricted,
		} = Self::against(what);
		let recalled = recalls
			.into_iter()
			.filter(|covering| !covering.corrected)
			.map(|covering| Refusal::Recalled {
				recall: covering.recall,
			});
		let held = holds.into_iter().map(|hold| Refusal::Held { hold });
		Findings {
			reasons: recalled.chain(held).collect(),
			restricted,
		}
	}

	fn restricted_weight() -> Weight {
		T::WeightInfo::examine_restricted()
	}
}

impl<T: Config> Pallet<T> {
	/// What stands against it, whatever is to be done with it.
	pub(crate) fn against(what: &Guarded) -> Against {
		match what {
			Guarded::Devices {
				lot,
				serial,
				manufactured,
				expires,
				possessor,
			} => {
				let dates = Dates {
					manufactured: *manufactured,
					expires: *expires,
				};
				Self::against_devices(lot, *serial, &dates, *possessor)
			}
			Guarded::LogisticUnit { sscc } => Against {
				recalls: Vec::new(),
				holds: Self::holds_on_logistic_unit(sscc),
				restricted: false,
			},
		}
	}

	fn against_devices(
		lot: &LotReference,
		serial: Option<SerialNumber>,
		dates: &Dates,
		possessor: MemberId,
	) -> Against {
		let Standing { base, model, inside } = Self::standing(&lot.device);
		if model.is_empty() && inside.is_empty() {
			return Against::default();
		}
		let restricted = true;
		let covering = covering(&model.rules, &inside.rules, lot.lot, serial, dates);
		if covering.is_empty() && model.holds == 0 && inside.holds == 0 {
			return Against {
				restricted,
				..Against::default()
			};
		}
		let unit = serial
			.and_then(|serial| UnitRestrictions::<T>::get(lot.device, serial))
			.unwrap_or_default();
		let recalls = covering
			.into_iter()
			.map(|recall| Covering {
				recall,
				corrected: unit.corrected.contains(&recall),
			})
			.collect();
		let mut holds = numbers(unit.holds);
		if model.holds > 0 {
			holds.extend(Self::holds_on_lot(lot, possessor));
		}
		// A package and its contents have the same lot number.
		if let Some(device) = base.filter(|_| inside.holds > 0) {
			let inside = LotReference { device, lot: lot.lot };
			holds.extend(Self::holds_on_lot(&inside, possessor));
		}
		Against {
			recalls,
			holds,
			restricted,
		}
	}

	/// What stands against a model, and against the base package inside it.
	pub(crate) fn standing(device: &DeviceIdentifier) -> Standing<T> {
		let base = T::Devices::model(device).and_then(|model| model.base);
		Standing {
			base,
			model: Restrictions::<T>::get(device).unwrap_or_default(),
			inside: base.and_then(Restrictions::<T>::get).unwrap_or_default(),
		}
	}

	/// The holds on a lot, and on what the possessor has of it.
	fn holds_on_lot(lot: &LotReference, possessor: MemberId) -> Vec<HoldId> {
		let Some(number) = lot.lot else {
			return Vec::new();
		};
		let anywhere = LotHolds::<T>::get(lot.device, number).unwrap_or_default();
		let there = HoldingHolds::<T>::get((lot.device, number, possessor)).unwrap_or_default();
		numbers(anywhere.into_iter().chain(there))
	}

	fn holds_on_logistic_unit(sscc: &Sscc) -> Vec<HoldId> {
		numbers(LogisticUnitHolds::<T>::get(sscc).unwrap_or_default())
	}
}

/// The recalls of which a rule covers devices of a model, or what is inside them, or may. Each once.
pub(crate) fn covering(
	rules: &[RecallRule],
	inside: &[RecallRule],
	lot: Option<LotNumber>,
	serial: Option<SerialNumber>,
	dates: &Dates,
) -> Vec<RecallId> {
	let of_devices = rules
		.iter()
		.filter(|rule| may_cover(&rule.scope, lot, serial, dates));
	let of_contents = inside
		.iter()
		.filter(|rule| may_cover_contents(&rule.scope, lot, dates));
	let mut recalls = Vec::new();
	for rule in of_devices.chain(of_contents) {
		if !recalls.contains(&rule.recall) {
			recalls.push(rule.recall);
		}
	}
	recalls
}

fn numbers(marks: impl IntoIterator<Item = HoldMark>) -> Vec<HoldId> {
	marks.into_iter().map(|mark| mark.hold).collect()
}
