//! Values that appear in JSON as a plain string.

use core::{fmt, marker::PhantomData};
use serde::de::{Deserializer, Error, Visitor};

/// Reads a string and hands it to the type's own checked constructor.
pub(crate) fn deserialize<'de, D, T, E>(deserializer: D, expected: &'static str) -> Result<T, D::Error>
where
	D: Deserializer<'de>,
	T: for<'a> TryFrom<&'a [u8], Error = E>,
	E: fmt::Display,
{
	deserializer.deserialize_str(Text {
		expected,
		target: PhantomData,
	})
}

struct Text<T> {
	expected: &'static str,
	target: PhantomData<T>,
}

impl<T, E> Visitor<'_> for Text<T>
where
	T: for<'a> TryFrom<&'a [u8], Error = E>,
	E: fmt::Display,
{
	type Value = T;

	fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		formatter.write_str(self.expected)
	}

	fn visit_str<F: Error>(self, text: &str) -> Result<T, F> {
		T::try_from(text.as_bytes()).map_err(F::custom)
	}
}

/// What every type with a text form has in common: `Display`, `Debug`, `FromStr`, `TryFrom<&[u8]>` and serde, all
/// resting on its `parse` and `as_str`.
macro_rules! text_form {
	($name:ident, $error:ty, $expected:literal) => {
		impl core::fmt::Display for $name {
			fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
				formatter.pad(self.as_str())
			}
		}

		impl core::fmt::Debug for $name {
			fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
				write!(formatter, concat!(stringify!($name), "({})"), self.as_str())
			}
		}

		impl core::str::FromStr for $name {
			type Err = $error;

			fn from_str(text: &str) -> Result<Self, Self::Err> {
				Self::parse(text.as_bytes())
			}
		}

		impl TryFrom<&[u8]> for $name {
			type Error = $error;

			fn try_from(text: &[u8]) -> Result<Self, Self::Error> {
				Self::parse(text)
			}
		}

		impl serde::Serialize for $name {
			fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.serialize_str(self.as_str())
			}
		}

		impl<'de> serde::Deserialize<'de> for $name {
			fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				$crate::gs1::string::deserialize(deserializer, $expected)
			}
		}
	};
}
pub(crate) use text_form;
