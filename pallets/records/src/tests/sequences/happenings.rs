//! What happens in a sequence: calls that are likely to succeed, and some that are not.

use super::*;
use custos_primitives::consent::MAX_NAMED;
use frame_support::pallet_prelude::ConstU32;
use proptest::strategy::Union;

const ACTORS: [u64; 11] = [HANNA, HUGO, MONA, RAVI, RUTH, CORA, CARL, RITA, ROY, AXEL, NOBODY];
const REQUESTERS: [u64; 5] = [RAVI, RUTH, MONA, HUGO, HANNA];
pub(super) const MEMBERS: [MemberId; 5] = [HOSPITAL, OTHER_HOSPITAL, MANUFACTURER, RESEARCHER, ASSESSOR];
const CREDENTIALS: [&str; 2] = ["ICH-GCP-E6", "GDPR-101"];
const REGIONS: [&str; 8] = ["DE", "DE", "DE", "DE", "FR", "FR", "EU", "de"];
const PURPOSES: [&str; 8] = [
	"HRESCH", "HRESCH", "CLINTRCH", "CLINTRCH", "TREAT", "PUBHLTH", "BTG", "RESEARCH",
];
pub(super) const STUDY: StudyId = 3;

const ANCHOR: u8 = 0;
const REQUEST: u8 = 1;
const APPROVE: u8 = 2;
const REFUSE: u8 = 3;
const RELINQUISH: u8 = 4;
const REVOKE: u8 = 5;
pub(super) const LOG_USE: u8 = 6;
pub(super) const EMERGENCY_ACCESS: u8 = 7;
const REVIEW: u8 = 8;
const SET_REQUIREMENTS: u8 = 9;
const ATTEST_CREDENTIAL: u8 = 10;
const WITHDRAW_CREDENTIAL: u8 = 11;
/// How many calls there are.
pub(super) const CALLS: u8 = 12;
/// What happens, and how often.
const KINDS: [(u32, u8); 13] = [
	(3, ANCHOR),
	(6, REQUEST),
	(4, APPROVE),
	(1, REFUSE),
	(1, RELINQUISH),
	(1, REVOKE),
	(6, LOG_USE),
	(3, EMERGENCY_ACCESS),
	(3, REVIEW),
	(2, SET_REQUIREMENTS),
	(2, ATTEST_CREDENTIAL),
	(1, WITHDRAW_CREDENTIAL),
	(8, CALLS),
];

/// What happens, with numbers that choose among few things, so that happenings meet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Happening {
	/// The number of the call; [`CALLS`] where something changes outside of this pallet.
	pub(super) kind: u8,
	/// Whether somebody acts that may.
	pub(super) is_apt: bool,
	/// Whether the access is one with which the call is made sense of.
	is_fit: bool,
	pub(super) actor: usize,
	subject: usize,
	pub(super) number: u64,
	pub(super) other: u64,
	pub(super) variant: u8,
}

fn kind() -> impl Strategy<Value = u8> {
	Union::new_weighted(KINDS.map(|(weight, kind)| (weight, Just(kind))).to_vec())
}

prop_compose! {
	pub(super) fn happening()(
		kind in kind(),
		is_apt in prop::bool::weighted(0.8),
		is_fit in prop::bool::weighted(0.6),
		actor in 0..ACTORS.len(),
		subject in prop_oneof![4 => Just(0usize), 2 => Just(1usize), 1 => Just(2usize), 1 => Just(3usize)],
		number in 0u64..1_000,
		other in 0u64..1_000,
		variant in any::<u8>(),
	) -> Happening {
		Happening { kind, is_apt, is_fit, actor, subject, number, other, variant }
	}
}

impl Happening {
	/// Who acts, where that one may.
	fn account(&self, apt: u64) -> RuntimeOrigin {
		signed(if self.is_apt { apt } else { ACTORS[self.actor] })
	}

	fn requester(&self) -> u64 {
		REQUESTERS[self.actor % REQUESTERS.len()]
	}

	pub(super) fn subject(&self) -> SubjectReference {
		subjects()[self.subject]
	}

