/**
 * Subjects, what they attest, and studies: every call of consent but the one that the members decide on.
 */

import { bySignature, byWitness, ofMember, ofSubject, terms } from '../../e2e/lib/consents.mjs';
import { documentHash } from '../../e2e/lib/hash.mjs';
import { MEMBER } from '../../e2e/lib/people.mjs';
import { newSalt, pseudonym } from '../../e2e/lib/pseudonym.mjs';
import { SubjectApp } from '../../e2e/lib/subjectApp.mjs';
import { SubjectKey } from '../../e2e/lib/subjectKey.mjs';

const DOCUMENT = documentHash('the signed form');
export const PERMIT = terms('permit', { categories: ['imaging'] });
const DENY_RESEARCH = terms('deny', { purposes: ['HRESCH'] });
const DELEGATION = { powers: 'withdraw', categories: [], period: { start: 0, end: null } };

/** A subject of Dave's hospital with a key of its own, and a counter of what the key has signed. */
export function newSubject({ teller, name }, what) {
	const own = pseudonym(newSalt(), `MRN ${what} at ${name}`);
	const app = new SubjectApp(teller.chain, { controller: MEMBER.dave, pseudonym: own }, SubjectKey.generate());
	let nonce = 0;
	return { subject: app.subject, signed: (act) => app.signAlone(act, nonce++).signed };
}

/** The calls of a subject's life, in one go: they are all of one delegate, and so keep their order. */
export async function consent(stage) {
	const { teller, delegates, name } = stage;
	const { dave } = delegates;
	const call = teller.tx.consent;
	const { subject, signed } = newSubject(stage, 1);
	const guardian = SubjectKey.generate('Ecdsa').address;
	const next = new SubjectApp(teller.chain, subject, SubjectKey.generate());
	const { pseudonym: own } = subject;
	const calls = [
		call.openSubject(own, signed('enrol')),
		call.attest(subject, PERMIT, null, bySignature(signed({ attest: { terms: PERMIT, supersedes: null } }))),
		call.delegateKey(subject, guardian, DELEGATION, signed({ delegate: { key: guardian, terms: DELEGATION } })),
		call.revokeDelegation(subject, guardian, ofMember(DOCUMENT)),
		call.attest(subject, DENY_RESEARCH, null, byWitness(DOCUMENT)),
		call.enterInError(subject, 2, ofMember(DOCUMENT)),
		call.propose(own, DENY_RESEARCH, null),
		call.confirm(subject, 3, byWitness(DOCUMENT)),
		call.replaceKey(own, next.signAlone('enrol', 0).signed, DOCUMENT),
	];
	const [study] = (
		await teller.send(
			[dave, call.registerStudy(`Z-${name}`, DOCUMENT, [MEMBER.eve])],
			...calls.map((one) => [dave, one]),
		)
	).map((outcome) => outcome.find('consent', 'StudyRegistered')?.study.toNumber());
	// Two weeks have to pass before a key is replaced against the will of the one before it.
	await teller.refused(dave, call.completeRotation(subject), 'consent.TooEarly');
	await teller.send(
		[dave, call.objectToRotation(subject, ofSubject(signed({ objectToRotation: { key: next.key.address } })))],
		[dave, call.withdraw(subject, 1, ofSubject(signed({ withdraw: { attestation: 1 } })))],
		[dave, call.closeSubject(subject, ofSubject(signed('close')))],
		[dave, call.setParticipants(study, [])],
		[dave, call.closeStudy(study)],
	);
}
