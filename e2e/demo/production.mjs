import assert from 'node:assert/strict';
import { toHex } from '../lib/bytes.mjs';
import { device } from '../lib/devices.mjs';
import { day, iso } from '../lib/gs1.mjs';
import { MerkleTree } from '../lib/merkle.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';

const MILLION = 1_000_000;

/** What is made in the demo: where, when, and how much. */
export async function production(story) {
	const {
		chain,
		makers: [membranes, abutments],
	} = story;
	const made = day({ days: -7 });
	const expires = day({ years: 5 });
	story.lot = { code: membranes.models[0].code, number: 'BM-2601', quantity: 480, expires };
	story.units = {
		code: abutments.models[0].code,
		lot: 'HC-2601',
		serials: ['HC0001', 'HC0002', 'HC0003'],
		made,
		expires,
	};
	story.million = { code: abutments.models[0].code, lot: 'HC-2602', index: 424_242, made, expires, ...plant() };
	await commission(chain, story);
	await record(chain, story);
}

/** A million serials, and the tree over them. */
function plant() {
	say(`Most single-use devices are never looked at one by one. So a lot may be commissioned by the Merkle root of its
		serials: one write for a million of them.`);
	const began = Date.now();
	const serials = Array.from({ length: MILLION }, (_, index) => `HC${String(MILLION + index)}`);
	const tree = new MerkleTree(serials);
	say(
		`The ERP system hashed ${MILLION.toLocaleString('en')} serials into one tree: ${((Date.now() - began) / 1000).toFixed(1)} seconds.`,
	);
	return { serials, tree };
}

async function commission(chain, { makers: [membranes, abutments], lot, units, million }) {
	const registry = chain.api.tx.deviceRegistry;
	ask(
		`ERP of ${membranes.name}`,
		`commission_lot(${lot.code}, '${lot.number}', ${lot.quantity}, …, expires ${iso(lot.expires)})`,
	);
	ask(
		`ERP of ${abutments.name}`,
		`commission_units(${units.code}, '${units.lot}', [${units.serials.join(', ')}], …)`,
	);
	ask(
		`ERP of ${abutments.name}`,
		`commission_serials_root(${million.code}, '${million.lot}', ${toHex(million.tree.root)}, ${million.tree.count}, …)`,
	);
	const outcomes = await chain.submitAll([
		[membranes.connector, registry.commissionLot(device(lot.code), lot.number, lot.quantity, null, lot.expires)],
		[
			abutments.connector,
			registry.commissionUnits(device(units.code), units.lot, units.serials, units.made, units.expires),
		],
		[
			abutments.connector,
			registry.commissionSerialsRoot(
				device(million.code),
				million.lot,
				toHex(million.tree.root),
				million.tree.count,
				million.made,
				million.expires,
			),
		],
	]);
	const told = outcomes.map((outcome) => outcome.events.find(({ section }) => section === 'deviceRegistry').method);
	assert.deepEqual(told, ['LotCommissioned', 'UnitsCommissioned', 'LotCommissioned']);
	outcomes.forEach((outcome, index) => answer(`block ${outcome.block}: ${told[index]}.`));
}

/** One of the million gets a record of its own, because somebody will use it. */
async function record(chain, { makers: [, { connector }], million: { code, lot, serials, tree, index } }) {
	const serial = serials[index];
	const proof = tree.proof(index);
	say(
		`One of the million is taken off the shelf, ${serial}. Its proof is ${proof.length} hashes, ${proof.length * 32} bytes.`,
	);
	ask('the ERP connector', `record_unit(${code}, '${lot}', '${serial}', ${index}, proof)`);
	const outcome = await chain.submit(
		connector,
		chain.api.tx.deviceRegistry.recordUnit(device(code), lot, serial, index, proof.map(toHex)),
	);
	assert(outcome.find('deviceRegistry', 'UnitRecorded'));
	answer(`block ${outcome.block}: UnitRecorded. It has a record now, and the other 999,999 still cost nothing.`);
}
