//! What the stories are about: the members, their models and lots, and short forms of the calls that move devices.

use custos_primitives::{
	custody::{DeviceInspect, ItemCode, LotReference, PatientLink, Purpose, SsccText, Terms, UseKind},
	device::{
		Availability, CertificateKind, CertificationRule, DecommissionReason, DeviceCode, ModelDescription,
		MriSafety, Packaging, ProductionIdentifierRules, RiskClass, Sterility, Unit,
	},
	gs1::{Date, DeviceIdentifier, Gtin, IssuingAgency, LotNumber, SerialNumber},
	member::{MemberId, Role},
};
use custos_runtime::{DeviceRegistry, Runtime, RuntimeCall};
use frame_support::assert_ok;
use pallet_consortium::Delegates;
use pallet_custody::Holdings;
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, DaveStash, Eve, Ferdie, One, Two};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};

use crate::chain::{act, decide};

/// The regulator.
pub const REGULATOR: Sr25519Keyring = Alice;
/// The notified body.
pub const ASSESSOR: Sr25519Keyring = Bob;
/// The manufacturer.
pub const MANUFACTURER: Sr25519Keyring = Eve;
/// A distributor that is a carrier too.
pub const DISTRIBUTOR: Sr25519Keyring = Charlie;
/// A hospital.
pub const HOSPITAL: Sr25519Keyring = Dave;
/// A service provider.
pub const SERVICE: Sr25519Keyring = Ferdie;
/// A second distributor, once [`admit_more_members`] is done.
pub const SECOND_DISTRIBUTOR: Sr25519Keyring = One;
/// A second hospital, once [`admit_more_members`] is done.
pub const SECOND_HOSPITAL: Sr25519Keyring = Two;
/// A third hospital, once [`admit_more_members`] is done.
pub const THIRD_HOSPITAL: Sr25519Keyring = DaveStash;

/// Two thirds of the members of the development chain, and more.
pub const VOTERS: [Sr25519Keyring; 5] = [Alice, Bob, Charlie, Dave, Ferdie];

/// A hip implant of the manufacturer, each with a serial number.
pub const HIP: &str = "09521234543213";
/// A kit of bone cement of the manufacturer, by lots.
pub const KIT: &str = "09521234543220";

/// The number of the member that an account acts for.
pub fn member(who: Sr25519Keyring) -> MemberId {
	Delegates::<Runtime>::get(who.to_account_id()).unwrap().member
}

/// Bytes of a call.
pub fn text<Text: TryFrom<Vec<u8>>>(text: &str) -> Text {
	Text::try_from(text.as_bytes().to_vec()).ok().unwrap()
}

/// A list of a call.
pub fn list<Item, List: TryFrom<Vec<Item>>>(items: impl IntoIterator<Item = Item>) -> List {
	List::try_from(items.into_iter().collect()).ok().unwrap()
}

/// The hash of a document.
pub fn document(name: &str) -> H256 {
	BlakeTwo256::hash(name.as_bytes())
}

pub fn code(gtin: &str) -> DeviceCode {
	DeviceCode {
		issuing_agency: IssuingAgency::Gs1,
		code: text(gtin),
	}
}

pub fn device(gtin: &str) -> DeviceIdentifier {
	DeviceIdentifier::Gs1(Gtin::parse(gtin.as_bytes()).unwrap())
}

pub fn lot(gtin: &str, number: &str) -> LotReference {
	LotReference {
		device: device(gtin),
		lot: Some(LotNumber::parse(number.as_bytes()).unwrap()),
	}
}

pub fn serial(text: &str) -> SerialNumber {
	SerialNumber::parse(text.as_bytes()).unwrap()
}

/// The SSCC with the extension digit 0 of so many digits of a company prefix and the packer's own number.
pub fn sscc(company_prefix: &str, number: u32) -> SsccText {
	let width = 16 - company_prefix.len();
	let digits = format!("0{company_prefix}{number:0width$}");
	let weighted = digits.bytes().zip([3, 1].into_iter().cycle());
	let sum: u32 = weighted
		.map(|(digit, weight)| u32::from(digit - b'0') * weight)
		.sum();
	text(&format!("{digits}{}", (10 - sum % 10) % 10))
}

pub fn unit(gtin: &str, serial: &str) -> ItemCode {
	ItemCode::Unit {
		device: code(gtin),
		serial: text(serial),
	}
}

