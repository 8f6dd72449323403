import assert from 'node:assert/strict';
import { printed } from '../lib/gs1.mjs';
import { documentHash } from '../lib/hash.mjs';
import { supply, unit } from '../lib/items.mjs';
import { answer, ask, quote, say } from '../lib/narrator.mjs';
import { nameOf } from './cast.mjs';
import { refuse } from './refuse.mjs';

/** The recall is checked, reported and terminated, and goes on to protect. */
export async function termination(story) {
	await check(story);
	await report(story);
	await terminate(story);
	story.refused.push(await found(story));
}

async function check({ chain, cast, recall }) {
	const { bob } = cast;
	const { drawSample, recordCheck } = chain.api.tx.recall;
	say(`Level A asks of every consignee whether it got the notice and did what it says. The notified body asks, and so the
		maker is not checked by itself.`);
	const { consignees } = await chain.ask('recall_consignees', recall);
	ask(bob.name, `recall.draw_sample(${recall}); recall.record_check of ${consignees.length} consignees`);
	const checks = consignees.map(({ member }) =>
		recordCheck(recall, member, 'Effective', documentHash(`The call to ${nameOf(cast, member)}`)),
	);
	const { block } = await chain.submit(bob.key, chain.api.tx.utility.batchAll([drawSample(recall), ...checks]));
	const { progress } = await chain.ask('recall_get', recall);
	assert.deepEqual([progress.sample, progress.checked], [consignees.length, consignees.length]);
	answer(`block ${block}: ${progress.checked} of ${progress.sample} checked, all effective.`);
}

async function report({ chain, cast: { eve }, recall }) {
	const due = await reportClock(chain, recall);
	say(`The law's clocks run on the chain: the report of the removal (21 CFR 806.10) is due by the end of the tenth working
		day, ${new Date(due.due).toISOString()}.`);
	assert.equal(due.done, null);
	ask(eve.name, `recall.report(${recall}, the report's hash)`);
	const call = chain.api.tx.recall.report(recall, documentHash('Report of a removal, 21 CFR 806.10'));
	const { block } = await chain.submit(eve.key, call);
	const { done } = await reportClock(chain, recall);
	assert(done < due.due);
	const { openPoints } = await chain.ask('recall_get', recall);
	assert.deepEqual(openPoints, []);
	answer(`block ${block}: reported, in time. Nothing is open any more.`);
}

async function reportClock(chain, recall) {
	const { clocks } = await chain.ask('recall_get', recall);
	return clocks.find(({ kind }) => kind === 'report');
}

async function terminate({ chain, cast: { alice }, recall }) {
	ask(alice.name, `recall.terminate(${recall})`);
	const { block } = await chain.submit(alice.key, chain.api.tx.recall.terminate(recall));
	const { status } = await chain.ask('recall_get', recall);
	assert.equal(status.terminated.by, alice.member);
	answer(`block ${block}: terminated.`);
}

/** The tray that was lost turns up behind a shelf. */
async function found({ chain, cast: { charlie, eve, grace }, implants: { trays }, missing, recall }) {
	const { find, ship } = chain.api.tx.custody;
	const tray = unit(trays.code, missing.tray);
	say(`Later, ${charlie.name} finds tray ${missing.tray} behind a shelf.`);
	ask(charlie.name, `find ${missing.tray}; ship it to ${grace.name}`);
	await chain.submit(charlie.key, find(tray));
	const sale = ship('C-6', grace.member, null, supply('Sale'), [tray], [], null);
	const name = await refuse(chain, charlie.key, sale, 'custody.Recalled', recall);
	const text = printed({ code: trays.code, serial: missing.tray });
	ask('a scanner', 'udi_verify');
	quote(text);
	const { verified, additionalInformation } = await chain.ask('udi_verify', text);
	assert.deepEqual([verified, additionalInformation], [false, ['Recalled']]);
	const { block } = await chain.submit(charlie.key, ship('C-6', eve.member, null, 'Return', [tray], [], null));
	answer(
		`not verified. A recall that is over still holds what it covers. Block ${block}: the tray is on its way to the maker.`,
	);
	return name;
}
