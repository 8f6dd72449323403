/**
 * Consent as JSON-RPC tells of it: subjects that have no account sign what they permit and deny, any member hands it in,
 * and the chain answers what may be done. Dave's hospital is the controller, Ferdie's company hands in.
 *
 * The tests of this file go on from one to the next. Terms that end after days are tested on the runtime: a chain's clock
 * can't be turned.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	bySignature,
	byWitness,
	exception,
	member,
	ofMember,
	ofSubject,
	POLICY,
	role,
	study as studyOf,
	terms,
} from '../lib/consents.mjs';
import { wrapped } from '../lib/consentStatement.mjs';
import {
	answersError,
	applicant,
	expectRefusal,
	onChain,
	openedSubjects,
	refuses,
	refusesAll,
	unused,
	unusedSubject,
	until,
} from '../lib/fixtures.mjs';
import { documentHash } from '../lib/hash.mjs';
import { decide, twoThirds } from '../lib/motion.mjs';
import { alice, bob, charlie, dave, eve, ferdie, MEMBER, REPRESENTATIVES } from '../lib/people.mjs';
import { Refusal } from '../lib/refusal.mjs';
import { SubjectApp } from '../lib/subjectApp.mjs';
import { SCHEME_NAMES, SubjectKey } from '../lib/subjectKey.mjs';

const DAY = 24 * 60 * 60 * 1000;
const EVIDENCE = documentHash('the signed form');
const NO_BLOCK = `0x${'77'.repeat(32)}`;
const PERMIT = terms('permit', { categories: ['imaging'], actions: ['read'] });
const DENY_RESEARCH = terms('deny', { purposes: ['HRESCH'] });
/** Clinical trials are denied, but for Eve's with images and genomes, of which the latter are denied again. */
const GUARDED = terms(
	'deny',
	{ purposes: ['CLINTRCH'] },
	{
		exceptions: [
			exception('permit', { grantees: [member(MEMBER.eve)], categories: ['imaging', 'genomic'] }),
			exception('deny', { categories: ['genomic'] }, 1),
		],
	},
);

const context = onChain(
	async (chain) => {
		const { consent, utility } = chain.api.tx;
		const ofDave = { signer: dave, controller: MEMBER.dave };
		const ofCharlie = { signer: charlie, controller: MEMBER.charlie };
		const schemes = SCHEME_NAMES.map((scheme) => [scheme, { ...ofDave, scheme }]);
		const subjects = await openedSubjects(chain, {
			app: ofDave,
			other: ofDave,
			excepting: { ...ofDave, attests: [terms('permit', {}), GUARDED] },
			ordered: ofDave,
			foreign: ofCharlie,
			guarded: { ...ofDave, attests: [terms('permit', { categories: ['genomic'] })] },
			rotated: ofDave,
			studied: ofCharlie,
			closed: { ...ofDave, attests: [PERMIT] },
			full: ofDave,
			...Object.fromEntries(schemes),
		});
		// The motion that what the members decide on begins with; three blocks.
		const newcomer = applicant({ roles: ['Researcher'] });
		const defining = consent.defineCategory(`dental.${unused()}`, documentHash('What belongs to it'));
		const motion = utility.batchAll([newcomer.admit(chain), defining]);
		const decided = await decide(chain, REPRESENTATIVES, twoThirds, motion);
		newcomer.member = decided.find('consortium', 'MemberAdmitted').member.toNumber();
		return { ...subjects, consent, newcomer, defining };
	},
	// Where a test failed, the newcomer is still a member and would count in other files' motions.
	async ({ newcomer, chain }) => {
		if (newcomer && !newcomer.expelled) {
			await decide(chain, REPRESENTATIVES, twoThirds, chain.api.tx.consortium.expel(newcomer.member));
		}
	},
);

const ask = (...question) => context.chain.ask(...question);
const errs = (...question) => answersError(context.chain, ...question);
const submit = (...transaction) => context.chain.submit(...transaction);
const now = async () => (await context.chain.api.query.timestamp.now()).toNumber();

/** Asserts of the calls that each is refused under its name of consent's errors; all are submitted at once. */
const refused = (signer, ...expected) =>
	refusesAll(
		context.chain,
		expected.map(([call, name]) => [signer, call, `consent.${name}`]),
	);

/** Has a subject attest, and answers with the attestation's number. */
async function attest(app, what, supersedes = null, signer = ferdie) {
	const { signed } = await app.sign({ attest: { terms: what, supersedes } });
	const outcome = await submit(signer, context.consent.attest(app.subject, what, supersedes, bySignature(signed)));
	return attestationOf(outcome.find('consent', 'Attested'));
}

const attestationOf = ({ step }) => step.activity.value.attestation.toNumber();

/** Has a subject withdraw an attestation. */
async function withdraw(app, attestation) {
	const { signed } = await app.sign({ withdraw: { attestation } });
	return submit(ferdie, context.consent.withdraw(app.subject, attestation, ofSubject(signed)));
}

