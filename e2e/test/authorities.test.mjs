/**
 * The authorities: a member brings a node and takes it back, the members give seats, an authority gets other keys, and
 * double blocks are reported.
 *
 * The development chain has one authority. A second one whose node does not run would keep every block from being final,
 * so that whoever gets a seat here loses it in the same motion, before a session is planned. What two sessions later
 * becomes of a seat is shown with several nodes, by the scenario `membership`.
 */

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { authorityOf, keysMadeFor, nominate, SessionKeys } from '../lib/authorities.mjs';
import { toHex } from '../lib/bytes.mjs';
import { doubleBlock, presentSlot, report } from '../lib/doubleBlock.mjs';
import { doubleVote, reportVote, voterOwnershipProof } from '../lib/doubleVote.mjs';
import { expectRefusal, onChain, refuses, refusesAll, until, unusedKey } from '../lib/fixtures.mjs';
import { decide, moreThanHalf, twoThirds } from '../lib/motion.mjs';
import { alice, bob, eve, MEMBER, REPRESENTATIVES } from '../lib/people.mjs';

/** The keys with which the chain begins. */
const FIRST_KEYS = new SessionKeys('//Alice');

const context = onChain(
	async (chain) => {
		// Where the tests ran before, the first keys come back when two sessions have ended.
		await keysAreActive(chain, FIRST_KEYS.provenFor(MEMBER.alice, alice).keys);
		const { authorities, consortium, session, utility } = chain.api.tx;
		const node = unusedKey('node');
		return { authorities, consortium, session, utility, node, round: randomInt(2 ** 40) };
	},
	async ({ chain, rotated }) => {
		if (rotated) {
			await chain.submit(alice, nominate(chain, alice, FIRST_KEYS.provenFor(MEMBER.alice, alice)));
		}
	},
);

const decided = (majority, call) => decide(context.chain, REPRESENTATIVES, majority, call);

/** Asserts that what the members agreed to is refused under this name. */
const decidesInVain = async (majority, call, name) =>
	expectRefusal(await decided(majority, call).then(() => assert.fail(`${name} had to be refused`), (error) => error), name);

/** Too few votes for everything. */
const half = (seats) => Math.floor(seats / 2);

const seats = async () =>
	(await context.chain.ask('consortium_authorities')).authorities
		.filter(({ seated }) => seated)
		.map(({ account }) => account);

const filed = () => context.chain.ask('consortium_equivocations', MEMBER.alice);

/** Waits until the authority seals with the Aura key among these keys: two sessions at most. */
async function keysAreActive(chain, keys) {
	const key = keys.slice(0, 66);
	const { aura, session } = chain.api.query;
	await until('the keys to be planned', async () =>
		(await session.queuedKeys()).some(([, queued]) => queued.toHex().startsWith(key)),
	);
	await until('the keys to be active', async () => (await aura.authorities()).some((active) => active.toHex() === key));
}

test('the authorities are told, with the session that they are in', async () => {
	const { chain } = context;
	const answer = await chain.ask('consortium_authorities');
	const { session, sessionLength, nextSessionAt, minimum, authorities } = answer;
	assert.deepEqual(authorities, [
		{ account: alice.address, member: MEMBER.alice, seated: true, active: true, queued: true },
	]);
	assert.equal(sessionLength, 15);
	assert.equal(nextSessionAt, (session + 1) * sessionLength);
	assert.equal(minimum, chain.api.consts.authorities.minAuthorities.toNumber());

	const genesis = await chain.ask('chain_getBlockHash', 0);
	const first = await chain.ask('consortium_authorities', genesis);
	assert.deepEqual([first.session, first.nextSessionAt], [0, 15]);
});

test('a member nominates an authority, with keys that its node has made', async () => {
	const { chain, node } = context;
	context.made = await keysMadeFor(chain, MEMBER.eve, node);
	const outcome = await chain.submit(eve, nominate(chain, node, context.made));
	const { member, account, replaced } = outcome.find('authorities', 'Nominated');
	assert.deepEqual([member.toNumber(), account.toString(), replaced.isTrue], [MEMBER.eve, node.address, false]);
	const keys = (await chain.api.query.session.nextKeys(node.address)).unwrap();
	assert.equal(keys.toHex(), context.made.keys);
	assert.equal(await authorityOf(chain, node), undefined, 'it has no seat');
});

