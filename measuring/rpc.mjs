/**
 * The section of the page on the node's JSON-RPC methods, from the report of custos-ask.
 */

import { middle, number, range, table } from './table.mjs';

/** The section. */
export function rpc({ health, methods, rounds, each }) {
	const usual = (field) => middle(health.rounds.map((times) => times[field]));
	const row = ({ method, rounds: times }) => {
		const over = (field) => times.map((round, index) => round[field] / health.rounds[index][field]);
		return [
			`\`${method}\``,
			number(middle(times.map((round) => round.p50Microseconds)), 0),
			number(middle(times.map((round) => round.p99Microseconds)), 0),
			number(middle(over('p50Microseconds')), 2),
			number(middle(over('p99Microseconds')), 2),
			range(over('p99Microseconds'), 2),
		];
	};
	const own = methods.map(row);
	const slowest = Math.max(...own.map((cells) => Number(cells[4])));
	return `Over one WebSocket connection on the loopback interface, one question after the other: each method and \`system_health\` in
turns, ${each} times in each of ${rounds} rounds. Times are the client's, from the request to the answer, and medians of the rounds. Every
question is about something that the chain has. Goal: p99 at most 5.00 times that of \`system_health\`
(${number(usual('p50Microseconds'), 0)} and ${number(usual('p99Microseconds'), 0)} µs); the most is ${number(slowest, 2)}.

${table(['method', 'p50, µs', 'p99, µs', 'p50 ÷', 'p99 ÷', 'range'], [row(health), ...own])}`;
}
