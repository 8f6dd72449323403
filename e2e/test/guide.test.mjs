/**
 * The guide to polkadot.js apps, as far as a person would type it: the bound that it gives for closing a motion has to
 * cover every call that members decide on, and the example that it gives for admission has to be one.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { onChain } from '../lib/fixtures.mjs';
import { alice, bob } from '../lib/people.mjs';

const guide = readFileSync(new URL('../../docs/guides/polkadot-js-apps.md', import.meta.url), 'utf8');

/** The number that the guide gives for a field. */
function given(field) {
	const [, number] = guide.match(new RegExp(`${field}\\s+\`(\\d+)\``)) ?? assert.fail(`the guide gives no ${field}`);
	return BigInt(number);
}

/** The text that the guide gives as an example for a field of admission. */
function example(field) {
	const [, text] =
		guide.match(new RegExp(`- ${field}: [^\`\\n]*\`([^\`\\n]+)\``)) ?? assert.fail(`the guide gives no ${field}`);
	return text;
}

const context = onChain(() => ({}));

test('the bound of the guide covers every call that the members decide on', async () => {
	const { api } = context.chain;
	const prefixes = Array.from({ length: 64 }, (_, index) => String(952_900_000_000 + index));
	const admission = api.tx.consortium.admit(
		example('name'),
		example('gln'),
		[example('roles')],
		[example('companyPrefixes')],
		alice.address,
	);
	const calls = [
		admission,
		api.tx.consortium.suspend(0, 'AtRequest'),
		api.tx.consortium.reinstate(0),
		api.tx.consortium.expel(0),
		api.tx.consortium.setRoles(0, ['Regulator']),
		api.tx.consortium.addCompanyPrefixes(0, prefixes),
		api.tx.consortium.removeCompanyPrefixes(0, prefixes),
		api.tx.consortium.setRepresentative(0, bob.address),
		api.tx.consent.defineCategory('a'.repeat(32), `0x${'ff'.repeat(32)}`),
	];
	for (const { method } of calls) {
		const { weight } = await api.call.transactionPaymentCallApi.queryCallInfo(method, method.encodedLength);
		const name = `${method.section}.${method.method}`;
		assert.ok(weight.refTime.toBigInt() <= given('refTime'), `${name} takes ${weight.refTime}`);
		assert.ok(weight.proofSize.toBigInt() <= given('proofSize'), `${name} proves ${weight.proofSize}`);
		assert.ok(BigInt(method.encodedLength) <= given('lengthBound'), `${name} is ${method.encodedLength} long`);
	}
});
