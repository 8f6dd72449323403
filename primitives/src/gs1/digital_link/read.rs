//! Taking a Digital Link URI apart.

use super::{
	escape::{decode, encoded_offset, Part},
	DigitalLink, LinkError, LinkRule, ShortGtins,
};
use crate::gs1::{
	element_string::check_length, key::Gtin, ApplicationIdentifier, Element, ElementError, ElementString,
	Rule,
};
use alloc::{string::String, vec::Vec};

/// Names that versions before 1.2 allowed in place of a primary key's Application Identifier.
const CONVENIENCE_ALPHAS: &[&[u8]] = &[
	b"gtin", b"sscc", b"itip", b"gln", b"payTo", b"party", b"ginc", b"gsin", b"gdti", b"gcn", b"grai",
	b"giai", b"cpid", b"gmn", b"gsrn", b"gsrnp",
];

/// A piece of the URI and its offset in it, in bytes.
#[derive(Clone, Copy)]
struct Piece<'a> {
	text: &'a [u8],
	position: usize,
}

impl<'a> Piece<'a> {
	/// The pieces between occurrences of `separator`.
	fn split(self, separator: u8) -> impl Iterator<Item = Piece<'a>> {
		let mut position = self.position;
		self.text.split(move |byte| *byte == separator).map(move |text| {
			let piece = Piece { text, position };
			position = position.saturating_add(text.len()).saturating_add(1);
			piece
		})
	}

	/// What stands before and after the first `separator`.
	fn split_once(self, separator: u8) -> (Self, Option<Self>) {
		let Some(length) = self.text.iter().position(|byte| *byte == separator) else {
			return (self, None);
		};
		let after = length.saturating_add(1);
		let rest = self.text.get(after..).unwrap_or_default();
		let rest = Self {
			text: rest,
			position: self.position.saturating_add(after),
		};
		(
			Self {
				text: self.text.get(..length).unwrap_or_default(),
				..self
			},
			Some(rest),
		)
	}

	fn refused(self, rule: LinkRule) -> LinkError {
		LinkError::new(None, self.position, rule)
	}
}

/// How values are read.
#[derive(Clone, Copy)]
struct Reading {
	reference_year: u16,
	gtins: ShortGtins,
}

pub(super) fn parse(uri: &[u8], reference_year: u16, gtins: ShortGtins) -> Result<DigitalLink, LinkError> {
	check_length(uri).map_err(|rule| LinkError::new(None, 0, LinkRule::Element(rule)))?;
	check_characters(uri)?;
	let (before_fragment, _) = Piece {
		text: uri,
		position: 0,
	}
	.split_once(b'#');
	let (address, query) = before_fragment.split_once(b'?');
	let reading = Reading {
		reference_year,
		gtins,
	};
	let segments: Vec<_> = path(address)?.split(b'/').collect();
	let key = primary_key(&segments)?;
	let mut elements = ElementString::default();
	read_path(&mut elements, segments.get(key..).unwrap_or_default(), reading)?;
	if let Some(query) = query {
		read_query(&mut elements, query, reading)?;
	}
	let key_position = segments.get(key).map_or(0, |segment| segment.position);
	Ok(DigitalLink {
		stem: stem(uri, key_position),
		elements,
	})
}

fn stem(uri: &[u8], key_position: usize) -> String {
	let text = uri.get(..key_position.saturating_sub(1)).unwrap_or_default();
	text.iter().map(|byte| char::from(*byte)).collect()
}

fn check_characters(uri: &[u8]) -> Result<(), LinkError> {
	let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
	match uri.iter().enumerate().find(|(_, byte)| !allowed(**byte)) {
		Some((position, found)) => {
			let rule = LinkRule::CharacterNotAllowed { found: *found };
			Err(LinkError::new(None, position, rule))
		}
		None => Ok(()),
	}
}

