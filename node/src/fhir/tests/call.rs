//! What is printed.

use super::{super::call::printed, *};
use codec::{Decode, Encode};
use custos_primitives::consent::{ConsentTermsText, Deciding, Ruling};
use custos_runtime::{Runtime, RuntimeCall};
use sp_core::bytes::from_hex;

fn rich() -> Value {
	changed(|consent| {
		consent["provision"]["class"] = json!([resource_type("ImagingStudy")]);
		consent["provision"]["action"] = json!([action("access")]);
		consent["provision"]["period"] = json!({ "end": "2027-01-01T00:00:00Z" });
		consent["provision"]["provision"] = json!([{ "type": "deny", "purpose": purpose("PATSFTY"), "period": {
			"start": "2026-03-01T00:00:00Z",
			"end": "2026-04-01T00:00:00Z",
		} }]);
	})
}

#[test]
fn the_call_data_are_the_call() {
	// GIVEN a consent with an exception
	let proposal = mapped(&rich());
	// WHEN its call is printed
	let printed = printed(proposal.clone(), Some(2));
	// THEN the bytes decode to the call, and its texts to the terms
	let bytes = from_hex(&printed.call_data).expect("hexadecimal digits");
	let call = RuntimeCall::decode(&mut &bytes[..]).expect("a call");
	let RuntimeCall::Consent(pallet_consent::Call::<Runtime>::propose {
		pseudonym,
		terms,
		supersedes,
	}) = call.clone()
	else {
		panic!("it proposes");
	};
	assert_eq!(terms.parsed(), Ok(proposal.terms));
	assert_eq!((pseudonym, supersedes), (subject().pseudonym, Some(2)));
	assert_eq!(call.encode(), bytes);
	// AND they begin with the pallet's and the call's index
	assert_eq!(bytes[..2], [33, 7]);
}

#[test]
fn the_ledger_takes_the_call_and_decides_by_it() {
	// GIVEN a consent: the registry may use the data for the safety of patients, but no genomic data
	let resource = changed(|consent| {
		consent["provision"]["provision"] =
			json!([{ "type": "deny", "class": [resource_type("MolecularSequence")] }]);
	});
	let by = |rule| Deciding { attestation: 1, rule };
	ledger::story(|| {
		// WHEN its call is submitted, and the subject's agreement witnessed
		ledger::attest(mapped(&resource), 1);
		// THEN that is what the ledger decides
		let ask = |requester, category| {
			ledger::ruling(requester, PurposeOfUse::PatientSafety, DataAction::Read, category)
		};
		let permitted = vec![by(0)].try_into().expect("one is few enough");
		assert_eq!(ask(REGISTRY, "device"), Ruling::Permitted { by: permitted });
		assert_eq!(ask(REGISTRY, "genomic"), Ruling::Denied { by: by(1) });
		assert_eq!(ask(MAKER, "device"), Ruling::NotPermitted);
	});
}

#[test]
fn the_arguments_are_what_the_library_takes() {
	let printed = json!(printed(mapped(&rich()), None));
	assert_eq!(printed["pallet"], "consent");
	assert_eq!(printed["call"], "propose");
	assert_eq!(printed["controller"], HOSPITAL);
	assert_eq!(
		printed["arguments"],
		json!({
			"pseudonym": format!("0x{}", "51".repeat(32)),
			"terms": {
				"decision": "permit",
				"provision": {
					"grantees": [{ "member": { "member": REGISTRY } }],
					"purposes": ["PATSFTY"],
					"categories": ["imaging"],
					"actions": ["read"],
				},
				"exceptions": [{
					"within": 0,
					"decision": "deny",
					"provision": { "grantees": [], "purposes": ["PATSFTY"], "categories": [], "actions": [] },
					"period": { "start": 1_772_323_200_000u64, "end": 1_775_001_601_000u64 },
				}],
				"period": { "start": ISSUED, "end": 1_798_761_601_000u64 },
				"policy": format!("0x{}", "d0".repeat(32)),
				"basis": "explicitConsent",
			},
			"supersedes": null,
		})
	);
}

#[test]
fn a_refusal_is_printed_with_path_reason_and_explanation() {
	let resource = changed(|consent| consent["patient"]["reference"] = json!("Patient/2"));
	let refusals = proposal(&resource, &parties(), &settings()).expect_err("nobody knows who that is");
	assert_eq!(
		json!(refusals),
		json!([{
			"path": "Consent.patient",
			"reason": "unknownParty",
			"found": "Patient/2",
			"explanation": Reason::UnknownParty.explanation(),
		}])
	);
}

#[test]
fn no_code_is_cut_short() {
	// GIVEN the longest codes that there are
	let longest = PurposeOfUse::ALL.iter().map(|purpose| purpose.code().len()).max();
	assert!(longest <= Some(32));
	let name = "c".repeat(CategoryCode::LONGEST.into());
	let mut parties = parties();
	let category = CategoryCode::parse(name.as_bytes()).expect("a category");
	parties
		.categories
		.insert("http://hl7.org/fhir/resource-types|Media".into(), category);
	let resource = changed(|consent| consent["provision"]["class"] = json!([resource_type("Media")]));
	// WHEN they are written in a call
	let proposal = proposal(&resource, &parties, &settings()).expect("it is mapped");
	let call = printed(proposal, None).call_data;
	// THEN they are whole
	let bytes = from_hex(&call).expect("hexadecimal digits");
	let (_, terms) = <(H256, ConsentTermsText)>::decode(&mut &bytes[2..]).expect("arguments");
	assert_eq!(terms.provision.categories[0].to_vec(), name.into_bytes());
}
