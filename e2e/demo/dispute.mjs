import assert from 'node:assert/strict';
import { printed } from '../lib/gs1.mjs';
import { documentHash } from '../lib/hash.mjs';
import { discrepancy, quantity, unit } from '../lib/items.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';

/** A shipment is short. Recipient and sender see it differently, and the regulator decides. */
export async function dispute(story) {
	story.missing = { screws: 20, tray: story.implants.trays.serials[59] };
	const number = await receiveShort(story);
	await argue(story, number);
	await decide(story, number);
}

async function receiveShort({ chain, cast: { charlie, dave }, implants: { screws, trays }, missing }) {
	say(`${dave.name} counts what came as C-2: ${missing.screws} screws and tray ${missing.tray} are not there.`);
	ask(dave.name, `receive_with_discrepancies(${charlie.member}, 'C-2', 11, [Missing …, Missing …], evidence)`);
	const discrepancies = [
		discrepancy('Missing', quantity(screws.code, screws.lot, missing.screws, charlie.member)),
		discrepancy('Missing', unit(trays.code, missing.tray)),
	];
	const evidence = documentHash('Photographs of the opened boxes, and the counting list');
	const call = chain.api.tx.custody.receiveWithDiscrepancies(charlie.member, 'C-2', 11, discrepancies, evidence);
	const outcome = await chain.submit(dave.key, call);
	const { dispute } = outcome.find('custody', 'ReceivedWithDiscrepancies');
	answer(
		`block ${outcome.block}: 780 screws and 9 trays are received. The rest is dispute ${dispute}, and doesn't move.`,
	);
	return dispute.toNumber();
}

async function argue({ chain, cast: { charlie } }, number) {
	say(`${charlie.name} says that everything left its warehouse, and shows the scale's record.`);
	ask(charlie.name, `answer_dispute(${number}, evidence)`);
	const evidence = documentHash("The record of the scale at the warehouse's door");
	const { block } = await chain.submit(charlie.key, chain.api.tx.custody.answerDispute(number, evidence));
	const { dispute } = await chain.ask('custody_shipment', charlie.member, 'C-2');
	assert.equal(dispute.state.answered.evidence, evidence);
	answer(`block ${block}: answered.`);
}

async function decide({ chain, cast: { alice, charlie }, implants: { trays }, missing }, number) {
	say('Both may be right: the van was opened on the way. Nobody knows where the goods are.');
	ask(alice.name, `decide(${number}, ['Lost', 'Lost'])`);
	const { block } = await chain.submit(alice.key, chain.api.tx.custody.decide(number, ['Lost', 'Lost']));
	const { possessor, unit: record } = await chain.ask(
		'custody_of',
		printed({ code: trays.code, serial: missing.tray }),
	);
	assert.deepEqual([possessor, record.state], [charlie.member, 'lost']);
	answer(`block ${block}: lost, and counted against ${charlie.name}. The account of the lot still adds up.`);
}
