/**
 * What subjects sign, byte by byte: the vectors of the reference made with this project's own SCALE, signed and verified
 * with @polkadot/util-crypto, and held against what the node says is to be signed.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { decodeAddress } from '@polkadot/util-crypto';
import { fromHex, toHex } from '../lib/bytes.mjs';
import { statementBytes, wrapped } from '../lib/consentStatement.mjs';
import { onChain, openedSubjects } from '../lib/fixtures.mjs';
import { dave, MEMBER } from '../lib/people.mjs';
import { PURPOSES } from '../lib/purposes.mjs';
import { SCHEME_NAMES, SubjectKey } from '../lib/subjectKey.mjs';

const file = (name) => readFileSync(new URL(`../../docs/reference/${name}`, import.meta.url), 'utf8');
const vectors = JSON.parse(file('consent-statement-vectors.json'));

const DAY = 24 * 60 * 60 * 1000;
/** Schemes whose signatures are always the same. */
const DETERMINISTIC = ['Ed25519', 'Ecdsa'];
/** What is signed, by the names of the vectors. */
const FORMS = { bytes: (bytes) => bytes, wrappedBytes: wrapped };

const nameOf = (scheme) => SCHEME_NAMES.find((name) => name.toLowerCase() === scheme);

const keys = Object.fromEntries(
	vectors.keys.map(({ scheme, seed }) => [nameOf(scheme), new SubjectKey(fromHex(seed), nameOf(scheme))]),
);

/** A signature of the vectors, as a call takes it. */
const signatureOf = ({ signatures }, form, scheme) => ({ [scheme]: signatures[form][scheme.toLowerCase()] });

test('the vectors have every scheme and every act', () => {
	assert.deepEqual(Object.keys(keys).sort(), [...SCHEME_NAMES].sort());
	const acts = vectors.statements.map(({ statement: { act } }) =>
		typeof act === 'string' ? act : Object.keys(act)[0],
	);
	assert.deepEqual(
		new Set(acts),
		new Set([
			'enrol',
			'attest',
			'withdraw',
			'enterInError',
			'delegate',
			'revokeDelegation',
			'objectToRotation',
			'close',
		]),
	);
});

test('the keys of the vectors have their public keys, identifiers and addresses', () => {
	for (const { scheme, publicKey, account, address } of vectors.keys) {
		const key = keys[nameOf(scheme)];
		assert.deepEqual([toHex(key.publicKey), toHex(key.identifier), key.address], [publicKey, account, address]);
		assert.equal(toHex(decodeAddress(address)), account);
	}
});

for (const vector of vectors.statements) {
	test(`${vector.name}: the bytes come out as the reference has them`, () => {
		const bytes = statementBytes(vector.statement);
		assert.equal(toHex(bytes), vector.bytes);
		assert.equal(toHex(wrapped(bytes)), vector.wrappedBytes);
	});

	test(`${vector.name}: the signatures verify, and those that are always the same come out`, () => {
		const bytes = statementBytes(vector.statement);
		for (const [scheme, key] of Object.entries(keys)) {
			for (const [form, formed] of Object.entries(FORMS)) {
				const message = formed(bytes);
				const known = signatureOf(vector, form, scheme);
				assert(key.verifies(message, known), `${scheme} over ${form}`);
				const own = key.sign(message);
				assert(key.verifies(message, own), `own ${scheme} over ${form}`);
				if (DETERMINISTIC.includes(scheme)) {
					assert.deepEqual(own, known, `${scheme} over ${form}`);
				}
				const altered = message.map((byte, place) => (place === message.length - 9 ? byte ^ 1 : byte));
				assert(!key.verifies(altered, known), `${scheme} over altered ${form}`);
			}
		}
	});
}

