//! Reads JSON objects as FHIR elements, so that no field goes unseen.

use super::report::{Reason, Report};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// A FHIR element with fields. [`Self::finish`] reports those of its fields that nobody asked for.
pub(super) struct Element<'a> {
	path: String,
	fields: &'a Map<String, Value>,
	known: BTreeSet<&'static str>,
}

impl<'a> Element<'a> {
	/// The value as an element. FHIR has no empty ones.
	pub(super) fn of(value: &'a Value, path: String, report: &mut Report) -> Option<Self> {
		match value.as_object() {
			Some(fields) if !fields.is_empty() => Some(Self {
				path,
				fields,
				known: BTreeSet::new(),
			}),
			Some(_) | None => {
				report.refuse(path, Reason::Malformed);
				None
			}
		}
	}

	/// Where it is.
	pub(super) fn path(&self) -> &str {
		&self.path
	}

	/// Where a field of it is.
	pub(super) fn below(&self, name: &str) -> String {
		format!("{}.{name}", self.path)
	}

	/// A field as it is.
	pub(super) fn value(&mut self, name: &'static str) -> Option<&'a Value> {
		self.known.insert(name);
		self.fields.get(name)
	}

	/// A field that is a text.
	pub(super) fn text(&mut self, name: &'static str, report: &mut Report) -> Option<&'a str> {
		let value = self.value(name)?;
		let text = value.as_str().filter(|text| !text.trim().is_empty());
		if text.is_none() {
			report.refuse(self.below(name), Reason::Malformed);
		}
		text
	}

	/// A field that is a text and has to be there.
	pub(super) fn needed_text(&mut self, name: &'static str, report: &mut Report) -> Option<&'a str> {
		self.need(name, report);
		self.text(name, report)
	}

	/// A field that is an element.
	pub(super) fn one(&mut self, name: &'static str, report: &mut Report) -> Option<Element<'a>> {
		let value = self.value(name)?;
		Element::of(value, self.below(name), report)
	}

	/// A field that is an element and has to be there.
	pub(super) fn needed(&mut self, name: &'static str, report: &mut Report) -> Option<Element<'a>> {
		self.need(name, report);
		self.one(name, report)
	}

	/// A field that is a list of elements.
	pub(super) fn each(&mut self, name: &'static str, report: &mut Report) -> Vec<Element<'a>> {
		let Some(value) = self.value(name) else {
			return Vec::new();
		};
		let Some(values) = value.as_array().filter(|values| !values.is_empty()) else {
			report.refuse(self.below(name), Reason::Malformed);
			return Vec::new();
		};
		let elements = values.iter().enumerate();
		elements
			.filter_map(|(index, value)| Element::of(value, self.below(&format!("{name}[{index}]")), report))
			.collect()
	}

	/// Leaves fields aside.
	pub(super) fn leave(&mut self, names: &[&'static str], why: &'static str, report: &mut Report) {
		for name in names {
			if self.value(name).is_some() {
				report.leave(self.below(name), why);
			}
		}
	}

	/// Knows fields that are for people to read, or repeat what others say.
	pub(super) fn labels(&mut self, names: &[&'static str]) {
		self.known.extend(names);
	}

	/// Reports what nobody asked for.
	pub(super) fn finish(mut self, report: &mut Report) {
		self.labels(&["id"]);
		for name in self.fields.keys() {
			let path = self.below(name);
			let is_known = |name: &str| self.known.contains(name);
			match name.as_str() {
				"modifierExtension" => report.refuse(path, Reason::ModifierExtension),
				"extension" => report.leave(path, EXTENSION),
				known if is_known(known) => {}
				other if other.strip_prefix('_').is_some_and(is_known) => report.leave(path, EXTENSION),
				_ => report.refuse(path, Reason::UnknownElement),
			}
		}
	}

	fn need(&mut self, name: &'static str, report: &mut Report) {
		if self.value(name).is_none() {
			report.refuse(self.below(name), Reason::Missing);
		}
	}
}

const EXTENSION: &str = "FHIR lets whoever does not know an extension ignore it, unless it is a modifier.";
