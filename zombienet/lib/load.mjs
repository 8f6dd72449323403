/**
 * Load: clients of several members that change the custody of devices at several nodes, all the time, and keep what
 * they were told of each change.
 *
 * A client that does not know what became of a transaction, since its node went away or a fork took it out of the
 * chain, sends the same one again until it knows. What was told is for `checkHistory`.
 */

import { printed } from '../../e2e/lib/gs1.mjs';
import { MEMBER } from '../../e2e/lib/people.mjs';
import { Client } from './client.mjs';
import { plan, planContests, prepare, strangersKey } from './goods.mjs';
import { Handovers, ship } from './handovers.mjs';
import { chanceOf } from './random.mjs';
import { Runtimes } from './runtimes.mjs';
import { View } from './view.mjs';
import { pause } from './waiting.mjs';

/** For how many slots nothing may be heard of what is under way, before stopping gives up. */
const PATIENCE = 120;

/**
 * Starts a load on the nodes: `units` of them are handed to and fro, each by two clients at two of the nodes in
 * turns, unless `placing` names two nodes for each place in the row. `contests` has two nodes for each further unit
 * that nobody hands over before `contest`. Resolves as soon as the units are there.
 */
export async function startLoad(
	network,
	{ nodes = network.nodes, units = 6, placing, contests = [], seed = Date.now() } = {},
) {
	const inTurns = (index) => [nodes[index % nodes.length], nodes[(index + 1) % nodes.length]];
	const load = new Load(network, plan(units, placing ?? inTurns), planContests(contests));
	await load.prepare();
	load.start(chanceOf(seed));
	return load;
}

class Load {
	/** What was told of each change so far, in the order in which the changes were sent. */
	told = [];
	#network;
	#views = new Map();
	#runtimes = new Runtimes();
	#handovers = [];
	#planned;
	#contested;
	#prepared;
	#code;
	#stranger;
	#failure;
	#stopped = false;

	/** `planned` and `contested` are the units, each with the hands that it goes through, or that contest it. */
	constructor(network, planned, contested) {
		this.#network = network;
		this.#planned = planned;
		this.#contested = contested;
	}

	/** How many hand-overs the clients were told to be final. */
	get finalCount() {
		return this.told.slice(this.#prepared).filter(({ outcome }) => outcome === 'final').length;
	}

	/** The model of which the units are. */
	get code() {
		return this.#code;
	}

	/** Makes the units, and waits until all nodes know of them and of the delegates. */
	async prepare() {
		const units = [...this.#planned, ...this.#contested];
		const hands = units.flatMap((unit) => unit.hands);
		await Promise.all([...new Set(hands.map(({ node }) => node))].map((node) => this.#watch(node)));
		const [view] = this.#views.values();
		this.#code = await prepare({ view, runtimes: this.#runtimes, book: this.told }, units);
		this.#prepared = this.told.length;
		hands.forEach((hand) => (hand.client = this.#client(hand, this.#views.get(hand.node))));
		this.#stranger = this.#client({ name: 'a stranger', pair: strangersKey() }, view);
		await Promise.all([...this.#views.values()].map((other) => this.#catchUp(other)));
	}

	async #catchUp(view) {
		while (!this.told.every(({ attempts }) => view.find(attempts)?.isFinal)) {
			await view.next();
		}
	}

	/** Sends until `stop`. */
	start(chance) {
		this.#handovers = this.#planned.map(
			(unit) => new Handovers({ ...unit, code: this.#code, chance }),
		);
		for (const running of [...this.#handovers.map((each) => each.run()), this.#tryAsStranger()]) {
			running.catch((error) => (this.#failure ??= error));
		}
	}

	/**
	 * Ships each contested unit twice at the same time, by two delegates of the member that has it, to two members.
	 * Answers with what was told of both, for each unit, as soon as each is in a block of its node's best chain.
	 */
	contest() {
		const customers = [MEMBER.charlie, MEMBER.dave];
		return Promise.all(
			this.#contested.map(({ serial, shipments, hands }) =>
				Promise.all(
					hands.map(({ name, client }, side) => {
						const call = ship(this.#code, serial, `${shipments}-${side}`, customers[side]);
						const what = `${name} ships what another ships too`;
						return client.send(call, { what, items: [printed({ code: this.#code, serial })] }).inBlock;
					}),
				),
			),
		);
	}

	/** Lets what is under way come to an end, and answers with all that was told. */
	async stop() {
		this.#stopped = true;
		this.#handovers.forEach((each) => each.stop());
		await this.#quiet();
		await Promise.all([...this.#views.values()].map((view) => view.stop()));
		if (this.#failure) {
			throw this.#failure;
		}
		return this.told;
	}

	/** Waits until nothing is under way, or nothing has been heard of it for too long. */
	async #quiet() {
		let [left, heard] = [this.#unsettled, Date.now()];
		while (left > 0 && !this.#failure && Date.now() - heard < PATIENCE * this.#network.slotDuration) {
			await pause(500);
			[left, heard] = this.#unsettled < left ? [this.#unsettled, Date.now()] : [left, heard];
		}
	}

	get #isUp() {
		return this.#network.nodes.some(({ state }) => state !== 'stopped');
	}

	get #unsettled() {
		return this.told.filter(({ outcome }) => outcome !== 'final' && outcome !== 'refused').length;
	}

	/** Somebody who acts for no member tries too. The pool of any node refuses that. */
	async #tryAsStranger() {
		const [{ serial }] = this.#planned;
		for (let round = 1; !this.#stopped && this.#isUp; round++) {
			const sending = this.#stranger.send(ship(this.#code, serial, `stranger-${round}`, MEMBER.alice), {
				what: 'a stranger ships what it never had',
				items: [printed({ code: this.#code, serial })],
				isWrong: true,
			});
			await sending.settled;
			await pause(5 * this.#network.slotDuration);
		}
	}

	#client({ name, pair }, view) {
		return new Client({ name, pair, view, runtimes: this.#runtimes, book: this.told });
	}

	async #watch(node) {
		// Where nobody has stopped the load and all nodes are gone, it is over too.
		const view = new View(node, () => this.#isUp);
		await view.start();
		this.#views.set(node, view);
	}
}
