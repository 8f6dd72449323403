/**
 * Tells a person what happens: numbered chapters, plain sentences, what was asked and what came back.
 */

const WIDTH = 100;
const shines = process.stdout.isTTY && !process.env.NO_COLOR;
const shine = (code) => (text) => (shines ? `\u001b[${code}m${text}\u001b[0m` : text);
const bold = shine(1);
const dim = shine(2);
const green = shine(32);
const yellow = shine(33);

let chapters = 0;

/** Begins a chapter. */
export function chapter(title) {
	chapters += 1;
	print(`\n${bold(`${chapters}. ${title}`)}\n`);
}

/** A sentence of the story. */
export const say = (text) => wrap(text, '   ').forEach(print);

/** What is asked of the chain, and by whom. */
export const ask = (who, what) => wrap(`${who}: ${what}`, '   → ').forEach((line) => print(yellow(line)));

/** What it answered. */
export const answer = (text) => wrap(text, '   ← ').forEach((line) => print(green(line)));

/** A refusal that was meant to come, of so many calls. */
export function refused({ at, name, number, what, docs }, count) {
	const all = count > 1 ? `all ${count} ` : '';
	const place = at === 'pool' ? 'at the pool' : 'in the block';
	const which = number === undefined ? (what ? ` (${what})` : '') : `, number ${number}`;
	wrap(`${all}refused ${place}: ${name}${which}. ${docs}`, '   × ').forEach((line) => print(green(line)));
}

/** Something to look at: rows of texts under each other. */
export function table(rows) {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
	for (const row of rows) {
		const cells = row.map((cell, column) => String(cell).padEnd(widths[column]));
		print(dim(`     ${cells.join('  ').trimEnd()}`));
	}
}

/** A text that stands for itself: a barcode, a hash. What can't be seen is written as `<FNC1>`. */
export const quote = (text) => print(dim(`     ${text.replaceAll('\u001d', '<FNC1>')}`));

const print = (line) => console.log(line);

/** Lines of no more than the width, all but the first indented to where the text of the first begins. */
function wrap(text, lead) {
	const lines = [''];
	for (const word of text.split(/\s+/)) {
		const longer = `${lines.at(-1)} ${word}`.trimStart();
		if (lead.length + longer.length > WIDTH && lines.at(-1)) {
			lines.push(word);
		} else {
			lines[lines.length - 1] = longer;
		}
	}
	return lines.map((line, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + line);
}
