//! The presets make the states they say.

use custos_primitives::consent::CategoryCode;
use custos_runtime::{configs::SESSION_LENGTH, genesis, Consortium, Runtime, Session};
use pallet_consent::Categories;
use pallet_consortium::Standings;

use crate::chain::{genesis_of, next_block, story};

fn authorities_of(preset: &str) -> usize {
	genesis_of(preset).execute_with(|| {
		// THEN the sessions, Aura and GRANDPA agree on who they are,
		let authorities = pallet_aura::Authorities::<Runtime>::get().len();
		assert_eq!(Session::validators().len(), authorities);
		assert_eq!(custos_runtime::Grandpa::grandpa_authorities().len(), authorities);
		// and each of them belongs to another member.
		let members: std::collections::BTreeSet<_> = pallet_consortium::Authorities::<Runtime>::get()
			.into_iter()
			.map(|seat| seat.member)
			.collect();
		assert_eq!(members.len(), authorities);
		Consortium::do_try_state().unwrap();
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
		// WHEN two sessions have passed
		(0..=2 * SESSION_LENGTH).for_each(|_| next_block());
		// THEN they are still seated, for authoring and for finality
		assert!(Session::current_index() >= 2);
		assert_eq!(pallet_aura::Authorities::<Runtime>::get(), authors);
		assert_eq!(custos_runtime::Grandpa::grandpa_authorities(), voters);
	});
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
