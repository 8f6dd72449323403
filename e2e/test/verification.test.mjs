/**
 * Histories and storage proofs, checked outside the node: steps from blocks, heads recomputed from bytes written by
 * hand, values proven against the state root of a final block's header.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHex, fromText, toHex } from '../lib/bytes.mjs';
import { carries, device } from '../lib/devices.mjs';
import { onChain, register, unused, unusedGtin, unusedSscc } from '../lib/fixtures.mjs';
import { day, printed } from '../lib/gs1.mjs';
import { trailOf } from '../lib/hashChain.mjs';
import { collect } from '../lib/history.mjs';
import { discrepancy, logisticUnit, quantity, supply, unit } from '../lib/items.mjs';
import { MerkleTree } from '../lib/merkle.mjs';
import { dave, eve, MEMBER } from '../lib/people.mjs';
import { ProofError, provenValue } from '../lib/storageProof.mjs';
import { encodeStep, isHistory } from '../lib/trail.mjs';

const SERIALS = ['P0', 'P1', 'P2'];

/** Everything that has a history, with steps of every kind over several blocks: production first, then custody. */
const context = onChain(async (chain) => {
	const things = { units: unusedGtin(), lot: unusedGtin(), case: unusedSscc() };
	await produce(chain, things);
	await handOver(chain, things);
	const { block } = await bringToAnEnd(chain, things);
	return { ...things, final: await chain.finalised(block) };
});

async function produce(chain, { units, lot }) {
	const { deviceRegistry, custody } = chain.api.tx;
	const dates = [null, day({ years: 2 })];
	const tree = new MerkleTree(SERIALS);
	const root = toHex(tree.root);
	await chain.submitAll([
		[eve, register(chain, units, { productionIdentifiers: carries(['lot', 'serial']) })],
		[eve, register(chain, lot, { productionIdentifiers: carries(['lot']) })],
		[eve, deviceRegistry.commissionUnits(device(units), 'L1', ['S1', 'S2'], ...dates)],
		[eve, deviceRegistry.commissionSerialsRoot(device(units), 'L2', root, tree.count, ...dates)],
		[eve, deviceRegistry.commissionLot(device(lot), 'Q1', 100, ...dates)],
	]);
	await chain.submitAll([
		[eve, deviceRegistry.commissionUnits(device(units), 'L1', ['S3'], ...dates)],
		[eve, deviceRegistry.commissionUnits(device(units), 'L1', ['S4'], ...dates)],
		[eve, deviceRegistry.recordUnit(device(units), 'L2', 'P1', 1, tree.proof(1).map(toHex))],
		[eve, custody.decommission(unit(units, 'P1'), 'Retired', null)],
	]);
}

/** A case, a unit and a quantity go to Dave's hospital; some of it is missing, and his people find that out. */
async function handOver(chain, { units, lot, case: sscc }) {
	const { custody } = chain.api.tx;
	const number = `T-${unused()}`;
	const of = (count, owner) => quantity(lot, 'Q1', count, owner);
	const items = [logisticUnit(sscc), unit(units, 'S2'), of(40)];
	await chain.submit(eve, custody.pack(sscc, [of(30), unit(units, 'S3')]));
	await chain.submit(eve, custody.ship(number, MEMBER.dave, MEMBER.charlie, supply('Consignment'), items, [], null));
	const missing = [discrepancy('Missing', of(5, MEMBER.eve)), discrepancy('Damaged', unit(units, 'S2'))];
	const received = await chain.submit(
		dave,
		custody.receiveWithDiscrepancies(MEMBER.eve, number, 3, missing, `0x${'ee'.repeat(32)}`),
	);
	const { dispute } = received.find('custody', 'ReceivedWithDiscrepancies');
	await chain.submit(eve, custody.concede(dispute, 2));
}

