/**
 * The main job, step by step: models with their packages, certificates, lots, units, a lot of a million serials. Eve Implants
 * makes, Bob's notified body and Alice's agency certify. Each refusal is asserted by its name, and that it changed nothing.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromText, toHex } from '../lib/bytes.mjs';
import { carries, device, MAKERS } from '../lib/devices.mjs';
import { expectUnknown, onChain, refuses, refusesAll, register, unusedGtin } from '../lib/fixtures.mjs';
import { day, iso, mistyped, printed } from '../lib/gs1.mjs';
import { blake2 } from '../lib/hash.mjs';
import { MerkleTree } from '../lib/merkle.mjs';
import { alice, bob, charlie, eve, MEMBER } from '../lib/people.mjs';

const MADE = day({ days: -1 });
const EXPIRES = day({ years: 5 });
const DOCUMENT = toHex(blake2(fromText('a document')));

const context = onChain((chain) => ({
	registry: chain.api.tx.deviceRegistry,
	membrane: unusedGtin(),
	box: unusedGtin(1),
	implant: unusedGtin(),
	single: unusedGtin(),
}));

/** Asserts of calls with the names of the registry's errors that each is refused; all are submitted at once. */
const refused = (...expected) =>
	refusesAll(context.chain, expected.map(([signer, call, name]) => [signer, call, `deviceRegistry.${name}`]));
/** The same signer for several calls. */
const by = (signer) => ([call, name]) => [signer, call, name];
const submit = (...transaction) => context.chain.submit(...transaction);
const model = (code, ...more) => context.chain.ask('device_model', code, ...more);
const lookup = (elements) => context.chain.ask('udi_lookup', printed(elements));

test('the real devices of the demo are at least twenty, of makers with one prefix each', () => {
	const codes = MAKERS.flatMap(({ companyPrefix, models }) => {
		assert(models.every(({ code }) => code.slice(1).startsWith(companyPrefix)));
		return models.map(({ code }) => code);
	});
	assert(codes.length >= 24, `${codes.length}`);
	assert.equal(new Set(codes).size, codes.length);
});

test('a model is registered as it was described, under its number of fourteen digits', async () => {
	const { chain, membrane, single } = context;
	const outcome = await submit(eve, register(chain, membrane.slice(1), {
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
		relatedIdentifiers: [
			{ kind: 'UnitOfUse', device: device(single) },
			{ kind: 'Secondary', device: { issuingAgency: 'Hibcc', code: 'M2691' } },
		],
		document: { hash: DOCUMENT, uri: 'https://example.org/ifu.pdf' },
	}));
	assert(outcome.find('deviceRegistry', 'ModelRegistered'));
	const { device: registered, manufacturer, version, distribution, packagingLevel, description, certified } = await model(membrane);
	assert.deepEqual(registered, { issuingAgency: 'GS1', code: membrane });
	assert.deepEqual([manufacturer, version, distribution, packagingLevel, certified], [MEMBER.eve, 1, 'inCommercialDistribution', 0, 'missing']);
	assert.deepEqual(description.description, {
		brandName: 'Membrane µ',
		versionOrModelNumber: 'M-1',
		catalogueNumber: '001',
		riskClass: 'fdaClassII',
		productCode: 'LYC',
		gmdnCode: '58740',
		productionIdentifiers: { lot: true, serial: false, manufactureDate: false, expiryDate: true, donationIdentificationNumber: false },
		packaging: { base: { deviceCount: 1 } },
		sterility: 'packagedSterile',
		singleUse: true,
		implantable: true,
		kit: false,
		humanTissue: false,
		mriSafety: 'conditional',
		availability: 'prescription',
		certification: 'required',
		storageConditions: [{ temperature: { low: 20, high: 250 } }, { humidity: { low: null, high: 600 } }],
		relatedIdentifiers: [
			{ kind: 'unitOfUse', device: { issuingAgency: 'GS1', code: single } },
			{ kind: 'secondary', device: { issuingAgency: 'HIBCC', code: 'M2691' } },
		],
		document: { hash: DOCUMENT, uri: 'https://example.org/ifu.pdf' },
	});
});

