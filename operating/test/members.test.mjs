/**
 * The file of members: what is wrong with one is named, and a right one is not.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { examine } from '../lib/members.mjs';
import { keyOfAddress } from '../lib/ss58.mjs';

const example = () => JSON.parse(readFileSync(new URL('../members.example.json', import.meta.url), 'utf8'));
const guide = readFileSync(new URL('../../docs/guides/production-chain.md', import.meta.url), 'utf8');

/** The sr25519 key of `//Alice`. */
const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

/** What is wrong with the example after a change: `path: name` of each error. */
function errorsAfter(change, developmentKeys) {
	const content = example();
	change(content);
	return examine(content, developmentKeys).errors.map(({ path, name }) => `${path}: ${name}`);
}

function warningsAfter(change) {
	const content = example();
	change(content);
	return examine(content).warnings.map(({ path, name }) => `${path}: ${name}`);
}

test('the example is in order, and its numbers are examples', () => {
	const { errors, warnings } = examine(example());
	assert.deepEqual(errors, []);
	assert.deepEqual(new Set(warnings.map(({ name }) => name)), new Set(['ExampleGln']));
});

/** Each rule: a change to the example, and the errors that it causes. */
const RULES = {
	'a part is missing': [(file) => delete file.authorities, ['authorities: Missing']],
	'a field is mistyped': [(file) => (file.members[0].prefixes = []), ['members[0].prefixes: UnknownField']],
	'the file is a list': [(file) => (file.chain = []), ['chain: NotAnObject']],
	'a list is a text': [(file) => (file.members[1].roles = 'carrier'), ['members[1].roles: NotAList']],
	'a name is empty': [(file) => (file.members[1].name = ' '), ['members[1].name: NotAText']],
	'a name is too long': [(file) => (file.members[1].name = 'é'.repeat(41)), ['members[1].name: NameTooLong']],
	'the id has a space': [(file) => (file.chain.id = 'a chain'), ['chain.id: InvalidId']],
	'sessions are short': [(file) => (file.chain.sessionLength = 3), ['chain.sessionLength: InvalidSessionLength']],
	'a boot node has no name': [
		(file) => (file.chain.bootNodes[0] = '/dns/a.example.org/tcp/30333'),
		['chain.bootNodes[0]: InvalidNodeAddress'],
	],
	'a boot node is named wrongly': [
		(file) => (file.chain.bootNodes[1] = file.chain.bootNodes[1].slice(0, -1)),
		['chain.bootNodes[1]: InvalidNodeAddress'],
	],
	'a boot node has no such port': [
		(file) => (file.chain.bootNodes[1] = file.chain.bootNodes[1].replace('30333', '70000')),
		['chain.bootNodes[1]: InvalidNodeAddress'],
	],
	'a boot node is there twice': [
		(file) => (file.chain.bootNodes[1] = file.chain.bootNodes[0]),
		['chain.bootNodes[1]: DuplicateBootNode'],
	],
	'a check digit is wrong': [
		(file) => {
			file.members[2].gln = '9521000000217';
			file.authorities[2].member = '9521000000217';
		},
		['members[2].gln: InvalidGln'],
	],
	'two members have one number': [
		(file) => (file.members[3].gln = file.members[2].gln),
		['members[3].gln: DuplicateGln', 'authorities[3].member: UnknownMember'],
	],
	'a role is unknown': [(file) => file.members[0].roles.push('wholesaler'), ['members[0].roles[1]: UnknownRole']],
	'a role is there twice': [(file) => file.members[0].roles.push('regulator'), ['members[0].roles[1]: DuplicateRole']],
	'a member has no role': [(file) => (file.members[0].roles = []), ['members[0].roles: NoRoles']],
	'a prefix is too short': [
		(file) => (file.members[0].companyPrefixes = ['952']),
		['members[0].companyPrefixes[0]: InvalidCompanyPrefix'],
	],
	'two prefixes overlap': [
		(file) => (file.members[3].companyPrefixes = ['9521230']),
		['members[3].companyPrefixes[0]: OverlappingCompanyPrefixes'],
	],
	'an authority has no member': [
		(file) => (file.authorities[0].member = '9521000000414'),
		['authorities[0].member: UnknownMember'],
	],
	'an authority has no keys': [(file) => delete file.authorities[1].grandpa, ['authorities[1].grandpa: Missing']],
	'there are no authorities': [(file) => (file.authorities = []), ['authorities: NoAuthorities']],
	'an address is mistyped': [
		(file) => (file.members[0].representative = file.members[0].representative.replace('G', 'H')),
		['members[0].representative: InvalidAddress'],
	],
	'an address is another network’s': [
		(file) => (file.members[0].representative = '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5'),
		['members[0].representative: InvalidAddress'],
	],
	'two authorities share a key': [
		(file) => (file.authorities[1].aura = file.authorities[0].aura),
		['authorities[1].aura: DuplicateKey'],
	],
	'two members share a representative': [
		(file) => (file.members[1].representative = file.members[0].representative),
		['members[1].representative: DuplicateKey'],
	],
	'a key of a node is a person’s': [
		(file) => (file.authorities[0].aura = file.members[0].representative),
		['authorities[0].aura: KeyForTwoPurposes'],
	],
	'a category is there twice': [
		(file) => (file.categories = [{ code: 'a', definition: 'A.' }, { code: 'a', definition: 'B.' }]),
		['categories[1].code: DuplicateCategory'],
	],
	'a code of a category has a space': [
		(file) => (file.categories = [{ code: 'a b', definition: 'A.' }]),
		['categories[0].code: InvalidCategoryCode'],
	],
	'there are no members': [
		(file) => {
			file.members = [];
		},
		['members: NoMembers', ...[0, 1, 2, 3].map((index) => `authorities[${index}].member: UnknownMember`)],
	],
};

