import assert from 'node:assert/strict';
import { device, SOURCE } from '../lib/devices.mjs';
import { answer, ask, say, table } from '../lib/narrator.mjs';

/** Each maker's models, in one transaction each. */
export async function models({ chain, makers }) {
	const count = makers.reduce((sum, maker) => sum + maker.models.length, 0);
	say(`${count} real UDI-DI records: ${SOURCE.name}, ${SOURCE.publisher}, ${SOURCE.release}. A case is a model of its own
		that contains another one, so models come before their cases. Two units of use have identifiers of their own.`);
	table(
		makers.flatMap(({ models }) =>
			models
				.filter(({ contains }) => !contains)
				.map(({ code, number, what }) => [
					code,
					number,
					what,
					models.some(({ contains }) => contains === code) ? 'and its case' : '',
				]),
		),
	);
	ask(
		'the ERP connectors',
		`utility.batch_all([deviceRegistry.register_model(…), …]), ${makers.map((maker) => maker.models.length).join(' and ')} calls`,
	);
	const outcomes = await chain.submitAll(makers.map((maker) => [maker.connector, register(chain, maker.models)]));
	outcomes.forEach((outcome, index) => {
		const { name, models } = makers[index];
		const registered = outcome.events.filter((event) => chain.api.events.deviceRegistry.ModelRegistered.is(event));
		assert.equal(registered.length, models.length);
		answer(`block ${outcome.block}: ${name}, ${registered.length} registered.`);
	});
	await show(chain, makers[0]);
}

const register = ({ api }, models) =>
	api.tx.utility.batchAll(
		models.map(({ code, description }) => api.tx.deviceRegistry.registerModel(device(code), description)),
	);

async function show(chain, { models, member }) {
	const { code, contains } = models.find((model) => model.contains);
	ask('anybody', `device_model ${code}`);
	const model = await chain.ask('device_model', code);
	const { description } = model.description;
	answer(`${description.brandName} ${description.versionOrModelNumber}: a package of ${description.packaging.package.quantity}
		× ${description.packaging.package.contains.code}; ${model.certified === 'missing' ? 'not certified yet' : model.certified}.`);
	assert.equal(model.manufacturer, member);
	assert.equal(description.packaging.package.contains.code, contains);
	assert.equal(model.certified, 'missing');
}
