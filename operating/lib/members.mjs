/**
 * The file that lists a chain's members and their keys, checked before anything is made of it.
 */

import { hasFields, isList, isText, Once } from './fields.mjs';
import { isExample, overlap, troubleOfCompanyPrefix, troubleOfGln } from './gs1.mjs';
import { Keys } from './keys.mjs';
import { troubleOfNodeAddress } from './multiaddress.mjs';
import { Findings } from './trouble.mjs';

/** The roles that a member may have. */
export const ROLES = [
	'manufacturer',
	'distributor',
	'carrier',
	'healthcareProvider',
	'regulator',
	'conformityAssessor',
	'serviceProvider',
	'researcher',
];

/** How many authorities let one fail: finality takes more than two thirds of them. */
const AUTHORITIES_FOR_ONE_TO_FAIL = 4;
/** Shorter sessions would end before the set of authorities that follows has been handed on. */
const SHORTEST_SESSION = 10;
const LONGEST_NAME = 80;

/** The fields of each part of the file: `true` where one has to be there. */
const FIELDS = {
	file: { chain: true, members: true, authorities: true, categories: false },
	chain: { name: true, id: true, bootNodes: true, sessionLength: false },
	member: { name: true, gln: true, roles: true, companyPrefixes: true, representative: true },
	authority: { member: true, account: true, aura: true, grandpa: true },
	category: { code: true, definition: true },
};

/**
 * What is wrong with the content of the file. `developmentKeys` are the public keys, in hexadecimal digits, whose secrets
 * everybody knows.
 */
export function examine(content, developmentKeys = new Map()) {
	const findings = new Findings();
	if (!hasFields(findings, '', content, FIELDS.file)) {
		return findings;
	}
	const seen = new Keys(findings, developmentKeys);
	examineChain(findings, content.chain);
	examineMembers(findings, content.members, seen);
	examineAuthorities(findings, content, seen);
	examineCategories(findings, content.categories);
	return findings;
}

function examineChain(findings, chain) {
	if (!hasFields(findings, 'chain', chain, FIELDS.chain)) {
		return;
	}
	isText(findings, 'chain.name', chain.name);
	if (isText(findings, 'chain.id', chain.id) && !/^[A-Za-z0-9_-]+$/.test(chain.id)) {
		findings.error('chain.id', 'InvalidId', 'folders are named after it: letters, digits, hyphens and underscores only.');
	}
	const { sessionLength, bootNodes } = chain;
	if (sessionLength !== undefined && !(Number.isInteger(sessionLength) && sessionLength >= SHORTEST_SESSION)) {
		findings.error('chain.sessionLength', 'InvalidSessionLength', `a whole number of blocks, ${SHORTEST_SESSION} at least.`);
	}
	if (!isList(findings, 'chain.bootNodes', bootNodes)) {
		return;
	}
	const addresses = new Once(findings, 'DuplicateBootNode');
	bootNodes.forEach((address, index) => {
		const path = `chain.bootNodes[${index}]`;
		const trouble = isText(findings, path, address) && troubleOfNodeAddress(address);
		if (trouble) {
			findings.error(path, 'InvalidNodeAddress', `${trouble}.`);
		}
		addresses.add(path, address);
	});
	if (bootNodes.length < 2) {
		const text = 'name two nodes at least, of different members, so that others find the network while one is down.';
		findings.warn('chain.bootNodes', 'FewBootNodes', text);
	}
}

function examineMembers(findings, members, seen) {
	if (!isList(findings, 'members', members)) {
		return;
	}
	const glns = new Once(findings, 'DuplicateGln');
	const prefixes = [];
	members.forEach((member, index) => {
		const path = `members[${index}]`;
		if (!hasFields(findings, path, member, FIELDS.member)) {
			return;
		}
		if (isText(findings, `${path}.name`, member.name) && Buffer.byteLength(member.name) > LONGEST_NAME) {
			findings.error(`${path}.name`, 'NameTooLong', `a name has ${LONGEST_NAME} bytes in UTF-8 at most.`);
		}
		examineGln(findings, `${path}.gln`, member.gln, glns);
		examineRoles(findings, `${path}.roles`, member.roles);
		examineCompanyPrefixes(findings, `${path}.companyPrefixes`, member.companyPrefixes, prefixes);
		seen.add('representative', `${path}.representative`, member.representative);
	});
	if (members.length === 0) {
		findings.error('members', 'NoMembers', 'a chain without members refuses everybody.');
	}
}

