/**
 * Recalls, as the calls take them, and the facts of a real one, from recall.json.
 */

import { readFileSync } from 'node:fs';
import { device } from './devices.mjs';

const file = JSON.parse(readFileSync(new URL('../recall.json', import.meta.url), 'utf8'));

/** What was published of a real recall, and where. */
export const { notice: NOTICE, source: NOTICE_SOURCE } = file;

/** A lot, as recalls and answers name it. */
export const lotCode = (code, lot) => ({ device: device(code), lot });

/** The rule of a recall that covers lots of a model. */
export const lotsRule = (code, ...lots) => ({ device: device(code), scope: { Lots: { lots } } });

/** What became of the devices of a lot: zero of everything that isn't given. */
export const amounts = (given) => ({
	onHand: 0,
	held: 0,
	corrected: 0,
	returned: 0,
	destroyed: 0,
	used: 0,
	passedOn: 0,
	notFound: 0,
	...given,
});

/** What a recall says: of class I, every consignee is checked; what differs is given in its place. */
export const terms = (differs = {}) => ({
	class: 'ClassI',
	action: 'Removal',
	depth: 'User',
	reason: 'DeviceDesign',
	level: 'A',
	responseDays: 1,
	statusReportDays: 30,
	vigilance: null,
	fscaReference: '',
	documents: [],
	...differs,
});

const DAY = 24 * 60 * 60 * 1000;

/** When a term ends that began at this millisecond: with the last one of its last day, in UTC. The first day is no part. */
export const endOfTerm = (began, days) => (Math.floor(began / DAY) + days + 1) * DAY - 1;