const ruling = (app, requester, asked, at = null) =>
	ask(
		'consent_decide',
		{
			subject: app.subject,
			requester,
			study: null,
			purpose: 'TREAT',
			action: 'read',
			categories: ['imaging'],
			...asked,
		},
		at,
	);

const permitted = (...by) => ({
	ruling: 'permitted',
	by: by.map(([attestation, rule = 0]) => ({ attestation, rule })),
});
const denied = (attestation, rule = 0) => ({ ruling: 'denied', by: { attestation, rule } });
const NOT_PERMITTED = { ruling: 'notPermitted' };

const get = (app, attestation, at = null) => ask('consent_get', app.subject, attestation, at);
const view = (app, at = null) => ask('consent_subject', app.subject, at);

test('a controller opens a subject under a pseudonym, with a key that signed that it is the subject’s', async () => {
	const { app, chain, consent } = context;
	const { status, enrolled, rotation, delegations, attestations, log, subject, storageKey } = await view(app);
	assert.deepEqual(subject, app.subject);
	assert.deepEqual([status, rotation, delegations, attestations], ['open', null, [], 0]);
	assert.deepEqual(enrolled, { key: app.key.address, nonce: 1 });
	assert.equal(log.steps, 1);
	assert.equal(storageKey, chain.api.query.consent.subjects.key(app.subject));

	const account = await chain.api.query.system.account(app.key.address);
	assert.deepEqual(
		[account.nonce.toNumber(), account.sufficients.toNumber(), account.providers.toNumber()],
		[0, 0, 0],
	);

	const unopened = new SubjectApp(chain, unusedSubject(chain, MEMBER.dave).subject, app.key);
	await refused(
		dave,
		[consent.openSubject(app.subject.pseudonym, app.signAlone('enrol', 1).signed), 'SubjectExists'],
		[consent.openSubject(unopened.subject.pseudonym, unopened.signAlone('enrol', 0).signed), 'KeyInUse'],
	);
	await errs(4014, 'consent_subject', unopened.subject);
	await errs(4020, 'consent_statement', unopened.subject, 'enrol', app.key.address);
});

test('a subject needs no key', async () => {
	const { chain, consent } = context;
	const app = unusedSubject(chain, MEMBER.charlie);
	await submit(charlie, consent.openSubject(app.subject.pseudonym, null));
	assert.equal((await view(app)).enrolled, null);
	await errs(4019, 'consent_statement', app.subject, 'close');

	const { signed } = await app.sign('enrol');
	await submit(charlie, consent.replaceKey(app.subject.pseudonym, signed, EVIDENCE));
	assert.deepEqual((await view(app)).enrolled, { key: app.key.address, nonce: 1 });
});

test('nothing is permitted that nobody has attested', async () => {
	assert.deepEqual(await ruling(context.app, MEMBER.dave), NOT_PERMITTED);
	const unknown = unusedSubject(context.chain, MEMBER.dave);
	assert.deepEqual(await ruling(unknown, MEMBER.dave), { ruling: 'subjectNotFound' });
	assert.deepEqual(await ruling(context.app, 4_000_000), { ruling: 'requesterNotActive' });
	assert.deepEqual(await ruling(context.app, MEMBER.dave, { study: 4_000_000 }), { ruling: 'notInStudy' });
});

test('what a subject signs is attested, whoever hands it in, and counts from its block on', async () => {
	const { app, chain } = context;
	const before = await ask('chain_getBlockHash');
	const attestation = await attest(app, PERMIT, null, charlie);
	const { state, status, version, provenance, recordedBy, supersedes, number, ...said } = await get(app, attestation);
	assert.deepEqual([number, status, state, version, supersedes], [attestation, 'active', 'active', 1, null]);
	assert.deepEqual(provenance, { subject: { key: app.key.address } });
	assert.equal(recordedBy, MEMBER.charlie);
	assert.deepEqual(said.terms, PERMIT);
	assert.equal(said.terms.policy, POLICY);
	assert.deepEqual(await ruling(app, MEMBER.eve), permitted([attestation]));
	assert.deepEqual(await ruling(app, MEMBER.eve, { categories: ['imaging', 'genomic'] }), NOT_PERMITTED);
	assert.deepEqual(await ruling(app, MEMBER.eve, { categories: [] }), NOT_PERMITTED);
	assert.deepEqual(await ruling(app, MEMBER.eve, { action: 'reuse' }), NOT_PERMITTED);

	assert.deepEqual(await ruling(app, MEMBER.eve, {}, before), NOT_PERMITTED);
	await errs(4015, 'consent_get', app.subject, attestation, before);
	assert.equal((await view(app)).enrolled.nonce, 2);
	context.permission = attestation;
});

