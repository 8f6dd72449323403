/**
 * Trails, without a chain: bytes and heads worked out with Python's hashlib and struct, and histories that somebody
 * altered.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { encodeAddress } from '@polkadot/util-crypto';
import { fromHex, join, toHex } from '../lib/bytes.mjs';
import { u32 } from '../lib/scale.mjs';
import { trailOf } from '../lib/hashChain.mjs';
import { encodeStep, encodeSubject, head, isHistory } from '../lib/trail.mjs';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const DEVICE = { issuingAgency: 'GS1', code: '04719871590669' };
const UNIT = { unit: { device: DEVICE, serial: 'HC0001' } };
const STEPS = [
	{
		number: 1,
		previousBlock: 0,
		time: 1767225600000,
		member: 6,
		delegate: ALICE,
		activity: { unitCommissioned: { lot: 'HC-2601', manufactured: '2026-01-01', expires: '2031-01-01' } },
	},
	{
		number: 2,
		previousBlock: 41,
		time: 1767225602000,
		member: 6,
		delegate: ALICE,
		activity: { decommissioned: { reason: 'damaged' } },
	},
];
const HEADS = [
	'0x8616fd9a6b773edd84f4b423da199607a139be13a26da669f93198c7741c2226',
	'0x9fff690e1216a42e2e25ce59de55829ff069a3146c28a32a0b2d0ac21c824c8b',
	'0xfaf0655e38b489b80df9698982404900188959d194280fc0ccdc46f933548cf7',
];
const TRAIL = { steps: 2, head: HEADS[2], lastBlock: 42 };

const step = (activity) => ({ ...STEPS[0], activity });
const activityOf = (activity) => toHex(encodeStep(step(activity)).slice(52));

test('a subject and steps have the documented bytes', () => {
	assert.equal(toHex(encodeSubject(UNIT)), '0x0100303437313938373135393036363918484330303031');
	assert.equal(
		toHex(encodeSubject({ lot: { device: DEVICE, lot: 'HC-2602' } })),
		'0x000030343731393837313539303636391c48432d32363032',
	);
	assert.equal(
		toHex(encodeStep(STEPS[0])),
		'0x010000000000000000a8da769b01000006000000d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d01011c48432d3236303101ea07010101ef070101',
	);
	assert.equal(
		toHex(encodeStep(STEPS[1])),
		'0x0200000029000000d0afda769b01000006000000d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d0302',
	);
});

test('each activity has its number and its fields', () => {
	const root = `0x${'ab'.repeat(32)}`;
	const dates = { manufactured: null, expires: '2031-12-31' };
	const table = [
		[{ lotCommissioned: { content: { quantity: { quantity: 480 } }, ...dates } }, '0x0000e00100000001ef070c1f'],
		[{ lotCommissioned: { content: { units: { count: 3 } }, ...dates } }, '0x0001030000000001ef070c1f'],
		[
			{ lotCommissioned: { content: { serialsRoot: { root, count: 1_000_000, recorded: 0 } }, ...dates } },
			`0x0002${'ab'.repeat(32)}40420f00000000000001ef070c1f`,
		],
		[{ unitCommissioned: { lot: null, manufactured: null, expires: null } }, '0x01000000'],
		[{ unitProven: { lot: 'A', leafIndex: 258 } }, '0x02044102010000'],
		[{ decommissioned: { reason: 'destroyed' } }, '0x0300'],
		[{ decommissioned: { reason: 'commissionedInError' } }, '0x0305'],
		[{ lotExtended: { added: 2 } }, '0x0402000000'],
	];
	for (const [activity, bytes] of table) {
		assert.equal(activityOf(activity), bytes);
	}
});

test('what JSON-RPC tells of a purpose, a patient or an end has its bytes too', () => {
	const shipment = { sender: 258, number: 'A' };
	const shipped = (purpose) => ({ shipped: { shipment, recipient: 1, carrier: null, purpose, quantity: 1 } });
	const used = (patient) => ({ used: { kind: 'consume', patient, quantity: 1 } });
	const start = '0x050201000004410100000000';
	const table = [
		[shipped({ supply: { terms: 'loan' } }), `${start}000201000000`],
		[shipped('return'), `${start}0101000000`],
		[shipped('destruction'), `${start}0201000000`],
		[shipped('correction'), `${start}0301000000`],
		[shipped('investigation'), `${start}0401000000`],
		[used('none'), '0x10030001000000'],
		[used('refused'), '0x10030201000000'],
		['explanted', '0x11'],
		['takenOutOfService', '0x12'],
		['returnedToService', '0x13'],
	];
	for (const [activity, bytes] of table) {
		assert.equal(activityOf(activity), bytes);
	}
});

test('what is none of the documented kinds has no bytes', () => {
	assert.throws(() => activityOf({ painted: {} }), TypeError);
	assert.throws(() => activityOf('painted'), TypeError);
	assert.throws(() => activityOf({ lost: { quantity: 2 ** 32 } }), RangeError);
	assert.throws(() => activityOf({ decommissioned: { reason: 'lost' } }), TypeError);
	assert.throws(
		() => encodeSubject({ unit: { device: { issuingAgency: 'XYZ', code: '1' }, serial: 'A' } }),
		TypeError,
	);
});

test('the heads are those of another implementation', () => {
	assert.equal(head(UNIT, []), HEADS[0]);
	assert.equal(head(UNIT, STEPS.slice(0, 1)), HEADS[1]);
	assert.equal(head(UNIT, STEPS), HEADS[2]);
});

/** The bytes that the reference page tells of things, by their names there. */
function toldBytes() {
	const reference = readFileSync(new URL('../../docs/reference/trail.md', import.meta.url), 'utf8');
	const rows = reference.matchAll(/^\| ([a-z ]+(?:\d|\(\d\))?) \| `([0-9a-f]{4,})` \|$/gm);
	return Object.fromEntries([...rows].map((row) => row.slice(1)));
}

