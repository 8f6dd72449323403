/**
 * Waiting: for some time, or until something holds.
 */

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How often progress is told, in milliseconds. */
const TELLING = 10_000;

/** Something that was waited for and didn't come. */
export class Overdue extends Error {}

/**
 * Asks `check` again and again until it answers with something, and answers with that. What it tells `saw` is shown as
 * progress. That it fails means that it isn't so yet: a node may be down just now.
 */
export async function until(what, check, { patience, every = 500, progress }) {
	let seen = 'nothing yet';
	let told = Date.now();
	for (const began = told; ; await pause(every)) {
		try {
			const answer = await check((text) => (seen = text));
			if (answer) {
				return answer;
			}
		} catch (error) {
			seen = error.message;
		}
		if (Date.now() - began > patience) {
			throw new Overdue(`Waited too long for ${what}. Seen last: ${seen}.`);
		}
		if (Date.now() - told > TELLING) {
			told = Date.now();
			progress(`waiting for ${what}: ${seen}`);
		}
	}
}
