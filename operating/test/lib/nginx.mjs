/**
 * nginx with the file that the guide hands out, for the time of a test: its port, its certificate and its node are the
 * test's.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { Background } from './background.mjs';
import { freePorts } from './ports.mjs';
import { tool } from './tools.mjs';
import { until } from './waiting.mjs';

const handedOut = readFileSync(new URL('../../nginx.conf', import.meta.url), 'utf8');

export class Proxy {
	#home;
	#program;
	#port;
	#certificate;

	/** Starts nginx in front of a machine's node. */
	static async start(folder, machine) {
		const home = join(folder, 'nginx');
		mkdirSync(home);
		const [port] = await freePorts(1);
		makeCertificate(home);
		const site = handedOut
			.replace('listen 443', `listen 127.0.0.1:${port}`)
			.replaceAll('/etc/ssl/custos', home)
			.replaceAll('127.0.0.1:9944', `127.0.0.1:${machine.ports.rpc}`);
		writeFileSync(join(home, 'custos.conf'), site);
		writeFileSync(join(home, 'nginx.conf'), around(home));
		const proxy = new Proxy(home, port);
		await until('nginx to answer', () => proxy.get('/health'));
		return proxy;
	}

	constructor(home, port) {
		this.#home = home;
		this.#port = port;
		this.#certificate = readFileSync(join(home, 'certificate.pem'));
		this.#program = new Background(tool('nginx'), ['-p', home, '-c', join(home, 'nginx.conf')], join(home, 'log'));
	}

	get socketUrl() {
		return `wss://127.0.0.1:${this.#port}`;
	}

	/** What makes a client trust the test's certificate. */
	get trust() {
		return { ca: this.#certificate, servername: 'localhost' };
	}

	/** How often the limit of a zone has refused somebody. */
	refusals(zone) {
		const log = readFileSync(join(this.#home, 'error.log'), 'utf8');
		return log.split('\n').filter((line) => line.includes(' limiting ') && line.includes(`zone "${zone}"`)).length;
	}

	get(path) {
		return this.#ask({ method: 'GET', path });
	}

	post(body) {
		return this.#ask({ method: 'POST', path: '/', headers: { 'Content-Type': 'application/json' } }, body);
	}

	#ask(options, body) {
		this.#program.check();
		return new Promise((resolve, reject) => {
			const asked = request({ ...options, ...this.trust, host: '127.0.0.1', port: this.#port, agent: false }, (response) => {
				const heard = [];
				response.on('data', (data) => heard.push(data));
				response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(heard).toString() }));
			});
			asked.on('error', reject);
			asked.end(body);
		});
	}

	stop() {
		return this.#program.stop();
	}
}

function makeCertificate(home) {
	const options = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
	const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
	const files = ['-keyout', join(home, 'key.pem'), '-out', join(home, 'certificate.pem')];
	const { status, stderr } = spawnSync(tool('openssl'), [...options, ...names, ...files], { encoding: 'utf8' });
	if (status !== 0) {
		throw new Error(`openssl makes no certificate: ${stderr}`);
	}
}

/** What Debian's own nginx.conf is around the file: here with all its files in one folder. */
const around = (home) => `
daemon off;
worker_processes 1;
pid ${home}/pid;
error_log ${home}/error.log;
events { worker_connections 512; }
http {
	access_log off;
	${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join('\n\t')}
	include ${home}/custos.conf;
}
`;
