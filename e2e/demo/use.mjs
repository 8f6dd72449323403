import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { fromText, join, toHex } from '../lib/bytes.mjs';
import { printed } from '../lib/gs1.mjs';
import { blake2 } from '../lib/hash.mjs';
import { quantity, unit } from '../lib/items.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';

/** Implants reach patients, of whom nothing is on the chain. */
export async function use(story) {
	await operate(story);
	await checkTitle(story);
}

async function operate({ chain, cast: { dave, ivan }, implants: { screws, trays }, packed: { caseA } }) {
	say(`A patient is on the chain as a commitment, if at all: the hash of a salt, which the hospital keeps, and of who it is.
		One of ${dave.name}'s patients refuses even that, as 21 CFR 821.55 allows.`);
	const { unpack, useDevice } = chain.api.tx.custody;
	const tray = (place) => unit(trays.code, trays.serials[place]);
	const screwed = (count) => quantity(screws.code, screws.lot, count);
	const implant = (item, patient) => useDevice(item, 'Implant', patient);
	const [first, second, third, fourth] = ['first', 'second', 'third', 'fourth'].map(commitment);
	ask(dave.name, 'use_device: trays HT0141, HT0142, HT0051 and 24 screws');
	ask(ivan.name, 'unpack some of case A; use_device: trays HT0001, HT0002 and 12 screws');
	const outcomes = await chain.submitAll([
		[
			dave.key,
			chain.api.tx.utility.batchAll([
				implant(tray(140), first),
				implant(tray(141), 'Refused'),
				implant(tray(50), second),
				implant(screwed(24), second),
			]),
		],
		[
			ivan.key,
			chain.api.tx.utility.batchAll([
				unpack(caseA, [screwed(12), tray(0), tray(1)]),
				implant(tray(0), third),
				implant(tray(1), fourth),
				implant(screwed(12), third),
			]),
		],
	]);
	const used = outcomes.flatMap(({ events }) => events.filter((event) => chain.api.events.custody.Used.is(event)));
	assert.equal(used.length, 7);
	answer(`block ${outcomes[1].block}: five trays and 36 screws are in patients.`);
}

/** What ties a use to a patient. Nobody undoes it without the salt, which never leaves the hospital. */
function commitment(patient) {
	return { Commitment: { commitment: toHex(blake2(join(randomBytes(32), fromText(`the ${patient} patient`)))) } };
}

async function checkTitle({ chain, cast: { dave }, implants: { trays } }) {
	const serial = trays.serials[140];
	ask('anybody', `custody_of tray ${serial}, which was on consignment`);
	const { owner, unit: record } = await chain.ask('custody_of', printed({ code: trays.code, serial }));
	assert.deepEqual([owner, record.state], [dave.member, { used: { kind: 'implant' } }]);
	answer(`implanted. With that it became ${dave.name}'s.`);
}
