import assert from 'node:assert/strict';
import { answer, ask, say, table } from '../lib/narrator.mjs';
import { amounts, endOfTerm, lotCode } from '../lib/recalls.mjs';
import { nameOf } from './cast.mjs';
import { refuse } from './refuse.mjs';

/** Who has or had devices of the recall is found, and answers. */
export async function consignees(story) {
	await survey(story);
	await answers(story);
	await late(story);
	story.refused.push(await tooEarly(story));
	await last(story);
}

async function survey({ chain, cast, recall }) {
	const { eve, grace } = cast;
	say('The chain knows who has the lots, and who had them. Anybody may push the search on.');
	ask(eve.name, `recall.survey(${recall}, 100), until it is complete`);
	let complete = false;
	while (!complete) {
		const outcome = await chain.submit(eve.key, chain.api.tx.recall.survey(recall, 100));
		complete = outcome.find('recall', 'Surveyed').complete.isTrue;
	}
	const { consignees: found } = await chain.ask('recall_consignees', recall);
	const expected = ['charlie', 'dave', 'eve', 'grace', 'heidi', 'ivan'].map((name) => cast[name].member);
	assert.deepEqual(
		found.map(({ member }) => member),
		expected,
	);
	table(found.map(({ member, answers }) => [nameOf(cast, member), `${answers.length} answers due`]));
	assert(found.every(({ answers }) => answers.length === 2 && answers.every(([, given]) => given === null)));
	answer(
		`${found.length} consignees are notified by it, ${grace.name} included, whose hands a case only passed through.`,
	);
}

/** The answers on both lots, as one transaction. */
export function answering(
	{ chain, implants: { screws, trays }, recall },
	ofScrews,
	ofTrays,
	cases = [],
	shipments = [],
) {
	const { answer: answerOn } = chain.api.tx.recall;
	return chain.api.tx.utility.batchAll([
		answerOn(recall, null, lotCode(screws.code, screws.lot), amounts(ofScrews), cases, shipments),
		answerOn(recall, null, lotCode(trays.code, trays.lot), amounts(ofTrays), cases, shipments),
	]);
}

async function answers(story) {
	const { chain, cast, packed } = story;
	const { charlie, dave, grace, heidi } = cast;
	const { caseA, caseC, caseD } = packed;
	say(`Each says what became of its devices, and the chain holds it against its own account: nobody answers with devices that
		it never had, or leaves some out.`);
	ask(`${charlie.name}, ${dave.name}, ${grace.name}, ${heidi.name}`, 'recall.answer, on both lots');
	await chain.submitAll([
		[
			charlie.key,
			answering(
				story,
				{ onHand: 1_200, notFound: 20, passedOn: 2_780 },
				{ onHand: 40, notFound: 1, passedOn: 59 },
				[caseA, caseD],
				['C-1', 'C-2'],
			),
		],
		[dave.key, answering(story, { held: 1_256, used: 24 }, { held: 26, used: 3 })],
		[grace.key, answering(story, { passedOn: 1_000 }, { passedOn: 40 }, [caseC], ['G-1'])],
		[heidi.key, answering(story, { held: 1_000 }, { held: 40 }, [caseC])],
	]);
	const { progress } = await chain.ask('recall_get', story.recall);
	assert.deepEqual([progress.answersDue, progress.answersGiven], [12, 8]);
	answer(`${progress.answersGiven} of ${progress.answersDue} answers are there.`);
}

/** The clock of a chain can't be turned, so nothing is overdue within a demo. */
async function late({ chain, cast: { ivan }, recall }) {
	ask('the regulator', `recall_consignees ${recall}, recall_overdue`);
	const [{ notified, due, answers: given }] = (await chain.ask('recall_consignees', recall, ivan.member - 1, 1))
		.consignees;
	assert.equal(due, endOfTerm(notified, 1));
	assert(given.every(([, amount]) => amount === null));
	assert.deepEqual(await chain.ask('recall_overdue', ivan.member), []);
	answer(`${ivan.name} is late with 2 answers. They are due at ${new Date(due).toISOString()}; until then recall_overdue lists
		nothing, and from then on these. (A day is the shortest term, and no demo turns a chain's clock.)`);
}

async function tooEarly({ chain, cast: { alice }, recall }) {
	ask(alice.name, `recall.terminate(${recall})`);
	return refuse(chain, alice.key, chain.api.tx.recall.terminate(recall), 'recall.AnswersMissing');
}

async function last(story) {
	const { chain, cast, packed } = story;
	ask(cast.ivan.name, 'recall.answer, on both lots');
	const call = answering(story, { onHand: 1_988, used: 12 }, { onHand: 48, used: 2 }, [packed.caseA]);
	const { block } = await chain.submit(cast.ivan.key, call);
	answer(`block ${block}: answered. Which patients have the implants, the hospitals know, and nobody else.`);
}
