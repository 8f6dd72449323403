import assert from 'node:assert/strict';
import { device } from '../lib/devices.mjs';
import { day, iso } from '../lib/gs1.mjs';
import { documentHash } from '../lib/hash.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';
import { alice, bob } from '../lib/people.mjs';

/** The number of a certificate that was made up for the demo. */
export const ASSESSMENT = 'DEMO-EU-2026-0001';

/** The regulator records the clearances that GUDID publishes; the assessor certifies one model itself. */
export async function certificates({ chain, makers }) {
	const cleared = makers.flatMap(({ models }) => models).filter(({ clearance }) => clearance);
	const [assessed] = makers[1].models;
	await certify(chain, cleared, assessed);
	await checkCertified(chain, assessed);
	await checkMissing(chain, makers[0].models);
}

async function certify(chain, cleared, assessed) {
	const expires = day({ years: 5 });
	say(`Nobody certifies its own devices. The regulator records the 510(k) clearances that the public records name, the
		conformity assessor its own certificate for ${assessed.description.brandName} (made up, like its number).`);
	ask('Alice Medicines Agency', `grant_certificate for ${cleared.length} models, in one transaction`);
	ask('Bob Notified Body', `grant_certificate(${assessed.code}, '${ASSESSMENT}', …, until ${iso(expires)})`);
	const clearances = cleared.map(({ code, clearance }) =>
		grant(chain, code, clearance, 'PremarketNotification', null),
	);
	const outcomes = await chain.submitAll([
		[alice, chain.api.tx.utility.batchAll(clearances)],
		[bob, grant(chain, assessed.code, ASSESSMENT, 'EuTechnicalDocumentation', expires)],
	]);
	for (const { block, events } of outcomes) {
		const granted = events.filter((event) => chain.api.events.deviceRegistry.CertificateGranted.is(event));
		answer(`block ${block}: ${granted.length} granted.`);
	}
}

/** Grants a certificate whose document, which stays off the chain, is a sentence. */
export function grant({ api }, code, number, kind, expires) {
	const document = documentHash(`The document of ${number}`);
	return api.tx.deviceRegistry.grantCertificate(device(code), number, kind, expires, document);
}

async function checkCertified(chain, { code, clearance }) {
	const { certificationNow, certificates } = await chain.ask('device_model', code);
	assert.equal(certificationNow, 'valid');
	assert.deepEqual(certificates.map(({ number }) => number).sort(), [ASSESSMENT, clearance]);
	answer(`${code} is certified: ${certificates.map(({ number, kind }) => `${number} (${kind})`).join(', ')}.`);
}

async function checkMissing(chain, models) {
	const isMissing = ({ clearance, description }) => !clearance && description.certification === 'Required';
	const { code } = models.find(isMissing);
	const { certificationNow } = await chain.ask('device_model', code);
	assert.equal(certificationNow, 'missing');
	answer(`${code} is not: its public record names no clearance, so nothing of it can be produced here.`);
}
