/**
 * Trails: recomputes the hash chain over a thing's history, byte by byte as docs/reference/trail.md says, so that a
 * history can be believed whoever serves it.
 *
 * Subjects and steps are in the form in which JSON-RPC tells them (`device_trail`).
 */

import { fromHex, fromText, join } from './bytes.mjs';
import { histories } from './hashChain.mjs';
import { bytes, nothing, oneOf, option, text, u16, u32, u8, variant } from './scale.mjs';

const AGENCIES = ['GS1', 'HIBCC', 'ICCBBA'];
const REASONS = ['destroyed', 'expired', 'damaged', 'nonConformant', 'retired', 'commissionedInError'];
const TERMS = ['sale', 'consignment', 'loan'];
const DISCREPANCIES = ['missing', 'damaged', 'unexpected'];
const OUTCOMES = ['withRecipient', 'withSender', 'lost', 'destroyed'];
const USES = ['implant', 'install', 'dispense', 'consume'];

/** The hash chain over the history of a thing. */
export const { head, isHistory, encodeStep } = histories({
	domain: 'custos:trail:1',
	encodeSubject,
	encodeActivity,
});

/** The bytes of the thing that has the history. */
export function encodeSubject(subject) {
	return variant(subject, [
		['lot', ({ device, lot }) => join(encodeDevice(device), text(lot))],
		['unit', ({ device, serial }) => join(encodeDevice(device), text(serial))],
		['holding', ({ lot, member }) => join(encodeDevice(lot.device), option(lot.lot, text), u32(member))],
		['logisticUnit', ({ sscc }) => fromText(sscc)],
	]);
}

function encodeActivity(activity) {
	return variant(activity, [
		['lotCommissioned', ({ content, ...dates }) => join(encodeContent(content), encodeDates(dates))],
		['unitCommissioned', ({ lot, ...dates }) => join(option(lot, text), encodeDates(dates))],
		['unitProven', ({ lot, leafIndex }) => join(text(lot), u32(leafIndex))],
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
	return variant(content, [
		['quantity', ({ quantity }) => u32(quantity)],
		['units', ({ count }) => u32(count)],
		['serialsRoot', ({ root, count, recorded }) => join(fromHex(root), u32(count), u32(recorded))],
	]);
}

const encodeShipping = ({ shipment, recipient, carrier, purpose, quantity }) =>
	join(encodeShipment(shipment), u32(recipient), option(carrier, u32), encodePurpose(purpose), u32(quantity));

const encodeShipped = ({ shipment, quantity }) => join(encodeShipment(shipment), u32(quantity));

const encodeShipment = ({ sender, number }) => join(u32(sender), text(number));

const encodePurpose = (purpose) =>
	variant(purpose, [
		['supply', ({ terms }) => oneOf(TERMS, terms)],
		['return', nothing],
		['destruction', nothing],
		['correction', nothing],
		['investigation', nothing],
	]);

const encodePatient = (patient) =>
	variant(patient, [
		['none', nothing],
		['commitment', ({ commitment }) => fromHex(commitment)],
		['refused', nothing],
	]);

/** A GTIN always has fourteen digits, so its length isn't written; the other agencies' codes vary. */
function encodeDevice({ issuingAgency, code }) {
	const digits = fromText(code);
	return join(oneOf(AGENCIES, issuingAgency), issuingAgency === 'GS1' ? digits : bytes(digits));
}

const encodeDates = ({ manufactured, expires }) => join(option(manufactured, encodeDate), option(expires, encodeDate));

function encodeDate(date) {
	const [year, month, day] = date.split('-').map(Number);
	return join(u16(year), u8(month), u8(day));
}