test('a statement that is not good is refused by the name of what is wrong, and nothing changes', async () => {
	const { app, consent, other } = context;
	const before = await view(app);
	const act = { attest: { terms: PERMIT, supersedes: null } };
	const { statement } = await app.sign(act);
	const time = await now();
	const with_ = (differs, key = app.key) => bySignature(key.signed({ ...statement, ...differs }));
	const attesting = (proof, what = PERMIT, supersedes = null) => consent.attest(app.subject, what, supersedes, proof);
	const good = app.key.signed(statement);
	await refused(
		ferdie,
		[attesting(with_({ genesis: documentHash('another chain') })), 'OtherChain'],
		[attesting(with_({ validUntil: time - 1 })), 'StatementExpired'],
		[attesting(with_({ validUntil: time + 31 * DAY })), 'ValidityTooLong'],
		[attesting(with_({ nonce: statement.nonce - 1 })), 'OldNonce'],
		[attesting(with_({ nonce: 0 })), 'OldNonce'],
		[attesting(with_({ nonce: statement.nonce + 1 })), 'NonceTooHigh'],
		[attesting(with_({}, SubjectKey.generate())), 'KeyNotEnrolled'],
		// Signed by another key than it says.
		[attesting(bySignature({ ...SubjectKey.generate().signed(statement), key: app.key.address })), 'BadSignature'],
		// For another subject, whose key it isn't, and moved there.
		[attesting(with_({ subject: other.subject })), 'BadSignature'],
		[consent.attest(other.subject, PERMIT, null, bySignature(good)), 'KeyNotEnrolled'],
		// Something else than was signed: terms, what they supersede, validity, the act.
		[attesting(bySignature(good), terms('permit', { categories: ['imaging'] })), 'BadSignature'],
		[attesting(bySignature(good), PERMIT, context.permission), 'BadSignature'],
		[attesting(bySignature({ ...good, validUntil: good.validUntil + 1 })), 'BadSignature'],
		[consent.withdraw(app.subject, context.permission, ofSubject(good)), 'BadSignature'],
		[consent.closeSubject(app.subject, ofSubject(good)), 'BadSignature'],
		// The scheme's name is another one's.
		[attesting(bySignature({ ...good, signature: { Ed25519: good.signature.Sr25519 } })), 'BadSignature'],
	);
	assert.deepEqual(await view(app), before);
	assert.deepEqual(await ruling(app, MEMBER.eve), permitted([context.permission]));
});

test('terms that make no sense are refused by name, signed or not', async () => {
	const { app, consent } = context;
	const time = await now();
	const { signed } = await app.sign({ attest: { terms: PERMIT, supersedes: null } });
	const attesting = (what, supersedes = null) => consent.attest(app.subject, what, supersedes, bySignature(signed));
	const lasting = (start, end) => terms('permit', {}, { period: { start, end } });
	const excepting = (...exceptions) => terms('permit', {}, { exceptions });
	const period = { start: time + 10, end: time + 5 };
	await refused(
		ferdie,
		[attesting(lasting(time + DAY, time)), 'PeriodEndsBeforeItBegins'],
		[attesting(lasting(time, time)), 'PeriodEndsBeforeItBegins'],
		[attesting(lasting(0, time - 1)), 'PeriodOver'],
		[attesting(terms('permit', { purposes: ['RESEARCH'] })), 'UnknownPurpose'],
		[attesting(terms('permit', { purposes: ['hresch'] })), 'UnknownPurpose'],
		[attesting(terms('permit', { categories: ['pet food'] })), 'InvalidCategory'],
		[attesting(terms('permit', { categories: [''] })), 'InvalidCategory'],
		[attesting(terms('permit', { categories: ['petFood'] })), 'UnknownCategory'],
		[attesting(terms('permit', { grantees: [member(4_000_000)] })), 'GranteeNotActive'],
		[attesting(terms('permit', { grantees: [studyOf(4_000_000)] })), 'StudyNotFound'],
		[attesting(excepting(exception('deny', {}, 1))), 'NoSuchException'],
		[attesting(excepting(exception('deny', {}), exception('permit', {}, 2))), 'NoSuchException'],
		[attesting(excepting(exception('deny', {}, 0, period))), 'PeriodEndsBeforeItBegins'],
		[attesting(excepting(exception('deny', { purposes: ['X'] }))), 'UnknownPurpose'],
		[attesting(PERMIT, 99), 'AttestationNotFound'],
	);
	assert.equal((await view(app)).attestations, 1);
});

test('a denial overrides, the most specific exception decides, and a broader question gets around neither', async () => {
	const { excepting: app } = context;
	const [everything, guarded] = [1, 2];
	const table = [
		[MEMBER.charlie, {}, permitted([everything])],
		[MEMBER.charlie, { purpose: 'CLINTRCH' }, denied(guarded)],
		[MEMBER.charlie, { purpose: 'CLINTRCHPC' }, denied(guarded)],
		[MEMBER.charlie, { purpose: 'HRESCH' }, denied(guarded)],
		[MEMBER.charlie, { purpose: 'BIORCH' }, permitted([everything])],
		[MEMBER.eve, { purpose: 'CLINTRCH', categories: ['imaging'] }, permitted([guarded, 1])],
		[MEMBER.eve, { purpose: 'CLINTRCH', categories: ['genomic'] }, denied(guarded, 2)],
		[MEMBER.eve, { purpose: 'CLINTRCH', categories: ['imaging', 'genomic'] }, denied(guarded, 2)],
		[MEMBER.eve, { purpose: 'CLINTRCH', categories: ['laboratory'] }, denied(guarded)],
	];
	for (const [requester, asked, expected] of table) {
		assert.deepEqual(await ruling(app, requester, asked), expected, JSON.stringify([requester, asked]));
	}

	// Withdrawn, it goes on to deny what it denied, and permits nothing.
	await withdraw(app, guarded);
	assert.deepEqual(await ruling(app, MEMBER.charlie, { purpose: 'CLINTRCH' }), denied(guarded));
	assert.deepEqual(
		await ruling(app, MEMBER.eve, { purpose: 'CLINTRCH', categories: ['genomic'] }),
		denied(guarded, 2),
	);
	// Lifted, it is gone.
	const lifted = await attest(app, terms('permit', { categories: ['laboratory'] }), guarded);
	assert.deepEqual(await ruling(app, MEMBER.charlie, { purpose: 'CLINTRCH' }), permitted([everything]));
	assert.equal((await get(app, lifted)).version, 2);
});

