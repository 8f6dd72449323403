/**
 * The model of which the example makes a unit: Eve Implants' own, as polkadot-api takes it. Enums are a `type` and a
 * `value`, texts are bytes.
 */

import { Binary } from 'polkadot-api';

/** Its GTIN. The company prefix 952123 is Eve's on every development chain. */
export const GTIN = '09521230000086';

const named = (type, value) => ({ type, value });

/** What the label and the regulatory files say of it. `DeviceRegistry.register_model` documents each field. */
export const DESCRIPTION = {
	brand_name: Binary.fromText('Example bed'),
	version_or_model_number: Binary.fromText('B-1'),
	catalogue_number: Binary.fromText(''),
	risk_class: named('FdaClassI'),
	product_code: Binary.fromText(''),
	gmdn_code: Binary.fromText(''),
	production_identifiers: {
		lot: false,
		serial: true,
		manufacture_date: false,
		expiry_date: false,
		donation_identification_number: false,
	},
	packaging: named('Base', { device_count: 1 }),
	sterility: named('NotSterile'),
	single_use: false,
	implantable: false,
	kit: false,
	human_tissue: false,
	mri_safety: named('NotStated'),
	availability: named('NotStated'),
	certification: named('Exempt'),
	storage_conditions: [],
	related_identifiers: [],
	document: undefined,
};
