/**
 * Holds and recalls, as JSON-RPC tells of them: from the first suspicion to the termination, and beyond. Eve Implants
 * makes and recalls, Charlie Logistics passed a case on, Dave's hospital has devices of it.
 *
 * The tests of this file go on from one to the next. Terms are days and a chain's clock can't be turned: what happens
 * after they have passed is tested on the runtime.
 */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { carries, device } from '../lib/devices.mjs';
import {
	answersError,
	onChain,
	refuses,
	refusesAll,
	register,
	unused,
	unusedGtin,
	unusedSscc,
} from '../lib/fixtures.mjs';
import { day, printed } from '../lib/gs1.mjs';
import { documentHash } from '../lib/hash.mjs';
import { logisticUnit, quantity, supply, unit, units } from '../lib/items.mjs';
import { alice, bob, charlie, dave, eve, ferdie, MEMBER } from '../lib/people.mjs';
import { amounts, endOfTerm, lotCode, lotsRule, NOTICE, terms } from '../lib/recalls.mjs';

const LOT = 'R1';
const SERIALS = ['S001', 'S002', 'S003', 'S004', 'S005', 'S006'];
const MADE = day({ days: -1 });
const EXPIRES = day({ years: 2 });
const DOCUMENT = documentHash('a document of the recall');

/** 100 screws: 40 with the maker, 60 in a case that went through Charlie's hands to Dave, who has three trays too. */
const context = onChain(async (chain) => {
	const [screws, trays, other] = [unusedGtin(), unusedGtin(), unusedGtin()];
	const { deviceRegistry, custody } = chain.api.tx;
	const dated = carries(['lot', 'serial', 'manufactureDate']);
	await chain.submitAll([
		[eve, register(chain, screws, { productionIdentifiers: carries(['lot']) })],
		[eve, register(chain, trays, { productionIdentifiers: dated })],
		[eve, register(chain, other, { productionIdentifiers: carries(['lot']) })],
		[eve, deviceRegistry.commissionLot(device(screws), LOT, 100, null, EXPIRES)],
		[eve, deviceRegistry.commissionLot(device(other), LOT, 10, null, EXPIRES)],
		[eve, deviceRegistry.commissionUnits(device(trays), LOT, SERIALS, MADE, EXPIRES)],
	]);
	const run = unused();
	const number = (name) => `${name}-${run}`;
	const sscc = unusedSscc();
	const sell = (name, recipient, items) =>
		custody.ship(number(name), recipient, null, supply('Sale'), items, [], null);
	await chain.submitAll([
		[eve, custody.pack(sscc, [quantity(screws, LOT, 60)])],
		[eve, sell('R-E1', MEMBER.charlie, [logisticUnit(sscc)])],
		[eve, sell('R-E2', MEMBER.dave, units(trays, SERIALS.slice(0, 3)))],
	]);
	await chain.submitAll([
		[charlie, custody.receive(MEMBER.eve, number('R-E1'), 1)],
		[charlie, sell('R-C1', MEMBER.dave, [logisticUnit(sscc)])],
		[dave, custody.receive(MEMBER.eve, number('R-E2'), 3)],
	]);
	await chain.submit(dave, custody.receive(MEMBER.charlie, number('R-C1'), 1));
	return { screws, trays, other, sscc, number, sell, custody, recalls: chain.api.tx.recall };
});

const ask = (...question) => context.chain.ask(...question);
const errs = (...question) => answersError(context.chain, ...question);
const submit = (...transaction) => context.chain.submit(...transaction);

/** Asserts of the calls that each is refused under its name of the recall pallet's errors; all are submitted at once. */
const refused = (signer, ...expected) =>
	refusesAll(
		context.chain,
		expected.map(([call, name]) => [signer, call, `recall.${name}`]),
	);

const lot = () => lotCode(context.screws, LOT);
const statusOf = (label) => ask('recall_status', printed(label));
const tray = (serial) => ({ code: context.trays, serial });
const use = (serial) => context.custody.useDevice(unit(context.trays, serial), 'Implant', 'None');

