import assert from 'node:assert/strict';
import { toHex } from '../lib/bytes.mjs';
import { documentHash } from '../lib/hash.mjs';
import { collectLog } from '../lib/logHistory.mjs';
import { answer, ask, say, table } from '../lib/narrator.mjs';
import { nameOf } from './cast.mjs';

/** The patient's app checks that it was shown everything, with one storage proof. */
export async function log(story) {
	const final = await story.chain.finalised(await story.chain.height());
	const { steps, blocks } = await shown(story, final);
	const trail = await proven(story, final, steps);
	await about(story, steps);
	await fromBlocks(story, trail, steps);
	show(story, steps, blocks);
	leaveOut(story, steps, trail);
}

async function shown({ chain, patient: { app } }, { hash }) {
	say(`She is well again, and asks who has seen what. Any node tells her, and she need not believe it: it may have been asked
		to leave something out.`);
	ask('her app', 'access_log, as of the last final block');
	const { steps, blocks, complete } = await app.log(hash);
	assert.equal(complete, true);
	answer(`${steps.length} entries.`);
	return { steps, blocks };
}

async function proven({ patient: { app } }, final, steps) {
	ask('her app', 'state_getReadProof of her record, whose place in the state it works out itself');
	const { nodes, trail } = await app.provenTrail(final);
	assert.equal(trail.steps, steps.length);
	answer(`${nodes.length} trie nodes lead from the block's state root to her record: the log has ${trail.steps} entries, and
		its head is ${trail.head.slice(0, 18)}….`);
	assert(app.isWhole(steps, trail));
	answer('The entries, hashed one after the other, give that head. This is everything.');
	return trail;
}

/** What was attested and asked for is told apart from the log, which has its hash. */
async function about({ chain, patient: { app, subject } }, steps) {
	ask('her app', 'consent_get, access_get of what the entries name');
	for (const { activity } of steps.filter(({ activity: { terms } }) => terms)) {
		const { attestation, access } = activity;
		const { terms } = attestation
			? await chain.ask('consent_get', subject, attestation)
			: await chain.ask('access_get', access);
		assert(app.isAbout(activity, terms));
		const altered = attestation ? { ...terms, policy: documentHash('Another one') } : { ...terms, region: 'US' };
		assert(!app.isAbout(activity, altered));
	}
	answer('What each of them says fits the hash in its entry: nobody shows her other terms.');
}

/** The same from the blocks alone, without anybody who serves it. */
async function fromBlocks({ chain, patient: { app, subject } }, trail, steps) {
	const found = await collectLog(chain, subject, trail);
	assert(
		app.isWhole(
			found.map(({ step }) => step),
			trail,
		),
	);
	assert.deepEqual(
		found.map(({ step }) => step),
		steps,
	);
	assert.equal(new Set(found.map(({ encoded }) => toHex(encoded))).size, steps.length);
	answer("Collected from the blocks' events, each naming the block of the one before, they are the same.");
}

function show({ cast }, steps, blocks) {
	table(
		steps.map(({ number, member, activity }, index) => [
			number,
			`block ${blocks[index]}`,
			nameOf(cast, member),
			activity.entry,
			details(cast, activity),
		]),
	);
	assert.deepEqual(
		steps.map(({ activity }) => activity.entry),
		[
			'subjectOpened',
			'attested',
			'attested',
			'anchored',
			'accessRequested',
			'accessUsed',
			'accessRequested',
			'attested',
			'accessRequested',
			'accessUsed',
			'accessUsed',
			'withdrawn',
			'attested',
			'emergencyAccess',
			'accessUsed',
			'emergencyReviewed',
		],
	);
}

/** What an entry says besides, in a few words. */
function details(cast, { access, action, anchor, attestation, decision, finding, outcome, purpose, requester }) {
	return [
		attestation && `attestation ${attestation}`,
		decision,
		anchor !== undefined && `anchor ${anchor}`,
		access !== undefined && `access ${access}`,
		requester !== undefined && `by ${nameOf(cast, requester)}`,
		action && `to ${action}`,
		purpose && `for ${purpose}`,
		outcome && `(${Object.keys(outcome)[0]})`,
		finding,
	]
		.filter(Boolean)
		.join(' ');
}

/** Somebody would rather that she doesn't see one of the entries, and makes the others fit. */
function leaveOut({ patient: { app } }, steps, trail) {
	const uses = steps.filter(({ activity }) => activity.entry === 'accessUsed');
	const without = (left) =>
		steps.filter((step) => step !== left).map((step, index) => ({ ...step, number: index + 1 }));
	const forgeries = [
		['the emergency left out', without(steps.find(({ activity }) => activity.entry === 'emergencyAccess'))],
		['a use left out', without(uses[0])],
		['the last entry left out', steps.slice(0, -1)],
		[
			'a use for another purpose',
			steps.map((step) =>
				step === uses[1] ? { ...step, activity: { ...step.activity, purpose: 'TREAT' } } : step,
			),
		],
	];
	say('Somebody serves her a log that is more pleasant, with the numbers put right:');
	for (const [how, forged] of forgeries) {
		assert(!app.isWhole(forged, trail));
		answer(`${how}: ${forged.length} entries, head ${app.headOf(forged).slice(0, 18)}…. Caught.`);
	}
	for (const left of steps) {
		assert(!app.isWhole(without(left), trail));
	}
	answer(`Whichever of the ${steps.length} is left out, it shows.`);
}
