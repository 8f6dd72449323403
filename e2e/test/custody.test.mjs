/**
 * Who has a device and whose it is: packing, shipping, disputes, title and use, as JSON-RPC tells of them. Eve Implants
 * makes, Charlie Logistics distributes and carries, Dave's hospital uses.
 *
 * The tests of this file go on from one to the next.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carries, device } from '../lib/devices.mjs';
import {
	answersError,
	onChain,
	refuses,
	refusesAll,
	register,
	until,
	unused,
	unusedGtin,
	unusedSscc,
} from '../lib/fixtures.mjs';
import { day, digitalLink, mistyped, printed, scanned } from '../lib/gs1.mjs';
import { documentHash } from '../lib/hash.mjs';
import { discrepancy, logisticUnit, quantity, supply, unit, units } from '../lib/items.mjs';
import { decide, moreThanHalf } from '../lib/motion.mjs';
import { alice, charlie, dave, eve, ferdie, MEMBER, PREFIX, REPRESENTATIVES } from '../lib/people.mjs';

const LOT = 'Q1';
const SERIALS = ['S1', 'S2', 'S3', 'S4'];
const EXPIRES = day({ years: 2 });
const EVIDENCE = documentHash('evidence');
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NO_BLOCK = `0x${'77'.repeat(32)}`;

const context = onChain(async (chain) => {
	const [screws, trays] = [unusedGtin(), unusedGtin()];
	const { commissionLot, commissionUnits } = chain.api.tx.deviceRegistry;
	await chain.submitAll([
		[eve, register(chain, screws, { productionIdentifiers: carries(['lot']) })],
		[eve, register(chain, trays, { productionIdentifiers: carries(['lot', 'serial']) })],
		[eve, commissionLot(device(screws), LOT, 1_000, null, EXPIRES)],
		[eve, commissionUnits(device(trays), LOT, SERIALS, null, EXPIRES)],
	]);
	const run = unused();
	return {
		screws,
		trays,
		custody: chain.api.tx.custody,
		number: (name) => `${name}-${run}`,
		inner: unusedSscc(),
		outer: unusedSscc(),
		repacked: unusedSscc(PREFIX.charlie),
	};
});

const ask = (...question) => context.chain.ask(...question);
const errs = (...question) => answersError(context.chain, ...question);
const submit = (...transaction) => context.chain.submit(...transaction);

/** Asserts of the calls that each is refused under its name of custody's errors; all are submitted at once. */
const refused = (signer, ...expected) =>
	refusesAll(
		context.chain,
		expected.map(([call, name]) => [signer, call, `custody.${name}`]),
	);

const screws = (count, owner) => quantity(context.screws, LOT, count, owner);
const tray = (serial) => unit(context.trays, serial);
const ofTray = (serial) => ask('custody_of', printed({ code: context.trays, serial }));
const ofUnit = (sscc) => ask('custody_of', printed({ sscc }));
const shipment = (sender, name) => ask('custody_shipment', sender, context.number(name));

/** What a member has, and had, of the screws, without its trail. */
async function holding(member) {
	const { holdings } = await ask('custody_of', printed({ code: context.screws, lot: LOT }));
	const { trail, ...counts } = holdings.find((one) => one.member === member);
	return counts;
}

const send = (name, recipient, items, { purpose = supply('Sale'), carrier = null, due = null } = {}) =>
	context.custody.ship(context.number(name), recipient, carrier, purpose, items, [EVIDENCE], due);

const receive = (sender, name, count) => context.custody.receive(sender, context.number(name), count);

test('what is commissioned is in the hands of its maker', async () => {
	const nothing = { received: 0, sent: 0, packed: 0, unpacked: 0, used: 0, lost: 0, decommissioned: 0 };
	assert.deepEqual(await holding(MEMBER.eve), {
		lot: { device: { issuingAgency: 'GS1', code: context.screws }, lot: LOT },
		member: MEMBER.eve,
		stocks: [{ owner: MEMBER.eve, terms: 'sale', quantity: 1_000, identified: 0 }],
		commissioned: 1_000,
		...nothing,
	});
	const { kind, device: model, serial, possessor, owner, inside, unit: record } = await ofTray('S1');
	assert.deepEqual(
		[kind, model.code, serial, possessor, owner],
		['unit', context.trays, 'S1', MEMBER.eve, MEMBER.eve],
	);
	assert.deepEqual([inside, record.state, record.condition, record.terms], [[], 'held', 'serviceable', 'sale']);
});

