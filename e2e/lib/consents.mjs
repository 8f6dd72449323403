/**
 * Consent and access, as the calls and JSON-RPC take them: what is not given is left open.
 */

import { documentHash } from './hash.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** Whom a provision is about. */
export const member = (number) => ({ member: { member: number } });
export const role = (name) => ({ role: { role: name } });
export const study = (number) => ({ study: { study: number } });

/** What a provision is about. An empty list stands for anything. */
export const provision = (given = {}) => ({ grantees: [], purposes: [], categories: [], actions: [], ...given });

/** An exception to an attestation, or to the exception of that number. */
export const exception = (decision, given, within = 0, period = null) => ({
	within,
	decision,
	provision: provision(given),
	period,
});

/** The document that a subject was shown. It stays off the chain, and here is a sentence. */
export const POLICY = documentHash('What happens with my data, and what I can decide');

/** The first millisecond of today, in UTC. */
const TODAY = Math.floor(Date.now() / DAY) * DAY;

/** What an attestation says. Without a period, it begins today and has no end. */
export const terms = (decision, given, { exceptions = [], period = { start: TODAY, end: null } } = {}) => ({
	decision,
	provision: provision(given),
	exceptions,
	period,
	policy: POLICY,
	basis: 'explicitConsent',
});

/** How an attestation is proven, and who wants that something is done, as the calls take them. */
export const bySignature = (signed) => ({ Signed: { signed } });
export const byWitness = (evidence) => ({ Witnessed: { evidence } });
export const ofSubject = (signed) => ({ Subject: { signed } });
export const ofMember = (document) => ({ Member: { document } });

/** What a request asks for: for a day, and without a study, where nothing else is given. */
export const request = (given) => ({
	purpose: 'TREAT',
	action: 'read',
	categories: ['imaging'],
	scope: { query: { query: documentHash('the query') } },
	study: null,
	region: 'DE',
	justification: documentHash('the justification'),
	until: Date.now() + DAY,
	...given,
});

/** Requirements. What is not given is not asked for. */
export const requirements = (given = {}) => ({ roles: [], purposes: [], regions: [], credentials: [], ...given });

/** What an anchor says of a record. */
export const record = (hash, given = {}) => ({
	hash,
	content: 'Dicom',
	category: 'imaging',
	reference: documentHash(`where the record ${hash} is, salted`),
	retention: 'PatientRecord',
	region: 'DE',
	...given,
});