/// Checks scheme and host and gives the path after the host's slash.
fn path(address: Piece<'_>) -> Result<Piece<'_>, LinkError> {
	let schemes: [&[u8]; 4] = [b"https://", b"http://", b"HTTPS://", b"HTTP://"];
	let scheme = schemes.iter().find(|scheme| address.text.starts_with(scheme));
	let scheme = scheme.ok_or_else(|| address.refused(LinkRule::SchemeExpected))?;
	let position = address.position.saturating_add(scheme.len());
	let rest = Piece {
		text: address.text.get(scheme.len()..).unwrap_or_default(),
		position,
	};
	let (host, path) = rest.split_once(b'/');
	let in_host = |byte: &u8| byte.is_ascii_alphanumeric() || b"-.:[]".contains(byte);
	if host.text.is_empty() || !host.text.iter().all(in_host) {
		return Err(host.refused(LinkRule::HostExpected));
	}
	path.ok_or_else(|| host.refused(LinkRule::PrimaryKeyMissing))
}

/// The index of the segment with the primary key: the rightmost one, counting pairs from the end of the path.
fn primary_key(segments: &[Piece<'_>]) -> Result<usize, LinkError> {
	let mut index = segments.len();
	while let Some(identifier) = index.checked_sub(2) {
		let key = segments
			.get(identifier)
			.and_then(|segment| ApplicationIdentifier::parse(segment.text));
		if key.is_some_and(|key| key.link_qualifiers().is_some()) {
			return Ok(identifier);
		}
		index = identifier;
	}
	let alpha = segments
		.iter()
		.find(|segment| CONVENIENCE_ALPHAS.contains(&segment.text));
	let start = segments.first().copied().unwrap_or(Piece {
		text: &[],
		position: 0,
	});
	Err(match alpha {
		Some(segment) => segment.refused(LinkRule::ConvenienceAlphaNotSupported),
		None => start.refused(LinkRule::PrimaryKeyMissing),
	})
}

/// Reads the primary key and its qualifiers.
fn read_path(
	elements: &mut ElementString,
	segments: &[Piece<'_>],
	reading: Reading,
) -> Result<(), LinkError> {
	for pair in segments.chunks(2) {
		let [name, value] = pair else {
			continue;
		};
		let identifier = ApplicationIdentifier::parse(name.text).ok_or_else(|| unknown(*name))?;
		check_qualifier(elements, identifier, name.position)?;
		elements.push(element(identifier, *value, Part::Path, reading)?)?;
	}
	Ok(())
}

/// Checks that the path so far may be followed by this qualifier. The first element is the key itself.
fn check_qualifier(
	elements: &ElementString,
	identifier: ApplicationIdentifier,
	position: usize,
) -> Result<(), LinkError> {
	let mut names: Vec<_> = identifiers(elements).collect();
	if names.is_empty() {
		return Ok(());
	}
	names.push(identifier);
	match is_path(&names) {
		true => Ok(()),
		false => Err(LinkError::new(
			identifier,
			position,
			LinkRule::QualifierNotAllowed,
		)),
	}
}

fn identifiers(elements: &ElementString) -> impl Iterator<Item = ApplicationIdentifier> + '_ {
	elements.elements().iter().map(Element::application_identifier)
}

/// Whether the first identifier is a key and the others are, in order, some of one sequence of its qualifiers.
fn is_path(names: &[ApplicationIdentifier]) -> bool {
	let Some((key, qualifiers)) = names.split_first() else {
		return false;
	};
	let sequences = key.link_qualifiers().unwrap_or_default();
	qualifiers.is_empty()
		|| sequences
			.iter()
			.any(|sequence| are_in_order(qualifiers, sequence))
}

fn are_in_order(qualifiers: &[ApplicationIdentifier], sequence: &[&str]) -> bool {
	let mut rest = sequence.iter();
	qualifiers
		.iter()
		.all(|qualifier| rest.any(|name| qualifier.is(name)))
}

/// Reads the data attributes.
fn read_query(elements: &mut ElementString, query: Piece<'_>, reading: Reading) -> Result<(), LinkError> {
	let path: Vec<_> = identifiers(elements).collect();
	for parameter in query.split(b'&') {
		let (name, value) = parameter.split_once(b'=');
		let Some(value) = value.filter(|_| is_number(name.text)) else {
			continue;
		};
		let identifier = ApplicationIdentifier::parse(name.text).ok_or_else(|| unknown(name))?;
		if identifiers(elements).any(|earlier| earlier == identifier) {
			return Err(LinkError::new(identifier, name.position, LinkRule::Repeated));
		}
		if !identifier.is_link_attribute() || fits_in(&path, identifier) {
			return Err(LinkError::new(
				identifier,
				name.position,
				LinkRule::AttributeNotAllowed,
			));
		}
		elements.push(element(identifier, value, Part::Query, reading)?)?;
	}
	Ok(())
}

fn is_number(name: &[u8]) -> bool {
	!name.is_empty() && name.iter().all(u8::is_ascii_digit)
}

/// Whether an attribute could have been a qualifier somewhere in the path: then it must be one.
pub(super) fn fits_in(path: &[ApplicationIdentifier], identifier: ApplicationIdentifier) -> bool {
	(1..=path.len()).any(|place| {
		let mut longer = path.to_vec();
		longer.insert(place, identifier);
		is_path(&longer)
	})
}

fn unknown(name: Piece<'_>) -> LinkError {
	name.refused(LinkRule::Element(Rule::UnknownApplicationIdentifier))
}

fn element(
	identifier: ApplicationIdentifier,
	value: Piece<'_>,
	part: Part,
	reading: Reading,
) -> Result<Element, LinkError> {
	let decoded = padded(identifier, decode(value.text, part), reading.gtins);
	Element::at(identifier, &decoded, value.position, reading.reference_year).map_err(|error| {
		let offset = encoded_offset(value.text, error.position.saturating_sub(value.position));
		LinkError::from(ElementError {
			position: value.position.saturating_add(offset),
			..error
		})
	})
}

/// Pads a short GTIN where that is asked for.
fn padded(identifier: ApplicationIdentifier, value: Vec<u8>, gtins: ShortGtins) -> Vec<u8> {
	let short = matches!(value.len(), 8 | 12 | 13);
	if gtins == ShortGtins::Refused || !short || !identifier.is("01") {
		return value;
	}
	match Gtin::parse(&value) {
		Ok(gtin) => gtin.as_bytes().to_vec(),
		Err(_) => value,
	}
}