/// So many devices of the actor's own.
pub fn quantity(gtin: &str, lot: &str, quantity: u32) -> ItemCode {
	ItemCode::Quantity {
		device: code(gtin),
		lot: text(lot),
		owner: None,
		quantity,
	}
}

/// So many devices of another member.
pub fn quantity_of(owner: Sr25519Keyring, gtin: &str, lot: &str, quantity: u32) -> ItemCode {
	ItemCode::Quantity {
		device: code(gtin),
		lot: text(lot),
		owner: Some(member(owner)),
		quantity,
	}
}

pub fn packed(sscc: &SsccText) -> ItemCode {
	ItemCode::LogisticUnit { sscc: sscc.clone() }
}

/// What is supplied against money.
pub const SALE: Purpose = Purpose::Supply { terms: Terms::Sale };

/// Serials `H001`, `H002` and so on.
pub fn serials(numbers: std::ops::RangeInclusive<u32>) -> Vec<String> {
	numbers.map(|number| format!("H{number:03}")).collect()
}

/// Hips of these numbers.
pub fn hips(numbers: std::ops::RangeInclusive<u32>) -> Vec<ItemCode> {
	serials(numbers).iter().map(|serial| unit(HIP, serial)).collect()
}

// --- Members

/// Another distributor and two more hospitals are admitted, all by one motion.
pub fn admit_more_members() {
	let admit = |name, gln, role, company_prefix, who: Sr25519Keyring| {
		RuntimeCall::from(pallet_consortium::Call::admit {
			name: text(name),
			gln: text(gln),
			roles: vec![role].try_into().unwrap(),
			company_prefixes: vec![text(company_prefix)].try_into().unwrap(),
			representative: who.to_account_id(),
		})
	};
	let calls = vec![
		admit(
			"One Wholesale",
			"9521000000612",
			Role::Distributor,
			"95210000006",
			SECOND_DISTRIBUTOR,
		),
		admit(
			"Two Hospital",
			"9521000000711",
			Role::HealthcareProvider,
			"95210000007",
			SECOND_HOSPITAL,
		),
		admit(
			"Stash Clinic",
			"9521000000810",
			Role::HealthcareProvider,
			"95210000008",
			THIRD_HOSPITAL,
		),
	];
	assert_ok!(decide(&VOTERS, pallet_utility::Call::batch_all { calls }));
}

// --- Production

fn model(brand: &str, number: &str, carries_serial: bool) -> ModelDescription {
	ModelDescription {
		brand_name: text(brand),
		version_or_model_number: text(number),
		catalogue_number: text(""),
		risk_class: RiskClass::MdrClassIII,
		product_code: text("JDI"),
		gmdn_code: text(""),
		production_identifiers: ProductionIdentifierRules {
			lot: true,
			serial: carries_serial,
			expiry_date: true,
			..Default::default()
		},
		packaging: Packaging::Base { device_count: 1 },
		sterility: Sterility::PackagedSterile,
		single_use: true,
		implantable: true,
		kit: false,
		human_tissue: false,
		mri_safety: MriSafety::Conditional,
		availability: Availability::Prescription,
		certification: CertificationRule::Required,
		storage_conditions: Default::default(),
		related_identifiers: Default::default(),
		document: None,
	}
}

/// What the hip's UDI-DI record says.
pub fn hip() -> ModelDescription {
	model("Example Hip", "EH-1", true)
}

/// What the kit's UDI-DI record says.
pub fn kit() -> ModelDescription {
	model("Example Cement", "EC-1", false)
}

/// The last day of use of everything that is produced here.
pub const EXPIRES: Date = Date {
	year: 2030,
	month: 12,
	day: 31,
};

/// The manufacturer registers the model, and the notified body certifies it.
pub fn register(gtin: &str, description: ModelDescription) {
	let device = code(gtin);
	let register = pallet_device_registry::Call::register_model {
		device: device.clone(),
		description,
	};
	assert_ok!(act(MANUFACTURER, register));
	let certify = pallet_device_registry::Call::grant_certificate {
		device,
		number: text(&format!("CE-{gtin}")),
		kind: CertificateKind::EuTechnicalDocumentation,
		expires: None,
		document: document("certificate"),
	};
	assert_ok!(act(ASSESSOR, certify));
}