async function bringToAnEnd(chain, { units, lot, case: sscc }) {
	const { custody } = chain.api.tx;
	const commitment = { Commitment: { commitment: `0x${'cc'.repeat(32)}` } };
	const consigned = (count) => quantity(lot, 'Q1', count, MEMBER.eve);
	await chain.submitAll([
		[dave, custody.unpack(sscc, [unit(units, 'S3'), consigned(10)])],
		[dave, custody.useDevice(unit(units, 'S3'), 'Implant', commitment)],
		[dave, custody.useDevice(consigned(2), 'Consume', 'Refused')],
	]);
	await chain.submitAll([
		[dave, custody.explant(device(units), 'S3')],
		[dave, custody.returnToService(device(units), 'S2')],
		[dave, custody.lose(consigned(3))],
	]);
	await chain.submit(eve, custody.transferTitle(consigned(7), MEMBER.dave, MEMBER.charlie, 'Loan'));
	await chain.submit(dave, custody.find(consigned(1)));
	await chain.submit(dave, custody.decommission(consigned(4), 'Damaged', null));
	return chain.submit(eve, custody.decommission(unit(units, 'S1'), 'CommissionedInError', null));
}

const unitOf = (serial) => () => ['device_trail', printed({ code: context.units, serial })];
const lotOf = (lot) => () => ['device_trail', printed({ code: context.units, lot })];
const holdingOf = (member) => () => ['custody_trail', printed({ code: context.lot, lot: 'Q1' }), member];
const theCase = () => ['device_trail', printed({ sscc: context.case })];

const THINGS = {
	'a unit of a batch': [unitOf('S1'), ['unitCommissioned', 'decommissioned']],
	'another unit of the batch, which was shipped alone': [
		unitOf('S2'),
		['unitCommissioned', 'shipped', 'disputed', 'disputeDecided', 'returnedToService'],
	],
	'a unit of a later batch, which was shipped in a case': [
		unitOf('S3'),
		['unitCommissioned', 'packed', 'unpacked', 'used', 'explanted'],
	],
	'a unit by proof, with two steps in one block': [unitOf('P1'), ['unitProven', 'decommissioned']],
	'a lot in batches': [lotOf('L1'), ['lotCommissioned', 'lotExtended', 'lotExtended']],
	'a lot by root': [lotOf('L2'), ['lotCommissioned']],
	"what the maker handed over by number, the sender's side of a dispute included": [
		holdingOf(MEMBER.eve),
		['packed', 'shipped', 'disputed', 'disputeDecided'],
	],
	'what the hospital did by number': [
		holdingOf(MEMBER.dave),
		['received', 'unpacked', 'used', 'lost', 'titleTransferred', 'found', 'quantityDecommissioned'],
	],
	'a logistic unit': [theCase, ['filled', 'shipped', 'received', 'opened']],
};

const trailView = (question) => {
	const [method, ...parameters] = question();
	return context.chain.ask(method, ...parameters, null, context.final.hash);
};

const proof = (key) => context.chain.readProof(key, context.final.hash);

const stateRoot = () => fromHex(context.final.header.stateRoot);

for (const [what, [question, activities]] of Object.entries(THINGS)) {
	test(`${what}: record, blocks and hash chain tell the same history`, async () => {
		const { chain, final } = context;
		const view = await trailView(question);
		assert.equal(view.at, final.hash);
		assert.equal(view.complete, true);

		const record = provenValue(stateRoot(), await proof(view.storageKey), fromHex(view.storageKey));
		const trail = trailOf(record);
		assert.deepEqual(view.trail, trail);

		const found = await collect(chain, view.subject, trail);
		assert.deepEqual(
			found.map(({ step: { activity } }) => (typeof activity === 'string' ? activity : Object.keys(activity)[0])),
			activities,
		);
		for (const { step, encoded } of found) {
			assert.equal(toHex(encodeStep(step)), toHex(encoded), 'written by hand as by the metadata');
		}
		const steps = found.map(({ step }) => step);
		assert(isHistory(view.subject, steps, trail));
		assert.deepEqual(
			view.steps.map(({ block, number, previousBlock, time, member, delegate, activity }) => ({
				block,
				step: { number, previousBlock, time, member, delegate, activity },
			})),
			found.map(({ block, step }) => ({ block, step })),
		);
	});
}

