import assert from 'node:assert/strict';
import { toHex } from '../lib/bytes.mjs';
import { device } from '../lib/devices.mjs';
import { day, iso } from '../lib/gs1.mjs';
import { MerkleTree } from '../lib/merkle.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';

const MILLION = 1_000_000;

/** Everything that production can make: a lot without serials, units, and a lot of very many. */
export async function production(story) {
	Object.assign(story, plan(story.makers));
	await commission(story);
	await record(story);
}

/** What will be made of which model. */
function plan([
	{
		models: [membrane],
	},
	{
		models: [abutment],
	},
]) {
	const dates = { made: day({ days: -7 }), expires: day({ years: 5 }) };
	return {
		lot: { code: membrane.code, number: 'BM-2601', quantity: 480, expires: dates.expires },
		units: { code: abutment.code, lot: 'HC-2601', serials: ['HC0001', 'HC0002', 'HC0003'], ...dates },
		million: { code: abutment.code, lot: 'HC-2602', index: 424_242, ...dates, ...manySerials() },
	};
}

/** A million serials, and the tree over them. */
function manySerials() {
	say(`Most single-use devices are never looked at one by one. So a lot may be commissioned by the Merkle root of its
		serials: one write for a million of them.`);
	const began = Date.now();
	const serials = Array.from({ length: MILLION }, (_, index) => `HC${MILLION + index}`);
	const tree = new MerkleTree(serials);
	const seconds = ((Date.now() - began) / 1000).toFixed(1);
	say(`The ERP system hashed ${MILLION.toLocaleString('en')} serials into one tree: ${seconds} seconds.`);
	return { serials, tree };
}

async function commission({ chain, makers: [membranes, abutments], lot, units, million }) {
	const { commissionLot, commissionUnits, commissionSerialsRoot } = chain.api.tx.deviceRegistry;
	const root = toHex(million.tree.root);
	ask(
		`ERP of ${membranes.name}`,
		`commission_lot(${lot.code}, '${lot.number}', ${lot.quantity}, …, ${iso(lot.expires)})`,
	);
	ask(
		`ERP of ${abutments.name}`,
		`commission_units(${units.code}, '${units.lot}', [${units.serials.join(', ')}], …)`,
	);
	ask(
		`ERP of ${abutments.name}`,
		`commission_serials_root(${million.code}, '${million.lot}', ${root}, ${MILLION}, …)`,
	);
	const outcomes = await chain.submitAll([
		[membranes.connector, commissionLot(device(lot.code), lot.number, lot.quantity, null, lot.expires)],
		[abutments.connector, commissionUnits(device(units.code), units.lot, units.serials, units.made, units.expires)],
		[
			abutments.connector,
			commissionSerialsRoot(device(million.code), million.lot, root, MILLION, million.made, million.expires),
		],
	]);
	const told = outcomes.map(({ events }) => events.find(({ section }) => section === 'deviceRegistry').method);
	assert.deepEqual(told, ['LotCommissioned', 'UnitsCommissioned', 'LotCommissioned']);
	outcomes.forEach(({ block }, index) => answer(`block ${block}: ${told[index]}.`));
}

/** One of the million gets a record of its own, because somebody will use it. */
async function record({ chain, makers: [, { name, connector }], million: { code, lot, serials, tree, index } }) {
	const serial = serials[index];
	const proof = tree.proof(index).map(toHex);
	say(`One of the million is taken off the shelf, ${serial}. Its proof is ${proof.length} hashes.`);
	ask(`ERP of ${name}`, `record_unit(${code}, '${lot}', '${serial}', ${index}, proof)`);
	const call = chain.api.tx.deviceRegistry.recordUnit(device(code), lot, serial, index, proof);
	const outcome = await chain.submit(connector, call);
	assert(outcome.find('deviceRegistry', 'UnitRecorded'));
	answer(`block ${outcome.block}: UnitRecorded. It has a record now, and the other 999,999 still cost nothing.`);
}
