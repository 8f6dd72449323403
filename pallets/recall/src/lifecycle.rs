//! The life of a recall: how it begins, changes, and ends.

use crate::{
	authority::Capacity, Config, Error, Event, NextRecallId, Pallet, Recall, RecallRule, RecallVersion,
	Recalls, Restriction, Restrictions, Versions,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use custos_primitives::{
	custody::DeviceInspect,
	device::DeviceCode,
	gs1::DeviceIdentifier,
	guard::{RecallId, ShortNumber},
	label::is_printable,
	member::{Actor, MemberId},
	recall::{
		ClockKind, EffectivenessLevel, Initiation, OpenPoint, RecallStatus, RecallTerms, Rule, RuleCode,
		ScopeCode,
	},
};
use frame_support::{ensure, traits::UnixTime, BoundedVec};
use sp_runtime::{DispatchResult, SaturatedConversion};

/// What stands against devices of a model.
pub(crate) type RestrictionOf<T> = Restriction<<T as Config>::MaxRulesPerDevice>;

impl<T: Config> Pallet<T> {
	/// The time of the block, in milliseconds since 1970-01-01 UTC.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_millis().saturated_into()
	}

	/// A recall.
	pub(crate) fn known(recall: RecallId) -> Result<Recall, Error<T>> {
		Recalls::<T>::get(recall).ok_or(Error::RecallNotFound)
	}

	/// A recall that goes on.
	pub(crate) fn ongoing(recall: RecallId) -> Result<Recall, Error<T>> {
		let record = Self::known(recall)?;
		match record.status {
			RecallStatus::Ongoing => Ok(record),
			RecallStatus::Terminated { .. } => Err(Error::RecallTerminated),
		}
	}

	/// What a recall says and covers now.
	pub(crate) fn current_version(recall: RecallId, record: &Recall) -> Result<RecallVersion, Error<T>> {
		Versions::<T>::get(recall, record.version).ok_or(Error::RecallNotFound)
	}

	pub(crate) fn do_initiate(
		actor: Actor<T::AccountId>,
		rules: &[RuleCode],
		terms: RecallTerms,
	) -> DispatchResult {
		let rules = Self::checked_rules(rules)?;
		let firm = Self::manufacturer_of(&rules)?;
		ensure!(firm == actor.member, Error::<T>::NotAuthorised);
		Self::begin(actor, firm, Initiation::Voluntary, rules, terms)
	}

	pub(crate) fn do_mandate(
		actor: Actor<T::AccountId>,
		rules: &[RuleCode],
		terms: RecallTerms,
	) -> DispatchResult {
		let rules = Self::checked_rules(rules)?;
		let firm = Self::manufacturer_of(&rules)?;
		let by = actor.member;
		Self::begin(actor, firm, Initiation::Mandated { by }, rules, terms)
	}

	fn begin(
		actor: Actor<T::AccountId>,
		firm: MemberId,
		initiation: Initiation,
		rules: Vec<Rule>,
		terms: RecallTerms,
	) -> DispatchResult {
		Self::check_terms(&terms)?;
		let recall = NextRecallId::<T>::get();
		ensure!(recall <= ShortNumber::MAX, Error::<T>::OutOfNumbers);
		let restrictions = Self::restrictions_with(recall, &rules)?;
		let now = Self::now();
		let record = Recall {
			firm,
			initiation,
			initiated: now,
			status: RecallStatus::Ongoing,
			version: 1,
			clocks: Self::first_clocks(&terms, now),
			progress: Default::default(),
			survey: Default::default(),
			sample: None,
		};
		let (class, action) = (terms.class, terms.action);
		let version = RecallVersion {
			since: now,
			by: actor.member,
			terms,
			rules: BoundedVec::try_from(rules).map_err(|_| Error::<T>::TooManyRules)?,
		};

		NextRecallId::<T>::put(recall.saturating_add(1));
		Self::put_version(recall, record, version);
		for (device, restriction) in restrictions {
			Self::put_restriction(&device, restriction);
		}
		Self::deposit_event(Event::RecallInitiated {
			recall,
			firm,
			initiation,
			class,
			action,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_extend(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		recall: RecallId,
		rules: &[RuleCode],
	) -> DispatchResult {
		let mut record = Self::ongoing(recall)?;
		Self::ensure_firm_or_overseer(&record, &actor, capacity)?;
		let mut version = Self::current_version(recall, &record)?;
		let added = Self::checked_rules(rules)?;
		ensure!(
			Self::manufacturer_of(&added)? == record.firm,
			Error::<T>::DifferentManufacturers
		);
		ensure!(
			!added.iter().any(|rule| version.rules.contains(rule)),
			Error::<T>::DuplicateRule
		);
		let restrictions = Self::restrictions_with(recall, &added)?;
		version
			.rules
			.try_extend(added.into_iter())
			.map_err(|_| Error::<T>::TooManyRules)?;
		Self::next_version(&actor, &mut record, &mut version)?;
		record.restart_survey();

		let number = record.version;
		Self::put_version(recall, record, version);
		for (device, restriction) in restrictions {
			Self::put_restriction(&device, restriction);
		}
		Self::deposit_event(Event::RecallExtended {
			recall,
			version: number,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_narrow(
		actor: Actor<T::AccountId>,
		recall: RecallId,
		device: &DeviceCode,
		scope: Option<ScopeCode>,
	) -> DispatchResult {
		let mut record = Self::known(recall)?;
		Self::ensure_not_firm(&record, &actor)?;
		let mut version = Self::current_version(recall, &record)?;
		let device = device.identifier().map_err(Error::<T>::from)?;
		let scope = scope.map(|scope| Self::checked_scope(&scope)).transpose()?;
		ensure!(
			version.rules.iter().any(|rule| rule.device == device),
			Error::<T>::NotCovered
		);
		let before = version.rules.clone();
		let rule = scope.map(|scope| Rule { device, scope });
		version.rules.retain(|rule| rule.device != device);
		version
			.rules
			.try_extend(rule.clone().into_iter())
			.map_err(|_| Error::<T>::TooManyRules)?;
		ensure!(version.rules != before, Error::<T>::NothingChanged);
		match record.status {
			RecallStatus::Ongoing => {
				ensure!(!version.rules.is_empty(), Error::<T>::ScopeEmpty);
				record.restart_survey();
			}
			RecallStatus::Terminated { .. } => {}
		}
		let mut restriction = Restrictions::<T>::get(device).unwrap_or_default();
		restriction.rules.retain(|rule| rule.recall != recall);
		restriction
			.rules
			.try_extend(
				rule.map(|rule| RecallRule {
					recall,
					scope: rule.scope,
				})
				.into_iter(),
			)
			.map_err(|_| Error::<T>::TooManyRulesForModel)?;
		Self::next_version(&actor, &mut record, &mut version)?;

		let number = record.version;
		Self::put_version(recall, record, version);
		Self::put_restriction(&device, restriction);
		Self::deposit_event(Event::RecallNarrowed {
			recall,
			version: number,
			device,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_amend(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		recall: RecallId,
		terms: RecallTerms,
	) -> DispatchResult {
		let mut record = Self::ongoing(recall)?;
		match record.initiation {
			Initiation::Voluntary => Self::ensure_firm_or_overseer(&record, &actor, capacity)?,
			Initiation::Mandated { .. } => Self::ensure_other_overseer(&record, &actor, capacity)?,
		}
		let mut version = Self::current_version(recall, &record)?;
		Self::check_terms(&terms)?;
		ensure!(terms != version.terms, Error::<T>::NothingChanged);
		ensure!(terms.action == version.terms.action, Error::<T>::ActionFixed);
		match capacity {
			Capacity::Overseer => {}
			Capacity::Party => Self::ensure_no_easier(&record, &version.terms, &terms)?,
		}
		Self::next_version(&actor, &mut record, &mut version)?;
		record.clocks = Self::amended_clocks(&record, &version.terms, &terms, version.since);
		if terms.level != version.terms.level {
			record.void_sample();
		}
		let class = terms.class;
		version.terms = terms;

		let number = record.version;
		Self::put_version(recall, record, version);
		Self::deposit_event(Event::RecallAmended {
			recall,
			version: number,
			class,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// Whether new terms leave the recalling firm with all that it has to do. Who is checked is not for it to choose, so that
	/// once a sample is drawn, the level stays; and a report that is due stays due.
	fn ensure_no_easier(record: &Recall, before: &RecallTerms, after: &RecallTerms) -> Result<(), Error<T>> {
		let is_drawn = record.progress.sample.is_some();
		ensure!(
			after.level == before.level || (!is_drawn && after.level.percent() >= before.level.percent()),
			Error::LevelFixed
		);
		let is_open = record
			.clocks
			.iter()
			.any(|clock| clock.kind == ClockKind::VigilanceReport && clock.done.is_none());
		ensure!(!is_open || after.vigilance == before.vigilance, Error::ReportDue);
		Ok(())
	}

	pub(crate) fn do_terminate(actor: Actor<T::AccountId>, recall: RecallId) -> DispatchResult {
		let mut record = Self::ongoing(recall)?;
		Self::ensure_not_firm(&record, &actor)?;
		let version = Self::current_version(recall, &record)?;
		if let Some(open) = Self::open_points(&record, &version.terms.level).first() {
			return Err(Self::error_of(*open).into());
		}
		record.status = RecallStatus::Terminated {
			at: Self::now(),
			by: actor.member,
		};

		let progress = record.progress;
		Recalls::<T>::insert(recall, record);
		Self::deposit_event(Event::RecallTerminated {
			recall,
			progress,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// Why a recall can't be terminated.
	fn error_of(open: OpenPoint) -> Error<T> {
		match open {
			OpenPoint::NotSurveyed => Error::NotSurveyed,
			OpenPoint::AnswersMissing => Error::AnswersMissing,
			OpenPoint::SampleNotDrawn => Error::SampleNotDrawn,
			OpenPoint::ChecksMissing => Error::ChecksMissing,
			OpenPoint::NotReconciled => Error::NotReconciled,
			OpenPoint::NotReported => Error::NotReported,
		}
	}

	/// The one member that makes all models that the rules name.
	fn manufacturer_of(rules: &[Rule]) -> Result<MemberId, Error<T>> {
		let devices: BTreeSet<_> = rules.iter().map(|rule| rule.device).collect();
		let mut manufacturer = None;
		for device in devices {
			let model = T::Devices::model(&device).ok_or(Error::<T>::ModelNotFound)?;
			ensure!(
				*manufacturer.get_or_insert(model.manufacturer) == model.manufacturer,
				Error::<T>::DifferentManufacturers
			);
		}
		manufacturer.ok_or(Error::ScopeEmpty)
	}

	fn check_terms(terms: &RecallTerms) -> Result<(), Error<T>> {
		match terms.level {
			EffectivenessLevel::B { percent } => {
				ensure!((11..=99).contains(&percent), Error::<T>::LevelOutOfRange)
			}
			EffectivenessLevel::A | EffectivenessLevel::C | EffectivenessLevel::D | EffectivenessLevel::E => {
			}
		}
		ensure!(
			terms.response_days > 0 && terms.status_report_days > 0,
			Error::<T>::TermZero
		);
		ensure!(is_printable(&terms.fsca_reference), Error::<T>::InvalidText);
		Ok(())
	}

	/// What stands against the models that the rules name, with the rules.
	fn restrictions_with(
		recall: RecallId,
		rules: &[Rule],
	) -> Result<BTreeMap<DeviceIdentifier, RestrictionOf<T>>, Error<T>> {
		let mut restrictions = BTreeMap::new();
		for rule in rules {
			restrictions
				.entry(rule.device)
				.or_insert_with(|| Restrictions::<T>::get(rule.device).unwrap_or_default())
				.rules
				.try_push(RecallRule {
					recall,
					scope: rule.scope.clone(),
				})
				.map_err(|_| Error::<T>::TooManyRulesForModel)?;
		}
		Ok(restrictions)
	}

	/// Writes what stands against a model; where nothing does, no record stays.
	pub(crate) fn put_restriction(device: &DeviceIdentifier, restriction: RestrictionOf<T>) {
		Restrictions::<T>::set(device, (!restriction.is_empty()).then_some(restriction));
	}

	/// Begins a new version of a recall.
	fn next_version(
		actor: &Actor<T::AccountId>,
		record: &mut Recall,
		version: &mut RecallVersion,
	) -> Result<(), Error<T>> {
		record.version = record.version.checked_add(1).ok_or(Error::<T>::TooManyVersions)?;
		version.since = Self::now();
		version.by = actor.member;
		Ok(())
	}

	/// Writes a recall and its current version.
	fn put_version(recall: RecallId, record: Recall, version: RecallVersion) {
		Versions::<T>::insert(recall, record.version, version);
		Recalls::<T>::insert(recall, record);
	}
}
