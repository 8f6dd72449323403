/**
 * Real devices, from devices.json, as the calls of the device registry take them.
 */

import { readFileSync } from 'node:fs';

const file = JSON.parse(readFileSync(new URL('../devices.json', import.meta.url), 'utf8'));

/** Where the facts come from. */
export const SOURCE = file.source;

/** A GTIN as calls take it. */
export const device = (code) => ({ issuingAgency: 'Gs1', code });

/** The description of a model that says no more than it has to; what `differs` is given in its place. */
export const description = (differs = {}) => ({
	brandName: 'Example',
	versionOrModelNumber: 'E-1',
	catalogueNumber: '',
	riskClass: 'FdaClassI',
	productCode: '',
	gmdnCode: '',
	productionIdentifiers: carries([]),
	packaging: { Base: { deviceCount: 1 } },
	sterility: 'NotSterile',
	singleUse: false,
	implantable: false,
	kit: false,
	humanTissue: false,
	mriSafety: 'NotStated',
	availability: 'NotStated',
	certification: 'Exempt',
	storageConditions: [],
	relatedIdentifiers: [],
	document: null,
	...differs,
});

/** Which production identifiers a label carries, by their names. */
export const carries = (label) => ({
	lot: label.includes('lot'),
	serial: label.includes('serial'),
	manufactureDate: label.includes('manufactureDate'),
	expiryDate: label.includes('expiryDate'),
	donationIdentificationNumber: false,
});

const baseModel = (family) => (model) => ({
	code: model.di,
	what: family.what,
	number: model.number,
	unitOfUse: model.unitOfUse,
	clearance: family.clearance.startsWith('K') ? family.clearance : null,
	description: describe(family, model, {
		packaging: { Base: { deviceCount: model.count ?? 1 } },
		relatedIdentifiers: related(model),
	}),
});

/** The cases in which a family's models are shipped. The same is true of a case as of what is in it. */
const cases = (family) =>
	family.models
		.filter((model) => model.case)
		.map((model) => ({
			...baseModel(family)(model),
			code: model.case.di,
			what: `case of ${model.case.of}: ${family.what}`,
			contains: model.di,
			unitOfUse: undefined,
			description: describe(family, model, {
				packaging: { Package: { contains: device(model.di), quantity: model.case.of } },
			}),
		}));

const describe = (family, model, differs) =>
	description({
		brandName: family.brand,
		versionOrModelNumber: model.number,
		riskClass: family.riskClass,
		productCode: family.productCode,
		productionIdentifiers: carries(family.label),
		sterility: family.sterility,
		singleUse: family.singleUse,
		implantable: family.implantable,
		mriSafety: family.mri ?? 'NotStated',
		availability: family.prescription === false ? 'NotStated' : 'Prescription',
		certification: family.clearance === 'exempt' ? 'Exempt' : 'Required',
		...differs,
	});

/** GUDID's other identifiers of the same device: of the single one in a package, and of another agency. */
const related = ({ unitOfUse, hibcc }) =>
	[
		unitOfUse && { kind: 'UnitOfUse', device: device(unitOfUse) },
		hibcc && { kind: 'Secondary', device: { issuingAgency: 'Hibcc', code: hibcc } },
	].filter(Boolean);

/**
 * The makers, each with its models from the inside out: packages after what they contain. A model has its `code`, the
 * `description` for the chain, and what the demo tells of it.
 */
export const MAKERS = file.makers.map(({ families, ...maker }) => ({
	...maker,
	models: [...families.flatMap((family) => family.models.map(baseModel(family))), ...families.flatMap(cases)],
}));
