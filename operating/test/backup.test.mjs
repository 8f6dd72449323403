/**
 * Backup and restore, as scripts: what comes back, and what they refuse. That a restored node authors again is rehearsed in
 * rehearsal.test.mjs.
 */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'custos-backup.'));
after(() => rmSync(folder, { recursive: true }));

const AURA = 'chains/example/keystore/61757261aa';
const LOCK = 'chains/example/paritydb/full/lock';

/** A machine's two folders, below the test's own. */
const machine = (name) => ({ state: join(folder, name, 'state'), configuration: join(folder, name, 'configuration') });

/** A machine with a node's files on it. */
function nodeOn(name) {
	const { state, configuration } = machine(name);
	const files = {
		[join(state, AURA)]: '"some phrase"',
		[join(state, 'chains/example/keystore/6772616ebb')]: '"another phrase"',
		[join(state, LOCK)]: '',
		[join(state, 'chains/example/paritydb/full/table')]: 'blocks',
		[join(state, 'node-key')]: 'abcd',
		[join(configuration, 'chain.json')]: '{}',
		[join(configuration, 'custos-node.env')]: 'CUSTOS_NAME=example',
	};
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(path, '..'), { recursive: true });
		writeFileSync(path, text);
	}
	return machine(name);
}

/** Runs a script for a machine's folders. */
function run(script, { state, configuration }, ...options) {
	return spawnSync(fileURLToPath(new URL(`../${script}`, import.meta.url)), options, {
		encoding: 'utf8',
		env: { ...process.env, CUSTOS_STATE: state, CUSTOS_CONFIGURATION: configuration },
	});
}

function backedUp(name, ...options) {
	const at = nodeOn(name);
	const file = join(folder, `${name}.backup`);
	const { status, stderr } = run('backup', at, ...options, file);
	assert.equal(status, 0, stderr);
	return { at, file };
}

test('keys, name and configuration come back as they were, for nobody else to read', () => {
	const { at, file } = backedUp('lost');
	const fresh = machine('fresh');
	const { status, stderr } = run('restore', fresh, '--old-node-is-gone', file);
	assert.equal(status, 0, stderr);
	for (const path of [AURA, 'chains/example/keystore/6772616ebb', 'node-key']) {
		assert.equal(readFileSync(join(fresh.state, path), 'utf8'), readFileSync(join(at.state, path), 'utf8'));
		assert.equal(statSync(join(fresh.state, path)).mode & 0o077, 0, path);
	}
	assert.equal(readFileSync(join(fresh.configuration, 'custos-node.env'), 'utf8'), 'CUSTOS_NAME=example');
	assert.equal(statSync(file).mode & 0o077, 0);
	assert.ok(!existsSync(join(fresh.state, 'chains/example/paritydb')));
});

test('the database comes back where it was asked for', () => {
	const { file } = backedUp('archive', '--with-database');
	const fresh = machine('fresh-archive');
	assert.equal(run('restore', fresh, '--old-node-is-gone', file).status, 0);
	assert.equal(readFileSync(join(fresh.state, 'chains/example/paritydb/full/table'), 'utf8'), 'blocks');
});

test('nothing is restored before somebody states that the old node is gone', () => {
	const { file } = backedUp('running');
	const fresh = machine('twin');
	const { status, stderr } = run('restore', fresh, file);
	assert.equal(status, 1);
	assert.match(stderr, /equivocate/);
	assert.ok(!existsSync(fresh.state));
});

test('nothing is restored over keys that are there', () => {
	const { file } = backedUp('first');
	const other = nodeOn('second');
	writeFileSync(join(other.state, AURA), '"its own"');
	const { status, stderr } = run('restore', other, '--old-node-is-gone', file);
	assert.equal(status, 1);
	assert.match(stderr, /there are keys already/);
	assert.equal(readFileSync(join(other.state, AURA), 'utf8'), '"its own"');
});

test('a backup that was changed is refused', () => {
	// GIVEN a backup to which somebody added a key, and one in which somebody changed one
	const changes = { added: 'echo more >state/chains/example/keystore/61757261cc', changed: `echo other >state/${AURA}` };
	for (const [name, change] of Object.entries(changes)) {
		const { file } = backedUp(name);
		const script = `mkdir unpacked-${name} && cd unpacked-${name} && tar xf "${file}" && ${change} && tar cf "${file}" *`;
		assert.equal(spawnSync('bash', ['-c', script], { cwd: folder }).status, 0);
		// WHEN it is restored
		const fresh = machine(`fresh-${name}`);
		const { status } = run('restore', fresh, '--old-node-is-gone', file);
		// THEN nothing comes of it
		assert.equal(status, 1);
		assert.ok(!existsSync(fresh.state));
	}
});

test('what is no backup is refused', () => {
	const file = join(folder, 'text');
	writeFileSync(file, 'not an archive');
	const { status, stderr } = run('restore', machine('nothing'), '--old-node-is-gone', file);
	assert.equal(status, 1);
	assert.match(stderr, /no archive that backup made/);
});

test('while the node runs, its database is not backed up, and nothing is restored below it', async () => {
	// GIVEN a node's lock on its database
	const { file } = backedUp('source');
	const at = nodeOn('busy');
	const holder = spawn('flock', [join(at.state, LOCK), 'bash', '-c', 'echo locked; read -r']);
	await once(holder.stdout, 'data');
	// WHEN somebody backs up the database, or restores
	const backup = run('backup', at, '--with-database', join(folder, 'busy.backup'));
	const restore = run('restore', at, '--old-node-is-gone', file);
	holder.stdin.end('\n');
	// THEN both say that the node runs
	assert.match(backup.stderr, /the node runs/);
	assert.match(restore.stderr, /a node runs/);
	assert.deepEqual([backup.status, restore.status], [1, 1]);
});

test('a backup is not written over another', () => {
	const { at, file } = backedUp('twice');
	const { status, stderr } = run('backup', at, file);
	assert.equal(status, 1);
	assert.match(stderr, /is there already/);
});
