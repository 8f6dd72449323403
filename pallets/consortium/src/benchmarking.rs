//! Benchmarks of the calls and of the gate, and the delegates that other pallets' benchmarks act by.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::unwrap_used,
	reason = "a benchmark that cannot set up its case stops"
)]

use alloc::{format, vec, vec::Vec};
use custos_primitives::{
	gs1::{check_digit, AllocatedKey, CompanyPrefix},
	member::{MemberId, MemberName, MemberStatus, Permission, Role, MAX_PERMISSIONS, MAX_ROLES},
};
use frame_benchmarking::{account, v2::*, BenchmarkError};
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::ConstU32,
	traits::{EnsureOrigin, Get, Time},
	weights::Weight,
	BoundedVec,
};
use frame_system::RawOrigin;
use sp_runtime::traits::{DispatchTransaction, Dispatchable};

use crate::*;

/// GLNs and company prefixes of the benchmarks' members begin with these digits, which GS1 keeps for itself.
const GLN_RANGE: u64 = 951_000_000_000;
const PREFIX_RANGE: u64 = 952_000_000_000;
/// The seed of the member that other pallets' benchmarks act for.
const DELEGATES_MEMBER: u32 = 900_000;

/// An account that may do everything for an active member with the role, by a mandate that expires: the dearest to check.
pub(crate) fn delegate_with<T: Config>(role: Option<Role>) -> Result<T::AccountId, ()> {
	let delegate: T::AccountId = account("delegate", 0, 0);
	let member = match Delegates::<T>::get(&delegate) {
		Some(known) => known.member,
		None => {
			let member = admit_member::<T>(DELEGATES_MEMBER, 0).map_err(|_| ())?;
			bind::<T>(member, &delegate);
			member
		}
	};
	activate::<T>(member, |standing| {
		if let Some(role) = role {
			insert_role(standing, role);
		}
	});
	Ok(delegate)
}

/// Makes the member an active one that holds the key's prefix, at its greatest length.
pub(crate) fn enable_prefix_of<T: Config>(member: MemberId, key: &impl AllocatedKey) {
	let digits = key
		.allocated_digits()
		.get(..usize::from(CompanyPrefix::LONGEST))
		.expect("every key has as many digits as the longest prefix");
	let prefix = CompanyPrefix::parse(digits).expect("twelve digits are a company prefix");
	ensure_member::<T>(member);
	activate::<T>(member, |standing| {
		let known = standing.company_prefixes.contains(&prefix);
		if !known && Pallet::<T>::ensure_company_prefixes_free(&[prefix]).is_ok() {
			standing
				.company_prefixes
				.try_push(prefix)
				.expect("there is room for a prefix");
			Pallet::<T>::claim_company_prefix(member, &prefix);
		}
	});
}

/// Makes the member an active one that has the role.
pub(crate) fn enable_role<T: Config>(member: MemberId, role: Role) {
	ensure_member::<T>(member);
	activate::<T>(member, |standing| insert_role(standing, role));
}

/// Makes the account a delegate of the member, by a mandate that expires and permits everything.
pub(crate) fn enable<T: Config>(account: &T::AccountId, member: MemberId) {
	ensure_member::<T>(member);
	activate::<T>(member, |_| ());
	bind::<T>(member, account);
}

/// Admits a member of that number, where there is none yet.
fn ensure_member<T: Config>(member: MemberId) {
	if !Standings::<T>::contains_key(member) {
		let next = NextMemberId::<T>::get();
		NextMemberId::<T>::put(member);
		admit_member::<T>(DELEGATES_MEMBER.saturating_add(1).saturating_add(member), 0)
			.expect("there is room for a member");
		NextMemberId::<T>::mutate(|after| *after = next.max(*after));
	}
}

fn activate<T: Config>(member: MemberId, change: impl FnOnce(&mut Standing<T>)) {
	Standings::<T>::mutate_extant(member, |standing| {
		standing.status = MemberStatus::Active;
		change(standing);
	});
}

fn insert_role<T: Config>(standing: &mut Standing<T>, role: Role) {
	standing
		.roles
		.try_insert(role)
		.expect("there is room for every role");
}

/// Admits a member with `prefixes` company prefixes.
fn admit_member<T: Config>(seed: u32, prefixes: u32) -> Result<MemberId, Error<T>> {
	let texts = prefix_texts(seed, prefixes);
	Pallet::<T>::do_admit(
		longest_name(),
		&gln_text(seed),
		&[Role::Manufacturer],
		texts.iter().map(|text| text.as_slice()),
		account("representative", seed, 0),
	)
}

fn longest_name() -> MemberName {
	MemberName::truncate_from(vec![b'n'; 80])
}

fn gln_text(seed: u32) -> GlnText {
	let mut digits = format!("{:012}", GLN_RANGE + u64::from(seed)).into_bytes();
	digits.push(b'0' + check_digit(&digits).unwrap());
	BoundedVec::truncate_from(digits)
}

