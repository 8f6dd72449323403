//! Writing EPC URIs.

use super::{escape::encode_into, read::PREFIX_LENGTHS, Epc, EpcError, EpcRule};
use alloc::string::String;

/// Where the company prefix of a key starts.
#[derive(Clone, Copy)]
enum PrefixStart {
	/// At the first digit.
	First,
	/// After an indicator or extension digit, which an EPC has after the company prefix.
	Second,
}

pub(super) fn write(epc: &Epc, prefix_length: u8) -> Result<String, EpcError> {
	let mut uri = String::new();
	match epc {
		Epc::Sgtin { gtin, serial } => {
			write_key(
				&mut uri,
				"urn:epc:id:sgtin:",
				gtin.as_str(),
				PrefixStart::Second,
				prefix_length,
			)?;
			write_last(&mut uri, serial.as_str());
		}
		Epc::Lgtin { gtin, lot } => {
			write_key(
				&mut uri,
				"urn:epc:class:lgtin:",
				gtin.as_str(),
				PrefixStart::Second,
				prefix_length,
			)?;
			write_last(&mut uri, lot.as_str());
		}
		Epc::GtinPattern { gtin } => {
			write_key(
				&mut uri,
				"urn:epc:idpat:sgtin:",
				gtin.as_str(),
				PrefixStart::Second,
				prefix_length,
			)?;
			uri.push_str(".*");
		}
		Epc::Sscc { sscc } => write_key(
			&mut uri,
			"urn:epc:id:sscc:",
			sscc.as_str(),
			PrefixStart::Second,
			prefix_length,
		)?,
		Epc::Sgln { gln, extension } => {
			write_key(
				&mut uri,
				"urn:epc:id:sgln:",
				gln.as_str(),
				PrefixStart::First,
				prefix_length,
			)?;
			write_last(
				&mut uri,
				extension.as_ref().map_or("0", |extension| extension.as_str()),
			);
		}
	}
	Ok(uri)
}

/// Writes company prefix and reference, without the check digit.
fn write_key(
	uri: &mut String,
	scheme: &str,
	key: &str,
	start: PrefixStart,
	prefix_length: u8,
) -> Result<(), EpcError> {
	let length = usize::from(prefix_length);
	let refused = EpcError {
		position: 0,
		rule: EpcRule::CompanyPrefixLength,
	};
	if !PREFIX_LENGTHS.contains(&length) {
		return Err(refused);
	}
	let (extension, rest) = key.split_at_checked(start.offset()).ok_or(refused)?;
	let (prefix, rest) = rest.split_at_checked(length).ok_or(refused)?;
	let reference = rest.get(..rest.len().saturating_sub(1)).unwrap_or_default();
	for part in [scheme, prefix, ".", extension, reference] {
		uri.push_str(part);
	}
	Ok(())
}

impl PrefixStart {
	fn offset(self) -> usize {
		match self {
			Self::First => 0,
			Self::Second => 1,
		}
	}
}

fn write_last(uri: &mut String, text: &str) {
	uri.push('.');
	encode_into(uri, text);
}
