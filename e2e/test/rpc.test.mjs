/**
 * The project's JSON-RPC methods: what each answers to good questions and to bad ones.
 *
 * Eve Implants has one model here, with a lot and a unit, that only this file knows.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersError, onChain, register, unusedGtin } from '../lib/fixtures.mjs';
import { carries, device } from '../lib/devices.mjs';
import { day, digitalLink, FNC1, iso, mistyped, printed, scanned } from '../lib/gs1.mjs';
import { unit } from '../lib/items.mjs';
import { eve, MEMBER } from '../lib/people.mjs';

const LOT = 'LOT-1';
const SERIAL = 'S/1';
const MADE = day({ days: -1 });
const EXPIRES = day({ years: 3 });
const NO_BLOCK = `0x${'77'.repeat(32)}`;

const METHODS = [
	'udi_parse',
	'udi_lookup',
	'udi_verify',
	'device_model',
	'device_trail',
	'custody_of',
	'custody_holdings',
	'custody_shipment',
	'custody_overdue',
	'custody_may',
	'custody_trail',
	'recall_status',
	'recall_get',
	'recall_consignees',
	'recall_reconciliation',
	'recall_overdue',
	'consent_decide',
	'consent_get',
	'consent_history',
	'consent_subject',
	'consent_statement',
	'consent_study',
	'records_anchor',
	'records_verify',
	'access_get',
	'access_log',
	'access_pending',
	'access_reviews_due',
	'consortium_members',
	'consortium_authorities',
	'consortium_equivocations',
];

/** Those that a UDI alone is asked of. */
const OF_A_UDI = [
	'udi_parse',
	'udi_lookup',
	'udi_verify',
	'device_model',
	'device_trail',
	'custody_of',
	'recall_status',
];

const context = onChain(async (chain) => {
	const code = unusedGtin();
	const before = await chain.ask('chain_getBlockHash');
	const carried = carries(['lot', 'serial', 'manufactureDate', 'expiryDate']);
	await chain.submitAll([
		[eve, register(chain, code, { brandName: 'Look-up', productionIdentifiers: carried })],
		[eve, chain.api.tx.deviceRegistry.commissionUnits(device(code), LOT, [SERIAL], MADE, EXPIRES)],
		[eve, chain.api.tx.custody.decommission(unit(code, SERIAL), 'Damaged', null)],
	]);
	return { code, before, label: { code, made: MADE, expires: EXPIRES, lot: LOT, serial: SERIAL } };
});

const ask = (...question) => context.chain.ask(...question);
const errs = (...question) => answersError(context.chain, ...question);

const forms = () => ({
	elementString: scanned(context.label),
	bracketed: printed(context.label),
	digitalLink: digitalLink('example.com/some/stem', context.label),
});

test('the node lists the methods', async () => {
	const { methods } = await ask('rpc_methods');
	for (const method of METHODS) {
		assert(methods.includes(method), method);
	}
});

test('udi_parse reads every form of one UDI alike, and writes the others', async () => {
	for (const [form, text] of Object.entries(forms())) {
		const read = await ask('udi_parse', text);
		assert.equal(read.form, form);
		assert.deepEqual(read.udi, {
			device: { issuingAgency: 'GS1', code: context.code },
			production: { lot: LOT, serial: SERIAL, manufactured: iso(MADE), expires: iso(EXPIRES) },
		});
		assert.deepEqual((await ask('udi_parse', read.written.elementString)).udi, read.udi);
		assert.deepEqual((await ask('udi_parse', read.written.bracketed)).udi, read.udi);
		assert.deepEqual((await ask('udi_parse', read.written.digitalLink)).udi, read.udi);
	}
});

test('udi_parse reads a GTIN of 13 and of 14 digits as the same', async () => {
	const [long, short] = [await ask('udi_parse', context.code), await ask('udi_parse', context.code.slice(1))];
	assert.equal(short.form, 'gtin');
	assert.deepEqual(short.udi, long.udi);
});