test('a package is a model that contains another one; a unit of use leads to its model', async () => {
	const { chain, membrane, box, single } = context;
	const packaging = { Package: { contains: device(membrane), quantity: 12 } };
	const differs = { packaging, certification: 'Required', productionIdentifiers: carries(['lot', 'expiryDate']) };
	await submit(eve, register(chain, box, differs));
	assert.equal((await model(box)).packagingLevel, 1);
	const found = await chain.ask('udi_lookup', single);
	assert.deepEqual([found.model.device.code, found.foundBy], [membrane, 'unitOfUse']);
	const outer = unusedGtin(2);
	await refused(
		[eve, register(chain, outer, { packaging: { Package: { contains: device(unusedGtin()), quantity: 2 } } }), 'ContentsNotFound'],
		[eve, register(chain, outer, { packaging: { Package: { contains: device(box), quantity: 0 } } }), 'QuantityZero'],
	);
	await expectUnknown(chain, outer);
});

test('what is no device identifier of one\'s own is not registered', async () => {
	const { chain, membrane } = context;
	const fresh = unusedGtin();
	const hibcc = chain.api.tx.deviceRegistry.registerModel({ issuingAgency: 'Hibcc', code: 'H1231' }, register(chain, fresh).method.args[1]);
	await refused(...[
		[register(chain, mistyped(fresh)), 'CheckDigit'],
		[register(chain, fresh.slice(3)), 'InvalidGtin'],
		[register(chain, 'GTIN'), 'InvalidGtin'],
		[register(chain, '10381780070740'), 'PrefixNotHeld'],
		[register(chain, membrane), 'AlreadyExists'],
		[hibcc, 'IssuingAgencyNotSupported'],
		[register(chain, fresh, { brandName: ' ' }), 'InvalidText'],
		[register(chain, fresh, { brandName: '0xff' }), 'InvalidText'],
		[register(chain, fresh, { gmdnCode: '12' }), 'InvalidGmdnCode'],
		[register(chain, fresh, { productCode: 'x!' }), 'InvalidProductCode'],
		[register(chain, fresh, { riskClass: 'FdaClassIII' }), 'CertificationRequired'],
		[register(chain, fresh, { document: { hash: DOCUMENT, uri: 'somewhere' } }), 'InvalidUri'],
		[register(chain, fresh, { storageConditions: [{ Humidity: { low: 700, high: 600 } }] }), 'InvalidStorageCondition'],
		[register(chain, fresh, { relatedIdentifiers: [{ kind: 'Secondary', device: device(membrane) }] }), 'IdentifierInUse'],
	].map(by(eve)));
	await refuses(chain, charlie, register(chain, fresh), 'BadOrigin');
	await expectUnknown(chain, fresh);
});

test('a change makes a new version and keeps the old one; another device needs another identifier', async () => {
	const { chain, registry, implant } = context;
	const described = (differs) => register(chain, implant, {
		brandName: 'Implant',
		certification: 'Required',
		productionIdentifiers: carries(['lot', 'serial', 'manufactureDate', 'expiryDate']),
		...differs,
	});
	await submit(eve, described({}));
	const amend = (differs) => registry.amendModel(device(implant), described(differs).method.args[1]);
	await submit(eve, amend({ catalogueNumber: 'C-2' }));
	const [current, first] = [await model(implant), await model(implant, 1)];
	assert.deepEqual([current.version, current.describedVersion, current.description.description.catalogueNumber], [2, 2, 'C-2']);
	assert.deepEqual([first.version, first.describedVersion, first.description.description.catalogueNumber], [2, 1, '']);
	await refused(
		[eve, amend({ brandName: 'Implant II' }), 'NewDeviceIdentifierRequired'],
		[eve, amend({ catalogueNumber: 'C-2' }), 'NothingChanged'],
		[eve, registry.amendModel(device(unusedGtin()), described({}).method.args[1]), 'ModelNotFound'],
	);
});

const grant = (code, number, expires = null) =>
	context.registry.grantCertificate(device(code), number, 'EuTechnicalDocumentation', expires, DOCUMENT);

test('without a certificate nothing is produced of a model that needs one', async () => {
	const { chain, registry, membrane, box } = context;
	const lot = registry.commissionLot(device(membrane), 'L1', 480, null, EXPIRES);
	await refused([eve, lot, 'CertificateMissing']);
	await refuses(chain, eve, grant(membrane, 'OWN'), 'BadOrigin');
	await submit(bob, chain.api.tx.utility.batchAll([grant(membrane, 'B-1', EXPIRES), grant(box, 'B-2')]));
	assert.equal((await model(membrane)).certified, 'valid');
	await refused(
		[bob, grant(membrane, 'B-1'), 'AlreadyExists'],
		[bob, grant(membrane, 'B-3', day({ days: -1 })), 'Expired'],
		[bob, grant(unusedGtin(), 'B-3'), 'ModelNotFound'],
	);
});

