//! A runtime for the tests: two hospitals, a manufacturer, a researcher, two assessors and two regulators. What subjects
//! there are and what they permit is whatever a test says.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

use crate::{self as pallet_records, Config, Event, Pallet, WeightInfo};
use custos_primitives::{
	consent::{
		AttestationNumber, CategoryCode, ConsentInspect, Deciding, Question, Ruling, StudyId, SubjectLog,
		SubjectReference, SubjectStatus,
	},
	gs1::AllocatedKey,
	log::{LogEntry, LogStep},
	member::{Actor, DelegateInspect, MemberId, MemberInspect, Permission, Role},
	trail::{Occasion, Trail},
};
use frame_support::{derive_impl, parameter_types, traits::EnsureOrigin, weights::Weight, Blake2_128Concat};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_runtime::BuildStorage;
use std::collections::{BTreeMap, BTreeSet};

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Records: pallet_records,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

parameter_types! {
	pub const DecisionTime: u64 = 30 * DAY;
	pub const MaxGrantTime: u64 = 365 * DAY;
	pub const EmergencyTime: u64 = DAY;
	pub const ReviewTime: u64 = 7 * DAY;
	/// The members that are not active.
	pub static Inactive: Vec<MemberId> = vec![];
	/// The accounts that act for members beside those of [`rights`].
	pub static Appointed: Vec<(u64, MemberId)> = vec![];
	/// The accounts that do not act for their members any more.
	pub static Dismissed: Vec<u64> = vec![];
	/// The members' roles.
	pub static Roles: BTreeMap<MemberId, Vec<Role>> = BTreeMap::new();
	/// The subjects.
	pub static Subjects: BTreeMap<SubjectReference, SubjectStatus> = BTreeMap::new();
	/// The categories of data.
	pub static KnownCategories: BTreeSet<CategoryCode> = BTreeSet::new();
	/// The studies, with those that take part.
	pub static Studies: BTreeMap<StudyId, Vec<MemberId>> = BTreeMap::new();
	/// What subjects say to a member, or to any. Without, they say nothing.
	pub static Rulings: BTreeMap<(SubjectReference, Option<MemberId>), Ruling> = BTreeMap::new();
	/// The attestations that stand.
	pub static Standing: BTreeSet<(SubjectReference, AttestationNumber)> = BTreeSet::new();
}

impl Config for Test {
	type HolderOrigin = Delegate<HOLD>;
	type RequesterOrigin = Delegate<REQUEST>;
	type EmergencyOrigin = Delegate<EMERGENCY>;
	type RegulatorOrigin = Delegate<REGULATE>;
	type AssessorOrigin = Delegate<ASSESS>;
	type Consent = FakeConsent;
	type Log = FakeConsent;
	type Members = FakeMembers;
	type Delegates = FakeMembers;
	type Time = Timestamp;
	type DecisionTime = DecisionTime;
	type MaxGrantTime = MaxGrantTime;
	type EmergencyTime = EmergencyTime;
	type ReviewTime = ReviewTime;
	type WeightInfo = NoWeight;
}

/// May anchor records, decide on access, and log uses.
const HOLD: u8 = 0;
/// May ask for access.
const REQUEST: u8 = 1;
/// May break the glass.
const EMERGENCY: u8 = 2;
/// May oversee.
const REGULATE: u8 = 3;
/// May attest credentials.
const ASSESS: u8 = 4;

/// Acts for a hospital, which controls the data of its patients.
pub const HANNA: u64 = 1;
/// Acts for another hospital.
pub const HUGO: u64 = 2;
/// Acts for a manufacturer.
pub const MONA: u64 = 3;
/// Acts for a researcher.
pub const RAVI: u64 = 4;
/// Acts for the researcher too.
pub const RUTH: u64 = 5;
/// Acts for a conformity assessor.
pub const CORA: u64 = 6;
/// Acts for another conformity assessor.
pub const CARL: u64 = 7;
/// Acts for a regulator.
pub const RITA: u64 = 8;
/// Acts for another regulator.
pub const ROY: u64 = 9;
/// Acts for the other hospital too, as if that were a regulator as well.
pub const AXEL: u64 = 10;
/// Acts for nobody.
pub const NOBODY: u64 = 99;

