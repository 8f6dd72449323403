/**
 * Records that stay where they are, and access to them, as JSON-RPC tells of it: hashes that are anchored, requests that
 * consent or the controller decides, uses that are logged, emergencies that are reviewed, and the subject's log of it all.
 *
 * Dave's hospital is the controller, Eve Implants asks, Charlie's company is another controller. The tests of this file go
 * on from one to the next. What takes days is tested on the runtime: a chain's clock can't be turned.
 */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { fromHex, toHex } from '../lib/bytes.mjs';
import {
	bySignature,
	byWitness,
	exception,
	member,
	ofMember,
	ofSubject,
	record,
	request,
	requirements,
	terms,
} from '../lib/consents.mjs';
import {
	answersError,
	onChain,
	openedSubjects,
	refuses,
	refusesAll,
	unused,
	unusedKey,
	unusedSubject,
	until,
} from '../lib/fixtures.mjs';
import { documentHash } from '../lib/hash.mjs';
import { trailOf } from '../lib/hashChain.mjs';
import { encodeStep, head, isHistory, storageKey } from '../lib/log.mjs';
import { collectLog } from '../lib/logHistory.mjs';
import { alice, bob, charlie, dave, eve, ferdie, MEMBER } from '../lib/people.mjs';
import { ProofError, provenValue } from '../lib/storageProof.mjs';
import { SubjectApp } from '../lib/subjectApp.mjs';
import { SubjectKey } from '../lib/subjectKey.mjs';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const DOCUMENT = documentHash('AuditEvent');
const NO_BLOCK = `0x${'77'.repeat(32)}`;
const OPEN = { status: 'open' };

/** What Eve may do with a subject's images. */
const PERMIT = terms('permit', { grantees: [member(MEMBER.eve)], categories: ['imaging'] });
const DENY_RESEARCH = terms('deny', { purposes: ['HRESCH'] });

/** Subjects of Dave's by what the tests do with them: what each attests, and what Eve asks for of it before. */
const SUBJECTS = {
	asked: {
		attests: [PERMIT, DENY_RESEARCH],
		asks: [{}, { purpose: 'BIORCH' }, { categories: ['imaging', 'laboratory'] }],
	},
	withdrawn: { attests: [PERMIT], asks: [{}] },
	reordered: { attests: [PERMIT], asks: [{}] },
	undecided: { attests: [], asks: [{}, { categories: ['genomic'] }] },
	amended: { attests: [PERMIT], asks: [{}] },
	ended: { attests: [PERMIT], asks: [{}, {}, { categories: ['trial'] }] },
	required: { attests: [terms('permit', { grantees: [member(MEMBER.eve)] })], asks: [] },
	closed: { attests: [PERMIT], asks: [{}, { categories: ['trial'] }] },
	late: { attests: [], asks: [{}] },
	delegated: { attests: [PERMIT], asks: [] },
	silent: { attests: [], asks: [] },
};

/** What a guardian's key may do. */
const DELEGATION = { powers: 'withdraw', categories: [], period: { start: 0, end: null } };

const accessOf = (outcome) => outcome.find('records', 'AccessRequested').access.toNumber();

/** Each with its app and the numbers of the accesses, and Charlie's one that denies everything. */
const context = onChain(async (chain) => {
	const { consent, records } = chain.api.tx;
	const names = Object.keys(SUBJECTS);
	const ofDave = names.map((name) => [
		name,
		{ signer: dave, controller: MEMBER.dave, attests: SUBJECTS[name].attests },
	]);
	const { charlies, ...apps } = await openedSubjects(chain, {
		...Object.fromEntries(ofDave),
		charlies: { signer: charlie, controller: MEMBER.charlie, attests: [terms('deny', {})] },
	});
	const asks = names.flatMap((name) => SUBJECTS[name].asks.map((given) => [name, given]));
	const outcomes = await chain.submitAll(
		asks.map(([name, given]) => [eve, records.request(apps[name].subject, request(given))]),
	);
	const accessesOf = (name) => outcomes.filter((_, index) => asks[index][0] === name).map(accessOf);
	const told = names.map((name) => [name, { app: apps[name], accesses: accessesOf(name) }]);
	return { ...Object.fromEntries(told), charlies, consent, records };
});

const ask = (...question) => context.chain.ask(...question);
const errs = (...question) => answersError(context.chain, ...question);
const submit = (...transaction) => context.chain.submit(...transaction);
const now = async () => (await context.chain.api.query.timestamp.now()).toNumber();

/** Asserts of the calls that each is refused under its name of the errors of records; all are submitted at once. */
const refused = (signer, ...expected) =>
	refusesAll(
		context.chain,
		expected.map(([call, name]) => [signer, call, `records.${name}`]),
	);

/** The call by which a subject attests. */
async function attesting(app, what, supersedes = null) {
	const { signed } = await app.sign({ attest: { terms: what, supersedes } });
	return context.consent.attest(app.subject, what, supersedes, bySignature(signed));
}

/** Has a subject attest, and answers with the attestation's number. */
async function attest(app, what, supersedes = null) {
	const outcome = await submit(ferdie, await attesting(app, what, supersedes));
	return outcome.find('consent', 'Attested').step.activity.value.attestation.toNumber();
}