const MALFORMED = {
	'a check digit that is wrong': [() => printed({ code: mistyped(context.code) }), '01', 17, 'wrongCheckDigit'],
	'a month that does not exist': [() => `(01)${context.code}(17)271301`, '17', 24, 'dateDoesNotExist'],
	'an Application Identifier that does not exist': [
		() => `(01)${context.code}(99999)1`,
		null,
		19,
		'unknownApplicationIdentifier',
	],
	'a lot that is too long': [() => `(01)${context.code}(10)${'L'.repeat(21)}`, '10', null, 'tooLong'],
	'a separator that is missing': [() => `01${context.code}10LOT${FNC1}17`, '17', null, null],
	'no UDI': [() => 'what', null, 0, 'notRecognised'],
	'another issuing agency': [() => '+H123PARTNO1234567890120', null, 0, 'notSupportedYet'],
	nothing: [() => '', null, 0, 'dataMissing'],
};

for (const [what, [text, identifier, position, rule]] of Object.entries(MALFORMED)) {
	test(`${what}: each method answers the parse error with its place and rule`, async () => {
		for (const method of OF_A_UDI) {
			const { data, message } = await errs(4002, method, text());
			assert.match(message, /not a UDI/);
			assert.equal(data.applicationIdentifier, identifier, `${method}: ${data.message}`);
			assert.equal(typeof data.message, 'string');
			assert.equal(typeof data.code, 'string');
			if (position !== null) {
				assert.equal(data.position, position, `${method}: ${data.message}`);
			}
			if (rule !== null) {
				assert.equal(data.rule, rule, `${method}: ${data.message}`);
			}
		}
	});
}

test('a text that is longer than any UDI is refused before it is read', async () => {
	for (const method of OF_A_UDI) {
		const { message } = await errs(-32602, method, '9'.repeat(4097));
		assert.match(message, /4096/);
		await errs(4002, method, '9'.repeat(4096));
	}
});

test('a parameter that is missing or of another type is refused', async () => {
	for (const method of OF_A_UDI) {
		await errs(-32602, method);
		await errs(-32602, method, 12);
		await errs(-32602, method, null);
	}
	await errs(-32602, 'consortium_members', 'all');
	await errs(-32602, 'udi_lookup', context.code, 'no hash');
});

test('a device that is not registered is answered as it was understood', async () => {
	const unknown = unusedGtin();
	for (const method of ['udi_lookup', 'device_model', 'device_trail', 'custody_of', 'recall_status']) {
		const { data, message } = await errs(4001, method, printed({ code: unknown, lot: LOT }));
		assert.match(message, new RegExp(`not registered: GS1 ${unknown}`));
		assert.deepEqual(data.udi, { device: { issuingAgency: 'GS1', code: unknown }, production: { lot: LOT } });
	}
});

test('udi_lookup finds model, lot and unit by every form', async () => {
	for (const text of Object.values(forms())) {
		const { model, lot, unit, mismatches, expired, foundBy } = await ask('udi_lookup', text);
		assert.equal(model.device.code, context.code);
		assert.equal(model.description.description.brandName, 'Look-up');
		assert.equal(model.manufacturer, MEMBER.eve);
		assert.deepEqual([model.certified, model.certificationNow], ['never', 'exempt']);
		assert.equal(lot.number, LOT);
		assert.deepEqual(lot.lot.content, { units: { count: 1 } });
		assert.equal(unit.serial, SERIAL);
		assert.equal(unit.unit.owner, MEMBER.eve);
		assert.equal(unit.unit.possessor, MEMBER.eve);
		assert.equal(unit.unit.expires, iso(EXPIRES));
		assert.deepEqual(unit.unit.state, { decommissioned: { reason: 'damaged' } });
		assert.deepEqual([mismatches, expired, foundBy], [[], false, null]);
	}
});

test('udi_lookup says what it was not asked for, and what is not there', async () => {
	const model = await ask('udi_lookup', context.code);
	assert.deepEqual([model.lot.state, model.unit.state], ['notAsked', 'notAsked']);
	const other = await ask('udi_lookup', printed({ code: context.code, lot: 'NO-LOT', serial: 'NO-UNIT' }));
	assert.deepEqual([other.lot.state, other.unit.state], ['notRegistered', 'notRegistered']);
	assert.deepEqual([other.lot.number, other.unit.serial], ['NO-LOT', 'NO-UNIT']);
});

