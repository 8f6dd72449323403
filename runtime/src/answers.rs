//! Answers that take several pallets: from what a barcode's text names to what each of them knows of it.

use alloc::{vec, vec::Vec};
use custos_primitives::{
	api::{
		AdditionalInformation, CustodyView, LookupError, MayView, RecallStatusView, TrailView, Verification,
		VerificationFailure,
	},
	authority::AuthoritiesView,
	consent::SubjectReference,
	custody::{Condition, DeviceInspect, LotReference, UnitState},
	device::{Lookup, LotContent, LotView, Mismatch, UnitView},
	gs1::{Carrier, DeviceIdentifier, LotNumber, ProductionIdentifiers, SerialNumber, Sscc, Udi},
	guard::{Guarded, Intent, Refusal, UseGuard},
	log::LogStep,
	member::MemberId,
	trail::{TrailStep, TrailSubject},
};
use pallet_authorities::SessionLength;
use pallet_custody::Standing;

use crate::{
	configs::MIN_AUTHORITIES, AccountId, Authorities, Consent, Custody, DeviceRegistry, Recall, Records,
	Runtime, RuntimeEvent, Session, System,
};

/// What says whether a device may be used: what custody asks too.
type Guard = <Runtime as pallet_custody::Config>::Guard;

/// What a barcode's text names.
enum Named {
	/// A logistic unit.
	LogisticUnit(Sscc),
	/// A unit that has a record.
	Unit {
		udi: Udi,
		device: DeviceIdentifier,
		serial: SerialNumber,
	},
	/// A lot, or a unit of it that has no record.
	Lot {
		udi: Udi,
		lot: LotReference,
		serial: Option<SerialNumber>,
	},
	/// A model.
	Model(DeviceIdentifier),
}

fn named(text: &[u8]) -> Result<Named, LookupError> {
	let udi = match DeviceRegistry::carrier(text)? {
		Carrier::LogisticUnit(sscc) => return Ok(Named::LogisticUnit(sscc)),
		Carrier::Udi(parsed) => parsed.udi,
	};
	let device = DeviceRegistry::model_named(&udi)?;
	let ProductionIdentifiers { lot, serial, .. } = udi.production;
	let recorded = serial.filter(|serial| DeviceRegistry::unit(&device, serial).is_some());
	Ok(match (recorded, lot, serial) {
		(Some(serial), _, _) => Named::Unit { udi, device, serial },
		(None, Some(number), Some(_)) if !has_unrecorded(&device, &number) => {
			return Err(LookupError::NotRegistered(udi))
		}
		(None, Some(number), serial) => Named::Lot {
			udi,
			lot: LotReference {
				device,
				lot: Some(number),
			},
			serial,
		},
		(None, None, Some(_)) => return Err(LookupError::NotRegistered(udi)),
		(None, None, None) => Named::Model(device),
	})
}

/// Whether a lot has units that have no record: only among those may be a serial number that nobody knows.
fn has_unrecorded(device: &DeviceIdentifier, lot: &LotNumber) -> bool {
	DeviceRegistry::lot(device, lot).is_some_and(|lot| match lot.content {
		LotContent::SerialsRoot { count, recorded, .. } => recorded < count,
		LotContent::Quantity { .. } | LotContent::Units { .. } => false,
	})
}

/// Who has what the text names.
pub fn custody_of(text: &[u8]) -> Result<CustodyView, LookupError> {
	match named(text)? {
		Named::LogisticUnit(sscc) => {
			Custody::logistic_unit_view(&sscc).ok_or(LookupError::LogisticUnitNotFound { sscc })
		}
		Named::Unit { udi, device, serial } => {
			Custody::unit_view(&device, &serial).ok_or(LookupError::NotRegistered(udi))
		}
		Named::Lot { udi, lot, .. } => Custody::lot_view(&lot).ok_or(LookupError::NotRegistered(udi)),
		Named::Model(_) => Err(LookupError::Incomplete),
	}
}

/// The history of what the text names: a logistic unit's, a unit's, or a lot's.
pub fn trail(text: &[u8]) -> Result<TrailView, LookupError> {
	match DeviceRegistry::carrier(text)? {
		Carrier::LogisticUnit(sscc) => {
			Custody::logistic_unit_trail(&sscc).ok_or(LookupError::LogisticUnitNotFound { sscc })
		}
		Carrier::Udi(_) => DeviceRegistry::trail(text),
	}
}

