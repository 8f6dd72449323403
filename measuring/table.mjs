/**
 * Tables of Markdown, and the figures in them.
 */

/** A table. All columns but the first are numbers. */
export function table(titles, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |\n`;
	return line(titles) + line(titles.map((_, column) => (column === 0 ? '---' : '---:'))) + rows.map(line).join('');
}

/** A number, or a dash where there is none. */
export const number = (value, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** A quotient, or a dash where a side of it is missing. */
export const ratio = (value, to) => (value && to ? (value / to).toFixed(2) : '–');

/** The middle one of those that are numbers. */
export const middle = (values) => sorted(values)[Math.floor(sorted(values).length / 2)];

/** The least and the greatest of those that are numbers. */
export function range(values, digits = 1) {
	const all = sorted(values);
	return all.length > 1 ? `${number(all[0], digits)} to ${number(all.at(-1), digits)}` : '–';
}

const sorted = (values) => values.filter(Number.isFinite).toSorted((one, other) => one - other);