const targets = {
	unit: (serial) => ({ Unit: { device: device(context.trays), serial } }),
	lot: () => ({ Lot: lot() }),
	lotAt: (member) => ({ LotAt: { ...lot(), member } }),
	logisticUnit: () => ({ LogisticUnit: { sscc: context.sscc } }),
};

/** Holds each target, all at once, and answers with the holds' numbers. */
async function hold(...placed) {
	const calls = placed.map(([signer, target]) => [signer, context.recalls.hold(target, 'AdverseEvents', DOCUMENT)]);
	const outcomes = await context.chain.submitAll(calls);
	return outcomes.map((outcome) => outcome.find('recall', 'HoldPlaced').hold.hold.toNumber());
}

async function initiate(rules, differs) {
	const outcome = await submit(eve, context.recalls.initiate(rules, terms(differs)));
	return outcome.find('recall', 'RecallInitiated').recall.toNumber();
}

test('a hold stops a thing by its number, and only who may places and releases it', async () => {
	const { chain, recalls } = context;
	const place = (target) => recalls.hold(target, 'AdverseEvents', DOCUMENT);
	await Promise.all([
		refused(charlie, [place(targets.unit('S001')), 'NotAuthorised'], [place(targets.lot()), 'NotAuthorised']),
		refused(
			eve,
			[place(targets.unit('S999')), 'UnitNotFound'],
			[place(targets.lotAt(MEMBER.bob)), 'NothingOnHand'],
		),
		refused(alice, [recalls.release(4_000_000, 'Conforms', DOCUMENT), 'HoldNotFound']),
	]);
	const [own, makers, regulators] = await hold(...[dave, eve, alice].map((signer) => [signer, targets.unit('S001')]));
	await refused(dave, [place(targets.unit('S001')), 'AlreadyHeld']);
	const { clear, recalls: none, holds } = await statusOf(tray('S001'));
	assert.deepEqual([clear, none], [false, []]);
	const told = new Set(holds.map(([, { hold: id, placedBy, authority }]) => `${id} ${placedBy} ${authority}`));
	const placed = [
		`${own} ${MEMBER.dave} possessor`,
		`${makers} ${MEMBER.eve} manufacturer`,
		`${regulators} ${MEMBER.alice} regulator`,
	];
	assert.deepEqual(told, new Set(placed));
	assert.equal(Object.keys(holds[0][0])[0], 'unit');
	assert.deepEqual(await ask('udi_verify', printed(tray('S001'))), {
		verified: false,
		reason: 'Not_for_re-distribution',
		additionalInformation: ['Held'],
	});
	const { number } = await refuses(chain, dave, use('S001'), 'custody.Held');
	assert.equal(number, Math.min(own, makers, regulators), 'the first hold is named');
	assert.equal((await statusOf(tray('S002'))).clear, true);
	await Promise.all([
		refused(dave, [recalls.release(makers, 'Conforms', DOCUMENT), 'NotAuthorised']),
		refused(eve, [recalls.release(regulators, 'Conforms', DOCUMENT), 'NotAuthorised']),
	]);
	const release = (id) => recalls.release(id, 'Conforms', DOCUMENT);
	await chain.submitAll([
		[dave, release(own)],
		[alice, release(makers)],
		[alice, release(regulators)],
	]);
	assert.deepEqual(await statusOf(tray('S001')), { clear: true, recalls: [], holds: [] });
});

test('a hold on a lot stops it everywhere, one on a holding there, one on a logistic unit as such', async () => {
	const { chain, recalls, screws, sscc, sell } = context;
	const sale = [eve, sell('R-E3', MEMBER.dave, [quantity(screws, LOT, 1)]), 'custody.Held'];
	const resale = [dave, sell('R-D1', MEMBER.charlie, [logisticUnit(sscc)]), 'custody.Held'];
	const numbers = async (...calls) => (await refusesAll(chain, calls)).map(({ number }) => number);
	const may = async (label) => (await ask('custody_may', printed(label), 'ship')).allowed;
	const release = (id) => recalls.release(id, 'Conforms', DOCUMENT);

	const [whole] = await hold([eve, targets.lot()]);
	assert.deepEqual(await numbers(sale, resale), [whole, whole]);
	await submit(eve, release(whole));

	const [makers] = await hold([eve, targets.lotAt(MEMBER.eve)]);
	assert.deepEqual(await numbers(sale), [makers]);
	assert.equal(await may({ sscc }), true);
	await submit(eve, release(makers));

	const [packed] = await hold([dave, targets.logisticUnit()]);
	assert.deepEqual(await numbers(resale), [packed]);
	assert.equal(await may({ code: screws, lot: LOT }), true);
	const { holds } = await statusOf({ sscc });
	assert.deepEqual(holds[0][0], { logisticUnit: { sscc } });
	await submit(dave, release(packed));
});

