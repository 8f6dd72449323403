/**
 * The command that makes a chain's specification, asked with the node under test.
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nodeBinary } from './lib/binary.mjs';

const command = fileURLToPath(new URL('../chain-spec', import.meta.url));
const example = fileURLToPath(new URL('../members.example.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'custos-chain-spec.'));
after(() => rmSync(folder, { recursive: true }));

function chainSpec(...options) {
	return spawnSync(command, ['--node', nodeBinary(), ...options], { encoding: 'utf8' });
}

/** A file of members: the example, after a change. */
function members(change) {
	const content = JSON.parse(readFileSync(example, 'utf8'));
	change(content);
	const path = join(folder, 'members.json');
	writeFileSync(path, JSON.stringify(content));
	return path;
}

test('the example becomes a chain, the same each time, and what is there is not written over', () => {
	// GIVEN the example, WHEN its specification is made twice
	const made = ['one', 'other'].map((name) => chainSpec('--output', join(folder, name), example));
	made.forEach(({ status, stderr }) => assert.equal(status, 0, stderr));

	// THEN both have the sum that was printed
	const raw = ['one', 'other'].map((name) => readFileSync(join(folder, name, 'example_consortium-raw.json')));
	const sum = createHash('sha256').update(raw[0]).digest('hex');
	assert.ok(raw[0].equals(raw[1]));
	made.forEach(({ stdout }) => assert.ok(stdout.includes(sum)));

	// AND the plain one is of a live chain with the members, and the raw one has no patch left
	const plain = JSON.parse(readFileSync(join(folder, 'one', 'example_consortium.json'), 'utf8'));
	const file = JSON.parse(readFileSync(example, 'utf8'));
	assert.equal(plain.chainType, 'Live');
	assert.deepEqual(plain.bootNodes, file.chain.bootNodes);
	const { patch } = plain.genesis.runtimeGenesis;
	assert.deepEqual(patch.consortium.members, file.members);
	assert.deepEqual(
		patch.authorities.seats,
		file.authorities.map(({ account }, member) => ({ member, account })),
	);
	assert.equal(patch.authorities.sessionLength, 300);
	assert.equal(patch.consent.categories.length, 10);
	assert.deepEqual(Object.keys(JSON.parse(raw[0].toString()).genesis), ['raw']);

	// AND a third attempt at the same place leaves it alone
	const again = chainSpec('--output', join(folder, 'one'), example);
	assert.equal(again.status, 1);
	assert.match(again.stderr, /is there already/);
});

test('a key that everybody knows is refused by name', () => {
	const path = members((file) => (file.authorities[0].aura = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'));
	const { status, stderr } = chainSpec('--check', path);
	assert.equal(status, 1);
	assert.match(stderr, /authorities\[0\]\.aura: DevelopmentKey: .* \/\/Alice/);
});

test('where the node refuses the specification, its words are told and nothing is left behind', () => {
	// GIVEN a node that refuses to make anything raw
	const refusing = join(folder, 'refusing-node');
	const script = [
		'#!/bin/sh',
		'case "$*" in',
		`*--raw*) echo 'Error: no such member' >&2; exit 1 ;;`,
		`export-chain-spec*) exec cat "${join(folder, 'one', 'example_consortium.json')}" ;;`,
		`*) exec "${nodeBinary()}" "$@" ;;`,
		'esac',
	];
	writeFileSync(refusing, `${script.join('\n')}\n`, { mode: 0o755 });
	const output = join(folder, 'refused');

	// WHEN the specification is made
	const { status, stderr } = chainSpec('--node', refusing, '--output', output, example);

	// THEN it says so
	assert.equal(status, 1);
	assert.match(stderr, /export-chain-spec .*failed[^]*Error: no such member/);
	assert.deepEqual(readdirSync(output), []);
});

test('a file that is missing, or no JSON, and a node that is missing, are told with what to do', () => {
	const text = join(folder, 'text.json');
	writeFileSync(text, 'members:');
	assert.match(chainSpec(join(folder, 'none.json')).stderr, /can't be read/);
	assert.match(chainSpec(text).stderr, /is no JSON/);
	assert.match(chainSpec('--node', join(folder, 'no-node'), example).stderr, /can't be run[^]*Install it/);
	assert.match(chainSpec().stderr, /name one file/);
	assert.match(chainSpec('--outptu', folder, example).stderr, /--help shows the options/);
	assert.ok(!existsSync(join(folder, 'example_consortium.json')));
});
