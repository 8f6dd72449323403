//! The Application Identifiers of the GS1 General Specifications, with their associations (section 4.13, data
//! relationships) and their roles in GS1 Digital Link URIs. `tests/gs1_conformance` holds it to GS1's Syntax Dictionary.
//!
//! Left out of the formats, as no concern of medical devices: the inside of coupons (8110, 8112), the list of package
//! types (7041) and the check digits of bank accounts (8007). Their characters and lengths are checked.

use super::{
	checks::Check,
	format::{CharacterSet, Component},
};

/// One Application Identifier, or a run of them that differ in their last digits only.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
	first: &'static str,
	last: &'static str,
	pub(crate) format: &'static [Component],
	pub(crate) predefined_length: bool,
	pub(crate) link_attribute: bool,
	pub(crate) link_qualifiers: Option<&'static [&'static [&'static str]]>,
	pub(crate) required: &'static [&'static str],
	pub(crate) excluded: &'static [&'static str],
	/// Whether the last digit places the decimal point, so that the run gives one measure.
	pub(crate) scaled: bool,
}

impl Entry {
	/// A run, usable as a data attribute of a Digital Link URI.
	const fn run(first: &'static str, last: &'static str, format: &'static [Component]) -> Self {
		Self {
			first,
			last,
			format,
			predefined_length: false,
			link_attribute: true,
			link_qualifiers: None,
			required: &[],
			excluded: &[],
			scaled: false,
		}
	}

	/// A single identifier, usable as a data attribute of a Digital Link URI.
	const fn one(digits: &'static str, format: &'static [Component]) -> Self {
		Self::run(digits, digits, format)
	}

	/// A measure in six digits, whose last digit (0 to 5) places the decimal point.
	const fn measure(first: &'static str, last: &'static str) -> Self {
		Self::run(first, last, DIGITS_6).predefined().scaled()
	}

	const fn predefined(mut self) -> Self {
		self.predefined_length = true;
		self
	}

	const fn scaled(mut self) -> Self {
		self.scaled = true;
		self
	}

	const fn no_attribute(mut self) -> Self {
		self.link_attribute = false;
		self
	}

	const fn requires(mut self, required: &'static [&'static str]) -> Self {
		self.required = required;
		self
	}

	const fn excludes(mut self, excluded: &'static [&'static str]) -> Self {
		self.excluded = excluded;
		self
	}

	const fn primary_key(mut self, qualifiers: &'static [&'static [&'static str]]) -> Self {
		self.link_qualifiers = Some(qualifiers);
		self
	}

	fn covers(&self, digits: &[u8]) -> bool {
		digits.len() == self.first.len()
			&& (self.first.as_bytes()..=self.last.as_bytes()).contains(&digits)
			&& (self.first.as_bytes().last()..=self.last.as_bytes().last()).contains(&digits.last())
	}
}

/// The entry that covers exactly these digits.
pub(crate) fn find(digits: &[u8]) -> Option<&'static Entry> {
	match digits.iter().all(u8::is_ascii_digit) {
		true => TABLE.iter().find(|entry| entry.covers(digits)),
		false => None,
	}
}

const DIGITS_2: &[Component] = &[Component::digits(2)];
const DIGITS_4: &[Component] = &[Component::digits(4)];
const DIGITS_6: &[Component] = &[Component::digits(6)];
const DIGITS_13: &[Component] = &[Component::digits(13)];
const DIGITS_15: &[Component] = &[Component::digits(15)];
const DIGITS_32: &[Component] = &[Component::digits(32)];
const UP_TO_4_DIGITS: &[Component] = &[Component::digits_up_to(4)];
const UP_TO_6_DIGITS: &[Component] = &[Component::digits_up_to(6)];
const UP_TO_8_DIGITS: &[Component] = &[Component::digits_up_to(8)];
const UP_TO_10_DIGITS: &[Component] = &[Component::digits_up_to(10)];
const UP_TO_15_DIGITS: &[Component] = &[Component::digits_up_to(15)];
const TEXT_2: &[Component] = &[Component::text_up_to(2)];
const TEXT_3: &[Component] = &[Component::text_up_to(3)];
const TEXT_4: &[Component] = &[Component::text_up_to(4)];
const TEXT_10: &[Component] = &[Component::text_up_to(10)];
const TEXT_12: &[Component] = &[Component::text_up_to(12)];
const TEXT_20: &[Component] = &[Component::text_up_to(20)];
const TEXT_25: &[Component] = &[Component::text_up_to(25)];
const TEXT_28: &[Component] = &[Component::text_up_to(28)];
const TEXT_30: &[Component] = &[Component::text_up_to(30)];
const TEXT_34: &[Component] = &[Component::text_up_to(34)];
const TEXT_50: &[Component] = &[Component::text_up_to(50)];
const TEXT_70: &[Component] = &[Component::text_up_to(70)];
const TEXT_90: &[Component] = &[Component::text_up_to(90)];

