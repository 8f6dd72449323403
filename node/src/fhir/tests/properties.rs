//! What must hold of every resource.

use super::{super::UntypedRoot, *};
use custos_primitives::consent::Ruling;
use proptest::prelude::*;

/// A provision as somebody might write it.
#[derive(Clone, Default, Debug)]
struct Written {
	/// The type, where there is one.
	decision: Option<Decision>,
	recipients: Vec<&'static str>,
	purpose: Option<&'static str>,
	classes: Vec<&'static str>,
	actions: Vec<&'static str>,
	within: Vec<Written>,
}

/// Something that somebody might want to do.
#[derive(Clone, Copy, Debug)]
struct Asked {
	requester: MemberId,
	purpose: PurposeOfUse,
	action: DataAction,
	category: &'static str,
}

const RECIPIENTS: [&str; 3] = ["Organization/registry", "Organization/maker", "Group/researchers"];
const PURPOSES: [&str; 4] = ["TREAT", "ETREAT", "HRESCH", "CLINTRCH"];
const CLASSES: [&str; 2] = ["ImagingStudy", "MolecularSequence"];
const ACTIONS: [&str; 2] = ["access", "disclose"];

impl Written {
	fn json(&self) -> Value {
		let mut fields = serde_json::Map::new();
		let mut field = |name: &str, values: Vec<Value>| {
			if !values.is_empty() {
				fields.insert(name.into(), json!(values));
			}
		};
		field(
			"actor",
			self.recipients.iter().map(|name| actor("PRCP", name)).collect(),
		);
		field(
			"purpose",
			self.purpose.iter().map(|code| purpose(code)[0].clone()).collect(),
		);
		field(
			"class",
			self.classes.iter().map(|name| resource_type(name)).collect(),
		);
		field("action", self.actions.iter().map(|code| action(code)).collect());
		field("provision", self.within.iter().map(Written::json).collect());
		if let Some(decision) = self.decision {
			fields.insert("type".into(), json!(decision));
		}
		Value::Object(fields)
	}

	/// Whether it is about that.
	fn is_about(&self, asked: &Asked) -> bool {
		let is_meant = |recipient: &&str| match *recipient {
			"Organization/registry" => asked.requester == REGISTRY,
			"Organization/maker" => asked.requester == MAKER,
			// The hospital is the only researcher of the development consortium.
			_ => asked.requester == HOSPITAL,
		};
		let is_asked_for = |code: &str| {
			PurposeOfUse::parse(code.as_bytes()).is_ok_and(|purpose| purpose.covers(&asked.purpose))
		};
		let category = |class: &&str| match *class {
			"ImagingStudy" => asked.category == "imaging",
			_ => asked.category == "genomic",
		};
		let action = |code: &&str| match *code {
			"access" => asked.action == DataAction::Read,
			_ => asked.action == DataAction::Disclose,
		};
		(self.recipients.is_empty() || self.recipients.iter().any(is_meant))
			&& self.purpose.is_none_or(is_asked_for)
			&& (self.classes.is_empty() || self.classes.iter().any(category))
			&& (self.actions.is_empty() || self.actions.iter().any(action))
	}

	/// What R4 says of it: a provision decides on what it is about, but for the exceptions to it. One without a type decides
	/// as is given.
	fn decides(&self, asked: &Asked, untyped: Decision) -> Option<Decision> {
		let decision = self.decision.unwrap_or(untyped);
		let mut exceptions = self.within.iter().filter_map(|rule| rule.decides(asked, untyped));
		self.is_about(asked)
			.then(|| exceptions.find(|other| *other != decision).unwrap_or(decision))
	}

	/// The same with a further exception in what permits, at a place that is counted from the root.
	fn with_denial(&self, denial: &Self, place: &mut usize) -> Self {
		let mut changed = self.clone();
		if self.decision == Some(Decision::Permit) {
			if *place == 0 {
				changed.within.push(denial.clone());
			}
			*place = place.wrapping_sub(1);
		}
		changed.within = changed
			.within
			.iter()
			.map(|rule| rule.with_denial(denial, place))
			.collect();
		changed
	}
}

