/**
 * What a transaction caused, from the events of its block.
 */

import { printed } from '../../e2e/lib/gs1.mjs';
import { Refusal } from '../../e2e/lib/refusal.mjs';

/** The events of the transaction with this index. */
export const eventsOf = (events, index) =>
	[...events]
		.filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.eq(index))
		.map(({ event }) => event);

/** Why the block refused the transaction of these events, or `undefined`. */
export function refusalIn(events) {
	const failure = events.find(({ section, method }) => section === 'system' && method === 'ExtrinsicFailed');
	return failure && Refusal.fromDispatch(failure.data.dispatchError);
}

/**
 * The steps that the events added to the histories of serialised units: each with the unit's code as `item`, and
 * `number`.
 */
export const stepsIn = (events) => events.flatMap(({ section, data }) => STEPS[section]?.(data) ?? []);

const STEPS = {
	deviceRegistry: ({ device, serials, step }) =>
		[...(serials ?? [])].map((serial) => ({ item: itemOf(device, serial), number: step.number.toNumber() })),
	custody: ({ steps }) =>
		[...(steps?.steps ?? [])]
			.filter(({ subject }) => subject.isUnit)
			.map(({ subject, number }) => ({
				item: itemOf(subject.asUnit.device, subject.asUnit.serial),
				number: number.toNumber(),
			})),
};

const itemOf = (device, serial) => printed({ code: device.value.toUtf8(), serial: serial.toUtf8() });
