/**
 * What a subject of data signs: the canonical bytes of a statement, written by hand as docs/reference/consent-statement.md
 * says. Whoever signs makes them from what is wanted, and takes nobody's bytes for it.
 *
 * Statements are in the form in which JSON-RPC tells them (`consent_statement`).
 */

import { decodeAddress } from '@polkadot/util-crypto';
import { fromHex, fromText, join } from './bytes.mjs';
import { ACTIONS, DECISIONS, encodeSubject } from './log.mjs';
import { PURPOSES } from './purposes.mjs';
import { list, nothing, oneOf, option, text, u32, u64, u8, variant } from './scale.mjs';

const ROLES = [
	'manufacturer',
	'distributor',
	'carrier',
	'healthcareProvider',
	'regulator',
	'conformityAssessor',
	'serviceProvider',
	'researcher',
];
const BASES = [
	'explicitConsent',
	'vitalInterests',
	'healthCare',
	'publicHealth',
	'scientificResearch',
	'hipaaAuthorization',
	'informedConsent',
	'other',
];
const POWERS = ['withdraw', 'attestAndWithdraw'];

/** The canonical bytes of a statement. */
export const statementBytes = ({ genesis, subject, nonce, validUntil, act }) =>
	join(
		fromText('custos:consent:1'),
		fromHex(genesis),
		encodeSubject(subject),
		u32(nonce),
		u64(validUntil),
		encodeAct(act),
	);

/** The same as wallets wrap what they sign that is no transaction. Such a signature is as good. */
export const wrapped = (bytes) => join(fromText('<Bytes>'), bytes, fromText('</Bytes>'));

const encodeAct = (act) =>
	variant(act, [
		['enrol', nothing],
		['attest', ({ terms, supersedes }) => join(encodeTerms(terms), option(supersedes, u32))],
		['withdraw', ({ attestation }) => u32(attestation)],
		['enterInError', ({ attestation }) => u32(attestation)],
		['delegate', ({ key, terms }) => join(decodeAddress(key), encodeDelegation(terms))],
		['revokeDelegation', encodeKey],
		['objectToRotation', encodeKey],
		['close', nothing],
	]);

const encodeKey = ({ key }) => decodeAddress(key);

/** The bytes of what an attestation says, whose hash its entry in the log has. */
export const encodeTerms = ({ decision, provision, exceptions, period, policy, basis }) =>
	join(
		oneOf(DECISIONS, decision),
		encodeProvision(provision),
		list(exceptions, encodeException),
		encodePeriod(period),
		fromHex(policy),
		oneOf(BASES, basis),
	);

const encodeProvision = ({ grantees, purposes, categories, actions }) =>
	join(
		list(grantees, encodeGrantee),
		list(purposes, (purpose) => oneOf(PURPOSES, purpose)),
		list(categories, text),
		list(actions, (action) => oneOf(ACTIONS, action)),
	);

const encodeGrantee = (grantee) =>
	variant(grantee, [
		['member', ({ member }) => u32(member)],
		['role', ({ role }) => oneOf(ROLES, role)],
		['study', ({ study }) => u32(study)],
	]);

const encodeException = ({ within, decision, provision, period }) =>
	join(u8(within), oneOf(DECISIONS, decision), encodeProvision(provision), option(period, encodePeriod));

const encodePeriod = ({ start, end }) => join(u64(start), option(end, u64));

/** The bytes of what another key may do, whose hash its entry in the log has. */
export const encodeDelegation = ({ powers, categories, period }) =>
	join(oneOf(POWERS, powers), list(categories, text), encodePeriod(period));
