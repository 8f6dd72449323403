/**
 * Debian's Prometheus and its exporter of a machine's figures, for the time of a test.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Background } from './background.mjs';
import { metricsAt } from './metrics.mjs';
import { freePorts } from './ports.mjs';
import { tool } from './tools.mjs';
import { until } from './waiting.mjs';

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** A Prometheus with the guide's rules and configuration, that scrapes several nodes, and more often. */
export class Prometheus {
	#program;
	#url;

	static async start(folder, machines) {
		const [port] = await freePorts(1);
		const home = join(folder, 'prometheus');
		mkdirSync(home);
		const targets = machines.map(({ ports }) => `'127.0.0.1:${ports.metrics}'`).join(', ');
		const configuration = read('prometheus.yml')
			.replaceAll('10s', '2s')
			.replace('/usr/local/lib/custos/alerts.yml', join(home, 'alerts.yml'))
			.replace("'127.0.0.1:9615'", targets);
		writeFileSync(join(home, 'prometheus.yml'), configuration);
		writeFileSync(join(home, 'alerts.yml'), read('alerts.yml'));
		const prometheus = new Prometheus(home, port);
		await until('Prometheus to be ready', async () => (await fetch(`${prometheus.#url}/-/ready`)).ok);
		return prometheus;
	}

	constructor(home, port) {
		this.#url = `http://127.0.0.1:${port}`;
		const options = [
			`--config.file=${join(home, 'prometheus.yml')}`,
			`--storage.tsdb.path=${join(home, 'data')}`,
			`--web.listen-address=127.0.0.1:${port}`,
		];
		this.#program = new Background(tool('prometheus'), options, join(home, 'log'));
	}

	/** The series that an expression has now. */
	async query(expression) {
		const { data } = await this.#ask(`query?query=${encodeURIComponent(expression)}`);
		return data.result;
	}

	/** The alerts that are pending or firing. */
	async alerts() {
		return (await this.#ask('alerts')).data.alerts;
	}

	async #ask(path) {
		this.#program.check();
		const answer = await (await fetch(`${this.#url}/api/v1/${path}`)).json();
		if (answer.status !== 'success') {
			throw new Error(`Prometheus refuses ${decodeURIComponent(path)}: ${answer.error}`);
		}
		return answer;
	}

	stop() {
		return this.#program.stop();
	}
}

/** The exporter of this machine's figures. */
export class Exporter {
	#program;
	#port;

	static async start(folder) {
		const [port] = await freePorts(1);
		return new Exporter(folder, port);
	}

	constructor(folder, port) {
		this.#port = port;
		const options = [`--web.listen-address=127.0.0.1:${port}`];
		this.#program = new Background(tool('prometheus-node-exporter'), options, join(folder, 'exporter.log'));
	}

	/** What it exposes, by name. */
	metrics() {
		return until('the exporter to answer', () => {
			this.#program.check();
			return metricsAt(`http://127.0.0.1:${this.#port}/metrics`);
		});
	}

	stop() {
		return this.#program.stop();
	}
}
