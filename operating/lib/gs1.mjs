/**
 * GS1 numbers: Global Location Numbers, and the company prefixes that they begin with.
 */

/** What is wrong with a GLN of thirteen digits, or `undefined`. */
export function troubleOfGln(gln) {
	if (!/^\d{13}$/.test(gln)) {
		return 'a GLN has 13 digits';
	}
	const expected = checkDigit(gln.slice(0, 12));
	return gln.at(-1) === expected ? undefined : `its check digit is ${gln.at(-1)} and ought to be ${expected}`;
}

/** What is wrong with a GS1 company prefix, or `undefined`. */
export function troubleOfCompanyPrefix(prefix) {
	return /^\d{4,12}$/.test(prefix) ? undefined : 'a company prefix has 4 to 12 digits';
}

/** Whether one of two company prefixes begins with the other, so that the same numbers would be under both. */
export const overlap = (one, other) => one.startsWith(other) || other.startsWith(one);

/** Whether a number is one of those that GS1 sets aside for demonstrations and examples. */
export const isExample = (number) => /^952/.test(number);

/** The last digit of a GS1 key (GS1 General Specifications, section 7.9). */
function checkDigit(digits) {
	const weighted = [...digits].reverse().map((digit, place) => Number(digit) * (place % 2 === 0 ? 3 : 1));
	const sum = weighted.reduce((total, product) => total + product, 0);
	return String((10 - (sum % 10)) % 10);
}
