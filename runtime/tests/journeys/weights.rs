//! That what a call may hold also fits into a block.

use codec::Encode;
use custos_primitives::{
	consent::{
		Act, CodeText, ConsentTermsText, DataAction, Decision, ExceptionText, Grantee, Proof, ProvisionText,
		SubjectReference, Wish, MAX_EXCEPTIONS, MAX_NAMED, MAX_PARTICIPANTS,
	},
	custody::{ItemCode, Outcome},
	device::Number,
	recall::{RuleCode, ScopeOf, MAX_LOTS, MAX_RULES, MAX_SERIALS},
	records::{AccessScope, AccessTermsText, MAX_ANCHORS},
};
use custos_runtime::{configs::MAXIMUM_BLOCK_WEIGHT, genesis, Runtime, RuntimeCall};
use frame_support::{
	assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::Get,
};
use pallet_custody::Discrepancy;

use crate::{
	chain::{genesis_of, next_block, story},
	goods::{
		code, commission_units, document, hip, list, lot, on_hand, receive, register, ship, sscc, text, unit,
		HIP, HOSPITAL, MANUFACTURER, SALE,
	},
	patients::{self, Wallet},
	recall::terms,
};

/// The longest serial or lot number there is, with its place in it.
fn longest(place: u32) -> String {
	format!("{place:020}")
}

fn number(place: u32) -> Number {
	text(&longest(place))
}

fn items() -> Vec<ItemCode> {
	let most: u32 = <Runtime as pallet_custody::Config>::MaxItems::get();
	(0..most).map(|place| unit(HIP, &longest(place))).collect()
}

fn rules() -> Vec<RuleCode> {
	let lots = ScopeOf::Lots {
		lots: list((0..MAX_LOTS).map(number)),
	};
	let rule = RuleCode {
		device: code(HIP),
		scope: lots,
	};
	vec![rule; MAX_RULES as usize]
}

/// Terms with as many exceptions, grantees, purposes and categories as they may have.
fn fullest_terms() -> ConsentTermsText {
	let provision = || ProvisionText {
		grantees: list(vec![Grantee::Member { member: 0 }; MAX_NAMED as usize]),
		purposes: list(vec![text("CLINTRCHNPC"); MAX_NAMED as usize]),
		categories: list((0..MAX_NAMED).map(code_of_32)),
		actions: list(DataAction::ALL),
	};
	let exception = ExceptionText {
		within: 0,
		decision: Decision::Permit,
		provision: provision(),
		period: None,
	};
	ConsentTermsText {
		exceptions: list(vec![exception; MAX_EXCEPTIONS as usize]),
		..patients::terms(Decision::Deny, provision())
	}
}

/// The longest code there is, with its place in it.
fn code_of_32(place: u32) -> CodeText {
	text(&format!("{place:032}"))
}

/// As many anchors as a request may name.
fn fullest_scope() -> AccessScope {
	AccessScope::Anchors {
		anchors: list(0..u64::from(MAX_ANCHORS)),
	}
}

/// The calls about consent and access that cost most.
fn fullest_calls_about_data() -> Vec<RuntimeCall> {
	use pallet_consent::Call as Consent;
	use pallet_records::Call as Records;
	let subject = SubjectReference {
		controller: 0,
		pseudonym: document(""),
	};
	let participants = || list(0..MAX_PARTICIPANTS);
	let signature = || {
		let [_, _, ecdsa] = Wallet::of_each_kind("Pat");
		ecdsa.says(subject, Act::Close)
	};
	let proof = || Proof::Signed { signed: signature() };
	let asked = AccessTermsText {
		categories: list((0..MAX_NAMED).map(code_of_32)),
		scope: fullest_scope(),
		..patients::asking("CLINTRCHNPC", DataAction::Read, &[], Some(0))
	};
	vec![
		Consent::attest {
			subject,
			terms: fullest_terms(),
			supersedes: Some(1),
			proof: proof(),
		}
		.into(),
		Consent::propose {
			pseudonym: subject.pseudonym,
			terms: fullest_terms(),
			supersedes: Some(1),
		}
		.into(),
		Consent::confirm {
			subject,
			attestation: 1,
			proof: proof(),
		}
		.into(),
		Consent::close_subject {
			subject,
			wish: Wish::Subject { signed: signature() },
		}
		.into(),
		Consent::register_study {
			code: code_of_32(0),
			approval: document(""),
			participants: participants(),
		}
		.into(),
		Consent::set_participants {
			study: 0,
			participants: participants(),
		}
		.into(),
		Records::request {
			subject,
			terms: asked,
		}
		.into(),
		Records::approve {
			access: 0,
			expires: 0,
			conditions: Default::default(),
		}
		.into(),
		Records::log_use {
			access: 0,
			nonce: 1,
			document: document(""),
		}
		.into(),
		Records::emergency_access {
			subject,
			categories: list((0..MAX_NAMED).map(code_of_32)),
			scope: fullest_scope(),
			region: text("DE"),
			justification: document(""),
		}
		.into(),
	]
}

