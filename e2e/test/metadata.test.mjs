/**
 * What a person sees who opens polkadot.js apps on the node: everything of the project's pallets explains itself, and
 * nothing has to be told to a client that it can't read from the node.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onChain } from '../lib/fixtures.mjs';
import { GATE } from '../lib/refusal.mjs';

const context = onChain();

const PALLETS = ['Consortium', 'DeviceRegistry'];

const pallet = (name) =>
	context.chain.api.runtimeMetadata.asLatest.pallets.find((one) => one.name.toString() === name);

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
		assertExplained('fields', events.flatMap(({ fields, name: event }) => fields.map((field) => named(field, event))));
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

	test(`the types of ${name}'s arguments are explained, field by field`, () => {
		const { lookup } = context.chain.api.registry;
		const seen = new Set();
		const visit = (id) => {
			if (seen.has(id.toNumber())) {
				return [];
			}
			seen.add(id.toNumber());
			const { def, path } = lookup.getSiType(id);
			const own = path.map(String)[0] === 'custos_primitives' || path.map(String)[0] === 'pallet_consortium';
			const members = def.isComposite ? [...def.asComposite.fields] : def.isVariant ? [...def.asVariant.variants] : [];
			const inside = [
				...(def.isComposite ? def.asComposite.fields : []),
				...(def.isVariant ? def.asVariant.variants.flatMap(({ fields }) => [...fields]) : []),
			];
			const nested = inside.flatMap((field) => visit(field.type)).concat(def.isSequence ? visit(def.asSequence.type) : []);
			// Wrappers such as a bounded list have one field without a name.
			const explained = members.filter((member) => member.name.isSome ?? true).map((member) => named(member, path.at(-1)));
			return own ? [...explained, ...nested] : nested;
		};
		const types = variantsOf(pallet(name).calls.unwrap().type).flatMap(({ fields }) => fields.map(({ type }) => type));
		assertExplained('fields and kinds', types.flatMap(visit));
	});
}

const named = ({ name, docs }, owner) => ({ name: `${owner}.${name}`, docs });

test('the gate adds no byte to a transaction, nor to what is signed', () => {
	const { lookup, metadata } = context.chain.api.registry;
	const gate = metadata.extrinsic.transactionExtensions?.find(isGate) ?? metadata.extrinsic.signedExtensions?.find(isGate);
	for (const type of [gate.type, gate.additionalSigned ?? gate.implicit]) {
		const definition = lookup.getTypeDef(type);
		assert.equal(context.chain.api.registry.createType(definition.type).encodedLength, 0, definition.type);
	}
});

const isGate = ({ identifier }) => identifier.toString() === 'ConsortiumGate';

test('a client was told nothing that it could not read from the node', () => {
	const { api } = context.chain;
	assert.deepEqual(api.registry.knownTypes, {});
	assert(api.registry.signedExtensions.includes('ConsortiumGate'));
});

test("the gate's refusals are those of the runtime", async () => {
	const types = [...context.chain.api.registry.metadata.lookup.types];
	const found = types.find(({ type }) => String(type.path.at(-1)) === 'GateRefusal');
	assert(found, 'the metadata know the refusals');
	const variants = [...found.type.def.asVariant.variants];
	assert.deepEqual(
		variants.map(({ index, name, docs }) => [index.toNumber(), String(name), docs.join(' ').trim()]),
		Object.entries(GATE).map(([code, { name, docs }]) => [Number(code), name, docs]),
	);
});
