//! Writing a Digital Link URI.

use super::{escape::encode_into, read::fits_in, LinkError, LinkRule};
use crate::gs1::{ApplicationIdentifier, Element, ElementString};
use alloc::{string::String, vec::Vec};

pub(super) fn write(elements: &ElementString, stem: &str) -> Result<String, LinkError> {
	let elements = without_repetitions(elements);
	let path = path(&elements)?;
	let attributes = attributes(&elements, &path)?;
	let mut uri = String::from(stem.trim_end_matches('/'));
	for element in path {
		uri.push('/');
		uri.push_str(element.application_identifier().as_str());
		uri.push('/');
		encode_into(&mut uri, element.value());
	}
	let mut separator = '?';
	for element in attributes {
		uri.push(separator);
		uri.push_str(element.application_identifier().as_str());
		uri.push('=');
		encode_into(&mut uri, element.value());
		separator = '&';
	}
	Ok(uri)
}

fn without_repetitions(elements: &ElementString) -> Vec<&Element> {
	let mut kept: Vec<&Element> = Vec::new();
	for element in elements.elements() {
		if !kept.contains(&element) {
			kept.push(element);
		}
	}
	kept
}

/// The primary key and its qualifiers.
fn path<'a>(elements: &[&'a Element]) -> Result<Vec<&'a Element>, LinkError> {
	let is_key = |element: &&&Element| element.application_identifier().link_qualifiers().is_some();
	let missing = LinkError::new(None, 0, LinkRule::PrimaryKeyMissing);
	let key = *elements.iter().find(is_key).ok_or(missing)?;
	let sequences = key.application_identifier().link_qualifiers().unwrap_or_default();
	let named = |name: &&str| {
		elements
			.iter()
			.copied()
			.find(|element| element.application_identifier().is(name))
	};
	let sequence = sequences
		.iter()
		.find(|sequence| sequence.iter().any(|name| named(name).is_some()));
	let qualifiers = sequence
		.into_iter()
		.flat_map(|sequence| sequence.iter().filter_map(named));
	Ok(core::iter::once(key).chain(qualifiers).collect())
}

/// All other elements, those of predefined length first.
fn attributes<'a>(elements: &[&'a Element], path: &[&'a Element]) -> Result<Vec<&'a Element>, LinkError> {
	let names: Vec<_> = path
		.iter()
		.map(|element| element.application_identifier())
		.collect();
	let mut attributes: Vec<_> = elements
		.iter()
		.copied()
		.filter(|element| !path.contains(element))
		.collect();
	if let Some(refused) = attributes
		.iter()
		.find(|element| !may_be_attribute(element, &names))
	{
		let identifier = refused.application_identifier();
		return Err(LinkError::new(identifier, 0, LinkRule::AttributeNotAllowed));
	}
	attributes.sort_by_key(|element| !element.application_identifier().has_predefined_length());
	Ok(attributes)
}

fn may_be_attribute(element: &Element, path: &[ApplicationIdentifier]) -> bool {
	let identifier = element.application_identifier();
	identifier.is_link_attribute() && !path.contains(&identifier) && !fits_in(path, identifier)
}
