/**
 * Two sides of a network that don't hear of each other for a while: by a link that is taken down where this machine has
 * network namespaces, and else by standing still in turns.
 */

import assert from 'node:assert/strict';
import { highestBest, highestFinal } from './chains.mjs';
import { TwoSides, whyNoNamespaces } from './namespaces.mjs';

/** After how many blocks of its own a side has heard all that was on its way. */
const HEARING = 4;

/** Makes two sides of the nodes, and answers with what parts them. */
export async function partition(sides, { say, onEnd }) {
	const obstacle = await whyNoNamespaces();
	if (obstacle) {
		say(`No network namespaces: ${obstacle}. The sides stand still in turns instead.`);
		return new Turns(sides);
	}
	const twoSides = new TwoSides(sides);
	onEnd(() => twoSides.remove());
	await twoSides.move();
	return new Link(sides, twoSides);
}

/** A link between two bridges. */
class Link {
	means = 'each node is in a network namespace of its own, on one of two bridges that one link joins';
	#sides;
	#twoSides;

	constructor(sides, twoSides) {
		this.#sides = sides;
		this.#twoSides = twoSides;
	}

	/** Parts the sides until each has made so many blocks alone. Answers with what each did, and leaves them parted. */
	async apart(blocks, until) {
		const height = await highestBest(this.#sides.flat());
		await this.#twoSides.part();
		return Promise.all(this.#sides.map((side) => alone(side, height, blocks, until)));
	}

	heal() {
		return this.#twoSides.heal();
	}
}

/** First one side stands still, then the other. What is on its way when a side stops, it hears when it goes on. */
class Turns {
	means = 'there are no network namespaces here: the processes of the two sides are paused in turns instead';
	#sides;

	constructor(sides) {
		this.#sides = sides;
	}

	/** The same, one side after the other. */
	async apart(blocks, until) {
		const [one, other] = this.#sides;
		const height = await highestBest(this.#sides.flat());
		other.forEach((node) => node.pause());
		const first = await alone(one, height, blocks, until);
		one.forEach((node) => node.pause());
		other.forEach((node) => node.resume());
		return [first, await alone(other, height, blocks, until)];
	}

	async heal() {
		this.#sides[0].forEach((node) => node.resume());
	}
}

/**
 * Waits until a side has made so many blocks beyond a height, and asserts that none of them became final. Answers
 * with the hash of the first block that only this side has, for sure.
 */
async function alone(side, height, blocks, until) {
	const names = side.map(({ name }) => name).join(', ');
	const reach = (goal) =>
		until(`block ${goal} at ${names}`, async (saw) => {
			const best = await Promise.all(side.map((node) => node.best()));
			saw(`best are ${best.map(({ number }) => number).join(', ')}`);
			return best.every(({ number }) => number >= goal);
		});
	await reach(height + HEARING);
	const final = await highestFinal(side);
	await reach(height + HEARING + blocks);
	assert.equal(await highestFinal(side), final, `a block became final at ${names}, with two of four authorities`);
	return side[0].hashOf(height + HEARING);
}
