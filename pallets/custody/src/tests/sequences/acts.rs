//! The calls of a sequence: what is made up at random, and what comes of it where things are.

use super::{world::*, *};

/// A call, with numbers that choose among the few things there are, so that calls meet.
#[derive(Clone, Debug)]
pub(super) struct Act {
	pub call: usize,
	/// Who makes it, where it is not who could.
	stranger: Option<usize>,
	/// What it is about, where it is not what it could be about.
	odd_item: Option<usize>,
	member: usize,
	picks: [usize; 3],
	amount: u32,
	variant: usize,
}

prop_compose! {
	pub(super) fn act()(
		call in prop_oneof![4 => 0..STANDING + 1, 3 => 2..5usize, 1 => 8..13usize, 1 => 14..16usize],
		stranger in prop_oneof![12 => Just(None), 1 => (0..MEMBERS.len()).prop_map(Some)],
		odd_item in prop_oneof![12 => Just(None), 1 => (0..20usize).prop_map(Some)],
		member in 0..MEMBERS.len(),
		picks in any::<[u8; 3]>(),
		amount in 1..9u32,
		variant in 0..60usize,
	) -> Act {
		let picks = picks.map(usize::from);
		Act { call, stranger, odd_item, member, picks, amount, variant }
	}
}

impl Act {
	fn member(&self) -> MemberId {
		MEMBERS[self.member].1
	}

	/// Who makes the call: who could, most often.
	fn origin(&self, member: MemberId) -> RuntimeOrigin {
		signed(
			self.stranger
				.map_or(account_of(member), |stranger| MEMBERS[stranger].0),
		)
	}

	/// What the call is about: one of those that it could be about, most often.
	fn item(&self, likely: &[ItemCode]) -> ItemCode {
		self.items(likely).remove(0)
	}

	/// One to three different ones of these.
	fn items(&self, likely: &[ItemCode]) -> Vec<ItemCode> {
		let mut items = Vec::new();
		let count = 1 + self.variant % 3;
		for number in &self.picks[..count] {
			if let Some(item) = pick(likely, *number).filter(|item| !items.contains(item)) {
				items.push(item);
			}
		}
		if let Some(odd) = self.odd_item.or(items.is_empty().then_some(self.variant)) {
			items.insert(0, odd_item(odd, self.amount));
		}
		items
	}

	/// Whoever does not own everything sells less.
	fn purpose(&self) -> Purpose {
		[
			SALE,
			CONSIGNMENT,
			LOAN,
			CONSIGNMENT,
			LOAN,
			Purpose::Return,
			Purpose::Correction,
			Purpose::Destruction,
			Purpose::Investigation,
		][self.amount as usize % 9]
	}

	fn terms(&self) -> Terms {
		[Terms::Sale, Terms::Consignment, Terms::Loan][self.picks[2] % 3]
	}

	/// A number that may have been used for a shipment before.
	fn number(&self) -> Number {
		number(&format!("N{}", self.picks[0] * 3 + self.picks[1] % 3))
	}

	/// Most often as many as there are.
	fn count(&self, items: usize) -> u32 {
		items as u32 + u32::from(self.variant == 0)
	}
}

/// A shipment in that state, if there is one.
fn shipment_where(
	act: &Act,
	is_meant: impl Fn(&ShipmentState) -> bool,
) -> Option<(MemberId, Number, Shipment<Test>)> {
	let meant: Vec<_> = Shipments::<Test>::iter()
		.filter(|(_, _, shipment)| is_meant(&shipment.state) || act.variant == 1)
		.collect();
	let (sender, text, shipment) = pick(&meant, act.picks[0])?;
	Some((sender, number(text.as_str()), shipment))
}

fn dispute(act: &Act) -> Option<(DisputeId, Dispute<Test>)> {
	let meant: Vec<_> = Disputes::<Test>::iter()
		.filter(|(_, dispute)| !matches!(dispute.state, DisputeState::Decided { .. }) || act.variant == 1)
		.collect();
	pick(&meant, act.picks[0])
}

fn is_in_transit(state: &ShipmentState) -> bool {
	matches!(state, ShipmentState::InTransit)
}

/// Makes the call; nothing where there is nothing to make it about.
pub(super) fn perform(act: &Act, first_steps: &mut FirstSteps) -> Option<DispatchResult> {
	match act.call {
		0 | 1 => pack_or_unpack(act),
		2..=8 => ship_or_answer(act),
		9..=12 => argue(act),
		13 => transfer(act),
		14..=20 => care(act),
		RECORD => record(act, first_steps),
		_ => {
			change_standing(act);
			None
		}
	}
}

