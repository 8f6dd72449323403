/**
 * The monitoring files, as far as they can be judged without a node. That each metric exists and each panel shows something
 * is checked at the running network of rehearsal.test.mjs.
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { anchorsOf, textOf } from './lib/guide.mjs';
import { alerts, dashboard, panels } from './lib/monitoring.mjs';
import { needs, tool } from './lib/tools.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const runbooks = textOf('runbooks.md');
const headings = anchorsOf(runbooks);

function promtool(...options) {
	const { status, stdout, stderr } = spawnSync(tool('promtool'), options, { encoding: 'utf8' });
	assert.equal(status, 0, stdout + stderr);
}

test('each alert has an expression, and a runbook that is there and names it', () => {
	assert.ok(alerts().length > 0);
	for (const { name, expression, runbook } of alerts()) {
		assert.ok(expression, `${name} has no expression`);
		const [page, section] = runbook.split('#');
		assert.equal(page, 'runbooks.md', name);
		assert.ok(headings.has(section), `${name}: ${section} is no heading of the runbooks`);
		assert.ok(runbooks.includes(`\`${name}\``), `the runbooks don't name ${name}`);
	}
});

test('the runbooks name no alert that there is not', () => {
	const named = new Set([...runbooks.matchAll(/`(Custos[A-Z][A-Za-z]+)`/g)].map(([, name]) => name));
	assert.deepEqual([...named].sort(), alerts().map(({ name }) => name).sort());
});

test('the dashboard’s panels have titles, descriptions, and places that don’t overlap', () => {
	const taken = new Map();
	const { panels: all } = dashboard();
	assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
	for (const { title, type, description, gridPos } of all) {
		assert.ok(title && (type === 'row' || description), `a panel lacks its words: ${title}`);
		for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1) {
			for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
				assert.ok(x < 24 && !taken.has(`${x},${y}`), `${title} is where ${taken.get(`${x},${y}`)} is`);
				taken.set(`${x},${y}`, title);
			}
		}
	}
	assert.ok(panels().every(({ expressions }) => expressions.every(Boolean)));
});

test('promtool takes the rules and the scrape configuration', needs('promtool'), () => {
	promtool('check', 'rules', path('alerts.yml'));
	// Without looking for the rules where they are installed.
	promtool('check', 'config', '--syntax-only', path('prometheus.yml'));
});

test('the alerts are raised when they ought to be, and not otherwise', needs('promtool'), () => {
	promtool('test', 'rules', path('test/alerts.unit.yml'));
});
