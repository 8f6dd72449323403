//! Measures the calls, with as many seats and as large evidence as there may be.
//!
//! The offender's keys are real ones, which the keystore signs with; those of the others are any bytes.

use alloc::{boxed::Box, vec, vec::Vec};
use codec::{Decode, Encode};
use custos_primitives::{
	authority::EquivocationKind,
	member::{Actor, MemberId, MemberInspect, Role},
};
use frame_benchmarking::{account, v2::*, BenchmarkError};
use frame_support::{
	traits::{EnsureOrigin, Get, KeyOwnerProofSystem},
	BoundedVec,
};
use frame_system::pallet_prelude::HeaderFor;
use pallet_session::SessionInterface;
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	sr25519::{AuthorityId, AuthoritySignature},
	Slot,
};
use sp_core::{ed25519, proof_of_possession::statement_of_ownership, sr25519, H256};
use sp_runtime::{
	key_types::{AURA, GRANDPA},
	traits::Header,
	Digest, DigestItem,
};
use sp_session::{GetSessionNumber, MembershipProof};

use crate::*;

type Keystores<T> = (KeysOf<T>, sr25519::Public, ed25519::Public);

/// The slot of the evidence.
const SLOT: u64 = 1_000;

fn stop<Anything>(why: &'static str) -> impl Fn(Anything) -> BenchmarkError {
	move |_| BenchmarkError::Stop(why)
}

/// An origin of a member's delegate, and who it is.
fn delegate<T: Config>() -> Result<(T::RuntimeOrigin, Actor<T::AccountId>), BenchmarkError> {
	let origin = T::NominateOrigin::try_successful_origin().map_err(stop("nobody nominates"))?;
	let actor = T::NominateOrigin::ensure_origin(origin.clone()).map_err(stop("the delegate may not"))?;
	Ok((origin, actor))
}

fn decided<T: Config, Origin: EnsureOrigin<T::RuntimeOrigin>>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	Origin::try_successful_origin().map_err(stop("nobody decides"))
}

fn keys_from<T: Config>(aura: [u8; 32], grandpa: [u8; 32]) -> Result<KeysOf<T>, BenchmarkError> {
	KeysOf::<T>::decode(&mut (aura, grandpa).encode().as_slice()).map_err(stop("the keys have another shape"))
}

/// Keys that the keystore signs with.
fn real_keys<T: Config>() -> Result<Keystores<T>, BenchmarkError> {
	let aura = sp_io::crypto::sr25519_generate(AURA, None);
	let grandpa = sp_io::crypto::ed25519_generate(GRANDPA, None);
	Ok((keys_from::<T>(aura.0, grandpa.0)?, aura, grandpa))
}

/// The proof that the keystore has the keys, made for the member and the account.
fn proof_for<T: Config>(
	member: MemberId,
	account: &T::AccountId,
	(_, aura, grandpa): &Keystores<T>,
) -> Result<Vec<u8>, BenchmarkError> {
	let statement = (member, account).using_encoded(statement_of_ownership);
	let author = sp_io::crypto::sr25519_sign(AURA, aura, &statement);
	let voter = sp_io::crypto::ed25519_sign(GRANDPA, grandpa, &statement);
	author
		.zip(voter)
		.map(|both| both.encode())
		.ok_or(BenchmarkError::Stop("the keystore has no keys"))
}

/// The account of some authority.
fn authority<T: Config>(number: u32) -> T::AccountId {
	account("authority", number, 0)
}

/// Nominates an account with keys that are any bytes.
fn nominate<T: Config>(member: MemberId, account: &T::AccountId) -> Result<(), BenchmarkError> {
	let key = |kind: u8| sp_io::hashing::blake2_256(&(kind, account).encode());
	nominate_with::<T>(member, account, keys_from::<T>(key(0), key(1))?)
}

