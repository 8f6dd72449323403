/**
 * Makes the specification of a chain from a file that lists members and their keys: `operating/chain-spec --help`.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { specification } from './genesis.mjs';
import { examine } from './members.mjs';
import { Node } from './node.mjs';
import { Stop } from './trouble.mjs';

const USAGE = `Usage: chain-spec [options] members.json

Checks the file, makes the specification of a chain of it, plain and raw, and prints the raw one's SHA-256, which
everybody compares. members.example.json beside this script shows what the file holds.

  --output FOLDER   where to write ID.json and ID-raw.json, ID being the chain's; here unless given
  --node PATH       the node to ask; custos-node unless given
  --check           only check the file
  --force           write over files that are there
  --help            this text`;

const OPTIONS = {
	output: { type: 'string', default: '.' },
	node: { type: 'string', default: 'custos-node' },
	check: { type: 'boolean', default: false },
	force: { type: 'boolean', default: false },
	help: { type: 'boolean', default: false },
};

try {
	main();
} catch (error) {
	if (!(error instanceof Stop)) {
		throw error;
	}
	process.stderr.write(`Error: ${error.message}\n${error.advice ? `  ${error.advice}\n` : ''}`);
	process.exitCode = 1;
}

function main() {
	const { values, positionals } = options();
	if (values.help) {
		console.log(USAGE);
		return;
	}
	if (positionals.length !== 1) {
		throw new Stop('name one file of members.', 'chain-spec --help shows the options.');
	}
	const [file] = positionals;
	const node = new Node(values.node);
	console.log(`The node is ${node.version()}.`);
	const content = examined(file, node);
	if (!values.check) {
		write(node, content, values);
	}
}

function options() {
	try {
		return parseArgs({ options: OPTIONS, allowPositionals: true });
	} catch (error) {
		throw new Stop(`${error.message}.`, 'chain-spec --help shows the options.');
	}
}

/** The content of the file of members, where nothing is wrong with it. */
function examined(file, node) {
	const content = parsed(file);
	const { errors, warnings } = examine(content, node.developmentKeys());
	const line = ({ path, name, text }) => `  ${path || 'the file'}: ${name}: ${text}`;
	if (warnings.length > 0) {
		console.error(['Warning:', ...warnings.map(line)].join('\n'));
	}
	if (errors.length > 0) {
		throw new Stop([`${file} can't become a chain:`, ...errors.map(line)].join('\n'), 'Nothing was written.');
	}
	const { members, authorities } = content;
	console.log(`${file} is in order: ${members.length} members, ${authorities.length} authorities.`);
	return content;
}

function parsed(file) {
	let text;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		throw new Stop(`${file} can't be read: ${error.message}.`);
	}
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Stop(`${file} is no JSON: ${error.message}.`);
	}
}

function write(node, content, { output, force }) {
	const { id } = content.chain;
	const [plain, raw] = [`${id}.json`, `${id}-raw.json`].map((name) => join(output, name));
	for (const path of [plain, raw]) {
		if (existsSync(path) && !force) {
			throw new Stop(`${path} is there already.`, 'Take another folder (--output), or write over it (--force).');
		}
	}
	mkdirSync(output, { recursive: true });
	console.log('Making the specification, half a minute at most.');
	const development = JSON.parse(node.specification('development'));
	writeFileSync(plain, `${JSON.stringify(specification(development, content), null, 2)}\n`);
	const text = rawOf(node, plain);
	writeFileSync(raw, text);
	const { code } = development.genesis.runtimeGenesis;
	console.log(`
Written:
  ${plain}   for people to read
  ${raw}   for nodes to start with

SHA-256 of the runtime   ${sha256(Buffer.from(code.slice(2), 'hex'))}
SHA-256 of ${raw}
${sha256(text)}

What to do next:
  1. Give ${raw} to every member. Each compares: sha256sum ${raw}
  2. Each member that built the node itself makes the specification again from the same file of members, and compares.
  3. Each puts it on its machines as /etc/custos/chain.json. From then on it never changes.`);
}

/** The raw specification. Where the node refuses the plain one, that is taken away again. */
function rawOf(node, plain) {
	try {
		return node.specification(plain, '--raw');
	} catch (error) {
		rmSync(plain);
		throw error;
	}
}

function sha256(bytes) {
	return createHash('sha256').update(bytes).digest('hex');
}
