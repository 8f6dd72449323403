/**
 * The log of a subject, without a chain: the bytes and heads of the reference, made by hand, and logs that somebody altered.
 * That the log of a running chain is so is in records.test.mjs.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { encodeAddress } from '@polkadot/util-crypto';
import { fromHex, toHex } from '../lib/bytes.mjs';
import { blake2 } from '../lib/hash.mjs';
import { encodeAccessTerms, encodeStep, encodeSubject, head, isHistory, storageKey } from '../lib/log.mjs';
import { head as headOfTrail } from '../lib/trail.mjs';

const hash = (byte) => `0x${byte.repeat(32)}`;
const address = (byte) => encodeAddress(fromHex(hash(byte)));

const SUBJECT = { controller: 8, pseudonym: hash('11') };
const DUE = 1769817608000;
const TERMS = hash('44');
/** What the request of the example asks for. */
const ASKED = {
	purpose: 'HRESCH',
	action: 'read',
	categories: ['imaging'],
	scope: { query: { query: hash('55') } },
	study: null,
	region: 'DE',
	justification: hash('66'),
	until: DUE,
};
const requested = (outcome) => ({
	entry: 'accessRequested',
	access: 5,
	purpose: 'HRESCH',
	action: 'read',
	outcome,
	terms: toHex(blake2(encodeAccessTerms(ASKED))),
});
const attested = (provenance) => ({
	entry: 'attested',
	attestation: 2,
	decision: 'deny',
	supersedes: 1,
	provenance,
	terms: TERMS,
});
const STEPS = [
	{
		number: 1,
		previousBlock: 0,
		time: 1767225602000,
		member: 8,
		delegate: address('07'),
		activity: { entry: 'subjectOpened', key: address('09') },
	},
	{
		number: 2,
		previousBlock: 1,
		time: 1767225608000,
		member: 11,
		delegate: address('07'),
		activity: requested({ pending: { due: DUE } }),
	},
];

/** The bytes that the reference page tells, by their names there, from the chapter on logs on. */
function toldBytes() {
	const page = readFileSync(new URL('../../docs/reference/trail.md', import.meta.url), 'utf8');
	const rows = page
		.slice(page.indexOf('### An example of a log'))
		.matchAll(/^\| ([a-z ]+(?:\d|\(\d\))?) \| `([0-9a-f]{4,})` \|$/gm);
	return Object.fromEntries([...rows].map((row) => row.slice(1)));
}

const entryBytes = (activity) => toHex(encodeStep({ ...STEPS[0], activity }).slice(52));

test('the example of the reference comes out as it says', () => {
	const told = toldBytes();
	assert.equal(toHex(encodeSubject(SUBJECT)), `0x${told['log subject']}`);
	assert.equal(toHex(encodeAccessTerms(ASKED)), `0x${told['log terms']}`);
	assert.equal(STEPS[1].activity.terms, `0x${told['log hash of terms']}`);
	STEPS.forEach((step, index) => assert.equal(toHex(encodeStep(step)), `0x${told[`log step ${index + 1}`]}`));
	[0, 1, 2].forEach((count) => assert.equal(head(SUBJECT, STEPS.slice(0, count)), `0x${told[`log head(${count})`]}`));
});

