/**
 * Transactions as any Substrate client makes them: no fee, nothing to sign for the gate, no replay, and batches that
 * happen whole or not at all.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join, toHex } from '../lib/bytes.mjs';
import { device } from '../lib/devices.mjs';
import {
	blocks,
	expectRefusal,
	expectUnknown,
	onChain,
	refuses,
	register,
	unusedGtin,
	unusedKey,
} from '../lib/fixtures.mjs';
import { mistyped } from '../lib/gs1.mjs';
import { alice, eve } from '../lib/people.mjs';
import { Refusal } from '../lib/refusal.mjs';
import { bytes } from '../lib/scale.mjs';

const context = onChain();

/** What the pool answers to bytes. */
const pool = (bytes) =>
	context.chain.ask('author_submitExtrinsic', bytes).then(
		() => assert.fail('the pool took it'),
		(error) => Refusal.fromPool(error),
	);

test('there is no fee, and whoever asks gets the true weight', async () => {
	const { chain } = context;
	const call = register(chain, unusedGtin());
	const { partialFee, weight } = await call.paymentInfo(eve);
	assert.equal(partialFee.toString(), '0');
	assert(weight.refTime.toBigInt() > 0n);
	const signed = await chain.sign(eve, call);
	const byCall = await chain.api.call.transactionPaymentCallApi.queryCallInfo(call.method, call.encodedLength);
	assert.equal(byCall.partialFee.toString(), '0');
	const details = await chain.api.call.transactionPaymentApi.queryFeeDetails(signed.toU8a(), signed.encodedLength);
	assert(details.inclusionFee.isNone);
});

test('an account that acts needs no balance: nobody has one', async () => {
	const { chain } = context;
	assert.equal(chain.api.tx.balances, undefined);
	const { data, sufficients } = await chain.api.query.system.account(eve.address);
	assert.equal(sufficients.toNumber(), 1);
	assert.equal(data?.free ?? 0, 0);
});

test('what is signed holds what every Substrate client signs, and nothing for the gate', async () => {
	const { chain } = context;
	const { api } = chain;
	const call = api.tx.system.remark('0x01');
	const nonce = await chain.nonce(eve);
	const options = {
		nonce,
		era: 0,
		blockHash: api.genesisHash,
		genesisHash: api.genesisHash,
		runtimeVersion: api.runtimeVersion,
	};
	const payload = api.registry.createType(
		'ExtrinsicPayload',
		{
			...options,
			method: call.method.toHex(),
			specVersion: api.runtimeVersion.specVersion,
			transactionVersion: api.runtimeVersion.transactionVersion,
		},
		{ version: 4 },
	);
	// Era (immortal: one byte) and nonce after the call; then spec and transaction version, and the genesis hash twice.
	const nonceLength = api.registry.createType('Compact<u32>', nonce).encodedLength;
	const [extra, additional] = [1 + nonceLength, 4 + 4 + 32 + 32];
	assert.equal(payload.toU8a({ method: true }).length, call.method.encodedLength + extra + additional);
	await chain.submit(eve, call);
});

test('a transaction is taken once', async () => {
	const { chain } = context;
	const signed = await chain.sign(eve, chain.api.tx.system.remark('0x02'));
	await chain.watch(signed);
	const nonce = await chain.nonce(eve);
	// The pool bans for a while what it has just seen in a block: both answers mean that it doesn't take it again.
	await assert.rejects(chain.ask('author_submitExtrinsic', signed.toHex()), ({ code }) =>
		[1010, 1012, 1013].includes(code),
	);
	const replayed = await chain.sign(eve, chain.api.tx.system.remark('0x03'), { nonce: nonce - 1 });
	const { name } = await pool(replayed.toHex());
	assert.match(name, /outdated/i);
	await blocks(chain, 1);
	assert.equal(await chain.nonce(eve), nonce);
});

test('a transaction that was altered after it was signed is refused', async () => {
	const { chain } = context;
	const signed = await chain.sign(eve, chain.api.tx.system.remark('0x04'));
	const altered = signed.toHex().replace(/04$/, '05');
	assert.notEqual(altered, signed.toHex());
	const { name } = await pool(altered);
	assert.match(name, /bad signature/i);
});

test('a stranger, and whoever does not sign, get nothing into the pool', async () => {
	const { chain } = context;
	const { remark } = chain.api.tx.system;
	await refuses(chain, unusedKey('stranger'), remark('0x06'), 'NotADelegate', 'pool');
	// A bare transaction, as only a block's author makes them, and a general one, which some extension has to vouch for.
	assert.match((await pool(remark('0x07').toHex())).name, /not expected/);
	const [version, extensionVersion, immortal, nonce] = [0b0100_0101, 0, 0, 0];
	const general = join([version, extensionVersion, immortal, nonce], remark('0x08').method.toU8a());
	expectRefusal(await pool(toHex(bytes(general))), 'NotSigned', 'pool');
});

test('a batch happens whole or not at all', async () => {
	const { chain } = context;
	const { utility, deviceRegistry } = chain.api.tx;
	const [first, second] = [unusedGtin(), unusedGtin()];
	const batch = [register(chain, first), register(chain, second), register(chain, mistyped(second))];
	await refuses(chain, eve, utility.batchAll(batch), 'deviceRegistry.CheckDigit');
	await expectUnknown(chain, first);
	await expectUnknown(chain, second);
	const lot = deviceRegistry.commissionLot(device(first), 'L1', 1, null, null);
	await refuses(chain, eve, utility.batchAll([register(chain, first), lot]), 'deviceRegistry.LotNotOnLabel');
	await expectUnknown(chain, first);
	await chain.submit(eve, utility.batchAll(batch.slice(0, 2)));
	assert.equal((await chain.ask('device_model', second)).device.code, second);
});

test('a batch gives nobody more than they have', async () => {
	const { chain } = context;
	const { utility, consortium, system } = chain.api.tx;
	await refuses(chain, eve, utility.batchAll([system.remark('0x08'), consortium.expel(0)]), 'BadOrigin');
	await refuses(chain, alice, utility.dispatchAs({ system: { Root: null } }, consortium.expel(5)), 'BadOrigin');
	assert.equal(chain.api.tx.sudo, undefined);
});

test('a transaction that costs more than any allowance is refused at once', async () => {
	const { chain } = context;
	// What a motion's call may weigh counts before it is known whether there is such a motion.
	const weight = { refTime: 10n ** 13n, proofSize: 0n };
	const close = chain.api.tx.council.close(`0x${'00'.repeat(32)}`, 0, weight, 0);
	await refuses(chain, eve, close, 'ExceedsAllowance', 'pool');
});
