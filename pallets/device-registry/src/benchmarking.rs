//! Measures the calls. What a call needs is written to the state directly, so that each benchmark stands alone.

mod fixtures;
mod production;

use crate::{serials::SerialProof, *};
use alloc::{format, vec::Vec};
use custos_primitives::{
	device::{
		Availability, CertificateKind, CertificateStatus, Certified, DistributionStatus, LotContent, Model,
		ModelVersion, ProductionIdentifierRules, WithdrawalReason,
	},
	member::MemberInspect,
};
use fixtures::*;
use frame_benchmarking::v2::*;
use frame_support::{traits::Get, BoundedVec};
pub(crate) use production::{produce, register};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_model(t: Linear<2, MAX_TEXT>, r: Linear<0, MAX_RELATED>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ModelOrigin>()?;
		insert_model::<T>(1, model(actor.member))?;
		let (identifier, code) = device(20)?;
		T::Members::enable_prefix_of(actor.member, &gtin(20)?);
		let description = description(t, r, 21)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, code, description);

		let registered = Models::<T>::get(identifier).ok_or(BenchmarkError::Stop("no model"))?;
		assert_eq!(registered.manufacturer, actor.member);
		assert_eq!(registered.packaging_level, 1);
		assert!(Versions::<T>::contains_key(identifier, 1));
		assert_eq!(RelatedIdentifiers::<T>::iter_keys().count() as u32, r);
		Ok(())
	}

	#[benchmark]
	fn amend_model(t: Linear<2, MAX_TEXT>, r: Linear<0, MAX_RELATED>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ModelOrigin>()?;
		let code = insert_model::<T>(20, model(actor.member))?;
		T::Members::enable_prefix_of(actor.member, &gtin(20)?);
		let (identifier, _) = device(20)?;
		// All places for related identifiers are taken before, and none of them stays.
		let mut before = description(t, MAX_RELATED, 31)?;
		before.availability = Availability::OverTheCounter;
		for entry in &before.related_identifiers {
			let related = Pallet::<T>::identifier_of(&entry.device)
				.map_err(|_| BenchmarkError::Stop("no identifier"))?;
			RelatedIdentifiers::<T>::insert(related, (identifier, entry.kind));
		}
		Versions::<T>::insert(
			identifier,
			1,
			ModelVersion {
				since: 0,
				description: before,
			},
		);
		let after = description(t, r, 21)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, code, after.clone());

		let version = Versions::<T>::get(identifier, 2).ok_or(BenchmarkError::Stop("no version"))?;
		assert_eq!(version.description, after);
		assert_eq!(RelatedIdentifiers::<T>::iter_keys().count() as u32, r);
		Ok(())
	}

	#[benchmark]
	fn set_distribution_status() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ModelOrigin>()?;
		let code = insert_model::<T>(1, model(actor.member))?;
		let status = DistributionStatus::NotInCommercialDistribution;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, code, status);

		let (identifier, _) = device(1)?;
		assert_eq!(
			Models::<T>::get(identifier).map(|model| model.distribution),
			Some(status)
		);
		Ok(())
	}

	#[benchmark]
	fn grant_certificate() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::CertifierOrigin>()?;
		let code = insert_model::<T>(1, model(actor.member.wrapping_add(1)))?;
		let (identifier, _) = device(1)?;
		// All places are taken and only the last certificate has ended, so that all are looked at.
		let last = T::MaxCertificates::get().saturating_sub(1) as usize;
		let reason = WithdrawalReason::AtRequest;
		let ended = CertificateStatus::Withdrawn {
			at: 1,
			by: actor.member,
			reason,
		};
		Certificates::<T>::mutate(identifier, |certificates| {
			for (n, certificate) in certificates.iter_mut().flatten().enumerate() {
				certificate.status = if n == last {
					ended
				} else {
					CertificateStatus::Granted
				};
			}
		});
		let number = certificate_number(u32::MAX);
		let kind = CertificateKind::EuTechnicalDocumentation;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			code,
			number.clone(),
			kind,
			Some(LAST_DAY),
			H256::repeat_byte(3),
		);

		let certificates = Certificates::<T>::get(identifier).unwrap_or_default();
		assert_eq!(certificates.len() as u32, T::MaxCertificates::get());
		let granted = certificates
			.last()
			.ok_or(BenchmarkError::Stop("no certificate"))?;
		assert_eq!((granted.certifier, &granted.number), (actor.member, &number));
		let model = Models::<T>::get(identifier).ok_or(BenchmarkError::Stop("no model"))?;
		assert_eq!(model.certified, Certified::Until { day: LAST_DAY });
		Ok(())
	}

	#[benchmark]
	fn withdraw_certificate() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::CertifierOrigin>()?;
		// The model's certifier is the member after its manufacturer.
		let code = insert_model::<T>(1, model(actor.member.wrapping_sub(1)))?;
		let number = certificate_number(T::MaxCertificates::get().saturating_sub(1));

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			code,
			actor.member,
			number,
			WithdrawalReason::Safety,
		);

		let (identifier, _) = device(1)?;
		let certificates = Certificates::<T>::get(identifier).unwrap_or_default();
		let withdrawn = certificates
			.last()
			.ok_or(BenchmarkError::Stop("no certificate"))?;
		assert!(matches!(withdrawn.status, CertificateStatus::Withdrawn { by, .. } if by == actor.member));
		let model = Models::<T>::get(identifier).ok_or(BenchmarkError::Stop("no model"))?;
		assert_eq!(model.certified, Certified::Withdrawn);
		Ok(())
	}

	#[benchmark]
	fn commission_lot() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ProductionOrigin>()?;
		T::Members::enable_prefix_of(actor.member, &gtin(1)?);
		let rules = ProductionIdentifierRules {
			serial: false,
			..RULES
		};
		let code = insert_package::<T>(
			1,
			Model {
				production_identifiers: rules,
				..model(actor.member)
			},
		)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			code,
			number(LOT),
			1_000_000,
			Some(FIRST_DAY),
			Some(LAST_DAY),
		);

		let (identifier, _) = device(1)?;
		let lot = Lots::<T>::get(identifier, lot_number()?).ok_or(BenchmarkError::Stop("no lot"))?;
		assert_eq!(lot.content, LotContent::Quantity { quantity: 1_000_000 });
		assert_eq!(lot.trail.steps, 1);
		Ok(())
	}

	#[benchmark]
	fn commission_serials_root() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ProductionOrigin>()?;
		T::Members::enable_prefix_of(actor.member, &gtin(1)?);
		let code = insert_package::<T>(1, model(actor.member))?;
		let (root, count) = (H256::repeat_byte(4), 1_000_000);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			code,
			number(LOT),
			root,
			count,
			Some(FIRST_DAY),
			Some(LAST_DAY),
		);

		let (identifier, _) = device(1)?;
		let lot = Lots::<T>::get(identifier, lot_number()?).ok_or(BenchmarkError::Stop("no lot"))?;
		assert_eq!(
			lot.content,
			LotContent::SerialsRoot {
				root,
				count,
				recorded: 0
			}
		);
		Ok(())
	}

	#[benchmark]
	fn commission_units(s: Linear<1, { T::MaxSerials::get() }>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ProductionOrigin>()?;
		T::Members::enable_prefix_of(actor.member, &gtin(1)?);
		let code = insert_package::<T>(1, model(actor.member))?;
		insert_lot::<T>(actor.member, LotContent::Units { count: 1 }, 1)?;
		let serials = (0..s)
			.map(|n| number(format!("SN-2026/05-{n:09}").as_bytes()))
			.collect();
		let serials = BoundedVec::<_, T::MaxSerials>::truncate_from(serials);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			code,
			Some(number(LOT)),
			serials,
			Some(FIRST_DAY),
			Some(LAST_DAY),
		);

		let (identifier, _) = device(1)?;
		assert_eq!(Units::<T>::iter_keys().count() as u32, s);
		let lot = Lots::<T>::get(identifier, lot_number()?).ok_or(BenchmarkError::Stop("no lot"))?;
		assert_eq!(
			lot.content,
			LotContent::Units {
				count: s.saturating_add(1)
			}
		);
		Ok(())
	}

	#[benchmark]
	fn record_unit(p: Linear<0, MAX_PROOF>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::HolderOrigin>()?;
		let (identifier, code) = device(1)?;
		// The first leaf of a full tree has a node beside it in each row, which can be any.
		let count = 1u32.checked_shl(p).unwrap_or(u32::MAX);
		let siblings: Vec<_> = (0..p).map(|row| H256::repeat_byte(row as u8)).collect();
		let root = siblings.iter().fold(BlakeTwo256::hash(SERIAL), |node, sibling| {
			BlakeTwo256::hash(&[node.to_fixed_bytes(), sibling.to_fixed_bytes()].concat())
		});
		let content = LotContent::SerialsRoot {
			root,
			count,
			recorded: 0,
		};
		insert_lot::<T>(actor.member, content, 0)?;
		let proof = SerialProof::truncate_from(siblings);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			code,
			number(LOT),
			number(SERIAL),
			0,
			proof,
		);

		assert!(Units::<T>::contains_key(identifier, serial_number(SERIAL)?));
		let lot = Lots::<T>::get(identifier, lot_number()?).ok_or(BenchmarkError::Stop("no lot"))?;
		assert_eq!(
			lot.content,
			LotContent::SerialsRoot {
				root,
				count,
				recorded: 1
			}
		);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