async function withdrawing(app, attestation) {
	const { signed } = await app.sign({ withdraw: { attestation } });
	return context.consent.withdraw(app.subject, attestation, ofSubject(signed));
}

const asking = (app, given) => context.records.request(app.subject, request(given));

/** Has Eve ask, and answers with the number of the access. */
const asked = async (app, given) => accessOf(await submit(eve, asking(app, given)));

/** Has Dave anchor records of subjects, and answers with their numbers and hashes. */
async function anchored(...wanted) {
	const made = wanted.map(([app, given, versionOf = null]) => {
		const hash = toHex(randomBytes(32));
		return { hash, call: context.records.anchor(app.subject.pseudonym, record(hash, given), versionOf) };
	});
	const outcomes = await context.chain.submitAll(made.map(({ call }) => [dave, call]));
	const anchorOf = (outcome) => outcome.find('records', 'Anchored').anchor.toNumber();
	return outcomes.map((outcome, index) => ({ hash: made[index].hash, anchor: anchorOf(outcome) }));
}

const get = (access, at = null) => ask('access_get', access, at);
const using = (access, nonce) => context.records.logUse(access, nonce, DOCUMENT);
const numbers = (accesses) => accesses.map(({ access }) => access);

/** Everything that a question answers in pages, which are asked for until there is no next one. */
async function all(method, field, about, count = 100) {
	const gathered = [];
	for (let after = null, more = true; more; more = after !== null) {
		const page = await ask(method, about, after, count);
		assert(page[field].length <= count);
		gathered.push(...page[field]);
		after = page.next;
	}
	return gathered;
}

test('a record is anchored by its hash, and whoever has it finds when and by whom', async () => {
	const { charlies: another, records } = context;
	const { app } = context.asked;
	const content = { Fhir: { resource: 'DiagnosticReport' } };
	const [first] = await anchored([app, { content, retention: 'ImplantFifteenYears' }]);
	const { anchored: at, ...said } = await ask('records_anchor', first.anchor);
	assert.deepEqual(said, {
		anchor: first.anchor,
		subject: app.subject,
		hash: first.hash,
		content: { fhir: { resource: 'DiagnosticReport' } },
		category: 'imaging',
		reference: record(first.hash).reference,
		retention: 'implantFifteenYears',
		region: 'DE',
		versionOf: null,
		supersededBy: null,
	});
	assert(Math.abs(at - (await now())) < 60_000);

	const [second] = await anchored([app, { content }, first.anchor]);
	assert.equal((await ask('records_anchor', first.anchor)).supersededBy, second.anchor);
	assert.equal((await ask('records_anchor', second.anchor)).versionOf, first.anchor);
	const { anchors, next } = await ask('records_verify', first.hash);
	assert.deepEqual([anchors.map(({ anchor }) => anchor), next], [[first.anchor], null]);

	const own = app.subject.pseudonym;
	const other = (differs = {}) => ({ ...record(toHex(randomBytes(32))), ...differs });
	await Promise.all([
		refused(
			dave,
			[records.anchor(own, record(first.hash), null), 'AlreadyAnchored'],
			[records.anchor(own, other(), first.anchor), 'NotLatest'],
			[records.anchor(own, other(), 4_000_000_000), 'AnchorNotFound'],
			[records.anchor(another.subject.pseudonym, other(), null), 'SubjectNotFound'],
			[records.anchor(own, other({ category: 'petFood' }), null), 'UnknownCategory'],
			[records.anchor(own, other({ category: 'pet food' }), null), 'InvalidCategory'],
			[records.anchor(own, other({ region: 'de' }), null), 'InvalidRegion'],
			[records.anchor(own, other({ region: 'D' }), null), 'InvalidRegion'],
			[records.anchor(own, other({ content: { Fhir: { resource: 'R4' } } }), null), 'InvalidResourceType'],
		),
		refused(charlie, [records.anchor(another.subject.pseudonym, other(), first.anchor), 'AnchorOfAnotherSubject']),
	]);

	// The same record, of another controller's subject.
	await submit(charlie, records.anchor(another.subject.pseudonym, record(first.hash), null));
	const both = await all('records_verify', 'anchors', first.hash, 1);
	assert.deepEqual(both.map(({ subject }) => subject.controller).sort(), [MEMBER.charlie, MEMBER.dave]);
	assert.deepEqual(await ask('records_verify', documentHash('nobody has anchored this')), {
		anchors: [],
		next: null,
	});
});