pub const HOSPITAL: MemberId = 100;
pub const OTHER_HOSPITAL: MemberId = 200;
pub const MANUFACTURER: MemberId = 300;
pub const RESEARCHER: MemberId = 400;
pub const ASSESSOR: MemberId = 500;
pub const OTHER_ASSESSOR: MemberId = 600;
pub const REGULATOR: MemberId = 700;
pub const OTHER_REGULATOR: MemberId = 800;

/// The member that the account acts for, and what the account may do.
fn rights(account: u64) -> Option<(MemberId, &'static [u8])> {
	match account {
		HANNA => Some((HOSPITAL, &[HOLD, REQUEST, EMERGENCY])),
		HUGO => Some((OTHER_HOSPITAL, &[HOLD, REQUEST, EMERGENCY])),
		MONA => Some((MANUFACTURER, &[HOLD, REQUEST])),
		RAVI | RUTH => Some((RESEARCHER, &[REQUEST])),
		CORA => Some((ASSESSOR, &[ASSESS])),
		CARL => Some((OTHER_ASSESSOR, &[ASSESS])),
		RITA => Some((REGULATOR, &[HOLD, REQUEST, REGULATE])),
		ROY => Some((OTHER_REGULATOR, &[HOLD, REQUEST, REGULATE])),
		AXEL => Some((OTHER_HOSPITAL, &[HOLD, REQUEST, EMERGENCY, REGULATE])),
		_ => None,
	}
}

/// The roles that the members have at first.
fn roles() -> BTreeMap<MemberId, Vec<Role>> {
	BTreeMap::from([
		(HOSPITAL, vec![Role::HealthcareProvider]),
		(OTHER_HOSPITAL, vec![Role::HealthcareProvider]),
		(MANUFACTURER, vec![Role::Manufacturer]),
		(RESEARCHER, vec![Role::Researcher]),
		(ASSESSOR, vec![Role::ConformityAssessor]),
		(OTHER_ASSESSOR, vec![Role::ConformityAssessor]),
		(REGULATOR, vec![Role::Regulator]),
		(OTHER_REGULATOR, vec![Role::Regulator]),
	])
}

/// A delegate of an active member with that right.
pub struct Delegate<const RIGHT: u8>;
impl<const RIGHT: u8> EnsureOrigin<RuntimeOrigin> for Delegate<RIGHT> {
	type Success = Actor<u64>;

	fn try_origin(origin: RuntimeOrigin) -> Result<Actor<u64>, RuntimeOrigin> {
		let RawOrigin::Signed(delegate) = Result::<RawOrigin<u64>, _>::from(origin)? else {
			return Err(RuntimeOrigin::root());
		};
		match rights(delegate) {
			Some((member, rights)) if rights.contains(&RIGHT) && FakeMembers::is_active(member) => {
				Ok(Actor { member, delegate })
			}
			_ => Err(RuntimeOrigin::signed(delegate)),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		let able = |account: &u64| rights(*account).is_some_and(|(_, rights)| rights.contains(&RIGHT));
		(HANNA..=AXEL).find(able).map(RuntimeOrigin::signed).ok_or(())
	}
}

/// Members that are active but for those in [`Inactive`], with the roles of [`Roles`].
pub struct FakeMembers;
impl DelegateInspect<u64> for FakeMembers {
	fn may(account: &u64, member: MemberId, permission: Permission) -> bool {
		let acts_for = rights(*account).map(|(member, _)| member);
		permission == Permission::Access
			&& (acts_for == Some(member) || Appointed::get().contains(&(*account, member)))
			&& !Dismissed::get().contains(account)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable(account: &u64, member: MemberId) {
		Appointed::mutate(|appointed| appointed.push((*account, member)));
	}
}

impl MemberInspect for FakeMembers {
	fn is_active(member: MemberId) -> bool {
		!Inactive::get().contains(&member)
	}

	fn has_role(member: MemberId, role: Role) -> bool {
		let roles = Roles::get();
		Self::is_active(member) && roles.get(&member).is_some_and(|roles| roles.contains(&role))
	}