const CHECKED_13: Component = Component::digits(13).checked(&[Check::LastDigit]);
const CHECKED_14: Component = Component::digits(14).checked(&[Check::LastDigit]);
const CHECKED_18: &[Component] = &[Component::digits(18).checked(&[Check::LastDigit])];
const GTIN: &[Component] = &[CHECKED_14];
const GLN: &[Component] = &[CHECKED_13];
const PIECE: Component = Component::digits(4).checked(&[Check::PieceOfTotal]);
const PREFIXED_30: &[Component] = &[Component::text_up_to(30).checked(&[Check::CompanyPrefix])];
const DATE: &[Component] = &[Component::digits(6).checked(&[Check::Date])];
const DAY: Component = Component::digits(6).checked(&[Check::DateWithDay]);
const TIME: Component = Component::digits(4).checked(&[Check::HourAndMinute]);
const SIXTIETH: Component = Component::digits(2).checked(&[Check::Sixtieth]).optional();
const BIRTH: Component = Component::digits(8).checked(&[Check::DateWithCentury]);
const DELIVERY: &[Component] = &[Component::digits(6).checked(&[Check::Date]), TIME];
const COUNTRY: Component = Component::digits(3).checked(&[Check::Country]);
const NEXT_COUNTRY: Component = COUNTRY.optional();
const COUNTRIES: &[Component] = &[COUNTRY, NEXT_COUNTRY, NEXT_COUNTRY, NEXT_COUNTRY, NEXT_COUNTRY];
const COUNTRY_LETTERS: &[Component] = &[Component::text(2).checked(&[Check::CountryLetters])];
const CURRENCY: Component = Component::digits(3).checked(&[Check::Currency]);
const AMOUNT_IN_CURRENCY: &[Component] = &[CURRENCY, Component::digits_up_to(15)];
const PROCESSOR: &[Component] = &[
	Component::digits(3).checked(&[Check::CountryOrSeveral]),
	Component::text_up_to(27),
];
const ESCAPED_35: &[Component] = &[Component::text_up_to(35).checked(&[Check::PercentEncoding])];
const ESCAPED_40: &[Component] = &[Component::text_up_to(40).checked(&[Check::PercentEncoding])];
const ESCAPED_70: &[Component] = &[Component::text_up_to(70).checked(&[Check::PercentEncoding])];
const ESCAPED_90: &[Component] = &[Component::text_up_to(90).checked(&[Check::PercentEncoding])];
const YES_OR_NO: &[Component] = &[Component::digits(1).checked(&[Check::YesOrNo])];
const TEMPERATURE: &[Component] = &[
	Component::digits(6),
	Component::text(1).checked(&[Check::Hyphen]).optional(),
];
const COORDINATES: &[Component] = &[
	Component::digits(10).checked(&[Check::Latitude]),
	Component::digits(10).checked(&[Check::Longitude]),
];
const ROLL: &[Component] = &[
	Component::digits(4).checked(&[Check::NotZero]),
	Component::digits(5).checked(&[Check::NotZero]),
	Component::digits(3).checked(&[Check::NotZero]),
	Component::digits(1).checked(&[Check::Winding]),
	Component::digits(1),
];
const MODEL: &[Component] =
	&[Component::text_up_to(25).checked(&[Check::LastTwoCharacters, Check::CompanyPrefix])];
