//! Reading EPC URIs.

use super::{escape::decode, Epc, EpcError, EpcRule, ParsedEpc};
use crate::gs1::{
	check_digit, digits, element_string::LONGEST_INPUT, CompanyPrefix, Gln, Gtin, LotNumber, SerialNumber,
	Sscc,
};
use alloc::vec::Vec;

/// The company prefix lengths that EPC partition tables have, in digits.
pub(super) const PREFIX_LENGTHS: core::ops::RangeInclusive<usize> = 6..=12;

/// A component of the URI and its offset in it, in bytes.
#[derive(Clone, Copy)]
struct Component<'a> {
	text: &'a [u8],
	position: usize,
}

/// What reads the body of one kind of EPC URI.
type Reader = fn(Component<'_>) -> Result<ParsedEpc, EpcError>;

impl Component<'_> {
	fn refused(&self, rule: EpcRule) -> EpcError {
		EpcError {
			position: self.position,
			rule,
		}
	}
}

pub(super) fn parse(uri: &[u8]) -> Result<ParsedEpc, EpcError> {
	if uri.len() > LONGEST_INPUT {
		return Err(EpcError {
			position: LONGEST_INPUT,
			rule: EpcRule::InputTooLong,
		});
	}
	let schemes: [(&[u8], Reader); 5] = [
		(b"urn:epc:id:sgtin:", sgtin),
		(b"urn:epc:class:lgtin:", lgtin),
		(b"urn:epc:idpat:sgtin:", pattern),
		(b"urn:epc:id:sscc:", sscc),
		(b"urn:epc:id:sgln:", sgln),
	];
	for (scheme, read) in schemes {
		if let Some(text) = uri.strip_prefix(scheme) {
			return read(Component {
				text,
				position: scheme.len(),
			});
		}
	}
	Err(EpcError {
		position: 0,
		rule: EpcRule::SchemeNotSupported,
	})
}

fn sgtin(body: Component<'_>) -> Result<ParsedEpc, EpcError> {
	let [prefix, reference, serial] = three(body)?;
	let (company_prefix, gtin) = trade_item(prefix, reference)?;
	let serial = SerialNumber::parse(&text(serial)?).map_err(|_| serial.refused(EpcRule::WrongLength))?;
	Ok(ParsedEpc {
		epc: Epc::Sgtin { gtin, serial },
		company_prefix,
	})
}

fn lgtin(body: Component<'_>) -> Result<ParsedEpc, EpcError> {
	let [prefix, reference, lot] = three(body)?;
	let (company_prefix, gtin) = trade_item(prefix, reference)?;
	let lot = LotNumber::parse(&text(lot)?).map_err(|_| lot.refused(EpcRule::WrongLength))?;
	Ok(ParsedEpc {
		epc: Epc::Lgtin { gtin, lot },
		company_prefix,
	})
}

fn pattern(body: Component<'_>) -> Result<ParsedEpc, EpcError> {
	let [prefix, reference, serial] = three(body)?;
	let (company_prefix, gtin) = trade_item(prefix, reference)?;
	match serial.text {
		b"*" => Ok(ParsedEpc {
			epc: Epc::GtinPattern { gtin },
			company_prefix,
		}),
		_ => Err(serial.refused(EpcRule::CharacterNotAllowed)),
	}
}

fn sscc(body: Component<'_>) -> Result<ParsedEpc, EpcError> {
	let [prefix, reference] = components(body, 2)?
		.try_into()
		.map_err(|_| wrong_number(body, 2))?;
	let (company_prefix, digits) = key_digits(prefix, reference, 17)?;
	let sscc = Sscc::parse(&with_check_digit(extension_first(&digits, company_prefix)));
	let sscc = sscc.map_err(|_| reference.refused(EpcRule::NotADigit))?;
	Ok(ParsedEpc {
		epc: Epc::Sscc { sscc },
		company_prefix,
	})
}

