//! `define_category`, and the categories of the genesis block.

use super::*;
use crate::{Categories, Category, Event, DEFAULT_CATEGORIES};
use frame_support::assert_noop;
use sp_runtime::traits::{BadOrigin, BlakeTwo256, Hash};

fn define(text: &str) -> DispatchResult {
	Consent::define_category(RuntimeOrigin::root(), code(text), document())
}

#[test]
fn the_members_define_a_category() {
	run(|| {
		// GIVEN a category that nobody may name yet
		let subject = opened();
		let permission = terms(Decision::Permit, about(&["gait"]));
		assert_noop!(
			attest_by(&patient(), subject, &permission, None),
			E::UnknownCategory
		);
		// WHEN the members define it
		assert_ok!(define("gait"));
		// THEN attestations name it
		let definition = document();
		assert_eq!(
			Categories::<Test>::get(category("gait")),
			Some(Category {
				definition,
				since: NOW
			})
		);
		let told = Event::CategoryDefined {
			code: category("gait"),
			definition,
		};
		assert_eq!(last_event(), told);
		attested_by(&patient(), subject, &permission);
	});
}

#[test]
fn the_chain_begins_with_categories() {
	run(|| {
		assert_eq!(Categories::<Test>::iter().count(), DEFAULT_CATEGORIES.len());
		for (text, definition) in DEFAULT_CATEGORIES {
			let expected = Category {
				definition: BlakeTwo256::hash(definition.as_bytes()),
				since: 0,
			};
			assert_eq!(Categories::<Test>::get(category(text)), Some(expected));
		}
	});
}

#[test]
fn define_category_fails_for_all_but_a_motion() {
	run(|| {
		for account in [HANNA, RITA, NOBODY] {
			assert_noop!(
				Consent::define_category(signed(account), code("gait"), document()),
				BadOrigin
			);
		}
	});
}

#[test]
fn define_category_fails_the_second_time() {
	run(|| {
		assert_noop!(define("imaging"), E::CategoryExists);
		assert_ok!(define("Imaging"));
		assert_noop!(define("Imaging"), E::CategoryExists);
	});
}

#[test]
fn define_category_fails_with_a_text_that_can_name_none() {
	run(|| {
		for text in ["", "gait analysis", "gangbild/ä"] {
			assert_noop!(define(text), E::InvalidCategory);
		}
	});
}
