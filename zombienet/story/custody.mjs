/**
 * From hand to hand: every call of custody. Eve's company makes, Charlie's distributes, Dave's hospital uses.
 */

import { device } from '../../e2e/lib/devices.mjs';
import { documentHash } from '../../e2e/lib/hash.mjs';
import { discrepancy, logisticUnit, quantity, supply, unit, units } from '../../e2e/lib/items.mjs';
import { MEMBER } from '../../e2e/lib/people.mjs';
import { LOT } from './devices.mjs';

const EVIDENCE = documentHash('evidence');

/** All but what waits for an arbiter. Answers with the dispute that the members appoint one for. */
export async function custody(stage) {
	const sscc = await sendOut(stage);
	const [decided, conceded] = await answers(stage);
	await goOn(stage, sscc, decided);
	return conceded;
}

const short = ({ teller, goods: { screws } }, number) =>
	teller.tx.custody.receiveWithDiscrepancies(
		MEMBER.eve,
		number,
		1,
		[discrepancy('Missing', quantity(screws, LOT, 1, MEMBER.eve))],
		EVIDENCE,
	);

/** What Eve packs and ships, each shipment to another end. The numbers are the node's own. */
async function sendOut({ teller, delegates: { eve }, codes, goods: { screws, trays }, numbered }) {
	const { pack, ship, cancel } = teller.tx.custody;
	const sscc = codes.sscc();
	const send = (name, recipient, terms, items) =>
		ship(numbered(name), recipient, null, supply(terms), items, [EVIDENCE], null);
	const ten = () => [quantity(screws, LOT, 10)];
	await teller.send(
		[eve, pack(sscc, [quantity(screws, LOT, 100), unit(trays, 'S1')])],
		[eve, send('E1', MEMBER.charlie, 'Sale', [logisticUnit(sscc), quantity(screws, LOT, 300)])],
		[eve, send('E2', MEMBER.dave, 'Consignment', [quantity(screws, LOT, 20), ...units(trays, ['S4', 'S5'])])],
		[eve, send('E3', MEMBER.charlie, 'Sale', ten())],
		[eve, cancel(numbered('E3'), 1)],
		[eve, send('E4', MEMBER.charlie, 'Sale', ten())],
		[eve, send('E5', MEMBER.charlie, 'Sale', ten())],
		[eve, send('E6', MEMBER.charlie, 'Sale', ten())],
	);
	return sscc;
}

/** One is refused, two are short. Answers with the numbers of the two disputes. */
async function answers(stage) {
	const { teller, delegates, numbered } = stage;
	const { charlie, dave } = delegates;
	const { receive, refuse } = teller.tx.custody;
	const [, , , fifth, sixth] = await teller.send(
		[charlie, receive(MEMBER.eve, numbered('E1'), 2)],
		[dave, receive(MEMBER.eve, numbered('E2'), 3)],
		[charlie, refuse(MEMBER.eve, numbered('E4'), 'NotOrdered')],
		[charlie, short(stage, numbered('E5'))],
		[charlie, short(stage, numbered('E6'))],
	);
	return [fifth, sixth].map((outcome) => outcome.find('custody', 'ReceivedWithDiscrepancies').dispute.toNumber());
}

async function goOn({ teller, delegates, goods: { screws, trays }, numbered }, sscc, dispute) {
	const { alice, charlie, dave, eve } = delegates;
	const call = teller.tx.custody;
	const some = (count, owner) => quantity(screws, LOT, count, owner);
	await teller.send(
		[eve, call.takeBack(numbered('E4'), 1)],
		[eve, call.answerDispute(dispute, EVIDENCE)],
		[eve, call.transferTitle(some(5), MEMBER.dave, MEMBER.dave, 'Sale')],
		[charlie, call.unpack(sscc, [some(100), unit(trays, 'S1')])],
		[charlie, call.lose(some(3))],
		[charlie, call.find(some(3))],
		[charlie, call.decommission(some(1), 'Damaged', null)],
		[charlie, call.takeOutOfService(device(trays), 'S1')],
		[charlie, call.returnToService(device(trays), 'S1')],
		[dave, call.useDevice(unit(trays, 'S4'), 'Implant', 'None')],
		[dave, call.explant(device(trays), 'S4')],
		[dave, call.returnItems(MEMBER.eve, numbered('E2'), numbered('D1'), null, [some(10, MEMBER.eve)], [], null)],
	);
	await teller.send([alice, call.decide(dispute, ['Lost'])]);
}

/** What the sender concedes, the arbiter needs not decide. */
export const concede = ({ teller, delegates: { eve } }, dispute) =>
	teller.send([eve, teller.tx.custody.concede(dispute, 1)]);
