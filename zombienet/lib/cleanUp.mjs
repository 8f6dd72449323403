/**
 * What has to be ended however the program ends: nodes, folders, whatever a scenario puts on the machine.
 */

const owed = [];

/** Notes what has to be ended, and answers with the function that ends it: once, now or when the program ends. */
export function onEnd(end) {
	const once = async () => {
		const place = owed.indexOf(once);
		if (place >= 0) {
			owed.splice(place, 1);
			await end();
		}
	};
	owed.push(once);
	return once;
}

/** Ends everything that is left, the last first. What can't be ended doesn't keep the rest from it. */
export async function endAll() {
	while (owed.length > 0) {
		await owed
			.at(-1)()
			.catch((error) => console.error(error));
	}
}

/** Ends everything when the program is told to end, and when something happens that nobody waits for. */
export function endOnSignals() {
	const signals = [
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	];
	for (const [signal, status] of signals) {
		process.once(signal, async () => {
			console.error(`\n${signal}: ending the nodes.`);
			await endAll();
			process.exit(status);
		});
	}
	for (const event of ['uncaughtException', 'unhandledRejection']) {
		process.once(event, async (error) => {
			console.error(error);
			await endAll();
			process.exit(1);
		});
	}
}