test('an amendment takes the place of an attestation, and all versions stay to be read', async () => {
	const { app, consent, permission } = context;
	const narrower = terms('permit', { grantees: [role('healthcareProvider')], categories: ['imaging'] });
	const amended = await attest(app, narrower, permission);
	const { attestations, next } = await ask('consent_history', app.subject);
	assert.deepEqual(
		attestations.map(({ number, status, version, supersedes }) => [number, status, version, supersedes]),
		[
			[permission, 'superseded', 1, null],
			[amended, 'active', 2, permission],
		],
	);
	assert.equal(next, null);
	const { at, ...by } = attestations[0].state.superseded;
	assert.deepEqual(by, { by: amended });
	assert.equal(at, attestations[1].since);
	assert.deepEqual(await ruling(app, MEMBER.eve), NOT_PERMITTED);
	assert.deepEqual(await ruling(app, MEMBER.dave), permitted([amended]));

	const { signed } = await app.sign({ withdraw: { attestation: permission } });
	const again = await app.sign({ attest: { terms: PERMIT, supersedes: permission } });
	await refused(
		ferdie,
		[consent.withdraw(app.subject, permission, ofSubject(signed)), 'NotActive'],
		[consent.attest(app.subject, PERMIT, permission, bySignature(again.signed)), 'NotActive'],
		[consent.withdraw(app.subject, 99, ofSubject(signed)), 'AttestationNotFound'],
	);
	context.amended = amended;
});

test('a withdrawal counts from its block on, and neither it nor anything else can be played again', async () => {
	const { app, chain, consent, amended } = context;
	const { signed } = await app.sign({ withdraw: { attestation: amended } });
	const call = consent.withdraw(app.subject, amended, ofSubject(signed));
	const { blockHash } = await submit(eve, call);
	const parent = (await ask('chain_getHeader', blockHash)).parentHash;
	assert.deepEqual(await ruling(app, MEMBER.dave, {}, parent), permitted([amended]));
	assert.deepEqual(await ruling(app, MEMBER.dave, {}, blockHash), NOT_PERMITTED);
	assert.equal((await get(app, amended)).status, 'withdrawn');
	assert.equal((await get(app, amended, parent)).status, 'active');
	await refused(eve, [call, 'NotActive']);

	// The same words again, for another attestation of the same terms: the signature was for one nonce.
	const anew = await app.sign({ attest: { terms: PERMIT, supersedes: null } });
	const attesting = consent.attest(app.subject, PERMIT, null, bySignature(anew.signed));
	await submit(eve, attesting);
	await refuses(chain, bob, attesting, 'consent.OldNonce');
});

test('two attestations in one block count in either order, and an amendment only after what it amends', async () => {
	const { chain, consent, ordered: app } = context;
	const call = (nonce, what, supersedes = null) => {
		const { signed } = app.signAlone({ attest: { terms: what, supersedes } }, nonce);
		return [ferdie, consent.attest(app.subject, what, supersedes, bySignature(signed))];
	};
	// The second statement first: its nonce is too high, and the one that it amends isn't there.
	const wrong = await chain.settleInOneBlock([call(2, DENY_RESEARCH, 1), call(1, PERMIT)]);
	assert.equal(wrong[0].reason.name, 'consent.AttestationNotFound');
	assert.equal(wrong[1].value.block, wrong[0].reason.block);
	const right = await chain.settleInOneBlock([call(2, DENY_RESEARCH, 1), call(3, PERMIT)]);
	assert.deepEqual(
		right.map(({ status }) => status),
		['fulfilled', 'fulfilled'],
	);
	assert.equal(right[0].value.block, right[1].value.block);
	const { attestations } = await ask('consent_history', app.subject);
	assert.deepEqual(
		attestations.map(({ status }) => status),
		['superseded', 'active', 'active'],
	);
});

