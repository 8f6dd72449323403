import assert from 'node:assert/strict';
import { fromHex, toHex } from '../lib/bytes.mjs';
import { printed } from '../lib/gs1.mjs';
import { trailOf } from '../lib/hashChain.mjs';
import { collect } from '../lib/history.mjs';
import { answer, ask, say, table } from '../lib/narrator.mjs';
import { ProofError, provenValue } from '../lib/storageProof.mjs';
import { head, isHistory } from '../lib/trail.mjs';
import { nameOf } from './cast.mjs';

/** A tray's history: the blocks' steps against the record's hash, the record against the header of a final block. */
export async function verification({ chain, cast, implants: { trays }, missing: { tray: serial } }) {
	say(`Tray ${serial} was packed and shipped, missed, lost and found. Its history is in the blocks. Waiting for the last of
		them to become final.`);
	const { hash, header } = await chain.finalised(await chain.height());
	const text = printed({ code: trays.code, serial });
	const { subject, trail: claimed, storageKey, steps } = await chain.ask('device_trail', text, null, hash);

	assert.deepEqual(subject, { unit: { device: { issuingAgency: 'GS1', code: trays.code }, serial } });
	const value = await proven(chain, hash, header, storageKey);
	const trail = trailOf(value);
	assert.deepEqual(claimed, trail);
	await fromBlocks(chain, cast, subject, trail, steps);
	forge(subject, trail, steps);
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
async function fromBlocks(chain, cast, subject, trail, served) {
	say('Each step names the block of the one before it.');
	const found = await collect(chain, subject, trail);
	const rows = found.map(({ block, step }) => [
		`step ${step.number}`,
		`block ${block}`,
		nameOf(cast, step.member),
		Object.keys(step.activity)[0],
	]);
	table(rows);
	assert.deepEqual(
		rows.map((row) => row.at(-1)),
		['unitCommissioned', 'packed', 'unpacked', 'shipped', 'disputed', 'disputeDecided', 'found', 'shipped'],
	);
	const steps = found.map(({ step }) => step);
	assert(isHistory(subject, steps, trail));
	assert(isHistory(subject, served, trail));
	answer(`Hashed one after the other they give ${head(subject, steps).slice(0, 18)}…, which is what the proven record
		holds: this is the whole history. What device_trail served is the same.`);
}

/** Somebody serves a history that is too good. */
function forge(subject, trail, steps) {
	const [lost] = steps.filter(({ activity }) => activity.disputeDecided);
	const decided = { ...lost.activity.disputeDecided, outcome: 'withRecipient' };
	const forgeries = [
		['without its end', steps.slice(0, -1)],
		[
			'never lost',
			steps.map((step) => (step === lost ? { ...lost, activity: { disputeDecided: decided } } : step)),
		],
		['an hour earlier', steps.map((step) => ({ ...step, time: step.time - 3_600_000 }))],
	];
	say('Somebody serves the history differently:');
	for (const [how, forged] of forgeries) {
		assert(!isHistory(subject, forged, trail));
		answer(`${how}: its head is ${head(subject, forged).slice(0, 18)}…, not the proven one. Caught.`);
	}
}
