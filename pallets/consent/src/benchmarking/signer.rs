//! Who signs in benchmarks.

use crate::*;
use alloc::format;
use custos_primitives::consent::{Act, Signed, Statement, SubjectKey, SubjectReference, Wish};
use frame_benchmarking::v2::*;
use frame_support::traits::Get;
use frame_system::{pallet_prelude::BlockNumberFor, Pallet as System};
use sp_core::{crypto::KeyTypeId, ecdsa, H256};
use sp_io::crypto::{ecdsa_generate, ecdsa_sign};
use sp_runtime::{traits::IdentifyAccount, MultiSigner};

/// Where the keystore keeps the keys.
const KEYS: KeyTypeId = KeyTypeId(*b"subj");

/// Somebody with a key for ECDSA, whose signatures are the costliest. The keystore beside the runtime keeps the key and
/// signs.
pub(super) struct Signer(ecdsa::Public);

impl Signer {
	fn named(name: &str) -> Self {
		Self(ecdsa_generate(KEYS, Some(format!("//{name}").into_bytes())))
	}

	/// The subject itself.
	pub(super) fn subject() -> Self {
		Self::named("subject")
	}

	/// A key that the subject has delegated to.
	pub(super) fn guardian() -> Self {
		Self::named("guardian")
	}

	/// A key that nobody knows yet.
	pub(super) fn newcomer() -> Self {
		Self::named("newcomer")
	}

	pub(super) fn key(&self) -> SubjectKey {
		MultiSigner::from(self.0).into_account()
	}

	/// A signature over the next statement, as wallets wrap it: what is tried last.
	pub(super) fn sign<T: Config>(
		&self,
		subject: SubjectReference,
		act: Act,
	) -> Result<Signed, BenchmarkError> {
		let genesis = System::<T>::block_hash(BlockNumberFor::<T>::from(0u32));
		let statement = Statement {
			genesis: H256::from_slice(genesis.as_ref()),
			subject,
			nonce: Keys::<T>::get(self.key()).map_or(0, |used| used.nonce),
			valid_until: Pallet::<T>::now().saturating_add(T::MaxStatementValidity::get()),
			act,
		};
		let signature = ecdsa_sign(KEYS, &self.0, &statement.wrapped_bytes())
			.ok_or(BenchmarkError::Stop("the keystore does not sign"))?;
		Ok(Signed {
			key: self.key(),
			genesis: statement.genesis,
			nonce: statement.nonce,
			valid_until: statement.valid_until,
			signature: signature.into(),
		})
	}

	/// The same as a wish.
	pub(super) fn wish<T: Config>(
		&self,
		subject: SubjectReference,
		act: Act,
	) -> Result<Wish, BenchmarkError> {
		let signed = self.sign::<T>(subject, act)?;
		Ok(Wish::Subject { signed })
	}
}
