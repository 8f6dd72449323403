/**
 * The consortium at work: an organisation applies, is admitted by motion, appoints delegates with limited permissions,
 * is suspended, reinstated, and expelled at last, so that the chain has the members that it had.
 *
 * The tests of this file go on from one to the next.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { device } from '../lib/devices.mjs';
import {
	applicant,
	EVES_PREFIX,
	expectRefusal,
	expectUnknown,
	onChain,
	refuses,
	refusesAll,
	register,
	until,
	unusedKey,
} from '../lib/fixtures.mjs';
import { agree, decide, moreThanHalf, propose, twoThirds } from '../lib/motion.mjs';
import { alice, bob, REPRESENTATIVES } from '../lib/people.mjs';
import { Refusal } from '../lib/refusal.mjs';

const context = onChain(
	(chain) => ({
		...chain.api.tx,
		maker: applicant(),
		connector: unusedKey('connector'),
		clerk: unusedKey('clerk'),
		temporary: unusedKey('temporary'),
	}),
	// Where a test failed, the maker is still a member and would count in other files' motions.
	async ({ maker, consortium }) => {
		if (maker?.member !== undefined && !maker.expelled) {
			await decided(twoThirds, consortium.expel(maker.member));
		}
	},
);

const decided = (majority, call) => decide(context.chain, REPRESENTATIVES, majority, call);

const view = async (member) => (await context.chain.ask('consortium_members', member, 1))[0];

const seats = async () => (await context.chain.api.query.council.members()).map(String);

test('an organisation that is no member gets nothing into a block', async () => {
	const { chain, maker } = context;
	await refuses(chain, maker.representative, register(chain, maker.gtin()), 'NotADelegate', 'pool');
});

test('a motion that too few agree to is not carried out', async () => {
	const { chain, maker } = context;
	const needed = twoThirds((await seats()).length);
	const motion = await propose(chain, alice, needed, maker.admit(chain));
	await chain.submitAll(REPRESENTATIVES.slice(1, needed).map((voter) => [voter, motion.aye]));
	await refuses(chain, alice, motion.close, 'council.TooEarly');
	assert.equal((await seats()).includes(maker.representative.address), false);
	context.motion = motion;
});

test('with two thirds of the votes the organisation is admitted, and may act at once', async () => {
	const { chain, maker, motion } = context;
	await chain.submit(alice, motion.aye);
	const closed = await chain.submit(alice, motion.close);
	maker.member = closed.find('consortium', 'MemberAdmitted').member.toNumber();
	const { name, status, roles, companyPrefixes, representative, authorities } = await view(maker.member);
	assert.deepEqual(
		{ name, status, roles, companyPrefixes, representative, authorities },
		{
			name: maker.name,
			status: 'active',
			roles: ['manufacturer'],
			companyPrefixes: [maker.companyPrefix],
			representative: maker.representative.address,
			authorities: 0,
		},
	);
	assert((await seats()).includes(maker.representative.address));
	await chain.submit(maker.representative, register(chain, maker.gtin()));
});

test('nobody admits members but the members, by motion', async () => {
	const { chain } = context;
	await refuses(chain, alice, applicant().admit(chain), 'BadOrigin');
});

test('what GS1 would not give out is not admitted: each admission is refused by name', async () => {
	const { maker, chain, utility } = context;
	const admit = (prefixes) => applicant({ prefixes }).admit(chain);
	const cases = [
		[admit([`${EVES_PREFIX}4`]), 'consortium.CompanyPrefixOverlaps'],
		[admit([EVES_PREFIX.slice(0, 5)]), 'consortium.CompanyPrefixOverlaps'],
		[admit([EVES_PREFIX]), 'consortium.CompanyPrefixTaken'],
		[admit(['95x']), 'consortium.InvalidCompanyPrefix'],
		[maker.admit(chain), 'consortium.GlnTaken'],
		[applicant({ roles: [] }).admit(chain), 'consortium.NoRoles'],
	];
	const closed = await decided(twoThirds, utility.forceBatch(cases.map(([call]) => call)));
	const failed = closed.events.filter((event) => chain.api.events.utility.ItemFailed.is(event));
	assert.equal(failed.length, cases.length);
	failed.forEach(({ data }, index) => expectRefusal(Refusal.fromDispatch(data.error), cases[index][1]));
});

test('a delegate does what it is permitted, and nothing else', async () => {
	const { chain, maker, connector, consortium } = context;
	await refuses(chain, connector, register(chain, maker.gtin()), 'NotADelegate', 'pool');
	await chain.submit(maker.representative, consortium.appointDelegate(connector.address, ['RegisterModels'], null));
	const code = maker.gtin();
	await chain.submit(connector, register(chain, code));
	const { council, deviceRegistry, system } = chain.api.tx;
	const friend = unusedKey('friend').address;
	await refusesAll(chain, [
		[connector, deviceRegistry.commissionLot(device(code), 'L1', 1, null, null), 'BadOrigin'],
		[connector, consortium.appointDelegate(friend, ['RegisterModels'], null), 'BadOrigin'],
		[connector, council.propose(1, system.remark('0x'), 100), 'council.NotMember'],
	]);
});

test('nobody gives a permission that they do not have', async () => {
	const { chain, maker, clerk, consortium } = context;
	await chain.submit(maker.representative, consortium.appointDelegate(clerk.address, ['Administer'], null));
	const friend = unusedKey('friend').address;
	await refusesAll(chain, [
		[clerk, consortium.appointDelegate(friend, ['Produce'], null), 'consortium.PermissionNotHeld'],
		[clerk, consortium.revokeDelegate(maker.representative.address), 'consortium.IsRepresentative'],
		[clerk, consortium.revokeDelegate(bob.address), 'consortium.NotYourDelegate'],
	]);
});

test('a permission ends with its expiry', async () => {
	const { chain, maker, temporary, consortium } = context;
	const { address } = temporary;
	await chain.submit(maker.representative, consortium.appointDelegate(address, ['RegisterModels'], null));
	await chain.submit(temporary, register(chain, maker.gtin()));
	const limit = (expires) => consortium.updateDelegate(address, ['RegisterModels'], expires);
	await refuses(chain, maker.representative, limit(Date.now() - 60_000), 'consortium.ExpiryInPast');
	const expires = Date.now() + 8_000;
	await chain.submit(maker.representative, limit(expires));
	await until('the expiry', async () => (await chain.api.query.timestamp.now()).toNumber() >= expires);
	await refuses(chain, temporary, register(chain, maker.gtin()), 'DelegateExpired', 'pool');
});

test('a delegate that is revoked is out from the next transaction on', async () => {
	const { chain, maker, clerk, consortium } = context;
	await chain.submit(maker.representative, consortium.revokeDelegate(clerk.address));
	await refuses(chain, clerk, register(chain, maker.gtin()), 'NotADelegate', 'pool');
});

/** The call that closes a motion to suspend the maker. Enough have agreed: whoever makes the call says when exactly. */
async function suspensionReady() {
	const { chain, maker, consortium } = context;
	return (await agree(chain, REPRESENTATIVES, moreThanHalf, consortium.suspend(maker.member, 'AtRequest'))).close;
}

