import assert from 'node:assert/strict';
import { toHex } from '../lib/bytes.mjs';
import { bySignature, exception, request, requirements, study as studyOf, terms } from '../lib/consents.mjs';
import { blake2, documentHash } from '../lib/hash.mjs';
import { day } from '../lib/gs1.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';
import { told } from './patient.mjs';
import { refuse } from './refuse.mjs';

/** What a researcher has to have learnt before it gets images. */
const TRAINING = 'ICH-GCP-E6';

/** A researcher is refused, and permitted later by an amendment. */
export async function research(story) {
	story.study = await register(story);
	await denied(story);
	story.amended = await amend(story);
	story.refused.push(await untrained(story));
	await train(story);
	story.research = await granted(story);
	await used(story);
}

async function register({ chain, cast: { judy } }) {
	const code = 'DEMO-STUDY-2026';
	say(`${judy.name} wants to learn why trays break. Its study has been approved by an ethics committee.`);
	ask(judy.name, `consent.register_study('${code}', approval, [${judy.member}])`);
	const call = chain.api.tx.consent.registerStudy(code, documentHash('The approval'), [judy.member]);
	const outcome = await chain.submit(judy.key, call);
	const study = outcome.find('consent', 'StudyRegistered').study.toNumber();
	answer(`block ${outcome.block}: study ${study}.`);
	return study;
}

/** The request for the one image, as the researcher makes it each time. */
const requesting = ({ chain, image, patient: { subject }, study }) =>
	chain.api.tx.records.request(
		subject,
		request({
			purpose: 'CLINTRCH',
			scope: { Anchors: { anchors: [image.anchor] } },
			study,
			justification: documentHash('The study protocol'),
		}),
	);

async function denied(story) {
	const {
		chain,
		cast: { judy },
		denied: attestation,
	} = story;
	ask(
		judy.name,
		`records.request(subject, read, CLINTRCH, imaging, anchor ${story.image.anchor}, study ${story.study})`,
	);
	const outcome = await chain.submit(judy.key, requesting(story));
	const access = outcome.find('records', 'AccessRequested').access.toNumber();
	const { now, state } = await chain.ask('access_get', access);
	assert.deepEqual([now, state], [{ status: 'denied' }, { denied: { by: { attestation, rule: 0 } } }]);
	answer(
		`block ${outcome.block}: denied by attestation ${attestation}. That it was asked is in her log, for her to see.`,
	);
}

async function amend({ chain, cast: { dave }, denied: supersedes, patient: { app, subject }, study }) {
	say('She sees who asked, reads about the study, and makes an exception for it, as to her images:');
	const what = terms(
		'deny',
		{ purposes: ['HRESCH'] },
		{
			exceptions: [
				exception('permit', {
					grantees: [studyOf(study)],
					purposes: ['CLINTRCH'],
					categories: ['imaging'],
					actions: ['read'],
				}),
			],
		},
	);
	const { signed } = await told(app, { attest: { terms: what, supersedes } });
	ask(dave.name, `consent.attest(subject, terms, in place of ${supersedes}, what she signed)`);
	const call = chain.api.tx.consent.attest(subject, what, supersedes, bySignature(signed));
	const { block } = await chain.submit(dave.key, call);
	const [, before, after] = (await chain.ask('consent_history', subject)).attestations;
	assert.deepEqual([before.status, after.status, after.version], ['superseded', 'active', 2]);
	answer(
		`block ${block}: attestation ${after.number} takes the place of ${supersedes}, as version 2. Both stay to be read.`,
	);
	return after.number;
}

async function untrained(story) {
	const {
		chain,
		cast: { dave, judy },
	} = story;
	say(`Consent is not all. ${dave.name} gives images only to researchers who are trained, and only within the EU.`);
	ask(dave.name, `records.set_requirements('imaging', researchers, DE or FR, '${TRAINING}')`);
	const required = requirements({ roles: ['Researcher'], regions: ['DE', 'FR'], credentials: [TRAINING] });
	await chain.submit(dave.key, chain.api.tx.records.setRequirements('imaging', required));
	ask(judy.name, 'records.request, again');
	return refuse(chain, judy.key, requesting(story), 'records.RequirementNotMet');
}

async function train({ chain, cast: { bob, judy } }) {
	const { year, month, day: date } = day({ years: 2 });
	ask(bob.name, `records.attest_credential(the researcher's delegate, '${TRAINING}', for two years, certificate)`);
	const call = chain.api.tx.records.attestCredential(
		judy.key.address,
		TRAINING,
		Date.UTC(year, month - 1, date),
		documentHash('The certificate'),
	);
	const { block } = await chain.submit(bob.key, call);
	answer(`block ${block}: attested.`);
}

async function granted(story) {
	const {
		chain,
		cast: { judy },
		amended: attestation,
	} = story;
	ask(judy.name, 'records.request, once more');
	const outcome = await chain.submit(judy.key, requesting(story));
	const access = outcome.find('records', 'AccessRequested').access.toNumber();
	const { now, state } = await chain.ask('access_get', access);
	assert.deepEqual(now, { status: 'open' });
	assert.deepEqual(state.granted.grant.basis, { consent: { attestations: [attestation] } });
	answer(
		`block ${outcome.block}: access ${access}, granted at once: the exception decides, being the more specific rule.`,
	);
	return access;
}

async function used({ chain, cast: { dave, judy }, image: { image, hash, anchor }, research: access }) {
	ask(dave.name, `records.log_use(${access}, 1, …), and sends the image`);
	await chain.submit(dave.key, chain.api.tx.records.logUse(access, 1, documentHash('AuditEvent 2')));
	ask(judy.name, 'records_verify of the hash of what came');
	assert.equal(toHex(blake2(image)), hash);
	const { anchors } = await chain.ask('records_verify', hash);
	assert.deepEqual(
		anchors.map((one) => [one.anchor, one.subject.controller]),
		[[anchor, dave.member]],
	);
	answer(`anchored by ${dave.name} at ${new Date(anchors[0].anchored).toISOString()}: it is that image, unaltered.`);
}