/// Prefixes of twelve digits, which have the most ancestors.
fn prefix_texts(seed: u32, count: u32) -> Vec<CompanyPrefixText> {
	(0..count)
		.map(|index| PREFIX_RANGE + u64::from(seed) * 1_000 + u64::from(index))
		.map(|number| BoundedVec::truncate_from(format!("{number:012}").into_bytes()))
		.collect()
}

fn every_role() -> BoundedVec<Role, ConstU32<MAX_ROLES>> {
	BoundedVec::truncate_from(Role::ALL.to_vec())
}

fn every_permission() -> BoundedVec<Permission, ConstU32<MAX_PERMISSIONS>> {
	BoundedVec::truncate_from(Permission::ALL.to_vec())
}

/// A time that mandates of the benchmarks expire at, before those of the delegates that give them.
fn expiry<T: Config>() -> u64 {
	T::Time::now() + 1_000_000
}

fn bind<T: Config>(member: MemberId, delegate: &T::AccountId) {
	let mandate = Mandate::Limited {
		permissions: Permission::ALL
			.into_iter()
			.collect::<alloc::collections::BTreeSet<_>>()
			.try_into()
			.unwrap(),
		expires: Some(u64::MAX),
	};
	Pallet::<T>::bind_account(delegate, Delegate { member, mandate });
	Members::<T>::mutate_extant(member, |record| record.delegates += 1);
}

/// Makes the account one that a member left behind when it was expelled: the dearest to bind to another.
fn leave_behind<T: Config>(account: &T::AccountId) {
	let member = admit_member::<T>(DELEGATES_MEMBER - 1, 0).unwrap();
	bind::<T>(member, account);
	Pallet::<T>::do_expel(member).unwrap();
}

/// Fills the council up to `free` seats, and admits a member with as many prefixes as it may hold.
fn full_council<T: Config>(free: u32) -> MemberId {
	let member = admit_member::<T>(1, T::MaxCompanyPrefixes::get()).unwrap();
	let seats = T::MaxMembers::get() - free;
	let mut seed = 2;
	while (T::Council::seats().len() as u32) < seats {
		admit_member::<T>(seed, 0).unwrap();
		seed += 1;
	}
	member
}

/// A member with as many prefixes as it may hold, and a delegate of it that may do everything.
fn member_with_delegate<T: Config>() -> (MemberId, T::AccountId) {
	let member = admit_member::<T>(1, T::MaxCompanyPrefixes::get()).unwrap();
	let delegate = account("delegate", 1, 0);
	bind::<T>(member, &delegate);
	(member, delegate)
}

