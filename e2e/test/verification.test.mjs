/**
 * Histories and storage proofs, checked outside the node: steps from blocks, heads recomputed from bytes written by
 * hand, values proven against the state root of a final block's header.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHex, fromText, toHex } from '../lib/bytes.mjs';
import { carries, device } from '../lib/devices.mjs';
import { onChain, register, unusedGtin } from '../lib/fixtures.mjs';
import { day, printed } from '../lib/gs1.mjs';
import { collect } from '../lib/history.mjs';
import { MerkleTree } from '../lib/merkle.mjs';
import { eve } from '../lib/people.mjs';
import { ProofError, provenValue } from '../lib/storageProof.mjs';
import { encodeStep, isHistory, trailOf } from '../lib/trail.mjs';

const SERIALS = ['P0', 'P1', 'P2'];

/** A model with every kind of step, over several blocks: a batch of units and another one, a lot by root, ends. */
const context = onChain(async (chain) => {
	const { deviceRegistry } = chain.api.tx;
	const code = unusedGtin();
	const dates = [null, day({ years: 2 })];
	const tree = new MerkleTree(SERIALS);
	await chain.submitAll([
		[eve, register(chain, code, { productionIdentifiers: carries(['lot', 'serial']) })],
		[eve, deviceRegistry.commissionUnits(device(code), 'L1', ['S1', 'S2'], ...dates)],
		[eve, deviceRegistry.commissionSerialsRoot(device(code), 'L2', toHex(tree.root), tree.count, ...dates)],
	]);
	await chain.submitAll([
		[eve, deviceRegistry.commissionUnits(device(code), 'L1', ['S3'], ...dates)],
		[eve, deviceRegistry.recordUnit(device(code), 'L2', 'P1', 1, tree.proof(1).map(toHex))],
		[eve, deviceRegistry.decommissionUnit(device(code), 'P1', 'Retired')],
	]);
	await chain.submit(eve, deviceRegistry.decommissionUnit(device(code), 'S1', 'CommissionedInError'));
	const { block } = await chain.submit(eve, deviceRegistry.decommissionLot(device(code), 'L1', 'Expired'));
	return { code, final: await chain.finalised(block) };
});

const THINGS = {
	'a unit of a batch': [{ serial: 'S1' }, ['unitCommissioned', 'decommissioned']],
	'another unit of the batch': [{ serial: 'S2' }, ['unitCommissioned']],
	'a unit of a later batch': [{ serial: 'S3' }, ['unitCommissioned']],
	'a unit by proof, with two steps in one block': [{ serial: 'P1' }, ['unitProven', 'decommissioned']],
	'a lot in batches': [{ lot: 'L1' }, ['lotCommissioned', 'lotExtended', 'decommissioned']],
	'a lot by root': [{ lot: 'L2' }, ['lotCommissioned']],
};

const trailView = (thing) =>
	context.chain.ask('device_trail', printed({ code: context.code, ...thing }), null, context.final.hash);

const proof = (key) => context.chain.readProof(key, context.final.hash);

const stateRoot = () => fromHex(context.final.header.stateRoot);

for (const [what, [thing, activities]] of Object.entries(THINGS)) {
	test(`${what}: record, blocks and hash chain tell the same history`, async () => {
		const { chain, final } = context;
		const view = await trailView(thing);
		assert.equal(view.at, final.hash);
		assert.equal(view.complete, true);

		const record = provenValue(stateRoot(), await proof(view.storageKey), fromHex(view.storageKey));
		const trail = trailOf(record);
		assert.deepEqual(view.trail, trail);

		const found = await collect(chain, view.subject, trail);
		assert.deepEqual(
			found.map(({ step }) => Object.keys(step.activity)[0]),
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

test('the key that device_trail names is that of the record', async () => {
	const { lots, units } = context.chain.api.query.deviceRegistry;
	const model = { Gs1: fromText(context.code) };
	assert.equal((await trailView({ serial: 'S1' })).storageKey, units.key(model, 'S1'));
	assert.equal((await trailView({ lot: 'L1' })).storageKey, lots.key(model, 'L1'));
});

test('a history with any step altered, left out or exchanged is caught', async () => {
	const { subject, trail, steps } = await trailView({ lot: 'L1' });
	const other = await trailView({ serial: 'S1' });
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
	const { storageKey } = await trailView({ serial: 'S1' });
	const other = await trailView({ serial: 'S2' });
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
