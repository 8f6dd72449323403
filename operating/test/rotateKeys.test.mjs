/**
 * What rotate-keys has the node sign, what it tells the operator, and what it refuses. That a chain takes the keys is
 * rehearsed in rehearsal.test.mjs.
 */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { keyOfAddress } from '../lib/ss58.mjs';
import { nodeBinary } from './lib/binary.mjs';

const ACCOUNT = '5GgDvk7iCC3fnCPKxBrfBmpNMVSToRFPYXcKzdQDMnJZMB46';
const AURA = 'aa'.repeat(32);
const GRANDPA = 'bb'.repeat(32);
const PROOF = `0x${'cc'.repeat(128)}`;
const SCRIPT = fileURLToPath(new URL('../rotate-keys', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'custos-rotate-keys.'));

/** What the stand-in for a running node was asked. */
const asked = [];
const node = createServer(async (request, response) => {
	const { id, method, params } = await json(request);
	asked.push([method, ...params]);
	response.setHeader('Content-Type', 'application/json');
	response.end(JSON.stringify({ jsonrpc: '2.0', id, result: { keys: `0x${AURA}${GRANDPA}`, proof: PROOF } }));
});

before(async () => {
	symlinkSync(nodeBinary(), join(folder, 'custos-node'));
	node.listen(0, '127.0.0.1');
	await once(node, 'listening');
});

after(() => {
	node.close();
	rmSync(folder, { recursive: true });
});

/** Runs the script on a machine with that node. */
async function rotateKeys(...options) {
	const script = spawn(SCRIPT, options, {
		env: {
			...process.env,
			PATH: `${folder}:${process.env.PATH}`,
			CUSTOS_UNSAFE_RPC: `http://127.0.0.1:${node.address().port}`,
		},
	});
	const ended = once(script, 'close');
	const [output, errors] = await Promise.all([text(script.stdout), text(script.stderr)]);
	const [status] = await ended;
	return { output, errors, status };
}

test('the keys sign the member’s number, the lowest byte first, and the account', async () => {
	const numbers = { 0: '00000000', 6: '06000000', 300: '2c010000', 4294967295: 'ffffffff' };
	for (const [member, bytes] of Object.entries(numbers)) {
		asked.length = 0;
		const { status, errors } = await rotateKeys(member, ACCOUNT);
		assert.equal(status, 0, errors);
		assert.deepEqual(asked, [['author_rotateKeysWithOwner', `0x${bytes}${keyOfAddress(ACCOUNT)}`]]);
	}
});

test('the operator is told what was signed, for which member, and the call to submit', async () => {
	const { output } = await rotateKeys('6', ACCOUNT);
	const field = (name) => new RegExp(`^ +${name} +(\\S+)$`, 'm').exec(output)?.[1];
	assert.equal(field('owner'), `0x06000000${keyOfAddress(ACCOUNT)}`);
	assert.equal(field('member'), '6');
	assert.equal(field('account'), ACCOUNT);
	assert.match(output, /^ +authorities\.nominate$/m);
	assert.deepEqual(['keys', 'aura', 'grandpa', 'proof'].map(field), [
		`0x${AURA}${GRANDPA}`,
		`0x${AURA}`,
		`0x${GRANDPA}`,
		PROOF,
	]);
});

test('nothing is asked of the node without a member and an account that can be', async () => {
	asked.length = 0;
	const refused = [
		[['Hospital', ACCOUNT], /Hospital is no number of a member/],
		[['-1', ACCOUNT], /^Usage/],
		[['010', ACCOUNT], /010 is no number/],
		[['4294967296', ACCOUNT], /4294967296 is no number/],
		[['6', `${ACCOUNT.slice(0, -1)}7`], /is no address/],
		[[ACCOUNT], /^Usage/],
		[['6', ACCOUNT, ACCOUNT], /^Usage/],
		[[], /^Usage/],
	];
	for (const [options, words] of refused) {
		const { status, output, errors } = await rotateKeys(...options);
		assert.notEqual(status, 0);
		assert.equal(output, '');
		assert.match(errors, words);
	}
	assert.deepEqual(asked, []);
});
