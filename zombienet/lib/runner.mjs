/**
 * Runs scenarios one after the other, tells how they went, and leaves nothing running.
 */

import { Trouble } from '../../e2e/lib/trouble.mjs';
import { keepLogs } from './logs.mjs';
import { Place } from './place.mjs';
import { Run } from './scenario.mjs';
import { writePage } from './table.mjs';
import { wrapped } from './text.mjs';

const print = (line) => console.log(line);

/**
 * Plays the wanted scenarios, and answers whether all passed. Writes docs/reference/scenarios.md where it is asked to.
 */
export async function playAll(all, wanted, write) {
	const began = Date.now();
	const runs = [];
	let place;
	for (const scenario of wanted) {
		place = await placeFor(scenario, place);
		const run = new Run();
		const runtime = await play(scenario, run, place);
		runs.push({ scenario, run, runtime });
	}
	await place?.close();
	report(runs, began);
	if (write) {
		writePage(all, runs);
		print('What they showed is in docs/reference/scenarios.md.');
	}
	return runs.every(({ run }) => run.passed);
}

function report(runs, began) {
	print('');
	for (const { scenario, run } of runs) {
		const verdict = run.passed ? `passed, ${run.slots} slots` : `failed: ${run.error.message.split('\n')[0]}`;
		print(`${String(scenario.number).padStart(2)}. ${scenario.title}: ${verdict}`);
	}
	const passed = runs.filter(({ run }) => run.passed).length;
	print(`\n${((Date.now() - began) / 60_000).toFixed(1)} minutes in all.`);
	print(`# pass ${passed}\n# fail ${runs.length - passed}`);
}

/**
 * Where a scenario is played: a place of its own. One that `shares` goes on in the place of the one before it, where
 * that one shares it too and passed: starting six nodes takes as long as a scenario.
 */
async function placeFor({ network, shares = false, spec }, before) {
	if (before?.free && shares && before.name === network) {
		return before;
	}
	await before?.close();
	return new Place({ name: network, shares, spec });
}

/** Plays a scenario, and answers with the runtime that it was played on. */
async function play(scenario, run, place) {
	print(`\n${scenario.number}. ${scenario.title}\n${wrapped(scenario.about, 100, '   ')}`);
	let runtime = 'no runtime';
	try {
		const network = await place.open();
		const { specName, specVersion } = await network.nodes[0].ask('state_getRuntimeVersion');
		runtime = `runtime ${specName}, spec version ${specVersion}`;
		await run.play(scenario, network);
	} catch (error) {
		run.error = error;
	}
	if (run.error) {
		console.error(`\n${run.error instanceof Trouble ? told(run.error) : run.error.stack}\n`);
		print(`The logs are in ${keepLogs(place.directory, scenario.name)}.`);
	}
	place.free = run.passed && place.shares;
	return runtime;
}

/** Starts a network and leaves it up until Ctrl-C. */
export async function keepUp(name) {
	const { nodes } = await new Place({ name }).open();
	for (const { name: who, url, isAuthority, pid, log } of nodes) {
		print(`${who.padEnd(10)} ${url}  ${isAuthority ? 'authority' : 'full node'}, process ${pid}, log ${log}`);
	}
	print('They are up until Ctrl-C.');
	await new Promise(() => setInterval(() => {}, 60_000));
}

/** What a person is told of something that can be mended. */
export const told = ({ message, advice }) => `Error: ${message}\n  ${advice}`;
