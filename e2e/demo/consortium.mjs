import assert from 'node:assert/strict';
import { answer, ask, say, table } from '../lib/narrator.mjs';
import { Trouble } from '../lib/trouble.mjs';

/** Six organisations, as every development chain begins. */
export async function consortium({ chain }) {
	const { api } = chain;
	const { specName, specVersion } = api.runtimeVersion;
	say(`This is a chain of the runtime ${specName}, version ${specVersion}. There is no token on it and no fee. Whoever
		acts on it acts for a member of the consortium.`);
	ask('anybody', 'consortium_members');
	const members = await chain.ask('consortium_members');
	ensureFresh(await chain.height(), members);
	table(
		members.map(({ member, name, gln, roles, companyPrefixes }) => [
			member,
			name,
			`GLN ${gln}`,
			roles.join(', '),
			`prefix ${companyPrefixes.join(', ')}`,
		]),
	);
	assert.deepEqual(
		members.map(({ status }) => status),
		Array(6).fill('active'),
	);
	const seats = await api.query.council.members();
	answer(`${members.length} members, each with one vote: the council has ${seats.length} seats.`);
	assert.equal(seats.length, members.length);
}

/** The demo admits members and registers models, which can be done once only. */
function ensureFresh(height, members) {
	if (members.length !== 6 || members[0].name !== 'Alice Medicines Agency') {
		throw new Trouble(
			`this is not a fresh development chain: it has ${height} blocks and ${members.length} members.`,
			'scripts/demo plays it on a chain of its own; scripts/run without --base-path starts a fresh one.',
		);
	}
}
