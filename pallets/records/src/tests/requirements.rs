use super::*;
use crate::AccessRequirements;

fn set(account: u64, requirements: RequirementsText) -> DispatchResult {
	Records::set_requirements(signed(account), code("imaging"), requirements)
}

fn required(controller: MemberId) -> Option<Requirements> {
	AccessRequirements::<Test>::get(controller, category("imaging"))
}

/// Asks with what the requirements are about. Passes exactly where they are fulfilled, up to that shortfall.
fn asks(account: u64, terms: AccessTermsText, shortfall: impl Into<Option<Shortfall>>) {
	match shortfall.into() {
		None => {
			assert_ok!(request(account, terms));
		}
		Some(shortfall) => {
			assert_noop!(request(account, terms), E::RequirementNotMet(shortfall));
		}
	}
}

#[test]
fn set_requirements_takes_the_place_of_what_was_required() {
	run(|| {
		// WHEN the hospital requires one thing, and another afterwards
		assert_ok!(set(HANNA, of_regions(&["DE"])));
		let later = of_roles(&[Role::HealthcareProvider, Role::Regulator]);
		assert_ok!(set(HANNA, later.clone()));
		// THEN the last counts
		let requirements = later.parsed().unwrap();
		assert_eq!(required(HOSPITAL), Some(requirements.clone()));
		assert_eq!(required(OTHER_HOSPITAL), None);
		assert_eq!(
			last_event(),
			Event::RequirementsSet {
				controller: HOSPITAL,
				category: category("imaging"),
				requirements,
				delegate: HANNA,
			}
		);
	});
}

#[test]
fn set_requirements_of_nothing_leaves_no_record() {
	run(|| {
		assert_ok!(set(HANNA, of_regions(&["DE"])));
		assert_ok!(set(HANNA, requirements()));
		assert_eq!(AccessRequirements::<Test>::iter().count(), 0);
		assert_eq!(
			last_event(),
			Event::RequirementsSet {
				controller: HOSPITAL,
				category: category("imaging"),
				requirements: Requirements::default(),
				delegate: HANNA,
			}
		);
	});
}

#[test]
fn set_requirements_fails_when_nothing_changes() {
	run(|| {
		assert_noop!(set(HANNA, requirements()), E::NothingChanged);
		assert_ok!(set(HANNA, of_regions(&["DE"])));
		assert_noop!(set(HANNA, of_regions(&["DE"])), E::NothingChanged);
	});
}

#[test]
fn set_requirements_fails_when_a_text_names_nothing() {
	run(|| {
		let cases = [
			(of_purposes(&["TREAT", "research"]), E::UnknownPurpose),
			(of_regions(&["DE", "D"]), E::InvalidRegion),
			(of_credentials(&["", TRAINING]), E::InvalidCredential),
		];
		for (requirements, error) in cases {
			assert_noop!(set(HANNA, requirements), error);
		}
		let of_category = |text| Records::set_requirements(signed(HANNA), code(text), of_regions(&["DE"]));
		assert_noop!(of_category("blood group"), E::InvalidCategory);
		assert_noop!(of_category("handwriting"), E::UnknownCategory);
	});
}

#[test]
fn set_requirements_needs_the_right_to() {
	run(|| {
		for account in [RAVI, CORA, NOBODY] {
			assert_noop!(set(account, of_regions(&["DE"])), BadOrigin);
		}
	});
}

#[test]
fn requirements_of_roles_take_any_of_them() {
	run(|| {
		require(of_roles(&[Role::HealthcareProvider, Role::Researcher]));
		asks(RAVI, terms(), None);
		asks(HUGO, terms(), None);
		asks(MONA, terms(), Shortfall::Role);
	});
}

#[test]
fn requirements_of_purposes_take_kinds_of_them_and_nothing_broader() {
	run(|| {
		require(of_purposes(&["CLINTRCH", "TREAT"]));
		let purpose = |text| AccessTermsText {
			purpose: code(text),
			..terms()
		};
		for narrower in ["CLINTRCH", "CLINTRCHNPC", "TREAT", "ETREAT", "BTG"] {
			asks(RAVI, purpose(narrower), None);
		}
		for other in ["HRESCH", "BIORCH", "PUBHLTH"] {
			asks(RAVI, purpose(other), Shortfall::Purpose);
		}
	});
}

#[test]
fn requirements_of_regions_are_taken_as_they_are_written() {
	run(|| {
		require(of_regions(&["EU", "DE"]));
		let region = |text| AccessTermsText {
			region: place(text),
			..terms()
		};
		asks(RAVI, region("EU"), None);
		asks(RAVI, region("DE"), None);
		asks(RAVI, region("FR"), Shortfall::Region);
	});
}

#[test]
fn requirements_of_credentials_take_all_of_them_and_the_delegates_own() {
	run(|| {
		require(of_credentials(&[TRAINING, "GDPR-101"]));
		// GIVEN one that has one of them, and one that has both
		let attested = |holder, credential| {
			let expires = in_time(DAY);
			assert_ok!(Records::attest_credential(
				signed(CORA),
				holder,
				code(credential),
				expires,
				document()
			));
		};
		attested(RAVI, TRAINING);
		attested(RUTH, TRAINING);
		attested(RUTH, "GDPR-101");
		// THEN it counts who asks, not for whom
		asks(RAVI, terms(), Shortfall::Credential);
		asks(RUTH, terms(), None);
		// AND until when
		pass(DAY - 1);
		asks(RUTH, terms(), None);
		pass(1);
		asks(RUTH, terms(), Shortfall::Credential);
	});
}

#[test]
fn requirements_name_the_first_shortfall() {
	run(|| {
		// GIVEN requirements none of which is fulfilled
		let all = RequirementsText {
			roles: several([Role::Carrier]),
			purposes: several([code("TREAT")]),
			regions: several([place("FR")]),
			credentials: several([code(TRAINING)]),
		};
		require(all.clone());
		asks(RAVI, terms(), Shortfall::Role);
		// WHEN one after the other is dropped
		let roles = Default::default();
		require(RequirementsText { roles, ..all.clone() });
		asks(RAVI, terms(), Shortfall::Purpose);
		let (roles, purposes) = Default::default();
		let all = RequirementsText {
			roles,
			purposes,
			..all
		};
		require(all.clone());
		asks(RAVI, terms(), Shortfall::Region);
		let regions = Default::default();
		require(RequirementsText { regions, ..all });
		asks(RAVI, terms(), Shortfall::Credential);
	});
}

#[test]
fn requirements_bind_the_controller_itself() {
	run(|| {
		require(of_roles(&[Role::Researcher]));
		asks(HANNA, terms(), Shortfall::Role);
	});
}
