import assert from 'node:assert/strict';
import { day, digitalLink, iso, printed, scanned } from '../lib/gs1.mjs';
import { answer, ask, quote, say } from '../lib/narrator.mjs';

/** Each form in which a device can name itself, and what the chain knows of it. */
export async function lookups({ chain, lot, units, million, makers }) {
	const packaged = makers[0].models.find(({ unitOfUse }) => unitOfUse);
	await parse(chain, lot);
	await unitByBarcode(chain, units);
	await lotByPrint(chain, lot);
	await millionByLink(chain, million);
	await modelByGtin(chain, units.code);
	await unitOfUseByGtin(chain, packaged);
	await falseLabel(chain, units);
}

const labelOf = (unit, serial) => ({ code: unit.code, made: unit.made, expires: unit.expires, lot: unit.lot, serial });

async function parse(chain, { code, number, expires }) {
	const text = scanned({ code, lot: number, expires });
	ask('anybody', 'udi_parse, which reads a barcode without looking anything up:');
	quote(text);
	const { udi, form, written } = await chain.ask('udi_parse', text);
	assert.deepEqual(udi.device, { issuingAgency: 'GS1', code });
	assert.deepEqual(udi.production, { lot: number, expires: iso(expires) });
	assert.equal(form, 'elementString');
	const { lot, expires: until } = udi.production;
	answer(`GTIN ${udi.device.code}, lot ${lot}, expires ${until}. As a link: ${written.digitalLink}`);
}

async function unitByBarcode(chain, units) {
	const text = scanned(labelOf(units, units.serials[0]));
	ask('a scanner', 'udi_lookup of a DataMatrix, as the scanner transmits it:');
	quote(text);
	const { model, unit, mismatches, expired } = await chain.ask('udi_lookup', text);
	assert.equal(unit.state, 'recorded');
	assert.deepEqual([unit.unit.state, mismatches, expired], ['held', [], false]);
	const { lot, owner, possessor } = unit.unit;
	answer(`${model.description.description.brandName}, unit ${unit.serial} of lot ${lot}: its certificate
		${model.certificationNow}, owned by member ${owner}, in the hands of member ${possessor}. Label and record agree.`);
}

async function lotByPrint(chain, { code, number, expires, quantity }) {
	const text = printed({ code, lot: number, expires });
	ask('somebody who types what is printed', 'udi_lookup');
	quote(text);
	const { lot: found, unit } = await chain.ask('udi_lookup', text);
	assert.equal(found.lot.content.quantity.quantity, quantity);
	assert.equal(unit.state, 'notAsked');
	answer(`lot ${found.number}: ${found.lot.content.quantity.quantity} devices, expires ${found.lot.expires}.`);
}

async function millionByLink(chain, { code, lot, serials, index }) {
	for (const [serial, state, meaning] of [
		[serials[index], 'recorded', 'has a record of its own'],
		[serials[index + 1], 'proofNeeded', 'its lot is known by a root; a proof shows whether it is one of the lot'],
	]) {
		const text = digitalLink('id.example.org', { code, lot, serial });
		ask("a phone's camera", 'udi_lookup of a GS1 Digital Link');
		quote(text);
		const { unit } = await chain.ask('udi_lookup', text);
		assert.equal(unit.state, state);
		answer(`unit ${serial}: ${meaning}.`);
	}
}

async function modelByGtin(chain, code) {
	ask('a stock clerk', `udi_lookup of a GTIN-13, ${code.slice(1)}`);
	const { model, foundBy } = await chain.ask('udi_lookup', code.slice(1));
	assert.deepEqual([model.device.code, foundBy], [code, null]);
	answer(`the model ${model.device.code}, ${model.description.description.brandName}.`);
}

async function unitOfUseByGtin(chain, { code, unitOfUse, what }) {
	ask('a nurse', `udi_lookup of the GTIN-13 on a single instrument, ${unitOfUse.slice(1)}`);
	const { model, foundBy } = await chain.ask('udi_lookup', unitOfUse.slice(1));
	assert.deepEqual([model.device.code, foundBy], [code, 'unitOfUse']);
	answer(`the unit of use of ${model.device.code}: ${what}.`);
}

async function falseLabel(chain, units) {
	const text = printed({ ...labelOf(units, units.serials[1]), expires: day({ years: 9 }) });
	say('Somebody has relabelled a unit with a later expiry date.');
	ask('a scanner', 'udi_lookup');
	quote(text);
	const { mismatches, unit } = await chain.ask('udi_lookup', text);
	assert.deepEqual(mismatches, ['expiryDate']);
	answer(`label and record disagree in: ${mismatches.join(', ')}. The record says ${unit.unit.expires}.`);
}