test('what consent permits is granted at once, what it denies is denied, and the rest is for the controller', async () => {
	const [granted, denied, pending] = context.asked.accesses;
	const open = await get(granted);
	assert.deepEqual([open.access, open.now, open.requester, open.delegate], [granted, OPEN, MEMBER.eve, eve.address]);
	const { grant } = open.state.granted;
	assert.deepEqual(grant.basis, { consent: { attestations: [1] } });
	assert.deepEqual([grant.expires, grant.uses, grant.lastNonce], [open.terms.until, 0, 0]);
	assert.deepEqual([open.terms.purpose, open.terms.categories, open.review], ['TREAT', ['imaging'], null]);

	const refusal = await get(denied);
	assert.deepEqual(refusal.now, { status: 'denied' });
	assert.deepEqual(refusal.state, { denied: { by: { attestation: 2, rule: 0 } } });

	const waiting = await get(pending);
	assert.deepEqual(waiting.now, { status: 'pending' });
	assert.equal(waiting.state.pending.due, waiting.terms.until - 1);
	const expected = [pending, ...context.undecided.accesses];
	const waitingNow = numbers(await all('access_pending', 'accesses', MEMBER.dave, 2));
	assert.deepEqual(
		expected.filter((access) => !waitingNow.includes(access)),
		[],
	);
	assert.equal(new Set(waitingNow).size, waitingNow.length);
	assert(!waitingNow.includes(granted) && !waitingNow.includes(denied));
});

test('a request that asks for nothing that there is gets the name of what is wrong, and is not logged', async () => {
	const { chain, silent } = context;
	const { app } = context.asked;
	const [mine, genomic, theirs] = await anchored([app, {}], [app, { category: 'genomic' }], [silent.app, {}]);
	const before = (await ask('consent_subject', app.subject)).log;
	const time = await now();
	const anchors = (...named) => ({ scope: { Anchors: { anchors: named } } });
	await refused(
		eve,
		[asking(unusedSubject(chain, MEMBER.dave)), 'SubjectNotFound'],
		[asking(app, { categories: [] }), 'NoCategories'],
		[asking(app, { categories: ['petFood'] }), 'UnknownCategory'],
		[asking(app, { categories: ['pet food'] }), 'InvalidCategory'],
		[asking(app, { purpose: 'RESEARCH' }), 'UnknownPurpose'],
		[asking(app, { region: 'd?' }), 'InvalidRegion'],
		[asking(app, { study: 4_000_000 }), 'NotInStudy'],
		[asking(app, anchors()), 'NoAnchors'],
		[asking(app, anchors(4_000_000_000)), 'AnchorNotFound'],
		[asking(app, anchors(mine.anchor, theirs.anchor)), 'AnchorOfAnotherSubject'],
		[asking(app, anchors(mine.anchor, genomic.anchor)), 'CategoryNotRequested'],
		[asking(app, { until: time - 1 }), 'UntilHasPassed'],
		[asking(app, { until: time + 366 * DAY }), 'GrantTooLong'],
	);
	assert.deepEqual((await ask('consent_subject', app.subject)).log, before);
	const { terms: said } = await get(await asked(app, anchors(mine.anchor)));
	assert.deepEqual(said.scope, { anchors: { anchors: [mine.anchor] } });
});

test('the controller decides what consent says nothing about, and nobody else does', async () => {
	const { chain, records } = context;
	const { app, accesses } = context.asked;
	const [granted, denied, pending] = accesses;
	const { terms: what } = await get(pending);
	const time = await now();
	const approving = (access, expires = time + HOUR, conditions = requirements()) =>
		records.approve(access, expires, conditions);
	const [another] = await Promise.all([
		asked(app, { categories: ['laboratory'] }),
		refused(charlie, [approving(pending), 'NotController'], [records.refuse(pending, 'Other'), 'NotController']),
		refused(
			dave,
			[approving(pending, what.until + 1), 'ExpiryOutOfRange'],
			[approving(pending, time - 1), 'ExpiryOutOfRange'],
			[approving(pending, time + HOUR, requirements({ roles: ['Researcher'] })), 'RequirementNotMet'],
			[approving(granted), 'NotPending'],
			[approving(denied), 'NotPending'],
			[records.refuse(granted, 'Other'), 'NotPending'],
			[approving(4_000_000_000), 'AccessNotFound'],
			[using(pending, 1), 'NotGranted'],
			[using(denied, 1), 'NotGranted'],
		),
	]);
	await chain.submitAll([
		[dave, approving(pending, time + HOUR, requirements({ roles: ['Manufacturer'] }))],
		[dave, records.refuse(another, 'Excessive')],
	]);
	const { now: status, state } = await get(pending);
	assert.deepEqual(status, OPEN);
	assert.equal(state.granted.grant.expires, time + HOUR);
	const conditions = requirements({ roles: ['manufacturer'] });
	assert.deepEqual(state.granted.grant.basis, { controller: { conditions } });
	const refusal = await get(another);
	assert.deepEqual([refusal.now, refusal.state.refused.reason], [{ status: 'refused' }, 'excessive']);
	const left = numbers(await all('access_pending', 'accesses', MEMBER.dave));
	assert(!left.includes(pending) && !left.includes(another));
	await refused(dave, [approving(another), 'NotPending'], [using(another, 1), 'NotGranted']);
});

test('each use is logged once, by who holds the data', async () => {
	const { chain, records } = context;
	const [granted] = context.asked.accesses;
	const [used, again] = await chain.settleInOneBlock([
		[dave, using(granted, 7)],
		[dave, using(granted, 7)],
	]);
	assert.deepEqual([used.status, again.reason.name], ['fulfilled', 'records.OldNonce']);
	await Promise.all([
		refused(charlie, [using(granted, 9), 'NotController']),
		refused(eve, [using(granted, 9), 'NotController'], [records.revoke(granted), 'NotController']),
		refused(
			dave,
			[using(granted, 7), 'OldNonce'],
			[using(granted, 6), 'OldNonce'],
			[using(granted, 0), 'OldNonce'],
			[using(4_000_000_000, 1), 'AccessNotFound'],
			[records.relinquish(granted), 'NotRequester'],
		),
	]);
	await submit(dave, using(granted, 8));
	const { grant } = (await get(granted)).state.granted;
	assert.deepEqual([grant.uses, grant.lastNonce], [2, 8]);
});

