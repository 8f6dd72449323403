//! The membership gate: the transaction extension that lets in whoever acts for an active member, and meters it.

use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use custos_primitives::member::MemberId;
use frame_support::{
	dispatch::{DispatchClass, DispatchInfo, PostDispatchInfo, RawOrigin},
	pallet_prelude::{TransactionSource, TransactionValidity},
	traits::{Contains, OriginTrait},
	weights::Weight,
	CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{DispatchOriginOf, Dispatchable, Implication, TransactionExtension, ValidateResult},
	transaction_validity::{InvalidTransaction, TransactionValidityError, ValidTransaction},
	DispatchResult,
};

use crate::{
	metering::{actual_cost, declared_cost, limit},
	Config, Delegate, Pallet, WeightInfo,
};

/// Why the gate turns a transaction away. A node answers `InvalidTransaction::Custom` with the reason's index.
///
/// A transaction for which the member's allowance doesn't suffice *now* is not among them: it waits in the pool.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
#[repr(u8)]
pub enum GateRefusal {
	/// The account acts for no member. Ask a member to appoint it.
	#[codec(index = 1)]
	NotADelegate = 1,
	/// The account's mandate has expired. Ask your member to renew it.
	#[codec(index = 2)]
	DelegateExpired = 2,
	/// The member is suspended. Its delegates may act again when the members reinstate it.
	#[codec(index = 3)]
	MemberSuspended = 3,
	/// The member was expelled. Its former delegates may act for another member that appoints them.
	#[codec(index = 4)]
	MemberExpelled = 4,
	/// Nobody signed the transaction, and no pallet has authorised it.
	#[codec(index = 5)]
	NotSigned = 5,
	/// The transaction alone costs more than a member may ever have used at a time. Make it smaller.
	#[codec(index = 6)]
	ExceedsAllowance = 6,
}

impl From<GateRefusal> for TransactionValidityError {
	fn from(refusal: GateRefusal) -> Self {
		InvalidTransaction::Custom(refusal as u8).into()
	}
}

/// The membership gate.
///
/// It adds no bytes to a transaction, nor to what is signed, so that every client signs for it unchanged. Its place is
/// after `AuthorizeCall` and before `CheckNonce`, which answers for an unknown account that it cannot pay fees.
///
/// | origin | |
/// |---|---|
/// | signed by a delegate that may act | passes, and its member's allowance is charged ([`crate::metering`]) |
/// | signed by anybody else | [`GateRefusal`] |
/// | authorised by a pallet (`RawOrigin::Authorized`) | passes; the pallet answers for the bounds |
/// | none, for an inherent or one of [`Config::UnsignedCalls`] | passes; its pallet checks it |
/// | any other, and other bare extrinsics | [`GateRefusal::NotSigned`] |
///
/// **Allowance.** As `CheckWeight` does with the block's limits, the gate lets into the pool what could fit into an
/// allowance that has recovered, and looks at what is left of it only when the transaction is applied. There it answers
/// `ExhaustsResources`, upon which the block's author skips the transaction and leaves it in the pool for a later block;
/// any other answer, and any refusal at the pool, would ban its hash from the pool for half an hour. A transaction that could never
/// fit is refused at once.
///
/// **Order.** The priority of a transaction is what is left of the member's allowance after it, so that the pool puts
/// those of a member that floods the chain behind everybody else's, and drops them first when it is full.
#[derive(
	CloneNoBound,
	PartialEqNoBound,
	EqNoBound,
	DebugNoBound,
	DefaultNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
)]
#[scale_info(skip_type_params(T), capture_docs = "always")]
pub struct ConsortiumGate<T>(PhantomData<T>);

impl<T> ConsortiumGate<T> {
	/// The gate. It has no state of its own.
	pub fn new() -> Self {
		Self(PhantomData)
	}
}

