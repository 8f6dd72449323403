/**
 * What the tests share: one chain, and things on it that no other test has touched.
 */

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before } from 'node:test';
import { Chain, keyOf, PATIENCE, pause } from './chain.mjs';
import { bySignature } from './consents.mjs';
import { description, device } from './devices.mjs';
import { gln, gtin, sscc } from './gs1.mjs';
import { PREFIX } from './people.mjs';
import { newSalt, pseudonym } from './pseudonym.mjs';
import { Refusal } from './refusal.mjs';
import { SubjectApp } from './subjectApp.mjs';
import { SubjectKey } from './subjectKey.mjs';

/**
 * A connection for the tests of a file, with what `setUp` makes of it. `tearDown` gets that too, and puts back on the
 * chain what the tests may have left behind.
 */
export function onChain(setUp = () => {}, tearDown = () => {}) {
	const context = {};
	before(async () => {
		context.chain = await Chain.connect();
		Object.assign(context, await setUp(context.chain));
	});
	after(async () => {
		if (context.chain) {
			await Promise.resolve(tearDown(context)).finally(() => context.chain.disconnect());
		}
	});
	return context;
}

/** The company prefix of Eve Implants, the manufacturer among the first six members. */
export const EVES_PREFIX = PREFIX.eve;

let used = randomInt(10, 900_000);

/** A number that no other test uses. Each file begins at random, so that it can be run again on the same chain. */
export const unused = () => (used += 1);

/** A GTIN of Eve's that nobody has registered. */
export const unusedGtin = (indicator = 0) => gtin(EVES_PREFIX, unused() % 1_000_000, indicator);

/** An SSCC of Eve's that nobody has used. */
export const unusedSscc = (companyPrefix = EVES_PREFIX) => sscc(companyPrefix, unused() % 100_000);

/** Keys that nobody has used. */
export const unusedKey = (name) => keyOf(`//${name}//${unused()}//${randomInt(2 ** 40)}`);

/** The app of a subject that nobody has opened, with a key that nobody has used. */
export function unusedSubject(chain, controller, scheme) {
	const subject = { controller, pseudonym: pseudonym(newSalt(), `MRN ${unused()}`) };
	return new SubjectApp(chain, subject, SubjectKey.generate(scheme));
}

/**
 * The apps of subjects that were opened at once, by name: each by the `signer` of its `controller`, with its key enrolled,
 * and with what it `attests`.
 */
export async function openedSubjects(chain, wanted) {
	const { attest, openSubject } = chain.api.tx.consent;
	const opened = Object.entries(wanted).map(([name, { signer, controller, scheme, attests = [] }]) => {
		const app = unusedSubject(chain, controller, scheme);
		const { pseudonym: own } = app.subject;
		const attesting = attests.map((terms, index) => {
			const { signed } = app.signAlone({ attest: { terms, supersedes: null } }, index + 1);
			return [signer, attest(app.subject, terms, null, bySignature(signed))];
		});
		const opening = [signer, openSubject(own, app.signAlone('enrol', 0).signed)];
		return { name, app, calls: [opening, ...attesting] };
	});
	await chain.submitAll(opened.flatMap(({ calls }) => calls));
	return Object.fromEntries(opened.map(({ name, app }) => [name, app]));
}

/** An organisation that is no member yet. Company prefixes that begin with 9529 are the tests' own. */
export function applicant({ roles = ['Manufacturer'], prefixes } = {}) {
	const companyPrefix = `9529${String(randomInt(10 ** 6)).padStart(6, '0')}`;
	const representative = unusedKey('applicant');
	const name = `Applicant ${companyPrefix}`;
	return {
		name,
		companyPrefix,
		representative,
		admit: ({ api }) =>
			api.tx.consortium.admit(
				name,
				gln(companyPrefix, 1),
				roles,
				prefixes ?? [companyPrefix],
				representative.address,
			),
		gtin: () => gtin(companyPrefix, unused() % 100),
	};
}

/** The call that registers a model whose description says no more than it has to, but for what `differs`. */
export const register = ({ api }, code, differs) =>
	api.tx.deviceRegistry.registerModel(device(code), description(differs));

/** Asserts that a call is refused under this name, and returns the refusal. */
export async function refuses(chain, signer, call, name, at = 'block') {
	const error = await chain.submit(signer, call).then(
		(outcome) => assert.fail(`block ${outcome.block} took what had to be refused as ${name}`),
		(reason) => reason,
	);
	return expectRefusal(error, name, at);
}

/** Asserts of several calls, submitted at once, that each is refused under its name, and returns the refusals. */
export async function refusesAll(chain, expected) {
	const settled = await chain.settleAll(expected);
	return settled.map(({ reason, value }, index) => {
		const [, , name] = expected[index];
		assert(reason, `block ${value?.block} took what had to be refused as ${name}`);
		return expectRefusal(reason, name);
	});
}

/** Asserts that something failed with a refusal of this name and with documentation. */
export function expectRefusal(error, name, at = 'block') {
	if (!(error instanceof Refusal)) {
		throw error;
	}
	assert.equal(error.name, name, error.message);
	assert.equal(error.at, at);
	assert(error.docs.length > 20 || !error.name.includes('.'), `${error.name} is not documented`);
	return error;
}

/** Asserts that a JSON-RPC question is answered with an error of this code, and returns its data and message. */
export async function answersError(chain, code, method, ...params) {
	const error = await chain.ask(method, ...params).then(
		(answer) => assert.fail(`${method} answered ${JSON.stringify(answer)}`),
		(reason) => reason,
	);
	assert.equal(error.code, code, error.message);
	return error;
}

/** Asserts that a device is registered nowhere: what a call that was refused must not have changed. */
export const expectUnknown = (chain, code) => answersError(chain, 4001, 'device_model', code);

/** Waits until a condition holds. */
export async function until(what, condition) {
	for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await pause(200)) {
		if (await condition()) {
			return;
		}
	}
	assert.fail(`Waited too long for ${what}.`);
}

/** Waits until so many blocks more were made. */
export async function blocks(chain, count) {
	const height = (await chain.height()) + count;
	await until(`block ${height}`, async () => (await chain.height()) >= height);
}