fn pack_or_unpack(act: &Act) -> Option<DispatchResult> {
	if act.call == 0 {
		let sscc = pick(&all_ssccs(), act.variant)?;
		let packer = logistic_units_where(|_| true)
			.iter()
			.find(|(known, _)| *known == sscc)
			.map_or(labeller(&sscc), |(_, record)| record.possessor);
		let contents = items(&act.items(&held_by(packer, act.amount)));
		let result = Custody::pack(act.origin(packer), sscc_text(&sscc), contents);
		return Some(unweighed(result));
	}
	let packed = logistic_units_where(|record| record.state == LogisticUnitState::Held || act.variant == 1);
	let (sscc, record) = pick(&packed, act.picks[0])?;
	let contents = items(&act.items(&contents_of(&sscc)));
	Some(Custody::unpack(
		act.origin(record.possessor),
		sscc_text(&sscc),
		contents,
	))
}

fn ship_or_answer(act: &Act) -> Option<DispatchResult> {
	let result = match act.call {
		2 => {
			let sender = pick(&those_who(|member| !held_by(member, 1).is_empty()), act.member)?;
			let recipient = pick(&those_who(|member| member != sender), act.picks[1])?;
			let carrier = [None, Some(CARRIER), None, Some(recipient)][act.variant % 4];
			let due = (act.variant == 5).then_some(NOW + 3 * DAY);
			unweighed(Custody::ship(
				act.origin(sender),
				act.number(),
				recipient,
				carrier,
				act.purpose(),
				items(&act.items(&held_by(sender, act.amount))),
				no_documents(),
				due,
			))
		}
		3 => {
			let (sender, number, shipment) = shipment_where(act, is_in_transit)?;
			let count = act.count(shipment.lines.len());
			unweighed(Custody::receive(
				act.origin(shipment.recipient),
				sender,
				number,
				count,
			))
		}
		4 => {
			let (sender, number, shipment) = shipment_where(act, is_in_transit)?;
			let count = act.count(shipment.lines.len());
			let origin = act.origin(shipment.recipient);
			let wrong = discrepancies(act, sender, &shipment);
			let result = Custody::receive_with_discrepancies(origin, sender, number, count, wrong, EVIDENCE);
			unweighed(result)
		}
		5 => {
			let (sender, number, shipment) = shipment_where(act, is_in_transit)?;
			let reason = RefusalReason::NotOrdered;
			Custody::refuse(act.origin(shipment.recipient), sender, number, reason)
		}
		6 => {
			let is_refused = |state: &ShipmentState| matches!(state, ShipmentState::Refused { .. });
			let (sender, number, shipment) = shipment_where(act, is_refused)?;
			let count = act.count(shipment.lines.len());
			Custody::take_back(act.origin(sender), number, count)
		}
		7 => {
			let (sender, number, shipment) = shipment_where(act, is_in_transit)?;
			let count = act.count(shipment.lines.len());
			Custody::cancel(act.origin(sender), number, count)
		}
		_ => {
			let is_received = |state: &ShipmentState| {
				matches!(
					state,
					ShipmentState::Received { .. } | ShipmentState::ReceivedWithDiscrepancies { .. }
				)
			};
			let (sender, received, shipment) = shipment_where(act, is_received)?;
			let mut likely = held_by(shipment.recipient, act.amount);
			if !act.variant.is_multiple_of(4) {
				let came = codes_of(&shipment);
				let back = likely.iter().filter(|item| came.contains(item)).cloned();
				likely = back.collect::<Vec<_>>();
			}
			unweighed(Custody::return_items(
				act.origin(shipment.recipient),
				sender,
				received,
				act.number(),
				None,
				items(&act.items(&likely)),
				no_documents(),
				None,
			))
		}
	};
	Some(result)
}

/// What the recipient says is wrong: an item of the shipment, or one that the sender has, or both.
fn discrepancies(
	act: &Act,
	sender: MemberId,
	shipment: &Shipment<Test>,
) -> BoundedVec<Discrepancy, MaxDiscrepancies> {
	let some = |item: ItemCode| match item {
		ItemCode::Quantity {
			device,
			lot,
			owner,
			quantity,
		} => ItemCode::Quantity {
			device,
			lot,
			owner,
			quantity: quantity.min(act.amount),
		},
		ItemCode::Unit { .. } | ItemCode::LogisticUnit { .. } => item,
	};
	let kind = [MISSING, DAMAGED][act.variant % 2];
	let announced = pick(&codes_of(shipment), act.picks[1]).map(|item| (kind, some(item)));
	let unexpected = pick(&held_by(sender, act.amount), act.picks[2]).map(|item| (UNEXPECTED, item));
	let named = match act.variant % 3 {
		0 => [None, unexpected],
		1 => [announced, None],
		_ => [announced, unexpected],
	};
	let wrong = named
		.into_iter()
		.flatten()
		.map(|(kind, item)| Discrepancy { kind, item });
	wrong.collect::<Vec<_>>().try_into().unwrap()
}

