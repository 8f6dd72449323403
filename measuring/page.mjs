/**
 * Writes docs/reference/performance.md: the parts that were measured now take the place of what the page had of them.
 *
 *     node page.mjs FOLDER OLD-PAGE NEW-PAGE PART…
 *
 * In the folder are what the parts left: calls.md, growth.md, and reports, NAME.json.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { carried } from './carried.mjs';
import { devices } from './devices.mjs';
import { importing } from './import.mjs';
import { rpc } from './rpc.mjs';
import { middle, number, ratio, table } from './table.mjs';

const [, , folder, before, after, ...measured] = process.argv;
const read = (name) => readFileSync(join(folder, name), 'utf8');
const report = (name) => JSON.parse(read(`${name}.json`));

/** How many rounds a part left a report of, NAME-1.json and so on. */
function roundsOf(name) {
	let rounds = 0;
	while (existsSync(join(folder, `${name}-${rounds + 1}.json`))) {
		rounds += 1;
	}
	return rounds;
}

const parts = {
	calls: { title: 'Single calls', write: () => read('calls.md') },
	one: { title: 'A chain of one authority under load', write: one },
	latency: { title: 'How long until a hand-over is final', write: latency },
	slots: { title: 'How long a slot', write: slots },
	devices: { title: 'Many devices in state', write: () => devices(report, roundsOf('devices'), lost) },
	rpc: { title: 'What the node answers', write: () => rpc(report('rpc')) },
	import: { title: 'Importing blocks anew', write: () => importing(report, roundsOf('import')) },
	growth: { title: 'Memory and state growth', write: () => read('growth.md') },
};

const head = `# Performance

Written by \`scripts/bench\`. What counts are the ratios within a table: each is of one run, on one machine that did nothing else.
\`clients/load/README.md\` says how the figures under load are counted.
`;
const setting = (name) => `Measured by \`scripts/bench ${name}\` on:\n\n${table(['', ''], read('setting').trim().split('\n').map(pair))}`;
const pair = (line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)];

function marker(name) {
	return `<!-- ${name} -->`;
}

/** What the page had of a part. */
function kept(name) {
	const begin = old.indexOf(marker(name));
	if (begin < 0) {
		return undefined;
	}
	const end = Object.keys(parts)
		.map((other) => old.indexOf(marker(other)))
		.filter((place) => place > begin)
		.sort((one, other) => one - other)[0];
	return `${old.slice(begin, end).trim()}\n`;
}

const stepsOf = ({ steps }, call) => steps.filter((step) => step.call === call);
const sum = (steps, field) => steps.reduce((all, step) => all + step[field], 0);
const lost = (steps) => sum(steps, 'missing') + sum(steps, 'notSent') + steps.flatMap(({ failed, refused }) => [failed, refused].flatMap(Object.values)).reduce((all, count) => all + count, 0);

function one() {
	const run = report('one');
	const transfers = run.calls.transfer?.throughput;
	const rows = Object.entries(run.calls).map(([call, { throughput, range }]) => {
		const steps = stepsOf(run, call);
		return [
			`\`${call}\``,
			number(throughput),
			range ? `${number(range[0])} to ${number(range[1])}` : '–',
			ratio(throughput, transfers),
			String(Math.max(...steps.map((step) => step.fullestBlock))),
			String(sum(steps, 'succeeded')),
			String(lost(steps)),
		];
	});
	return `Slots of ${run.slotMilliseconds} ms, ${run.accounts} accounts, transactions signed before, as fast as the node takes them. A hand-over is a
shipment (\`ship\`) and its receipt (\`receive\`). Goal: hand-overs at 0.90 of balances. What fills a block is weight:
see [what a block counts of each](#what-a-block-counts-of-each).

${table(['call', 'a second, median', 'range', '÷ transfer', 'fullest block', 'succeeded', 'refused, failed, missing'], rows)}`;
}

function latency() {
	const full = report('latency-full');
	const rows = [10, 50, 90].flatMap((share) =>
		report(`latency-${share}`).steps.map((step) => [
			`${share} %`,
			number(step.throughput ?? step.overall),
			number(step.untilBlock?.p50Slots, 2),
			number(step.untilBlock?.p99Slots, 2),
			number(step.untilFinal?.p50Slots, 2),
			number(step.untilFinal?.p99Slots, 2),
			String(step.skippedSlots),
			String(lost([step])),
		]),
	);
	return `Four authorities that share one core, slots of ${full.slotMilliseconds} ms, shipments of one unit, sent evenly at a share of the ${number(carried(full))} a
second that the four carry. Times are from the submission, in slots. Goal: 99 of 100 final within 3 slots.

${table(['load', 'a second', 'in a block, p50', 'p99', 'final, p50', 'p99', 'skipped slots', 'lost'], rows)}`;
}

function slots() {
	const rows = [1, 4].flatMap((authorities) =>
		[6000, 2000, 1000, 500].map((slot) => {
			const run = report(`slots-${authorities}-${slot}`);
			const half = report(`slots-${authorities}-${slot}-half`).steps;
			return [
				String(authorities),
				String(slot),
				number(carried(run)),
				number(run.calls.transfer.throughput),
				skipped(run.steps),
				String(sum(run.steps, 'forks')),
				number(half[0].untilBlock?.p50Milliseconds, 0),
				number(half[0].untilFinal?.p50Milliseconds, 0),
				number(half[0].untilFinal?.p99Milliseconds, 0),
				skipped(half),
				String(sum(half, 'forks')),
				String(lost([...run.steps, ...half])),
			];
		}),
	);
	return `A block may take a third of its slot. First as fast as the nodes take them, shipments and balances in turns; then shipments
alone, at half as many a second. Times are in milliseconds, from the submission. Where there are four, they share one core, and forks are
those that the node saw which was asked.

${table(['authorities', 'slot, ms', '`ship` a second', '`transfer` a second', 'skipped slots', 'forks', 'at half: in a block, p50', 'final, p50', 'p99', 'skipped', 'forks', 'lost'], rows)}`;
}

/** How many of all slots had no block. */
const skipped = (steps) => `${sum(steps, 'skippedSlots')} of ${sum(steps, 'blocks') + sum(steps, 'skippedSlots')}`;

const old = existsSync(before) ? readFileSync(before, 'utf8') : '';
const sections = Object.entries(parts).map(([name, { title, write }]) => {
	if (measured.includes(name)) {
		return `${marker(name)}\n## ${title}\n\n${setting(name)}\n${write().trim()}\n`;
	}
	return kept(name) ?? `${marker(name)}\n## ${title}\n\nNot measured yet: \`scripts/bench ${name}\`.\n`;
});
writeFileSync(after, [head, ...sections].join('\n'));
