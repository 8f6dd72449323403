import assert from 'node:assert/strict';
import { request } from '../lib/consents.mjs';
import { documentHash } from '../lib/hash.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';

/** The recalling firm asks to reach the patient, and is permitted at once. */
export async function contact(story) {
	story.contact = await requested(story);
	await used(story);
}

async function requested({ chain, cast: { dave, eve }, patient: { subject }, permitted, recall }) {
	say(`${eve.name} has to reach those who have a tray of the lot in them, and doesn't know who they are. ${dave.name} does. It
		tells ${eve.name} the pseudonyms, and ${eve.name} asks the chain for each of them.`);
	ask(eve.name, `records.request(subject, contact, PATSFTY, implantRegistryContact, for recall ${recall})`);
	const call = chain.api.tx.records.request(
		subject,
		request({
			purpose: 'PATSFTY',
			action: 'contact',
			categories: ['implantRegistryContact'],
			justification: documentHash(`Recall ${recall}`),
		}),
	);
	const outcome = await chain.submit(eve.key, call);
	const access = outcome.find('records', 'AccessRequested').access.toNumber();
	const { now, state } = await chain.ask('access_get', access);
	assert.deepEqual(now, { status: 'open' });
	assert.deepEqual(state.granted.grant.basis, { consent: { attestations: [permitted] } });
	answer(`block ${outcome.block}: access ${access}, granted at once, since attestation ${permitted} permits it.`);
	return access;
}

async function used({ chain, cast: { dave, eve }, contact: access }) {
	ask(dave.name, `records.log_use(${access}, 1, the hash of its own audit record)`);
	const call = chain.api.tx.records.logUse(access, 1, documentHash('AuditEvent 1'));
	const { block } = await chain.submit(dave.key, call);
	answer(`block ${block}: ${dave.name} has passed ${eve.name}'s letter on to her, and logged that it did.`);
}
