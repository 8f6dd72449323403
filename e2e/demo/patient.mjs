import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { toHex } from '../lib/bytes.mjs';
import { keyOf } from '../lib/chain.mjs';
import { bySignature, record, role, terms } from '../lib/consents.mjs';
import { blake2 } from '../lib/hash.mjs';
import { answer, ask, quote, say, table } from '../lib/narrator.mjs';
import { newSalt, pseudonym } from '../lib/pseudonym.mjs';
import { SubjectApp } from '../lib/subjectApp.mjs';
import { SubjectKey } from '../lib/subjectKey.mjs';
import { refuse } from './refuse.mjs';

/** A patient has a key and no account. She permits one thing and denies another. */
export async function patient(story) {
	story.patient = meet(story);
	await enrol(story);
	story.refused.push(await noAccount(story));
	story.permitted = await attest(story, 1, PERMITS);
	story.denied = await attest(story, 2, DENIES);
	await decisions(story);
	await anchor(story);
}

/** Makers and authorities may contact her about the safety of her implant. */
const PERMITS = terms('permit', {
	grantees: [role('manufacturer'), role('regulator')],
	purposes: ['PATSFTY'],
	categories: ['implantRegistryContact'],
	actions: ['contact'],
});

/** Nobody may do research with anything. */
export const DENIES = terms('deny', { purposes: ['HRESCH'] });

function meet({ chain, cast: { dave }, implants: { trays } }) {
	const salt = newSalt();
	const subject = { controller: dave.member, pseudonym: pseudonym(salt, 'MRN 0042') };
	say(`The patient who got tray ${trays.serials[50]} has no account, and nothing on the chain says who she is. ${dave.name},
		which controls her data, makes a pseudonym of a salt and her record number there, and keeps both. Another hospital would
		make another one, and nobody could tell that it is the same person.`);
	quote(subject.pseudonym);
	const seed = randomBytes(32);
	const app = new SubjectApp(chain, subject, new SubjectKey(seed));
	return { subject, app, pair: keyOf(toHex(seed)) };
}

async function enrol({ chain, cast: { dave }, patient: { app, subject } }) {
	say('The app on her phone makes a key, and signs that it is hers:');
	const { signed } = await told(app, 'enrol');
	ask(dave.name, 'consent.open_subject(pseudonym, what she signed)');
	const { block } = await chain.submit(dave.key, chain.api.tx.consent.openSubject(subject.pseudonym, signed));
	const { status, enrolled } = await chain.ask('consent_subject', subject);
	assert.deepEqual([status, enrolled], ['open', { key: app.key.address, nonce: 1 }]);
	answer(`block ${block}: the subject is open, and its key is enrolled.`);
}

/**
 * What the app signs, and what she reads: the node puts every field of it into words, what is done in the second of the
 * paragraphs. The app makes the bytes itself, and compares them.
 */
export async function told(app, act) {
	const { text, signed } = await app.sign(act);
	const [, done] = text.split('\n\n');
	done.replaceAll(/(0x[0-9a-f]{16})[0-9a-f]{48}/g, '$1…')
		.split('\n')
		.forEach(quote);
	return { signed };
}

async function noAccount({ chain, patient: { app, pair } }) {
	const { nonce, sufficients, providers } = await chain.api.query.system.account(app.key.address);
	assert([nonce, sufficients, providers].every((count) => count.isZero()));
	say('A key is no account: by itself it gets nothing into a block.');
	ask('her key', "system.remark('hello')");
	return refuse(chain, pair, chain.api.tx.system.remark('hello'), 'NotADelegate');
}

/** Any member carries what she signed. None can alter it, use it again, or use it elsewhere. */
async function attest({ chain, cast: { charlie }, patient: { app, subject } }, number, what) {
	say(number === 1 ? 'She permits to be contacted about the safety of her implant:' : 'And she denies research:');
	const { signed } = await told(app, { attest: { terms: what, supersedes: null } });
	ask(charlie.name, 'consent.attest(subject, terms, what she signed)');
	const call = chain.api.tx.consent.attest(subject, what, null, bySignature(signed));
	const { block } = await chain.submit(charlie.key, call);
	const { status, version, provenance } = await chain.ask('consent_get', subject, number);
	assert.deepEqual([status, version, provenance], ['active', 1, { subject: { key: app.key.address } }]);
	answer(`block ${block}: attestation ${number}. ${charlie.name} only carried it.`);
	return number;
}

async function decisions({
	chain,
	cast: { alice, charlie, dave, eve, judy },
	patient: { subject },
	permitted,
	denied,
}) {
	ask('anybody', 'consent_decide');
	const contact = { purpose: 'PATSFTY', action: 'contact', categories: ['implantRegistryContact'] };
	const questions = [
		[eve, { ...contact }, { ruling: 'permitted', by: [{ attestation: permitted, rule: 0 }] }],
		[alice, { ...contact }, { ruling: 'permitted', by: [{ attestation: permitted, rule: 0 }] }],
		[charlie, { ...contact }, { ruling: 'notPermitted' }],
		[eve, { ...contact, purpose: 'HMARKT' }, { ruling: 'notPermitted' }],
		[judy, research(['imaging']), { ruling: 'denied', by: { attestation: denied, rule: 0 } }],
		[dave, research(['imaging']), { ruling: 'denied', by: { attestation: denied, rule: 0 } }],
	];
	const rows = [];
	for (const [{ name, member }, question, expected] of questions) {
		const ruling = await chain.ask('consent_decide', { subject, requester: member, study: null, ...question });
		assert.deepEqual(ruling, expected);
		const { purpose, action, categories } = question;
		rows.push([name, `${action} ${categories.join(', ')}`, purpose, ruling.ruling, deciding(ruling)]);
	}
	table(rows);
	answer('What nobody has said anything about is not permitted; there the controller may decide, and is seen to.');
}

const research = (categories) => ({ purpose: 'CLINTRCH', action: 'read', categories });

/** The rules that decided, as `attestation.rule`. */
export const deciding = ({ by = [] }) =>
	[by]
		.flat()
		.map(({ attestation, rule: number }) => `${attestation}.${number}`)
		.join();

async function anchor(story) {
	const {
		chain,
		cast,
		patient: { subject },
	} = story;
	const { dave } = cast;
	say(`Her images stay in ${dave.name}'s archive. On the chain is their hash, so that whoever gets them can tell that they are
		the same.`);
	ask(dave.name, 'records.anchor(pseudonym, hash, DICOM, imaging, …)');
	const image = randomBytes(64);
	const hash = toHex(blake2(image));
	const call = chain.api.tx.records.anchor(subject.pseudonym, record(hash), null);
	const outcome = await chain.submit(dave.key, call);
	story.image = { image, hash, anchor: outcome.find('records', 'Anchored').anchor.toNumber() };
	answer(`block ${outcome.block}: anchor ${story.image.anchor}.`);
}