test('udi_lookup names where label and record disagree', async () => {
	const [made, expires] = [day({ days: -2 }), day({ years: 4 })];
	const { mismatches } = await ask('udi_lookup', printed({ ...context.label, made, expires, lot: 'OTHER' }));
	assert.deepEqual(mismatches.sort(), ['expiryDate', 'lot', 'manufactureDate']);
});

test('udi_lookup says that a label is past its expiry', async () => {
	const { expired } = await ask('udi_lookup', printed({ code: context.code, expires: day({ days: -2 }) }));
	assert.equal(expired, true);
	const { expired: today } = await ask('udi_lookup', printed({ code: context.code, expires: day() }));
	assert.equal(today, false);
});

test('device_model answers a version that there is, and names the current one for others', async () => {
	const model = await ask('device_model', context.code, 1);
	assert.equal(model.describedVersion, 1);
	assert.equal(model.version, 1);
	for (const version of [0, 2, 4_294_967_295]) {
		const { data } = await errs(4009, 'device_model', context.code, version);
		assert.deepEqual([data.device.code, data.current], [context.code, 1]);
	}
});

test('device_trail tells the steps in the words of EPCIS, and the key of the record', async () => {
	const trail = await ask('device_trail', printed({ code: context.code, serial: SERIAL }));
	assert.deepEqual(trail.subject, { unit: { device: { issuingAgency: 'GS1', code: context.code }, serial: SERIAL } });
	assert.equal(trail.complete, true);
	assert.equal(trail.missing, null);
	assert.deepEqual(
		trail.steps.map(({ businessStep, disposition }) => [businessStep, disposition]),
		[
			['commissioning', 'active'],
			['decommissioning', 'damaged'],
		],
	);
	assert.deepEqual(
		trail.steps.map(({ number }) => number),
		[1, 2],
	);
	assert.equal(trail.trail.steps, 2);
	assert.match(trail.storageKey, /^0x[0-9a-f]{64,}$/);
});

test('device_trail tells of a lot where no unit is named, and asks for one of them otherwise', async () => {
	const { subject } = await ask('device_trail', printed({ code: context.code, lot: LOT }));
	assert.equal(subject.lot.lot, LOT);
	await errs(4003, 'device_trail', context.code);
});

test('device_trail keeps to its limit, and to the bounds of one', async () => {
	const text = printed({ code: context.code, serial: SERIAL });
	for (const limit of [0, 1001]) {
		const { message } = await errs(-32602, 'device_trail', text, limit);
		assert.match(message, /limit/);
	}
	assert.equal((await ask('device_trail', text, 1000)).steps.length, 2);
});

test('consortium_members answers in pages, and within bounds', async () => {
	const all = await ask('consortium_members');
	assert.equal(all[0].name, 'Alice Medicines Agency');
	assert.deepEqual(await ask('consortium_members', 1, 2), all.slice(1, 3));
	assert.deepEqual(await ask('consortium_members', 4_000_000_000), []);
	assert.deepEqual(all[MEMBER.eve].roles, ['manufacturer']);
	assert.equal(all[MEMBER.eve].representative, eve.address);
	assert.equal(all[MEMBER.alice].authorities, 1);
	for (const count of [0, 101]) {
		await errs(-32602, 'consortium_members', 0, count);
	}
});

test('a question about an earlier block is answered as of then, and about an unknown one not at all', async () => {
	await errs(4001, 'udi_lookup', context.code, context.before);
	await errs(4001, 'device_model', context.code, null, context.before);
	for (const question of [
		['udi_lookup', context.code, NO_BLOCK],
		['device_model', context.code, null, NO_BLOCK],
		['device_trail', printed({ code: context.code, lot: LOT }), null, NO_BLOCK],
		['consortium_members', null, null, NO_BLOCK],
		['consortium_authorities', NO_BLOCK],
		['consortium_equivocations', MEMBER.alice, NO_BLOCK],
	]) {
		const { data } = await errs(4005, ...question);
		assert.equal(data.block, NO_BLOCK);
	}
});