test('whatever field is another, the bytes are others', () => {
	const { statement } = vectors.statements.find(({ name }) => name === 'attest: exceptions');
	const { terms, supersedes } = statement.act.attest;
	const { provision } = terms;
	const [exception, ...others] = terms.exceptions;
	const attesting = (differs, place = supersedes) => ({
		act: { attest: { terms: { ...terms, ...differs }, supersedes: place } },
	});
	const providing = (differs) => attesting({ provision: { ...provision, ...differs } });
	const excepting = (differs) => attesting({ exceptions: [{ ...exception, ...differs }, ...others] });
	const differing = [
		{},
		{ genesis: `0x${'ff'.repeat(32)}` },
		{ subject: { ...statement.subject, controller: statement.subject.controller + 1 } },
		{ subject: { ...statement.subject, pseudonym: `0x${'ff'.repeat(32)}` } },
		{ nonce: statement.nonce + 1 },
		{ validUntil: statement.validUntil + 1 },
		{ act: 'close' },
		attesting({}, null),
		attesting({}, 4_000_000),
		attesting({ decision: 'deny' }),
		attesting({ policy: `0x${'ff'.repeat(32)}` }),
		attesting({ basis: 'other' }),
		attesting({ period: { ...terms.period, start: terms.period.start + 1 } }),
		attesting({ period: { ...terms.period, end: terms.period.start + 2 } }),
		attesting({ exceptions: others }),
		providing({ grantees: [] }),
		providing({ purposes: provision.purposes.slice(1) }),
		providing({ purposes: [...provision.purposes].reverse() }),
		providing({ categories: ['device'] }),
		providing({ actions: ['contact'] }),
		excepting({ within: 7 }),
		excepting({ decision: exception.decision === 'deny' ? 'permit' : 'deny' }),
		excepting({ period: { start: 1, end: 2 } }),
	];
	const made = differing.map((differs) => toHex(statementBytes({ ...statement, ...differs })));
	assert.equal(new Set(made).size, differing.length);
	assert.equal(made[0], toHex(statementBytes(statement)));
});

test('what is no statement has no bytes', () => {
	const [{ statement }] = vectors.statements;
	const of = (differs) => () => statementBytes({ ...statement, ...differs });
	assert.throws(of({ act: 'sell' }), TypeError);
	assert.throws(of({ nonce: 2 ** 32 }), RangeError);
	assert.throws(of({ validUntil: -1 }), RangeError);
	assert.throws(of({ genesis: '0x0' }), TypeError);
	const [, { statement: attesting }] = vectors.statements;
	const { terms } = attesting.act.attest;
	const provision = { ...terms.provision, purposes: ['RESEARCH'] };
	assert.throws(of({ act: { attest: { terms: { ...terms, provision }, supersedes: null } } }), TypeError);
});

describe('against the node', () => {
	const context = onChain((chain) => openedSubjects(chain, { app: { signer: dave, controller: MEMBER.dave } }));

	test('the node tells the same bytes and the same words of each act', async () => {
		const { app, chain } = context;
		const validUntil = Date.now() + DAY;
		for (const vector of vectors.statements) {
			const { act } = vector.statement;
			const told = await chain.ask('consent_statement', app.subject, act, app.key.address, validUntil);
			const statement = { genesis: app.genesis, subject: app.subject, nonce: 1, validUntil, act };
			assert.equal(told.key, app.key.address);
			assert.deepEqual(told.statement, statement);
			const bytes = statementBytes(statement);
			assert.deepEqual([told.bytes, told.wrappedBytes], [toHex(bytes), toHex(wrapped(bytes))]);

			const [what, ...parts] = told.text.split('\n\n');
			const [expected, ...expectedParts] = vector.text.split('\n\n');
			assert.deepEqual([what, parts[0]], [expected, expectedParts[0]]);
			for (const said of [app.subject.pseudonym, app.genesis, new Date(validUntil).toISOString()]) {
				assert(told.text.includes(said), `${vector.name}: the text does not say ${said}`);
			}
		}
	});

	test('the node knows the purposes under the numbers that are written here', async () => {
		const { app, chain } = context;
		const validUntil = Date.now() + DAY;
		const told = await Promise.all(
			PURPOSES.map((purpose) => {
				const provision = { grantees: [], purposes: [purpose], categories: [], actions: [] };
				const terms = {
					decision: 'deny',
					provision,
					exceptions: [],
					period: { start: 0, end: null },
					policy: `0x${'00'.repeat(32)}`,
					basis: 'other',
				};
				return chain.ask(
					'consent_statement',
					app.subject,
					{ attest: { terms, supersedes: null } },
					null,
					validUntil,
				);
			}),
		);
		for (const { statement, bytes } of told) {
			assert.equal(toHex(statementBytes(statement)), bytes);
		}
		assert.equal(new Set(told.map(({ text }) => text)).size, PURPOSES.length);
	});

	test('a statement that the node tells counts for seven days where nobody says how long', async () => {
		const { app, chain } = context;
		const { statement } = await chain.ask('consent_statement', app.subject, 'close');
		const time = (await chain.api.query.timestamp.now()).toNumber();
		assert(Math.abs(statement.validUntil - time - 7 * DAY) < 60_000);
	});
});