const MASTER_DEVICE: &[Component] = &[Component::text_up_to(25).checked(&[
	Check::LastTwoCharacters,
	Check::CompanyPrefix,
	Check::HasNonDigit,
])];

/// A trade item or one contained in a logistic unit.
const TRADE_OR_CONTENT: &[&str] = &["01", "02"];
const TRADE_OR_CONTENT_OR_MADE: &[&str] = &["01", "02", "03"];
const ANY_ITEM: &[&str] = &["01", "02", "03", "8006", "8026"];
const TRADE_OR_UNIT: &[&str] = &["00", "01"];
const TRADE: &[&str] = &["01"];
const UNIT: &[&str] = &["00"];
const TRADE_OR_MADE_OR_PIECE: &[&str] = &["01", "03", "8006"];
const RECIPIENT: &[&str] = &["8018"];
const PROVIDER_OR_RECIPIENT: &[&str] = &["8017", "8018"];
const SERIALISED_TRADE: &[&str] = &["01+21"];
const PHONE: &[&str] = &["01+21+8040"];
/// A variable measure (GS1 GS section 4.13: AIs 30, 31nn, 32nn, 35nn and 36nn).
const MEASURED: &[&str] = &["30", "31nn", "32nn", "35nn", "36nn"];
const TRADE_AND_MEASURED: &[&str] = &["01+30", "01+31nn", "01+32nn", "01+35nn", "01+36nn"];