test('keys are taken only from who has them, for one account, by its member', async () => {
	const { chain, node, consortium, session, made } = context;
	const other = unusedKey('node');
	const fresh = new SessionKeys(`//fresh//${randomInt(2 ** 40)}`);
	const proven = fresh.provenFor(MEMBER.bob, other);
	await refusesAll(chain, [
		[bob, nominate(chain, other, fresh.provenFor(MEMBER.bob, node)), 'authorities.InvalidProof'],
		[bob, nominate(chain, other, { ...proven, proof: '0x' }), 'authorities.InvalidProof'],
		// What another member has handed in, and whoever sees it could hand in first.
		[eve, nominate(chain, other, proven), 'authorities.InvalidProof'],
		[bob, nominate(chain, node, fresh.provenFor(MEMBER.bob, node)), 'authorities.NominatedByAnother'],
		[bob, nominate(chain, other, FIRST_KEYS.provenFor(MEMBER.bob, other)), 'session.DuplicatedKey'],
		[bob, session.setKeys(made.keys, made.proof), 'system.CallFiltered'],
		[alice, session.purgeKeys(), 'system.CallFiltered'],
	]);
	await refuses(chain, other, nominate(chain, other, proven), 'NotADelegate', 'pool');

	const clerk = unusedKey('clerk');
	await chain.submit(bob, consortium.appointDelegate(clerk.address, ['Certify'], null));
	await refuses(chain, clerk, nominate(chain, other, proven), 'BadOrigin');
	await chain.submit(bob, consortium.revokeDelegate(clerk.address));
	assert((await chain.api.query.authorities.nominations(other.address)).isNone);
});

test('the members seat what is nominated, and once', async () => {
	const { chain, authorities, utility, node } = context;
	const seat = authorities.seat(MEMBER.eve, node.address);
	await refuses(chain, eve, seat, 'BadOrigin');
	await decidesInVain(half, seat, 'BadOrigin');
	const nobodys = authorities.seat(MEMBER.eve, unusedKey('nobody').address);
	await decidesInVain(twoThirds, nobodys, 'authorities.NotNominated');
	await decidesInVain(twoThirds, authorities.seat(MEMBER.bob, node.address), 'authorities.NominatedByAnother');
	// The first seating is undone with the second one.
	await decidesInVain(twoThirds, utility.batchAll([seat, seat]), 'authorities.AlreadySeated');
	assert.deepEqual(await seats(), [alice.address]);
});

test('one authority takes the place of another', async () => {
	const { chain, authorities, utility, node } = context;
	const thereAndBack = utility.batchAll([
		authorities.replace(alice.address, MEMBER.eve, node.address),
		authorities.replace(node.address, MEMBER.alice, alice.address),
	]);
	const closed = await decided(twoThirds, thereAndBack);
	const replaced = closed.events
		.filter((event) => chain.api.events.authorities.Replaced.is(event))
		.map(({ data }) => [data.member.toNumber(), data.successorMember.toNumber(), data.successor.toString()]);
	assert.deepEqual(replaced, [
		[MEMBER.alice, MEMBER.eve, node.address],
		[MEMBER.eve, MEMBER.alice, alice.address],
	]);
	assert.deepEqual(await seats(), [alice.address]);
	const anothers = authorities.replace(alice.address, MEMBER.bob, node.address);
	await decidesInVain(twoThirds, anothers, 'authorities.NominatedByAnother');
	const unseated = authorities.replace(node.address, MEMBER.alice, alice.address);
	await decidesInVain(twoThirds, unseated, 'authorities.NotSeated');
});

test('the last authorities keep their seats', async () => {
	const { chain, authorities, node } = context;
	await decidesInVain(moreThanHalf, authorities.unseat(alice.address), 'authorities.TooFewAuthorities');
	await decidesInVain(moreThanHalf, authorities.unseat(node.address), 'authorities.NotSeated');
	await refusesAll(chain, [
		[alice, authorities.giveUpSeat(alice.address), 'authorities.TooFewAuthorities'],
		[alice, authorities.withdrawNomination(alice.address), 'authorities.HasSeat'],
		[eve, authorities.giveUpSeat(node.address), 'authorities.NotSeated'],
	]);
	assert.deepEqual(await seats(), [alice.address]);
});

test('a nomination is withdrawn by its member, and its keys are free', async () => {
	const { chain, authorities, node } = context;
	const withdraw = authorities.withdrawNomination(node.address);
	await refuses(chain, bob, withdraw, 'authorities.NominatedByAnother');
	const outcome = await chain.submit(eve, withdraw);
	assert.equal(outcome.find('authorities', 'NominationWithdrawn').account.toString(), node.address);
	assert((await chain.api.query.session.nextKeys(node.address)).isNone);
	await refuses(chain, eve, withdraw, 'authorities.NotNominated');
});