	fn holds_prefix_of(_: MemberId, _: &impl AllocatedKey) -> bool {
		false
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_prefix_of(_: MemberId, _: &impl AllocatedKey) {}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_role(member: MemberId, role: Role) {
		Roles::mutate(|roles| roles.entry(member).or_default().push(role));
	}
}

/// The logs of subjects. They are kept in the state, so that a call that fails leaves none of its entries.
#[frame_support::storage_alias]
type Logs = StorageMap<FakeConsent, Blake2_128Concat, SubjectReference, Trail>;

/// What [`Subjects`] say by [`Rulings`] and [`Standing`], with [`KnownCategories`] and [`Studies`].
pub struct FakeConsent;
impl ConsentInspect for FakeConsent {
	fn subject(subject: &SubjectReference) -> Option<SubjectStatus> {
		Subjects::get().get(subject).copied()
	}

	fn decide(question: &Question) -> Ruling {
		match Self::subject(&question.subject) {
			None => return Ruling::SubjectNotFound,
			Some(SubjectStatus::Closed { .. }) => return Ruling::SubjectClosed,
			Some(SubjectStatus::Open) => {}
		}
		if !FakeMembers::is_active(question.requester) {
			return Ruling::RequesterNotActive;
		}
		let takes_part = |study: StudyId| {
			Studies::get()
				.get(&study)
				.is_some_and(|participants| participants.contains(&question.requester))
		};
		if question.study.is_some_and(|study| !takes_part(study)) {
			return Ruling::NotInStudy;
		}
		let rulings = Rulings::get();
		rulings
			.get(&(question.subject, Some(question.requester)))
			.or_else(|| rulings.get(&(question.subject, None)))
			.cloned()
			.unwrap_or(Ruling::NotPermitted)
	}

	fn stands(subject: &SubjectReference, attestation: AttestationNumber) -> bool {
		Standing::get().contains(&(*subject, attestation))
	}