test('a healthcare provider witnesses for its own subjects, and nothing that was signed gives way to that', async () => {
	const { app, chain, consent, foreign } = context;
	const witnessed = byWitness(EVIDENCE);
	const { signed } = await app.sign({ attest: { terms: DENY_RESEARCH, supersedes: null } });
	const [one, two] = await chain.submitAll([
		[dave, consent.attest(app.subject, PERMIT, null, witnessed)],
		[dave, consent.attest(app.subject, DENY_RESEARCH, null, bySignature(signed))],
	]);
	const attestation = attestationOf(one.find('consent', 'Attested'));
	const denial = attestationOf(two.find('consent', 'Attested'));
	const { provenance } = await get(app, attestation);
	assert.deepEqual(provenance, { witness: { member: MEMBER.dave, evidence: EVIDENCE } });

	await Promise.all([
		refuses(chain, bob, consent.attest(foreign.subject, PERMIT, null, witnessed), 'BadOrigin'),
		refused(
			dave,
			[consent.attest(foreign.subject, PERMIT, null, witnessed), 'NotController'],
			[consent.attest(app.subject, PERMIT, denial, witnessed), 'SignatureNeeded'],
			[consent.enterInError(app.subject, denial, ofMember(EVIDENCE)), 'SignatureNeeded'],
		),
		refused(
			charlie,
			[consent.enterInError(app.subject, attestation, ofMember(EVIDENCE)), 'NotWitness'],
			[consent.withdraw(app.subject, denial, ofMember(EVIDENCE)), 'NotController'],
		),
	]);
	// The witness takes back what it witnessed. The controller may always withdraw: that permits nothing.
	await chain.submitAll([
		[dave, consent.enterInError(app.subject, attestation, ofMember(EVIDENCE))],
		[dave, consent.withdraw(app.subject, denial, ofMember(EVIDENCE))],
	]);
	assert.equal((await get(app, attestation)).status, 'enteredInError');
	assert.deepEqual(await ruling(app, MEMBER.eve, { purpose: 'HRESCH', categories: ['genomic'] }), denied(denial));
});

test('a controller proposes, and nothing counts before the subject has confirmed it', async () => {
	const { app, consent } = context;
	const what = terms('permit', { grantees: [member(MEMBER.eve)], categories: ['device'], actions: ['contact'] });
	const asked = { action: 'contact', categories: ['device'] };
	const outcome = await submit(dave, consent.propose(app.subject.pseudonym, what, null));
	const attestation = attestationOf(outcome.find('consent', 'Proposed'));
	const { status, provenance } = await get(app, attestation);
	assert.deepEqual([status, provenance], ['proposed', null]);
	assert.deepEqual(await ruling(app, MEMBER.eve, asked), NOT_PERMITTED);

	const { signed } = await app.sign({ attest: { terms: what, supersedes: null } });
	const { signed: wrong } = await app.sign({ attest: { terms: PERMIT, supersedes: null } });
	const confirming = consent.confirm(app.subject, attestation, bySignature(signed));
	await refused(
		ferdie,
		[consent.confirm(app.subject, attestation, bySignature(wrong)), 'BadSignature'],
		[consent.confirm(app.subject, 99, bySignature(signed)), 'AttestationNotFound'],
		[consent.propose(app.subject.pseudonym, what, null), 'SubjectNotFound'],
	);
	await submit(ferdie, confirming);
	assert.deepEqual(await ruling(app, MEMBER.eve, asked), permitted([attestation]));
	await refused(ferdie, [confirming, 'NotProposed']);
});

test('wallets may wrap what they sign, and keys of every scheme sign', async () => {
	const { chain, consent } = context;
	const apps = SCHEME_NAMES.map((scheme) => context[scheme]);
	const act = { attest: { terms: PERMIT, supersedes: null } };
	const signed = await Promise.all(apps.map((app) => app.sign(act, { wrap: wrapped })));
	await chain.submitAll(
		apps.map((app, index) => [
			ferdie,
			consent.attest(app.subject, PERMIT, null, bySignature(signed[index].signed)),
		]),
	);
	for (const app of apps) {
		assert.deepEqual((await get(app, 1)).provenance, { subject: { key: app.key.address } });
	}
});