fn argue(act: &Act) -> Option<DispatchResult> {
	let (id, dispute) = dispute(act)?;
	let result = match act.call {
		9 => Custody::answer_dispute(act.origin(dispute.shipment.sender), id, EVIDENCE),
		10 => {
			let count = act.count(dispute.items.len());
			unweighed(Custody::concede(act.origin(dispute.shipment.sender), id, count))
		}
		11 => {
			let origin = match act.stranger {
				None => RuntimeOrigin::root(),
				Some(stranger) => signed(MEMBERS[stranger].0),
			};
			Custody::appoint_arbiter(origin, id, act.member())
		}
		_ => {
			let outcomes = [
				Outcome::WithRecipient,
				Outcome::WithSender,
				Outcome::Lost,
				Outcome::Destroyed,
			];
			let outcomes = (0..dispute.items.len()).map(|n| outcomes[(act.variant >> n) % 4]);
			let origin = act.origin(dispute.arbiter.unwrap_or(REGULATOR));
			let outcomes = outcomes.collect::<Vec<_>>().try_into().unwrap();
			unweighed(Custody::decide(origin, id, outcomes))
		}
	};
	Some(result)
}

fn transfer(act: &Act) -> Option<DispatchResult> {
	let possessor = act.member();
	let item = act.item(&held_by(possessor, act.amount));
	let owner = match item.parsed().ok()? {
		Item::Unit { device, serial } => Units::get(device, serial)?.owner,
		Item::Quantity { owner, .. } => owner.unwrap_or(possessor),
		Item::LogisticUnit { sscc } => LogisticUnits::<Test>::get(sscc)?.owner,
	};
	let (_, new_owner) = pick(&MEMBERS, act.picks[1])?;
	let terms = act.terms();
	Some(unweighed(Custody::transfer_title(
		act.origin(owner),
		item,
		possessor,
		new_owner,
		terms,
	)))
}

fn care(act: &Act) -> Option<DispatchResult> {
	let member = act.member();
	let in_stock = |unit: &Unit| unit.state == UnitState::Held;
	let result = match act.call {
		14 => {
			let kind = [
				UseKind::Implant,
				UseKind::Install,
				UseKind::Dispense,
				UseKind::Consume,
			][act.variant % 4];
			let member = [HOSPITAL, CLINIC][act.picks[0] % 2];
			let item = act.item(&held_by(member, act.amount));
			let origin = act.origin(member);
			unweighed(Custody::use_device(origin, item, kind, PatientLink::Refused))
		}
		15 => {
			let kind = UseKind::Implant;
			let (device, serial, member) = a_unit(act, |unit| unit.state == UnitState::Used { kind })?;
			Custody::explant(act.origin(member), device, serial)
		}
		16 => {
			let kind = UseKind::Install;
			let is_meant = |unit: &Unit| in_stock(unit) || unit.state == UnitState::Used { kind };
			let (device, serial, member) = a_unit(act, is_meant)?;
			Custody::take_out_of_service(act.origin(member), device, serial)
		}
		17 => {
			let is_meant = |unit: &Unit| in_stock(unit) && unit.condition == Condition::OutOfService;
			let (device, serial, member) = a_unit(act, is_meant)?;
			unweighed(Custody::return_to_service(act.origin(member), device, serial))
		}
		18 => {
			let item = act.item(&held_by(member, act.amount));
			Custody::lose(act.origin(member), item)
		}
		19 => {
			let losers = those_who(|member| !lost_by(member, 1).is_empty());
			let loser = pick(&losers, act.picks[1]).unwrap_or(member);
			Custody::find(act.origin(loser), act.item(&lost_by(loser, act.amount)))
		}
		_ => {
			let item = act.item(&held_by(member, act.amount));
			let reason = DecommissionReason::Destroyed;
			Custody::decommission(act.origin(member), item, reason, None)
		}
	};
	Some(result)
}

/// A unit in that state, if there is one, and who has or had it.
fn a_unit(act: &Act, is_meant: impl Fn(&Unit) -> bool) -> Option<(DeviceCode, Number, MemberId)> {
	let likely = units_where(|unit| is_meant(unit) || act.variant == 1);
	match pick(&likely, act.picks[0])? {
		(ItemCode::Unit { device, serial }, member) => Some((device, serial, member)),
		(ItemCode::Quantity { .. } | ItemCode::LogisticUnit { .. }, _) => None,
	}
}

/// The registry makes a record of a valve.
fn record(act: &Act, first_steps: &mut FirstSteps) -> Option<DispatchResult> {
	let text = format!("V{}", 2 + act.picks[0] % 9);
	if Units::contains_key(valve(), serial(&text)) {
		return None;
	}
	let member = act.member();
	let result = record_unit(member, &valve(), "L1", &text);
	if result.is_ok() {
		note_first_step(first_steps, member, &valve(), Some("L1"), &text);
	}
	Some(result)
}

/// Something is recalled or released, or a member is suspended or reinstated.
fn change_standing(act: &Act) {
	Stopped::set(vec![]);
	Suspended::set(vec![]);
	match act.variant % 8 {
		0 => stop(
			Stop::Lot(reference(&stem(), Some("L1"))),
			Refusal::Recalled { recall: 1 },
		),
		1 => stop(
			Stop::LotAt(reference(&syringe(), Some("L1")), ACME),
			Refusal::Held { hold: 2 },
		),
		2 => stop(Stop::LogisticUnit(sscc(1)), Refusal::Held { hold: 3 }),
		3 => suspend(act.member()),
		_ => {}
	}
}