/// What a transaction is charged for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Metered {
	/// A member's allowance is charged.
	Member {
		/// The member.
		member: MemberId,
		/// How much, in billionths of a block.
		cost: u64,
		/// How much it may have used then.
		limit: u64,
	},
	/// Nobody is: a pallet has authorised it. The gate's weight is unused.
	Nobody {
		/// The gate's weight.
		unused: Weight,
	},
}

impl<T> TransactionExtension<T::RuntimeCall> for ConsortiumGate<T>
where
	T: Config + Send + Sync,
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
{
	const IDENTIFIER: &'static str = "ConsortiumGate";
	type Implicit = ();
	type Val = Metered;
	type Pre = Metered;

	fn weight(&self, _: &T::RuntimeCall) -> Weight {
		T::WeightInfo::gate()
	}

	fn validate(
		&self,
		origin: DispatchOriginOf<T::RuntimeCall>,
		call: &T::RuntimeCall,
		info: &DispatchInfo,
		len: usize,
		_: (),
		_: &impl Implication,
		_: TransactionSource,
	) -> ValidateResult<Self::Val, T::RuntimeCall> {
		let account = match origin.as_system_ref() {
			Some(RawOrigin::Signed(account)) => account,
			Some(RawOrigin::Authorized) => {
				return Ok((
					ValidTransaction::default(),
					Metered::Nobody {
						unused: self.weight(call),
					},
					origin,
				));
			}
			Some(RawOrigin::Root | RawOrigin::None) | None => return Err(GateRefusal::NotSigned.into()),
		};
		let (Delegate { member, mandate }, standing) = Pallet::<T>::acting(account)?;
		let cost = declared_cost::<T>(info, len);
		let limit = limit::<T>(&mandate);
		if cost > limit {
			return Err(GateRefusal::ExceedsAllowance.into());
		}
		let validity = ValidTransaction {
			priority: Pallet::<T>::left_of(&standing.usage, limit).saturating_sub(cost),
			..ValidTransaction::default()
		};
		Ok((validity, Metered::Member { member, cost, limit }, origin))
	}

	fn prepare(
		self,
		metered: Self::Val,
		_: &DispatchOriginOf<T::RuntimeCall>,
		_: &T::RuntimeCall,
		_: &DispatchInfo,
		_: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		match metered {
			Metered::Member { member, cost, limit } if !Pallet::<T>::charge(member, cost, limit) => {
				Err(InvalidTransaction::ExhaustsResources.into())
			}
			Metered::Member { .. } | Metered::Nobody { .. } => Ok(metered),
		}
	}

	fn post_dispatch_details(
		metered: Self::Pre,
		info: &DispatchInfo,
		post_info: &PostDispatchInfo,
		len: usize,
		_: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		match metered {
			Metered::Member { member, cost, .. } => {
				let excess = cost.saturating_sub(actual_cost::<T>(info, post_info, len));
				if excess > 0 {
					Pallet::<T>::refund(member, excess);
				}
				Ok(Weight::zero())
			}
			Metered::Nobody { unused } => Ok(unused),
		}
	}

	/// Nobody submits inherents to the pool.
	fn bare_validate(call: &T::RuntimeCall, _: &DispatchInfo, _: usize) -> TransactionValidity {
		match T::UnsignedCalls::contains(call) {
			true => Ok(ValidTransaction::default()),
			false => Err(GateRefusal::NotSigned.into()),
		}
	}

	/// Inherents are mandatory. Whatever else comes bare, reports of nodes aside, would be nobody's and unmetered.
	fn bare_validate_and_prepare(
		call: &T::RuntimeCall,
		info: &DispatchInfo,
		_: usize,
	) -> Result<(), TransactionValidityError> {
		match info.class {
			DispatchClass::Mandatory => Ok(()),
			DispatchClass::Normal | DispatchClass::Operational if T::UnsignedCalls::contains(call) => Ok(()),
			DispatchClass::Normal | DispatchClass::Operational => Err(GateRefusal::NotSigned.into()),
		}
	}
}