test('a lot is commissioned with what the label carries, once', async () => {
	const { registry, membrane } = context;
	const lot = (number, quantity, made, expires) => registry.commissionLot(device(membrane), number, quantity, made, expires);
	await refused(...[
		[lot('L1', 480, null, null), 'ExpiryDateRequired'],
		[lot('L1', 0, null, EXPIRES), 'QuantityZero'],
		[lot('', 1, null, EXPIRES), 'InvalidLotNumber'],
		[lot('L 1', 1, null, EXPIRES), 'InvalidLotNumber'],
		[lot('L1', 1, null, { year: 2027, month: 2, day: 30 }), 'InvalidDate'],
		[lot('L1', 1, null, day({ days: -1 })), 'Expired'],
		[lot('L1', 1, day({ days: 3 }), EXPIRES), 'ManufacturedInFuture'],
		[lot('L1', 1, day(), day({ days: -1 })), 'ExpiresBeforeManufacture'],
		[registry.commissionUnits(device(membrane), 'L1', ['S1'], null, EXPIRES), 'SerialNotOnLabel'],
	].map(by(eve)));
	assert.equal((await lookup([['01', membrane], ['10', 'L1']])).lot.state, 'notRegistered');
	await submit(eve, lot('L1', 480, null, EXPIRES));
	await refused([eve, lot('L1', 480, null, EXPIRES), 'AlreadyExists']);
	const found = await lookup([['01', membrane], ['10', 'L1']]);
	assert.deepEqual(found.lot.lot.content, { quantity: { quantity: 480 } });
	assert.deepEqual([found.lot.lot.expires, found.lot.lot.manufactured, found.status], [iso(EXPIRES), null, 'active']);
});

test('units are commissioned in batches, each serial once', async () => {
	const { registry, implant } = context;
	await submit(alice, grant(implant, 'A-1'));
	const units = (lot, serials, made = MADE, expires = EXPIRES) => registry.commissionUnits(device(implant), lot, serials, made, expires);
	await submit(eve, units('U1', ['S1', 'S2', 'S3']));
	await refused(...[
		[units('U1', ['S3']), 'AlreadyExists'],
		[units('U1', ['S4', 'S4']), 'DuplicateSerial'],
		[units('U1', []), 'QuantityZero'],
		[units('U1', ['S 4']), 'InvalidSerialNumber'],
		[units(null, ['S4']), 'LotRequired'],
		[units('U1', ['S4'], null), 'ManufactureDateRequired'],
		[units('U1', ['S4'], MADE, day({ years: 4 })), 'LotDatesDiffer'],
		[registry.commissionLot(device(implant), 'U2', 5, MADE, EXPIRES), 'SerialRequired'],
	].map(by(eve)));
	assert.equal((await lookup([['01', implant], ['21', 'S4']])).unit.state, 'notRegistered');
	await submit(eve, units('U1', ['S4']));
	assert.deepEqual((await lookup([['01', implant], ['10', 'U1']])).lot.lot.content, { units: { count: 4 } });
});

