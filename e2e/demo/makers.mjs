import assert from 'node:assert/strict';
import { keyOf } from '../lib/chain.mjs';
import { MAKERS } from '../lib/devices.mjs';
import { decide, twoThirds } from '../lib/motion.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';
import { REPRESENTATIVES } from '../lib/people.mjs';

/** Two makers become members by motion, and each lets its ERP system act for it. */
export async function makers(story) {
	const { chain } = story;
	story.makers = MAKERS.map((maker) => ({
		...maker,
		representative: keyOf(`//${maker.name}`),
		connector: keyOf(`//${maker.name}//ERP`),
	}));
	await admit(chain, story.makers);
	await appointConnectors(chain, story.makers);
}

async function admit(chain, makers) {
	say(`Whoever wants to register devices has to hold the GS1 company prefix of their GTINs, and it is the members who
		look at GS1's register and assign it. Admission needs two thirds of them.`);
	ask(
		'the first representative',
		`council.propose(consortium.admit(…), …), for ${makers.map(({ name }) => name).join(' and ')}`,
	);
	const { consortium, utility } = chain.api.tx;
	const motion = utility.batchAll(
		makers.map(({ name, gln, companyPrefix, representative }) =>
			consortium.admit(name, gln, ['Manufacturer'], [companyPrefix], representative.address),
		),
	);
	const closed = await decide(chain, REPRESENTATIVES, twoThirds, motion, tellMotion);
	const admitted = closed.events.filter((event) => chain.api.events.consortium.MemberAdmitted.is(event));
	assert.equal(admitted.length, makers.length);
	admitted.forEach(({ data }, index) => {
		makers[index].member = data.member.toNumber();
		answer(
			`member ${data.member}: ${makers[index].name}, which holds the company prefix ${makers[index].companyPrefix}.`,
		);
	});
}

/** What a motion's stages are to whoever watches. */
export function tellMotion(stage, { outcome, ayes, seats }) {
	const tell = {
		proposed: () => answer(`block ${outcome.block}: the motion is open.`),
		voted: () => answer(`block ${outcome.block}: ${ayes.length} of ${seats} representatives have agreed.`),
		closed: () => answer(`block ${outcome.block}: closed, agreed, and carried out.`),
	};
	tell[stage]();
}

async function appointConnectors(chain, makers) {
	say(`The key that votes for an organisation belongs in a safe. For daily work each maker appoints a delegate, its ERP
		connector, which may register models and produce, and nothing else.`);
	ask('each maker', "consortium.appoint_delegate(connector, ['RegisterModels', 'Produce'])");
	const appointed = await chain.submitAll(
		makers.map(({ representative, connector }) => [
			representative,
			chain.api.tx.consortium.appointDelegate(connector.address, ['RegisterModels', 'Produce'], null),
		]),
	);
	appointed.forEach((outcome, index) => {
		assert(outcome.find('consortium', 'DelegateAppointed'));
		answer(`block ${outcome.block}: ${makers[index].connector.address} acts for ${makers[index].name}.`);
	});
}
