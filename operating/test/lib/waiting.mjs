/**
 * Waiting for what takes a while, and saying so.
 */

const PATIENCE = 120_000;
const WORDS_EVERY = 15_000;

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Says what happens, so that whoever watches knows. */
export const say = (text) => console.log(`   ${text}`);

/** Something for which waiting is in vain. */
export class Final extends Error {}

/**
 * Asks again and again until there is an answer, that is neither `undefined`, `null` nor `false`. What is thrown counts as
 * none, and is told where the patience ends; a `Final` ends it.
 */
export async function until(what, ask, { patience = PATIENCE, every = 300 } = {}) {
	const began = Date.now();
	let [trouble, said] = [undefined, began];
	while (Date.now() - began < patience) {
		try {
			const answer = await ask();
			if (answer !== undefined && answer !== null && answer !== false) {
				return answer;
			}
			trouble = undefined;
		} catch (error) {
			if (error instanceof Final) {
				throw error;
			}
			trouble = error;
		}
		if (Date.now() - said >= WORDS_EVERY) {
			said = Date.now();
			say(`waiting for ${what}, ${Math.round((said - began) / 1000)} seconds so far`);
		}
		await pause(every);
	}
	throw new Error(`Waited ${patience / 1000} seconds for ${what}.`, { cause: trouble });
}