fn some_of(all: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> {
	prop_oneof![
		2 => Just(Vec::new()),
		3 => proptest::sample::subsequence(all, 1..=all.len()),
	]
}

/// A root provision. Most name recipients and a purpose.
fn root(decision: Decision) -> impl Strategy<Value = Written> {
	let recipients = proptest::sample::subsequence(&RECIPIENTS, 1..=3);
	let purpose = proptest::sample::select(&["TREAT", "HRESCH"]);
	let named = proptest::option::weighted(0.9, (recipients, purpose));
	(written(decision, 2), named).prop_map(|(root, named)| match named {
		Some((recipients, purpose)) => Written {
			recipients,
			purpose: Some(purpose),
			..root
		},
		None => root,
	})
}

/// A provision with others within. Most decide otherwise than what they are in.
fn written(decision: Decision, depth: u32) -> BoxedStrategy<Written> {
	let other = match decision {
		Decision::Permit => Decision::Deny,
		Decision::Deny => Decision::Permit,
	};
	let within = if depth == 0 {
		Just(Vec::new()).boxed()
	} else {
		proptest::collection::vec(written(other, depth.saturating_sub(1)), 0..3).boxed()
	};
	let decision = prop_oneof![
		38 => Just(Some(decision)),
		1 => Just(Some(other)),
		1 => Just(None),
	];
	let narrow = prop_oneof![7 => narrowed(), 3 => arbitrary_conditions()];
	(decision, narrow, within)
		.prop_map(|(decision, conditions, within)| Written {
			decision,
			within,
			..conditions
		})
		.boxed()
}

/// A provision that names one thing.
fn narrowed() -> impl Strategy<Value = Written> {
	let recipient = proptest::sample::select(&RECIPIENTS);
	let purpose = proptest::sample::select(&["ETREAT", "CLINTRCH"]);
	let class = proptest::sample::select(&CLASSES);
	let action = proptest::sample::select(&ACTIONS);
	prop_oneof![
		recipient.prop_map(|recipient| Written {
			recipients: vec![recipient],
			..Written::default()
		}),
		purpose.prop_map(|purpose| Written {
			purpose: Some(purpose),
			..Written::default()
		}),
		class.prop_map(|class| Written {
			classes: vec![class],
			..Written::default()
		}),
		action.prop_map(|action| Written {
			actions: vec![action],
			..Written::default()
		}),
	]
}

/// A provision that names any things, or nothing.
fn arbitrary_conditions() -> impl Strategy<Value = Written> {
	(
		some_of(&RECIPIENTS),
		proptest::option::weighted(0.6, proptest::sample::select(&PURPOSES)),
		some_of(&CLASSES),
		some_of(&ACTIONS),
	)
		.prop_map(|(recipients, purpose, classes, actions)| Written {
			recipients,
			purpose,
			classes,
			actions,
			..Written::default()
		})
}

fn any_root() -> impl Strategy<Value = Written> {
	let decisions = prop_oneof![Just(Decision::Permit), Just(Decision::Deny)];
	(decisions, any::<bool>()).prop_flat_map(|(decision, is_typed)| {
		root(decision).prop_map(move |root| Written {
			decision: root.decision.filter(|_| is_typed),
			..root
		})
	})
}

fn readings() -> impl Strategy<Value = Option<UntypedRoot>> {
	prop_oneof![
		Just(None),
		Just(Some(UntypedRoot::Scope)),
		Just(Some(UntypedRoot::Exception)),
	]
}

fn resource(base: &str, root: &Written) -> Value {
	changed(|consent| {
		consent["policyRule"] = policy_rule(base);
		consent["provision"] = root.json();
	})
}

/// What the root decides where it has no type.
fn untyped_decision(base: &str, reading: Option<UntypedRoot>, root: &Written) -> Decision {
	let is_container = root.recipients.is_empty()
		&& root.purpose.is_none()
		&& root.classes.is_empty()
		&& root.actions.is_empty();
	let is_scope = is_container || reading == Some(UntypedRoot::Scope);
	if (base == "OPTIN") == is_scope {
		Decision::Permit
	} else {
		Decision::Deny
	}
}

fn everything_asked() -> Vec<Asked> {
	let mut everything = Vec::new();
	for requester in [REGISTRY, MAKER, HOSPITAL, 2] {
		for purpose in PURPOSES {
			for action in [DataAction::Read, DataAction::Disclose] {
				for category in ["imaging", "genomic", "device"] {
					everything.push(Asked {
						requester,
						purpose: PurposeOfUse::parse(purpose.as_bytes()).expect("a purpose"),
						action,
						category,
					});
				}
			}
		}
	}
	everything
}

/// What the ledger answers to everything, once the proposal is attested.
fn rulings(proposal: Proposal) -> Vec<Ruling> {
	ledger::story(|| {
		ledger::attest(proposal, 1);
		everything_asked()
			.iter()
			.map(|asked| ledger::ruling(asked.requester, asked.purpose, asked.action, asked.category))
			.collect()
	})
}

fn is_permitted(ruling: &Ruling) -> bool {
	matches!(ruling, Ruling::Permitted { .. })
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

	#[test]
	fn the_ledger_permits_nothing_else_and_denies_nothing_less(
		base in prop_oneof![Just("OPTIN"), Just("OPTOUT")],
		root in any_root(),
		reading in readings(),
	) {
		let settings = Settings { untyped_root: reading, ..settings() };
		let Ok(proposal) = proposal(&resource(base, &root), &parties(), &settings) else {
			// What is refused permits nothing.
			return Ok(());
		};
		let untyped = untyped_decision(base, reading, &root);
		let denies_the_rest = base == "OPTOUT" && root.decision.unwrap_or(untyped) == Decision::Permit;
		let rulings = rulings(proposal);
		for (asked, ruling) in everything_asked().iter().zip(rulings) {
			match root.decides(asked, untyped) {
				// Of a purpose that is permitted, a kind may be denied.
				Some(Decision::Permit) => prop_assert!(ruling != Ruling::NotPermitted, "{asked:?}"),
				Some(Decision::Deny) => {
					prop_assert!(matches!(ruling, Ruling::Denied { .. }), "{asked:?} {ruling:?}");
				}
				None if denies_the_rest => {
					prop_assert!(matches!(ruling, Ruling::Denied { .. }), "{asked:?} {ruling:?}");
				}
				None => prop_assert!(!is_permitted(&ruling), "{asked:?}"),
			}
		}
	}

	#[test]
	fn a_further_denial_never_permits_more(
		base in prop_oneof![Just("OPTIN"), Just("OPTOUT")],
		root in root(Decision::Permit),
		denial in written(Decision::Deny, 0),
		place in 0usize..3,
	) {
		let denying = root.with_denial(&denial, &mut place.clone());
		let read = |root: &Written| proposal(&resource(base, root), &parties(), &settings());
		let (Ok(without), Ok(with)) = (read(&root), read(&denying)) else {
			return Ok(());
		};
		for (without, with) in rulings(without).iter().zip(rulings(with)) {
			prop_assert!(is_permitted(without) || !is_permitted(&with));
		}
	}
}