test('two blocks for one slot are filed against the member, once, by whoever reports them', async () => {
	const { chain } = context;
	const { slot, proof } = await presentSlot(chain, FIRST_KEYS.aura);
	const call = report(chain, doubleBlock(chain, FIRST_KEYS.aura, slot), proof);
	const before = await filed();
	const outcome = await chain.submit(bob, call);
	const { member, account, kind, session, reporter } = outcome.find('authorities', 'EquivocationReported');
	assert.deepEqual(
		[member.toNumber(), account.toString(), kind.type, reporter.unwrap().toString()],
		[MEMBER.alice, alice.address, 'Block', bob.address],
	);
	assert.deepEqual(await filed(), [
		...before,
		{
			kind: 'block',
			account: alice.address,
			session: session.toNumber(),
			reporter: bob.address,
			at: outcome.block,
		},
	]);
	assert.deepEqual(await chain.ask('consortium_equivocations', MEMBER.bob), []);
	await refuses(chain, eve, call, 'authorities.AlreadyReported');
	context.call = call;
});

test('what proves nothing is not filed', async () => {
	const { chain } = context;
	const { aura } = FIRST_KEYS;
	// The first blocks of the chain are long past, the other slot is to come.
	const { slot, proof } = await presentSlot(chain, aura);
	const [early, late] = [1, slot + 1_000_000].map((other) => doubleBlock(chain, aura, other));
	const before = await filed();
	const { firstHeader, ...rest } = doubleBlock(chain, aura, slot);
	const nobody = new SessionKeys(`//nobody//${randomInt(2 ** 40)}`).aura;
	const strangers = doubleBlock(chain, nobody, slot);
	const padding = [new Uint8Array(40_000)];
	const variants = [{ padding }, { padding, number: 2 }];
	const refused = [
		[{ ...rest, firstHeader, secondHeader: firstHeader }, 'authorities.InvalidEquivocationProof'],
		[{ ...strangers, offender: toHex(aura.publicKey) }, 'authorities.InvalidEquivocationProof'],
		[strangers, 'authorities.InvalidKeyOwnershipProof'],
		[early, 'authorities.SlotOfAnotherSession'],
		[late, 'authorities.SlotOfAnotherSession'],
		[doubleBlock(chain, aura, slot, variants), 'authorities.EvidenceTooLarge'],
	];
	await refusesAll(chain, refused.map(([evidence, name]) => [bob, report(chain, evidence, proof), name]));
	assert.deepEqual(await filed(), before);
});

test('two votes in one round are filed against the member too, and once', async () => {
	const { chain, round } = context;
	const { grandpa } = FIRST_KEYS;
	const setId = (await chain.api.query.grandpa.currentSetId()).toNumber();
	const proof = await voterOwnershipProof(chain, setId, grandpa);
	const call = reportVote(chain, doubleVote(grandpa, setId, round), proof);
	const before = await filed();
	const outcome = await chain.submit(bob, call);
	const { session } = outcome.find('authorities', 'EquivocationReported');
	const { kind, account, reporter, ...rest } = (await filed()).at(-1);
	assert.deepEqual([kind, account, reporter], ['finality', alice.address, bob.address]);
	assert.deepEqual(rest, { session: session.toNumber(), at: outcome.block });
	assert.equal((await filed()).length, before.length + 1);
	await refuses(chain, eve, call, 'grandpa.DuplicateOffenceReport');

	const forged = doubleVote(new SessionKeys('//Bob').grandpa, setId, round + 1);
	await refuses(chain, bob, reportVote(chain, forged, proof), 'grandpa.InvalidKeyOwnershipProof');
	forged.equivocation.Prevote.identity = toHex(grandpa.publicKey);
	await refuses(chain, bob, reportVote(chain, forged, proof), 'grandpa.InvalidEquivocationProof');
});

test('the members settle what is filed, and it is not filed again', async () => {
	const { chain, authorities, call } = context;
	await decidesInVain(moreThanHalf, authorities.settleEquivocations(MEMBER.bob), 'authorities.NothingReported');
	const closed = await decided(moreThanHalf, authorities.settleEquivocations(MEMBER.alice));
	assert.equal(closed.find('authorities', 'EquivocationsSettled').member.toNumber(), MEMBER.alice);
	assert.deepEqual(await filed(), []);
	await refuses(chain, bob, call, 'authorities.AlreadySettled');
});

test('an authority gets other keys while its node runs on', async () => {
	const { chain } = context;
	const made = await keysMadeFor(chain, MEMBER.alice, alice);
	const outcome = await chain.submit(alice, nominate(chain, alice, made));
	context.rotated = true;
	assert.equal(outcome.find('authorities', 'Nominated').replaced.isTrue, true);
	const [before] = await chain.api.query.aura.authorities();
	assert.equal(before.toHex(), toHex(FIRST_KEYS.aura.publicKey), 'the former keys are active for now');
	await keysAreActive(chain, made.keys);
	await chain.finalised((await chain.height()) + 2);
	assert.equal((await authorityOf(chain, alice)).active, true);
});
