/**
 * A guide's commands: the blocks of shell that carry a name behind `sh`, so that what is tested is what a person reads.
 */

import { readFileSync } from 'node:fs';

/** Where the guides are. */
export const GUIDES = new URL('../../../docs/guides/', import.meta.url);

/** A guide, as it is written. */
export const textOf = (guide) => readFileSync(new URL(guide, GUIDES), 'utf8');

/** The named blocks of shell in a guide, by name. */
export function commandsOf(guide) {
	const found = textOf(guide).matchAll(/^```sh ([a-z-]+)\n(.*?)^```$/gms);
	const blocks = [...found].map(([, name, commands]) => [name, commands]);
	const commands = new Map(blocks);
	if (commands.size !== blocks.length) {
		throw new Error(`${guide} has two blocks of one name.`);
	}
	return commands;
}

/** The anchors of a page's headings, as Markdown renderers make them. */
export const anchorsOf = (text) =>
	new Set(
		[...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
			heading
				.toLowerCase()
				.replaceAll(/[^\p{L}\p{N} _-]/gu, '')
				.replaceAll(' ', '-'),
		),
	);
