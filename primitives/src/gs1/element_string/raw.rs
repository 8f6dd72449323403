//! Raw element strings, as scanners transmit them (GS1 GS section 7.8).

use super::{check_length, Element, ElementError, ElementString, SEPARATOR};
use crate::gs1::{application_identifier::format, rule::Rule, ApplicationIdentifier};
use alloc::string::String;

/// The symbology identifiers that announce GS1 data (GS1 GS section 5.1).
const SYMBOLOGY_IDENTIFIERS: [&[u8]; 5] = [b"]C1", b"]d2", b"]Q3", b"]e0", b"]J1"];

pub(super) fn parse(text: &[u8], reference_year: u16) -> Result<ElementString, ElementError> {
	check_length(text).map_err(|rule| ElementError::new(None, 0, rule))?;
	let mut elements = ElementString::default();
	let mut position = start(text);
	if position == 0 && text.starts_with(b"]") {
		return Err(ElementError::new(None, 0, Rule::SymbologyNotSupported));
	}
	loop {
		let data = text.get(position..).unwrap_or_default();
		let element = next(data, position, reference_year)?;
		position = element.position.saturating_add(element.value.len());
		elements.push(element)?;
		if text.get(position) == Some(&SEPARATOR) {
			position = position.saturating_add(1);
		}
		if position >= text.len() {
			return Ok(elements);
		}
	}
}

/// The length of the symbology identifier and the leading FNC1.
fn start(text: &[u8]) -> usize {
	let identifier = SYMBOLOGY_IDENTIFIERS
		.iter()
		.find(|identifier| text.starts_with(identifier));
	let length = identifier.map_or(0, |identifier| identifier.len());
	match text.get(length) {
		Some(&SEPARATOR) => length.saturating_add(1),
		_ => length,
	}
}

/// Reads the element that `data`, at `position` of the input, starts with.
fn next(data: &[u8], position: usize, reference_year: u16) -> Result<Element, ElementError> {
	if data.is_empty() {
		return Err(ElementError::new(None, position, Rule::DataMissing));
	}
	let identifier = ApplicationIdentifier::at_start(data)
		.ok_or_else(|| ElementError::new(None, position, Rule::UnknownApplicationIdentifier))?;
	let length = identifier.as_bytes().len();
	let rest = data.get(length..).unwrap_or_default();
	let value = value(identifier, rest);
	Element::at(identifier, value, position.saturating_add(length), reference_year).map_err(|error| {
		match error.rule == Rule::TooLong && hides_another_element(identifier, value, reference_year) {
			true => ElementError {
				rule: Rule::SeparatorMissing,
				..error
			},
			false => error,
		}
	})
}

/// The value that `data` starts with: up to FNC1, and no longer than a predefined length.
fn value(identifier: ApplicationIdentifier, data: &[u8]) -> &[u8] {
	let chunk = data.split(|byte| *byte == SEPARATOR).next().unwrap_or_default();
	let length = match identifier.has_predefined_length() {
		true => chunk.len().min(identifier.longest_value()),
		false => chunk.len(),
	};
	chunk.get(..length).unwrap_or_default()
}

/// Whether a value that is too long is a good value with a whole element of predefined length after it: then it is
/// FNC1 that is missing.
fn hides_another_element(identifier: ApplicationIdentifier, value: &[u8], reference_year: u16) -> bool {
	(1..=identifier.longest_value()).any(|length| {
		let (Some(own), Some(rest)) = (value.get(..length), value.get(length..)) else {
			return false;
		};
		format::check(identifier.format(), own, reference_year).is_ok()
			&& starts_with_predefined_length(rest, reference_year)
	})
}

fn starts_with_predefined_length(data: &[u8], reference_year: u16) -> bool {
	let Some(identifier) =
		ApplicationIdentifier::at_start(data).filter(|found| found.has_predefined_length())
	else {
		return false;
	};
	let rest = data.get(identifier.as_bytes().len()..).unwrap_or_default();
	format::check(identifier.format(), self::value(identifier, rest), reference_year).is_ok()
}

pub(super) fn write(elements: &[Element]) -> String {
	let mut text = String::new();
	let mut separator = false;
	for element in elements {
		if separator {
			text.push(char::from(SEPARATOR));
		}
		text.push_str(element.application_identifier.as_str());
		text.push_str(&element.value);
		separator = !element.application_identifier.has_predefined_length();
	}
	text
}