for (const [name, [change, expected]] of Object.entries(RULES)) {
	test(`${name}: ${expected.map((error) => error.split(': ').at(-1)).join(', ')}`, () => {
		assert.deepEqual(errorsAfter(change), expected);
	});
}

test('a development key is refused wherever it is', () => {
	const known = new Map([[keyOfAddress(ALICE), '//Alice']]);
	const errors = errorsAfter((file) => {
		file.members[0].representative = ALICE;
		file.authorities[0].account = ALICE;
	}, known);
	assert.deepEqual(errors, ['members[0].representative: DevelopmentKey', 'authorities[0].account: DevelopmentKey']);
});

test('an authority’s seat may have the name of a representative', () => {
	assert.deepEqual(errorsAfter((file) => (file.authorities[0].account = file.members[0].representative)), []);
});

test('everything that is wrong is named at once', () => {
	const errors = errorsAfter((file) => {
		file.chain.id = '';
		file.members[0].roles = ['nobody'];
		file.authorities[3].account = 'x';
	});
	const expected = ['chain.id: NotAText', 'members[0].roles[0]: UnknownRole', 'authorities[3].account: InvalidAddress'];
	assert.deepEqual(errors, expected);
});

test('what is rarely meant is warned of', () => {
	for (const seats of [1, 2, 3]) {
		assert.ok(warningsAfter((file) => file.authorities.splice(seats)).includes('authorities: FewAuthorities'));
	}
	assert.ok(warningsAfter((file) => file.chain.bootNodes.pop()).includes('chain.bootNodes: FewBootNodes'));
	assert.ok(warningsAfter((file) => (file.categories = [])).includes('categories: NoCategories'));
	const held = warningsAfter((file) => (file.authorities[1].member = file.authorities[0].member));
	assert.ok(held.includes('authorities: OneMemberHoldsAThird'));
});

test('the guide names every error and warning, and no other', () => {
	const sources = ['fields', 'keys', 'members'].map((name) => new URL(`../lib/${name}.mjs`, import.meta.url));
	const source = sources.map((path) => readFileSync(path, 'utf8')).join('');
	const raised = source.match(/'[A-Z][a-z]+(?:[A-Z]+[a-z]*)+'|'Missing'/g).map((name) => name.slice(1, -1));
	const documented = guide.match(/`[A-Z][A-Za-z]+`/g).map((name) => name.slice(1, -1));
	assert.deepEqual([...new Set(documented)].filter((name) => name !== 'Live').sort(), [...new Set(raised)].sort());
});