test('a withdrawal ends an open grant in its block: a use before it is logged, and none after it', async () => {
	const { chain } = context;
	const { app, accesses } = context.withdrawn;
	const [access] = accesses;
	const [before, withdrawn, after] = await chain.settleInOneBlock([
		[dave, using(access, 1)],
		[dave, await withdrawing(app, 1)],
		[dave, using(access, 2)],
	]);
	assert.deepEqual([before.status, withdrawn.status], ['fulfilled', 'fulfilled']);
	assert.equal(after.reason.name, 'records.ConsentEnded');
	const { block } = withdrawn.value;
	assert.deepEqual([before.value.block, after.reason.block], [block, block]);
	const { now: status, state } = await get(access);
	assert.deepEqual(status, { status: 'consentEnded', attestation: 1 });
	assert.deepEqual([state.granted.grant.uses, state.granted.grant.lastNonce], [1, 1]);

	// Attested anew, it has to be asked for anew.
	const anew = await attest(app, PERMIT);
	const [again] = await Promise.all([asked(app), refused(dave, [using(access, 2), 'ConsentEnded'])]);
	assert.deepEqual((await get(again)).state.granted.grant.basis, { consent: { attestations: [anew] } });
});

test('in the other order within the block, the use is refused and the withdrawal stands', async () => {
	const { chain } = context;
	const { app, accesses } = context.reordered;
	const [access] = accesses;
	const [withdrawn, use] = await chain.settleInOneBlock([
		[dave, await withdrawing(app, 1)],
		[dave, using(access, 1)],
	]);
	assert.equal(withdrawn.status, 'fulfilled');
	assert.deepEqual([use.reason.name, use.reason.block], ['records.ConsentEnded', withdrawn.value.block]);
	assert.equal((await get(access)).state.granted.grant.uses, 0);
});

test('an approval and a denial in one block: whichever comes second, nothing is used', async () => {
	const { chain, records } = context;
	const { app, accesses } = context.undecided;
	const [first, second] = accesses;
	const expires = (await now()) + HOUR;
	const [approved, denied, late] = await chain.settleInOneBlock([
		[dave, records.approve(first, expires, requirements())],
		[dave, await attesting(app, terms('deny', {}))],
		[dave, records.approve(second, expires, requirements())],
	]);
	assert.deepEqual([approved.status, denied.status], ['fulfilled', 'fulfilled']);
	assert.deepEqual([late.reason.name, late.reason.block], ['records.Denied', denied.value.block]);
	const ruling = { ruling: 'denied', by: { attestation: 1, rule: 0 } };
	assert.deepEqual((await get(first)).now, { status: 'noLongerPermitted', now: ruling });
	assert.deepEqual((await get(second)).now, { status: 'pending' });
	const [use, refusal] = await chain.settleAll([
		[dave, using(first, 1)],
		[dave, records.refuse(second, 'ConsentNeeded')],
	]);
	assert.deepEqual([use.reason.name, refusal.status], ['records.NoLongerPermitted', 'fulfilled']);
});

test('what consent permits by now is not for the controller to grant: it would outlast the consent', async () => {
	const { records } = context;
	const { app, accesses } = context.late;
	const [access] = accesses;
	assert.deepEqual((await get(access)).now, { status: 'pending' });
	const permission = await attest(app, PERMIT);
	const expires = (await now()) + HOUR;
	const [again] = await Promise.all([
		asked(app),
		refused(dave, [records.approve(access, expires, requirements()), 'PermittedByConsent']),
	]);
	assert.deepEqual((await get(again)).state.granted.grant.basis, { consent: { attestations: [permission] } });
	await submit(eve, records.relinquish(access));
});

test('access is the delegate’s that asked, and over when it acts for its member no more', async () => {
	const { chain } = context;
	const { app } = context.delegated;
	const { appointDelegate, revokeDelegate } = chain.api.tx.consortium;
	const clerk = unusedKey('clerk');
	await submit(eve, appointDelegate(clerk.address, ['Access'], null));
	const access = accessOf(await submit(clerk, asking(app)));
	const { now: open, delegate } = await get(access);
	assert.deepEqual([open, delegate], [OPEN, clerk.address]);
	await submit(eve, revokeDelegate(clerk.address));
	assert.deepEqual((await get(access)).now, { status: 'delegateNotActive' });
	await refused(dave, [using(access, 1), 'DelegateNotActive']);
});

test('an amendment ends what rested on the attestation whose place it takes', async () => {
	const { app, accesses } = context.amended;
	const [access] = accesses;
	const exceptions = [exception('deny', { grantees: [member(MEMBER.eve)] })];
	const amended = await attest(app, terms('permit', { categories: ['imaging'] }, { exceptions }), 1);
	assert.deepEqual((await get(access)).now, { status: 'consentEnded', attestation: 1 });
	const [again] = await Promise.all([asked(app), refused(dave, [using(access, 1), 'ConsentEnded'])]);
	assert.deepEqual((await get(again)).state, { denied: { by: { attestation: amended, rule: 1 } } });
});

