//! Recalls that the FDA has published, put into the arguments of `initiate` and begun on the chain.
//!
//! The records are openFDA's samples of device recalls and enforcement reports in `$CUSTOS_DATA/openfda` (a relative path
//! counts from the project's root; `../shared/data` beside the project where the variable is not set). Without the folder
//! the test says that it was skipped.
//!
//! What a published record covers is text for people. [`PublicRecall::rules`] takes lots and serials out of it where the
//! text says them plainly, and gives the reason where a person has to read it.

use std::{collections::BTreeMap, fs, io::Write, path::Path};

use custos_primitives::{
	device::Number,
	gs1::{LotNumber, SerialNumber},
	recall::{
		RecallAction, RecallClass, RecallReason, RecallTerms, RuleCode, ScopeCode, ScopeOf, MAX_LOTS,
		MAX_SERIALS,
	},
};
use custos_runtime::Recall;
use frame_support::{assert_err, assert_ok};
use pallet_recall::Call;
use serde_json::Value;

use crate::{
	chain::{act, next_free_block, story},
	goods::{
		commission_lot, document, kit, list, quantity, register, ship, text, HOSPITAL, MANUFACTURER,
		REGULATOR, SALE,
	},
	recall::{initiate, of, recalled, terms},
};

/// Why a published recall has to be read by a person before it can be begun on the chain.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum NotMapped {
	/// It has no class: openFDA's device recalls have none, its enforcement reports do.
	NoClass,
	/// It does not say whether the firm wanted it or the FDA.
	NoInitiation,
	/// It names models or catalogue numbers alone, or nothing at all. Which device identifiers these are, it does not say.
	NoLotNorSerial,
	/// It names lots of several models, and not the models' device identifiers.
	SeveralModels,
}

/// Who wanted a recall.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Begun {
	/// The firm: it initiates the recall.
	ByTheFirm,
	/// The FDA: it mandates the recall.
	ByMandate,
}

/// A recall as it was published, with its texts as they are.
#[derive(Clone)]
struct PublicRecall {
	classification: String,
	voluntary_mandated: String,
	reason: String,
	action: String,
	codes: String,
}

/// A recall as the chain takes it, apart from the model.
#[derive(Clone)]
struct Mapped {
	begun: Begun,
	terms: RecallTerms,
	scopes: Vec<ScopeCode>,
}

impl Mapped {
	fn count_of_lots(&self) -> usize {
		let lots = self.scopes.iter().map(|scope| match scope {
			ScopeOf::Lots { lots } => lots.len(),
			_ => 0,
		});
		lots.sum()
	}

	/// The first lot that it names.
	fn first_lot(&self) -> Option<String> {
		self.scopes.iter().find_map(|scope| match scope {
			ScopeOf::Lots { lots } => Some(String::from_utf8(lots[0].to_vec()).unwrap()),
			_ => None,
		})
	}
}

impl PublicRecall {
	fn from_json(record: &Value) -> Self {
		Self::from_fields(|name| record[name].as_str().unwrap_or_default().into())
	}

	fn from_fields(field: impl Fn(&str) -> String) -> Self {
		Self {
			classification: field("classification"),
			voluntary_mandated: field("voluntary_mandated"),
			reason: field("reason_for_recall"),
			action: field("action"),
			codes: format!("{} {}", field("code_info"), field("more_code_info")),
		}
	}

	/// The arguments of `initiate`, or of `mandate`.
	fn mapped(&self) -> Result<Mapped, NotMapped> {
		let class = match self.classification.as_str() {
			"Class I" => RecallClass::ClassI,
			"Class II" => RecallClass::ClassII,
			"Class III" => RecallClass::ClassIII,
			_ => return Err(NotMapped::NoClass),
		};
		let begun = match self.voluntary_mandated.to_ascii_lowercase().as_str() {
			"voluntary: firm initiated" => Begun::ByTheFirm,
			"fda mandated" => Begun::ByMandate,
			_ => return Err(NotMapped::NoInitiation),
		};
		let terms = RecallTerms {
			class,
			action: self.action(),
			reason: self.reason(),
			documents: list([document(&self.reason)]),
			..terms()
		};
		Ok(Mapped {
			begun,
			terms,
			scopes: self.scopes()?,
		})
	}

	/// A correction where the text asks to keep the devices. An enforcement report doesn't say; then they are taken away,
	/// which is the stricter of the two.
	fn action(&self) -> RecallAction {
		match self
			.action
			.contains("Place a copy of the notification with each unit")
		{
			true => RecallAction::Correction,
			false => RecallAction::Removal,
		}
	}