	fn is_category(category: &CategoryCode) -> bool {
		KnownCategories::get().contains(category)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_everything(subject: &SubjectReference) {
		open(*subject);
		permit(*subject, None, 1..=8);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_silence(subject: &SubjectReference) {
		Rulings::mutate(|rulings| rulings.retain(|(of, _), _| of != subject));
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_category(category: &CategoryCode) {
		KnownCategories::mutate(|categories| categories.insert(*category));
	}
}

impl SubjectLog<u64> for FakeConsent {
	fn log(subject: &SubjectReference, occasion: &Occasion<u64>, entry: LogEntry) -> Option<LogStep<u64>> {
		Self::subject(subject)?;
		let mut trail = trail_of(subject);
		let step = trail.extend(occasion, entry);
		Logs::insert(subject, trail);
		Some(step)
	}
}

/// The trail of a subject's log.
pub fn trail_of(subject: &SubjectReference) -> Trail {
	Logs::get(subject).unwrap_or_else(|| Trail::new(subject))
}

/// The hospital's patient of that number.
pub fn patient(number: u8) -> SubjectReference {
	SubjectReference {
		controller: HOSPITAL,
		pseudonym: H256::repeat_byte(number),
	}
}

/// Opens a subject.
pub fn open(subject: SubjectReference) {
	Subjects::mutate(|subjects| subjects.insert(subject, SubjectStatus::Open));
}

/// Closes a subject. Nothing of what it attested stands any more.
pub fn close(subject: SubjectReference) {
	let closed = SubjectStatus::Closed { at: Timestamp::get() };
	Subjects::mutate(|subjects| subjects.insert(subject, closed));
	Standing::mutate(|standing| standing.retain(|(of, _)| *of != subject));
}

/// The subject permits everything to a member, or to any, by these attestations.
pub fn permit(
	subject: SubjectReference,
	requester: Option<MemberId>,
	attestations: impl IntoIterator<Item = AttestationNumber>,
) {
	let by: Vec<_> = attestations
		.into_iter()
		.map(|attestation| Deciding { attestation, rule: 0 })
		.collect();
	Standing::mutate(|standing| standing.extend(by.iter().map(|rule| (subject, rule.attestation))));
	let by = by.try_into().expect("not too many attestations");
	rule(subject, requester, Ruling::Permitted { by });
}

/// The subject denies everything to a member, or to any, by an attestation.
pub fn deny(subject: SubjectReference, requester: Option<MemberId>, attestation: AttestationNumber) {
	Standing::mutate(|standing| standing.insert((subject, attestation)));
	rule(subject, requester, denied_by(attestation));
}

/// What is answered where an attestation denies everything.
pub fn denied_by(attestation: AttestationNumber) -> Ruling {
	let by = Deciding { attestation, rule: 0 };
	Ruling::Denied { by }
}

/// What the subject says to a member, or to any, is this from now on.
pub fn rule(subject: SubjectReference, requester: Option<MemberId>, ruling: Ruling) {
	Rulings::mutate(|rulings| rulings.insert((subject, requester), ruling));
}

/// The attestation does not stand any more, and what it permitted is not permitted.
pub fn withdraw(subject: SubjectReference, attestation: AttestationNumber) {
	Standing::mutate(|standing| standing.remove(&(subject, attestation)));
	let permits = |ruling: &Ruling| match ruling {
		Ruling::Permitted { by } => by.iter().any(|rule| rule.attestation == attestation),
		_ => false,
	};
	Rulings::mutate(|rulings| rulings.retain(|(of, _), ruling| *of != subject || !permits(ruling)));
}

/// Tests don't weigh.
pub struct NoWeight;
impl WeightInfo for NoWeight {
	fn anchor() -> Weight {
		Weight::zero()
	}
	fn request(_: u32, _: u32) -> Weight {
		Weight::zero()
	}
	fn approve() -> Weight {
		Weight::zero()
	}
	fn refuse() -> Weight {
		Weight::zero()
	}
	fn relinquish() -> Weight {
		Weight::zero()
	}
	fn revoke() -> Weight {
		Weight::zero()
	}
	fn log_use() -> Weight {
		Weight::zero()
	}
	fn emergency_access(_: u32, _: u32) -> Weight {
		Weight::zero()
	}
	fn review() -> Weight {
		Weight::zero()
	}
	fn set_requirements() -> Weight {
		Weight::zero()
	}
	fn attest_credential() -> Weight {
		Weight::zero()
	}
	fn withdraw_credential() -> Weight {
		Weight::zero()
	}
}

/// 2026-06-15 10:00 UTC.
pub const NOW: u64 = 1_781_517_600_000;
/// A day in milliseconds.
pub const DAY: u64 = 86_400_000;

/// The categories of data that there are at first.
pub const CATEGORIES: [&str; 4] = ["device", "imaging", "laboratory", "genomic"];

pub fn new_test_ext() -> sp_io::TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default()
		.build_storage()
		.expect("genesis builds");
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOW);
		Inactive::set(vec![]);
		Appointed::set(vec![]);
		Dismissed::set(vec![]);
		Roles::set(roles());
		Subjects::set(BTreeMap::new());
		let category = |text: &str| CategoryCode::parse(text.as_bytes()).expect("a category");
		KnownCategories::set(CATEGORIES.into_iter().map(category).collect());
		Studies::set(BTreeMap::new());
		Rulings::set(BTreeMap::new());
		Standing::set(BTreeSet::new());
		open(patient(1));
		open(patient(2));
	});
	ext
}

/// Runs a test, and checks the invariants after it.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		check_invariants();
	});
}

pub fn check_invariants() {
	Pallet::<Test>::do_try_state().expect("the invariants hold");
}

/// Goes on to the next block, and forward in time.
pub fn pass(milliseconds: u64) {
	System::set_block_number(System::block_number() + 1);
	Timestamp::set_timestamp(Timestamp::get() + milliseconds);
}

/// The events of this pallet so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |record: frame_system::EventRecord<RuntimeEvent, _>| match record.event {
		RuntimeEvent::Records(event) => Some(event),
		_ => None,
	};
	System::events().into_iter().filter_map(ours).collect()
}

pub fn last_event() -> Event<Test> {
	events().pop().expect("there is an event")
}