fn sgln(body: Component<'_>) -> Result<ParsedEpc, EpcError> {
	let [prefix, reference, extension] = three(body)?;
	let (company_prefix, digits) = key_digits(prefix, reference, 12)?;
	let gln = Gln::parse(&with_check_digit(digits)).map_err(|_| reference.refused(EpcRule::NotADigit))?;
	let extension = match extension.text {
		b"0" => None,
		_ => {
			let text = text(extension)?;
			Some(SerialNumber::parse(&text).map_err(|_| extension.refused(EpcRule::WrongLength))?)
		}
	};
	Ok(ParsedEpc {
		epc: Epc::Sgln { gln, extension },
		company_prefix,
	})
}

fn trade_item(prefix: Component<'_>, reference: Component<'_>) -> Result<(CompanyPrefix, Gtin), EpcError> {
	let (company_prefix, digits) = key_digits(prefix, reference, 13)?;
	let gtin = Gtin::parse(&with_check_digit(extension_first(&digits, company_prefix)));
	Ok((
		company_prefix,
		gtin.map_err(|_| reference.refused(EpcRule::NotADigit))?,
	))
}

/// The components of the URI's body. Full stops within the last component belong to it.
fn components(body: Component<'_>, expected: usize) -> Result<Vec<Component<'_>>, EpcError> {
	let mut position = body.position;
	let components: Vec<_> = body
		.text
		.splitn(expected, |byte| *byte == b'.')
		.map(|text| {
			let component = Component { text, position };
			position = position.saturating_add(text.len()).saturating_add(1);
			component
		})
		.collect();
	match components.len() == expected {
		true => Ok(components),
		false => Err(wrong_number(body, expected)),
	}
}

fn three(body: Component<'_>) -> Result<[Component<'_>; 3], EpcError> {
	components(body, 3)?.try_into().map_err(|_| wrong_number(body, 3))
}

fn wrong_number(body: Component<'_>, expected: usize) -> EpcError {
	let expected = u8::try_from(expected).unwrap_or(u8::MAX);
	body.refused(EpcRule::WrongNumberOfComponents { expected })
}

/// The digits of the company prefix and of the reference after it, `expected` together.
fn key_digits(
	prefix: Component<'_>,
	reference: Component<'_>,
	expected: usize,
) -> Result<(CompanyPrefix, Vec<u8>), EpcError> {
	for component in [prefix, reference] {
		if let Some(offset) = digits::first_non_digit(component.text) {
			let position = component.position.saturating_add(offset);
			return Err(EpcError {
				position,
				rule: EpcRule::NotADigit,
			});
		}
	}
	if !PREFIX_LENGTHS.contains(&prefix.text.len()) {
		return Err(prefix.refused(EpcRule::CompanyPrefixLength));
	}
	let digits: Vec<u8> = prefix.text.iter().chain(reference.text).copied().collect();
	if digits.len() != expected {
		let expected = u8::try_from(expected).unwrap_or(u8::MAX);
		return Err(reference.refused(EpcRule::WrongNumberOfDigits { expected }));
	}
	let company_prefix = CompanyPrefix::parse(prefix.text);
	Ok((
		company_prefix.map_err(|_| prefix.refused(EpcRule::CompanyPrefixLength))?,
		digits,
	))
}

/// Moves the indicator or extension digit, which an EPC has after the company prefix, to the front.
fn extension_first(digits: &[u8], company_prefix: CompanyPrefix) -> Vec<u8> {
	let length = usize::from(company_prefix.length());
	let extension = digits.get(length).copied();
	let after = digits.get(length.saturating_add(1)..).unwrap_or_default();
	extension
		.into_iter()
		.chain(company_prefix.as_bytes().iter().copied())
		.chain(after.iter().copied())
		.collect()
}

fn with_check_digit(mut digits: Vec<u8>) -> Vec<u8> {
	digits.extend(check_digit(&digits).map(digits::ascii));
	digits
}

fn text(component: Component<'_>) -> Result<Vec<u8>, EpcError> {
	decode(component.text, component.position)
}