/// The manufacturer makes devices without serial numbers.
pub fn commission_lot(gtin: &str, lot: &str, quantity: u32) {
	let commission = pallet_device_registry::Call::commission_lot {
		device: code(gtin),
		lot: text(lot),
		quantity,
		manufactured: None,
		expires: Some(EXPIRES),
	};
	assert_ok!(act(MANUFACTURER, commission));
}

/// The manufacturer makes serialised units.
pub fn commission_units(gtin: &str, lot: &str, serials: &[String]) {
	let commission = pallet_device_registry::Call::commission_units {
		device: code(gtin),
		lot: Some(text(lot)),
		serials: list(serials.iter().map(|serial| text(serial))),
		manufactured: None,
		expires: Some(EXPIRES),
	};
	assert_ok!(act(MANUFACTURER, commission));
}

// --- Custody

pub fn pack(who: Sr25519Keyring, sscc: &SsccText, items: Vec<ItemCode>) {
	let pack = pallet_custody::Call::pack {
		sscc: sscc.clone(),
		items: list(items),
	};
	assert_ok!(act(who, pack));
}

pub fn unpack(who: Sr25519Keyring, sscc: &SsccText, items: Vec<ItemCode>) {
	let unpack = pallet_custody::Call::unpack {
		sscc: sscc.clone(),
		items: list(items),
	};
	assert_ok!(act(who, unpack));
}

pub fn shipment(
	number: &str,
	recipient: Sr25519Keyring,
	purpose: Purpose,
	items: Vec<ItemCode>,
) -> pallet_custody::Call<Runtime> {
	pallet_custody::Call::ship {
		number: text(number),
		recipient: member(recipient),
		carrier: None,
		purpose,
		items: list(items),
		documents: Default::default(),
		due: None,
	}
}

pub fn ship(
	who: Sr25519Keyring,
	number: &str,
	recipient: Sr25519Keyring,
	purpose: Purpose,
	items: Vec<ItemCode>,
) -> DispatchResult {
	act(who, shipment(number, recipient, purpose, items))
}

pub fn receipt(sender: Sr25519Keyring, number: &str, item_count: usize) -> pallet_custody::Call<Runtime> {
	pallet_custody::Call::receive {
		sender: member(sender),
		number: text(number),
		item_count: u32::try_from(item_count).unwrap(),
	}
}

pub fn receive(
	who: Sr25519Keyring,
	sender: Sr25519Keyring,
	number: &str,
	item_count: usize,
) -> DispatchResult {
	act(who, receipt(sender, number, item_count))
}

/// A shipment that is received as it was shipped.
pub fn deliver(
	sender: Sr25519Keyring,
	number: &str,
	recipient: Sr25519Keyring,
	purpose: Purpose,
	items: Vec<ItemCode>,
) {
	let count = items.len();
	assert_ok!(ship(sender, number, recipient, purpose, items));
	assert_ok!(receive(recipient, sender, number, count));
}

pub fn use_device(item: ItemCode, kind: UseKind) -> pallet_custody::Call<Runtime> {
	let commitment = BlakeTwo256::hash_of(&item);
	pallet_custody::Call::use_device {
		item,
		kind,
		patient: PatientLink::Commitment { commitment },
	}
}

pub fn destroy(item: ItemCode) -> pallet_custody::Call<Runtime> {
	pallet_custody::Call::decommission {
		item,
		reason: DecommissionReason::Destroyed,
		evidence: Some(document("certificate of destruction")),
	}
}

/// One call of the pallet for each item, all of them or none.
pub fn each(
	who: Sr25519Keyring,
	items: Vec<ItemCode>,
	call: impl Fn(ItemCode) -> pallet_custody::Call<Runtime>,
) -> DispatchResult {
	let calls = items
		.into_iter()
		.map(|item| RuntimeCall::from(call(item)))
		.collect();
	act(who, pallet_utility::Call::batch_all { calls })
}

/// How many devices of a lot a member has outside of logistic units.
pub fn on_hand(who: Sr25519Keyring, lot: &LotReference) -> u32 {
	Holdings::<Runtime>::get((lot.device, lot.lot, member(who))).map_or(0, |holding| holding.on_hand())
}

/// The record of a unit.
pub fn unit_of(gtin: &str, text: &str) -> Unit {
	DeviceRegistry::unit(&device(gtin), &serial(text)).unwrap()
}
