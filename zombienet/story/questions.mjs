/**
 * Questions of each domain, about what a node's story left. Asked as of one block, every node has the same answers.
 */

import { printed } from '../../e2e/lib/gs1.mjs';
import { MEMBER } from '../../e2e/lib/people.mjs';
import { LOT } from './devices.mjs';

/** Each question as the method's name and its parameters, the block last. */
export const questions = ({ goods: { instruments, screws, trays }, numbered }, at) => [
	['consortium_members', null, null, at],
	['device_model', screws, null, at],
	['custody_of', printed({ code: screws, lot: LOT }), at],
	['custody_of', printed({ code: trays, serial: 'S4' }), at],
	['custody_shipment', MEMBER.eve, numbered('E6'), at],
	['recall_status', printed({ code: instruments, serial: 'S4' }), at],
	['access_pending', MEMBER.dave, null, null, at],
	['access_reviews_due', MEMBER.dave, null, null, at],
	['state_getRuntimeVersion', at],
];