/// The steps of a thing's history that were made in this block, in their order. A unit's are told by two pallets: it is
/// commissioned in the registry, and everything after is custody's.
pub fn trail_steps(subject: &TrailSubject) -> Vec<TrailStep<AccountId>> {
	System::read_events_no_consensus()
		.flat_map(|record| match record.event {
			RuntimeEvent::DeviceRegistry(event) => DeviceRegistry::steps_in([event], subject),
			RuntimeEvent::Custody(event) => Custody::steps_in([event], subject),
			_ => Vec::new(),
		})
		.collect()
}

/// The entries of a subject's log that were made in this block, in their order. Two pallets tell them: what was consented
/// to, and what was done with the data.
pub fn log_steps(subject: &SubjectReference) -> Vec<LogStep<AccountId>> {
	System::read_events_no_consensus()
		.flat_map(|record| match record.event {
			RuntimeEvent::Consent(event) => Consent::steps_in([event], subject),
			RuntimeEvent::Records(event) => Records::steps_in([event], subject),
			_ => Vec::new(),
		})
		.collect()
}

/// Whether something may be done with what the text names.
pub fn may(text: &[u8], possessor: Option<MemberId>, intent: Intent) -> Result<MayView, LookupError> {
	let standing = standing(named(text)?, possessor, intent)?;
	let reasons = standing.reasons::<Guard>(intent);
	Ok(MayView {
		allowed: reasons.is_empty(),
		reasons,
	})
}

/// What recalls and holds say of what the text names.
pub fn recall_status(text: &[u8]) -> Result<RecallStatusView, LookupError> {
	let notices = match named(text)? {
		Named::Model(device) => vec![Recall::notices_of_model(&device)],
		thing => {
			let facts = standing(thing, None, Intent::Use)?.facts;
			facts.iter().map(Recall::notices).collect()
		}
	};
	Ok(together(notices))
}

/// Whether the device that the text names is genuine and may be passed on.
pub fn verify(text: &[u8]) -> Result<Verification, LookupError> {
	let lookup = match DeviceRegistry::lookup(text) {
		Ok(lookup) => lookup,
		Err(LookupError::NotRegistered(_)) => {
			return Ok(Verification {
				verified: false,
				reason: Some(VerificationFailure::NoMatchGtin),
				additional_information: Vec::new(),
			})
		}
		Err(error) => return Err(error),
	};
	let information = information(&lookup, text);
	let reason = mismatch(&lookup)
		.or_else(|| (!information.is_empty()).then_some(VerificationFailure::NotForRedistribution));
	Ok(Verification {
		verified: reason.is_none(),
		reason,
		additional_information: information,
	})
}

fn standing(named: Named, possessor: Option<MemberId>, intent: Intent) -> Result<Standing, LookupError> {
	match named {
		Named::LogisticUnit(sscc) => {
			Custody::logistic_unit_standing(&sscc, intent).ok_or(LookupError::LogisticUnitNotFound { sscc })
		}
		Named::Unit { udi, device, serial } => {
			Custody::unit_standing(&device, &serial, intent).ok_or(LookupError::NotRegistered(udi))
		}
		Named::Lot { udi, lot, serial } => {
			let maker =
				|| <DeviceRegistry as DeviceInspect>::model(&lot.device).map(|model| model.manufacturer);
			let standing = possessor
				.or_else(maker)
				.and_then(|possessor| Custody::lot_standing(&lot, possessor, intent))
				.ok_or(LookupError::NotRegistered(udi))?;
			Ok(Standing {
				facts: standing
					.facts
					.into_iter()
					.map(|fact| with_serial(fact, serial))
					.collect(),
				..standing
			})
		}
		Named::Model(_) => Err(LookupError::Incomplete),
	}
}

/// A unit without record has its serial number nevertheless: a recall may be about it.
fn with_serial(fact: Guarded, of_unit: Option<SerialNumber>) -> Guarded {
	match fact {
		Guarded::Devices {
			lot,
			serial,
			manufactured,
			expires,
			possessor,
		} => Guarded::Devices {
			lot,
			serial: serial.or(of_unit),
			manufactured,
			expires,
			possessor,
		},
		Guarded::LogisticUnit { sscc } => Guarded::LogisticUnit { sscc },
	}
}

/// What is said of several things, as of one: each recall and each hold once.
fn together(notices: Vec<RecallStatusView>) -> RecallStatusView {
	let mut all = RecallStatusView {
		clear: true,
		recalls: Vec::new(),
		holds: Vec::new(),
	};
	for notice in notices {
		all.clear &= notice.clear;
		for recall in notice.recalls {
			if !all.recalls.contains(&recall) {
				all.recalls.push(recall);
			}
		}
		for hold in notice.holds {
			if !all.holds.contains(&hold) {
				all.holds.push(hold);
			}
		}
	}
	all
}

