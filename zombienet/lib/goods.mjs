/**
 * What is handed over under load: serialised units of a model of Eve Implants, and the delegates that hand them over.
 */

import { randomInt } from 'node:crypto';
import { keyOf } from '../../e2e/lib/chain.mjs';
import { carries, description, device } from '../../e2e/lib/devices.mjs';
import { gtin, printed } from '../../e2e/lib/gs1.mjs';
import { bob, charlie, dave, eve, ferdie, MEMBER, PREFIX } from '../../e2e/lib/people.mjs';
import { Client } from './client.mjs';

/** The members to which Eve Implants ships, and which ship back. */
const CUSTOMERS = { charlie, dave, ferdie, bob };

const MODEL = description({ productionIdentifiers: carries(['serial']) });

/** A key of nobody who acts for a member. */
export const strangersKey = () => keyOf(`//stranger//${randomInt(2 ** 40)}`);

// Keys and numbers of shipments are used once.
const newRun = () => randomInt(36 ** 6).toString(36);

/**
 * So many units, each with the beginning of its shipments' numbers, and with the two members that hand it to and fro,
 * with keys for their delegates, and with the two nodes that these use: those that `placing` answers with for the
 * unit's place in the row.
 */
export function plan(count, placing) {
	const run = newRun();
	const customers = Object.entries(CUSTOMERS);
	return Array.from({ length: count }, (_, index) => {
		const [one, other] = placing(index);
		const serial = `U${index + 1}`;
		const customer = customers[index % customers.length];
		const hands = [hand('eve', eve, serial, run, one), hand(...customer, serial, run, other)];
		return { serial, shipments: `${run}-${serial}`, hands };
	});
}

/** A unit for each two nodes, and two delegates of the member that has it, one at each node: each can ship it once. */
export function planContests(nodes) {
	const run = newRun();
	return nodes.map((two, index) => {
		const serial = `C${index + 1}`;
		const hands = two.map((node, side) => hand('eve', eve, `${serial}-${side}`, run, node));
		return { serial, shipments: `${run}-${serial}`, hands };
	});
}

const hand = (name, representative, which, run, node) => ({
	name: `${name}-${which}`,
	member: MEMBER[name],
	representative,
	pair: keyOf(`//${name}//load//${run}//${which}`),
	node,
});

/**
 * Registers a model, makes the units, and appoints the delegates. Answers with the model's GTIN once all of it is
 * final at the view's node.
 */
export async function prepare({ view, runtimes, book }, planned) {
	const code = gtin(PREFIX.eve, randomInt(10, 1_000_000));
	const serials = planned.map(({ serial }) => serial);
	const items = serials.map((serial) => printed({ code, serial }));
	const hands = planned.flatMap((one) => one.hands);
	const clients = new Map();
	for (const pair of [eve, ...hands.map(({ representative }) => representative)]) {
		const nonce = await view.node.ask('system_accountNextIndex', pair.address);
		clients.set(pair, new Client({ name: 'a representative', pair, nonce, view, runtimes, book }));
	}
	const send = (who, what, call, made = []) => clients.get(who).send(call, { what, items: made });
	await allTaken([
		send(eve, 'registers the model', (tx) => tx.deviceRegistry.registerModel(device(code), MODEL)),
		send(eve, 'makes the units', (tx) => commission(tx, code, serials), items),
		...hands.map(({ representative, pair: { address } }) =>
			send(representative, 'appoints a delegate', (tx) => tx.consortium.appointDelegate(address, ['Ship'], null)),
		),
	]);
	return code;
}

const commission = (tx, code, serials) =>
	tx.deviceRegistry.commissionUnits(device(code), null, serials, null, null);

async function allTaken(sent) {
	for (const told of await Promise.all(sent.map(({ settled }) => settled))) {
		if (told.outcome !== 'final') {
			throw new Error(`A representative ${told.what}, and was refused: ${told.refusal}.`);
		}
	}
}
