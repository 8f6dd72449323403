/**
 * The guide to clients shows files of this folder as they are. `node clients/guide.mjs` puts them into it anew.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const GUIDE = new URL('../docs/guides/clients.md', import.meta.url);

/** A link to a file of this folder that ends its line with a colon, and the code block after it. */
const SHOWN = /(\]\((\.\.\/\.\.\/clients\/[^)]+)\):\n\n```\w+\n)(?:(?!```).*\n)*(```\n)/g;

const readText = (url) => readFileSync(url, 'utf8');

/** The guide as it is. */
export const guide = () => readText(GUIDE);

/** The paths of the files that a text shows, from the repository's root. */
export const filesIn = (text) => [...text.matchAll(SHOWN)].map(([, , path]) => path.replace('../../', ''));

/** The same text with each file as it is now. */
export const renewed = (text) =>
	text.replace(SHOWN, (_, before, path, after) => before + readText(new URL(path, GUIDE)) + after);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(GUIDE, renewed(guide()));
	console.log(`docs/guides/clients.md shows ${filesIn(guide()).join(', ')} as they are.`);
}