test('a recall of nothing, of others, or without sense does not begin', async () => {
	const { chain, recalls, screws, trays } = context;
	const rule = (scope, code = trays) => ({ device: device(code), scope });
	const begin = (rules, differs) => recalls.initiate(rules, terms(differs));
	const window = (from, to) => ({ Manufactured: { window: { from, to } } });
	const range = (first, last) => rule({ SerialRange: { first, last } });
	const good = lotsRule(screws, LOT);
	await refused(
		eve,
		[begin([]), 'ScopeEmpty'],
		[begin([rule({ Lots: { lots: [] } })]), 'ScopeEmpty'],
		[begin([lotsRule(screws, LOT, LOT)]), 'DuplicateLot'],
		[begin([rule({ Serials: { serials: ['S1', 'S1'] } })]), 'DuplicateSerial'],
		[begin([range('S9', 'S10')]), 'SerialRangeLengths'],
		[begin([range('S2', 'S1')]), 'SerialRangeReversed'],
		[begin([rule(window(null, null))]), 'WindowOpen'],
		[begin([rule(window(EXPIRES, MADE))]), 'WindowReversed'],
		[begin([rule(window({ year: 2026, month: 2, day: 30 }, null))]), 'InvalidDate'],
		[begin([good, good]), 'DuplicateRule'],
		[begin([rule('All', unusedGtin())]), 'ModelNotFound'],
		[begin([good], { level: { B: { percent: 100 } } }), 'LevelOutOfRange'],
		[begin([good], { responseDays: 0 }), 'TermZero'],
		[begin([good], { fscaReference: '0x00' }), 'InvalidText'],
	);
	await Promise.all([
		refuses(chain, dave, begin([good]), 'BadOrigin'),
		refuses(chain, eve, recalls.mandate([good], terms()), 'BadOrigin'),
	]);
	assert.equal((await statusOf({ code: screws, lot: LOT })).clear, true);
});

test('a recall stops what it covers from the next transaction on, by its number', async () => {
	const { chain, screws, trays, sell, sscc, custody } = context;
	const { class: recallClass, action, depth, reason } = NOTICE;
	const said = { class: recallClass, action, depth, reason, level: { B: { percent: 50 } }, documents: [DOCUMENT] };
	const vigilance = { vigilance: 'DeathOrDeterioration', fscaReference: 'FSCA-2026-1' };
	context.recall = await initiate([lotsRule(screws, LOT)], { ...said, ...vigilance });
	const view = await ask('recall_get', context.recall);
	assert.deepEqual(
		[view.recall, view.firm, view.initiation, view.status, view.version],
		[context.recall, MEMBER.eve, 'voluntary', 'ongoing', 1],
	);
	assert.deepEqual(view.rules, [
		{ device: { issuingAgency: 'GS1', code: screws }, scope: { lots: { lots: [LOT] } } },
	]);
	assert.deepEqual(view.terms, {
		class: 'classI',
		action: 'removal',
		depth: 'user',
		reason: 'deviceDesign',
		level: { b: { percent: 50 } },
		responseDays: 1,
		statusReportDays: 30,
		vigilance: 'deathOrDeterioration',
		fscaReference: 'FSCA-2026-1',
		documents: [DOCUMENT],
	});
	assert.deepEqual(view.openPoints, ['notSurveyed', 'notReported']);
	const due = Object.fromEntries(view.clocks.map((clock) => [clock.kind, clock.due]));
	assert.equal(due.statusReport, endOfTerm(view.initiated, 30));
	assert.equal(due.vigilanceReport, endOfTerm(view.initiated, 10));
	const twoWeeks = [12, 13, 14].map((days) => endOfTerm(view.initiated, days));
	assert(twoWeeks.includes(due.report), 'ten working days are two weeks, from the last working day on');

	const stopped = [
		[eve, sell('R-E4', MEMBER.dave, [quantity(screws, LOT, 1)])],
		[dave, sell('R-D2', MEMBER.charlie, [logisticUnit(sscc)])],
		[eve, custody.transferTitle(quantity(screws, LOT, 1), MEMBER.eve, MEMBER.dave, 'Loan')],
	];
	const refusals = await refusesAll(
		chain,
		stopped.map((call) => [...call, 'custody.Recalled']),
	);
	assert(refusals.every(({ number }) => number === context.recall));
	for (const label of [{ code: screws, lot: LOT }, { sscc }]) {
		const { clear, recalls } = await statusOf(label);
		assert.equal(clear, false);
		assert.deepEqual(recalls, [
			{
				recall: context.recall,
				firm: MEMBER.eve,
				class: 'classI',
				action: 'removal',
				reason: 'deviceDesign',
				corrected: false,
			},
		]);
	}
	assert.equal((await statusOf({ code: trays, serial: 'S001' })).clear, true);
	const { reasons } = await ask('custody_may', printed({ sscc }), 'ship');
	assert.deepEqual(reasons, [{ reason: 'recalled', recall: context.recall }]);
	assert.equal((await ask('custody_may', printed({ sscc }), 'return')).allowed, true);
});

