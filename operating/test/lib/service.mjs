/**
 * What systemd does with a unit and its environment files, as far as starting a node needs it: man systemd.service
 * (command lines) and man systemd.exec (EnvironmentFile=).
 */

import { readFileSync } from 'node:fs';

/** The settings of the section [Service], each with all its values. */
export function settingsOf(unit) {
	const joined = unit.replaceAll(/^[#;].*\n/gm, '').replaceAll(/\\\n\s*/g, ' ');
	const [, section] = /^\[Service\]\n(.*?)(?=^\[|$(?![\s\S]))/ms.exec(joined);
	const settings = new Map();
	for (const [, name, value] of section.matchAll(/^(\w+)=(.*)$/gm)) {
		settings.set(name, [...(settings.get(name) ?? []), value.trim()]);
	}
	return settings;
}

/** The variables that an environment file sets. */
export const variablesOf = (text) =>
	Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value.trim()]));

/** The command that a unit starts: the program, and its arguments. */
export function commandOf(unit) {
	const settings = settingsOf(unit);
	const files = settings.get('EnvironmentFile').map((path) => variablesOf(readFileSync(path, 'utf8')));
	const variables = Object.assign({}, ...files);
	const [line] = settings.get('ExecStart');
	return line.split(/\s+/).filter(Boolean).flatMap((word) => expanded(word, variables));
}

/** `$NAME` alone becomes as many words as the value has; `${NAME}` within a word becomes the value as it is. */
function expanded(word, variables) {
	const [, alone] = /^\$(\w+)$/.exec(word) ?? [];
	if (alone) {
		return (variables[alone] ?? '').split(/\s+/).filter(Boolean);
	}
	return [word.replaceAll(/\$\{(\w+)\}/g, (_, name) => variables[name] ?? '')];
}