	/// The first cause that the text speaks of.
	fn reason(&self) -> RecallReason {
		let text = self.reason.to_ascii_lowercase();
		let words = [
			("label", RecallReason::Labeling),
			("software", RecallReason::Software),
			("expiration", RecallReason::ExpirationDating),
			("authorization", RecallReason::NoApproval),
			("steril", RecallReason::PackagingOrSterility),
			("loose", RecallReason::Contamination),
			("manufactured", RecallReason::Manufacturing),
			("leak", RecallReason::Component),
			("failure", RecallReason::Component),
		];
		words
			.iter()
			.find(|(word, _)| text.contains(word))
			.map_or(RecallReason::Other, |(_, reason)| *reason)
	}

	/// What it covers of a model. A rule has room for so many lots; what is more goes into further rules.
	fn scopes(&self) -> Result<Vec<ScopeCode>, NotMapped> {
		let codes = without_brackets(&self.codes);
		let segments: Vec<_> = codes.split(';').collect();
		let lots = named(&segments, "lot")?;
		if !lots.is_empty() {
			let lots = checked(lots, |lot| LotNumber::parse(lot).is_ok());
			let rules = lots.chunks(MAX_LOTS as usize);
			return Ok(rules
				.map(|lots| ScopeOf::Lots {
					lots: list(lots.iter().cloned()),
				})
				.collect());
		}
		let serials = named(&segments, "serial number")?;
		if let [range] = serials.as_slice() {
			if let Some((first, last)) = range.split_once('-') {
				return Ok(vec![ScopeOf::SerialRange {
					first: text(first),
					last: text(last),
				}]);
			}
		}
		if serials.is_empty() {
			return Err(NotMapped::NoLotNorSerial);
		}
		let serials = checked(serials, |serial| SerialNumber::parse(serial).is_ok());
		let rules = serials.chunks(MAX_SERIALS as usize);
		Ok(rules
			.map(|serials| ScopeOf::Serials {
				serials: list(serials.iter().cloned()),
			})
			.collect())
	}
}

/// The text without what is in round brackets, which comments on what stands before.
fn without_brackets(text: &str) -> String {
	let mut depth = 0;
	let mut kept = String::new();
	for character in text.chars() {
		match character {
			'(' => depth += 1,
			// `1)` counts items and opens nothing.
			')' if depth == 0 => {
				let counted = kept.trim_end_matches(|character: char| character.is_ascii_digit());
				kept.truncate(counted.len());
			}
			')' => depth -= 1,
			_ if depth == 0 => kept.push(character),
			_ => {}
		}
	}
	kept
}

/// The codes that follow a heading, in all segments. What stands before a heading names a model: with several of these,
/// nobody knows which codes are whose.
fn named(segments: &[&str], heading: &str) -> Result<Vec<String>, NotMapped> {
	let mut codes = Vec::new();
	let mut models = Vec::new();
	let mut found = false;
	for segment in segments {
		let rest = match segment.to_ascii_lowercase().find(heading) {
			Some(place) => {
				found = true;
				models.push(segment[..place].trim());
				&segment[place + heading.len()..]
			}
			None if found => segment,
			None => continue,
		};
		codes.extend(codes_in(rest));
	}
	models.dedup();
	match models.len() {
		0 | 1 => Ok(codes),
		_ => Err(NotMapped::SeveralModels),
	}
}

/// The codes in a text: words with a digit, up to one that begins something else. Dates are none.
fn codes_in(text: &str) -> impl Iterator<Item = String> + '_ {
	let begins_something_else = |word: &str| {
		let word = word.to_ascii_lowercase();
		["exp", "use", "ref", "udi"]
			.iter()
			.any(|other| word.starts_with(other))
	};
	text.split(|character: char| character.is_whitespace() || character == ',' || character == ':')
		.take_while(move |word| !begins_something_else(word))
		.map(|word| {
			let word = word.split("/Exp").next().unwrap_or_default();
			word.split("/No")
				.next()
				.unwrap_or_default()
				.trim_matches(['.', '*', '#'])
		})
		.filter(|word| word.contains(|character: char| character.is_ascii_digit()) && !is_date(word))
		.map(Into::into)
}

/// Whether a word is a day or a month as it is written in the United States.
fn is_date(word: &str) -> bool {
	let parts: Vec<_> = word.split('/').collect();
	parts.len() > 1 && parts.iter().all(|part| part.parse::<u16>().is_ok())
}

/// The codes, each once, all of which a label could carry.
fn checked(codes: Vec<String>, is_good: impl Fn(&[u8]) -> bool) -> Vec<Number> {
	let mut known = Vec::new();
	for code in codes {
		assert!(is_good(code.as_bytes()), "{code} is on no label");
		let code: Number = text(&code);
		if !known.contains(&code) {
			known.push(code);
		}
	}
	known
}

/// The rows of a table in CSV, each by its columns' names.
fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
	let mut table: Vec<Vec<String>> = vec![vec![String::new()]];
	let mut quoted = false;
	for character in csv.chars() {
		let row = table.last_mut().unwrap();
		match (character, quoted) {
			('"', _) => quoted = !quoted,
			(',', false) => row.push(String::new()),
			('\n', false) => table.push(vec![String::new()]),
			('\r', false) => {}
			_ => row.last_mut().unwrap().push(character),
		}
	}
	let mut table = table.into_iter().filter(|row| row.len() > 1);
	let names = table.next().unwrap();
	table
		.map(|row| names.iter().cloned().zip(row).collect())
		.collect()
}