/// The calls whose cost grows with what they hold, with as much as they may hold.
fn fullest_calls() -> Vec<RuntimeCall> {
	use pallet_custody::Call as Custody;
	use pallet_recall::Call as Recall;
	let most: u32 = <Runtime as pallet_custody::Config>::MaxItems::get();
	let disputed: u32 = <Runtime as pallet_custody::Config>::MaxDiscrepancies::get();
	let discrepancies = items()
		.into_iter()
		.take(disputed as usize)
		.map(|item| Discrepancy {
			kind: custos_primitives::custody::DiscrepancyKind::Missing,
			item,
		});
	vec![
		Custody::pack {
			sscc: sscc("952123", 1),
			items: list(items()),
		}
		.into(),
		Custody::unpack {
			sscc: sscc("952123", 1),
			items: list(items()),
		}
		.into(),
		Custody::ship {
			number: number(0),
			recipient: 0,
			carrier: Some(0),
			purpose: SALE,
			items: list(items()),
			documents: list(vec![document(""); 8]),
			due: Some(0),
		}
		.into(),
		Custody::receive {
			sender: 0,
			number: number(0),
			item_count: most,
		}
		.into(),
		Custody::receive_with_discrepancies {
			sender: 0,
			number: number(0),
			item_count: most,
			discrepancies: list(discrepancies),
			evidence: document(""),
		}
		.into(),
		Custody::take_back {
			number: number(0),
			item_count: most,
		}
		.into(),
		Custody::cancel {
			number: number(0),
			item_count: most,
		}
		.into(),
		Custody::return_items {
			sender: 0,
			received_number: number(0),
			number: number(0),
			carrier: Some(0),
			items: list(items()),
			documents: list(vec![document(""); 8]),
			due: Some(0),
		}
		.into(),
		Custody::concede {
			dispute: 0,
			item_count: disputed,
		}
		.into(),
		Custody::decide {
			dispute: 0,
			outcomes: list(vec![Outcome::Lost; disputed as usize]),
		}
		.into(),
		Recall::initiate {
			rules: list(rules()),
			terms: terms(),
		}
		.into(),
		Recall::mandate {
			rules: list(rules()),
			terms: terms(),
		}
		.into(),
		Recall::extend {
			recall: 0,
			rules: list(rules()),
		}
		.into(),
		Recall::record_corrections {
			recall: 0,
			device: code(HIP),
			serials: list((0..MAX_SERIALS).map(number)),
		}
		.into(),
		Recall::survey {
			recall: 0,
			limit: pallet_recall::MAX_SURVEYED,
		}
		.into(),
	]
}

#[test]
fn a_call_with_as_much_as_it_may_hold_fits_into_a_block() {
	let limits = <Runtime as frame_system::Config>::BlockWeights::get();
	let normal = limits.get(DispatchClass::Normal);
	let length = <Runtime as frame_system::Config>::BlockLength::get();
	let about_data = genesis_of(genesis::DEVELOPMENT).execute_with(fullest_calls_about_data);
	for call in fullest_calls().into_iter().chain(about_data) {
		let info = call.get_dispatch_info();
		let name = frame_support::traits::GetCallMetadata::get_call_metadata(&call).function_name;
		assert_eq!(info.class, DispatchClass::Normal, "{name}");
		assert!(info.total_weight().ref_time() > 0, "{name} is weighed");
		assert!(
			info.total_weight().all_lte(normal.max_extrinsic.unwrap()),
			"{name} takes {:?} of {MAXIMUM_BLOCK_WEIGHT:?}",
			info.total_weight()
		);
		assert!(
			call.encoded_size() < *length.max.get(DispatchClass::Normal) as usize,
			"{name} is {} bytes long",
			call.encoded_size()
		);
	}
}

#[test]
fn a_shipment_with_as_many_units_as_it_may_hold_is_shipped_and_received() {
	story(|| {
		register(HIP, hip());
		let most: u32 = <Runtime as pallet_custody::Config>::MaxItems::get();
		let batch: u32 = <Runtime as pallet_device_registry::Config>::MaxSerials::get();
		let serials: Vec<_> = (0..most).map(longest).collect();
		for serials in serials.chunks(batch as usize) {
			commission_units(HIP, "H-26", serials);
			next_block();
		}
		// Either may take nearly all of a block.
		assert_ok!(ship(MANUFACTURER, "M-1", HOSPITAL, SALE, items()));
		next_block();
		assert_ok!(receive(HOSPITAL, MANUFACTURER, "M-1", items().len()));
		assert_eq!(on_hand(HOSPITAL, &lot(HIP, "H-26")), most);
	});
}