test('a grant expires, and so does consent: no use is logged after either', async () => {
	const { chain, records } = context;
	const end = (await now()) + 10_000;
	const ofDave = { signer: dave, controller: MEMBER.dave };
	const ending = terms('permit', { categories: ['imaging'] }, { period: { start: 0, end } });
	const { short, long } = await openedSubjects(chain, {
		short: { ...ofDave, attests: [ending] },
		long: { ...ofDave, attests: [PERMIT] },
	});
	const outcomes = await chain.submitAll([
		[eve, asking(short)],
		[eve, asking(long, { until: end })],
	]);
	const [resting, expiring] = outcomes.map(accessOf);
	assert.deepEqual([(await get(resting)).now, (await get(expiring)).now], [OPEN, OPEN]);
	await until('both to end', async () => (await now()) >= end);
	assert.deepEqual((await get(resting)).now, { status: 'consentEnded', attestation: 1 });
	assert.deepEqual((await get(expiring)).now, { status: 'expired' });
	await Promise.all([
		refused(dave, [using(resting, 1), 'ConsentEnded'], [using(expiring, 1), 'Expired']),
		refused(eve, [records.relinquish(expiring), 'Expired']),
	]);
});

test('who asked gives up what it doesn’t need, and the controller revokes', async () => {
	const { chain, records } = context;
	const [first, second, third] = context.ended.accesses;
	await refused(charlie, [records.relinquish(first), 'NotRequester'], [records.revoke(first), 'NotController']);
	await chain.submitAll([
		[eve, records.relinquish(first)],
		[dave, records.revoke(second)],
		[eve, records.relinquish(third)],
	]);
	const views = await Promise.all([first, second, third].map((access) => get(access)));
	assert.deepEqual(
		views.map(({ now: status, state }) => [status.status, state.ended.reason]),
		[
			['ended', 'relinquished'],
			['ended', 'revoked'],
			['ended', 'relinquished'],
		],
	);
	const late = [first, second, third].flatMap((access) => [
		[using(access, 1), 'NotGranted'],
		[records.revoke(access), 'NotGranted'],
	]);
	await refused(dave, ...late);
});

test('beside consent, a controller requires role, purpose, region and credentials', async () => {
	const { chain, records } = context;
	const { app } = context.required;
	const credential = `ICH-GCP-${unused()}`;
	// Requirements are the controller's, for all its subjects: of categories that the other tests don't ask for.
	const lacking = [
		['deviceReadings', { roles: ['Researcher'] }],
		['medication', { purposes: ['HRESCH', 'ETREAT'] }],
		['diagnosis', { regions: ['FR', 'EU'] }],
		['demographics', { roles: ['Manufacturer'], purposes: ['TREAT'], regions: ['DE'], credentials: [credential] }],
	];
	const set = (category, what = {}) => records.setRequirements(category, requirements(what));
	await chain.submitAll(lacking.map(([category, what]) => [dave, set(category, what)]));
	const refusals = await refused(
		eve,
		...lacking.map(([category]) => [asking(app, { categories: [category] }), 'RequirementNotMet']),
	);
	assert.deepEqual(
		refusals.map(({ what }) => what),
		['role', 'purpose', 'region', 'credential'],
	);

	const time = await now();
	const attestCredential = (expires, code = credential) =>
		records.attestCredential(eve.address, code, expires, DOCUMENT);
	await Promise.all([
		refuses(chain, ferdie, attestCredential(time + DAY), 'BadOrigin'),
		refused(
			bob,
			[attestCredential(time - 1), 'ExpiryOutOfRange'],
			[attestCredential(time + DAY, 'a training'), 'InvalidCredential'],
			[records.attestCredential(bob.address, credential, time + DAY, DOCUMENT), 'OwnCredential'],
			[records.withdrawCredential(eve.address, credential), 'CredentialNotFound'],
		),
		refused(
			dave,
			[set('petFood'), 'UnknownCategory'],
			[set('pet food'), 'InvalidCategory'],
			[set('device', { regions: ['X'] }), 'InvalidRegion'],
			[set('device', { purposes: ['X'] }), 'UnknownPurpose'],
			[set('device', { credentials: [''] }), 'InvalidCredential'],
			[set('device'), 'NothingChanged'],
		),
	]);
	await submit(bob, attestCredential(time + DAY));
	const access = await asked(app, { categories: ['demographics'] });
	assert.deepEqual((await get(access)).now, OPEN);
	await submit(dave, using(access, 1));

	// It is checked at each use.
	await submit(alice, records.withdrawCredential(eve.address, credential));
	assert.deepEqual((await get(access)).now, { status: 'requirementNotMet', shortfall: 'credential' });
	const refusal = await refuses(chain, dave, using(access, 2), 'records.RequirementNotMet');
	assert.equal(refusal.what, 'credential');
	await chain.submitAll([...lacking.map(([category]) => [dave, set(category)]), [dave, using(access, 2)]]);
});

