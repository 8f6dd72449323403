/**
 * The log of a subject of data: recomputes the hash chain over everything that was decided about its data and every access
 * to them, byte by byte, so that the subject's app can tell whether it was shown everything.
 *
 * Subjects and entries are in the form in which JSON-RPC tells them (`access_log`).
 */

import { blake2AsU8a, decodeAddress, xxhashAsU8a } from '@polkadot/util-crypto';
import { fromHex, join, toHex } from './bytes.mjs';
import { histories } from './hashChain.mjs';
import { PURPOSES } from './purposes.mjs';
import { kind, list, oneOf, option, text, u32, u64, u8, variant } from './scale.mjs';

export const DECISIONS = ['permit', 'deny'];
export const ACTIONS = ['read', 'disclose', 'contact', 'reuse'];
const REFUSALS = ['notJustified', 'consentNeeded', 'excessive', 'noData', 'legalRestriction', 'other'];
const ENDS = ['relinquished', 'revoked', 'notJustified'];
const FINDINGS = ['justified', 'notJustified'];

/** The hash chain over a subject's log. */
export const { head, isHistory, encodeStep } = histories({
	domain: 'custos:log:1',
	encodeSubject,
	encodeActivity: encodeEntry,
});

/** The bytes of a subject. */
export function encodeSubject({ controller, pseudonym }) {
	return join(u32(controller), fromHex(pseudonym));
}

/**
 * Where the state keeps a subject's record, its log's length and head at its end. Whoever checks a log makes the key
 * itself: another one might lead to bytes that somebody else has chosen.
 */
export function storageKey(subject) {
	const encoded = encodeSubject(subject);
	return toHex(join(xxhashAsU8a('Consent', 128), xxhashAsU8a('Subjects', 128), blake2AsU8a(encoded, 128), encoded));
}

function encodeEntry({ entry, ...content }) {
	return kind(entry, content, [
		['subjectOpened', ({ key }) => option(key, decodeAddress)],
		['proposed', encodeAttestation],
		[
			'attested',
			({ attestation, decision, supersedes, provenance, terms }) =>
				join(
					u32(attestation),
					oneOf(DECISIONS, decision),
					option(supersedes, u32),
					encodeProvenance(provenance),
					fromHex(terms),
				),
		],
		['withdrawn', encodeEnd],
		['enteredInError', encodeEnd],
		['delegated', ({ key, terms }) => join(decodeAddress(key), fromHex(terms))],
		['delegationRevoked', encodeKeyEnd],
		[
			'rotationBegun',
			({ key, effective, evidence }) => join(decodeAddress(key), u64(effective), fromHex(evidence)),
		],
		['rotationStopped', encodeKeyEnd],
		['keyReplaced', ({ key, evidence }) => join(decodeAddress(key), fromHex(evidence))],
		['subjectClosed', ({ document }) => option(document, fromHex)],
		['anchored', ({ anchor, hash }) => join(u64(anchor), fromHex(hash))],
		[
			'accessRequested',
			({ access, purpose, action, outcome, terms }) =>
				join(u64(access), encodeUse(purpose, action), encodeOutcome(outcome), fromHex(terms)),
		],
		['accessApproved', ({ access, expires }) => join(u64(access), u64(expires))],
		['accessRefused', ({ access, reason }) => join(u64(access), oneOf(REFUSALS, reason))],
		['accessEnded', ({ access, reason }) => join(u64(access), oneOf(ENDS, reason))],
		[
			'accessUsed',
			({ access, requester, purpose, action, nonce, document }) =>
				join(u64(access), u32(requester), encodeUse(purpose, action), u64(nonce), fromHex(document)),
		],
		['emergencyAccess', ({ access, reviewDue, terms }) => join(u64(access), u64(reviewDue), fromHex(terms))],
		[
			'emergencyReviewed',
			({ access, finding, document }) => join(u64(access), oneOf(FINDINGS, finding), fromHex(document)),
		],
	]);
}

const encodeAttestation = ({ attestation }) => u32(attestation);

const encodeEnd = ({ attestation, document }) => join(u32(attestation), option(document, fromHex));

const encodeKeyEnd = ({ key, document }) => join(decodeAddress(key), option(document, fromHex));

const encodeProvenance = (provenance) =>
	variant(provenance, [
		['subject', ({ key }) => decodeAddress(key)],
		['delegate', ({ key }) => decodeAddress(key)],
		['witness', ({ member, evidence }) => join(u32(member), fromHex(evidence))],
	]);

/** The bytes of what a request asks for, whose hash an entry has. */
export const encodeAccessTerms = ({ purpose, action, categories, scope, study, region, justification, until }) =>
	join(
		encodeUse(purpose, action),
		list(categories, text),
		encodeScope(scope),
		option(study, u32),
		text(region),
		fromHex(justification),
		u64(until),
	);

const encodeScope = (scope) =>
	variant(scope, [
		['anchors', ({ anchors }) => list(anchors, u64)],
		['query', ({ query }) => fromHex(query)],
	]);

const encodeUse = (purpose, action) => join(oneOf(PURPOSES, purpose), oneOf(ACTIONS, action));

const encodeOutcome = (outcome) =>
	variant(outcome, [
		['granted', ({ expires }) => u64(expires)],
		['denied', ({ by: { attestation, rule } }) => join(u32(attestation), u8(rule))],
		['pending', ({ due }) => u64(due)],
	]);
