/**
 * The main job, step by step: models with their packages, certificates, lots, units, a lot of a million serials. Eve
 * Implants makes, Bob's notified body and Alice's agency certify. Each refusal is asserted by its name, and that it
 * changed nothing.
 *
 * The tests of this file go on from one to the next.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex } from '../lib/bytes.mjs';
import { carries, description, device, MAKERS } from '../lib/devices.mjs';
import { expectUnknown, onChain, refuses, refusesAll, register, unusedGtin } from '../lib/fixtures.mjs';
import { day, iso, mistyped, printed } from '../lib/gs1.mjs';
import { documentHash } from '../lib/hash.mjs';
import { quantity, unit } from '../lib/items.mjs';
import { MerkleTree } from '../lib/merkle.mjs';
import { alice, bob, charlie, eve, MEMBER } from '../lib/people.mjs';

const MADE = day({ days: -1 });
const EXPIRES = day({ years: 5 });
const DOCUMENT = documentHash('a document');

const MEMBRANE = {
	brandName: 'Membrane µ',
	versionOrModelNumber: 'M-1',
	catalogueNumber: '001',
	riskClass: 'FdaClassII',
	productCode: 'LYC',
	gmdnCode: '58740',
	productionIdentifiers: carries(['lot', 'expiryDate']),
	sterility: 'PackagedSterile',
	singleUse: true,
	implantable: true,
	mriSafety: 'Conditional',
	availability: 'Prescription',
	certification: 'Required',
	storageConditions: [{ Temperature: { low: 20, high: 250 } }, { Humidity: { low: null, high: 600 } }],
	document: { hash: DOCUMENT, uri: 'https://example.org/ifu.pdf' },
};

const IMPLANT = {
	brandName: 'Implant',
	certification: 'Required',
	productionIdentifiers: carries(['lot', 'serial', 'manufactureDate', 'expiryDate']),
};

const context = onChain((chain) => ({
	registry: chain.api.tx.deviceRegistry,
	membrane: device(unusedGtin()),
	box: device(unusedGtin(1)),
	implant: device(unusedGtin()),
	single: device(unusedGtin()),
}));

/** Asserts of the calls that each is refused under its name of the registry's errors; all are submitted at once. */
const refused = (signer, ...expected) => {
	const named = expected.map(([call, name]) => [signer, call, `deviceRegistry.${name}`]);
	return refusesAll(context.chain, named);
};

const submit = (...transaction) => context.chain.submit(...transaction);
const model = ({ code }, version) => context.chain.ask('device_model', code, version);
const lookup = ({ code }, production) => context.chain.ask('udi_lookup', printed({ code, ...production }));

test('the real devices of the demo are at least twenty-four, of makers with one prefix each', () => {
	const codes = MAKERS.flatMap(({ companyPrefix, models }) => {
		assert(models.every(({ code }) => code.slice(1).startsWith(companyPrefix)));
		return models.map(({ code }) => code);
	});
	assert(codes.length >= 24, `${codes.length}`);
	assert.equal(new Set(codes).size, codes.length);
});

test('a model is registered as it was described, under its number of fourteen digits', async () => {
	const { chain, membrane, single } = context;
	const hibcc = { issuingAgency: 'Hibcc', code: 'M2691' };
	const relatedIdentifiers = [
		{ kind: 'UnitOfUse', device: single },
		{ kind: 'Secondary', device: hibcc },
	];
	const outcome = await submit(eve, register(chain, membrane.code.slice(1), { ...MEMBRANE, relatedIdentifiers }));
	assert(outcome.find('deviceRegistry', 'ModelRegistered'));
	const found = await model(membrane);
	assert.deepEqual(found.device, { issuingAgency: 'GS1', code: membrane.code });
	assert.deepEqual([found.manufacturer, found.version, found.packagingLevel], [MEMBER.eve, 1, 0]);
	assert.deepEqual([found.distribution, found.certified], ['inCommercialDistribution', 'never']);
	assert.equal(found.certificationNow, 'missing');
	assert.deepEqual(found.description.description, {
		...MEMBRANE,
		riskClass: 'fdaClassII',
		packaging: { base: { deviceCount: 1 } },
		sterility: 'packagedSterile',
		kit: false,
		humanTissue: false,
		mriSafety: 'conditional',
		availability: 'prescription',
		certification: 'required',
		storageConditions: [{ temperature: { low: 20, high: 250 } }, { humidity: { low: null, high: 600 } }],
		relatedIdentifiers: [
			{ kind: 'unitOfUse', device: { issuingAgency: 'GS1', code: single.code } },
			{ kind: 'secondary', device: { issuingAgency: 'HIBCC', code: hibcc.code } },
		],
	});
});