test('every entry of the reference comes out as it says, and none is missing here', () => {
	const [document, key] = [hash('33'), address('09')];
	const entries = {
		'subject opened': { entry: 'subjectOpened', key: null },
		proposed: { entry: 'proposed', attestation: 2 },
		attested: attested({ subject: { key } }),
		'attested by a delegate': attested({ delegate: { key } }),
		'attested by a witness': attested({ witness: { member: 8, evidence: document } }),
		withdrawn: { entry: 'withdrawn', attestation: 2, document: null },
		'withdrawn by a member': { entry: 'withdrawn', attestation: 2, document },
		'entered in error': { entry: 'enteredInError', attestation: 2, document },
		delegated: { entry: 'delegated', key, terms: TERMS },
		'delegation revoked': { entry: 'delegationRevoked', key, document },
		'rotation begun': { entry: 'rotationBegun', key, effective: DUE, evidence: document },
		'rotation stopped': { entry: 'rotationStopped', key, document: null },
		'rotation stopped by the controller': { entry: 'rotationStopped', key, document },
		'key replaced': { entry: 'keyReplaced', key, evidence: document },
		'subject closed': { entry: 'subjectClosed', document },
		anchored: { entry: 'anchored', anchor: 6, hash: hash('22') },
		'access requested and granted': requested({ granted: { expires: DUE } }),
		'access requested and denied': requested({ denied: { by: { attestation: 2, rule: 1 } } }),
		'access requested': requested({ pending: { due: DUE } }),
		'access approved': { entry: 'accessApproved', access: 5, expires: DUE },
		'access refused': { entry: 'accessRefused', access: 5, reason: 'consentNeeded' },
		'access ended': { entry: 'accessEnded', access: 5, reason: 'revoked' },
		'access used': {
			entry: 'accessUsed',
			access: 5,
			requester: 11,
			purpose: 'HRESCH',
			action: 'reuse',
			nonce: 3,
			document,
		},
		'emergency access': { entry: 'emergencyAccess', access: 5, reviewDue: DUE, terms: TERMS },
		'emergency reviewed': { entry: 'emergencyReviewed', access: 5, finding: 'notJustified', document },
	};
	const told = toldBytes();
	for (const [name, entry] of Object.entries(entries)) {
		assert.equal(entryBytes(entry), `0x${told[name]}`, name);
	}
	const untried = Object.keys(told).filter((name) => !name.startsWith('log ') && !(name in entries));
	assert.deepEqual(untried, []);
});

test('what is none of the documented entries has no bytes', () => {
	assert.throws(() => entryBytes({ entry: 'painted' }), TypeError);
	assert.throws(() => entryBytes({ entry: 'accessEnded', access: 5, reason: 'lost' }), TypeError);
	assert.throws(() => entryBytes({ ...requested({ pending: { due: DUE } }), purpose: 'RESEARCH' }), TypeError);
	assert.throws(() => entryBytes({ entry: 'proposed', attestation: 2 ** 32 }), RangeError);
});

test('the whole log is believed, and no other', () => {
	const trail = { steps: 2, head: head(SUBJECT, STEPS), lastBlock: 4 };
	assert(isHistory(SUBJECT, STEPS, trail));
	const [first, second] = STEPS;
	const forgeries = {
		'without its end': [first],
		'without its beginning': [{ ...second, number: 1 }],
		reordered: [
			{ ...second, number: 1 },
			{ ...first, number: 2 },
		],
		'with another outcome': [first, { ...second, activity: requested({ granted: { expires: DUE } }) }],
		'with other terms': [first, { ...second, activity: { ...second.activity, terms: hash('45') } }],
		'asked by another': [first, { ...second, member: 12 }],
		'earlier than it was': [first, { ...second, time: second.time - 1 }],
		empty: [],
	};
	for (const [how, steps] of Object.entries(forgeries)) {
		assert(!isHistory(SUBJECT, steps, trail), how);
	}
	assert(!isHistory({ ...SUBJECT, controller: 9 }, STEPS, trail), 'the log of another controller’s subject');
});

test('the head of a log is not that of a trail', () => {
	const thing = { logisticUnit: { sscc: '395212345000000019' } };
	assert.notEqual(head(SUBJECT, []), headOfTrail(thing, []));
});

test('the key of a record is worked out, and differs for each subject', () => {
	// The hashes of the names are those that every Substrate chain has for a pallet and an item of these names.
	const key = storageKey(SUBJECT);
	assert.match(key, /^0x[0-9a-f]{168}$/);
	assert(key.endsWith(toHex(encodeSubject(SUBJECT)).slice(2)));
	assert.notEqual(key, storageKey({ ...SUBJECT, controller: 9 }));
	assert.equal(key.slice(0, 66), storageKey({ ...SUBJECT, controller: 9 }).slice(0, 66));
});
