/**
 * What a person sees who opens polkadot.js apps on the node: everything of the project's pallets explains itself, and
 * nothing has to be told to a client that it can't read from the node.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { onChain } from '../lib/fixtures.mjs';
import { GATE } from '../lib/refusal.mjs';

const context = onChain();

const reference = readFileSync(new URL('../../docs/reference/refusals.md', import.meta.url), 'utf8');

const PALLETS = ['Consortium', 'Authorities', 'Incidents', 'DeviceRegistry', 'Custody', 'Recall', 'Consent', 'Records'];

/** Those whose calls take numbers, accounts, and types of FRAME's alone. */
const WITHOUT_TYPES = ['Authorities', 'Incidents'];

const pallet = (name) => context.chain.api.runtimeMetadata.asLatest.pallets.find((one) => one.name.toString() === name);

const variantsOf = (type) => [...context.chain.api.registry.lookup.getSiType(type).def.asVariant.variants];

const isExplained = (docs) => docs.map(String).join(' ').trim().length > 3;

function assertExplained(kind, things) {
	assert(things.length > 0, `there are no ${kind}`);
	const silent = things.filter(({ docs }) => !isExplained(docs)).map(({ name }) => String(name));
	assert.deepEqual(silent, [], `${kind} without documentation`);
}

for (const name of PALLETS) {
	test(`every call of ${name} is explained`, () => {
		assertExplained('calls', variantsOf(pallet(name).calls.unwrap().type));
	});

	test(`every event of ${name} is explained, and each of its fields`, () => {
		const events = variantsOf(pallet(name).events.unwrap().type);
		assertExplained('events', events);
		assertExplained(
			'fields',
			events.flatMap(({ fields, name: event }) => fields.map((field) => named(field, event))),
		);
	});

	test(`every error of ${name} says why, and has a name of its own`, () => {
		const errors = variantsOf(pallet(name).errors.unwrap().type);
		assertExplained('errors', errors);
		assert.equal(new Set(errors.map((error) => String(error.name))).size, errors.length);
	});

	test(`all that ${name} stores is explained, and its constants`, () => {
		assertExplained('storage items', [...pallet(name).storage.unwrap().items]);
		assertExplained('constants', [...pallet(name).constants]);
	});

	test(`the types of ${name}'s arguments are explained, each field and kind`, () => {
		const calls = variantsOf(pallet(name).calls.unwrap().type);
		const types = reachable(calls.flatMap(({ fields }) => [...fields]).map(({ type }) => type));
		const own = types.filter(isOwn).flatMap(members);
		if (WITHOUT_TYPES.includes(name)) {
			assert.deepEqual(own, [], 'it has types of its own by now: take it off the list');
		} else {
			assertExplained('fields and kinds', own);
		}
	});
}

/** The types that are in others, all the way down. */
function reachable(ids, seen = new Map()) {
	for (const id of ids.filter((one) => !seen.has(one.toNumber()))) {
		const type = context.chain.api.registry.lookup.getSiType(id);
		seen.set(id.toNumber(), type);
		reachable(inside(type), seen);
	}
	return [...seen.values()];
}

const inside = ({ def }) =>
	[
		...(def.isComposite ? def.asComposite.fields : []),
		...(def.isVariant ? def.asVariant.variants.flatMap(({ fields }) => [...fields]) : []),
		...(def.isSequence ? [def.asSequence] : []),
	].map(({ type }) => type);

const OWN_CRATES = [
	'custos_primitives',
	'pallet_consortium',
	'pallet_authorities',
	'pallet_incidents',
	'pallet_device_registry',
	'pallet_custody',
	'pallet_recall',
	'pallet_consent',
	'pallet_records',
];

const isOwn = ({ path }) => OWN_CRATES.includes(String(path[0]));

/** The fields or kinds of a type. Wrappers such as a list of bounded length have one field without a name. */
const members = ({ def, path }) =>
	[
		...(def.isVariant ? def.asVariant.variants : []),
		...(def.isComposite ? def.asComposite.fields.filter(({ name }) => name.isSome) : []),
	].map((member) => named(member, path.at(-1)));

const named = ({ name, docs }, owner) => ({ name: `${owner}.${name}`, docs });

test('the gate adds no byte to a transaction, nor to what is signed', () => {
	const { lookup, metadata } = context.chain.api.registry;
	const gate =
		metadata.extrinsic.transactionExtensions?.find(isGate) ?? metadata.extrinsic.signedExtensions?.find(isGate);
	for (const type of [gate.type, gate.additionalSigned ?? gate.implicit]) {
		const definition = lookup.getTypeDef(type);
		assert.equal(context.chain.api.registry.createType(definition.type).encodedLength, 0, definition.type);
	}
});

const isGate = ({ identifier }) => identifier.toString() === 'ConsortiumGate';

test('a client was told nothing that it could not read from the node', () => {
	const { api } = context.chain;
	const told = [
		'types',
		'typesAlias',
		'typesBundle',
		'typesChain',
		'typesSpec',
		'rpc',
		'runtime',
		'signedExtensions',
	];
	assert.deepEqual(
		told.filter((option) => option in api.registry.knownTypes),
		[],
	);
	assert(api.registry.signedExtensions.includes('ConsortiumGate'));
});

test("the gate's refusals are those of the runtime and of the reference", () => {
	const types = [...context.chain.api.registry.metadata.lookup.types];
	const { type } = types.find(({ type: { path } }) => String(path.at(-1)) === 'GateRefusal');
	const codes = [...type.def.asVariant.variants].map(({ index, name }) => [index.toNumber(), String(name)]);
	assert.deepEqual(
		codes,
		Object.entries(GATE).map(([code, { name }]) => [Number(code), name]),
	);
	for (const [code, name] of codes) {
		assert.match(reference, new RegExp(`^\\| ${code} \\| ${name} \\|`, 'm'));
	}
});