test('a rule by serial numbers or dates covers what it names, and the whole lot where nobody knows', async () => {
	const { chain, recalls, trays } = context;
	const scopes = [
		[{ Serials: { serials: ['S001', 'S003'] } }, ['S001', 'S003']],
		[{ SerialRange: { first: 'S002', last: 'S003' } }, ['S002', 'S003']],
		[{ Manufactured: { window: { from: MADE, to: MADE } } }, SERIALS],
		[{ Expires: { window: { from: null, to: MADE } } }, []],
	];
	const rules = scopes.map(([scope]) => [{ device: device(trays), scope }]);
	const outcome = await submit(
		alice,
		chain.api.tx.utility.batchAll(rules.map((rule) => recalls.mandate(rule, terms({ class: 'ClassII' })))),
	);
	const begun = outcome.events.filter((event) => chain.api.events.recall.RecallInitiated.is(event));
	for (const [index, { data }] of begun.entries()) {
		const number = data.recall.toNumber();
		const { initiation } = await ask('recall_get', number);
		assert.deepEqual(initiation, { mandated: { by: MEMBER.alice } });
		for (const serial of SERIALS) {
			const { recalls: notices } = await statusOf(tray(serial));
			const covers = notices.some(({ recall }) => recall === number);
			assert.equal(covers, scopes[index][1].includes(serial), `${serial}: ${Object.keys(scopes[index][0])}`);
		}
	}
	const { recalls: ofLot } = await statusOf({ code: trays, lot: LOT });
	assert.deepEqual(
		ofLot.map(({ recall }) => recall),
		begun.slice(0, 3).map(({ data }) => data.recall.toNumber()),
	);
});

test('the survey finds who has devices, and whose hands they only passed through', async () => {
	const { recalls, recall, screws } = context;
	await refused(
		charlie,
		[recalls.survey(recall, 0), 'LimitOutOfRange'],
		[recalls.survey(recall, 101), 'LimitOutOfRange'],
		[recalls.survey(4_000_000, 100), 'RecallNotFound'],
	);
	await refused(bob, [recalls.drawSample(recall), 'NotSurveyed']);
	let complete = false;
	let steps = 0;
	while (!complete) {
		const outcome = await submit(charlie, recalls.survey(recall, 2));
		complete = outcome.find('recall', 'Surveyed').complete.isTrue;
		steps += 1;
	}
	assert(steps > 1);
	await refused(charlie, [recalls.survey(recall, 100), 'AlreadySurveyed']);
	const { consignees, next } = await ask('recall_consignees', recall);
	assert.deepEqual(
		consignees.map(({ member }) => member),
		[MEMBER.charlie, MEMBER.dave, MEMBER.eve],
	);
	assert.equal(next, null);
	const reference = { device: { issuingAgency: 'GS1', code: screws }, lot: LOT };
	for (const { notified, due, notifiedBy, inSample, check, answers } of consignees) {
		assert.equal(due, endOfTerm(notified, 1));
		assert.deepEqual([notifiedBy, inSample, check, answers], [null, null, null, [[reference, null]]]);
	}
	const { progress } = await ask('recall_get', recall);
	assert.deepEqual(progress, {
		surveyed: true,
		consignees: 3,
		answersDue: 3,
		answersGiven: 0,
		sample: null,
		checked: 0,
		lots: 1,
		lotsOpen: 1,
	});
});