/// Where the label says what the records don't, the worst first.
fn mismatch(lookup: &Lookup) -> Option<VerificationFailure> {
	match (&lookup.unit, &lookup.lot) {
		(UnitView::NotRegistered { .. } | UnitView::ProofNeeded { .. }, _) => {
			return Some(VerificationFailure::NoMatchGtinSerial)
		}
		(UnitView::NotAsked, LotView::NotRegistered { .. }) => {
			return Some(VerificationFailure::NoMatchGtinLot)
		}
		(UnitView::NotAsked | UnitView::Recorded { .. }, _) => {}
	}
	let lot = lookup.mismatches.contains(&Mismatch::Lot);
	let date = lookup
		.mismatches
		.iter()
		.any(|mismatch| matches!(mismatch, Mismatch::ExpiryDate | Mismatch::ManufactureDate));
	match (lot, date) {
		(true, true) => Some(VerificationFailure::NoMatchGtinSerialLotExpiry),
		(true, false) => Some(VerificationFailure::NoMatchGtinSerialLot),
		(false, true) => Some(VerificationFailure::NoMatchGtinSerialExpiry),
		(false, false) => None,
	}
}

/// What else there is to know, each once.
fn information(lookup: &Lookup, text: &[u8]) -> Vec<AdditionalInformation> {
	let of_unit = match &lookup.unit {
		UnitView::Recorded { unit, .. } => of_state(&unit.state).or_else(|| of_condition(unit.condition)),
		UnitView::ProofNeeded { .. } => Some(AdditionalInformation::ProofNeeded),
		UnitView::NotAsked | UnitView::NotRegistered { .. } => None,
	};
	let expired = lookup.expired.then_some(AdditionalInformation::Expired);
	let mut information = Vec::new();
	for known in of_unit.into_iter().chain(expired).chain(of_guard(lookup, text)) {
		if !information.contains(&known) {
			information.push(known);
		}
	}
	information
}

fn of_state(state: &UnitState) -> Option<AdditionalInformation> {
	match state {
		UnitState::Held | UnitState::Packed { .. } | UnitState::InTransit { .. } => None,
		UnitState::InDispute { .. } => Some(AdditionalInformation::InDispute),
		UnitState::Used { .. } => Some(AdditionalInformation::Used),
		UnitState::Lost => Some(AdditionalInformation::Lost),
		UnitState::Decommissioned { .. } => Some(AdditionalInformation::Decommissioned),
	}
}

fn of_condition(condition: Condition) -> Option<AdditionalInformation> {
	match condition {
		Condition::Serviceable => None,
		Condition::OutOfService | Condition::Explanted => Some(AdditionalInformation::OutOfService),
	}
}

/// What stands against passing it on. Of a text that names a model alone, whether that is certified.
fn of_guard(lookup: &Lookup, text: &[u8]) -> Vec<AdditionalInformation> {
	let facts = named(text)
		.and_then(|named| standing(named, None, Intent::Receive))
		.map(|standing| standing.facts);
	let facts =
		facts.unwrap_or_else(|_| vec![of_model(&lookup.model.device, lookup.model.model.manufacturer)]);
	facts
		.iter()
		.flat_map(|fact| Guard::reasons(fact, Intent::Ship))
		.filter_map(|reason| match reason {
			Refusal::Recalled { .. } => Some(AdditionalInformation::Recalled),
			Refusal::Held { .. } => Some(AdditionalInformation::Held),
			Refusal::Expired => Some(AdditionalInformation::Expired),
			Refusal::CertificateMissing | Refusal::CertificateExpired | Refusal::CertificateWithdrawn => {
				Some(AdditionalInformation::NotCertified)
			}
			Refusal::ModelNotFound | Refusal::NotHeld | Refusal::NotServiceable | Refusal::Unguarded => None,
		})
		.collect()
}

fn of_model(device: &DeviceIdentifier, manufacturer: MemberId) -> Guarded {
	Guarded::Devices {
		lot: LotReference {
			device: *device,
			lot: None,
		},
		serial: None,
		manufactured: None,
		expires: None,
		possessor: manufacturer,
	}
}

/// The authorities, and the session that they are in.
pub fn authorities() -> AuthoritiesView<AccountId> {
	let queued: Vec<AccountId> = pallet_session::QueuedKeys::<Runtime>::get()
		.into_iter()
		.map(|(account, _)| account)
		.collect();
	let session_length = SessionLength::<Runtime>::get();
	let passed = System::block_number()
		.checked_rem(session_length)
		.unwrap_or_default();
	AuthoritiesView {
		session: Session::current_index(),
		session_length,
		next_session_at: System::block_number()
			.saturating_sub(passed)
			.saturating_add(session_length),
		minimum: MIN_AUTHORITIES,
		authorities: Authorities::authorities_view(&Session::validators(), &queued),
	}
}
