//! The vocabulary of Custos.
//!
//! Everything that more than one part of the chain has to agree on is here and nothing else: the keys and carriers of
//! the standards ([`gs1`]), texts for people ([`label`]) and the texts of calls ([`code`]), who acts ([`member`]), what a
//! device is ([`device`]), who has it ([`custody`]), whether it may be used ([`guard`]), what is called back ([`recall`]),
//! what subjects of data consent to ([`consent`]) and for which purposes ([`purpose`]), which records there are and who
//! gets access to them ([`records`]), what a subject's log tells ([`log`]), in which working days terms count
//! ([`calendar`]), how a history is chained ([`trail`]), what each step is called in EPCIS ([`cbv`]), and the questions
//! that runtimes answer ([`api`]).
//!
//! Pallets never name each other. Where one has to ask another, it asks through a trait of this crate, which the runtime
//! wires; the `()` implementation of such a trait refuses.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[macro_use]
mod vocabulary;

pub mod api;
pub mod authority;
pub mod calendar;
pub mod cbv;
pub mod code;
pub mod consent;
pub mod custody;
pub mod device;
pub mod gs1;
pub mod guard;
pub mod label;
pub mod log;
pub mod member;
pub mod purpose;
pub mod recall;
pub mod records;
pub mod trail;