test('a guardian’s key does what was delegated to it, as long as it is', async () => {
	const { chain, consent, guarded: app } = context;
	const guardian = new SubjectApp(chain, app.subject, SubjectKey.generate('Ed25519'));
	const key = guardian.key.address;
	const own = 1;
	const delegation = (given = {}) => ({
		powers: 'attestAndWithdraw',
		categories: ['imaging'],
		period: { start: 0, end: null },
		...given,
	});
	const delegating = async (what) => {
		const { signed } = await app.sign({ delegate: { key, terms: what } });
		return consent.delegateKey(app.subject, key, what, signed);
	};
	const signed = async (act) => (await guardian.sign(act)).signed;
	const attesting = async (what, supersedes = null) =>
		consent.attest(
			app.subject,
			what,
			supersedes,
			bySignature(await signed({ attest: { terms: what, supersedes } })),
		);

	await refused(
		ferdie,
		[await delegating(delegation({ period: { start: 2, end: 1 } })), 'PeriodEndsBeforeItBegins'],
		[await delegating(delegation({ period: { start: 0, end: 1 } })), 'PeriodOver'],
		[await delegating(delegation({ categories: ['petFood'] })), 'UnknownCategory'],
	);
	await errs(4019, 'consent_statement', app.subject, 'close', key);
	await submit(ferdie, await delegating(delegation()));
	assert.deepEqual((await view(app)).delegations, [{ key, nonce: 0, terms: delegation() }]);

	const imaging = await attest(guardian, PERMIT);
	assert.deepEqual((await get(app, imaging)).provenance, { delegate: { key } });
	const withdrawal = { withdraw: { attestation: own } };
	await refused(
		ferdie,
		[await attesting(terms('permit', { categories: ['imaging', 'genomic'] })), 'OutsideDelegation'],
		[await attesting(terms('permit', {})), 'OutsideDelegation'],
		[await attesting(PERMIT, own), 'OutsideDelegation'],
		[consent.withdraw(app.subject, own, ofSubject(await signed(withdrawal))), 'OutsideDelegation'],
		[consent.closeSubject(app.subject, ofSubject(await signed('close'))), 'OutsideDelegation'],
	);

	// Other terms take the place of those before.
	const late = { start: (await now()) + DAY, end: null };
	await submit(ferdie, await delegating(delegation({ period: late })));
	await refused(ferdie, [await attesting(PERMIT), 'DelegationNotEffective']);
	await submit(ferdie, await delegating(delegation({ powers: 'withdraw' })));
	await refused(ferdie, [await attesting(PERMIT), 'OutsideDelegation']);
	await withdraw(guardian, imaging);

	const kept = await attesting(PERMIT);
	const revoking = await app.sign({ revokeDelegation: { key } });
	const revocation = consent.revokeDelegation(app.subject, key, ofSubject(revoking.signed));
	await submit(ferdie, revocation);
	await refused(ferdie, [kept, 'KeyNotEnrolled'], [revocation, 'DelegationNotFound']);

	// Delegated to anew, the key goes on counting: nothing that it signed before counts again.
	await submit(ferdie, await delegating(delegation()));
	assert.equal((await view(app)).delegations[0].nonce, 2);
	const before = guardian.signAlone({ attest: { terms: PERMIT, supersedes: null } }, 0);
	const other = new SubjectApp(chain, unusedSubject(chain, MEMBER.dave).subject, guardian.key);
	await Promise.all([
		refused(ferdie, [consent.attest(app.subject, PERMIT, null, bySignature(before.signed)), 'OldNonce']),
		// It belongs to this subject for good.
		refused(dave, [consent.openSubject(other.subject.pseudonym, other.signAlone('enrol', 0).signed), 'KeyInUse']),
	]);
});

test('a lost key is replaced after a while, in which the present one may object', async () => {
	const { chain, consent, rotated: app } = context;
	const next = new SubjectApp(chain, app.subject, SubjectKey.generate());
	const enrol = async () => (await next.sign('enrol')).signed;
	const replacing = async () => consent.replaceKey(app.subject.pseudonym, await enrol(), EVIDENCE);
	const present = (await app.sign('enrol')).signed;
	await refused(
		dave,
		[consent.completeRotation(app.subject), 'NoRotation'],
		[consent.replaceKey(app.subject.pseudonym, present, EVIDENCE), 'KeyInUse'],
	);
	await submit(dave, await replacing());
	const { rotation, enrolled } = await view(app);
	assert.deepEqual([rotation.key, rotation.evidence, enrolled.key], [next.key.address, EVIDENCE, app.key.address]);
	assert(Math.abs(rotation.effective - (await now()) - 14 * DAY) < 60_000);
	await refused(dave, [consent.completeRotation(app.subject), 'TooEarly'], [await replacing(), 'RotationPending']);

	// Before it is effective, the new key signs nothing else.
	await errs(4019, 'consent_statement', app.subject, 'close', next.key.address);
	const { signed } = await app.sign({ objectToRotation: { key: next.key.address } });
	const objecting = consent.objectToRotation(app.subject, ofSubject(signed));
	await submit(ferdie, objecting);
	assert.equal((await view(app)).rotation, null);
	await refused(ferdie, [objecting, 'NoRotation']);

	// The controller may stop what it began.
	await submit(dave, await replacing());
	const stopping = consent.objectToRotation(app.subject, ofMember(EVIDENCE));
	await refused(charlie, [stopping, 'NotController']);
	await submit(dave, stopping);
	const { rotation: none, enrolled: kept } = await view(app);
	assert.deepEqual([none, kept.key], [null, app.key.address]);
});

