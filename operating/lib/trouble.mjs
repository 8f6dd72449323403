/**
 * What is wrong with a file that a person wrote: where, which rule, and what to do about it.
 */

/** Collects what is wrong, so that a person sees all of it at once. */
export class Findings {
	errors = [];
	warnings = [];

	/** Something that keeps the chain from being made. */
	error(path, name, text) {
		this.errors.push({ path, name, text });
	}

	/** Something that is allowed and rarely meant. */
	warn(path, name, text) {
		this.warnings.push({ path, name, text });
	}
}

/** A reason to stop, with the way out, that whoever runs this can act on. */
export class Stop extends Error {
	constructor(message, advice) {
		super(message);
		this.advice = advice;
	}
}
