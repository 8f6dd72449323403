import assert from 'node:assert/strict';
import { bySignature, ofSubject } from '../lib/consents.mjs';
import { documentHash } from '../lib/hash.mjs';
import { answer, ask, refused, say } from '../lib/narrator.mjs';
import { DENIES, told } from './patient.mjs';

/** The patient withdraws, and the open grant ends in that block. */
export async function withdrawal(story) {
	story.refused.push(await withdraw(story));
	await after(story);
	await denyAnew(story);
}

async function withdraw({ chain, cast: { dave }, patient: { app, subject }, amended, research }) {
	say('She changes her mind:');
	const { signed } = await told(app, { withdraw: { attestation: amended } });
	const { consent, records } = chain.api.tx;
	const use = (nonce) => records.logUse(research, nonce, documentHash(`AuditEvent of use ${nonce}`));
	ask(
		dave.name,
		`records.log_use(${research}, 2, …); consent.withdraw(subject, ${amended}, …); log_use(${research}, 3, …)`,
	);
	const [before, withdrawn, since] = await chain.settleInOneBlock([
		[dave.key, use(2)],
		[dave.key, consent.withdraw(subject, amended, ofSubject(signed))],
		[dave.key, use(3)],
	]);
	assert.deepEqual([before.status, withdrawn.status, since.status], ['fulfilled', 'fulfilled', 'rejected']);
	const { block } = withdrawn.value;
	assert.deepEqual([before.value.block, since.reason.block], [block, block]);
	assert.equal(since.reason.name, 'records.ConsentEnded');
	answer(`block ${block}: the use before it is logged, attestation ${amended} is withdrawn, and the use after it:`);
	refused(since.reason);
	answer('All three were in one block. Nobody had to be told, and nothing had to be revoked.');
	return since.reason.name;
}

async function after({ chain, cast: { eve, judy }, contact, patient: { subject }, amended, research, study }) {
	ask('anybody', `access_get ${research}, access_get ${contact}, consent_decide`);
	const [ended, open] = [await chain.ask('access_get', research), await chain.ask('access_get', contact)];
	assert.deepEqual([ended.now, open.now], [{ status: 'consentEnded', attestation: amended }, { status: 'open' }]);
	const question = { purpose: 'CLINTRCH', action: 'read', categories: ['imaging'] };
	const decide = (requester, inStudy) =>
		chain.ask('consent_decide', { subject, requester, study: inStudy, ...question });
	assert.deepEqual(await decide(judy.member, study), { ruling: 'notPermitted' });
	assert.deepEqual(await decide(judy.member, null), { ruling: 'denied', by: { attestation: amended, rule: 0 } });
	answer(`The researcher's access has ended with attestation ${amended}; ${eve.name}'s rests on another one and goes on. What
		was withdrawn permits nothing any more, and goes on to deny what it denied: research, but for the study. There nobody has
		said anything now.`);
}

/** What was withdrawn is not undone. What is wanted is attested anew. */
async function denyAnew({ chain, cast: { dave, judy }, patient: { app, subject }, amended, study }) {
	say('So she denies that too:');
	const { signed } = await told(app, { attest: { terms: DENIES, supersedes: amended } });
	ask(dave.name, `consent.attest(subject, terms, in place of ${amended}, what she signed)`);
	const call = chain.api.tx.consent.attest(subject, DENIES, amended, bySignature(signed));
	const { block } = await chain.submit(dave.key, call);
	const question = { requester: judy.member, study, purpose: 'CLINTRCH', action: 'read', categories: ['imaging'] };
	const { ruling, by } = await chain.ask('consent_decide', { subject, ...question });
	assert.equal(ruling, 'denied');
	answer(`block ${block}: attestation ${by.attestation}, version 3. The study is denied too.`);
}
