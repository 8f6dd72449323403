import assert from 'node:assert/strict';
import { documentHash } from '../lib/hash.mjs';
import { logisticUnit, quantity, units } from '../lib/items.mjs';
import { answer, ask, say, table } from '../lib/narrator.mjs';
import { answering } from './consignees.mjs';
import { some } from './packing.mjs';

/** What can come back comes back and is destroyed, until every device is accounted for. */
export async function returns(story) {
	await sendBack(story);
	await receiveBack(story);
	await answerAgain(story);
	await destroy(story);
	await reconcile(story);
}

async function sendBack({ chain, cast, implants, packed: { caseA, caseC, caseD } }) {
	const { charlie, dave, eve, heidi, ivan } = cast;
	say(`What nobody may use may always be returned. ${dave.name} returns what it had bought, and the consignment stock to whom it
		came from. Owners stay owners: what it is worth is settled elsewhere.`);
	const { returnItems, ship } = chain.api.tx.custody;
	const back = (number, items) => ship(number, eve.member, null, 'Return', items, [], null);
	ask(`${charlie.name}, ${dave.name}, ${heidi.name}, ${ivan.name}`, "ship to the maker, 'Return'; return_items");
	const consigned = some(implants, 500, 142, 160, eve.member);
	const outcomes = await chain.submitAll([
		[charlie.key, back('C-5', [...some(implants, 800, 80, 100), logisticUnit(caseD)])],
		[
			dave.key,
			chain.api.tx.utility.batchAll([
				returnItems(eve.member, 'E-3', 'D-1', null, consigned, [], null),
				back('D-2', some(implants, 756, 51, 59)),
			]),
		],
		[heidi.key, back('H-2', [logisticUnit(caseC)])],
		[ivan.key, back('I-1', [logisticUnit(caseA)])],
	]);
	answer(`block ${outcomes[0].block}: five shipments are on their way to ${eve.name}.`);
}

async function receiveBack({ chain, cast: { charlie, dave, eve, heidi, ivan } }) {
	const { receive } = chain.api.tx.custody;
	ask(eve.name, 'receive C-5, D-1, D-2, H-2, I-1');
	const calls = [
		receive(charlie.member, 'C-5', 22),
		receive(dave.member, 'D-1', 19),
		receive(dave.member, 'D-2', 9),
		receive(heidi.member, 'H-2', 1),
		receive(ivan.member, 'I-1', 1),
	];
	const { block } = await chain.submit(eve.key, chain.api.tx.utility.batchAll(calls));
	answer(`block ${block}: everything that was on a shelf is back.`);
}

async function answerAgain(story) {
	const { chain, cast, packed } = story;
	const { charlie, dave, heidi, ivan } = cast;
	const { caseA, caseC, caseD } = packed;
	ask(`${charlie.name}, ${dave.name}, ${heidi.name}, ${ivan.name}`, 'recall.answer again: returned');
	const outcomes = await chain.submitAll([
		[
			charlie.key,
			answering(
				story,
				{ returned: 1_200, notFound: 20, passedOn: 2_780 },
				{ returned: 40, notFound: 1, passedOn: 59 },
				[caseA, caseD],
				['C-1', 'C-2'],
			),
		],
		[dave.key, answering(story, { returned: 1_256, used: 24 }, { returned: 26, used: 3 })],
		[heidi.key, answering(story, { returned: 1_000 }, { returned: 40 }, [caseC])],
		[ivan.key, answering(story, { returned: 1_988, used: 12 }, { returned: 48, used: 2 }, [caseA])],
	]);
	answer(`block ${outcomes[0].block}: the last answer of each counts.`);
}

/** The maker opens the cases, destroys what is in them and all else that came back, and answers itself. */
async function destroy(story) {
	const { chain, cast, implants, packed } = story;
	const { charlie, dave, eve, heidi, ivan } = cast;
	const { screws, trays } = implants;
	const { decommission, unpack } = chain.api.tx.custody;
	const evidence = documentHash('The certificate of destruction');
	const gone = (item) => decommission(item, 'Destroyed', evidence);
	const opened = [
		unpack(packed.caseA, some(implants, 1_988, 2, 50)),
		unpack(packed.caseC, some(implants, 1_000, 100, 140)),
		unpack(packed.caseD, some(implants, 400, 60, 80)),
	];
	const owned = [
		[charlie, 1_200],
		[dave, 756],
		[eve, 500],
		[heidi, 1_000],
		[ivan, 1_988],
	];
	const returned = returnedTrays(trays);
	ask(eve.name, `unpack the three cases; decommission 5,444 screws and ${returned.length} trays, 'Destroyed'`);
	const outcomes = await chain.submitAll([
		[eve.key, chain.api.tx.utility.batchAll(opened)],
		[
			eve.key,
			chain.api.tx.utility.batchAll([
				...owned.map(([{ member }, count]) => gone(quantity(screws.code, screws.lot, count, member))),
				...units(trays.code, returned).map(gone),
			]),
		],
		[
			eve.key,
			answering(
				story,
				{ held: 4_500, destroyed: 5_444, passedOn: 5_500 },
				{ held: 40, destroyed: 154, passedOn: 160 },
			),
		],
	]);
	answer(
		`block ${outcomes[1].block}: destroyed, each with the hash of the certificate. The rest never left the maker.`,
	);
}

/** All that left the maker but those in patients and the one that was lost. */
function returnedTrays({ serials }) {
	const elsewhere = [0, 1, 50, 59, 140, 141].map((place) => serials[place]);
	return serials.slice(0, 160).filter((serial) => !elsewhere.includes(serial));
}

async function reconcile({ chain, recall }) {
	ask('anybody', `recall_reconciliation ${recall}`);
	const accounts = await chain.ask('recall_reconciliation', recall);
	const sums = Object.fromEntries(accounts.map((account) => [account.lot.lot, summands(account)]));
	assert.deepEqual(sums, { 'HT-2601': [200, 40, 154, 5, 1, 0], 'SC-2601': [10_000, 4_500, 5_444, 36, 20, 0] });
	const what = ['=', 'held by the maker +', 'destroyed +', 'in patients +', 'lost +', 'outstanding'];
	table(
		Object.entries(sums).map(([lot, counts]) => [
			lot,
			...counts.flatMap((count, index) => [count.toLocaleString('en'), what[index]]),
		]),
	);
	answer('Every device is accounted for.');
}

/** What a recall covers of a lot, and what became of it. */
const summands = ({ inScope, recovered, answered, outstanding }) => [
	inScope,
	recovered,
	answered.destroyed,
	answered.used,
	answered.notFound,
	outstanding,
];
