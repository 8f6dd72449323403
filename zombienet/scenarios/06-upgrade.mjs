/**
 * The members upgrade the runtime while everybody works. The chain begins with the previous release's runtime; one of
 * the authorities runs the previous release's node all along, the others the present one's.
 */

import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { toHex } from '../../e2e/lib/bytes.mjs';
import { alice, charlie, ferdie, REPRESENTATIVES } from '../../e2e/lib/people.mjs';
import { Refusal } from '../../e2e/lib/refusal.mjs';
import { authorsOf } from '../lib/authorities.mjs';
import { finalEverywhere, follow, highestBest } from '../lib/chains.mjs';
import { handIn } from '../lib/handIn.mjs';
import { putPreviousNode } from '../lib/previousRelease.mjs';
import { carriedOut, named } from '../lib/root.mjs';
import { codeHash, codeOf } from '../lib/runtimeCode.mjs';
import { valuesUnder } from '../lib/state.mjs';
import { historyDecides, loadBegins } from '../lib/underLoad.mjs';

const previousNodeIn = (folder) => join(folder, 'previous-node');

export default {
	name: 'upgrade',
	title: 'The runtime is upgraded by motion',
	about: `Under load, the members authorise the present runtime on a chain that began with the previous release's, and
		a delegate applies it. No transaction is to be lost, a node of the previous release is to follow, the authorities
		are to move to their new place in the state, and the way back is to be refused.`,
	network: 'consortium',
	quick: false,

	async spec({ directory, exportSpec }) {
		const binary = previousNodeIn(directory);
		await putPreviousNode(binary);
		return exportSpec({ binary });
	},

	async run(stage) {
		const { network, step, until, say } = stage;
		const { nodes } = network;
		const node = network.node('alice');
		const old = network.node('charlie');
		const who = { node, pair: alice, until };
		const previous = previousNodeIn(dirname(network.directory));
		const [codeBefore, codeAfter] = await Promise.all([codeOf(previous), codeOf(network.binary)]);
		const versions = () => Promise.all(nodes.map(versionAt));

		const before = await step('Five nodes of this release, and an authority of the previous one', async (observe) => {
			await old.restart({ binary: previous });
			await until('the first final blocks', finalEverywhere(nodes, (await highestBest(nodes)) + 2));
			const [version, ...others] = await versions();
			assert(others.every((other) => other === version));
			observe(`all six run the runtime of the previous release, version ${version}, and finalise blocks`);
			return version;
		});

		const followed = follow(nodes);
		const load = await loadBegins(stage, { title: 'Load begins' });

		const chain = await node.chain();
		const signedBefore = await chain.sign(ferdie, chain.api.tx.system.remark('0x01'));
		const kept = await keptState(node, chain);

		await step('The members authorise the new runtime', async (observe) => {
			assert.equal((await handIn(who, codeAfter)).refusal, 'system.NothingAuthorized');
			observe('before they do, its code is refused: system.NothingAuthorized');
			await authorise(chain, codeAfter);
			observe('two thirds name the call by its hash, then three quarters carry it out');
			assert.equal((await handIn(who, codeBefore)).refusal, 'system.Unauthorized');
			observe('other code than the authorised one is refused: system.Unauthorized');
		});

		const after = await step('A delegate hands in its code', async (observe) => {
			const { outcome, block } = await handIn(who, codeAfter);
			assert.equal(outcome, 'final');
			const next = block.number + 2;
			await until('the upgrade to be final at all nodes', finalEverywhere(nodes, next), { slots: 180 });
			const [version, ...others] = await versions();
			assert(version > before, 'the version has not increased');
			assert(others.every((other) => other === version));
			observe(`all six run version ${version} from the next block on, without a restart`);
			return { version, block: block.number };
		});

		// From here on with the calls and types of the new runtime.
		await node.disconnect();
		const upgraded = await node.chain();

		await step('The state was migrated', async (observe) => {
			await checkState(node, upgraded, kept);
			observe('the authorities are in Authorities and no more in Consortium: the same ones, in order, all nominated');
			observe('members, prefixes, council, session keys, authorities in force, categories: as before, byte by byte');
		});

		await step('A transaction that was signed before', async (observe) => {
			await assert.rejects(node.ask('author_submitExtrinsic', signedBefore.toHex()), ({ code }) => code === 1010);
			await upgraded.submit(ferdie, upgraded.api.tx.system.remark('0x01'));
			observe('one that was signed for the old version and not included is refused; signed anew, it is taken');
		});

		await step('The node of the previous release goes on', async (observe) => {
			await until('a final block by it', async (saw) => {
				const { number } = await node.finalised();
				const authors = await authorsOf(node, after.block + 2, number);
				saw(`of ${authors.length} final blocks none`);
				return authors.includes(toHex(charlie.publicKey));
			});
			observe('it makes blocks with the new runtime, and they become final');
		});

		await step('The way back is refused', async (observe) => {
			await authorise(upgraded, codeBefore);
			const { block, events } = await handIn(who, codeBefore);
			assert.equal(rejectionIn(events), 'system.SpecVersionNeedsToIncrease');
			assert((await upgraded.api.query.system.authorizedUpgrade()).isNone);
			await until('that to be final at all nodes', finalEverywhere(nodes, block.number + 2));
			assert.deepEqual(new Set(await versions()), new Set([after.version]));
			observe('authorised by the members as well, the old code is refused: system.SpecVersionNeedsToIncrease');
		});

		const check = (told, observe) => {
			const anew = told.filter(({ attempts }) => attempts.length > 1);
			say(`${anew.length} of ${told.length} transactions were signed anew`);
			assert(anew.length > 0, 'nobody had signed for the old version when the new one came');
			const happenedIn = (first, last) =>
				told.some(({ outcome, block }) => outcome === 'final' && block.number > first && block.number <= last);
			assert(happenedIn(0, after.block) && happenedIn(after.block, Infinity), 'the load was not there all along');
			observe('no transaction was lost: what was signed for the old version and came too late was signed anew');
		};
		await historyDecides(stage, { load, followed, check });
	},
};