function examineGln(findings, path, gln, glns) {
	if (!isText(findings, path, gln)) {
		return;
	}
	const trouble = troubleOfGln(gln);
	if (trouble) {
		findings.error(path, 'InvalidGln', `${gln}: ${trouble}.`);
	} else if (isExample(gln)) {
		findings.warn(path, 'ExampleGln', `${gln} begins with 952, which GS1 sets aside for examples.`);
	}
	glns.add(path, gln);
}

function examineRoles(findings, path, roles) {
	if (!isList(findings, path, roles)) {
		return;
	}
	const once = new Once(findings, 'DuplicateRole');
	roles.forEach((role, index) => {
		if (!ROLES.includes(role)) {
			findings.error(`${path}[${index}]`, 'UnknownRole', `${JSON.stringify(role)} is none of ${ROLES.join(', ')}.`);
		}
		once.add(`${path}[${index}]`, role);
	});
	if (roles.length === 0) {
		findings.error(path, 'NoRoles', 'a member has one role at least.');
	}
}

/** `held` are the prefixes of the members before, with their paths. */
function examineCompanyPrefixes(findings, path, prefixes, held) {
	if (!isList(findings, path, prefixes)) {
		return;
	}
	prefixes.forEach((prefix, index) => {
		const at = `${path}[${index}]`;
		if (!isText(findings, at, prefix)) {
			return;
		}
		const trouble = troubleOfCompanyPrefix(prefix);
		const other = held.find((one) => overlap(one.prefix, prefix));
		if (trouble) {
			findings.error(at, 'InvalidCompanyPrefix', `${prefix}: ${trouble}.`);
			return;
		}
		if (other) {
			findings.error(at, 'OverlappingCompanyPrefixes', `${prefix} and ${other.prefix} of ${other.at} overlap.`);
		}
		held.push({ at, prefix });
	});
}

function examineAuthorities(findings, { members, authorities }, seen) {
	if (!isList(findings, 'authorities', authorities)) {
		return;
	}
	const known = new Set(Array.isArray(members) ? members.map((member) => member?.gln) : []);
	const held = new Map();
	authorities.forEach((authority, index) => {
		const path = `authorities[${index}]`;
		if (!hasFields(findings, path, authority, FIELDS.authority)) {
			return;
		}
		if (!known.has(authority.member)) {
			findings.error(`${path}.member`, 'UnknownMember', `no member has the GLN ${JSON.stringify(authority.member)}.`);
		}
		held.set(authority.member, (held.get(authority.member) ?? 0) + 1);
		seen.add('account', `${path}.account`, authority.account);
		seen.add('aura', `${path}.aura`, authority.aura);
		seen.add('grandpa', `${path}.grandpa`, authority.grandpa);
	});
	examineSeats(findings, authorities.length, held);
}

function examineSeats(findings, seats, held) {
	if (seats === 0) {
		findings.error('authorities', 'NoAuthorities', 'nobody would make blocks.');
	} else if (seats < AUTHORITIES_FOR_ONE_TO_FAIL) {
		const text = `with ${seats}, finality stops when one fails. With ${AUTHORITIES_FOR_ONE_TO_FAIL}, one may fail.`;
		findings.warn('authorities', 'FewAuthorities', text);
	}
	for (const [member, count] of held) {
		if (count * 3 >= seats && count > 1) {
			const text = `the member ${member} has ${count} of ${seats}: finality stops when that member fails.`;
			findings.warn('authorities', 'OneMemberHoldsAThird', text);
		}
	}
}

function examineCategories(findings, categories) {
	if (categories === undefined || !isList(findings, 'categories', categories)) {
		return;
	}
	const codes = new Once(findings, 'DuplicateCategory');
	categories.forEach((category, index) => {
		const path = `categories[${index}]`;
		if (!hasFields(findings, path, category, FIELDS.category)) {
			return;
		}
		if (isText(findings, `${path}.code`, category.code) && !/^[A-Za-z0-9._-]{1,32}$/.test(category.code)) {
			const text = 'a code is 1 to 32 letters, digits, hyphens, points and underscores.';
			findings.error(`${path}.code`, 'InvalidCategoryCode', text);
		}
		isText(findings, `${path}.definition`, category.definition);
		codes.add(`${path}.code`, category.code);
	});
	if (categories.length === 0) {
		const text = 'without one, no record can be anchored and no access asked for. Leave the field out for the usual ones.';
		findings.warn('categories', 'NoCategories', text);
	}
}