test('recall_consignees comes in pages, and nothing is overdue before its time', async () => {
	const { recall } = context;
	const first = await ask('recall_consignees', recall, null, 2);
	assert.deepEqual([first.consignees.length, first.next], [2, MEMBER.dave]);
	const second = await ask('recall_consignees', recall, first.next, 2);
	assert.deepEqual([second.consignees.map(({ member }) => member), second.next], [[MEMBER.eve], null]);
	const own = (await ask('recall_overdue')).filter((overdue) => overdue.recall === recall);
	assert.deepEqual(own, []);
	assert.deepEqual(await ask('recall_overdue', MEMBER.charlie), []);
});

test('nobody answers with devices that it never had, or leaves some out', async () => {
	const { recalls, recall, sscc, other, number } = context;
	const answer = (given, ssccs = [], numbers = []) =>
		recalls.answer(recall, null, lot(), amounts(given), ssccs, numbers);
	await Promise.all([
		refused(
			dave,
			[answer({ held: 60 }), 'MoreOnHandThanHeld'],
			[answer({ held: 61 }, [sscc]), 'MoreOnHandThanHeld'],
			[answer({ held: 59 }, [sscc]), 'LeavesOut'],
			[answer({ held: 60 }, [sscc, sscc]), 'DuplicateLogisticUnit'],
			[answer({ held: 60, used: 1 }, [sscc]), 'MoreUsedThanRecorded'],
			[answer({ held: 60, destroyed: 1 }, [sscc]), 'MoreDestroyedThanRecorded'],
			[answer({ held: 60, notFound: 1 }, [sscc]), 'MoreNotFoundThanRecorded'],
			[answer({ held: 59, corrected: 1 }, [sscc]), 'NotACorrection'],
			[answer({ held: 60, passedOn: 1 }, [sscc]), 'MorePassedOnThanSent'],
			[answer({ held: 60 }, [unusedSscc()]), 'NotInLogisticUnit'],
			[answer({ held: 60 }, [sscc], [number('R-D1')]), 'NoSuchEdge'],
			[recalls.answer(recall, null, lotCode(other, LOT), amounts({}), [], []), 'NotAConsignee'],
			[recalls.answer(recall, MEMBER.charlie, lot(), amounts({}), [], []), 'NotAuthorised'],
		),
		refused(ferdie, [answer({}), 'NotAConsignee']),
	]);
	await context.chain.submitAll([
		[charlie, answer({ passedOn: 60 }, [sscc], [number('R-C1')])],
		[dave, answer({ held: 60 }, [sscc])],
	]);
	const { consignees } = await ask('recall_consignees', recall);
	const given = Object.fromEntries(consignees.map(({ member, answers: [[, told]] }) => [member, told]));
	assert.deepEqual([given[MEMBER.charlie].passedOn, given[MEMBER.dave].held, given[MEMBER.eve]], [60, 60, null]);
	const [account] = await ask('recall_reconciliation', recall);
	assert.deepEqual(
		[account.inScope, account.recovered, account.accounted, account.outstanding, account.answered.held],
		[100, 0, 0, 100, 60],
	);
});

