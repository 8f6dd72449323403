/**
 * Holds and recalls: every call of the recall pallet.
 */

import { device } from '../../e2e/lib/devices.mjs';
import { documentHash } from '../../e2e/lib/hash.mjs';
import { MEMBER } from '../../e2e/lib/people.mjs';
import { amounts, lotCode, lotsRule, terms } from '../../e2e/lib/recalls.mjs';
import { LOT } from './devices.mjs';

const DOCUMENT = documentHash('a document of the recall');

/** What the recall says, and what it says once it is amended. */
const TERMS = { vigilance: 'DeathOrDeterioration', fscaReference: 'FSCA-Z' };
const AMENDED = { ...TERMS, statusReportDays: 7 };

/** A recall that its firm begins and a regulator ends, and a correction that a regulator mandates. */
export async function recalls(stage) {
	const { hold, own, mandated } = await begin(stage);
	await change(stage, hold, own);
	await survey(stage, own, mandated);
	await account(stage, own, mandated);
	await end(stage, own);
}

async function begin({ teller, delegates: { alice, eve }, goods: { others, instruments } }) {
	const { hold, initiate, mandate } = teller.tx.recall;
	const correction = terms({ action: 'Correction', class: 'ClassII', level: 'E' });
	const range = [{ device: device(instruments), scope: { SerialRange: { first: 'S4', last: 'S6' } } }];
	const [held, begun, ordered] = await teller.send(
		[eve, hold({ Unit: { device: device(instruments), serial: 'S1' } }, 'AdverseEvents', DOCUMENT)],
		[eve, initiate([lotsRule(others, LOT)], terms(TERMS))],
		[alice, mandate(range, correction)],
	);
	const recallOf = (outcome) => outcome.find('recall', 'RecallInitiated').recall.toNumber();
	return {
		hold: held.find('recall', 'HoldPlaced').hold.hold.toNumber(),
		own: recallOf(begun),
		mandated: recallOf(ordered),
	};
}

async function change({ teller, delegates: { alice, eve }, goods: { instruments } }, hold, own) {
	const call = teller.tx.recall;
	const more = [{ device: device(instruments), scope: { Serials: { serials: ['S1'] } } }];
	await teller.send(
		[eve, call.release(hold, 'Conforms', DOCUMENT)],
		[eve, call.extend(own, more)],
		[eve, call.amend(own, terms(AMENDED))],
		[eve, call.report(own, DOCUMENT)],
		[eve, call.reportVigilance(own, DOCUMENT)],
		[eve, call.reportStatus(own, DOCUMENT)],
	);
	await teller.send([alice, call.narrow(own, device(instruments), null)]);
}

/** Any member pushes the search for consignees on, until it is complete. */
async function survey({ teller, delegates: { charlie } }, ...numbers) {
	for (let open = numbers; open.length > 0;) {
		const outcomes = await teller.send(...open.map((number) => [charlie, teller.tx.recall.survey(number, 100)]));
		open = open.filter((_, index) => outcomes[index].find('recall', 'Surveyed').complete.isFalse);
	}
}

async function account(
	{ teller, delegates: { alice, bob, eve, ferdie }, goods: { others, instruments } },
	own,
	mandated,
) {
	const call = teller.tx.recall;
	const lot = lotCode(others, LOT);
	await teller.send(
		[eve, call.explain(own, lot, 3, DOCUMENT)],
		[eve, call.explain(own, lot, 0, DOCUMENT)],
		[eve, call.answer(own, null, lot, amounts({ held: 10 }), [], [])],
		[bob, call.drawSample(own)],
		[bob, call.recordCheck(own, MEMBER.eve, 'Effective', DOCUMENT)],
		[alice, call.setQuantityInScope(mandated, lotCode(instruments, LOT), 3)],
		[ferdie, call.recordCorrections(mandated, device(instruments), ['S4', 'S5'])],
	);
}

const end = ({ teller, delegates: { alice } }, own) => teller.send([alice, teller.tx.recall.terminate(own)]);