test('breaking the glass is always possible, always logged, and reviewed by another', async () => {
	const { chain, charlies: app, consent, records } = context;
	const query = { Query: { query: DOCUMENT } };
	const breaking = (subject = app.subject, categories = ['imaging'], scope = query) =>
		records.emergencyAccess(subject, categories, scope, 'DE', DOCUMENT);
	await Promise.all([
		refuses(chain, eve, breaking(), 'BadOrigin'),
		refused(
			dave,
			[breaking(unusedSubject(chain, MEMBER.charlie).subject), 'SubjectNotFound'],
			[breaking(app.subject, ['petFood']), 'UnknownCategory'],
			[breaking(app.subject, []), 'NoCategories'],
			[breaking(app.subject, ['imaging'], { Anchors: { anchors: [] } }), 'NoAnchors'],
		),
	]);
	const outcomes = await chain.submitAll([
		[dave, breaking()],
		[dave, breaking()],
	]);
	const [first, second] = outcomes.map((outcome) => outcome.find('records', 'EmergencyAccessed').access.toNumber());
	const view = await get(first);
	assert.deepEqual([view.now, view.requester], [OPEN, MEMBER.dave]);
	assert.deepEqual([view.terms.purpose, view.terms.action], ['BTG', 'read']);
	const { basis, since, expires } = view.state.granted.grant;
	assert.deepEqual([basis, expires - since], ['emergency', DAY]);
	assert.deepEqual(view.review, { due: since + 7 * DAY, made: null });
	await submit(charlie, using(first, 1));

	const dueOf = async (controller, count) =>
		numbers(await all('access_reviews_due', 'accesses', controller, count)).filter((access) =>
			[first, second].includes(access),
		);
	for (const [controller, count] of [[MEMBER.charlie], [MEMBER.charlie, 1], [null], [null, 1]]) {
		assert.deepEqual((await dueOf(controller, count)).sort(), [first, second].sort());
	}
	assert.deepEqual(await dueOf(MEMBER.eve), []);

	const [granted] = context.asked.accesses;
	const reviewing = (access, finding = 'Justified') => records.review(access, finding, DOCUMENT);
	await Promise.all([
		refused(dave, [reviewing(first), 'OwnReview']),
		refused(eve, [reviewing(first), 'NotController']),
		refused(alice, [reviewing(granted), 'NotUnderReview'], [reviewing(4_000_000_000), 'AccessNotFound']),
		refused(charlie, [records.revoke(first), 'EmergencyAccess']),
	]);
	await chain.submitAll([
		[alice, reviewing(first)],
		[charlie, reviewing(second, 'NotJustified')],
	]);
	const [justified, not] = [await get(first), await get(second)];
	assert.deepEqual([justified.now, justified.review.made.finding], [OPEN, 'justified']);
	assert.equal(justified.review.made.by, MEMBER.alice);
	assert.deepEqual([not.now, not.state.ended.reason], [{ status: 'ended' }, 'notJustified']);
	assert.deepEqual([not.review.made.by, not.review.made.document], [MEMBER.charlie, DOCUMENT]);
	await Promise.all([
		refused(alice, [reviewing(second), 'AlreadyReviewed']),
		refused(charlie, [using(second, 1), 'NotGranted']),
	]);
	assert.deepEqual(await dueOf(MEMBER.charlie), []);

	const { signed } = await app.sign('close');
	await submit(ferdie, consent.closeSubject(app.subject, ofSubject(signed)));
	await Promise.all([
		refused(dave, [breaking(), 'SubjectClosed']),
		refused(charlie, [using(first, 2), 'SubjectClosed']),
	]);
});

test('nothing is asked for, anchored or used of a closed subject', async () => {
	const { consent, records } = context;
	const { app, accesses } = context.closed;
	const [access, pending] = accesses;
	await submit(dave, consent.closeSubject(app.subject, ofMember(DOCUMENT)));
	assert.deepEqual((await get(access)).now, { status: 'noLongerPermitted', now: { ruling: 'subjectClosed' } });
	const expires = (await now()) + HOUR;
	await Promise.all([
		refused(eve, [asking(app), 'SubjectClosed']),
		refused(
			dave,
			[using(access, 1), 'SubjectClosed'],
			[records.anchor(app.subject.pseudonym, record(documentHash('late')), null), 'SubjectClosed'],
			[records.approve(pending, expires, requirements()), 'SubjectClosed'],
		),
	]);
	await submit(dave, records.refuse(pending, 'NoData'));
});

