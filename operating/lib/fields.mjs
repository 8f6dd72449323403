/**
 * The form of a file that a person wrote: which fields there are, and what is in them.
 */

/** Values that may be there once. */
export class Once {
	#paths = new Map();

	constructor(findings, name) {
		this.findings = findings;
		this.name = name;
	}

	add(path, value) {
		if (this.#paths.has(value)) {
			this.findings.error(path, this.name, `${JSON.stringify(value)} is also ${this.#paths.get(value)}.`);
		} else {
			this.#paths.set(value, path);
		}
	}
}

/** Whether a value is an object with the fields that have to be there. Names those that are missing or unknown. */
export function hasFields(findings, path, value, fields) {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) {
		findings.error(path, 'NotAnObject', 'it is meant to be an object: { … }.');
		return false;
	}
	const within = (field) => (path ? `${path}.${field}` : field);
	const missing = Object.keys(fields).filter((field) => fields[field] && value[field] === undefined);
	missing.forEach((field) => findings.error(within(field), 'Missing', 'it has to be there.'));
	for (const field of Object.keys(value).filter((name) => fields[name] === undefined)) {
		findings.error(within(field), 'UnknownField', `there are: ${Object.keys(fields).join(', ')}.`);
	}
	return missing.length === 0;
}

/** Whether a value is a text with something in it. */
export function isText(findings, path, value) {
	const is = typeof value === 'string' && value.trim() !== '';
	if (!is) {
		findings.error(path, 'NotAText', 'it is meant to be a text: "…".');
	}
	return is;
}

/** Whether a value is a list. */
export function isList(findings, path, value) {
	const is = Array.isArray(value);
	if (!is) {
		findings.error(path, 'NotAList', 'it is meant to be a list: [ … ].');
	}
	return is;
}
