import assert from 'node:assert/strict';
import { printed } from '../lib/gs1.mjs';
import { documentHash } from '../lib/hash.mjs';
import { logisticUnit, supply as supplyOn } from '../lib/items.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';
import { some } from './packing.mjs';

/** The distributors receive and pass on: a case as it came, another one opened, singles. */
export async function supply(story) {
	await receive(story);
	await inside(story);
	await passOn(story);
	await deliver(story);
}

async function receive({ chain, cast: { charlie, dave, eve, grace } }) {
	say(
		`Nothing is anybody's because somebody else says so: who gets a shipment receives it, or disputes or refuses it.`,
	);
	const { receive } = chain.api.tx.custody;
	ask(`${charlie.name}, ${grace.name}, ${dave.name}`, 'receive E-1, E-2, E-3');
	const outcomes = await chain.submitAll([
		[charlie.key, receive(eve.member, 'E-1', 1)],
		[grace.key, receive(eve.member, 'E-2', 1)],
		[dave.key, receive(eve.member, 'E-3', 21)],
	]);
	outcomes.forEach(({ block }, index) => answer(`block ${block}: E-${index + 1} is received.`));
}

/** The record of a tray in a case on a pallet was not touched, and yet its whereabouts are known. */
async function inside({ chain, cast: { charlie }, implants: { trays }, packed: { caseA, pallet } }) {
	const serial = trays.serials[0];
	ask('anybody', `custody_of tray ${serial}`);
	const view = await chain.ask('custody_of', printed({ code: trays.code, serial }));
	assert.deepEqual([view.possessor, view.owner], [charlie.member, charlie.member]);
	assert.deepEqual(view.inside, [caseA, pallet]);
	answer(`${charlie.name} has it and owns it: it is in case ${caseA} on pallet ${pallet}. 4,100 devices changed hands by
		one record.`);
}

async function passOn({ chain, cast, implants, packed: { caseA, caseB, caseC, pallet } }) {
	const { charlie, dave, grace, heidi, ivan } = cast;
	say(`${charlie.name} takes the pallet apart: case A goes to ${ivan.name} as it is, case B is opened and 800 screws and 10
		trays of it go to ${dave.name}. ${grace.name} sends its case on to ${heidi.name} without having opened it.`);
	const { ship, unpack } = chain.api.tx.custody;
	const send = (number, { member }, items) =>
		ship(number, member, null, supplyOn('Sale'), items, [documentHash(`Despatch advice ${number}`)], null);
	ask(charlie.name, 'unpack the pallet and case B; ship C-1 and C-2');
	ask(grace.name, 'ship G-1');
	const calls = [
		unpack(pallet, [logisticUnit(caseA), logisticUnit(caseB)]),
		send('C-1', ivan, [logisticUnit(caseA)]),
		unpack(caseB, some(implants, 2_000, 50, 100)),
		send('C-2', dave, some(implants, 800, 50, 60)),
	];
	const outcomes = await chain.submitAll([
		[charlie.key, chain.api.tx.utility.batchAll(calls)],
		[grace.key, send('G-1', heidi, [logisticUnit(caseC)])],
	]);
	answer(`block ${outcomes[0].block}: the pallet and case B are empty, and their codes are not used again.`);
}

async function deliver({ chain, cast: { charlie, grace, heidi, ivan } }) {
	const { receive } = chain.api.tx.custody;
	ask(`${ivan.name}, ${heidi.name}`, 'receive C-1, G-1');
	const outcomes = await chain.submitAll([
		[ivan.key, receive(charlie.member, 'C-1', 1)],
		[heidi.key, receive(grace.member, 'G-1', 1)],
	]);
	const { holdings } = await chain.ask('custody_holdings', grace.member);
	assert.deepEqual(holdings, []);
	answer(`block ${outcomes[0].block}: received. ${grace.name} has nothing of it any more.`);
}