/** A subject with entries of every kind that comes without waiting, many of them in one block. */
async function storied() {
	const { chain, consent, records } = context;
	const app = unusedSubject(chain, MEMBER.dave);
	const { subject } = app;
	const next = new SubjectApp(chain, subject, SubjectKey.generate());
	const guardian = SubjectKey.generate('Ecdsa').address;
	let nonce = 0;
	const signed = (act) => app.signAlone(act, nonce++).signed;
	const byDave = (calls) => chain.submitAll(calls.map((call) => [dave, call]));

	const began = await byDave([
		consent.openSubject(subject.pseudonym, signed('enrol')),
		consent.attest(subject, PERMIT, null, bySignature(signed({ attest: { terms: PERMIT, supersedes: null } }))),
		records.anchor(subject.pseudonym, record(toHex(randomBytes(32))), null),
		consent.delegateKey(subject, guardian, DELEGATION, signed({ delegate: { key: guardian, terms: DELEGATION } })),
		consent.revokeDelegation(subject, guardian, ofMember(DOCUMENT)),
		consent.attest(subject, DENY_RESEARCH, null, byWitness(DOCUMENT)),
		consent.enterInError(subject, 2, ofMember(DOCUMENT)),
		consent.propose(subject.pseudonym, DENY_RESEARCH, null),
		consent.confirm(subject, 3, byWitness(DOCUMENT)),
		consent.replaceKey(subject.pseudonym, next.signAlone('enrol', 0).signed, DOCUMENT),
		consent.objectToRotation(subject, ofSubject(signed({ objectToRotation: { key: next.key.address } }))),
	]);
	const anchor = began[2].find('records', 'Anchored').anchor.toNumber();
	const requests = [
		{ scope: { Anchors: { anchors: [anchor] } } },
		{ purpose: 'HRESCH' },
		{ action: 'disclose', categories: ['device'] },
		{ categories: ['trial'] },
	];
	const outcomes = await chain.submitAll(requests.map((given) => [eve, asking(app, given)]));
	const [granted, , approved, hopeless] = outcomes.map(accessOf);
	const query = { Query: { query: DOCUMENT } };
	const broken = await submit(dave, records.emergencyAccess(subject, ['device'], query, 'DE', DOCUMENT));
	const emergency = broken.find('records', 'EmergencyAccessed').access.toNumber();
	await byDave([
		records.approve(approved, (await now()) + HOUR, requirements()),
		records.refuse(hopeless, 'NoData'),
		using(granted, 1),
		using(emergency, 9),
		consent.withdraw(subject, 1, ofSubject(signed({ withdraw: { attestation: 1 } }))),
	]);
	await submit(eve, records.relinquish(approved));
	await submit(alice, records.review(emergency, 'Justified', DOCUMENT));
	const { block } = await submit(ferdie, consent.closeSubject(subject, ofSubject(signed('close'))));
	return { app, final: await chain.finalised(block) };
}

test('a subject checks its log with one proof: everything that happened, in its order, from the blocks and from any node', async () => {
	const { chain } = context;
	const { app, final } = await storied();
	Object.assign(context, { storied: app, final });
	const told = await ask('access_log', app.subject, null, final.hash);
	assert.deepEqual([told.subject, told.at, told.complete, told.missing], [app.subject, final.hash, true, null]);
	assert.equal(told.storageKey, storageKey(app.subject));
	assert.equal(told.storageKey, chain.api.query.consent.subjects.key(app.subject));

	const { trail, record: bytes } = await app.provenTrail(final);
	assert.deepEqual(trail, told.trail);
	assert.deepEqual((await ask('consent_subject', app.subject, final.hash)).log, trail);
	assert.equal(toHex(bytes), await ask('state_getStorage', told.storageKey, final.hash));

	const found = await collectLog(chain, app.subject, trail);
	assert.deepEqual(
		found.map(({ step }) => step.activity.entry),
		[
			'subjectOpened',
			'attested',
			'anchored',
			'delegated',
			'delegationRevoked',
			'attested',
			'enteredInError',
			'proposed',
			'attested',
			'rotationBegun',
			'rotationStopped',
			'accessRequested',
			'accessRequested',
			'accessRequested',
			'accessRequested',
			'emergencyAccess',
			'accessApproved',
			'accessRefused',
			'accessUsed',
			'accessUsed',
			'withdrawn',
			'accessEnded',
			'emergencyReviewed',
			'subjectClosed',
		],
	);
	for (const { step, encoded } of found) {
		assert.equal(toHex(encodeStep(step)), toHex(encoded), `${step.activity.entry}: by hand as by the metadata`);
	}
	assert.deepEqual(
		told.steps,
		found.map(({ block, step }) => ({ block, ...step })),
	);
	const { steps, blocks } = await app.log(final.hash);
	assert(app.isWhole(steps, trail));
	for (const { activity } of steps.filter(({ activity: { entry, terms: hash } }) => hash && entry !== 'delegated')) {
		const { attestation, access } = activity;
		const { terms: said } = attestation
			? await ask('consent_get', app.subject, attestation, final.hash)
			: await get(access, final.hash);
		assert(app.isAbout(activity, said), `${activity.entry}: what it was about`);
		const differs = attestation ? { policy: DOCUMENT } : { justification: `0x${'00'.repeat(32)}` };
		assert(!app.isAbout(activity, { ...said, ...differs }), `${activity.entry}: other terms`);
	}
	const delegated = steps.find(({ activity }) => activity.entry === 'delegated');
	assert(app.isAbout(delegated.activity, DELEGATION));
	assert(!app.isAbout(delegated.activity, { ...DELEGATION, powers: 'attestAndWithdraw' }));
	assert.equal(blocks.at(-1), trail.lastBlock);
	context.log = { steps, trail };
});