static TABLE: &[Entry] = &[
	Entry::one("00", CHECKED_18).predefined().primary_key(&[]),
	Entry::one("01", GTIN)
		.predefined()
		.excludes(&["255", "37"])
		.primary_key(&[&["22", "10", "21"], &["235"]]),
	Entry::one("02", GTIN)
		.predefined()
		.requires(&["37"])
		.excludes(&["01", "03"]),
	Entry::one("03", GTIN)
		.predefined()
		.no_attribute()
		.excludes(&["01", "02", "37", "235"]),
	Entry::one("10", TEXT_20).requires(ANY_ITEM),
	Entry::one("11", DATE).predefined().requires(ANY_ITEM),
	Entry::one("12", DATE).predefined().requires(&["8020"]),
	Entry::one("13", DATE).predefined().requires(ANY_ITEM),
	Entry::run("15", "16", DATE).predefined().requires(ANY_ITEM),
	Entry::one("17", DATE)
		.predefined()
		.requires(&["01", "02", "03", "255", "8006", "8026"]),
	Entry::one("20", DIGITS_2).predefined().requires(ANY_ITEM),
	Entry::one("21", TEXT_20)
		.no_attribute()
		.requires(TRADE_OR_MADE_OR_PIECE)
		.excludes(&["235"]),
	Entry::one("22", TEXT_20).no_attribute().requires(TRADE),
	Entry::one("235", TEXT_28).no_attribute().requires(TRADE),
	Entry::run("240", "241", TEXT_30).requires(ANY_ITEM),
	Entry::one("242", UP_TO_6_DIGITS).requires(&["01", "02", "8006", "8026"]),
	Entry::one("243", TEXT_20).requires(&["01", "03"]),
	Entry::one("250", TEXT_30).requires(&["01+21", "03+21", "8006+21"]),
	Entry::one("251", TEXT_30).requires(TRADE_OR_MADE_OR_PIECE),
	Entry::one("253", &[CHECKED_13, Component::text_up_to(17).optional()]).primary_key(&[]),
	Entry::one("254", TEXT_20).no_attribute().requires(&["414"]),
	Entry::one("255", &[CHECKED_13, Component::digits_up_to(12).optional()])
		.excludes(&["01", "02", "415", "8006", "8020", "8026"])
		.primary_key(&[]),
	Entry::one("30", UP_TO_8_DIGITS).requires(TRADE_OR_CONTENT),
	Entry::measure("3100", "3165").requires(TRADE_OR_CONTENT),
	Entry::measure("3200", "3295").requires(TRADE_OR_CONTENT),
	Entry::measure("3300", "3365").requires(TRADE_OR_UNIT),
	Entry::measure("3370", "3375").requires(TRADE),
	Entry::measure("3400", "3495").requires(TRADE_OR_UNIT),
	Entry::measure("3500", "3525").requires(TRADE_OR_CONTENT),
	Entry::measure("3530", "3555").requires(TRADE_OR_UNIT),
	Entry::measure("3560", "3575").requires(TRADE_OR_CONTENT),
	Entry::measure("3600", "3615").requires(TRADE_OR_CONTENT),
	Entry::measure("3620", "3635").requires(TRADE_OR_UNIT),
	Entry::measure("3640", "3665").requires(TRADE_OR_CONTENT),
	Entry::measure("3670", "3695").requires(TRADE_OR_UNIT),
	Entry::one("37", UP_TO_8_DIGITS).requires(&["00+02", "00+8026"]),
	Entry::run("3900", "3909", UP_TO_15_DIGITS)
		.scaled()
		.requires(&["255", "8020"])
		.excludes(&["391n", "394n", "8111"]),
	Entry::run("3910", "3919", AMOUNT_IN_CURRENCY)
		.scaled()
		.requires(&["8020"]),
	Entry::run("3920", "3929", UP_TO_15_DIGITS)
		.scaled()
		.requires(TRADE_AND_MEASURED)
		.excludes(&["393n"]),
	Entry::run("3930", "3939", AMOUNT_IN_CURRENCY)
		.scaled()
		.requires(MEASURED),
	Entry::run("3940", "3943", DIGITS_4)
		.scaled()
		.requires(&["255"])
		.excludes(&["8111"]),
	Entry::run("3950", "3955", DIGITS_6)
		.scaled()
		.requires(MEASURED)
		.excludes(&["392n", "393n", "8005"]),
	Entry::one("400", TEXT_30),
	Entry::one("401", PREFIXED_30).primary_key(&[]),
	Entry::one("402", &[Component::digits(17).checked(&[Check::LastDigit])]).primary_key(&[]),
	Entry::one("403", TEXT_30).requires(UNIT),
	Entry::run("410", "413", GLN).predefined(),
	Entry::one("414", GLN)
		.predefined()
		.primary_key(&[&["254"], &["7040"]]),
	Entry::one("415", GLN)
		.predefined()
		.requires(&["8020"])
		.primary_key(&[&["8020"]]),
	Entry::one("416", GLN).predefined(),
	Entry::one("417", GLN).predefined().primary_key(&[&["7040"]]),
	Entry::one("420", TEXT_20).excludes(&["421"]),
	Entry::one("421", &[COUNTRY, Component::text_up_to(9)]).excludes(&["4307"]),
	Entry::one("422", &[COUNTRY])
		.requires(ANY_ITEM)
		.excludes(&["426"]),
	Entry::one("423", COUNTRIES)
		.requires(TRADE_OR_CONTENT_OR_MADE)
		.excludes(&["426"]),
	Entry::one("424", &[COUNTRY])
		.requires(TRADE_OR_CONTENT_OR_MADE)
		.excludes(&["426"]),
	Entry::one("425", COUNTRIES)
		.requires(TRADE_OR_CONTENT_OR_MADE)
		.excludes(&["426"]),
	Entry::one("426", &[COUNTRY]).requires(TRADE_OR_CONTENT_OR_MADE),
	Entry::one("427", TEXT_3).requires(&["01+422", "02+422", "03+422"]),
	Entry::run("4300", "4301", ESCAPED_35).requires(UNIT),
	Entry::one("4302", ESCAPED_70).requires(UNIT),
	Entry::one("4303", ESCAPED_70).requires(&["4302"]),
	Entry::run("4304", "4306", ESCAPED_70).requires(UNIT),
	Entry::one("4307", COUNTRY_LETTERS).requires(UNIT),
	Entry::one("4308", TEXT_30).requires(UNIT),
	Entry::one("4309", COORDINATES).requires(UNIT),
	Entry::run("4310", "4311", ESCAPED_35).requires(UNIT),
	Entry::one("4312", ESCAPED_70).requires(UNIT),
	Entry::one("4313", ESCAPED_70).requires(&["4312"]),
	Entry::run("4314", "4316", ESCAPED_70).requires(UNIT),
	Entry::one("4317", COUNTRY_LETTERS).requires(UNIT),
	Entry::one("4318", TEXT_20).requires(UNIT),
	Entry::one("4319", TEXT_30).requires(UNIT),
	Entry::one("4320", ESCAPED_35).requires(UNIT),
	Entry::run("4321", "4323", YES_OR_NO).requires(UNIT),
	Entry::run("4324", "4325", DELIVERY).requires(UNIT),
	Entry::one("4326", &[DAY]).requires(UNIT),
	Entry::one("4330", TEMPERATURE).requires(UNIT).excludes(&["4331"]),
	Entry::one("4331", TEMPERATURE).requires(UNIT).excludes(&["4330"]),
	Entry::one("4332", TEMPERATURE).requires(UNIT).excludes(&["4333"]),
	Entry::one("4333", TEMPERATURE).requires(UNIT).excludes(&["4332"]),
	Entry::one("7001", DIGITS_13).requires(&["01", "02", "8006", "8026"]),
	Entry::one("7002", TEXT_30).requires(TRADE_OR_CONTENT),
	Entry::one("7003", &[DAY, TIME]).requires(TRADE_OR_CONTENT_OR_MADE),
	Entry::one("7004", UP_TO_4_DIGITS).requires(&["01+10", "03+10"]),
	Entry::one("7005", TEXT_12).requires(TRADE_OR_CONTENT),
	Entry::one("7006", &[DAY]).requires(TRADE_OR_CONTENT),
	Entry::one("7007", &[DAY, DAY.optional()]).requires(TRADE_OR_CONTENT),
	Entry::one("7008", TEXT_3).requires(TRADE_OR_CONTENT),
	Entry::one("7009", TEXT_10).requires(TRADE_OR_CONTENT),
	Entry::one("7010", TEXT_2).requires(TRADE_OR_CONTENT_OR_MADE),
	Entry::one("7011", &[DAY, TIME.optional()]).requires(TRADE_OR_CONTENT_OR_MADE),
	Entry::one("7020", TEXT_20).requires(&["01+416", "03+416", "8006+416"]),
	Entry::one("7021", TEXT_20).requires(TRADE_OR_MADE_OR_PIECE),
	Entry::one("7022", TEXT_20).requires(&["01+7021", "03+7021", "8006+7021"]),
	Entry::one("7023", PREFIXED_30),
	Entry::run("7030", "7039", PROCESSOR).requires(TRADE_OR_CONTENT),
	Entry::one(
		"7040",
		&[
			Component::digits(1),
			Component::text(1),
			Component::text(1),
			Component::text(1).checked(&[Check::ImporterIndex]),
		],
	)
	.no_attribute(),
	Entry::one("7041", TEXT_4).no_attribute().requires(UNIT),
	Entry::run("710", "717", TEXT_20).requires(TRADE),
	Entry::run("7230", "7239", &[Component::text(2), Component::text_up_to(28)]).requires(&["01", "8004"]),
	Entry::one("7240", TEXT_20)
		.requires(&["01", "8006"])
		.excludes(&["03"]),
	Entry::one("7241", &[Component::digits(2).checked(&[Check::MediaType])]).requires(PROVIDER_OR_RECIPIENT),
	Entry::one("7242", TEXT_25).requires(PROVIDER_OR_RECIPIENT),
	Entry::one("7250", &[BIRTH])
		.requires(RECIPIENT)
		.excludes(&["7251"]),
	Entry::one("7251", &[BIRTH, TIME])
		.requires(RECIPIENT)
		.excludes(&["7250"]),
	Entry::one("7252", &[Component::digits(1).checked(&[Check::Sex])]).requires(RECIPIENT),
	Entry::run("7253", "7254", ESCAPED_40)
		.requires(PROVIDER_OR_RECIPIENT)
		.excludes(&["7256", "7259"]),
	Entry::one("7255", TEXT_10)
		.requires(PROVIDER_OR_RECIPIENT)
		.excludes(&["7256", "7259"]),
	Entry::one("7256", ESCAPED_90).requires(PROVIDER_OR_RECIPIENT),
	Entry::one("7257", ESCAPED_70).requires(RECIPIENT),
	Entry::one(
		"7258",
		&[Component::text(3).checked(&[Check::PositionInSequence])],
	)
	.requires(&["8018+7259"]),
	Entry::one("7259", ESCAPED_40)
		.requires(RECIPIENT)
		.excludes(&["7256"]),
	Entry::one("8001", ROLL).requires(TRADE),
	Entry::one("8002", TEXT_20),
	Entry::one(
		"8003",
		&[
			Component::digits(1).checked(&[Check::Zero]),
			CHECKED_13,
			Component::text_up_to(16).optional(),
		],
	)
	.primary_key(&[]),
	Entry::one("8004", PREFIXED_30).primary_key(&[&["7040"]]),
	Entry::one("8005", DIGITS_6).requires(TRADE_OR_CONTENT),
	Entry::one("8006", &[CHECKED_14, PIECE])
		.excludes(&["01", "03", "37"])
		.primary_key(&[&["22", "10", "21"]]),
	Entry::one("8007", TEXT_34).requires(&["415"]),
	Entry::one(
		"8008",
		&[
			DAY,
			Component::digits(2).checked(&[Check::Hour]),
			SIXTIETH,
			SIXTIETH,
		],
	)
	.requires(TRADE_OR_CONTENT_OR_MADE),
	Entry::one("8009", TEXT_50).requires(&["00", "01", "03"]),
	Entry::one(
		"8010",
		&[Component::of_up_to(CharacterSet::Set39, 30).checked(&[Check::CompanyPrefix])],
	)
	.primary_key(&[&["8011"]]),
	Entry::one(
		"8011",
		&[Component::digits_up_to(12).checked(&[Check::NoLeadingZero])],
	)
	.no_attribute()
	.requires(&["8010"]),
	Entry::one("8012", TEXT_20).requires(TRADE_OR_MADE_OR_PIECE),
	Entry::one("8013", MODEL).primary_key(&[]),
	Entry::one("8014", MASTER_DEVICE).no_attribute().requires(TRADE),
	Entry::one("8017", CHECKED_18)
		.excludes(&["8018"])
		.primary_key(&[&["8019"]]),
	Entry::one("8018", CHECKED_18)
		.excludes(&["8017"])
		.primary_key(&[&["8019"]]),
	Entry::one("8019", UP_TO_10_DIGITS)
		.no_attribute()
		.requires(PROVIDER_OR_RECIPIENT),
	Entry::one("8020", TEXT_25).no_attribute().requires(&["415"]),
	Entry::one("8026", &[CHECKED_14, PIECE])
		.requires(&["37"])
		.excludes(&["02", "03", "8006"]),
	Entry::one(
		"8030",
		&[Component::of_up_to(CharacterSet::Set64, 90).checked(&[Check::Padding])],
	)
	.requires(&[
		"00",
		"01+21",
		"03+21",
		"253",
		"255",
		"8003",
		"8004",
		"8006+21",
		"8010+8011",
		"8017",
		"8018",
	]),
	Entry::one("8040", DIGITS_15)
		.no_attribute()
		.requires(SERIALISED_TRADE),
	Entry::one("8041", DIGITS_15).no_attribute().requires(PHONE),
	Entry::one("8042", DIGITS_32).no_attribute().requires(PHONE),
	Entry::one(
		"8043",
		&[Component::digits(18), Component::digits_up_to(2).optional()],
	)
	.no_attribute()
	.requires(PHONE),
	Entry::one("8110", TEXT_70),
	Entry::one("8111", DIGITS_4).requires(&["255"]),
	Entry::one("8112", TEXT_70),
	Entry::one("8200", TEXT_70).no_attribute().requires(TRADE),
	Entry::one("90", TEXT_30),
	Entry::run("91", "99", TEXT_90),
];
