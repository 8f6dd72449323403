/**
 * Text in lines that are not too long.
 */

/** A text's words in lines of at most so many characters, each after a lead. */
export function wrapped(text, width, lead = '') {
	const lines = [''];
	for (const word of text.split(/\s+/)) {
		const longer = `${lines.at(-1)} ${word}`.trimStart();
		if (lines.at(-1) && lead.length + longer.length > width) {
			lines.push(word);
		} else {
			lines[lines.length - 1] = longer;
		}
	}
	return lines.map((line) => lead + line).join('\n');
}
