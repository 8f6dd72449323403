/**
 * A consortium of four members with fresh keys of their own, made as the guide says.
 */

import { writeFileSync, readFileSync } from 'node:fs';
import { gln } from '../../../e2e/lib/gs1.mjs';
import { commandsOf } from './guide.mjs';
import { prepareMachine } from './release.mjs';
import { say } from './waiting.mjs';

/** Blocks in a session of the rehearsal: short, so that keys change while somebody watches. */
export const SESSION_LENGTH = 15;

export const OPERATING = commandsOf('operating.md');

const MEMBERS = [
	{ name: 'agency', roles: ['regulator'] },
	{ name: 'manufacturer', roles: ['manufacturer'] },
	{ name: 'logistics', roles: ['distributor', 'carrier'] },
	{ name: 'hospital', roles: ['healthcareProvider', 'researcher'] },
];

/** The members with their machines and keys, and the chain's specification on the first one's machine. */
export async function foundConsortium(folder) {
	say('four machines are prepared, and make their keys (sections 2 and 3)');
	const members = [];
	for (const [number, { name, roles }] of MEMBERS.entries()) {
		const machine = await prepareMachine(folder, name);
		await machine.run(OPERATING.get('keys'));
		members.push({
			number,
			machine,
			member: {
				name: `Example ${name}`,
				gln: gln(`9521000000${number}`, 1),
				roles,
				companyPrefixes: [`9521000000${number}`],
				representative: '',
			},
			keys: JSON.parse(readFileSync(machine.at('root/custos-keys/public.json'), 'utf8')),
			phrase: await representative(machine),
		});
		members.at(-1).member.representative = members.at(-1).phrase.address;
	}
	await specify(members);
	return members;
}

/** A representative's key: its address, and the phrase that it signs with. */
async function representative(machine) {
	const printed = await machine.run(OPERATING.get('representative'));
	const field = (name) => new RegExp(`${name}:\\s+(.+)$`, 'm').exec(printed)[1].trim();
	return { address: field('SS58 Address'), secret: field('Secret phrase') };
}

async function specify(members) {
	say('the first writes the file of members and makes the specification; the others compare it (section 4)');
	const file = {
		chain: {
			name: 'Example Consortium',
			id: 'example_consortium',
			bootNodes: members.slice(0, 2).map(addressOf),
			sessionLength: SESSION_LENGTH,
		},
		members: members.map(({ member }) => member),
		authorities: members.map(({ member: { gln: member }, keys: { account, aura, grandpa } }) => ({
			member,
			account,
			aura,
			grandpa,
		})),
	};
	const [first, ...others] = members;
	writeFileSync(first.machine.at('root/members.json'), JSON.stringify(file, null, '\t'));
	await first.machine.run(`cd ~\n${OPERATING.get('chain-spec')}`);
	const sum = await first.machine.run(`cd ~\n${OPERATING.get('compare')}`);
	for (const { machine } of others) {
		await hand(first.machine, machine);
		if ((await machine.run(`cd ~\n${OPERATING.get('compare')}`)) !== sum) {
			throw new Error(`${machine.name} was handed another specification.`);
		}
	}
}

/** Hands the raw specification from one machine to another. */
export async function hand(from, to) {
	await to.run(`mkdir -p ~/custos-chain && cp "${from.at('root/custos-chain')}"/* ~/custos-chain/`);
}

/** Where a member's node is, with its name. */
export const addressOf = ({ machine, keys }) => `${machine.address}/p2p/${keys.peer}`;

/** Configures a node by a block of the guide, and edits what the guide asks a person to edit. */
export async function configure(machine, block, peers, options = '') {
	await machine.run(`cd ~\n${OPERATING.get(block)}`);
	machine.edit(machine.at('etc/custos/custos-node.env'), {
		CUSTOS_NAME: machine.name,
		CUSTOS_PUBLIC: machine.address,
		CUSTOS_PEERS: ['--reserved-only', ...peers.map((peer) => `--reserved-nodes=${peer}`)].join(' '),
		CUSTOS_OPTIONS: options,
	});
	adapt(machine);
}

/** What the machine's other files say of paths and ports, as it has to be there. */
export function adapt(machine) {
	machine.edit(machine.at('etc/custos/role.env'), {});
	machine.edit(machine.at('etc/systemd/system/custos-node.service'), {});
}