fn nominate_with<T: Config>(
	member: MemberId,
	account: &T::AccountId,
	keys: KeysOf<T>,
) -> Result<(), BenchmarkError> {
	T::Members::enable_role(member, Role::Manufacturer);
	T::Sessions::set_keys(account, keys)?;
	Pallet::<T>::note_nomination(member, account);
	Ok(())
}

/// Gives seats to so many authorities of the member, all of which the present session and the next have.
fn seat_others<T: Config + pallet_session::Config>(
	member: MemberId,
	count: u32,
) -> Result<(), BenchmarkError> {
	let seats = (0..count)
		.map(|number| {
			let account = authority::<T>(number);
			nominate::<T>(member, &account).map(|()| Seat { member, account })
		})
		.collect::<Result<Vec<_>, _>>()?;
	Seats::<T>::put(BoundedVec::truncate_from(seats));
	begin_session::<T>();
	begin_session::<T>();
	Ok(())
}

fn begin_session<T: pallet_session::Config>() {
	pallet_session::Pallet::<T>::rotate_session();
}

/// The account that is seated last.
fn last<T: Config>() -> T::AccountId {
	authority::<T>(T::MaxAuthorities::get().saturating_sub(1))
}

/// A header of the slot that takes so many bytes more than it must.
fn sealed<T: Config>(by: &sr25519::Public, mark: u8, more: usize) -> Result<HeaderFor<T>, BenchmarkError> {
	let slot = <DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(Slot::from(SLOT));
	let logs = vec![slot, DigestItem::Other(vec![mark; more])];
	let mut header = HeaderFor::<T>::new(
		1u32.into(),
		Default::default(),
		Default::default(),
		Default::default(),
		Digest { logs },
	);
	let signature = sp_io::crypto::sr25519_sign(AURA, by, &header.hash().encode())
		.ok_or(BenchmarkError::Stop("the keystore has no key"))?;
	let seal = <DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_seal(AuthoritySignature::from(
		signature,
	));
	header.digest_mut().push(seal);
	Ok(header)
}

fn two_blocks<T: Config>(
	by: &sr25519::Public,
	more: usize,
) -> Result<BlockEquivocationProof<HeaderFor<T>>, BenchmarkError> {
	Ok(BlockEquivocationProof {
		offender: AuthorityId::from(*by),
		slot: Slot::from(SLOT),
		first_header: sealed::<T>(by, 1, more)?,
		second_header: sealed::<T>(by, 2, more)?,
	})
}

/// Evidence that is as large as may be.
fn largest<T: Config>(
	by: &sr25519::Public,
	owner: &MembershipProof,
) -> Result<BlockEquivocationProof<HeaderFor<T>>, BenchmarkError> {
	// The lengths of what is added may take some bytes more.
	const LENGTHS: usize = 16;
	let least = two_blocks::<T>(by, 0)?
		.encoded_size()
		.saturating_add(owner.encoded_size())
		.saturating_add(LENGTHS);
	let most = usize::try_from(T::MaxEvidenceSize::get()).map_err(stop("there is no such size"))?;
	two_blocks::<T>(by, most.saturating_sub(least).saturating_div(2))
}

/// Fills what is filed against the member, but for so many.
fn file<T: Config>(member: MemberId, but: u32) {
	let report = |number: u32| Equivocation {
		offence: H256(sp_io::hashing::blake2_256(&number.encode())),
		kind: EquivocationKind::Block,
		account: authority::<T>(number),
		session: 0,
		reporter: Some(authority::<T>(number)),
		at: number.into(),
	};
	let reports: Vec<_> = (0..T::MaxReports::get().saturating_sub(but))
		.map(report)
		.collect();
	Equivocations::<T>::insert(member, BoundedVec::truncate_from(reports));
}

