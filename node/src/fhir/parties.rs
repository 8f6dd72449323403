//! Who is who, and what is what: what no resource says, and the controller does.

use super::{
	codes::Code,
	report::{Reason, Report},
};
use custos_primitives::{
	consent::{CategoryCode, DataAction, Grantee, StudyId, SubjectReference},
	member::{MemberId, Role},
};
use serde::Deserialize;
use sp_core::H256;
use std::collections::BTreeMap;

/// The parties file.
#[derive(Deserialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct Parties {
	/// Who is meant by the references of resources, written as they are in them.
	pub references: BTreeMap<String, Party>,
	/// Which category of data a class or code of content is, as `system|code`.
	#[serde(default)]
	pub categories: BTreeMap<String, CategoryCode>,
	/// Which action of the ledger a further code of an action is, as `system|code`.
	#[serde(default)]
	pub actions: BTreeMap<String, DataAction>,
}

/// Whom a reference means.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(untagged, deny_unknown_fields)]
pub enum Party {
	/// A member.
	Member {
		/// Its number.
		member: MemberId,
	},
	/// Every member that has the role.
	Role {
		/// The role.
		role: Role,
	},
	/// Every member that takes part in the study, where it asks for the study.
	Study {
		/// Its number.
		study: StudyId,
	},
	/// The subject.
	Subject {
		/// The member that has the subject's data.
		controller: MemberId,
		/// The pseudonym that it gave the subject.
		pseudonym: H256,
	},
}

impl Party {
	fn subject(self) -> Option<SubjectReference> {
		match self {
			Self::Subject {
				controller,
				pseudonym,
			} => Some(SubjectReference {
				controller,
				pseudonym,
			}),
			Self::Member { .. } | Self::Role { .. } | Self::Study { .. } => None,
		}
	}

	fn grantee(self) -> Option<Grantee> {
		match self {
			Self::Member { member } => Some(Grantee::Member { member }),
			Self::Role { role } => Some(Grantee::Role { role }),
			Self::Study { study } => Some(Grantee::Study { study }),
			Self::Subject { .. } => None,
		}
	}

	fn member(self) -> Option<MemberId> {
		match self {
			Self::Member { member } => Some(member),
			Self::Role { .. } | Self::Study { .. } | Self::Subject { .. } => None,
		}
	}
}

impl Parties {
	/// The subject that a reference means.
	pub(super) fn subject(
		&self,
		reference: &str,
		path: &str,
		report: &mut Report,
	) -> Option<SubjectReference> {
		self.find(reference, path, Party::subject, report)
	}

	/// The recipient that a reference means.
	pub(super) fn grantee(&self, reference: &str, path: &str, report: &mut Report) -> Option<Grantee> {
		self.find(reference, path, Party::grantee, report)
	}

	/// The member that a reference means.
	pub(super) fn member(&self, reference: &str, path: &str, report: &mut Report) -> Option<MemberId> {
		self.find(reference, path, Party::member, report)
	}

	/// The category that a class or code of content is.
	pub(super) fn category(&self, code: &Code<'_>) -> Option<CategoryCode> {
		self.categories.get(&code.to_string()).copied()
	}

	/// The action that a code is.
	pub(super) fn action(&self, code: &Code<'_>) -> Option<DataAction> {
		self.actions.get(&code.to_string()).copied()
	}

	fn find<Found>(
		&self,
		reference: &str,
		path: &str,
		as_needed: impl Fn(Party) -> Option<Found>,
		report: &mut Report,
	) -> Option<Found> {
		let Some(party) = self.references.get(reference) else {
			report.refuse_found(path, Reason::UnknownParty, reference);
			return None;
		};
		let found = as_needed(*party);
		if found.is_none() {
			report.refuse_found(path, Reason::WrongParty, reference);
		}
		found
	}
}