test('a package is a model that contains another one; a unit of use leads to its model', async () => {
	const { chain, membrane, box, single } = context;
	const packageOf = (contains, quantity) => ({ ...MEMBRANE, packaging: { Package: { contains, quantity } } });
	await submit(eve, register(chain, box.code, packageOf(membrane, 12)));
	assert.equal((await model(box)).packagingLevel, 1);
	const found = await chain.ask('udi_lookup', single.code);
	assert.deepEqual([found.model.device.code, found.foundBy], [membrane.code, 'unitOfUse']);
	const outer = unusedGtin(2);
	await refused(
		eve,
		[register(chain, outer, packageOf(device(unusedGtin()), 2)), 'ContentsNotFound'],
		[register(chain, outer, packageOf(box, 0)), 'QuantityZero'],
	);
	await expectUnknown(chain, outer);
});

test("what is no device identifier of one's own, or badly described, is not registered", async () => {
	const { chain, registry, membrane } = context;
	const fresh = unusedGtin();
	const hibcc = { issuingAgency: 'Hibcc', code: 'H1231' };
	const described = (differs) => register(chain, fresh, differs);
	await refused(
		eve,
		[register(chain, mistyped(fresh)), 'CheckDigit'],
		[register(chain, fresh.slice(3)), 'InvalidGtin'],
		[register(chain, 'GTIN'), 'InvalidGtin'],
		[register(chain, MAKERS[0].models[0].code), 'PrefixNotHeld'],
		[register(chain, membrane.code), 'AlreadyExists'],
		[registry.registerModel(hibcc, description()), 'IssuingAgencyNotSupported'],
		[described({ brandName: ' ' }), 'InvalidText'],
		[described({ brandName: '0xff' }), 'InvalidText'],
		[described({ gmdnCode: '12' }), 'InvalidGmdnCode'],
		[described({ productCode: 'x!' }), 'InvalidProductCode'],
		[described({ riskClass: 'FdaClassIII' }), 'CertificationRequired'],
		[described({ document: { hash: DOCUMENT, uri: 'somewhere' } }), 'InvalidUri'],
		[described({ storageConditions: [{ Humidity: { low: 700, high: 600 } }] }), 'InvalidStorageCondition'],
		[described({ relatedIdentifiers: [{ kind: 'Secondary', device: membrane }] }), 'IdentifierInUse'],
	);
	await refuses(chain, charlie, described(), 'BadOrigin');
	await expectUnknown(chain, fresh);
});

test('a text that is too long for its field makes no transaction', async () => {
	const { chain } = context;
	const fresh = unusedGtin();
	await assert.rejects(submit(eve, register(chain, fresh, { brandName: 'x'.repeat(81) })));
	await expectUnknown(chain, fresh);
});

test('a change makes a new version and keeps the old one; another device needs another identifier', async () => {
	const { chain, registry, implant } = context;
	const amend = (differs) => registry.amendModel(implant, description({ ...IMPLANT, ...differs }));
	await chain.submitAll([
		[eve, register(chain, implant.code, IMPLANT)],
		[eve, amend({ catalogueNumber: 'C-2' })],
	]);
	const [current, first] = [await model(implant), await model(implant, 1)];
	assert.deepEqual([current.version, current.describedVersion], [2, 2]);
	assert.deepEqual([first.version, first.describedVersion], [2, 1]);
	assert.equal(current.description.description.catalogueNumber, 'C-2');
	assert.equal(first.description.description.catalogueNumber, '');
	await refused(
		eve,
		[amend({ brandName: 'Implant II' }), 'NewDeviceIdentifierRequired'],
		[amend({ catalogueNumber: 'C-2' }), 'NothingChanged'],
		[registry.amendModel(device(unusedGtin()), description(IMPLANT)), 'ModelNotFound'],
	);
});

const grant = (model, number, expires = null) =>
	context.registry.grantCertificate(model, number, 'EuTechnicalDocumentation', expires, DOCUMENT);