test('who builds a logistic unit codes it under a prefix of its own, and nests at will', async () => {
	const { custody, inner, outer } = context;
	await submit(eve, custody.pack(inner, [screws(100), tray('S1')]));
	await submit(eve, custody.pack(outer, [logisticUnit(inner), screws(50)]));
	await refused(
		eve,
		[custody.pack(unusedSscc(PREFIX.charlie), [screws(1)]), 'PrefixNotHeld'],
		[custody.pack(mistyped(unusedSscc()), [screws(1)]), 'CheckDigit'],
		[custody.pack('12', [screws(1)]), 'InvalidSscc'],
		[custody.pack(unusedSscc(), []), 'Empty'],
		[custody.pack(unusedSscc(), [screws(1), screws(2)]), 'DuplicateItem'],
		[custody.pack(unusedSscc(), [screws(851)]), 'QuantityNotHeld'],
		[custody.pack(unusedSscc(), [tray('S1')]), 'Packed'],
		[custody.pack(outer, [logisticUnit(outer)]), 'PackingCycle'],
		[custody.pack(inner, [screws(1)]), 'Packed'],
		[custody.decommission(logisticUnit(outer), 'Destroyed', null), 'OpenFirst'],
		[custody.unpack(outer, [screws(51)]), 'NotInside'],
	);
	assert.deepEqual((await ofTray('S1')).inside, [inner, outer]);
});

test('custody_of reads every form of an SSCC, and sums up what is inside', async () => {
	const { inner, outer } = context;
	const texts = [
		printed({ sscc: outer }),
		scanned({ sscc: outer }),
		digitalLink('example.com', { sscc: outer }),
		outer,
	];
	for (const text of texts) {
		const { kind, sscc, possessor, owner, logisticUnit: record, items, more } = await ask('custody_of', text);
		assert.deepEqual([kind, sscc, possessor, owner, more], ['logisticUnit', outer, MEMBER.eve, MEMBER.eve, false]);
		assert.deepEqual([record.state, record.nesting, record.hands], ['held', 1, [MEMBER.eve]]);
		assert.deepEqual(
			record.contents.map(({ lot, quantity: count }) => [lot.device.code, count]).sort(),
			[
				[context.screws, 150],
				[context.trays, 1],
			].sort(),
		);
		assert.deepEqual(new Set(items.map((item) => Object.keys(item)[0])), new Set(['quantity', 'logisticUnit']));
	}
	const { inside, logisticUnit: nested } = await ofUnit(inner);
	assert.deepEqual([inside, nested.state], [[outer], { packed: { parent: outer } }]);
	const { inside: places, more } = await ask('custody_of', printed({ code: context.screws, lot: LOT }));
	assert.deepEqual(
		new Set(places.map(({ sscc, possessor, quantity: count }) => `${sscc} ${possessor} ${count}`)),
		new Set([`${inner} ${MEMBER.eve} 100`, `${outer} ${MEMBER.eve} 50`]),
	);
	assert.equal(more, false);
});