test('a log with any one entry left out, moved or altered shows, whatever else is put right', async () => {
	const { storied: app, log } = context;
	const { steps, trail } = log;
	const numbered = (some) => some.map((step, index) => ({ ...step, number: index + 1 }));
	for (const left of steps) {
		const without = steps.filter((step) => step !== left);
		assert(!app.isWhole(without, trail), `without ${left.activity.entry}`);
		assert(!app.isWhole(numbered(without), trail), `without ${left.activity.entry}, numbered anew`);
		const short = { ...trail, steps: trail.steps - 1 };
		assert(!app.isWhole(numbered(without), short), `without ${left.activity.entry}, and the count too`);
	}
	const altered = (change) => steps.map((step) => ({ ...step, activity: { ...step.activity, ...change(step) } }));
	const differs = {
		'another purpose': altered(({ activity: { purpose } }) => purpose && { purpose: 'COC' }),
		'another requester': altered(({ activity: { requester } }) => requester !== undefined && { requester: 5 }),
		'another document': altered(({ activity: { document } }) => document && { document: documentHash('x') }),
		'by another member': steps.map((step) => ({ ...step, member: step.member + 1 })),
		earlier: steps.map((step) => ({ ...step, time: step.time - 1 })),
		'in another order': numbered([steps[1], steps[0], ...steps.slice(2)]),
		'with one more': [...steps, { ...steps.at(-1), number: steps.length + 1 }],
		none: [],
	};
	for (const [how, forged] of Object.entries(differs)) {
		assert(!app.isWhole(forged, trail), how);
	}
	assert(!isHistory(context.silent.app.subject, steps, trail), 'the log of another subject');
	assert(app.isWhole(steps, trail));
});

test('a proof that was altered, or is of another subject or block, shows nothing of the log', async () => {
	const { chain, silent, storied: app, final, log } = context;
	const { nodes } = await app.provenTrail(final);
	const root = fromHex(final.header.stateRoot);
	const key = fromHex(storageKey(app.subject));
	assert.deepEqual(trailOf(provenValue(root, nodes, key)), log.trail);
	nodes.forEach((_, place) => {
		const altered = nodes.map((node, index) =>
			index === place ? node.map((byte, at) => byte ^ (at === 2)) : node,
		);
		assert.throws(() => provenValue(root, altered, key), ProofError);
	});
	assert.throws(() => provenValue(root, nodes, fromHex(storageKey(silent.app.subject))), ProofError);
	await assert.rejects(app.provenTrail({ ...final, header: { ...final.header, stateRoot: `0x${'00'.repeat(32)}` } }));

	// Earlier, the log was shorter.
	const hash = await ask('chain_getBlockHash', log.trail.lastBlock - 1);
	const earlier = await app.provenTrail({ hash, header: await ask('chain_getHeader', hash) });
	assert.equal(earlier.trail.steps, log.trail.steps - 1);
	assert.equal(earlier.trail.head, head(app.subject, log.steps.slice(0, -1)));
	assert.equal(chain.isHeaderOf(hash, final.header), false);
});

test('a long log comes in pieces, each of which says where the one before is', async () => {
	const { storied: app, final, log } = context;
	const gathered = [];
	let at = final.hash;
	for (let missing = true; missing;) {
		const piece = await ask('access_log', app.subject, 4, at);
		gathered.unshift(...piece.steps.map(({ block, ...step }) => step));
		missing = piece.missing;
		assert.equal(piece.complete, !missing);
		at = missing && (await ask('chain_getBlockHash', missing.block));
	}
	assert.deepEqual(gathered, log.steps);
});

test('each question about what there isn’t, and each that is none, gets the error that says so', async () => {
	const { chain } = context;
	const { app } = context.asked;
	const unknown = unusedSubject(chain, MEMBER.dave);
	assert.deepEqual((await errs(4014, 'access_log', unknown.subject)).data, { subject: unknown.subject });
	assert.deepEqual((await errs(4017, 'records_anchor', 4_000_000_000)).data, { anchor: 4_000_000_000 });
	assert.deepEqual((await errs(4018, 'access_get', 4_000_000_000)).data, { access: 4_000_000_000 });
	assert.deepEqual(await ask('access_pending', 4_000_000), { accesses: [], next: null });
	assert.deepEqual(await ask('access_reviews_due', 4_000_000), { accesses: [], next: null });
	for (const [method, ...parameters] of [
		['records_anchor', 'one'],
		['records_verify', '0x12'],
		['records_verify', DOCUMENT, null, 0],
		['records_verify', DOCUMENT, null, 101],
		['access_get', -1],
		['access_log', 'subject'],
		['access_log', app.subject, 0],
		['access_log', app.subject, 1001],
		['access_pending'],
		['access_pending', MEMBER.dave, null, 0],
		['access_reviews_due', null, null, 101],
	]) {
		await errs(-32602, method, ...parameters);
	}
	for (const [method, ...parameters] of [
		['records_anchor', 0],
		['records_verify', DOCUMENT, null, null],
		['access_get', 0],
		['access_log', app.subject, null],
		['access_pending', MEMBER.dave, null, null],
		['access_reviews_due', null, null, null],
	]) {
		assert.equal((await errs(4005, method, ...parameters, NO_BLOCK)).data.block, NO_BLOCK);
	}
});