/// All recalls that are in the folder.
fn published(folder: &Path) -> Vec<PublicRecall> {
	let read = |name| fs::read_to_string(folder.join(name)).unwrap();
	let json = |name| -> Value { serde_json::from_str(&read(name)).unwrap() };
	let enforcement = json("device_enforcement_examples.json");
	let recalls = json("device_recall_examples.json");
	let table = read("device_enforcement_longisland_34.csv");
	let mut published = vec![
		PublicRecall::from_json(&enforcement["result"]),
		PublicRecall::from_json(&recalls["record"]),
		PublicRecall::from_json(&recalls["anatomy"]["results"][0]),
	];
	published.extend(
		rows(&table)
			.iter()
			.map(|row| PublicRecall::from_fields(|name| row.get(name).cloned().unwrap_or_default())),
	);
	published
}

/// A GTIN of the manufacturer's, for a model that no other recall names.
fn gtin(number: usize) -> String {
	let digits = format!("0952123{number:06}");
	let weighted = digits.bytes().zip([3, 1].into_iter().cycle());
	let sum: u32 = weighted
		.map(|(digit, weight)| u32::from(digit - b'0') * weight)
		.sum();
	format!("{digits}{}", (10 - sum % 10) % 10)
}

/// Begins a published recall of a model of the manufacturer's own. Where it names lots, the first of them exists, and
/// nothing of it is supplied from then on.
fn begin(mapped: Mapped, number: usize) {
	let device = gtin(number);
	register(&device, kit());
	let lot = mapped.first_lot();
	if let Some(lot) = &lot {
		commission_lot(&device, lot, 10);
	}
	let recall = u32::try_from(number).unwrap();
	let rules: Vec<RuleCode> = mapped
		.scopes
		.into_iter()
		.map(|scope| of(&device, scope))
		.collect();
	let terms = mapped.terms;
	let begun = match mapped.begun {
		Begun::ByTheFirm => initiate(rules.clone(), terms.clone()),
		Begun::ByMandate => {
			let (rules, terms) = (list(rules.clone()), terms.clone());
			act(REGULATOR, Call::mandate { rules, terms })
		}
	};
	assert_ok!(begun);
	let view = Recall::recall_view(recall).unwrap();
	assert_eq!(view.terms, terms);
	assert_eq!(view.rules.len(), rules.len());
	if let Some(lot) = lot {
		let supply = ship(
			MANUFACTURER,
			&format!("M-{number}"),
			HOSPITAL,
			SALE,
			vec![quantity(&device, &lot, 1)],
		);
		assert_err!(supply, recalled(recall));
	}
	next_free_block();
}

#[test]
fn published_recalls_are_begun_as_they_are_or_need_a_person_who_reads_them() {
	let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
	let data = std::env::var_os("CUSTOS_DATA").unwrap_or_else(|| "../shared/data".into());
	let folder = root.join(data).join("openfda");
	if !folder.is_dir() {
		// Past the capture of print macros, so that it shows without --nocapture.
		let _ = writeln!(
			std::io::stderr(),
			"SKIPPED: published recalls: no data folder at {}",
			folder.display()
		);
		return;
	}
	let published = published(&folder);
	assert_eq!(published.len(), 37);

	let mut begun = Vec::new();
	let mut need_a_person: BTreeMap<NotMapped, usize> = BTreeMap::new();
	for recall in &published {
		match recall.mapped() {
			Ok(mapped) => begun.push(mapped),
			Err(reason) => *need_a_person.entry(reason).or_default() += 1,
		}
	}
	assert_eq!(begun.len(), 25);
	let expected = [
		(NotMapped::NoClass, 2),
		(NotMapped::NoLotNorSerial, 7),
		(NotMapped::SeveralModels, 3),
	];
	assert_eq!(need_a_person, BTreeMap::from(expected));
	let lots: usize = begun.iter().map(|mapped| mapped.count_of_lots()).sum();
	assert_eq!(lots, 136);

	// A device recall has everything but its class, and the firm says where it keeps devices: to be corrected.
	let classified = PublicRecall {
		classification: "Class II".into(),
		voluntary_mandated: "Voluntary: Firm initiated".into(),
		..published[2].clone()
	};
	let classified = classified.mapped().unwrap();
	assert_eq!(classified.terms.action, RecallAction::Correction);
	assert_eq!(classified.terms.reason, RecallReason::Labeling);
	assert_eq!(classified.count_of_lots(), 9);
	begun.push(classified);

	story(|| {
		begun
			.into_iter()
			.enumerate()
			.for_each(|(number, mapped)| begin(mapped, number))
	});
}
