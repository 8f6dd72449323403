/**
 * Reads the final chains of nodes, as the verdict wants them. What a node tells is believed of itself only: its block
 * hashes, its blocks' bodies, its events, and the histories' heads in its state.
 */

import { fromHex } from '../../e2e/lib/bytes.mjs';
import { trailOf } from '../../e2e/lib/hashChain.mjs';
import { collect } from '../../e2e/lib/history.mjs';
import { isHistory } from '../../e2e/lib/trail.mjs';
import { eventsOf, refusalIn, stepsIn } from './events.mjs';
import { Runtimes, storedEvents } from './runtimes.mjs';
import { transactionsOf } from './view.mjs';

/** How many blocks are asked for at a time. */
const AT_A_TIME = 16;

/** The histories of the nodes from block `from` to block `to`, with those of the items. */
export async function readChains(nodes, { from, to, items }) {
	const runtimes = new Runtimes();
	const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const read = [];
	for (const node of nodes) {
		read.push({ node, blocks: await inGroups(numbers, (number) => readBlock(node, number)) });
	}
	const decode = decoder(runtimes, read);
	const histories = [];
	for (const { node, blocks } of read) {
		const decoded = new Map();
		for (const block of blocks) {
			decoded.set(block.hash, await decode(node, block));
		}
		histories.push({
			node: node.name,
			height: to,
			blocks: blocks.map((block) => ({ ...block, transactions: happened(block, decoded.get(block.hash)) })),
			trails: await inGroups([...items], (item) => readTrail({ node, blocks, decoded, runtimes }, item)),
		});
	}
	return histories;
}

async function readBlock(node, number) {
	const hash = await node.hashOf(number);
	const answer = await node.ask('chain_getBlock', hash);
	const { parentHash: parent } = answer.block.header;
	return { number, hash, parent, names: transactionsOf(answer), events: await storedEvents(node, hash) };
}

/**
 * Decodes the events of a node's block; the same bytes once only. A node that keeps no old states has the hash of the
 * block alone, and so of its events: they are those that another node has of the same block.
 */
function decoder(runtimes, read) {
	const kept = new Map();
	for (const { node, blocks } of read) {
		blocks.filter(({ events }) => events).forEach(({ hash, events }) => kept.set(hash, { node, events }));
	}
	const known = new Map();
	return async (node, { number, hash, parent, events }) => {
		const source = events ? { node, events } : kept.get(hash);
		if (!source) {
			throw new Error(`No node keeps the events of block ${number} that is final at ${node.name}: ${hash}.`);
		}
		const key = `${hash} ${source.events}`;
		if (!known.has(key)) {
			known.set(key, (await runtimes.after(source.node, parent)).decodeEvents(source.events));
		}
		return known.get(key);
	};
}

/** What each transaction of a block caused. */
const happened = ({ names }, events) =>
	names.map((hash, index) => {
		const own = eventsOf(events, index);
		return { hash, refusal: refusalIn(own)?.name, steps: stepsIn(own) };
	});

/** Whether the steps in a node's blocks are the whole history that the node's state knows an item by. */
async function readTrail({ node, blocks, decoded, runtimes }, item) {
	const [, code, serial] = /^\(01\)(\d{14})\(21\)(.+)$/.exec(item);
	const { hash } = blocks.at(-1);
	const { api } = await runtimes.after(node, hash);
	const record = await node.ask('state_getStorage', api.query.deviceRegistry.units.key({ Gs1: code }, serial), hash);
	const trail = trailOf(fromHex(record));
	const subject = { unit: { device: { issuingAgency: 'GS1', code }, serial } };
	const source = {
		ask: async (_, number) => blocks[number - blocks[0].number]?.hash,
		eventsIn: async (block) => decoded.get(block) ?? [],
	};
	try {
		const steps = (await collect(source, subject, trail)).map(({ step }) => step);
		return { item, problem: isHistory(subject, steps, trail) ? undefined : 'has another hash than its record' };
	} catch (error) {
		return { item, problem: `can't be collected: ${error.message}` };
	}
}

async function inGroups(things, read) {
	const answers = [];
	for (let start = 0; start < things.length; start += AT_A_TIME) {
		answers.push(...(await Promise.all(things.slice(start, start + AT_A_TIME).map(read))));
	}
	return answers;
}
