import assert from 'node:assert/strict';
import { keyOf } from '../lib/chain.mjs';
import { description, device } from '../lib/devices.mjs';
import { printed } from '../lib/gs1.mjs';
import { decide, moreThanHalf } from '../lib/motion.mjs';
import { ask, answer, say } from '../lib/narrator.mjs';
import { alice, REPRESENTATIVES } from '../lib/people.mjs';
import { ASSESSMENT } from './certificates.mjs';
import { tellMotion } from './makers.mjs';
import { refuse } from './refuse.mjs';

/** A real GTIN of the first maker that is not registered here (a collagen membrane, GUDID). */
const FOREIGN = '10381780072584';
/** A device identifier that GUDID publishes with a wrong check digit: the last digit should be 4. */
const PUBLISHED_WRONG = '04050546003765';

/** Six things that must not happen, and the names by which the chain refuses them. */
export async function refusals(story) {
	story.refused = [
		...story.refused,
		await foreignPrefix(story),
		await badCheckDigit(story),
		await duplicateSerial(story),
		await withdrawnCertificate(story),
		await notAMember(story),
		await suspendedMember(story),
	];
}

const register = ({ api }, code) => api.tx.deviceRegistry.registerModel(device(code), description());

async function foreignPrefix({ chain, makers: [owner, other] }) {
	say(`${other.name} tries to register ${FOREIGN}, whose company prefix is ${owner.name}'s.`);
	ask(`ERP of ${other.name}`, `register_model(${FOREIGN}, …)`);
	return refuse(chain, other.connector, register(chain, FOREIGN), 'deviceRegistry.PrefixNotHeld');
}

async function badCheckDigit({ chain, makers: [maker] }) {
	say(`GUDID publishes a few device identifiers whose check digit is wrong. ${PUBLISHED_WRONG} is one of them.`);
	ask(`ERP of ${maker.name}`, `register_model(${PUBLISHED_WRONG}, …)`);
	return refuse(chain, maker.connector, register(chain, PUBLISHED_WRONG), 'deviceRegistry.CheckDigit');
}

async function duplicateSerial({
	chain,
	makers: [, maker],
	units: {
		code,
		lot,
		serials: [serial],
		made,
		expires,
	},
}) {
	say(`A serial number is used once. ${serial} was.`);
	ask(`ERP of ${maker.name}`, `commission_units(${code}, '${lot}', ['${serial}'], …)`);
	const call = chain.api.tx.deviceRegistry.commissionUnits(device(code), lot, [serial], made, expires);
	return refuse(chain, maker.connector, call, 'deviceRegistry.AlreadyExists');
}

async function withdrawnCertificate({ chain, makers: [, maker], units: { code, lot, serials, made, expires } }) {
	say('The abutment turns out to be unsafe. The regulator withdraws both of its certificates.');
	ask('Alice Medicines Agency', `deviceRegistry.withdraw_certificate(${code}, …, 'Safety'), twice`);
	const { certificates } = await chain.ask('device_model', code);
	assert(certificates.some(({ number }) => number === ASSESSMENT));
	const { deviceRegistry, utility } = chain.api.tx;
	const withdrawn = await chain.submit(
		alice,
		utility.batchAll(
			certificates.map(({ certifier, number }) =>
				deviceRegistry.withdrawCertificate(device(code), certifier, number, 'Safety'),
			),
		),
	);
	answer(`block ${withdrawn.block}: withdrawn.`);
	ask(`ERP of ${maker.name}`, `commission_units(${code}, '${lot}', ['HC0004'], …)`);
	const call = chain.api.tx.deviceRegistry.commissionUnits(device(code), lot, ['HC0004'], made, expires);
	const name = await refuse(chain, maker.connector, call, 'deviceRegistry.CertificateWithdrawn');
	const { model } = await chain.ask('udi_lookup', printed({ code, serial: serials[0] }));
	assert.equal(model.certificationNow, 'withdrawn');
	answer(`The units that exist stay known, and whoever scans one reads that its certificate is
		${model.certificationNow}.`);
	return name;
}

async function notAMember({ chain }) {
	say('Somebody who acts for no member gets nothing into a block.');
	ask('a stranger', "system.remark('hello')");
	return refuse(chain, keyOf('//Stranger'), chain.api.tx.system.remark('hello'), 'NotADelegate');
}

async function suspendedMember({ chain, cast: { judy }, makers: [maker] }) {
	say(`The keys of ${maker.name} may be in foreign hands. The members suspend it, by more than half.`);
	ask('the first representative', `council.propose(consortium.suspend(${maker.member}, 'KeysCompromised'))`);
	const suspend = chain.api.tx.consortium.suspend(maker.member, 'KeysCompromised');
	await decide(chain, [...REPRESENTATIVES, judy.key], moreThanHalf, suspend, tellMotion);
	ask(`ERP of ${maker.name}`, 'register_model(…)');
	return refuse(chain, maker.connector, register(chain, FOREIGN), 'MemberSuspended');
}
