/**
 * Plays a scenario: its steps, what was observed in each, and how many slots each took.
 */

import { onEnd } from './cleanUp.mjs';
import { until } from './waiting.mjs';

/** How many slots are waited for what has no limit of its own. */
const SLOTS = 90;

const print = (line) => console.log(line);

/** What a run of a scenario showed: its steps in their order, and the error that ended it, if one did. */
export class Run {
	steps = [];
	/** How many slots it took. */
	slots = 0;
	error;
	#slotDuration;
	#ends = [];

	get passed() {
		return !this.error;
	}

	/** Plays the scenario, and remembers an error instead of throwing it. */
	async play(scenario, network) {
		const began = Date.now();
		this.#slotDuration = network.slotDuration;
		try {
			await scenario.run({
				network,
				step: (title, act) => this.#step(title, act),
				until: (what, check, limits) => this.#until(what, check, limits),
				say: (text) => print(`     ${text}`),
				onEnd: (end) => this.#ends.unshift(onEnd(end)),
			});
		} catch (error) {
			this.error = error;
		}
		for (const end of this.#ends) {
			await end().catch((error) => (this.error ??= error));
		}
		this.slots = this.#slotsSince(began);
	}

	#slotsSince(time) {
		return Math.round((Date.now() - time) / this.#slotDuration);
	}

	async #step(title, act) {
		const [began, observed] = [Date.now(), []];
		print(`   → ${title}`);
		const step = { title, observed, slots: 0, passed: false };
		this.steps.push(step);
		const observe = (text) => {
			observed.push(text);
			print(`   ← ${text}`);
		};
		try {
			const answer = await act(observe);
			step.passed = true;
			return answer;
		} finally {
			step.slots = this.#slotsSince(began);
			print(`     ${step.passed ? '' : 'failed after '}${step.slots} slots`);
		}
	}

	#until(what, check, { slots = SLOTS, every } = {}) {
		const patience = slots * this.#slotDuration;
		return until(what, check, { patience, every, progress: (text) => print(`     … ${text}`) });
	}
}
