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

/** The trail at the end of a lot's or unit's record, which is the value that a storage proof shows. */
export function trailOf(record) {
	const reader = new Reader(record.subarray(-TRAIL_LENGTH));
	return { steps: reader.unsigned(4), head: toHex(reader.take(HASH_LENGTH)), lastBlock: reader.unsigned(4) };
}

/** The bytes of the thing that has the history. */
export function encodeSubject(subject) {
	return encodeVariant(subject, [
		['lot', ({ device, lot }) => join(encodeDevice(device), encodeText(lot))],
		['unit', ({ device, serial }) => join(encodeDevice(device), encodeText(serial))],
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
		['decommissioned', ({ reason }) => u8(indexIn(REASONS, reason))],
		['lotExtended', ({ added }) => u32(added)],
	]);
}

function encodeContent(content) {
	return encodeVariant(content, [
		['quantity', ({ quantity }) => u32(quantity)],
		['units', ({ count }) => u32(count)],
		['serialsRoot', ({ root, count, recorded }) => join(fromHex(root), u32(count), u32(recorded))],
	]);
}

const REASONS = ['destroyed', 'expired', 'damaged', 'nonConformant', 'retired', 'commissionedInError'];
const AGENCIES = ['GS1', 'HIBCC', 'ICCBBA'];

/** A GTIN always has fourteen digits, so its length isn't written; the other agencies' codes vary. */
function encodeDevice({ issuingAgency, code }) {
	const digits = fromText(code);
	return join(u8(indexIn(AGENCIES, issuingAgency)), issuingAgency === 'GS1' ? digits : bytes(digits));
}

const encodeText = (text) => bytes(fromText(text));

const encodeDates = ({ manufactured, expires }) => join(option(manufactured, encodeDate), option(expires, encodeDate));

function encodeDate(date) {
	const [year, month, day] = date.split('-').map(Number);
	return join(u16(year), u8(month), u8(day));
}

/** One of several kinds of things: the number of the kind, then what that kind holds. */
function encodeVariant(thing, kinds) {
	const [name, content] = Object.entries(thing)[0];
	const index = indexIn(
		kinds.map(([kind]) => kind),
		name,
	);
	return join(u8(index), kinds[index][1](content));
}

function indexIn(names, name) {
	const index = names.indexOf(name);
	if (index < 0) {
		throw new TypeError(`${name} is none of ${names.join(', ')}.`);
	}
	return index;
}
