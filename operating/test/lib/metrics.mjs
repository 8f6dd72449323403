/**
 * Metrics as a node exposes them, and as rules and dashboards name them.
 */

/** What a node exposes: the samples of each metric, by name. Histograms appear as their three series. */
export async function metricsAt(url) {
	const response = await fetch(url);
	const samples = new Map();
	for (const line of (await response.text()).split('\n')) {
		const [, name, labels, value] = /^([a-z_][a-z0-9_]*)(?:\{(.*)\})? (\S+)$/i.exec(line) ?? [];
		if (name) {
			samples.set(name, [...(samples.get(name) ?? []), { labels: labels ?? '', value: Number(value) }]);
		}
	}
	return samples;
}

/** The sum of a metric's samples whose labels hold the text. */
export const total = (samples, name, text = '') =>
	(samples.get(name) ?? []).filter(({ labels }) => labels.includes(text)).reduce((sum, { value }) => sum + value, 0);

/** The metrics that an expression of PromQL names: those of nodes, and those of the machine they run on. */
export function namesIn(expression) {
	const bare = expression.replaceAll(/"[^"]*"/g, '""');
	return [...new Set(bare.match(/\b(?:substrate|custos|node|rpc|trie|up|process)(?:_[a-z0-9_]+)?\b(?!\s*[=(])/g) ?? [])];
}