test('whoever passed devices on names to whom, before any survey finds them', async () => {
	const { recalls, screws, number, sscc } = context;
	const early = await initiate([lotsRule(screws, LOT)], { class: 'ClassIII', level: 'E' });
	const passedOn = recalls.answer(early, null, lot(), amounts({ passedOn: 60 }), [sscc], [number('R-C1')]);
	const outcome = await submit(charlie, passedOn);
	assert.deepEqual(outcome.find('recall', 'Answered').notified.map(Number).sort(), [MEMBER.charlie, MEMBER.dave]);
	const { consignees } = await ask('recall_consignees', early);
	assert.deepEqual(
		consignees.map(({ member, notifiedBy }) => [member, notifiedBy]),
		[
			[MEMBER.charlie, null],
			[MEMBER.dave, MEMBER.charlie],
		],
	);
	assert.equal((await ask('recall_get', early)).progress.surveyed, false);
	await refused(alice, [recalls.terminate(early), 'NotSurveyed']);
});

test('each change makes a version, by who may make it', async () => {
	const { recalls, trays, other } = context;
	const number = await initiate([lotsRule(other, LOT)], { class: 'ClassIII', level: 'E' });
	const more = [{ device: device(trays), scope: { Serials: { serials: ['S006'] } } }];
	await refusesAll(context.chain, [
		[eve, recalls.extend(number, [lotsRule(other, LOT)]), 'recall.DuplicateRule'],
		[eve, recalls.narrow(number, device(other), null), 'BadOrigin'],
		[alice, recalls.narrow(number, device(other), null), 'recall.ScopeEmpty'],
	]);
	await submit(eve, recalls.extend(number, more));
	assert.deepEqual(
		[(await ask('recall_get', number)).version, (await ask('recall_get', number)).rules.length],
		[2, 2],
	);
	await submit(eve, recalls.amend(number, terms({ class: 'ClassII', level: 'E', statusReportDays: 7 })));
	const amended = await ask('recall_get', number);
	assert.deepEqual([amended.version, amended.terms.class], [3, 'classII']);
	const { due } = amended.clocks.find(({ kind }) => kind === 'statusReport');
	assert.equal(due, endOfTerm(amended.initiated, 7));
	const same = terms({ class: 'ClassII', level: 'E', statusReportDays: 7 });
	await refused(
		eve,
		[recalls.amend(number, same), 'NothingChanged'],
		[recalls.amend(number, { ...same, action: 'Correction' }), 'ActionFixed'],
	);
	await submit(alice, recalls.narrow(number, device(trays), null));
	const narrowed = await ask('recall_get', number);
	assert.deepEqual([narrowed.version, narrowed.rules.length], [4, 1]);
	assert.equal(
		(await statusOf(tray('S006'))).recalls.some(({ recall }) => recall === number),
		false,
	);
});

test('units that are corrected under a recall may be used again', async () => {
	const { chain, recalls, custody, number } = context;
	const serials = ['C1', 'C2'];
	const code = unusedGtin();
	await chain.submitAll([
		[eve, register(chain, code, { productionIdentifiers: carries(['serial']) })],
		[eve, chain.api.tx.deviceRegistry.commissionUnits(device(code), null, serials, null, EXPIRES)],
		[eve, custody.ship(number('R-E5'), MEMBER.dave, null, supply('Sale'), units(code, serials), [], null)],
	]);
	await submit(dave, custody.receive(MEMBER.eve, number('R-E5'), 2));
	const correction = { action: 'Correction', reason: 'Software', level: 'E' };
	const recall = await initiate([{ device: device(code), scope: 'All' }], correction);
	const correct = (which) => recalls.recordCorrections(recall, device(code), which);
	await Promise.all([
		refused(dave, [correct(['C1']), 'NotAuthorised']),
		refused(ferdie, [correct(['C9']), 'UnitNotFound'], [correct([]), 'AlreadyCorrected']),
	]);
	await submit(ferdie, correct(['C1']));
	await refused(ferdie, [correct(['C1']), 'AlreadyCorrected']);
	const { clear, recalls: notices } = await statusOf({ code, serial: 'C1' });
	assert.deepEqual([clear, notices[0].corrected], [true, true]);
	await submit(dave, custody.useDevice(unit(code, 'C1'), 'Install', 'None'));
	const refusal = await refuses(
		chain,
		dave,
		custody.useDevice(unit(code, 'C2'), 'Install', 'None'),
		'custody.Recalled',
	);
	assert.equal(refusal.number, recall);
});

