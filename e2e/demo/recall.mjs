import assert from 'node:assert/strict';
import { printed } from '../lib/gs1.mjs';
import { documentHash } from '../lib/hash.mjs';
import { logisticUnit, quantity, supply, unit } from '../lib/items.mjs';
import { answer, ask, quote, say } from '../lib/narrator.mjs';
import { lotsRule, NOTICE, NOTICE_SOURCE, terms } from '../lib/recalls.mjs';
import { some } from './packing.mjs';
import { refuse, refuseAll } from './refuse.mjs';

/** A hold, the recall, and what is refused from then on. */
export async function recall(story) {
	await shipLast(story);
	story.refused.push(await hold(story));
	story.recall = await initiate(story);
	story.refused.push(await stopped(story));
	await scan(story);
	await turnBack(story);
}

/** One more case is on its way when it begins. */
async function shipLast({ chain, cast: { charlie, heidi }, implants, packed: { caseD } }) {
	const { pack, ship } = chain.api.tx.custody;
	ask(charlie.name, `pack 400 screws and 20 trays into a case of its own, ${caseD}; ship it to ${heidi.name} as C-3`);
	const calls = [
		pack(caseD, some(implants, 400, 60, 80)),
		ship('C-3', heidi.member, null, supply('Sale'), [logisticUnit(caseD)], [], null),
	];
	const { block } = await chain.submit(charlie.key, chain.api.tx.utility.batchAll(calls));
	answer(`block ${block}: on its way.`);
}

async function hold(story) {
	const { chain, cast, implants } = story;
	const { dave, eve } = cast;
	const { trays } = implants;
	say(`A tray has broken in a patient. Until ${eve.name} knows more, it holds the lot, wherever it is.`);
	ask(eve.name, `recall.hold(lot ${trays.lot}, 'AdverseEvents')`);
	const target = { Lot: { device: { issuingAgency: 'Gs1', code: trays.code }, lot: trays.lot } };
	const call = chain.api.tx.recall.hold(target, 'AdverseEvents', documentHash('The complaint'));
	const outcome = await chain.submit(eve.key, call);
	story.hold = outcome.find('recall', 'HoldPlaced').hold.hold.toNumber();
	answer(`block ${outcome.block}: hold ${story.hold} stands.`);
	ask(dave.name, 'use_device tray HT0143');
	return refuse(chain, dave.key, implant(chain, unit(trays.code, trays.serials[142])), 'custody.Held', story.hold);
}

const implant = ({ api }, item) => api.tx.custody.useDevice(item, 'Implant', 'None');

async function initiate({ chain, cast: { eve }, implants: { screws, trays }, hold }) {
	say(`The cause is found: ${NOTICE.why}, which may mean ${NOTICE.consequences}. Such a recall there was: ${NOTICE_SOURCE.record}
		(${NOTICE_SOURCE.publisher}, ${NOTICE_SOURCE.name}). Class, cause and terms are that one's here; all else is made up.`);
	ask(eve.name, `recall.initiate([lot ${screws.lot}, lot ${trays.lot}], class I, removal, level A, 1 day to answer)`);
	const { class: recallClass, action, depth, reason } = NOTICE;
	const documents = [documentHash('Urgent medical device recall notice'), documentHash('Health hazard evaluation')];
	const rules = [lotsRule(screws.code, screws.lot), lotsRule(trays.code, trays.lot)];
	const calls = [
		chain.api.tx.recall.initiate(rules, terms({ class: recallClass, action, depth, reason, documents })),
		chain.api.tx.recall.release(hold, 'Recalled', documents[0]),
	];
	const outcome = await chain.submit(eve.key, chain.api.tx.utility.batchAll(calls));
	const number = outcome.find('recall', 'RecallInitiated').recall.toNumber();
	answer(`block ${outcome.block}: recall ${number} of 10,200 devices began, with one write for each of the two models. The hold
		is not needed any more.`);
	return number;
}

/** In the next block, wherever the devices are. */
async function stopped({ chain, cast, implants: { screws, trays }, packed: { caseC }, recall }) {
	const { charlie, dave, eve, grace, heidi, ivan } = cast;
	const { receive, ship, transferTitle } = chain.api.tx.custody;
	const sell = (number, { member }, item) => ship(number, member, null, supply('Sale'), [item], [], null);
	say('From now on nobody brings any of it nearer to a patient.');
	ask(charlie.name, `ship 10 screws to ${grace.name}`);
	ask(heidi.name, `receive C-3; ship the case that it never opened to ${ivan.name}`);
	ask(dave.name, 'use_device tray HT0143');
	ask(eve.name, `transfer_title of a tray on consignment to ${dave.name}`);
	return refuseAll(
		chain,
		[
			[charlie.key, sell('C-4', grace, quantity(screws.code, screws.lot, 10))],
			[heidi.key, receive(charlie.member, 'C-3', 1)],
			[heidi.key, sell('H-1', ivan, logisticUnit(caseC))],
			[dave.key, implant(chain, unit(trays.code, trays.serials[142]))],
			[eve.key, transferTitle(unit(trays.code, trays.serials[143]), dave.member, dave.member, 'Sale')],
		],
		'custody.Recalled',
		recall,
	);
}

async function scan({ chain, implants: { trays }, recall }) {
	const text = printed({ code: trays.code, serial: trays.serials[142] });
	ask('a scanner in the operating theatre', 'udi_verify and recall_status');
	quote(text);
	const { verified, reason, additionalInformation } = await chain.ask('udi_verify', text);
	assert.deepEqual([verified, reason, additionalInformation], [false, 'Not_for_re-distribution', ['Recalled']]);
	const { clear, recalls, holds } = await chain.ask('recall_status', text);
	assert.deepEqual([clear, recalls.map((notice) => notice.recall), holds], [false, [recall], []]);
	answer(
		`not verified: ${reason}, ${additionalInformation}. Recall ${recall}, ${recalls[0].class}, ${recalls[0].action}.`,
	);
}

/** The case that was on its way goes back. */
async function turnBack({ chain, cast: { charlie, heidi } }) {
	const { refuse: turnAway, takeBack } = chain.api.tx.custody;
	ask(heidi.name, "refuse C-3, 'RecalledOrHeld'");
	await chain.submit(heidi.key, turnAway(charlie.member, 'C-3', 'RecalledOrHeld'));
	ask(charlie.name, 'take_back C-3');
	const { block } = await chain.submit(charlie.key, takeBack('C-3', 1));
	const { state } = await chain.ask('custody_shipment', charlie.member, 'C-3');
	assert(state.takenBack);
	answer(`block ${block}: ${charlie.name} has the case again. Back is a way that stays open.`);
}