test('a study is its sponsor’s: who takes part asks for it, until it is closed', async () => {
	const { chain, consent, studied: app } = context;
	const code = `NCT${unused()}`;
	const outcome = await submit(dave, consent.registerStudy(code, EVIDENCE, [MEMBER.eve]));
	const study = outcome.find('consent', 'StudyRegistered').study.toNumber();
	const told = { code, sponsor: MEMBER.dave, approval: EVIDENCE, closed: false };
	const { participants, ...said } = await ask('consent_study', study);
	assert.deepEqual(said, told);
	assert.deepEqual(new Set(participants), new Set([MEMBER.dave, MEMBER.eve]));

	const attestation = await attest(app, terms('permit', { grantees: [studyOf(study)], categories: ['imaging'] }));
	const asked = { study, purpose: 'HRESCH' };
	assert.deepEqual(await ruling(app, MEMBER.eve, asked), permitted([attestation]));
	assert.deepEqual(await ruling(app, MEMBER.eve, { ...asked, study: null }), NOT_PERMITTED);
	assert.deepEqual(await ruling(app, MEMBER.bob, asked), { ruling: 'notInStudy' });

	await Promise.all([
		refuses(chain, bob, consent.registerStudy(code, EVIDENCE, []), 'BadOrigin'),
		refused(
			eve,
			[consent.setParticipants(study, []), 'NotSponsor'],
			[consent.closeStudy(study), 'NotSponsor'],
			[consent.closeStudy(4_000_000), 'StudyNotFound'],
			[consent.registerStudy('a study', EVIDENCE, []), 'InvalidStudyCode'],
			[consent.registerStudy(code, EVIDENCE, [4_000_000]), 'ParticipantNotActive'],
		),
	]);
	await submit(dave, consent.setParticipants(study, []));
	assert.deepEqual(await ruling(app, MEMBER.eve, asked), { ruling: 'notInStudy' });
	await submit(dave, consent.closeStudy(study));
	assert.equal((await ask('consent_study', study)).closed, true);
	assert.deepEqual(await ruling(app, MEMBER.dave, asked), { ruling: 'notInStudy' });
	const naming = terms('permit', { grantees: [studyOf(study)] });
	const { signed } = await app.sign({ attest: { terms: naming, supersedes: null } });
	await refused(
		dave,
		[consent.attest(app.subject, naming, null, bySignature(signed)), 'StudyClosed'],
		[consent.setParticipants(study, [MEMBER.eve]), 'StudyClosed'],
	);
});

test('the members define further categories of data by motion, and nobody else does', async () => {
	const { app, chain, defining, newcomer } = context;
	const code = defining.args[0].toUtf8();
	await refuses(chain, alice, defining, 'BadOrigin');
	const attestation = await attest(app, terms('permit', { grantees: [member(newcomer.member)], categories: [code] }));
	assert.deepEqual(await ruling(app, newcomer.member, { categories: [code] }), permitted([attestation]));
	context.named = attestation;
});

test('a member that was expelled is permitted nothing, and is no grantee; what is defined stays so', async () => {
	const { app, chain, consent, defining, named, newcomer } = context;
	const { consortium, utility } = chain.api.tx;
	const motion = utility.forceBatch([consortium.expel(newcomer.member), defining]);
	const { events } = await decide(chain, [...REPRESENTATIVES, newcomer.representative], twoThirds, motion);
	const failed = events.filter((event) => chain.api.events.utility.ItemFailed.is(event));
	assert.equal(failed.length, 1);
	expectRefusal(Refusal.fromDispatch(failed[0].data.error), 'consent.CategoryExists');
	newcomer.expelled = true;

	const { terms: what } = await get(app, named);
	assert.deepEqual(await ruling(app, newcomer.member, what.provision), { ruling: 'requesterNotActive' });
	const { signed } = await app.sign({ attest: { terms: what, supersedes: null } });
	await refused(ferdie, [consent.attest(app.subject, what, null, bySignature(signed)), 'GranteeNotActive']);
	// It may be denied something: should it be admitted again, it is another member, but one that is suspended comes back.
	await attest(app, terms('deny', { grantees: [member(newcomer.member)] }));
});

test('a period that ends ends what was attested, by the block’s time', async () => {
	const { chain, consent } = context;
	const time = await now();
	const end = time + 6_000;
	const { app } = await openedSubjects(chain, {
		app: {
			signer: dave,
			controller: MEMBER.dave,
			attests: [
				terms('permit', { categories: ['trial'] }, { period: { start: time + DAY, end: null } }),
				terms('permit', { categories: ['imaging'] }, { period: { start: 0, end } }),
			],
		},
	});
	const [later, short] = [1, 2];
	assert.deepEqual(await ruling(app, MEMBER.eve), permitted([short]));
	assert.deepEqual(await ruling(app, MEMBER.eve, { categories: ['trial'] }), NOT_PERMITTED);
	assert.equal((await get(app, later)).status, 'active');
	await until('the period to end', async () => (await get(app, short)).status === 'expired');
	assert((await now()) >= end);
	assert.deepEqual(await ruling(app, MEMBER.eve), NOT_PERMITTED);
	const { signed } = await app.sign({ withdraw: { attestation: short } });
	await refused(ferdie, [consent.withdraw(app.subject, short, ofSubject(signed)), 'NotActive']);
});