test('without a certificate nothing is produced of a model that needs one', async () => {
	const { chain, registry, membrane, box } = context;
	await refused(eve, [registry.commissionLot(membrane, 'L1', 480, null, EXPIRES), 'CertificateMissing']);
	await refuses(chain, eve, grant(membrane, 'OWN'), 'BadOrigin');
	await submit(bob, chain.api.tx.utility.batchAll([grant(membrane, 'B-1', EXPIRES), grant(box, 'B-2')]));
	const { certified, certificationNow } = await model(membrane);
	assert.deepEqual([certified, certificationNow], [{ until: { day: iso(EXPIRES) } }, 'valid']);
	await refused(
		bob,
		[grant(membrane, 'B-1'), 'AlreadyExists'],
		[grant(membrane, 'B-3', day({ days: -2 })), 'Expired'],
		[grant(device(unusedGtin()), 'B-3'), 'ModelNotFound'],
	);
});

test('a lot is commissioned with what the label carries, once', async () => {
	const { registry, membrane } = context;
	const lot = (number, quantity, ...dates) => registry.commissionLot(membrane, number, quantity, ...dates);
	await refused(
		eve,
		[lot('L1', 480, null, null), 'ExpiryDateRequired'],
		[lot('L1', 0, null, EXPIRES), 'QuantityZero'],
		[lot('', 1, null, EXPIRES), 'InvalidLotNumber'],
		[lot('L 1', 1, null, EXPIRES), 'InvalidLotNumber'],
		[lot('L1', 1, null, { year: 2027, month: 2, day: 30 }), 'InvalidDate'],
		[lot('L1', 1, null, day({ days: -2 })), 'Expired'],
		[lot('L1', 1, day({ days: 3 }), EXPIRES), 'ManufacturedInFuture'],
		[lot('L1', 1, day(), day({ days: -2 })), 'ExpiresBeforeManufacture'],
		[registry.commissionUnits(membrane, 'L1', ['S1'], null, EXPIRES), 'SerialNotOnLabel'],
	);
	assert.equal((await lookup(membrane, { lot: 'L1' })).lot.state, 'notRegistered');
	await submit(eve, lot('L1', 480, null, EXPIRES));
	await refused(eve, [lot('L1', 480, null, EXPIRES), 'AlreadyExists']);
	const found = await lookup(membrane, { lot: 'L1' });
	assert.deepEqual(found.lot.lot.content, { quantity: { quantity: 480 } });
	assert.deepEqual([found.lot.lot.manufactured, found.lot.lot.expires], [null, iso(EXPIRES)]);
});

test('units are commissioned in batches, each serial once', async () => {
	const { registry, implant } = context;
	const units = (lot, serials, made = MADE, expires = EXPIRES) =>
		registry.commissionUnits(implant, lot, serials, made, expires);
	await submit(alice, grant(implant, 'A-1'));
	await submit(eve, units('U1', ['S1', 'S2', 'S3']));
	await refused(
		eve,
		[units('U1', ['S3']), 'AlreadyExists'],
		[units('U1', ['S4', 'S4']), 'DuplicateSerial'],
		[units('U1', []), 'QuantityZero'],
		[units('U1', ['S 4']), 'InvalidSerialNumber'],
		[units(null, ['S4']), 'LotRequired'],
		[units('U1', ['S4'], null), 'ManufactureDateRequired'],
		[units('U1', ['S4'], MADE, day({ years: 4 })), 'LotDatesDiffer'],
		[registry.commissionLot(implant, 'U2', 5, MADE, EXPIRES), 'SerialRequired'],
	);
	assert.equal((await lookup(implant, { serial: 'S4' })).unit.state, 'notRegistered');
	await submit(eve, units('U1', ['S4']));
	assert.deepEqual((await lookup(implant, { lot: 'U1' })).lot.lot.content, { units: { count: 4 } });
});