test('the key that a trail names is that of the record', async () => {
	const { custody, deviceRegistry } = context.chain.api.query;
	const model = (code) => ({ Gs1: fromText(code) });
	const keys = [
		[unitOf('S1'), deviceRegistry.units.key(model(context.units), 'S1')],
		[lotOf('L1'), deviceRegistry.lots.key(model(context.units), 'L1')],
		[holdingOf(MEMBER.dave), custody.holdings.key(model(context.lot), 'Q1', MEMBER.dave)],
		[theCase, custody.logisticUnits.key(fromText(context.case))],
	];
	for (const [question, key] of keys) {
		assert.equal((await trailView(question)).storageKey, key);
	}
});

test('a long history comes in pieces, each of which says where the one before is', async () => {
	const [method, ...parameters] = holdingOf(MEMBER.dave)();
	const { steps: all } = await trailView(holdingOf(MEMBER.dave));
	const gathered = [];
	let at = context.final.hash;
	for (let missing = true; missing;) {
		const piece = await context.chain.ask(method, ...parameters, 2, at);
		gathered.unshift(...piece.steps);
		missing = piece.missing;
		assert.equal(piece.complete, !missing);
		at = missing && (await context.chain.ask('chain_getBlockHash', missing.block));
	}
	assert.deepEqual(gathered, all);
});

test('a history with any step altered, left out or exchanged is caught', async () => {
	const { subject, trail, steps } = await trailView(lotOf('L1'));
	const other = await trailView(unitOf('S1'));
	assert(isHistory(subject, steps, trail));
	const [first, second, third] = steps;
	for (const forged of [
		[first, third],
		[second, first, third],
		[first, { ...second, activity: { lotExtended: { added: 2 } } }, third],
		[first, second, { ...third, time: third.time + 1 }],
		[first, second, { ...third, member: third.member + 1 }],
		[{ ...first, previousBlock: 1 }, second, third],
		[first, second, third, third],
		other.steps,
	]) {
		assert(!isHistory(subject, forged, trail));
	}
	assert(!isHistory(other.subject, steps, trail));
});

test('the header is the one of its hash, and no altered one is', () => {
	const {
		chain,
		final: { hash, header },
	} = context;
	assert(chain.isHeaderOf(hash, header));
	assert(!chain.isHeaderOf(hash, { ...header, stateRoot: `0x${'00'.repeat(32)}` }));
});

test('what a proof shows is what the node says, for every key and for keys that are not there', async () => {
	const { chain, final } = context;
	const keys = await chain.ask('state_getKeysPaged', '0x', 1000, null, final.hash);
	assert(keys.length > 50);
	const sample = keys.filter((_, index) => index % Math.ceil(keys.length / 60) === 0);
	const absent = [`${sample[0]}00`, sample[1].slice(0, -2), toHex(fromText('no such key')), '0x'];
	for (const key of [...sample, ...absent]) {
		const value = provenValue(stateRoot(), await proof(key), fromHex(key));
		assert.equal(value && toHex(value), await chain.ask('state_getStorage', key, final.hash), key);
	}
});

test('a proof with a node altered, missing, or for another key or block shows nothing', async () => {
	const { storageKey } = await trailView(unitOf('S1'));
	const other = await trailView(unitOf('S2'));
	const nodes = await proof(storageKey);
	const key = fromHex(storageKey);
	assert(provenValue(stateRoot(), nodes, key));
	nodes.forEach((_, missing) => {
		assert.throws(
			() =>
				provenValue(
					stateRoot(),
					nodes.filter((__, index) => index !== missing),
					key,
				),
			ProofError,
		);
		const altered = nodes.map((node, index) =>
			index === missing ? Uint8Array.from(node, (byte, at) => byte ^ (at === 1)) : node,
		);
		assert.throws(() => provenValue(stateRoot(), altered, key), ProofError);
	});
	assert.throws(() => provenValue(stateRoot(), nodes, fromHex(other.storageKey)), ProofError);
	const earlier = await context.chain.ask('chain_getHeader', await context.chain.ask('chain_getBlockHash', 1));
	assert.throws(() => provenValue(fromHex(earlier.stateRoot), nodes, key), ProofError);
});
