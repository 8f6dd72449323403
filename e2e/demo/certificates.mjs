import assert from 'node:assert/strict';
import { fromText, toHex } from '../lib/bytes.mjs';
import { device } from '../lib/devices.mjs';
import { day, iso } from '../lib/gs1.mjs';
import { blake2 } from '../lib/hash.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';
import { alice, bob } from '../lib/people.mjs';

/** The number of a certificate that was made up for the demo. */
export const ASSESSMENT = 'DEMO-EU-2026-0001';

/** The regulator records the clearances that GUDID publishes; the assessor certifies one model itself. */
export async function certificates({ chain, makers }) {
	const cleared = makers.flatMap(({ models }) => models).filter(({ clearance }) => clearance);
	const [assessed] = makers[1].models;
	const expires = day({ years: 5 });
	say(`Nobody certifies its own devices. The regulator records the 510(k) clearances that the public records name, the
		conformity assessor its own certificate for ${assessed.description.brandName} (made up, like its number).`);
	ask('Alice Medicines Agency', `deviceRegistry.grant_certificate for ${cleared.length} models, in one transaction`);
	ask(
		'Bob Notified Body',
		`deviceRegistry.grant_certificate(${assessed.code}, '${ASSESSMENT}', …, until ${iso(expires)})`,
	);
	const outcomes = await chain.submitAll([
		[
			alice,
			chain.api.tx.utility.batchAll(
				cleared.map(({ code, clearance }) => grant(chain, code, clearance, 'PremarketNotification', null)),
			),
		],
		[bob, grant(chain, assessed.code, ASSESSMENT, 'EuTechnicalDocumentation', expires)],
	]);
	for (const outcome of outcomes) {
		const granted = outcome.events.filter((event) => chain.api.events.deviceRegistry.CertificateGranted.is(event));
		answer(`block ${outcome.block}: ${granted.length} granted.`);
	}
	await check(chain, makers, assessed);
}

const grant = ({ api }, code, number, kind, expires) =>
	api.tx.deviceRegistry.grantCertificate(
		device(code),
		number,
		kind,
		expires,
		toHex(blake2(fromText(`The document of ${number}`))),
	);

async function check(chain, makers, assessed) {
	const { certified, certificates } = await chain.ask('device_model', assessed.code);
	assert.equal(certified, 'valid');
	assert.deepEqual(certificates.map(({ number }) => number).sort(), [assessed.clearance, ASSESSMENT].sort());
	answer(
		`${assessed.code} is certified: ${certificates.map(({ number, kind }) => `${number} (${kind})`).join(', ')}.`,
	);
	const uncertified = makers[0].models.find(
		({ clearance, description }) => !clearance && description.certification === 'Required',
	);
	const { certified: missing } = await chain.ask('device_model', uncertified.code);
	assert.equal(missing, 'missing');
	answer(`${uncertified.code} is not: its public record names no clearance, so nothing of it can be produced here.`);
}
