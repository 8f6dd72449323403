/**
 * Records and access to them: every call of records.
 */

import { bySignature, record, request, requirements } from '../../e2e/lib/consents.mjs';
import { documentHash } from '../../e2e/lib/hash.mjs';
import { newSubject, PERMIT } from './consent.mjs';

const DOCUMENT = documentHash('AuditEvent');
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Eve's company asks for data of a subject of Dave's hospital, in each of the ways in which that may go. */
export async function records(stage) {
	const subject = await open(stage);
	const accesses = await ask(stage, subject);
	await decide(stage, accesses);
}

/** A subject that permits something, and a record of it. */
async function open(stage) {
	const { teller, delegates } = stage;
	const { dave } = delegates;
	const { consent, records: call } = teller.tx;
	const { subject, signed } = newSubject(stage, 2);
	const enrolment = signed('enrol');
	const permission = signed({ attest: { terms: PERMIT, supersedes: null } });
	await teller.send(
		[dave, consent.openSubject(subject.pseudonym, enrolment)],
		[dave, consent.attest(subject, PERMIT, null, bySignature(permission))],
		[dave, call.anchor(subject.pseudonym, record(documentHash(`a record at ${stage.name}`)), null)],
	);
	return subject;
}

/**
 * Two that consent permits, two that are the controller's to decide, and one in an emergency. Answers with their
 * numbers.
 */
async function ask({ teller, delegates: { alice, bob, charlie, dave, eve }, name }, subject) {
	const call = teller.tx.records;
	const credential = `Z-${name}`;
	const query = { Query: { query: DOCUMENT } };
	const outcomes = await teller.send(
		[eve, call.request(subject, request())],
		[eve, call.request(subject, request())],
		[eve, call.request(subject, request({ categories: ['trial'] }))],
		[eve, call.request(subject, request({ categories: ['device'], action: 'disclose' }))],
		[dave, call.emergencyAccess(subject, ['device'], query, 'DE', DOCUMENT)],
		[bob, call.attestCredential(eve.address, credential, Date.now() + DAY, DOCUMENT)],
		// Charlie's company controls no data here: what it requires keeps nobody out.
		[charlie, call.setRequirements('genomic', requirements({ credentials: [credential] }))],
	);
	await teller.send([alice, call.withdrawCredential(eve.address, credential)]);
	const requested = outcomes.slice(0, 4).map((outcome) => outcome.find('records', 'AccessRequested').access);
	const emergency = outcomes[4].find('records', 'EmergencyAccessed').access;
	return [...requested, emergency].map((access) => access.toNumber());
}

async function decide({ teller, delegates: { alice, dave, eve } }, [used, revoked, approved, refused, emergency]) {
	const call = teller.tx.records;
	await teller.send(
		[dave, call.logUse(used, 1, DOCUMENT)],
		[dave, call.revoke(revoked)],
		[dave, call.approve(approved, Date.now() + HOUR, requirements())],
		[dave, call.refuse(refused, 'NoData')],
		[alice, call.review(emergency, 'Justified', DOCUMENT)],
	);
	await teller.send([eve, call.relinquish(used)]);
}