test('a shipment is on its way until its recipient answers it', async () => {
	const { chain, outer } = context;
	const past = (await chain.api.query.timestamp.now()).toNumber();
	await refused(
		eve,
		[send('E1', MEMBER.eve, [screws(1)]), 'RecipientIsSender'],
		[send('E1', 999, [screws(1)]), 'MemberNotActive'],
		[send('E1', MEMBER.dave, [screws(1)], { carrier: MEMBER.ferdie }), 'NotACarrier'],
		[send('E1', MEMBER.dave, [screws(1)], { due: past }), 'DueInPast'],
		[send('E1', MEMBER.dave, [screws(1)], { purpose: 'Return' }), 'WrongRecipient'],
		[send('E1', MEMBER.dave, [screws(1)], { purpose: 'Destruction' }), 'WrongRecipient'],
		[send('E1', MEMBER.dave, [tray('S9')]), 'UnitNotFound'],
		[send('E1', MEMBER.dave, [quantity(context.trays, LOT, 1)]), 'SerialRequired'],
		[send('E1', MEMBER.dave, [screws(0)]), 'QuantityZero'],
	);
	await submit(
		eve,
		send('E1', MEMBER.charlie, [logisticUnit(outer), screws(200), ...units(context.trays, ['S2', 'S3'])]),
	);
	await Promise.all([
		refused(
			eve,
			[send('E1', MEMBER.charlie, [screws(1)]), 'AlreadyExists'],
			[send('E2', MEMBER.dave, [tray('S2')]), 'NotHeld'],
		),
		refused(dave, [receive(MEMBER.eve, 'E1', 4), 'NotRecipient']),
		refused(charlie, [receive(MEMBER.eve, 'E1', 3), 'ItemCountDiffers']),
	]);
	const view = await shipment(MEMBER.eve, 'E1');
	assert.deepEqual(
		[view.sender, view.number, view.recipient, view.carrier],
		[MEMBER.eve, context.number('E1'), MEMBER.charlie, null],
	);
	assert.deepEqual([view.purpose, view.state, view.dispute], [{ supply: { terms: 'sale' } }, 'inTransit', null]);
	assert.deepEqual([view.documents, view.items.length], [[EVIDENCE], 4]);
	assert.equal(view.due - view.shipped, 14 * DAY);
	assert.deepEqual((await ofTray('S2')).unit.state, {
		inTransit: { shipment: { sender: MEMBER.eve, number: context.number('E1') } },
	});
});

test('receipt changes possessor and owner, of all that is in a logistic unit by its record alone', async () => {
	const { inner, outer } = context;
	const before = (await ofTray('S1')).unit;
	await submit(charlie, receive(MEMBER.eve, 'E1', 4));
	await refused(charlie, [receive(MEMBER.eve, 'E1', 4), 'AlreadyAnswered']);
	const { possessor, owner, inside, unit: record } = await ofTray('S1');
	assert.deepEqual([possessor, owner, inside], [MEMBER.charlie, MEMBER.charlie, [inner, outer]]);
	assert.deepEqual(record, before);
	const { state } = await shipment(MEMBER.eve, 'E1');
	assert(state.received.at > 0);
	const { stocks, received, sent } = await holding(MEMBER.charlie);
	assert.deepEqual(
		[stocks, received, sent],
		[[{ owner: MEMBER.charlie, terms: 'sale', quantity: 200, identified: 0 }], 200, 0],
	);
	assert.deepEqual((await ofUnit(outer)).logisticUnit.hands, [MEMBER.eve, MEMBER.charlie]);
});

test('a logistic unit that was shipped is opened and not filled again', async () => {
	const { custody, inner, outer, repacked } = context;
	await refused(charlie, [custody.pack(outer, [screws(1)]), 'Closed']);
	await submit(charlie, custody.unpack(outer, [logisticUnit(inner), screws(50)]));
	assert.equal((await ofUnit(outer)).logisticUnit.state, 'emptied');
	await refused(charlie, [custody.pack(outer, [screws(1)]), 'Closed'], [custody.pack(inner, [screws(1)]), 'Closed']);
	await submit(charlie, custody.unpack(inner, [tray('S1')]));
	assert.deepEqual([(await ofTray('S1')).possessor, (await ofTray('S1')).owner], [MEMBER.charlie, MEMBER.charlie]);
	await submit(charlie, custody.pack(repacked, [screws(10)]));
});

test('a shipment is cancelled before it is answered, or refused and taken back', async () => {
	const { custody } = context;
	await submit(charlie, send('C1', MEMBER.dave, [screws(5), tray('S1')]));
	await refused(charlie, [custody.takeBack(context.number('C1'), 2), 'NotRefused']);
	await submit(charlie, custody.cancel(context.number('C1'), 2));
	assert((await shipment(MEMBER.charlie, 'C1')).state.cancelled);
	await submit(charlie, send('C2', MEMBER.dave, [screws(5), tray('S1')]));
	await submit(dave, custody.refuse(MEMBER.charlie, context.number('C2'), 'NotOrdered'));
	assert.equal((await shipment(MEMBER.charlie, 'C2')).state.refused.reason, 'notOrdered');
	await refused(charlie, [custody.cancel(context.number('C2'), 2), 'AlreadyAnswered']);
	await submit(charlie, custody.takeBack(context.number('C2'), 2));
	assert((await shipment(MEMBER.charlie, 'C2')).state.takenBack);
	const { sent, stocks } = await holding(MEMBER.charlie);
	assert.deepEqual([sent, stocks[0].quantity], [0, 240]);
	assert.deepEqual([(await ofTray('S1')).unit.state, (await ofTray('S1')).possessor], ['held', MEMBER.charlie]);
});

