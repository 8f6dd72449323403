/**
 * Trails: recomputes the hash chain over a thing's history, byte by byte as docs/reference/trail.md says, so that a
 * history can be believed whoever serves it.
 *
 * Subjects and steps are in the form in which JSON-RPC tells them (`device_trail`).
 */

import { decodeAddress } from '@polkadot/util-crypto';
import { fromHex, fromText, join, toHex } from './bytes.mjs';
import { blake2, HASH_LENGTH } from './hash.mjs';
import { bytes, option, Reader, u16, u32, u64, u8 } from './scale.mjs';

const AGENCIES = ['GS1', 'HIBCC', 'ICCBBA'];
const REASONS = ['destroyed', 'expired', 'damaged', 'nonConformant', 'retired', 'commissionedInError'];
const TERMS = ['sale', 'consignment', 'loan'];
const DISCREPANCIES = ['missing', 'damaged', 'unexpected'];
const OUTCOMES = ['withRecipient', 'withSender', 'lost', 'destroyed'];
const USES = ['implant', 'install', 'dispense', 'consume'];

/** What is hashed before the subject, so that a head can't be mistaken for another hash of the chain. */
const DOMAIN = fromText('custos:trail:1');
/** Number of steps, head, block of the last step. */
const TRAIL_LENGTH = 4 + HASH_LENGTH + 4;

/** The head of a history, in hexadecimal digits. Without steps, that of a thing to which nothing has happened. */
export function head(subject, steps) {
	const start = blake2(join(DOMAIN, encodeSubject(subject)));
	return toHex(steps.reduce((before, step) => blake2(join(before, encodeStep(step))), start));
}

/** Whether `steps` is the whole, unaltered history of `subject`, judged by the `trail` that its record holds. */
export function isHistory(subject, steps, trail) {
	const numbered = steps.every((step, index) => step.number === index + 1);
	return numbered && steps.length === trail.steps && head(subject, steps) === trail.head;
}

/** The trail at the end of the thing's record, which is the value that a storage proof shows. */
export function trailOf(record) {
	const reader = new Reader(record.subarray(-TRAIL_LENGTH));
	return { steps: reader.unsigned(4), head: toHex(reader.take(HASH_LENGTH)), lastBlock: reader.unsigned(4) };
}

/** The bytes of the thing that has the history. */
export function encodeSubject(subject) {
	return encodeVariant(subject, [
		['lot', ({ device, lot }) => join(encodeDevice(device), encodeText(lot))],
		['unit', ({ device, serial }) => join(encodeDevice(device), encodeText(serial))],
		['holding', ({ lot, member }) => join(encodeDevice(lot.device), option(lot.lot, encodeText), u32(member))],
		['logisticUnit', ({ sscc }) => fromText(sscc)],
	]);
}

/** The bytes of one step. */
export function encodeStep({ number, previousBlock, time, member, delegate, activity }) {
	return join(
		u32(number),
		u32(previousBlock),
		u64(time),
		u32(member),
		decodeAddress(delegate),
		encodeActivity(activity),
	);
}

function encodeActivity(activity) {
	return encodeVariant(activity, [
		['lotCommissioned', ({ content, ...dates }) => join(encodeContent(content), encodeDates(dates))],
		['unitCommissioned', ({ lot, ...dates }) => join(option(lot, encodeText), encodeDates(dates))],
		['unitProven', ({ lot, leafIndex }) => join(encodeText(lot), u32(leafIndex))],
		['decommissioned', ({ reason }) => oneOf(REASONS, reason)],
		['lotExtended', ({ added }) => u32(added)],
		['shipped', encodeShipping],
		['received', encodeShipped],
		['shipmentCancelled', encodeShipped],
		['takenBack', encodeShipped],
		['packed', ({ parent, quantity }) => join(fromText(parent), u32(quantity))],
		['unpacked', ({ parent, quantity }) => join(fromText(parent), u32(quantity))],
		['filled', ({ items }) => u32(items)],
		['opened', ({ items }) => u32(items)],
		['disputed', ({ dispute, kind, quantity }) => join(u32(dispute), oneOf(DISCREPANCIES, kind), u32(quantity))],
		[
			'disputeDecided',
			({ dispute, outcome, quantity }) => join(u32(dispute), oneOf(OUTCOMES, outcome), u32(quantity)),
		],
		['titleTransferred', ({ owner, terms, quantity }) => join(u32(owner), oneOf(TERMS, terms), u32(quantity))],
		['used', ({ kind, patient, quantity }) => join(oneOf(USES, kind), encodePatient(patient), u32(quantity))],
		['explanted', nothing],
		['takenOutOfService', nothing],
		['returnedToService', nothing],
		['lost', ({ quantity }) => u32(quantity)],
		['found', ({ quantity }) => u32(quantity)],
		['quantityDecommissioned', ({ reason, quantity }) => join(oneOf(REASONS, reason), u32(quantity))],
	]);
}

function encodeContent(content) {
	return encodeVariant(content, [
		['quantity', ({ quantity }) => u32(quantity)],
		['units', ({ count }) => u32(count)],
		['serialsRoot', ({ root, count, recorded }) => join(fromHex(root), u32(count), u32(recorded))],
	]);
}

const encodeShipping = ({ shipment, recipient, carrier, purpose, quantity }) =>
	join(encodeShipment(shipment), u32(recipient), option(carrier, u32), encodePurpose(purpose), u32(quantity));

const encodeShipped = ({ shipment, quantity }) => join(encodeShipment(shipment), u32(quantity));

const encodeShipment = ({ sender, number }) => join(u32(sender), encodeText(number));

const encodePurpose = (purpose) =>
	encodeVariant(purpose, [
		['supply', ({ terms }) => oneOf(TERMS, terms)],
		['return', nothing],
		['destruction', nothing],
		['correction', nothing],
		['investigation', nothing],
	]);

const encodePatient = (patient) =>
	encodeVariant(patient, [
		['none', nothing],
		['commitment', ({ commitment }) => fromHex(commitment)],
		['refused', nothing],
	]);

/** A GTIN always has fourteen digits, so its length isn't written; the other agencies' codes vary. */
function encodeDevice({ issuingAgency, code }) {
	const digits = fromText(code);
	return join(oneOf(AGENCIES, issuingAgency), issuingAgency === 'GS1' ? digits : bytes(digits));
}

const encodeText = (text) => bytes(fromText(text));

const encodeDates = ({ manufactured, expires }) => join(option(manufactured, encodeDate), option(expires, encodeDate));

function encodeDate(date) {
	const [year, month, day] = date.split('-').map(Number);
	return join(u16(year), u8(month), u8(day));
}

/** One of several kinds of things: the number of the kind, then what that kind holds. One that holds nothing is a name. */
function encodeVariant(thing, kinds) {
	const [name, content] = typeof thing === 'string' ? [thing] : Object.entries(thing)[0];
	const index = indexIn(
		kinds.map(([kind]) => kind),
		name,
	);
	return join(u8(index), kinds[index][1](content));
}

const oneOf = (names, name) => u8(indexIn(names, name));

const nothing = () => new Uint8Array();

function indexIn(names, name) {
	const index = names.indexOf(name);
	if (index < 0) {
		throw new TypeError(`${name} is none of ${names.join(', ')}.`);
	}
	return index;
}
