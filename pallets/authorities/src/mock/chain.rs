//! A chain in memory: its genesis, its blocks, its sessions.

use frame_support::traits::{OnFinalize, OnInitialize};
use sp_consensus_aura::{digests::CompatibleDigestItem, sr25519::AuthoritySignature, Slot};
use sp_runtime::{BuildStorage, Digest, DigestItem};

use super::*;
use crate::{Event, Seat};

/// Begins a chain with the authorities 10, 20, 30 and 40 of four members, or those told.
pub struct ExtBuilder {
	seats: Vec<Seat<u64>>,
	keys: Option<Vec<u64>>,
	session_length: Option<u32>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self {
			seats: vec![
				place(HOSPITAL, 10),
				place(MAKER, 20),
				place(CARRIER, 30),
				place(AGENCY, 40),
			],
			keys: None,
			session_length: None,
		}
	}
}

/// A seat.
pub fn place(member: MemberId, account: u64) -> Seat<u64> {
	Seat { member, account }
}

impl ExtBuilder {
	/// With these seats.
	pub fn seats(mut self, seats: Vec<Seat<u64>>) -> Self {
		self.seats = seats;
		self
	}

	/// With session keys under these accounts, instead of those that have seats.
	pub fn keys(mut self, accounts: &[u64]) -> Self {
		self.keys = Some(accounts.to_vec());
		self
	}

	/// With sessions of so many blocks.
	pub fn session_length(mut self, blocks: u32) -> Self {
		self.session_length = Some(blocks);
		self
	}

	/// The state in block 1.
	pub fn build(self) -> sp_io::TestExternalities {
		Inactive::set(vec![]);
		let accounts = self
			.keys
			.unwrap_or_else(|| self.seats.iter().map(|seat| seat.account).collect());
		let genesis = RuntimeGenesisConfig {
			authorities: crate::GenesisConfig {
				seats: self.seats,
				session_length: self.session_length,
			},
			session: pallet_session::GenesisConfig {
				keys: accounts
					.iter()
					.map(|account| (*account, *account, Node::new(*account).keys()))
					.collect(),
				..Default::default()
			},
			..Default::default()
		};
		let mut externalities: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
		externalities.execute_with(|| begin_block(1));
		externalities
	}

	/// Runs a test, and checks afterwards that the state is whole.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			Authorities::do_try_state().unwrap();
		});
	}
}

/// Runs a test on a chain with four authorities.
pub fn with_four_authorities(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(test);
}

#[cfg(feature = "runtime-benchmarks")]
pub fn new_test_ext() -> sp_io::TestExternalities {
	let mut externalities = ExtBuilder::default().build();
	let keystore = sp_keystore::testing::MemoryKeystore::new();
	externalities.register_extension(sp_keystore::KeystoreExt::new(keystore));
	externalities
}

/// The slot of the block with that number: each block is made two slots after the one before.
pub fn slot_of(block: u32) -> Slot {
	Slot::from(1_000 + 2 * u64::from(block))
}

/// The slot of the present block.
pub fn slot_now() -> Slot {
	slot_of(System::block_number())
}

pub fn pre_digest(slot: Slot) -> DigestItem {
	<DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(slot)
}

fn begin_block(number: u32) {
	let digest = Digest {
		logs: vec![pre_digest(slot_of(number))],
	};
	System::reset_events();
	System::initialize(&number, &System::parent_hash(), &digest);
	AllPalletsWithSystem::on_initialize(number);
	Timestamp::set(RuntimeOrigin::none(), 2_000 * *slot_of(number)).unwrap();
}

/// Ends the block and begins the next.
pub fn next_block() -> Header {
	let number = System::block_number();
	AllPalletsWithSystem::on_finalize(number);
	let header = System::finalize();
	System::set_parent_hash(header.hash());
	begin_block(number + 1);
	header
}

/// Goes on to the first block of the next session.
pub fn next_session() {
	let session = Session::current_index();
	while Session::current_index() == session {
		next_block();
	}
}

/// Goes on until what is decided now counts: two sessions begin.
pub fn two_sessions() {
	next_session();
	next_session();
}

/// What the pallet told in this block.
pub fn events() -> Vec<Event<Test>> {
	System::read_events_for_pallet::<Event<Test>>()
}

/// The last that the pallet told in this block.
pub fn last_event() -> Event<Test> {
	events().pop().expect("the pallet told something")
}

/// The accounts that have seats, in their order.
pub fn seated() -> Vec<u64> {
	crate::Seats::<Test>::get()
		.into_iter()
		.map(|seat| seat.account)
		.collect()
}

/// The keys that make and finalise the blocks from the end of this one on. Session, Aura and GRANDPA agree.
pub fn in_force() -> Vec<(sp_core::sr25519::Public, sp_core::ed25519::Public)> {
	let authors = pallet_aura::Authorities::<Test>::get();
	let voters = match Grandpa::pending_change() {
		Some(change) => change.next_authorities.into_inner(),
		None => Grandpa::grandpa_authorities(),
	};
	assert_eq!(authors.len(), voters.len());
	assert_eq!(authors.len(), Session::validators().len());
	authors
		.into_iter()
		.zip(voters)
		.map(|(author, (voter, weight))| {
			assert_eq!(weight, 1);
			(author.into(), voter.into())
		})
		.collect()
}
