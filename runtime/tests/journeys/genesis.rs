//! The presets make the states they say.

use custos_primitives::consent::CategoryCode;
use custos_runtime::{genesis, Authorities, Consortium, Runtime, Session};
use pallet_authorities::SessionLength;
use pallet_consent::Categories;
use pallet_consortium::Standings;

use crate::chain::{genesis_of, genesis_with, next_block, story};

fn authorities_of(preset: &str) -> usize {
	genesis_of(preset).execute_with(|| {
		// THEN the sessions, Aura and GRANDPA agree on who they are,
		let authorities = pallet_aura::Authorities::<Runtime>::get().len();
		assert_eq!(Session::validators().len(), authorities);
		assert_eq!(custos_runtime::Grandpa::grandpa_authorities().len(), authorities);
		// and each of them belongs to another member.
		let members: std::collections::BTreeSet<_> = pallet_authorities::Seats::<Runtime>::get()
			.into_iter()
			.map(|seat| seat.member)
			.collect();
		assert_eq!(members.len(), authorities);
		Consortium::do_try_state().unwrap();
		Authorities::do_try_state().unwrap();
		authorities
	})
}

#[test]
fn development_has_one_authority_and_local_four_of_four_members() {
	assert_eq!(authorities_of(genesis::DEVELOPMENT), 1);
	assert_eq!(authorities_of(genesis::LOCAL), 4);
}

#[test]
fn every_role_is_somebodys_in_the_presets() {
	genesis_of(genesis::DEVELOPMENT).execute_with(|| {
		for role in custos_primitives::member::Role::ALL {
			assert!(
				Standings::<Runtime>::iter_values().any(|standing| standing.roles.contains(&role)),
				"nobody is {role:?}"
			);
		}
	});
}

#[test]
fn other_presets_do_not_exist() {
	assert_eq!(genesis::preset(&"mainnet".into()), None);
	for name in genesis::preset_names() {
		assert!(genesis::preset(&name).is_some());
	}
}

#[test]
fn sessions_rotate_and_keep_the_seats_of_the_genesis() {
	story(|| {
		// GIVEN the authorities of the genesis
		let authors = pallet_aura::Authorities::<Runtime>::get();
		let voters = custos_runtime::Grandpa::grandpa_authorities();
		// WHEN two sessions of half a minute have passed
		let blocks = 2 * SessionLength::<Runtime>::get();
		assert_eq!(blocks, 30);
		(0..=blocks).for_each(|_| next_block());
		// THEN they are still seated, for authoring and for finality
		assert_eq!(Session::current_index(), 2);
		assert_eq!(pallet_aura::Authorities::<Runtime>::get(), authors);
		assert_eq!(custos_runtime::Grandpa::grandpa_authorities(), voters);
	});
}

#[test]
fn an_authority_without_session_keys_is_no_genesis() {
	let begun = std::panic::catch_unwind(|| {
		genesis_with(genesis::LOCAL, |state| {
			state["session"]["keys"].as_array_mut().unwrap().pop();
		});
	});
	let reason = begun.expect_err("the genesis is refused");
	let reason = reason.downcast_ref::<String>().expect("it says why");
	assert!(reason.ends_with("has no session keys"), "{reason}");
}

#[test]
fn the_presets_begin_with_the_default_categories_of_data() {
	for preset in [genesis::DEVELOPMENT, genesis::LOCAL] {
		genesis_of(preset).execute_with(|| {
			for (code, _) in pallet_consent::DEFAULT_CATEGORIES {
				let category = CategoryCode::parse(code.as_bytes()).unwrap();
				assert!(Categories::<Runtime>::contains_key(category), "{code}");
			}
			assert_eq!(
				Categories::<Runtime>::iter_keys().count(),
				pallet_consent::DEFAULT_CATEGORIES.len()
			);
		});
	}
}
