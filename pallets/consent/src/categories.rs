//! The categories of data.

use crate::{Categories, Category, Config, Error, Event, Pallet};
use custos_primitives::consent::{category, CodeText};
use frame_support::ensure;
use sp_core::H256;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_define_category(code: &CodeText, definition: H256) -> DispatchResult {
		let code = category(code).map_err(Error::<T>::from)?;
		ensure!(!Categories::<T>::contains_key(code), Error::<T>::CategoryExists);

		let since = Self::now();
		Categories::<T>::insert(code, Category { definition, since });
		Self::deposit_event(Event::CategoryDefined { code, definition });
		Ok(())
	}
}