test('what the recipient misses is under dispute until the regulator decides', async () => {
	const { custody } = context;
	await submit(charlie, send('C3', MEMBER.dave, [screws(40), tray('S2')]));
	const missing = [discrepancy('Missing', screws(4, MEMBER.charlie)), discrepancy('Missing', tray('S2'))];
	const short = (discrepancies) =>
		custody.receiveWithDiscrepancies(MEMBER.charlie, context.number('C3'), 2, discrepancies, EVIDENCE);
	await refused(
		dave,
		[short([]), 'Empty'],
		[short([discrepancy('Missing', screws(41, MEMBER.charlie))]), 'NotInShipment'],
		[short([discrepancy('Damaged', tray('S3'))]), 'NotInShipment'],
		[short([...missing, missing[1]]), 'DuplicateItem'],
		[short([discrepancy('Unexpected', tray('S2'))]), 'Announced'],
		[short([discrepancy('Unexpected', tray('S4'))]), 'NotWithSender'],
	);
	const outcome = await submit(dave, short(missing));
	const number = outcome.find('custody', 'ReceivedWithDiscrepancies').dispute.toNumber();
	const { state, dispute } = await shipment(MEMBER.charlie, 'C3');
	assert.equal(state.receivedWithDiscrepancies.dispute, number);
	assert.deepEqual([dispute.dispute, dispute.state, dispute.arbiter], [number, 'open', null]);
	assert.equal(dispute.deadline - state.receivedWithDiscrepancies.at, 7 * DAY);
	assert.deepEqual(
		dispute.items.map(([item, kind, decision]) => [Object.keys(item)[0], kind, decision]),
		[
			['quantity', 'missing', null],
			['unit', 'missing', null],
		],
	);
	assert.deepEqual((await ofTray('S2')).unit.state, { inDispute: { dispute: number } });

	await Promise.all([
		refused(alice, [custody.decide(number, ['WithSender', 'Lost']), 'DecisionTooEarly']),
		refused(
			dave,
			[custody.answerDispute(number, EVIDENCE), 'NotSender'],
			[custody.decide(number, ['Lost', 'Lost']), 'NotArbiter'],
		),
		refused(charlie, [send('C4', MEMBER.eve, [tray('S2')], { purpose: 'Return' }), 'InDispute']),
	]);
	await submit(charlie, custody.answerDispute(number, EVIDENCE));
	await refused(alice, [custody.decide(number, ['Lost']), 'ItemCountDiffers']);
	await submit(alice, custody.decide(number, ['WithSender', 'Lost']));
	await refused(charlie, [custody.concede(number, 2), 'AlreadyDecided']);
	const { dispute: decided } = await shipment(MEMBER.charlie, 'C3');
	assert.equal(decided.state.decided.by, MEMBER.alice);
	assert.deepEqual(
		decided.items.map(([, , decision]) => decision),
		['withSender', 'lost'],
	);
	assert.deepEqual([(await ofTray('S2')).unit.state, (await ofTray('S2')).possessor], ['lost', MEMBER.charlie]);
	assert.equal((await holding(MEMBER.charlie)).sent, 36);
});