test('devices come back, are destroyed or explained, and the account closes', async () => {
	const { chain, recalls, recall, custody, screws, sscc, number } = context;
	const answer = (given, ssccs = []) => recalls.answer(recall, null, lot(), amounts(given), ssccs, []);
	const explain = (count) => recalls.explain(recall, lot(), count, DOCUMENT);
	await submit(
		dave,
		custody.returnItems(MEMBER.charlie, number('R-C1'), number('R-D3'), null, [logisticUnit(sscc)], [], null),
	);
	await submit(charlie, custody.receive(MEMBER.dave, number('R-D3'), 1));
	await submit(charlie, custody.ship(number('R-C2'), MEMBER.eve, null, 'Return', [logisticUnit(sscc)], [], null));
	await submit(eve, custody.receive(MEMBER.charlie, number('R-C2'), 1));
	await chain.submitAll([
		[dave, answer({ returned: 60 }, [sscc])],
		[charlie, answer({ returned: 60 }, [sscc])],
		[eve, explain(3)],
	]);
	const account = async () => (await ask('recall_reconciliation', recall))[0];
	assert.deepEqual([(await account()).explained, (await account()).outstanding], [3, 97]);

	const ending = (given) =>
		chain.api.tx.utility.batchAll([
			explain(0),
			custody.unpack(sscc, [quantity(screws, LOT, 60)]),
			custody.decommission(quantity(screws, LOT, 58, MEMBER.dave), 'Destroyed', DOCUMENT),
			custody.lose(quantity(screws, LOT, 2, MEMBER.dave)),
			answer({ held: 40, destroyed: 58, passedOn: 60, ...given }),
		]);
	await refuses(chain, eve, ending({ notFound: 1 }), 'recall.LeavesOut');
	await submit(eve, ending({ notFound: 2 }));
	const { inScope, recovered, answered, explained, outstanding } = await account();
	assert.deepEqual(
		[inScope, recovered, answered.destroyed, answered.notFound, explained, outstanding],
		[100, 40, 58, 2, 0, 0],
	);
	await refused(
		eve,
		[explain(1), 'QuantityTooLarge'],
		[recalls.setQuantityInScope(recall, lot(), 50), 'WholeLotInScope'],
	);
	assert.equal((await ask('recall_get', recall)).progress.lotsOpen, 0);
});

test('half of the consignees are checked, by others than themselves', async () => {
	const { recalls, recall } = context;
	const check = (member, result = 'Effective') => recalls.recordCheck(recall, member, result, DOCUMENT);
	await refused(bob, [check(MEMBER.eve), 'SampleNotDrawn']);
	await submit(bob, recalls.drawSample(recall));
	await refused(bob, [recalls.drawSample(recall), 'AlreadyDrawn']);
	const { consignees } = await ask('recall_consignees', recall);
	const [sampled, others] = [true, false].map((is) => consignees.filter(({ inSample }) => inSample === is));
	assert.deepEqual([sampled.length, others.length], [2, 1]);
	await refused(bob, [check(others[0].member), 'NotInSample'], [check(MEMBER.ferdie), 'NotInSample']);
	if (sampled.some(({ member }) => member === MEMBER.eve)) {
		await refused(eve, [check(MEMBER.eve), 'ChecksItself']);
	}
	await context.chain.submitAll(sampled.map(({ member }) => [bob, check(member, 'NotNotified')]));
	await submit(bob, check(sampled[0].member));
	const { progress } = await ask('recall_get', recall);
	assert.deepEqual([progress.sample, progress.checked], [2, 2]);
	const after = (await ask('recall_consignees', recall)).consignees;
	const found = sampled.map(({ member }) => after.find((one) => one.member === member).check);
	assert.deepEqual(found, ['effective', 'notNotified']);
});

test('the reports that the law demands are made on the chain, in time', async () => {
	const { recalls, recall } = context;
	await refused(
		alice,
		[recalls.terminate(recall), 'NotReported'],
		[recalls.report(recall, DOCUMENT), 'NotAuthorised'],
	);
	await context.chain.submitAll([
		[eve, recalls.report(recall, DOCUMENT)],
		[eve, recalls.reportVigilance(recall, DOCUMENT)],
		[eve, recalls.reportStatus(recall, DOCUMENT)],
	]);
	await refused(eve, [recalls.report(recall, DOCUMENT), 'AlreadyReported']);
	const { clocks, openPoints } = await ask('recall_get', recall);
	assert.deepEqual(openPoints, []);
	for (const { kind, due, done } of clocks) {
		assert(done > 0 && done < due, kind);
	}
	const status = clocks.find(({ kind }) => kind === 'statusReport');
	assert.equal(status.due, endOfTerm(status.done, 30));
});

