/**
 * The model of which the example makes a unit: Eve Implants' own, as calls of the device registry take it.
 *
 * @see docs/guides/clients.md
 */

/** Its GTIN. The company prefix 952123 is Eve's on every development chain. */
export const GTIN = '09521230000079';

/** What the label and the regulatory files say of it. `deviceRegistry.registerModel` documents each field. */
export const DESCRIPTION = {
	brandName: 'Example bed',
	versionOrModelNumber: 'B-1',
	catalogueNumber: '',
	riskClass: 'FdaClassI',
	productCode: '',
	gmdnCode: '',
	productionIdentifiers: {
		lot: false,
		serial: true,
		manufactureDate: false,
		expiryDate: false,
		donationIdentificationNumber: false,
	},
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
};