fn origin_of<T: Config, Origin: EnsureOrigin<T::RuntimeOrigin>>() -> Result<T::RuntimeOrigin, BenchmarkError>
{
	Origin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

fn status_of<T: Config>(member: MemberId) -> MemberStatus {
	Standings::<T>::get(member).unwrap().status
}

#[benchmarks(where
	T: Send + Sync,
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn admit(p: Linear<0, { T::MaxCompanyPrefixes::get() }>) -> Result<(), BenchmarkError> {
		let origin = origin_of::<T, T::AdmitOrigin>()?;
		let representative: T::AccountId = account("admitted", 0, 0);
		full_council::<T>(1);
		leave_behind::<T>(&representative);
		let member = NextMemberId::<T>::get();
		let prefixes = BoundedVec::truncate_from(prefix_texts(0, p));

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			longest_name(),
			gln_text(0),
			every_role(),
			prefixes,
			representative.clone(),
		);

		assert_eq!(status_of::<T>(member), MemberStatus::Active);
		assert_eq!(
			Standings::<T>::get(member).unwrap().company_prefixes.len() as u32,
			p
		);
		assert!(T::Council::seats().contains(&representative));
		Ok(())
	}

	#[benchmark]
	fn suspend() -> Result<(), BenchmarkError> {
		let origin = origin_of::<T, T::SuspendOrigin>()?;
		let member = full_council::<T>(0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, member, SuspensionReason::RulesBroken);

		assert_eq!(status_of::<T>(member), MemberStatus::Suspended);
		Ok(())
	}

	#[benchmark]
	fn reinstate() -> Result<(), BenchmarkError> {
		let origin = origin_of::<T, T::ReinstateOrigin>()?;
		let member = full_council::<T>(0);
		Pallet::<T>::do_suspend(member, SuspensionReason::AtRequest).unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, member);

		assert_eq!(status_of::<T>(member), MemberStatus::Active);
		Ok(())
	}

	#[benchmark]
	fn expel() -> Result<(), BenchmarkError> {
		let origin = origin_of::<T, T::ExpelOrigin>()?;
		let member = full_council::<T>(0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, member);

		assert_eq!(status_of::<T>(member), MemberStatus::Expelled);
		assert!(Standings::<T>::get(member).unwrap().company_prefixes.is_empty());
		Ok(())
	}

	#[benchmark]
	fn set_roles() -> Result<(), BenchmarkError> {
		let origin = origin_of::<T, T::AmendOrigin>()?;
		let (member, _) = member_with_delegate::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, member, every_role());

		assert_eq!(Standings::<T>::get(member).unwrap().roles.len(), Role::ALL.len());
		Ok(())
	}

	#[benchmark]
	fn add_company_prefixes(p: Linear<1, { T::MaxCompanyPrefixes::get() }>) -> Result<(), BenchmarkError> {
		let origin = origin_of::<T, T::AmendOrigin>()?;
		let member = admit_member::<T>(1, 0).unwrap();
		let added = BoundedVec::truncate_from(prefix_texts(2, p));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, member, added);

		assert_eq!(
			Standings::<T>::get(member).unwrap().company_prefixes.len() as u32,
			p
		);
		Ok(())
	}

	#[benchmark]
	fn remove_company_prefixes(p: Linear<1, { T::MaxCompanyPrefixes::get() }>) -> Result<(), BenchmarkError> {
		let origin = origin_of::<T, T::AmendOrigin>()?;
		let held = T::MaxCompanyPrefixes::get();
		let member = admit_member::<T>(1, held).unwrap();
		let removed = BoundedVec::truncate_from(prefix_texts(1, p));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, member, removed);

		assert_eq!(
			Standings::<T>::get(member).unwrap().company_prefixes.len() as u32,
			held - p
		);
		Ok(())
	}

	#[benchmark]
	fn set_representative() -> Result<(), BenchmarkError> {
		let origin = origin_of::<T, T::AmendOrigin>()?;
		let representative: T::AccountId = account("successor", 0, 0);
		// Somebody else is active, so that the former member can be expelled.
		admit_member::<T>(DELEGATES_MEMBER, 0).unwrap();
		leave_behind::<T>(&representative);
		let member = full_council::<T>(0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, member, representative.clone());

		assert_eq!(Members::<T>::get(member).unwrap().representative, representative);
		assert!(T::Council::seats().contains(&representative));
		Ok(())
	}

	#[benchmark]
	fn appoint_delegate() {
		let (member, administrator) = member_with_delegate::<T>();
		let delegate: T::AccountId = account("appointed", 0, 0);
		leave_behind::<T>(&delegate);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(administrator),
			delegate.clone(),
			every_permission(),
			Some(expiry::<T>()),
		);

		assert_eq!(Delegates::<T>::get(&delegate).unwrap().member, member);
	}

	#[benchmark]
	fn update_delegate() {
		let (member, administrator) = member_with_delegate::<T>();
		let delegate: T::AccountId = account("appointed", 0, 0);
		bind::<T>(member, &delegate);
		let expires = Some(expiry::<T>());

		#[extrinsic_call]
		_(
			RawOrigin::Signed(administrator),
			delegate.clone(),
			every_permission(),
			expires,
		);

		assert_eq!(Delegates::<T>::get(&delegate).unwrap().mandate.expires(), expires);
	}

	#[benchmark]
	fn revoke_delegate() {
		let (member, administrator) = member_with_delegate::<T>();
		let delegate: T::AccountId = account("appointed", 0, 0);
		bind::<T>(member, &delegate);

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), delegate.clone());

		assert!(!Delegates::<T>::contains_key(&delegate));
	}

	#[benchmark]
	fn resign() {
		let (_, delegate) = member_with_delegate::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(delegate.clone()));

		assert!(!Delegates::<T>::contains_key(&delegate));
	}

	// A delegate whose mandate has an expiry, of a member with as many prefixes as it may hold, in a transaction that
	// costs less than declared.
	#[benchmark]
	fn gate() {
		let (member, delegate) = member_with_delegate::<T>();
		let call: T::RuntimeCall = frame_system::Call::<T>::remark { remark: vec![] }.into();
		let half_the_burst = T::Burst::get() / 2;
		let max_time = T::BlockWeights::get().max_block.ref_time();
		let declared = u128::from(max_time) * u128::from(half_the_burst) / u128::from(metering::WHOLE_BLOCK);
		let info = DispatchInfo {
			call_weight: Weight::from_parts(declared.try_into().unwrap(), 0),
			..Default::default()
		};
		let actual = PostDispatchInfo {
			actual_weight: Some(Weight::zero()),
			..Default::default()
		};

		#[block]
		{
			ConsortiumGate::<T>::new()
				.test_run(RawOrigin::Signed(delegate).into(), &call, &info, 0, 0, |_| {
					Ok(actual)
				})
				.expect("the gate lets a delegate in")
				.expect("the call does nothing");
		}

		let used = Standings::<T>::get(member).unwrap().usage.used;
		assert!(used < half_the_burst, "what was charged too much is given back");
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
