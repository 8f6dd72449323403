//! The human-readable form with Application Identifiers in round brackets (GS1 GS, human readable interpretation).

use super::{check_length, Element, ElementError, ElementString};
use crate::gs1::{rule::Rule, ApplicationIdentifier};
use alloc::{string::String, vec::Vec};

pub(super) fn parse(text: &[u8], reference_year: u16) -> Result<ElementString, ElementError> {
	check_length(text).map_err(|rule| ElementError::new(None, 0, rule))?;
	let mut elements = ElementString::default();
	let mut position = 0;
	while position < text.len() {
		let (identifier, start) = identifier(text, position)?;
		let (value, end) = value(text, start);
		let element =
			Element::at(identifier, &value, start, reference_year).map_err(|error| ElementError {
				position: unescaped(text, start, error.position),
				..error
			})?;
		elements.push(element)?;
		position = end;
	}
	Ok(elements)
}

/// The Application Identifier in brackets at `position`, and where its value starts.
fn identifier(text: &[u8], position: usize) -> Result<(ApplicationIdentifier, usize), ElementError> {
	let expected = ElementError::new(None, position, Rule::ApplicationIdentifierExpected);
	let rest = text.get(position..).unwrap_or_default();
	let inner = rest.strip_prefix(b"(").ok_or(expected)?;
	let length = inner.iter().position(|byte| *byte == b')').ok_or(expected)?;
	let digits = inner.get(..length).unwrap_or_default();
	let identifier = ApplicationIdentifier::parse(digits).ok_or_else(|| {
		ElementError::new(
			None,
			position.saturating_add(1),
			Rule::UnknownApplicationIdentifier,
		)
	})?;
	Ok((identifier, position.saturating_add(length).saturating_add(2)))
}

/// The value that starts at `start`, without the escapes, and where the next bracket opens.
fn value(text: &[u8], start: usize) -> (Vec<u8>, usize) {
	let mut value = Vec::new();
	let mut position = start;
	while let Some(byte) = text.get(position) {
		let following = text.get(position.saturating_add(1));
		match (byte, following) {
			(b'(', _) => break,
			(b'\\', Some(b'(')) => {
				value.push(b'(');
				position = position.saturating_add(2);
			}
			(byte, _) => {
				value.push(*byte);
				position = position.saturating_add(1);
			}
		}
	}
	(value, position)
}

/// Where the byte that stood at `position` before the escapes of the value were taken away is in `text`.
fn unescaped(text: &[u8], start: usize, position: usize) -> usize {
	let mut found = start;
	for _ in start..position {
		let escaped = text.get(found..found.saturating_add(2)) == Some(b"\\(");
		found = found.saturating_add(if escaped { 2 } else { 1 });
	}
	found
}

pub(super) fn write(elements: &[Element]) -> String {
	let mut text = String::new();
	for element in elements {
		text.push('(');
		text.push_str(element.application_identifier.as_str());
		text.push(')');
		text.push_str(&element.value.replace('(', "\\("));
	}
	text
}
