use super::*;
use crate::{default_categories, Categories, Category, GenesisCategory, GenesisConfig, DEFAULT_CATEGORIES};
use frame_support::traits::BuildGenesisConfig;
use sp_runtime::traits::{BlakeTwo256, Hash};

/// Builds genesis with the categories.
fn build(categories: Vec<GenesisCategory>) {
	let config = GenesisConfig::<Test> {
		categories,
		..Default::default()
	};
	sp_io::TestExternalities::default().execute_with(|| config.build());
}

#[test]
fn genesis_has_the_default_categories() {
	run(|| {
		assert_eq!(Categories::<Test>::iter().count(), DEFAULT_CATEGORIES.len());
		for (code, definition) in DEFAULT_CATEGORIES {
			assert_eq!(
				Categories::<Test>::get(category(code)),
				Some(Category {
					definition: BlakeTwo256::hash(definition.as_bytes()),
					since: 0
				})
			);
		}
	});
}

#[test]
#[should_panic(expected = "the category device is given twice")]
fn genesis_does_not_begin_with_a_category_twice() {
	let mut categories = default_categories();
	categories.extend(default_categories());
	build(categories);
}

#[test]
fn genesis_may_have_no_category() {
	build(vec![]);
}