#[benchmarks(where T: pallet_session::Config)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn nominate() -> Result<(), BenchmarkError> {
		let (origin, Actor { member, .. }) = delegate::<T>()?;
		let account = authority::<T>(0);
		let node = real_keys::<T>()?;
		let proof = proof_for::<T>(member, &account, &node)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, account.clone(), node.0, proof);

		assert_eq!(Nominations::<T>::get(account), Some(member));
		Ok(())
	}

	#[benchmark]
	fn withdraw_nomination() -> Result<(), BenchmarkError> {
		let (origin, Actor { member, .. }) = delegate::<T>()?;
		seat_others::<T>(member, T::MaxAuthorities::get())?;
		let account: T::AccountId = frame_benchmarking::account("candidate", 0, 0);
		super::nominate::<T>(member, &account)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, account.clone());

		assert_eq!(Nominations::<T>::get(account), None);
		Ok(())
	}

	#[benchmark]
	fn give_up_seat() -> Result<(), BenchmarkError> {
		let (origin, Actor { member, .. }) = delegate::<T>()?;
		seat_others::<T>(member, T::MaxAuthorities::get())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, last::<T>());

		assert!(Pallet::<T>::seat_of(&last::<T>()).is_none());
		Ok(())
	}

	#[benchmark]
	fn seat() -> Result<(), BenchmarkError> {
		let (_, Actor { member, .. }) = delegate::<T>()?;
		seat_others::<T>(member, T::MaxAuthorities::get().saturating_sub(1))?;
		super::nominate::<T>(member, &last::<T>())?;
		let origin = decided::<T, T::SeatOrigin>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, member, last::<T>());

		assert!(Pallet::<T>::seat_of(&last::<T>()).is_some());
		Ok(())
	}

	#[benchmark]
	fn unseat() -> Result<(), BenchmarkError> {
		let (_, Actor { member, .. }) = delegate::<T>()?;
		seat_others::<T>(member, T::MaxAuthorities::get())?;
		let origin = decided::<T, T::UnseatOrigin>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, last::<T>());

		assert!(Pallet::<T>::seat_of(&last::<T>()).is_none());
		Ok(())
	}

	#[benchmark]
	fn replace() -> Result<(), BenchmarkError> {
		let (_, Actor { member, .. }) = delegate::<T>()?;
		seat_others::<T>(member, T::MaxAuthorities::get())?;
		let successor: T::AccountId = account("candidate", 0, 0);
		super::nominate::<T>(member, &successor)?;
		let origin = decided::<T, T::SeatOrigin>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, last::<T>(), member, successor.clone());

		assert!(Pallet::<T>::seat_of(&last::<T>()).is_none());
		assert!(Pallet::<T>::seat_of(&successor).is_some());
		Ok(())
	}

	#[benchmark]
	fn settle_equivocations() -> Result<(), BenchmarkError> {
		let (_, Actor { member, .. }) = delegate::<T>()?;
		file::<T>(member, 0);
		let origin = decided::<T, T::SettleOrigin>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, member);

		assert!(!Equivocations::<T>::contains_key(member));
		Ok(())
	}

	/// Of a session that is over, whose key is proven against its root.
	#[benchmark]
	fn report_block_equivocation() -> Result<(), BenchmarkError> {
		let origin = T::ReportOrigin::try_successful_origin().map_err(stop("nobody reports"))?;
		let (_, Actor { member, .. }) = delegate::<T>()?;
		let (keys, aura, _) = real_keys::<T>()?;
		seat_others::<T>(member, T::MaxAuthorities::get())?;
		T::Sessions::set_keys(&last::<T>(), keys)?;
		begin_session::<T>();
		begin_session::<T>();
		let owner = T::KeyOwners::prove((AURA, AuthorityId::from(aura)))
			.ok_or(BenchmarkError::Stop("the key is nobody's"))?;
		begin_session::<T>();
		let session = owner.session();
		BegunIn::<T>::insert(session, Slot::from(SLOT.saturating_sub(1)));
		BegunIn::<T>::insert(session.saturating_add(1), Slot::from(SLOT));
		file::<T>(member, 1);
		let proof = largest::<T>(&aura, &owner)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Box::new(proof), owner);

		assert!(Equivocations::<T>::get(member).is_full());
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