test('the worked example of the reference comes out as it says', () => {
	const told = toldBytes();
	const subject = { unit: { device: { issuingAgency: 'GS1', code: '09521234543213' }, serial: 'A1' } };
	const acting = { member: 4, delegate: encodeAddress(new Uint8Array(32).fill(7)) };
	const commissioned = { lot: 'LOT-1', manufactured: null, expires: '2030-12-31' };
	const steps = [
		{ ...acting, number: 1, previousBlock: 0, time: 1767225602000, activity: { unitCommissioned: commissioned } },
		{
			...acting,
			number: 2,
			previousBlock: 1,
			time: 1767225608000,
			activity: { decommissioned: { reason: 'destroyed' } },
		},
	];
	assert.equal(toHex(encodeSubject(subject)), `0x${told.subject}`);
	steps.forEach((step, index) => assert.equal(toHex(encodeStep(step)), `0x${told[`step ${index + 1}`]}`));
	[0, 1, 2].forEach((count) => assert.equal(head(subject, steps.slice(0, count)), `0x${told[`head(${count})`]}`));
});

test('the other bytes of the reference come out as it says', () => {
	const told = toldBytes();
	const device = { issuingAgency: 'GS1', code: '09521234543213' };
	const [lot, quantity, parent] = ['LOT-1', 20, '395212345000000019'];
	const shipment = { sender: 4, number: 'DN-1' };
	const dates = { manufactured: null, expires: '2030-12-31' };
	const purpose = { supply: { terms: 'consignment' } };
	const patient = { commitment: { commitment: `0x${'09'.repeat(32)}` } };
	const subjects = {
		'a holding': { holding: { lot: { device, lot }, member: 5 } },
		'a logistic unit': { logisticUnit: { sscc: parent } },
	};
	const activities = {
		'lot commissioned': { lotCommissioned: { content: { quantity: { quantity } }, ...dates } },
		'unit commissioned': { unitCommissioned: { lot, ...dates } },
		'unit proven': { unitProven: { lot, leafIndex: 7 } },
		decommissioned: { decommissioned: { reason: 'destroyed' } },
		'lot extended': { lotExtended: { added: 3 } },
		shipped: { shipped: { shipment, recipient: 5, carrier: 6, purpose, quantity } },
		received: { received: { shipment, quantity } },
		'shipment cancelled': { shipmentCancelled: { shipment, quantity } },
		'taken back': { takenBack: { shipment, quantity } },
		packed: { packed: { parent, quantity } },
		unpacked: { unpacked: { parent, quantity } },
		filled: { filled: { items: 3 } },
		opened: { opened: { items: 3 } },
		disputed: { disputed: { dispute: 2, kind: 'missing', quantity } },
		'dispute decided': { disputeDecided: { dispute: 2, outcome: 'withRecipient', quantity } },
		'title transferred': { titleTransferred: { owner: 5, terms: 'sale', quantity } },
		used: { used: { kind: 'implant', patient, quantity } },
		lost: { lost: { quantity } },
		found: { found: { quantity } },
		'quantity decommissioned': { quantityDecommissioned: { reason: 'destroyed', quantity } },
	};
	for (const [name, subject] of Object.entries(subjects)) {
		assert.equal(toHex(encodeSubject(subject)), `0x${told[name]}`, name);
	}
	for (const [name, activity] of Object.entries(activities)) {
		assert.equal(activityOf(activity), `0x${told[name]}`, name);
	}
});

test('the whole history is believed, and no other', () => {
	assert(isHistory(UNIT, STEPS, TRAIL));
	const [first, second] = STEPS;
	const forgeries = {
		shortened: [first],
		'without its beginning': [second],
		reordered: [second, first],
		repeated: [first, first, second],
		'in another block': [first, { ...second, previousBlock: 40 }],
		'at another time': [first, { ...second, time: second.time + 1 }],
		'by another member': [first, { ...second, member: 7 }],
		'by another account': [first, { ...second, delegate: '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty' }],
		'for another reason': [first, { ...second, activity: { decommissioned: { reason: 'retired' } } }],
		numbered: [first, { ...second, number: 3 }],
		empty: [],
	};
	for (const [how, steps] of Object.entries(forgeries)) {
		assert(!isHistory(UNIT, steps, TRAIL), how);
	}
	assert(!isHistory({ unit: { device: DEVICE, serial: 'HC0002' } }, STEPS, TRAIL), 'the history of another unit');
});

test('the trail is the end of a record', () => {
	const record = join(fromHex('0xdeadbeef'), u32(2), fromHex(HEADS[2]), u32(42));
	assert.deepEqual(trailOf(record), TRAIL);
	assert.throws(() => trailOf(record.subarray(-39)), RangeError);
});
