/**
 * The scenarios that there are: the files of scenarios/, in the order of their numbers.
 */

import { readdirSync } from 'node:fs';
import { Trouble } from '../../e2e/lib/trouble.mjs';

const FOLDER = new URL('../scenarios/', import.meta.url);

/** All scenarios, each with its number. */
export async function allScenarios() {
	const files = readdirSync(FOLDER).filter((file) => /^\d+-.+\.mjs$/.test(file));
	const loaded = await Promise.all(
		files.map(async (file) => {
			const { default: scenario } = await import(new URL(file, FOLDER));
			return { ...scenario, about: scenario.about.replace(/\s+/g, ' '), number: Number.parseInt(file, 10) };
		}),
	);
	return loaded.sort((a, b) => a.number - b.number);
}

/** Those of these names or numbers, or all; of them the quick ones, where only those are wanted. */
export function chosen(all, names, quick) {
	const unknown = names.find((name) => !all.some((scenario) => isCalled(scenario, name)));
	if (unknown) {
		throw new Trouble(`there is no scenario ${unknown}.`, `There are: ${all.map(({ name }) => name).join(', ')}.`);
	}
	return all
		.filter((scenario) => names.length === 0 || names.some((name) => isCalled(scenario, name)))
		.filter((scenario) => !quick || scenario.quick);
}

const isCalled = ({ name, number }, wanted) => wanted === name || Number(wanted) === number;