test('a suspension takes effect for the very next call of the same block', async () => {
	const { chain, maker, utility } = context;
	const [first, second] = [maker.gtin(), maker.gtin()];
	const close = await suspensionReady();
	const calls = [register(chain, first), close, register(chain, second)];
	const outcome = await chain.submit(maker.representative, utility.forceBatch(calls));
	assert(outcome.find('consortium', 'MemberSuspended'));
	assert.deepEqual(
		outcome.names.filter((name) => name.startsWith('utility.Item')),
		['utility.ItemCompleted', 'utility.ItemCompleted', 'utility.ItemFailed'],
	);
	assert(outcome.find('utility', 'ItemFailed').error.isBadOrigin);
	assert.equal((await chain.ask('device_model', first)).device.code, first);
	await expectUnknown(chain, second);
});

test('a suspended member has no vote, and none of its delegates gets anything into a block', async () => {
	const { chain, maker, connector } = context;
	assert.equal((await view(maker.member)).status, 'suspended');
	assert.equal((await seats()).includes(maker.representative.address), false);
	for (const account of [maker.representative, connector]) {
		await refuses(chain, account, register(chain, maker.gtin()), 'MemberSuspended', 'pool');
	}
});

test('a member that is reinstated acts again, with the delegates that it had', async () => {
	const { chain, maker, connector, consortium } = context;
	await decided(moreThanHalf, consortium.reinstate(maker.member));
	assert.equal((await view(maker.member)).status, 'active');
	await chain.submit(connector, register(chain, maker.gtin()));
});

test('a transaction that waits behind the suspension of its member never gets into a block', async () => {
	const { chain, maker } = context;
	const code = maker.gtin();
	const close = await suspensionReady();
	const nonce = await chain.nonce(maker.representative);
	const closing = await chain.sign(maker.representative, close, { nonce });
	const waiting = await chain.sign(maker.representative, register(chain, code), { nonce: nonce + 1 });
	// Both are in the pool before the first is in a block, and the nonces keep their order.
	await chain.ask('author_submitExtrinsic', waiting.toHex());
	const { block } = await chain.watch(closing);
	await until('two blocks more', async () => (await chain.height()) >= block + 2);
	assert.equal((await chain.api.query.system.account(maker.representative.address)).nonce.toNumber(), nonce + 1);
	await expectUnknown(chain, code);
});

test('an expelled member is gone for good, and its prefix is free', async () => {
	const { chain, maker, connector, consortium } = context;
	await decided(twoThirds, consortium.expel(maker.member));
	maker.expelled = true;
	assert.equal((await view(maker.member)).status, 'expelled');
	assert.deepEqual((await view(maker.member)).companyPrefixes, []);
	await refuses(chain, connector, register(chain, maker.gtin()), 'MemberExpelled', 'pool');
	assert.equal(
		(await seats()).length,
		(await chain.ask('consortium_members')).filter(({ status }) => status === 'active').length,
	);
});