test('what the sender concedes is decided at once, and the members may appoint who else decides', async () => {
	const { chain, custody } = context;
	await submit(charlie, send('C5', MEMBER.dave, [screws(6)]));
	const received = await submit(
		dave,
		custody.receiveWithDiscrepancies(
			MEMBER.charlie,
			context.number('C5'),
			1,
			[discrepancy('Missing', screws(1, MEMBER.charlie))],
			EVIDENCE,
		),
	);
	const { dispute } = received.find('custody', 'ReceivedWithDiscrepancies');
	await decide(chain, REPRESENTATIVES, moreThanHalf, custody.appointArbiter(dispute, MEMBER.ferdie));
	assert.equal((await shipment(MEMBER.charlie, 'C5')).dispute.arbiter, MEMBER.ferdie);
	await Promise.all([
		refused(alice, [custody.decide(dispute, ['Lost']), 'NotArbiter']),
		refused(ferdie, [custody.decide(dispute, ['Lost']), 'DecisionTooEarly']),
		refuses(chain, eve, custody.appointArbiter(dispute, MEMBER.alice), 'BadOrigin'),
	]);
	await submit(charlie, custody.concede(dispute, 1));
	assert.equal((await shipment(MEMBER.charlie, 'C5')).dispute.state.decided.by, MEMBER.charlie);
	assert.equal((await holding(MEMBER.dave)).received, 41);
});

test("consignment stock is its owner's until it is used, and only the owner transfers the title", async () => {
	const { chain, custody } = context;
	await submit(eve, send('E3', MEMBER.dave, [screws(20), tray('S4')], { purpose: supply('Consignment') }));
	await submit(dave, receive(MEMBER.eve, 'E3', 2));
	assert.deepEqual([(await ofTray('S4')).owner, (await ofTray('S4')).unit.terms], [MEMBER.eve, 'consignment']);
	const entitle = (item, owner, terms = 'Sale') => custody.transferTitle(item, MEMBER.dave, owner, terms);
	await Promise.all([
		refused(charlie, [entitle(tray('S4'), MEMBER.charlie), 'NotOwner']),
		refused(eve, [entitle(tray('S4'), MEMBER.eve, 'Consignment'), 'NothingChanged']),
		refused(dave, [send('D1', MEMBER.charlie, [tray('S4')]), 'NotOwner']),
	]);
	await submit(eve, entitle(screws(5), MEMBER.dave));
	const owned = async () =>
		(await holding(MEMBER.dave)).stocks.map(({ owner, quantity: count }) => `${count} of ${owner}`).sort();
	assert.deepEqual(await owned(), [`15 of ${MEMBER.eve}`, `46 of ${MEMBER.dave}`]);
	const uses = [
		custody.useDevice(tray('S4'), 'Implant', { Commitment: { commitment: EVIDENCE } }),
		custody.useDevice(screws(2), 'Consume', 'None'),
		custody.useDevice(screws(3, MEMBER.eve), 'Consume', 'Refused'),
	];
	await submit(dave, chain.api.tx.utility.batchAll(uses));
	const { owner, unit: record } = await ofTray('S4');
	assert.deepEqual([owner, record.state, record.terms], [MEMBER.dave, { used: { kind: 'implant' } }, 'sale']);
	assert.deepEqual(await owned(), [`12 of ${MEMBER.eve}`, `44 of ${MEMBER.dave}`]);
	assert.equal((await holding(MEMBER.dave)).used, 5);
	await refuses(chain, charlie, custody.useDevice(screws(1), 'Consume', 'None'), 'BadOrigin');
});

test('what was in a patient is never used again, and what came is returned to whom it came from', async () => {
	const { custody, number } = context;
	await submit(dave, custody.explant(device(context.trays), 'S4'));
	const { unit: record } = await ofTray('S4');
	assert.deepEqual([record.state, record.condition], ['held', 'explanted']);
	const back = (received, items) =>
		custody.returnItems(MEMBER.charlie, number(received), number('D2'), null, items, [], null);
	await refused(
		dave,
		[custody.useDevice(tray('S4'), 'Implant', 'None'), 'NotServiceable'],
		[send('D2', MEMBER.charlie, [tray('S4')]), 'NotServiceable'],
		[custody.returnToService(device(context.trays), 'S4'), 'Explanted'],
		[back('C5', [tray('S4')]), 'NotReceivedWith'],
		[back('C1', [screws(1)]), 'NotReceivedWith'],
	);
	await submit(dave, back('C5', [screws(5)]));
	assert.equal((await shipment(MEMBER.dave, 'D2')).purpose, 'return');
	await submit(charlie, receive(MEMBER.dave, 'D2', 1));
	const { stocks } = await holding(MEMBER.charlie);
	assert.deepEqual(
		stocks.find(({ owner }) => owner === MEMBER.dave),
		{
			owner: MEMBER.dave,
			terms: 'loan',
			quantity: 5,
			identified: 0,
		},
	);
});

