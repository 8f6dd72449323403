import assert from 'node:assert/strict';
import { carries, description, device } from '../lib/devices.mjs';
import { day, gtin, iso } from '../lib/gs1.mjs';
import { PREFIX } from '../lib/people.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';
import { NOTICE } from '../lib/recalls.mjs';
import { grant } from './certificates.mjs';

const SCREWS = 10_000;
const TRAYS = 200;

/** The implants whose way is followed from here on: trays with serial numbers, and the screws for them without. */
export async function implants(story) {
	story.implants = plan();
	await register(story);
	await certify(story);
	await commission(story);
}

function plan() {
	const serials = Array.from({ length: TRAYS }, (_, index) => `HT${String(index + 1).padStart(4, '0')}`);
	return {
		screws: { code: gtin(PREFIX.eve, 1), lot: 'SC-2601', count: SCREWS },
		trays: { code: gtin(PREFIX.eve, 2), lot: 'HT-2601', serials },
		made: day({ days: -3 }),
		expires: day({ years: 8 }),
	};
}

async function register({ chain, cast: { eve }, implants: { screws, trays } }) {
	say(`${eve.name} makes a ${NOTICE.what} and the screws that go with it. Each tray has a serial number, a screw has its
		lot number only. (Maker and devices are made up.)`);
	const { registerModel } = chain.api.tx.deviceRegistry;
	const implant = { sterility: 'PackagedSterile', singleUse: true, implantable: true, certification: 'Required' };
	const both = [
		[screws, { brandName: 'Example locking screw', productCode: 'HWC', ...label('lot', 'expiryDate') }],
		[
			trays,
			{
				brandName: 'Example humeral tray',
				productCode: NOTICE.productCode,
				...label('lot', 'serial', 'manufactureDate', 'expiryDate'),
			},
		],
	];
	ask(eve.name, `register_model(${screws.code}, …), register_model(${trays.code}, …)`);
	const calls = both.map(([{ code }, differs]) =>
		registerModel(device(code), description({ ...implant, riskClass: 'FdaClassII', ...differs })),
	);
	const { block } = await chain.submit(eve.key, chain.api.tx.utility.batchAll(calls));
	answer(`block ${block}: both are registered.`);
}

const label = (...identifiers) => ({ productionIdentifiers: carries(identifiers) });

async function certify({ chain, cast: { alice }, implants: { screws, trays } }) {
	ask(alice.name, 'grant_certificate for both');
	const calls = [screws, trays].map(({ code }) =>
		grant(chain, code, 'DEMO-K-2026-0002', 'PremarketNotification', null),
	);
	const { block } = await chain.submit(alice.key, chain.api.tx.utility.batchAll(calls));
	const { certificationNow } = await chain.ask('device_model', trays.code);
	assert.equal(certificationNow, 'valid');
	answer(`block ${block}: granted.`);
}

async function commission({ chain, cast: { eve }, implants: { screws, trays, made, expires } }) {
	const { commissionLot, commissionUnits } = chain.api.tx.deviceRegistry;
	ask(eve.name, `commission_lot(${screws.code}, '${screws.lot}', ${screws.count}, …, ${iso(expires)})`);
	ask(eve.name, `commission_units(${trays.code}, '${trays.lot}', [HT0001 … HT0200], …, ${iso(expires)})`);
	const outcome = await chain.submit(
		eve.key,
		chain.api.tx.utility.batchAll([
			commissionLot(device(screws.code), screws.lot, screws.count, null, expires),
			commissionUnits(device(trays.code), trays.lot, trays.serials, made, expires),
		]),
	);
	answer(`block ${outcome.block}: commissioned.`);
	await checkHoldings(chain, eve);
}

/** From the first moment, what exists is in somebody's hands. */
async function checkHoldings(chain, eve) {
	ask('anybody', `custody_holdings of member ${eve.member}`);
	const { holdings } = await chain.ask('custody_holdings', eve.member);
	const onHand = holdings.map(({ lot, stocks }) => `${stocks[0].quantity} of ${lot.lot}`).sort();
	assert.deepEqual(onHand, ['10000 of SC-2601', '200 of HT-2601']);
	answer(`${eve.name} has, and owns, ${onHand.join(' and ')}.`);
}
