/**
 * Writes docs/reference/scenarios.md: what each scenario showed when it was run last. The sections of scenarios that
 * were not run stay as they are.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { wrapped } from './text.mjs';

const PAGE = new URL('../../docs/reference/scenarios.md', import.meta.url);

const INTRODUCTION = `# Scenarios of several nodes

What a network of several nodes showed when each scenario was run last on it: on one machine, all nodes at once. The page is
written by the script that runs them, also where one fails:

    scripts/zombienet --write            # all of them
    scripts/zombienet --write NAME…      # these; the others' sections stay

Times are in slots of two seconds. How the scenarios are run, and how one is written, is in
[zombienet/README.md](../../zombienet/README.md).
`;

const marker = (name) => `<!-- scenario: ${name} -->`;

/** Puts what the runs showed in the place of what is there of the same scenarios. */
export function writePage(scenarios, runs) {
	const sections = sectionsOf(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '');
	for (const { scenario, run, runtime } of runs) {
		sections.set(scenario.name, section(scenario, run, runtime));
	}
	const known = scenarios.filter(({ name }) => sections.has(name));
	const overview = table(
		['scenario', 'verdict'],
		scenarios.map(({ name, number, title }) => [
			`${number}. ${title} (\`${name}\`)`,
			verdictIn(sections.get(name)),
		]),
	);
	const text = [INTRODUCTION, overview, ...known.map(({ name }) => sections.get(name))].join('\n');
	writeFileSync(PAGE, text);
}

/** The sections that a page has, by the names of their scenarios. */
function sectionsOf(page) {
	const [, ...parts] = page.split(/^<!-- scenario: (.+) -->\n/m);
	const pairs = parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1]]] : []));
	return new Map(pairs.map(([name, text]) => [name, `${marker(name)}\n${text.trimEnd()}\n`]));
}

function section({ name, number, title, about }, run, runtime) {
	const verdict = run.passed
		? `**Verdict: passed**, in ${run.slots} slots, on ${runtime}.`
		: `**Verdict: failed**, on ${runtime}: ${oneLine(run.error.message)}`;
	const rows = run.steps.map(({ title: what, observed, slots, passed }, index) => [
		index + 1,
		oneLine(what),
		oneLine(passed ? observed.join('; ') : [...observed, 'failed'].join('; ')),
		slots,
	]);
	return `${marker(name)}
## ${number}. ${title}

${wrapped(about, 120)}

${table(['', 'step', 'what was observed', 'slots'], rows)}
${verdict}
`;
}

const verdictIn = (section) => (section ? /\*\*Verdict: (\w+)\*\*/.exec(section)[1] : 'not run yet');

const oneLine = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

const table = (head, rows) =>
	[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
