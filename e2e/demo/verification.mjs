import assert from 'node:assert/strict';
import { fromHex, toHex } from '../lib/bytes.mjs';
import { device } from '../lib/devices.mjs';
import { printed } from '../lib/gs1.mjs';
import { collect } from '../lib/history.mjs';
import { answer, ask, say, table } from '../lib/narrator.mjs';
import { ProofError, provenValue } from '../lib/storageProof.mjs';
import { head, isHistory, trailOf } from '../lib/trail.mjs';

/** A unit's history: the blocks' steps against the record's hash, the record against the header of a final block. */
export async function verification({ chain, units, makers: [, { connector }] }) {
	const serial = units.serials[2];
	const text = printed({ code: units.code, serial });
	await scrap(chain, connector, units.code, serial);
	const { hash, header } = await chain.finalised(await chain.height());
	const { subject, trail: claimed, storageKey, steps } = await chain.ask('device_trail', text, null, hash);

	assert.deepEqual(subject, { unit: { device: { issuingAgency: 'GS1', code: units.code }, serial } });
	const value = await proven(chain, hash, header, storageKey);
	const trail = trailOf(value);
	assert.deepEqual(claimed, trail);
	await fromBlocks(chain, subject, trail, steps);
	forge(subject, trail, steps);
}

async function scrap(chain, connector, code, serial) {
	say(`Unit ${serial} is dropped in the warehouse.`);
	ask('the ERP connector', `decommission_unit(${code}, '${serial}', 'Damaged')`);
	const outcome = await chain.submit(
		connector,
		chain.api.tx.deviceRegistry.decommissionUnit(device(code), serial, 'Damaged'),
	);
	answer(`block ${outcome.block}: UnitDecommissioned. Waiting for a block with that to become final.`);
}

/** What the state of a final block holds, with nothing taken on trust but the block's hash. */
async function proven(chain, hash, header, key) {
	say(`An auditor trusts the hash of a final block, ${hash.slice(0, 18)}…, and nobody else. The header is right if it
		has that hash, the trie nodes are right if they lead to the state root in the header.`);
	assert(chain.isHeaderOf(hash, header));
	ask('the auditor', 'state_getReadProof of the record');
	const nodes = await chain.readProof(key, hash);
	const value = provenValue(fromHex(header.stateRoot), nodes, fromHex(key));
	assert.equal(toHex(value), await chain.ask('state_getStorage', key, hash));
	answer(
		`${nodes.length} trie nodes lead from ${header.stateRoot.slice(0, 18)}… to a record of ${value.length} bytes.`,
	);

	const altered = nodes.map((node) => Uint8Array.from(node, (byte, place) => (place === 0 ? byte ^ 1 : byte)));
	assert.throws(() => provenValue(fromHex(header.stateRoot), altered, fromHex(key)), ProofError);
	answer('With one bit of each node turned over, the proof shows nothing.');
	return value;
}

/** The steps from the blocks' events, and the hash chain over them. */
async function fromBlocks(chain, subject, trail, served) {
	say('The steps are in the blocks. Each names the block of the one before it.');
	const found = await collect(chain, subject, trail);
	table(
		found.map(({ block, step }) => [
			`step ${step.number}`,
			`block ${block}`,
			new Date(step.time).toISOString(),
			Object.keys(step.activity)[0],
		]),
	);
	const steps = found.map(({ step }) => step);
	assert(isHistory(subject, steps, trail));
	assert(isHistory(subject, served, trail));
	answer(`Hashed one after the other they give ${head(subject, steps).slice(0, 18)}…, which is what the proven record
		holds: this is the whole history. What device_trail served is the same.`);
}

/** Somebody serves a history that is too good. */
function forge(subject, trail, steps) {
	const forgeries = [
		['without the accident', steps.slice(0, -1)],
		[
			'with another reason',
			[...steps.slice(0, -1), { ...steps.at(-1), activity: { decommissioned: { reason: 'retired' } } }],
		],
		['an hour earlier', steps.map((step) => ({ ...step, time: step.time - 3_600_000 }))],
	];
	say('Somebody serves the history differently:');
	for (const [how, forged] of forgeries) {
		assert(!isHistory(subject, forged, trail));
		answer(`${how}: its head is ${head(subject, forged).slice(0, 18)}…, not the proven one. Caught.`);
	}
}