test('a million serials cost one write, and a proof makes the record of one of them', async () => {
	const { chain, registry, implant } = context;
	const serials = Array.from({ length: 1_000_000 }, (_, index) => `M${index}`);
	const tree = new MerkleTree(serials);
	const root = toHex(tree.root);
	const commission = registry.commissionSerialsRoot(implant, 'M1', root, tree.count, MADE, EXPIRES);
	assert(commission.encodedLength < 250, 'the transaction is small');
	await submit(eve, commission);
	const state = async (serial) => (await lookup(implant, { lot: 'M1', serial })).unit.state;
	const [chosen, last] = [654_321, tree.count - 1];
	assert.equal(await state(serials[chosen]), 'proofNeeded');

	const record = (index, serial = serials[index], proof = tree.proof(index)) =>
		registry.recordUnit(implant, 'M1', serial, index, proof.map(toHex));
	await Promise.all([
		refused(
			eve,
			[record(chosen, 'M654322'), 'InvalidProof'],
			[record(chosen, serials[chosen], tree.proof(chosen + 1)), 'InvalidProof'],
			[record(chosen, serials[chosen], tree.proof(chosen).slice(1)), 'InvalidProof'],
			[record(tree.count, serials[last], tree.proof(last)), 'LeafOutOfRange'],
			[registry.recordUnit(implant, 'M0', serials[last], last, []), 'LotNotFound'],
			[registry.recordUnit(implant, 'U1', 'S9', 0, []), 'LotContentDiffers'],
		),
		refuses(chain, alice, record(chosen), 'custody.QuantityNotHeld'),
	]);
	await submit(eve, chain.api.tx.utility.batchAll([record(chosen), record(0), record(last)]));
	await refused(eve, [record(chosen), 'AlreadyExists']);
	for (const index of [chosen, 0, last]) {
		assert.equal(await state(serials[index]), 'recorded');
	}
	const { lot, unit } = await lookup(implant, { serial: serials[chosen] });
	assert.deepEqual(lot.lot.content, { serialsRoot: { root, count: 1_000_000, recorded: 3 } });
	assert.deepEqual([unit.unit.lot, unit.unit.expires, unit.unit.manufactured], ['M1', iso(EXPIRES), iso(MADE)]);
});

test('what is commissioned is in the hands of its maker, and what is destroyed stays so', async () => {
	const { chain, registry, implant, membrane } = context;
	const { decommission } = chain.api.tx.custody;
	const { unit: made } = await lookup(implant, { serial: 'S1' });
	assert.deepEqual([made.unit.state, made.unit.condition, made.unit.terms], ['held', 'serviceable', 'sale']);
	assert.deepEqual([made.unit.owner, made.unit.possessor], [MEMBER.eve, MEMBER.eve]);
	await submit(eve, decommission(unit(implant.code, 'S1'), 'Destroyed', DOCUMENT));
	await refusesAll(chain, [
		[eve, decommission(unit(implant.code, 'S1'), 'Damaged', null), 'custody.NotHeld'],
		[eve, decommission(unit(implant.code, 'S99'), 'Damaged', null), 'custody.UnitNotFound'],
		[eve, registry.commissionUnits(implant, 'U1', ['S1'], MADE, EXPIRES), 'deviceRegistry.AlreadyExists'],
		[eve, decommission(quantity(membrane.code, 'L1', 481), 'Damaged', null), 'custody.QuantityNotHeld'],
		[charlie, decommission(unit(implant.code, 'S2'), 'Damaged', null), 'custody.NotPossessor'],
	]);
	const { unit: destroyed } = await lookup(implant, { serial: 'S1' });
	assert.deepEqual(destroyed.unit.state, { decommissioned: { reason: 'destroyed' } });
});

test('a model that is no longer offered is not produced', async () => {
	const { registry, membrane } = context;
	const offer = (status) => registry.setDistributionStatus(membrane, status);
	await submit(eve, offer('NotInCommercialDistribution'));
	await refused(
		eve,
		[registry.commissionLot(membrane, 'L2', 1, null, EXPIRES), 'NotInCommercialDistribution'],
		[offer('NotInCommercialDistribution'), 'NothingChanged'],
	);
	await submit(eve, offer('InCommercialDistribution'));
});

test('a withdrawn certificate stops production, and only its certifier or a regulator withdraws it', async () => {
	const { registry, membrane, implant } = context;
	const withdraw = (model, certifier, number) => registry.withdrawCertificate(model, certifier, number, 'Safety');
	await Promise.all([
		refused(bob, [withdraw(implant, MEMBER.alice, 'A-1'), 'NotAuthorised']),
		refused(alice, [withdraw(membrane, MEMBER.bob, 'B-9'), 'CertificateNotFound']),
	]);
	await submit(alice, withdraw(membrane, MEMBER.bob, 'B-1'));
	await Promise.all([
		refused(bob, [withdraw(membrane, MEMBER.bob, 'B-1'), 'CertificateWithdrawn']),
		refused(eve, [registry.commissionLot(membrane, 'L2', 1, null, EXPIRES), 'CertificateWithdrawn']),
	]);
	const { certified, certificationNow, certificates } = await model(membrane);
	assert.deepEqual([certified, certificationNow], ['withdrawn', 'withdrawn']);
	assert.equal(certificates[0].status.withdrawn.by, MEMBER.alice);
	assert.equal((await lookup(membrane, { lot: 'L1' })).lot.state, 'recorded', 'what exists is still known');
});