test('a closed subject stays closed', async () => {
	const { chain, consent, closed: app } = context;
	const attestation = 1;
	const next = new SubjectApp(chain, app.subject, SubjectKey.generate());
	const { signed } = await app.sign('close');
	const attesting = await app.sign({ attest: { terms: PERMIT, supersedes: null } });
	const enrolment = (await next.sign('enrol')).signed;
	await refused(charlie, [consent.closeSubject(app.subject, ofMember(EVIDENCE)), 'NotController']);
	await submit(ferdie, consent.closeSubject(app.subject, ofSubject(signed)));
	const { status, log } = await view(app);
	assert.deepEqual(Object.keys(status), ['closed']);
	assert.deepEqual(await ruling(app, MEMBER.eve), { ruling: 'subjectClosed' });
	const { subject } = app;
	await refused(
		dave,
		[consent.attest(subject, PERMIT, null, bySignature(attesting.signed)), 'SubjectClosed'],
		[consent.attest(subject, PERMIT, null, byWitness(EVIDENCE)), 'SubjectClosed'],
		[consent.propose(subject.pseudonym, PERMIT, null), 'SubjectClosed'],
		[consent.confirm(subject, attestation, byWitness(EVIDENCE)), 'SubjectClosed'],
		[consent.withdraw(subject, attestation, ofMember(EVIDENCE)), 'SubjectClosed'],
		[consent.enterInError(subject, attestation, ofMember(EVIDENCE)), 'SubjectClosed'],
		[consent.replaceKey(subject.pseudonym, enrolment, EVIDENCE), 'SubjectClosed'],
		[consent.completeRotation(subject), 'SubjectClosed'],
		[consent.closeSubject(subject, ofMember(EVIDENCE)), 'SubjectClosed'],
		[consent.openSubject(subject.pseudonym, null), 'SubjectExists'],
	);
	assert.equal((await view(app)).log.head, log.head);
});

test('the places of a subject fill up, the last quarter with what it signs alone', async () => {
	const { chain, consent, full: app } = context;
	const most = chain.api.consts.consent.maxAttestations.toNumber();
	const witnessing = () => consent.attest(app.subject, PERMIT, null, byWitness(EVIDENCE));
	const places = most - Math.ceil(most / 4);
	await chain.submitAll(Array.from({ length: places }, () => [dave, witnessing()]));
	await refused(dave, [witnessing(), 'TooManyAttestations']);
	await attest(app, PERMIT);
	const { attestations, next } = await ask('consent_history', app.subject, 2, 3);
	assert.deepEqual(
		attestations.map(({ number }) => number),
		[2, 3, 4],
	);
	assert.equal(next, 5);
});

test('each question about what there isn’t gets the error that says so', async () => {
	const { app, chain } = context;
	const unknown = unusedSubject(chain, MEMBER.dave);
	const { data, message } = await errs(4014, 'consent_subject', unknown.subject);
	assert.deepEqual(data, { subject: unknown.subject });
	assert.match(message, new RegExp(unknown.subject.pseudonym));
	await errs(4014, 'consent_get', unknown.subject, 1);
	await errs(4014, 'consent_history', unknown.subject);
	await errs(4014, 'consent_statement', unknown.subject, 'close');
	assert.deepEqual((await errs(4015, 'consent_get', app.subject, 99)).data, {
		subject: app.subject,
		attestation: 99,
	});
	await errs(4015, 'consent_get', app.subject, 0);
	assert.deepEqual((await errs(4016, 'consent_study', 4_000_000)).data, { study: 4_000_000 });
	const stranger = SubjectKey.generate().address;
	assert.deepEqual((await errs(4019, 'consent_statement', app.subject, 'close', stranger)).data, {
		subject: app.subject,
		key: stranger,
	});
});

test('a question that is none is refused, and so is one about an unknown block', async () => {
	const { app } = context;
	const question = {
		...app.subject,
		subject: app.subject,
		requester: 0,
		study: null,
		action: 'read',
		categories: [],
	};
	for (const [method, ...parameters] of [
		['consent_decide'],
		['consent_decide', { ...question, purpose: 'RESEARCH' }],
		['consent_decide', { ...question, purpose: 'TREAT', action: 'sell' }],
		['consent_decide', { ...question, purpose: 'TREAT', categories: ['pet food'] }],
		['consent_decide', { ...question, purpose: 'TREAT', categories: Array(9).fill('imaging') }],
		['consent_subject', { controller: MEMBER.dave }],
		['consent_subject', { controller: MEMBER.dave, pseudonym: '0x1234' }],
		['consent_get', app.subject, 'one'],
		['consent_history', app.subject, 1, 0],
		['consent_history', app.subject, 1, 101],
		['consent_statement', app.subject, 'enrol'],
		['consent_statement', app.subject, 'destroy'],
		['consent_statement', app.subject, 'close', null, 1],
		['consent_statement', app.subject, 'close', 'not a key'],
		['consent_study', -1],
	]) {
		await errs(-32602, method, ...parameters);
	}
	for (const [method, ...parameters] of [
		['consent_decide', { ...question, purpose: 'TREAT' }],
		['consent_subject', app.subject],
		['consent_get', app.subject, 1],
		['consent_history', app.subject, null, null],
		['consent_statement', app.subject, 'close', null, null],
		['consent_study', 0],
	]) {
		assert.equal((await errs(4005, method, ...parameters, NO_BLOCK)).data.block, NO_BLOCK);
	}
});
