import assert from 'node:assert/strict';
import { device, SOURCE } from '../lib/devices.mjs';
import { answer, ask, say, table } from '../lib/narrator.mjs';

/** Each maker's models, in one transaction each. */
export async function models({ chain, makers }) {
	const counts = makers.map((maker) => maker.models.length);
	say(`Real UDI-DI records, ${counts.reduce((sum, count) => sum + count)} of them, from ${SOURCE.name},
		${SOURCE.publisher}, ${SOURCE.release}. A case is a model of its own that contains another one, so models come
		before their cases.`);
	table(makers.flatMap(({ models }) => baseModels(models)));
	ask('the ERP systems', `utility.batch_all([register_model(…), …]), ${counts.join(' calls and ')}`);
	const outcomes = await chain.submitAll(makers.map((maker) => [maker.connector, register(chain, maker.models)]));
	outcomes.forEach(({ block, events }, index) => {
		const registered = events.filter((event) => chain.api.events.deviceRegistry.ModelRegistered.is(event));
		assert.equal(registered.length, counts[index]);
		answer(`block ${block}: ${makers[index].name}, ${registered.length} registered.`);
	});
	await show(chain, makers[0]);
}

/** What is registered, a line for a model and its case. */
function baseModels(models) {
	const cased = new Set(models.map(({ contains }) => contains));
	return models
		.filter(({ contains }) => !contains)
		.map(({ code, number, what }) => [code, number, what, cased.has(code) ? 'and its case' : '']);
}

function register({ api }, models) {
	const { registerModel } = api.tx.deviceRegistry;
	return api.tx.utility.batchAll(models.map(({ code, description }) => registerModel(device(code), description)));
}

async function show(chain, { models, member }) {
	const {
		code,
		contains,
		number,
		description: { brandName },
	} = models.find((model) => model.contains);
	ask('anybody', `device_model ${code}`);
	const { manufacturer, certificationNow, description } = await chain.ask('device_model', code);
	const { packaging, ...described } = description.description;
	assert.deepEqual([manufacturer, certificationNow], [member, 'missing']);
	assert.deepEqual([described.brandName, described.versionOrModelNumber], [brandName, number]);
	assert.equal(packaging.package.contains.code, contains);
	answer(
		`${brandName} ${number}: ${packaging.package.quantity} × ${contains}; its certificate is ${certificationNow}.`,
	);
}
