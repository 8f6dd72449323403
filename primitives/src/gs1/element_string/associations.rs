//! Which Application Identifiers must, and which must not, come together (GS1 GS section 4.13, data relationships).

use super::{Element, ElementError};
use crate::gs1::rule::Rule;

/// The keys whose serial component is optional, with the length of the key without it: a digital signature (8030)
/// asks for it (GS1 GS section 3.9).
const KEYS_WITH_SERIAL_COMPONENT: [(&str, usize); 3] = [("253", 13), ("255", 13), ("8003", 14)];

/// Checks all elements against each other, at most 64 squared pairs.
pub(super) fn check(elements: &[Element]) -> Result<(), ElementError> {
	elements
		.iter()
		.try_for_each(|element| check_repetition(element, elements))?;
	elements
		.iter()
		.try_for_each(|element| check_exclusion(element, elements))?;
	elements
		.iter()
		.try_for_each(|element| check_requirement(element, elements))?;
	check_signed_key(elements)
}

fn check_repetition(element: &Element, elements: &[Element]) -> Result<(), ElementError> {
	let identifier = element.application_identifier;
	let other = |other: &&Element| other.application_identifier == identifier && other.value != element.value;
	match elements.iter().rev().find(other) {
		Some(other) => Err(ElementError::new(
			identifier,
			other.position,
			Rule::RepeatedWithDifferentValue,
		)),
		None => Ok(()),
	}
}

fn check_exclusion(element: &Element, elements: &[Element]) -> Result<(), ElementError> {
	let identifier = element.application_identifier;
	let others = elements.iter().map(|other| other.application_identifier);
	match others.into_iter().find(|other| identifier.excludes(other)) {
		Some(other) => {
			let rule = Rule::AssociationNotAllowed { other };
			Err(ElementError::new(identifier, element.position, rule))
		}
		None => Ok(()),
	}
}

fn check_requirement(element: &Element, elements: &[Element]) -> Result<(), ElementError> {
	let identifier = element.application_identifier;
	let one_of = identifier.required();
	let present = |pattern: &str| {
		elements
			.iter()
			.any(|other| other.application_identifier.matches(pattern))
	};
	match one_of.is_empty() || one_of.iter().any(|together| together.split('+').all(present)) {
		true => Ok(()),
		false => Err(ElementError::new(
			identifier,
			element.position,
			Rule::AssociationMissing { one_of },
		)),
	}
}

fn check_signed_key(elements: &[Element]) -> Result<(), ElementError> {
	if !elements
		.iter()
		.any(|element| element.application_identifier.is("8030"))
	{
		return Ok(());
	}
	let unserialised = elements.iter().find(|element| {
		KEYS_WITH_SERIAL_COMPONENT
			.iter()
			.any(|(key, length)| element.application_identifier.is(key) && element.value.len() <= *length)
	});
	match unserialised {
		Some(element) => {
			let identifier = element.application_identifier;
			Err(ElementError::new(
				identifier,
				element.position,
				Rule::SerialComponentMissing,
			))
		}
		None => Ok(()),
	}
}
