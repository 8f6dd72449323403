/**
 * JSON-RPC as a stranger speaks it: plain requests, with nothing between.
 */

import { once } from 'node:events';
import { request as httpRequest } from 'node:http';

/** Posts a body, and answers with the response's status and text. */
export async function post(url, body) {
	const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
	return { status: response.status, text: await response.text() };
}

/** A request as it is sent. */
export const request = (method, params = [], id = 1) => JSON.stringify({ jsonrpc: '2.0', id, method, params });

/** The whole answer to one question: its `result`, or its `error`. */
export async function ask(url, method, ...params) {
	const { text } = await post(url, request(method, params));
	return JSON.parse(text);
}

/** The result of one question. Throws where the node refuses it. */
export async function resultOf(url, method, ...params) {
	const { result, error } = await ask(url, method, ...params);
	if (error) {
		throw new Error(`${method} is refused: ${error.message}`);
	}
	return result;
}

/** Posts a question with headers that `fetch` sets itself, and answers with the response's status and headers. */
export function postWith(url, headers, body) {
	return new Promise((resolve, reject) => {
		const options = { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } };
		const asked = httpRequest(url, options, (response) => {
			response.resume();
			response.on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
		});
		asked.on('error', reject);
		asked.end(body);
	});
}

/**
 * The status of the answer to a request that announces so many bytes and sends none. Who refuses it for its size answers at once,
 * and need not take what is sent meanwhile.
 */
export async function announce(url, bytes) {
	const headers = { 'Content-Type': 'application/json', 'Content-Length': bytes };
	const asked = httpRequest(url, { method: 'POST', headers });
	asked.flushHeaders();
	const [response] = await once(asked, 'response');
	response.resume();
	await once(response, 'end');
	asked.destroy();
	return response.statusCode;
}
