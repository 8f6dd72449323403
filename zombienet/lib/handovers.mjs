/**
 * One unit that two members hand to and fro: each ships it, the other receives it. Now and then they try what has to be
 * refused.
 */

import { printed } from '../../e2e/lib/gs1.mjs';
import { supply, unit } from '../../e2e/lib/items.mjs';

/** How many of its transactions may be under way at a time. Where nothing becomes final, no more are sent. */
const MOST_UNDER_WAY = 8;

/** How often something is tried that has to be refused. */
const OFTEN = 0.25;

export class Handovers {
	#code;
	#serial;
	#shipments;
	#item;
	#hands;
	#chance;
	#holder = 0;
	/** The number of the shipment that is on its way. */
	#shipment;
	/** What was told of the last change that had to succeed. */
	#last;
	#underWay = new Set();
	#stopped = false;

	/**
	 * `shipments` begins the numbers of the shipments. `hands` are the two members that have the unit in turns, each
	 * with its `client`; the first one has it. `chance` answers with a number from 0 to 1, another one each time.
	 */
	constructor({ code, serial, shipments, hands, chance }) {
		this.#code = code;
		this.#serial = serial;
		this.#shipments = shipments;
		this.#item = printed({ code, serial });
		this.#hands = hands;
		this.#chance = chance;
	}

	stop() {
		this.#stopped = true;
	}

	/** Hands over until it is stopped. */
	async run() {
		for (let round = 1; !this.#stopped; round++) {
			const told = await (this.#shipment ? this.#receive() : this.#ship(`${this.#shipments}-${round}`));
			if (told.outcome === 'refused') {
				await this.#orient();
			}
			await this.#room();
		}
	}

	async #ship(number) {
		const [from, to] = this.#sides();
		this.#shipment = number;
		const told = await this.#hand(from, ship(this.#code, this.#serial, number, to.member), 'ships');
		if (told.outcome !== 'refused' && this.#chance() < OFTEN) {
			this.#try(to, ship(this.#code, this.#serial, `${number}-not`, from.member), 'ships what it has not received');
		}
		return told;
	}

	async #receive() {
		const [from, to] = this.#sides();
		const receive = (tx) => tx.custody.receive(from.member, this.#shipment, 1);
		if (!(await this.#arrived(to))) {
			return this.#last;
		}
		const number = this.#shipment;
		const told = await this.#hand(to, receive, 'receives');
		if (told.outcome !== 'refused' && this.#chance() < OFTEN) {
			this.#try(to, (tx) => tx.custody.receive(from.member, number, 1), 'receives what it has received');
			this.#try(from, ship(this.#code, this.#serial, `${number}-again`, to.member), 'ships what it has given away');
		}
		this.#shipment = undefined;
		this.#holder = 1 - this.#holder;
		return told;
	}

	#sides() {
		return [this.#hands[this.#holder], this.#hands[1 - this.#holder]];
	}

	/** Changes the unit's custody after what was done before, and waits for a block that has the change. */
	async #hand(who, call, what) {
		const sending = this.#send(who, call, what, { after: this.#last?.number });
		this.#last = sending.told;
		return sending.inBlock;
	}

	#try(who, call, what) {
		this.#send(who, call, what, { isWrong: true });
	}

	/** Waits until the recipient's node knows of the shipment. `false` where it never will. */
	async #arrived({ client }) {
		while (!this.#stopped && this.#last.outcome !== 'refused') {
			if (client.sees(this.#last)) {
				return true;
			}
			await client.look();
		}
		return false;
	}

	/** A refusal leaves open how things are. Waits until nothing is under way, and asks. */
	async #orient() {
		await Promise.all([...this.#underWay].map(({ settled }) => settled));
		const { client } = this.#hands[0];
		const { possessor, unit: record } = await client.ask('custody_of', this.#item);
		const shipment = record.state.inTransit?.shipment;
		this.#holder = this.#hands.findIndex(({ member }) => member === (shipment?.sender ?? possessor));
		this.#shipment = shipment?.number;
	}

	async #room() {
		while (this.#underWay.size >= MOST_UNDER_WAY && !this.#stopped) {
			await Promise.race([...this.#underWay].map(({ settled }) => settled));
		}
	}

	#send({ client }, call, what, more) {
		const sending = client.send(call, { what: `${client.name} ${what}`, items: [this.#item], ...more });
		this.#underWay.add(sending);
		const done = () => this.#underWay.delete(sending);
		sending.settled.then(done, done);
		return sending;
	}
}

/** The call that ships a unit to a member. */
export const ship = (code, serial, number, recipient) => (tx) =>
	tx.custody.ship(number, recipient, null, supply('Sale'), [unit(code, serial)], [], null);