test('a regulator terminates, and what turns up later is still recalled', async () => {
	const { chain, recalls, recall, custody, screws, sell } = context;
	await refuses(chain, eve, recalls.terminate(recall), 'BadOrigin');
	await submit(alice, recalls.terminate(recall));
	const { status, openPoints } = await ask('recall_get', recall);
	assert.deepEqual([status.terminated.by, openPoints], [MEMBER.alice, []]);
	await refused(alice, [recalls.terminate(recall), 'RecallTerminated']);
	await refused(eve, [recalls.extend(recall, [lotsRule(screws, 'R2')]), 'RecallTerminated']);
	await submit(eve, custody.find(quantity(screws, LOT, 2, MEMBER.dave)));
	const sale = sell('R-E6', MEMBER.dave, [quantity(screws, LOT, 1)]);
	const { number } = await refuses(chain, eve, sale, 'custody.Recalled');
	assert.equal(number, recall);
	const { verified, additionalInformation } = await ask('udi_verify', printed({ code: screws, lot: LOT }));
	assert.deepEqual([verified, additionalInformation], [false, ['Recalled']]);
});

test('a recall that there is not is answered so', async () => {
	const none = 4_000_000;
	for (const method of ['recall_get', 'recall_consignees', 'recall_reconciliation']) {
		const { data, message } = await errs(4012, method, none);
		assert.deepEqual(data, { recall: none });
		assert.match(message, /no recall 4000000/);
	}
	await errs(-32602, 'recall_get', 'first');
	await errs(-32602, 'recall_consignees', context.recall, null, 0);
	await errs(-32602, 'recall_consignees', context.recall, null, 101);
	await errs(4001, 'recall_status', printed({ code: unusedGtin() }));
	await errs(4005, 'recall_get', context.recall, `0x${'77'.repeat(32)}`);
});

/** Public recall records, which are no part of the project. */
const PUBLIC = new URL('openfda/device_enforcement_longisland_34.csv', dataFolder());

function dataFolder() {
	const folder = process.env.CUSTOS_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
	return new URL(`file://${folder.replace(/\/?$/, '/')}`);
}

const skip = !existsSync(PUBLIC) && 'The public data is not here (CUSTOS_DATA).';

test('the codes of public recall records become rules', { skip }, async () => {
	const rows = readFileSync(PUBLIC, 'utf8');
	const { chain, screws, trays } = context;
	const [, lots] = rows.match(/Lot Numbers:( +CV041020\/A[^,]*),/) ?? assert.fail('the record by lots is gone');
	const [, first, last] =
		rows.match(/Serial Number range:(\d+)-(\d+)/) ?? assert.fail('the record by serials is gone');
	const named = lots.trim().split(/\s+/);
	assert(named.length >= 7);
	const number = await initiate(
		[lotsRule(screws, ...named), { device: device(trays), scope: { SerialRange: { first, last } } }],
		{ class: 'ClassII', level: 'E' },
	);
	const { rules } = await ask('recall_get', number);
	assert.deepEqual(
		rules.map(({ scope }) => scope),
		[{ lots: { lots: named } }, { serialRange: { first, last } }],
	);
	const beyond = String(Number(last) + 1);
	const { commissionLot, commissionUnits } = chain.api.tx.deviceRegistry;
	await chain.submitAll([
		[eve, commissionLot(device(screws), named[0], 5, null, EXPIRES)],
		[eve, commissionUnits(device(trays), LOT, [first, last, beyond], MADE, EXPIRES)],
	]);
	const covers = async (label) => (await statusOf(label)).recalls.some(({ recall }) => recall === number);
	assert.deepEqual(
		await Promise.all(
			[{ code: screws, lot: named[0] }, tray(first), tray(last), tray(beyond), tray('S006')].map(covers),
		),
		[true, true, true, false, false],
	);
});
