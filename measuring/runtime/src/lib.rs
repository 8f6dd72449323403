//! The runtime with what measurements compare with: `balances`, `nfts`, and a slot that the genesis chooses.
//!
//! A crate of its own, so that its wasm never takes the place of the one that nodes are built with.
#![cfg_attr(not(feature = "std"), no_std)]
#![allow(missing_docs, reason = "the builder writes what is included")]

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

// Everything that the wasm exports.
pub use custos_runtime as runtime;