test('what is lost is found again by who lost it', async () => {
	const { custody } = context;
	await submit(charlie, custody.lose(screws(7)));
	assert.equal((await holding(MEMBER.charlie)).lost, 7);
	await Promise.all([
		refused(charlie, [custody.find(screws(8)), 'NotLost'], [custody.find(tray('S3')), 'NotLost']),
		refused(dave, [custody.find(tray('S2')), 'NotPossessor']),
	]);
	await submit(charlie, custody.find(screws(7)));
	await submit(charlie, custody.find(tray('S2')));
	assert.deepEqual([(await holding(MEMBER.charlie)).lost, (await ofTray('S2')).unit.state], [0, 'held']);
});

test('a lot adds up: commissioned is in hands, packed, used and taken out of the world', async () => {
	await submit(dave, context.custody.decommission(screws(4), 'Destroyed', EVIDENCE));
	const { holdings, inside } = await ask('custody_of', printed({ code: context.screws, lot: LOT }));
	const sum = (numbers) => numbers.reduce((total, count) => total + count, 0);
	const onHand = sum(holdings.flatMap(({ stocks }) => stocks.map(({ quantity: count }) => count)));
	const packed = sum(inside.map(({ quantity: count }) => count));
	const ended = sum(holdings.map(({ used, lost, decommissioned }) => used + lost + decommissioned));
	assert.equal(onHand + packed + ended, 1_000);
	for (const { stocks, commissioned, received, unpacked, ...gone } of holdings) {
		const left = gone.packed + gone.sent + gone.used + gone.lost + gone.decommissioned;
		assert.equal(commissioned + received + unpacked, sum(stocks.map(({ quantity: count }) => count)) + left);
	}
});

test('custody_may tells every reason against it, for a unit, a lot of a member, and a logistic unit', async () => {
	const { chain, screws: code, trays, repacked } = context;
	const may = (label, intent, possessor = null) => ask('custody_may', printed(label), intent, possessor);
	assert.deepEqual(await may({ code: trays, serial: 'S1' }, 'ship'), { allowed: true, reasons: [] });
	assert.deepEqual(await may({ code: trays, serial: 'S4' }, 'use'), {
		allowed: false,
		reasons: [{ reason: 'notServiceable' }],
	});
	assert.deepEqual(await may({ code, lot: LOT }, 'use', MEMBER.alice), {
		allowed: false,
		reasons: [{ reason: 'notHeld' }],
	});
	assert.equal((await may({ code, lot: LOT }, 'ship')).allowed, true, "the manufacturer's, where nobody is named");
	const target = { LogisticUnit: { sscc: repacked } };
	const outcome = await submit(charlie, chain.api.tx.recall.hold(target, 'SuspectedIllegitimate', EVIDENCE));
	const hold = outcome.find('recall', 'HoldPlaced').hold.hold.toNumber();
	assert.deepEqual(await may({ sscc: repacked }, 'ship'), { allowed: false, reasons: [{ reason: 'held', hold }] });
	assert.deepEqual(await may({ sscc: repacked }, 'return'), { allowed: true, reasons: [] });
	const sale = send('C6', MEMBER.dave, [logisticUnit(repacked)]);
	const refusal = await refuses(chain, charlie, sale, 'custody.Held');
	assert.equal(refusal.number, hold);
	await submit(charlie, chain.api.tx.recall.release(hold, 'PlacedInError', EVIDENCE));
	assert.equal((await may({ sscc: repacked }, 'ship')).allowed, true);
});

test('custody_holdings comes in pages', async () => {
	const { holdings: all, next: end } = await ask('custody_holdings', MEMBER.charlie);
	assert(all.length >= 2);
	assert.equal(end, all.length === 100 ? lotOf(all.at(-1)) : null);
	const first = await ask('custody_holdings', MEMBER.charlie, null, 1);
	assert.deepEqual(first, { holdings: [all[0]], next: all[0].lot });
	const second = await ask('custody_holdings', MEMBER.charlie, first.next, 1);
	assert.deepEqual(second.holdings, [all[1]]);
	assert.deepEqual(await ask('custody_holdings', 999), { holdings: [], next: null });
});

const lotOf = ({ lot }) => lot;