	/// One of the accesses that the call is for, or any, or one that is not there yet.
	pub(super) fn access(&self) -> AccessId {
		let all = NextAccessId::<Test>::get();
		let is_meant = |access: &AccessId| self.is_for(*access);
		let meant: Vec<_> = (0..all).filter(is_meant).collect();
		match self.is_fit && !meant.is_empty() {
			true => meant[self.number as usize % meant.len()],
			false => self.number % (all + 1),
		}
	}

	/// Whether the call is for accesses that stand as this one does.
	fn is_for(&self, access: AccessId) -> bool {
		match self.kind {
			APPROVE | REFUSE => status(access) == Some(AccessStatus::Pending),
			RELINQUISH | REVOKE | LOG_USE => status(access) == Some(AccessStatus::Open),
			REVIEW => record_of(access)
				.review
				.is_some_and(|review| review.made.is_none()),
			_ => false,
		}
	}

	/// One of the regions, most often the first.
	pub(super) fn region(&self) -> RegionText {
		place(REGIONS[(self.number / 8) as usize % REGIONS.len()])
	}

	/// One of several bits.
	pub(super) fn is(&self, bit: u8) -> bool {
		self.variant & (1 << bit) != 0
	}
}

/// Two patients of a hospital, one of another, and one that is not there.
pub(super) fn subjects() -> [SubjectReference; 4] {
	let of_other_hospital = SubjectReference {
		controller: OTHER_HOSPITAL,
		..patient(1)
	};
	[patient(1), patient(2), of_other_hospital, patient(9)]
}

/// Who acts for the controller.
fn holder(subject: &SubjectReference) -> u64 {
	match subject.controller {
		HOSPITAL => HANNA,
		_ => HUGO,
	}
}

fn find(access: AccessId) -> Option<AccessOf<Test>> {
	Accesses::<Test>::get(access)
}

pub(super) fn status(access: AccessId) -> Option<AccessStatus> {
	Records::access_view(access).map(|view| view.now)
}

fn hash(number: u64) -> H256 {
	H256::from_low_u64_be(number)
}

/// Some of the categories, now and then none, and rarely one that is not there.
pub(super) fn categories(happening: Happening) -> BoundedVec<CodeText, ConstU32<MAX_NAMED>> {
	let unknown = happening.number.is_multiple_of(16).then_some("sleep");
	let chosen = CATEGORIES.into_iter().zip(0..).filter(|(_, n)| happening.is(*n));
	let texts = chosen.map(|(text, _)| text).chain(unknown);
	BoundedVec::truncate_from(texts.map(code).collect())
}

/// By a query, or some anchors of the subject, or any.
fn scope(happening: Happening) -> AccessScope {
	let of_subject = |anchor: &AnchorId| {
		Anchors::<Test>::get(anchor).is_some_and(|anchor| {
			let category = code(anchor.record.category.as_str());
			anchor.subject == happening.subject() && categories(happening).contains(&category)
		})
	};
	let anchors: Vec<_> = match happening.number % 8 {
		0..4 => return AccessScope::Query { query: hash(1) },
		4..7 => (0..16).filter(of_subject).take(3).collect(),
		_ => vec![happening.other % 16],
	};
	AccessScope::Anchors {
		anchors: BoundedVec::truncate_from(anchors),
	}
}

fn requirements(happening: Happening) -> RequirementsText {
	let is = |bit: u8| happening.is(bit) && happening.is(bit + 4);
	let some = |bit: u8, text: &str| is(bit).then(|| code(text)).into_iter().collect();
	let roles = is(0).then_some(Role::Researcher);
	let regions = is(3).then(|| place("DE"));
	RequirementsText {
		roles: BoundedVec::truncate_from(roles.into_iter().collect()),
		purposes: BoundedVec::truncate_from(some(1, "HRESCH")),
		regions: BoundedVec::truncate_from(regions.into_iter().collect()),
		credentials: BoundedVec::truncate_from(some(2, CREDENTIALS[0])),
	}
}

fn anchor(happening: Happening) -> DispatchResult {
	let subject = happening.subject();
	let record = RecordText {
		hash: hash(happening.number % 24),
		content: ContentTypeText::Dicom,
		category: code(CATEGORIES[usize::from(happening.variant % 4)]),
		reference: hash(2),
		retention: RetentionClass::PatientRecord,
		region: place(REGIONS[0]),
	};
	let version_of = happening.is(7).then_some(happening.other % 16);
	Records::anchor(
		happening.account(holder(&subject)),
		subject.pseudonym,
		record,
		version_of,
	)
}

