import assert from 'node:assert/strict';
import { day, digitalLink, iso, printed, scanned, sixDigits } from '../lib/gs1.mjs';
import { answer, ask, quote, say } from '../lib/narrator.mjs';

/** Each form in which a device can name itself, and what the chain knows of it. */
export async function lookups({ chain, lot, units, million, makers }) {
	await parse(chain, lot);
	await unitByBarcode(chain, units);
	await lotByPrint(chain, lot);
	await millionByLink(chain, million);
	await modelByGtin(
		chain,
		units.code,
		makers[0].models.find(({ unitOfUse }) => unitOfUse),
	);
	await falseLabel(chain, units);
}

/** What is encoded on the label of a unit. */
const unitLabel = ({ code, lot, made, expires }, serial) => [
	['01', code],
	['11', sixDigits(made)],
	['17', sixDigits(expires)],
	['10', lot],
	['21', serial],
];

async function parse(chain, lot) {
	const text = scanned([
		['01', lot.code],
		['10', lot.number],
		['17', sixDigits(lot.expires)],
	]);
	ask('anybody', 'udi_parse, which reads a barcode without looking anything up:');
	quote(text);
	const { udi, form, written } = await chain.ask('udi_parse', text);
	assert.deepEqual(udi, {
		device: { issuingAgency: 'GS1', code: lot.code },
		production: { lot: lot.number, expires: iso(lot.expires) },
	});
	assert.equal(form, 'elementString');
	answer(
		`GTIN ${udi.device.code}, lot ${udi.production.lot}, expires ${udi.production.expires}. As a link: ${written.digitalLink}`,
	);
}

async function unitByBarcode(chain, units) {
	const text = scanned(unitLabel(units, units.serials[0]));
	ask('a scanner', 'udi_lookup of a DataMatrix, as the scanner transmits it:');
	quote(text);
	const found = await chain.ask('udi_lookup', text);
	assert.equal(found.unit.state, 'recorded');
	assert.equal(found.status, 'active');
	assert.deepEqual(found.mismatches, []);
	assert.equal(found.expired, false);
	answer(`${found.model.description.description.brandName}, unit ${found.unit.serial} of lot ${found.unit.unit.lot}: in the
		world, certified (${found.model.certified}), owned by member ${found.unit.unit.owner}, in the hands of member
		${found.unit.unit.possessor}. Label and record agree.`);
}

async function lotByPrint(chain, lot) {
	const text = printed([
		['01', lot.code],
		['17', sixDigits(lot.expires)],
		['10', lot.number],
	]);
	ask('somebody who types what is printed', 'udi_lookup');
	quote(text);
	const { lot: found, unit } = await chain.ask('udi_lookup', text);
	assert.equal(found.lot.content.quantity.quantity, lot.quantity);
	assert.equal(unit.state, 'notAsked');
	answer(`lot ${found.number}: ${found.lot.content.quantity.quantity} devices, expires ${found.lot.expires}.`);
}

async function millionByLink(chain, { code, lot, serials, index }) {
	for (const [serial, state, meaning] of [
		[serials[index], 'recorded', 'has a record of its own'],
		[
			serials[index + 1],
			'proofNeeded',
			'its lot is known by a root: show a proof to learn whether it is one of them',
		],
	]) {
		const text = digitalLink('id.example.org', [
			['01', code],
			['10', lot],
			['21', serial],
		]);
		ask("a phone's camera", 'udi_lookup of a GS1 Digital Link');
		quote(text);
		const { unit } = await chain.ask('udi_lookup', text);
		assert.equal(unit.state, state);
		answer(`unit ${serial}: ${meaning}.`);
	}
}

async function modelByGtin(chain, code, packaged) {
	const ean = code.slice(1);
	ask('a cash desk', `udi_lookup of a GTIN-13, ${ean}`);
	const found = await chain.ask('udi_lookup', ean);
	assert.equal(found.model.device.code, code);
	assert.equal(found.foundBy, null);
	answer(`the model ${found.model.device.code}, ${found.model.description.description.brandName}.`);

	ask('a nurse', `udi_lookup of the GTIN-13 on a single instrument, ${packaged.unitOfUse.slice(1)}`);
	const single = await chain.ask('udi_lookup', packaged.unitOfUse.slice(1));
	assert.equal(single.model.device.code, packaged.code);
	assert.equal(single.foundBy, 'unitOfUse');
	answer(`the unit of use of ${single.model.device.code}: ${packaged.what}.`);
}

async function falseLabel(chain, units) {
	const text = printed(unitLabel({ ...units, expires: day({ years: 9 }) }, units.serials[1]));
	say('Somebody has relabelled an old unit with a later expiry date.');
	ask('a scanner', 'udi_lookup');
	quote(text);
	const { mismatches, unit } = await chain.ask('udi_lookup', text);
	assert.deepEqual(mismatches, ['expiryDate']);
	answer(`the label disagrees with the record in: ${mismatches.join(', ')}. The record says ${unit.unit.expires}.`);
}
