/**
 * A device's life, told with @polkadot/api: a unit is commissioned, taken out of service, and returned to service.
 *
 * node example.mjs [ws://127.0.0.1:9944]
 */

import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import { DESCRIPTION, GTIN } from './model.mjs';

const url = process.argv[2] ?? process.env.CUSTOS_NODE ?? 'ws://127.0.0.1:9944';
const provider = new WsProvider(url);
const api = await ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true }).catch(async () => {
	await provider.disconnect();
	console.error(`No node answers at ${url}. scripts/run starts one; CUSTOS_NODE names another.`);
	process.exit(1);
});
console.log(`Connected to ${api.runtimeChain} at ${url}, runtime ${api.runtimeVersion.specVersion}`);

// The development keys: //Eve acts for Eve Implants, the other key for nobody.
const keyring = new Keyring({ type: 'sr25519' });
const eve = keyring.addFromUri('//Eve');
const stranger = keyring.addFromUri('//Eve//stranger');

/** Signs and submits a call, and waits until it is final. Returns its block and its first event; throws its refusal. */
async function submit(signer, call) {
	// The node counts the transactions that wait in its pool. Left to itself, @polkadot/api doesn't.
	const nonce = await api.rpc.system.accountNextIndex(signer.address);
	return new Promise((resolve, reject) => {
		const watch = ({ status, events, dispatchError, blockNumber }) => {
			if (status.isFinalized && dispatchError) {
				reject(new Error(nameOf(dispatchError)));
			} else if (status.isFinalized) {
				const [{ event }] = events;
				resolve({ block: blockNumber.toNumber(), event: `${event.section}.${event.method}` });
			} else if (status.isInvalid || status.isDropped || status.isUsurped) {
				reject(new Error(`The pool gave the transaction up: ${status.type}`));
			}
		};
		// Fails at once where the pool refuses the transaction. @polkadot/api also writes that to the console.
		call.signAndSend(signer, { nonce }, watch).catch(reject);
	});
}

/** Why a call was refused: the error's name, and what the metadata says of it. */
function nameOf(dispatchError) {
	if (!dispatchError.isModule) {
		return dispatchError.type; // BadOrigin, for one
	}
	const { section, name, docs } = api.registry.findMetaError(dispatchError.asModule);
	return `${section}.${name}: ${docs.join(' ').trim()}`;
}

/** Tells each event in the life of one thing, from final blocks only, in their order. Resolves to what ends that. */
function follow(subject, tell) {
	let told = Promise.resolve();
	// Blocks become final several at a time. api.rpc.chain.subscribeFinalizedHeads leaves all but the last one out.
	return api.derive.chain.subscribeFinalizedHeads((header) => {
		told = told.then(async () => {
			const { call } = await api.at(header.hash);
			for (const step of await call.deviceApi.trailSteps(subject)) {
				tell(step.number.toNumber(), step.activity.type, header.number.toNumber());
			}
		});
	});
}

const { deviceRegistry, custody } = api.tx;
const model = { issuingAgency: 'Gs1', code: GTIN };
const serial = `PJS-${Date.now().toString(36).toUpperCase()}`;

// A model is registered once, and its units are made again and again.
if ((await api.query.deviceRegistry.models({ Gs1: GTIN })).isNone) {
	const { block } = await submit(eve, deviceRegistry.registerModel(model, DESCRIPTION));
	console.log(`Model ${GTIN} is registered, final in block ${block}`);
}

// Subscribe to one device's events, and know when the last one was seen.
let end;
const ended = new Promise((resolve) => (end = resolve));
const unfollow = await follow({ Unit: { device: { Gs1: GTIN }, serial } }, (number, activity, block) => {
	console.log(`Event ${number} of unit ${serial}: ${activity}, final in block ${block}`);
	if (activity === 'ReturnedToService') {
		end();
	}
});

// Submit calls, and watch each become final.
const commissioned = await submit(eve, deviceRegistry.commissionUnits(model, null, [serial], null, null));
console.log(`Call commissionUnits: ${commissioned.event}, final in block ${commissioned.block}`);
const out = await submit(eve, custody.takeOutOfService(model, serial));
console.log(`Call takeOutOfService: ${out.event}, final in block ${out.block}`);

// Read state as of that block: the storage, a runtime API, and the node's own JSON-RPC, which reads barcodes.
const barcode = `(01)${GTIN}(21)${serial}`;
const hash = await api.rpc.chain.getBlockHash(out.block);
const { query, call } = await api.at(hash);
const record = (await query.deviceRegistry.units({ Gs1: GTIN }, serial)).unwrap();
console.log(`Storage deviceRegistry.units: ${record.condition.type}, ${record.trail.steps} events so far`);
const { possessor } = (await call.custodyApi.custodyOf(barcode)).asOk.asUnit;
console.log(`Runtime API CustodyApi.custody_of: member ${possessor} has it`);
const { unit } = await provider.send('udi_lookup', [barcode, hash.toHex()]);
console.log(`JSON-RPC udi_lookup: ${unit.unit.state}, ${unit.unit.condition}`);

// Two refusals: by the call, in a block, which has a name; by the gate, at the pool, which has a number.
const refused = ({ message }) => console.log(`Refused: ${message}`);
await submit(eve, custody.takeOutOfService(model, serial)).catch(refused);
await submit(stranger, custody.takeOutOfService(model, serial)).catch(refused);

const back = await submit(eve, custody.returnToService(model, serial));
console.log(`Call returnToService: ${back.event}, final in block ${back.block}`);
await ended;
unfollow();
await api.disconnect();