const versionAt = async (node) => (await node.ask('state_getRuntimeVersion')).specVersion;

/** Has the members authorise code. */
async function authorise(chain, code) {
	const call = chain.api.tx.system.authorizeUpgrade(codeHash(code));
	await named(chain, REPRESENTATIVES, call);
	await carriedOut(chain, REPRESENTATIVES, call);
}

/** Why the code that was handed in was not made the runtime, though it was authorised. */
function rejectionIn(events) {
	const { event } = events.find(({ event: { method } }) => method === 'RejectedInvalidAuthorizedUpgrade');
	return Refusal.fromDispatch(event.data.error).name;
}

/** What has to be the same after the upgrade, as the last final block's state has it. */
async function keptState(node, chain) {
	const { aura, consent, consortium, council, grandpa, session } = chain.api.query;
	const { hash } = await node.finalised();
	const items = [
		consortium.members,
		consortium.glnOwner,
		consortium.prefixNodes,
		council.members,
		session.validators,
		session.nextKeys,
		session.keyOwner,
		aura.authorities,
		grandpa.authorities,
		consent.categories,
	];
	const prefixes = items.map((item) => item.keyPrefix());
	const values = await Promise.all(prefixes.map((prefix) => valuesUnder(node, prefix, hash)));
	values.forEach((found, index) => assert(found.length > 0, `there is nothing under ${prefixes[index]}`));
	const authorities = (await (await chain.api.at(hash)).query.consortium.authorities()).toJSON();
	assert.equal(authorities.length, 4);
	return { prefixes, values, authorities, place: consortium.authorities.key() };
}

/** Asserts that the authorities have moved, and that the rest is as it was. */
async function checkState(node, chain, { prefixes, values, authorities, place }) {
	const { hash } = await node.finalised();
	const { query } = await chain.api.at(hash);
	assert.equal(await node.ask('state_getStorage', place, hash), null, 'the consortium still keeps authorities');
	assert.deepEqual((await query.authorities.seats()).toJSON(), authorities);
	const nominations = await query.authorities.nominations.entries();
	const nominated = new Map(nominations.map(([key, member]) => [key.args[0].toString(), member.unwrap().toNumber()]));
	assert.deepEqual(nominated, new Map(authorities.map(({ account, member }) => [account, member])));
	const counts = await Promise.all(authorities.map(({ member }) => query.authorities.nominationCount(member)));
	assert(counts.every((count) => count.eq(1)));
	for (const [index, prefix] of prefixes.entries()) {
		assert.deepEqual(await valuesUnder(node, prefix, hash), values[index], `what is under ${prefix} has changed`);
	}
}
