/** Something that is not the chain's fault, and that whoever runs this can mend as the `advice` says. */
export class Trouble extends Error {
	constructor(message, advice, options) {
		super(message, options);
		this.advice = advice;
	}
}
