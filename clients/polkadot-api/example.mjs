/**
 * A device's life, told with polkadot-api: a unit is commissioned, taken out of service, and returned to service.
 *
 * node example.mjs [ws://127.0.0.1:9944]
 */

import { webcrypto } from 'node:crypto';
import { sr25519CreateDerive } from '@polkadot-labs/hdkd';
import { DEV_MINI_SECRET } from '@polkadot-labs/hdkd-helpers';
import { Binary, InvalidTxError } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { createWsClient } from 'polkadot-api/ws';
import { concatMap } from 'rxjs';
import WebSocket from 'ws';
import { DESCRIPTION, GTIN } from './model.mjs';

// What Node.js 18 lacks. It has a WebSocket of its own from version 22 on, and cryptography from version 20 on.
globalThis.crypto ??= webcrypto;

const url = process.argv[2] ?? process.env.CUSTOS_NODE ?? 'ws://127.0.0.1:9944';
const client = createWsClient(url, { websocketClass: WebSocket, onStatusChanged: giveUp });

/** By itself, the client would try for ever. */
function giveUp({ type }) {
	if (type === 'ERROR') {
		console.error(`No node answers at ${url}. scripts/run starts one; CUSTOS_NODE names another.`);
		process.exit(1);
	}
}

// Names and types as the node's metadata has them. With descriptors, getTypedApi checks the same in an editor.
const api = client.getUnsafeApi();
const { name } = await client.getChainSpecData();
const { spec_version: version } = await api.constants.System.Version();
console.log(`Connected to ${name} at ${url}, runtime ${version}`);

// The development keys: //Eve acts for Eve Implants, the other key for nobody.
const derive = sr25519CreateDerive(DEV_MINI_SECRET);
const signerOf = ({ publicKey, sign }) => getPolkadotSigner(publicKey, 'Sr25519', sign);
const eve = signerOf(derive('//Eve'));
const stranger = signerOf(derive('//Eve//stranger'));

/** Signs and submits a call, and waits until it is final. Returns its block and its first event; throws its refusal. */
async function submit(signer, call) {
	const { block, ok, events, dispatchError } = await call.signAndSubmit(signer).catch((error) => {
		// The pool refuses the transaction. The gate's reasons are numbers.
		throw error instanceof InvalidTxError ? new Error(pathOf(error.error)) : error;
	});
	if (!ok) {
		throw new Error(pathOf(dispatchError));
	}
	return { ...block, event: `${events[0].type}.${events[0].value.type}` };
}

/** The names of an error, from the outermost to the innermost: Module.Custody.NotHeld, BadOrigin, Invalid.Custom.1. */
const pathOf = (error) => (error?.type ? [error.type, pathOf(error.value)].filter(Boolean).join('.') : (error ?? ''));

/** Tells each event in the life of one thing, from final blocks only, in their order. Returns the subscription. */
function follow(subject, tell) {
	const stepsIn = async (block) => ({ block, steps: await api.apis.DeviceApi.trail_steps(subject, { at: block.hash }) });
	// Blocks become final several at a time; this has each of them.
	return client.finalizedBlock$.pipe(concatMap(stepsIn)).subscribe(({ block, steps }) => {
		steps.forEach(({ number, activity }) => tell(number, activity.type, block.number));
	});
}

const { DeviceRegistry, Custody } = api.tx;
// Texts are bytes: in calls as they are, where their length is fixed as hexadecimal digits.
const device = { issuing_agency: { type: 'Gs1' }, code: Binary.fromText(GTIN) };
const model = { type: 'Gs1', value: Binary.toHex(Binary.fromText(GTIN)) };
const number = `PAPI-${Date.now().toString(36).toUpperCase()}`;
const serial = Binary.fromText(number);

// A model is registered once, and its units are made again and again.
if (!(await api.query.DeviceRegistry.Models.getValue(model))) {
	const { number: block } = await submit(eve, DeviceRegistry.register_model({ device, description: DESCRIPTION }));
	console.log(`Model ${GTIN} is registered, final in block ${block}`);
}

// Subscribe to one device's events, and know when the last one was seen.
let end;
const ended = new Promise((resolve) => (end = resolve));
const following = follow({ type: 'Unit', value: { device: model, serial } }, (event, activity, block) => {
	console.log(`Event ${event} of unit ${number}: ${activity}, final in block ${block}`);
	if (activity === 'ReturnedToService') {
		end();
	}
});

// Submit calls, and watch each become final.
const units = { device, serials: [serial], lot: undefined, manufactured: undefined, expires: undefined };
const commissioned = await submit(eve, DeviceRegistry.commission_units(units));
console.log(`Call commission_units: ${commissioned.event}, final in block ${commissioned.number}`);
const out = await submit(eve, Custody.take_out_of_service({ device, serial }));
console.log(`Call take_out_of_service: ${out.event}, final in block ${out.number}`);

// Read state as of that block: the storage, a runtime API, and the node's own JSON-RPC, which reads barcodes.
const barcode = `(01)${GTIN}(21)${number}`;
const at = out.hash;
const { condition, trail } = await api.query.DeviceRegistry.Units.getValue(model, serial, { at });
console.log(`Storage DeviceRegistry.Units: ${condition.type}, ${trail.steps} events so far`);
const custody = await api.apis.CustodyApi.custody_of(Binary.fromText(barcode), { at });
console.log(`Runtime API CustodyApi.custody_of: member ${custody.value.value.possessor} has it`);
const { unit } = await client._request('udi_lookup', [barcode, at]);
console.log(`JSON-RPC udi_lookup: ${unit.unit.state}, ${unit.unit.condition}`);

// Two refusals: by the call, in a block, which has a name; by the gate, at the pool, which has a number.
const refused = ({ message }) => console.log(`Refused: ${message}`);
await submit(eve, Custody.take_out_of_service({ device, serial })).catch(refused);
await submit(stranger, Custody.take_out_of_service({ device, serial })).catch(refused);

const back = await submit(eve, Custody.return_to_service({ device, serial }));
console.log(`Call return_to_service: ${back.event}, final in block ${back.number}`);
await ended;
following.unsubscribe();
client.destroy();
