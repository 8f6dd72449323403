import assert from 'node:assert/strict';
import { keyOf } from '../lib/chain.mjs';
import { MAKERS } from '../lib/devices.mjs';
import { decide, twoThirds } from '../lib/motion.mjs';
import { answer, ask, say } from '../lib/narrator.mjs';
import { REPRESENTATIVES } from '../lib/people.mjs';
import { cast, PARTNERS } from './cast.mjs';

/** Makers and partners become members by motion; each maker lets its ERP system act for it. */
export async function makers(story) {
	const { chain } = story;
	story.makers = MAKERS.map((maker) => ({
		...maker,
		roles: ['Manufacturer'],
		representative: keyOf(`//${maker.name}`),
		connector: keyOf(`//${maker.name}//ERP`),
	}));
	const partners = PARTNERS.map((partner) => ({ ...partner }));
	await admit(chain, [...story.makers, ...partners]);
	story.cast = cast(partners);
	await appointConnectors(chain, story.makers);
}

async function admit(chain, applicants) {
	say(`Whoever wants to register devices has to hold the GS1 company prefix of their GTINs, and it is the members who
		look at GS1's register and assign it. Admission needs two thirds of them.`);
	ask(
		'the first representative',
		`council.propose(consortium.admit(…), …), for ${applicants.map(({ name }) => name).join(', ')}`,
	);
	const { consortium, utility } = chain.api.tx;
	const motion = utility.batchAll(
		applicants.map(({ name, gln, roles, companyPrefix, representative }) =>
			consortium.admit(name, gln, roles, [companyPrefix], representative.address),
		),
	);
	const closed = await decide(chain, REPRESENTATIVES, twoThirds, motion, tellMotion);
	const admitted = closed.events.filter((event) => chain.api.events.consortium.MemberAdmitted.is(event));
	assert.equal(admitted.length, applicants.length);
	admitted.forEach(({ data }, index) => {
		const applicant = applicants[index];
		applicant.member = data.member.toNumber();
		answer(`member ${data.member}: ${applicant.name}, which holds the company prefix ${applicant.companyPrefix}.`);
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
	const permissions = ['RegisterModels', 'Produce'];
	ask('each maker', `consortium.appoint_delegate(connector, [${permissions.join(', ')}])`);
	const appointed = await chain.submitAll(
		makers.map(({ representative, connector }) => [
			representative,
			chain.api.tx.consortium.appointDelegate(connector.address, permissions, null),
		]),
	);
	appointed.forEach((outcome, index) => {
		assert(outcome.find('consortium', 'DelegateAppointed'));
		answer(`block ${outcome.block}: ${makers[index].connector.address} acts for ${makers[index].name}.`);
	});
}
