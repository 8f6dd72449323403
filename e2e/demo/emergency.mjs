import assert from 'node:assert/strict';
import { documentHash } from '../lib/hash.mjs';
import { answer, ask, say, table } from '../lib/narrator.mjs';
import { nameOf } from './cast.mjs';
import { refuse } from './refuse.mjs';

/** A hospital breaks the glass. It gets what it needs at once, and is looked at afterwards. */
export async function emergency(story) {
	story.emergency = await breakTheGlass(story);
	await used(story);
	story.refused.push(await ownReview(story));
	await review(story);
}

async function breakTheGlass({ chain, cast: { dave, ivan }, patient: { subject } }) {
	say(`She is brought to ${ivan.name}, unconscious. It has never had her consent, and need not wait for it: a healthcare
		provider can always break the glass. ${dave.name} tells by her name which subject she is.`);
	ask(ivan.name, "records.emergency_access(subject, ['imaging', 'medication'], …, justification)");
	const scope = { Query: { query: documentHash('everything that is needed now') } };
	const call = chain.api.tx.records.emergencyAccess(
		subject,
		['imaging', 'medication'],
		scope,
		'DE',
		documentHash('Unconscious, fracture near the implant'),
	);
	const outcome = await chain.submit(ivan.key, call);
	const access = outcome.find('records', 'EmergencyAccessed').access.toNumber();
	const { now, review: due, state } = await chain.ask('access_get', access);
	assert.deepEqual([now, state.granted.grant.basis, due.made], [{ status: 'open' }, 'emergency', null]);
	answer(`block ${outcome.block}: access ${access} is open until ${iso(state.granted.grant.expires)}, and is to be reviewed by
		${iso(due.due)}.`);
	return access;
}

const iso = (time) => new Date(time).toISOString();

async function used({ chain, cast: { dave }, emergency: access }) {
	ask(dave.name, `records.log_use(${access}, 1, …)`);
	const { block } = await chain.submit(
		dave.key,
		chain.api.tx.records.logUse(access, 1, documentHash('AuditEvent 3')),
	);
	answer(`block ${block}: the data are at the bedside, and that they are is logged.`);
}

const reviewing = ({ api }, access) =>
	api.tx.records.review(access, 'Justified', documentHash('Minutes of the review'));

async function ownReview({ chain, cast: { ivan }, emergency: access }) {
	say('Nobody reviews itself.');
	ask(ivan.name, `records.review(${access}, 'Justified', …)`);
	return refuse(chain, ivan.key, reviewing(chain, access), 'records.OwnReview');
}

async function review({ chain, cast, emergency: access }) {
	const { alice, dave } = cast;
	ask(alice.name, `access_reviews_due of ${dave.name}'s subjects`);
	const due = () => chain.ask('access_reviews_due', dave.member);
	const { accesses: waiting } = await due();
	assert.deepEqual(
		waiting.map((one) => one.access),
		[access],
	);
	table(
		waiting.map(({ access: number, requester, review: { due: by } }) => [number, nameOf(cast, requester), iso(by)]),
	);
	ask(alice.name, `records.review(${access}, 'Justified', the hash of the minutes)`);
	const { block } = await chain.submit(alice.key, reviewing(chain, access));
	const { review: made } = await chain.ask('access_get', access);
	assert.deepEqual([made.made.finding, made.made.by], ['justified', alice.member]);
	assert.deepEqual((await due()).accesses, []);
	answer(`block ${block}: reviewed. Nothing is due any more.`);
}
