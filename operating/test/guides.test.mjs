/**
 * The operators' guides as texts: that what they point to is there.
 */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { anchorsOf, GUIDES, textOf } from './lib/guide.mjs';

const repository = new URL('../../', import.meta.url);

for (const guide of ['operating.md', 'production-chain.md', 'runbooks.md']) {
	test(`each link of ${guide} leads somewhere`, () => {
		const links = [...textOf(guide).matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
		for (const link of links.filter((target) => !target.startsWith('https:'))) {
			const [path, anchor] = link.split('#');
			const page = path ? new URL(path, GUIDES) : new URL(guide, GUIDES);
			assert.ok(existsSync(page), `${link}: there is no such page`);
			assert.ok(!anchor || anchorsOf(readFileSync(page, 'utf8')).has(anchor), `${link}: the page has no such heading`);
		}
	});

	test(`each file of this project that ${guide} names is there`, () => {
		const named = textOf(guide).match(/(?<![\w/.-])(?:operating|roles|scripts)\/[\w./-]*\w/g) ?? [];
		const folder = (name) => (name.startsWith('roles/') ? new URL('operating/', repository) : repository);
		const missing = named.filter((name) => !existsSync(new URL(name, folder(name))));
		assert.deepEqual(missing, []);
	});
}
