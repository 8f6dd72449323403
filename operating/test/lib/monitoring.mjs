/**
 * What the monitoring files say: the expressions of the alerts and of the dashboard.
 */

import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** The alerts: the name of each, its expression, and its runbook. */
export function alerts() {
	const blocks = read('alerts.yml').split(/^ +- alert: /m).slice(1);
	return blocks.map((block) => ({
		name: block.split('\n', 1)[0].trim(),
		expression: /^ +expr: (.+)$/m.exec(block)?.[1],
		runbook: /^ +runbook: '(.+)'$/m.exec(block)?.[1],
	}));
}

/** The dashboard as Grafana imports it. */
export const dashboard = () => JSON.parse(read('dashboard.json'));

/** The dashboard's panels with their expressions, for all the nodes that it can be set to. */
export function panels() {
	return dashboard()
		.panels.filter(({ type }) => type !== 'row')
		.map(({ title, targets }) => ({
			title,
			expressions: targets.map(({ expr }) => expr.replaceAll('$instance', '.*')),
		}));
}