fn request(happening: Happening) -> DispatchResult {
	let terms = AccessTermsText {
		purpose: code(PURPOSES[happening.other as usize % PURPOSES.len()]),
		action: DataAction::ALL[usize::from(happening.variant % 4)],
		categories: categories(happening),
		scope: scope(happening),
		study: (happening.is(7) && happening.is(6)).then_some(STUDY),
		region: happening.region(),
		justification: hash(3),
		until: Timestamp::get() + happening.other * DAY / 4,
	};
	Records::request(
		happening.account(happening.requester()),
		happening.subject(),
		terms,
	)
}

fn approve(happening: Happening) -> DispatchResult {
	let access = happening.access();
	let record = find(access);
	let until = record.as_ref().map_or(0, |record| record.terms.until);
	let expires = match happening.other % 4 {
		0 => Timestamp::get() + happening.other * DAY,
		_ => until,
	};
	let conditions = match happening.is(0) {
		true => requirements(happening),
		false => RequirementsText::default(),
	};
	let origin = happening.account(holder_of(access));
	Records::approve(origin, access, expires, conditions)
}

/// Who acts for the controller of an access.
pub(super) fn holder_of(access: AccessId) -> u64 {
	find(access).map_or(HANNA, |record| holder(&record.subject))
}

/// Who asked for an access.
fn requester_of(access: AccessId) -> u64 {
	find(access).map_or(RAVI, |record| record.delegate)
}

/// The number of the next use, or one that was there already.
fn nonce(happening: Happening) -> u64 {
	let last = match find(happening.access()).map(|record| record.state) {
		Some(AccessState::Granted { grant }) => grant.last_nonce,
		_ => 0,
	};
	last + happening.other % 4
}

fn log_use(happening: Happening) -> DispatchResult {
	let access = happening.access();
	let origin = happening.account(holder_of(access));
	Records::log_use(origin, access, nonce(happening), hash(4))
}

fn emergency_access(happening: Happening) -> DispatchResult {
	Records::emergency_access(
		happening.account([HANNA, HUGO, AXEL][happening.actor % 3]),
		happening.subject(),
		categories(happening),
		scope(happening),
		happening.region(),
		hash(5),
	)
}

fn review(happening: Happening) -> DispatchResult {
	let access = happening.access();
	let apt = match happening.is(0) {
		true => holder_of(access),
		false => [RITA, ROY, AXEL][happening.actor % 3],
	};
	let finding = match happening.is(1) {
		true => Finding::Justified,
		false => Finding::NotJustified,
	};
	Records::review(happening.account(apt), access, finding, hash(6))
}

pub(super) fn call(happening: Happening) -> DispatchResult {
	let access = happening.access();
	let holder_of_data = happening.account(holder_of(access));
	let credential = code(CREDENTIALS[happening.number as usize % CREDENTIALS.len()]);
	match happening.kind {
		ANCHOR => anchor(happening),
		REQUEST => request(happening),
		APPROVE => approve(happening),
		REFUSE => Records::refuse(holder_of_data, access, RefusalReason::Excessive),
		RELINQUISH => Records::relinquish(happening.account(requester_of(access)), access),
		REVOKE => Records::revoke(holder_of_data, access),
		LOG_USE => log_use(happening),
		EMERGENCY_ACCESS => emergency_access(happening),
		REVIEW => review(happening),
		SET_REQUIREMENTS => Records::set_requirements(
			happening.account([HANNA, HUGO][happening.actor % 2]),
			code(CATEGORIES[happening.number as usize % CATEGORIES.len()]),
			requirements(happening),
		),
		ATTEST_CREDENTIAL => Records::attest_credential(
			happening.account([CORA, CARL][happening.actor % 2]),
			happening.requester(),
			credential,
			Timestamp::get() + happening.other * DAY / 4,
			hash(7),
		),
		WITHDRAW_CREDENTIAL => Records::withdraw_credential(
			happening.account([CORA, CARL, RITA][happening.actor % 3]),
			happening.requester(),
			credential,
		),
		_ => panic!("there are only {CALLS} calls"),
	}
}