test('a million serials cost one write, and a proof makes the record of one of them', async () => {
	const { chain, registry, implant } = context;
	const serials = Array.from({ length: 1_000_000 }, (_, index) => `M${index}`);
	const tree = new MerkleTree(serials);
	const commission = registry.commissionSerialsRoot(device(implant), 'M1', toHex(tree.root), tree.count, MADE, EXPIRES);
	assert(commission.encodedLength < 250, 'the transaction is small');
	await submit(eve, commission);
	const at = async (serial) => (await lookup([['01', implant], ['10', 'M1'], ['21', serial]])).unit.state;
	const [chosen, last] = [654_321, tree.count - 1];
	assert.equal(await at(serials[chosen]), 'proofNeeded');
	const record = (index, serial = serials[index], proof = tree.proof(index)) =>
		registry.recordUnit(device(implant), 'M1', serial, index, proof.map(toHex));
	await refused(...[
		[record(chosen, 'M654322'), 'InvalidProof'],
		[record(chosen, serials[chosen], tree.proof(chosen + 1)), 'InvalidProof'],
		[record(chosen, serials[chosen], tree.proof(chosen).slice(1)), 'InvalidProof'],
		[registry.recordUnit(device(implant), 'M1', serials[last], tree.count, []), 'LeafOutOfRange'],
		[registry.recordUnit(device(implant), 'M0', serials[last], last, []), 'LotNotFound'],
		[registry.recordUnit(device(implant), 'U1', 'S9', 0, []), 'LotContentDiffers'],
	].map(by(eve)), [alice, record(chosen), 'NotAuthorised']);
	await submit(eve, chain.api.tx.utility.batchAll([record(chosen), record(0), record(last)]));
	await refused([eve, record(chosen), 'AlreadyExists']);
	for (const index of [chosen, 0, last]) {
		assert.equal(await at(serials[index]), 'recorded');
	}
	const { lot, unit } = await lookup([['01', implant], ['21', serials[chosen]]]);
	assert.deepEqual(lot.lot.content, { serialsRoot: { root: toHex(tree.root), count: 1_000_000, recorded: 3 } });
	assert.deepEqual([unit.unit.lot, unit.unit.expires, unit.unit.manufactured], ['M1', iso(EXPIRES), iso(MADE)]);
});

test('what is destroyed stays so, and a lot takes its units with it', async () => {
	const { registry, implant, membrane } = context;
	await submit(eve, registry.decommissionUnit(device(implant), 'S1', 'Destroyed'));
	await refused(
		[eve, registry.decommissionUnit(device(implant), 'S1', 'Damaged'), 'AlreadyDecommissioned'],
		[eve, registry.decommissionUnit(device(implant), 'S99', 'Damaged'), 'UnitNotFound'],
		[charlie, registry.decommissionLot(device(membrane), 'L1', 'Damaged'), 'NotAuthorised'],
	);
	await submit(eve, registry.decommissionLot(device(implant), 'U1', 'NonConformant'));
	const { status } = await lookup([['01', implant], ['21', 'S2']]);
	assert.deepEqual(status, { decommissioned: { reason: 'nonConformant' } });
	await refused([eve, registry.commissionUnits(device(implant), 'U1', ['S5'], MADE, EXPIRES), 'AlreadyDecommissioned']);
});

test('a model that is no longer offered is not produced', async () => {
	const { registry, membrane } = context;
	const offer = (status) => registry.setDistributionStatus(device(membrane), status);
	await submit(eve, offer('NotInCommercialDistribution'));
	await refused(
		[eve, registry.commissionLot(device(membrane), 'L2', 1, null, EXPIRES), 'NotInCommercialDistribution'],
		[eve, offer('NotInCommercialDistribution'), 'NothingChanged'],
	);
	await submit(eve, offer('InCommercialDistribution'));
});

test('a withdrawn certificate stops production, and only its certifier or a regulator withdraws it', async () => {
	const { registry, membrane, implant } = context;
	const withdraw = (code, certifier, number) => registry.withdrawCertificate(device(code), certifier, number, 'Safety');
	await refused(
		[bob, withdraw(implant, MEMBER.alice, 'A-1'), 'NotAuthorised'],
		[alice, withdraw(membrane, MEMBER.bob, 'B-9'), 'CertificateNotFound'],
	);
	await submit(alice, withdraw(membrane, MEMBER.bob, 'B-1'));
	await refused(
		[bob, withdraw(membrane, MEMBER.bob, 'B-1'), 'CertificateWithdrawn'],
		[eve, registry.commissionLot(device(membrane), 'L2', 1, null, EXPIRES), 'CertificateWithdrawn'],
	);
	const { certified, certificates } = await model(membrane);
	assert.equal(certified, 'withdrawn');
	assert.equal(certificates[0].status.withdrawn.by, MEMBER.alice);
	assert.equal((await lookup([['01', membrane], ['10', 'L1']])).lot.state, 'recorded', 'what exists is still known');
});

test('a description that is too long for its field is no call at all', async () => {
	const { chain } = context;
	const code = unusedGtin();
	const call = register(chain, code, { brandName: 'x'.repeat(81) });
	const error = await submit(eve, call).catch((reason) => reason);
	assert(error instanceof Error);
	await expectUnknown(chain, code);
});
