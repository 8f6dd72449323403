/**
 * The node under test.
 */

/** The node's program, as scripts/rehearse names it. */
export function nodeBinary() {
	const binary = process.env.CUSTOS_NODE_BINARY;
	if (!binary) {
		throw new Error('CUSTOS_NODE_BINARY names no node. scripts/rehearse builds one and sets it.');
	}
	return binary;
}
