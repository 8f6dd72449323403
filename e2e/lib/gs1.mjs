/**
 * What a labelling system does: check digits, barcode texts, dates.
 */

/** FNC1 as scanners transmit it: it ends a value of variable length that isn't the last. */
export const FNC1 = '\u001d';

/** The digits with their check digit after them (GS1 General Specifications, section 7.9). */
export function withCheckDigit(digits) {
	const weighted = [...digits].reverse().map((digit, place) => Number(digit) * (place % 2 === 0 ? 3 : 1));
	const sum = weighted.reduce((total, product) => total + product, 0);
	return digits + ((10 - (sum % 10)) % 10);
}

/** The GTIN of fourteen digits under a company prefix; `item` is the company's own number for the thing. */
export const gtin = (companyPrefix, item, indicator = 0) =>
	withCheckDigit(`${indicator}${companyPrefix}${String(item).padStart(12 - companyPrefix.length, '0')}`);

/** The GLN of thirteen digits under a company prefix. */
export const gln = (companyPrefix, location) =>
	withCheckDigit(`${companyPrefix}${String(location).padStart(12 - companyPrefix.length, '0')}`);

/** The SSCC of eighteen digits under a company prefix; `reference` is the company's own number for the logistic unit. */
export const sscc = (companyPrefix, reference, extension = 3) =>
	withCheckDigit(`${extension}${companyPrefix}${String(reference).padStart(16 - companyPrefix.length, '0')}`);

/** The same key with a check digit that is wrong. */
export const mistyped = (key) => key.slice(0, -1) + ((Number(key.at(-1)) + 1) % 10);

/** Application Identifiers whose values have a predefined length: no FNC1 follows them. */
const PREDEFINED = ['00', '01', '11', '17'];

/** What a label says, as pairs of Application Identifier and value. Whatever is left out is not on the label. */
const elements = ({ sscc, code, made, expires, lot, serial }) =>
	[
		['00', sscc],
		['01', code],
		['11', made && sixDigits(made)],
		['17', expires && sixDigits(expires)],
		['10', lot],
		['21', serial],
	].filter(([, value]) => value);

/** The text that a scanner transmits of the GS1 DataMatrix on a label. */
export function scanned(label) {
	const parts = elements(label).map(([identifier, value], index, { length }) => {
		const needsEnd = !PREDEFINED.includes(identifier) && index < length - 1;
		return identifier + value + (needsEnd ? FNC1 : '');
	});
	return `]d2${parts.join('')}`;
}

/** The text that is printed below it for people. */
export const printed = (label) =>
	elements(label)
		.map(([identifier, value]) => `(${identifier})${value}`)
		.join('');

/** A GS1 Digital Link URI that says the same: SSCC or GTIN, lot and serial in the path, dates in the query. */
export function digitalLink(host, label) {
	const inPath = ({ 0: identifier }) => ['00', '01', '10', '21'].includes(identifier);
	const all = elements(label);
	const path = all.filter(inPath).map(([identifier, value]) => `/${identifier}/${encodeURIComponent(value)}`);
	const query = all.filter((element) => !inPath(element)).map((element) => element.join('='));
	return `https://${host}${path.join('')}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The day that is `days` and `years` from today, in UTC. */
export function day({ days = 0, years = 0 } = {}) {
	const date = new Date();
	date.setUTCDate(date.getUTCDate() + days);
	date.setUTCFullYear(date.getUTCFullYear() + years);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const pad = (number) => String(number).padStart(2, '0');

/** A day as a barcode has it: `260131`. */
const sixDigits = ({ year, month, day }) => `${pad(year % 100)}${pad(month)}${pad(day)}`;

/** A day as JSON-RPC has it: `2026-01-31`. */
export const iso = ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`;
