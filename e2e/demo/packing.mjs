import assert from 'node:assert/strict';
import { printed, sscc } from '../lib/gs1.mjs';
import { documentHash } from '../lib/hash.mjs';
import { logisticUnit, quantity, supply, units } from '../lib/items.mjs';
import { answer, ask, quote, say } from '../lib/narrator.mjs';
import { PREFIX } from '../lib/people.mjs';

/** Cases, a pallet and singles leave the maker: in one transaction, since it is one van. */
export async function packing(story) {
	story.packed = plan();
	await packAndShip(story);
	await show(story);
}

/** The codes of the logistic units. Each has the company prefix of who packs it. */
const plan = () => ({
	caseA: sscc(PREFIX.eve, 1),
	caseB: sscc(PREFIX.eve, 2),
	pallet: sscc(PREFIX.eve, 3),
	caseC: sscc(PREFIX.eve, 4),
	caseD: sscc(PREFIX.charlie, 1),
});

async function packAndShip({ chain, cast, implants, packed: { caseA, caseB, pallet, caseC } }) {
	const { eve, charlie, dave, grace } = cast;
	say(`${eve.name} packs: two cases of 2,000 screws and 50 trays each on a pallet for ${charlie.name}, a case of 1,000 screws
		and 40 trays for ${grace.name}. ${dave.name} gets 500 screws and 20 trays as they are, on consignment: they stay the
		maker's own until they are used.`);
	const { pack, ship } = chain.api.tx.custody;
	const send = (number, { member }, terms, items) =>
		ship(number, member, null, supply(terms), items, [documentHash(`Despatch advice ${number}`)], null);
	ask(eve.name, 'pack four times; ship E-1, E-2 and E-3');
	const calls = [
		pack(caseA, some(implants, 2_000, 0, 50)),
		pack(caseB, some(implants, 2_000, 50, 100)),
		pack(pallet, [logisticUnit(caseA), logisticUnit(caseB)]),
		pack(caseC, some(implants, 1_000, 100, 140)),
		send('E-1', charlie, 'Sale', [logisticUnit(pallet)]),
		send('E-2', grace, 'Sale', [logisticUnit(caseC)]),
		send('E-3', dave, 'Consignment', some(implants, 500, 140, 160)),
	];
	const outcome = await chain.submit(eve.key, chain.api.tx.utility.batchAll(calls));
	const shipped = outcome.events.filter((event) => chain.api.events.custody.Shipped.is(event));
	assert.equal(shipped.length, 3);
	answer(`block ${outcome.block}: three shipments are on their way.`);
}

/** So many screws, and the trays from one place to before another. */
export const some = ({ screws, trays }, count, from, to, owner = null) => [
	quantity(screws.code, screws.lot, count, owner),
	...units(trays.code, trays.serials.slice(from, to)),
];

async function show({ chain, packed: { pallet }, implants: { screws, trays } }) {
	const text = printed({ sscc: pallet });
	ask('whoever scans the pallet', 'custody_of');
	quote(text);
	const view = await chain.ask('custody_of', text);
	const { contents, state } = view.logisticUnit;
	assert.equal(view.kind, 'logisticUnit');
	assert.deepEqual(state.inTransit.shipment, { sender: 4, number: 'E-1' });
	const inside = Object.fromEntries(contents.map(({ lot, quantity }) => [lot.lot, quantity]));
	assert.deepEqual(inside, { [screws.lot]: 4_000, [trays.lot]: 100 });
	answer(`on its way as E-1, with ${inside[screws.lot]} screws and ${inside[trays.lot]} trays in ${view.items.length}
		cases. Its record sums up what is in it, however deep: that is what recalls are checked against.`);
}
