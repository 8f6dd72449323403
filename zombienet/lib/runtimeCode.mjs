/**
 * The code of runtimes, as an upgrade takes it.
 */

import { execFile, spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { join, toHex } from '../../e2e/lib/bytes.mjs';
import { blake2 } from '../../e2e/lib/hash.mjs';
import { Trouble } from '../../e2e/lib/trouble.mjs';

/** Where a raw chain specification has the code, and how much of it is read at most, in bytes. */
const CODE = '0x3a636f6465';
const MOST = 2 ** 28;

/** What compressed code begins with, before a frame of Zstandard (crate sp-maybe-compressed-blob). */
const COMPRESSED = Uint8Array.of(82, 188, 83, 118, 70, 219, 142, 5);

/**
 * The code of the runtime with which a node begins its local chain, compressed. A release is built so; others aren't,
 * and are too large for a block.
 */
export async function codeOf(binary) {
	const words = ['export-chain-spec', '--chain', 'local', '--raw'];
	const { stdout } = await promisify(execFile)(binary, words, { maxBuffer: MOST });
	const code = bytesOf(JSON.parse(stdout).genesis.raw.top[CODE]);
	const isCompressed = COMPRESSED.every((byte, place) => code[place] === byte);
	return toHex(isCompressed ? code : join(COMPRESSED, await zstd(code)));
}

/** The hash by which code is authorised. */
export const codeHash = (code) => toHex(blake2(bytesOf(code)));

/** The bytes of a text of millions of digits, which no regular expression goes through. */
const bytesOf = (digits) => Buffer.from(digits.slice(2), 'hex');

async function zstd(bytes) {
	const program = spawn('zstd', ['--quiet', '--stdout', '-10'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const ended = new Promise((resolve, reject) => {
		program.once('close', resolve).once('error', (cause) => {
			reject(new Trouble('there is no program zstd, which compresses code.', 'apt-get install zstd', { cause }));
		});
	});
	// Where the program isn't there, what is written to it gets nowhere.
	program.stdin.on('error', () => {});
	program.stdin.end(bytes);
	const [compressed, status] = await Promise.all([buffer(program.stdout), ended]);
	if (status !== 0) {
		throw new Error(`zstd ended with ${status}.`);
	}
	return compressed;
}