test('nothing is overdue before its time, and custody_overdue lists what is after', async () => {
	const { chain } = context;
	const now = async () => (await chain.api.query.timestamp.now()).toNumber();
	const due = (await now()) + 8_000;
	const { blockHash } = await submit(charlie, send('C7', MEMBER.dave, [screws(1)], { due }));
	const own = async (at) =>
		(await ask('custody_overdue', MEMBER.dave, at)).filter(({ number }) => number === context.number('C7'));
	assert.deepEqual(await own(blockHash), []);
	await until('the shipment to be overdue', async () => (await now()) > due);
	const [overdue] = await own();
	assert.deepEqual(overdue, {
		sender: MEMBER.charlie,
		number: context.number('C7'),
		member: MEMBER.dave,
		since: due,
	});
	assert((await ask('custody_overdue')).some(({ number }) => number === context.number('C7')));
	await submit(dave, receive(MEMBER.charlie, 'C7', 1));
	assert.deepEqual(await own(), []);
});

test('questions that have no answer get the error that says why', async () => {
	const { screws: code } = context;
	const { data: missing } = await errs(4010, 'custody_shipment', MEMBER.eve, 'NO-SUCH');
	assert.deepEqual(missing, { sender: MEMBER.eve, number: 'NO-SUCH' });
	const sscc = unusedSscc();
	for (const [method, ...more] of [['custody_of'], ['device_trail'], ['recall_status'], ['custody_may', 'ship']]) {
		const { data, message } = await errs(4011, method, printed({ sscc }), ...more);
		assert.deepEqual(data, { sscc });
		assert.match(message, new RegExp(sscc));
	}
	const lot = { device: { issuingAgency: 'GS1', code }, lot: LOT };
	const { data: stranger } = await errs(4013, 'custody_trail', printed({ code, lot: LOT }), MEMBER.bob);
	assert.deepEqual(stranger, { lot, member: MEMBER.bob });
	await errs(4002, 'custody_of', printed({ sscc: mistyped(sscc) }));
	await errs(4003, 'custody_of', code);
	await errs(4003, 'custody_trail', code, MEMBER.eve);
	await errs(4001, 'custody_of', printed({ code: unusedGtin(), serial: 'S1' }));
	await errs(4001, 'custody_of', printed({ code, lot: 'NONE' }));
	await errs(-32602, 'custody_may', printed({ code, lot: LOT }), 'steal');
	await errs(-32602, 'custody_holdings', MEMBER.eve, null, 0);
	await errs(-32602, 'custody_holdings', MEMBER.eve, null, 101);
	await errs(-32602, 'custody_trail', printed({ code, lot: LOT }), MEMBER.eve, 1001);
	await errs(-32602, 'custody_shipment', MEMBER.eve, 'x'.repeat(21));
	await errs(4005, 'custody_of', printed({ code, lot: LOT }), NO_BLOCK);
	await errs(4005, 'custody_holdings', MEMBER.eve, null, null, NO_BLOCK);
});

test('udi_verify knows what is genuine, in the words of GS1 Lightweight Messaging', async () => {
	const { screws: code, trays } = context;
	const verify = (label) => ask('udi_verify', printed(label));
	const no = (reason, ...additionalInformation) => ({ verified: false, reason, additionalInformation });
	const good = { verified: true, reason: null, additionalInformation: [] };
	assert.deepEqual(await verify({ code: trays, serial: 'S1', lot: LOT, expires: EXPIRES }), good);
	assert.deepEqual(await verify({ code, lot: LOT }), good);
	assert.deepEqual(await verify({ code: unusedGtin(), serial: 'S1' }), no('No_match_GTIN'));
	assert.deepEqual(await verify({ code, lot: 'NONE' }), no('No_match_GTIN_Lot'));
	assert.deepEqual(await verify({ code: trays, serial: 'S99' }), no('No_match_GTIN_Serial'));
	assert.deepEqual(await verify({ code: trays, serial: 'S1', lot: 'OTHER' }), no('No_match_GTIN_Serial_Lot'));
	const later = day({ years: 3 });
	const relabelled = await verify({ code: trays, serial: 'S1', lot: LOT, expires: later });
	assert.deepEqual(relabelled, no('No_match_GTIN_Serial_Expiry'));
});
