/**
 * What `scripts/weights --check` finds, on made-up trees of a pallet or two.
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'custos-weights.'));
after(() => rmSync(folder, { recursive: true }));

const PALLET = `//! Things.
use custos_primitives::{
	colour::{Colour, Shade},
	label,
};
#[cfg(test)]
mod tests;

/// Paints.
pub fn paint(colour: Colour) -> u32 {
	// Twice.
	2
}

pub mod hooks {
	#[cfg(feature = "try-runtime")]
	fn try_state() -> Result<(), ()> {
		if true {
			Ok(())
		} else {
			Err(())
		}
	}

	fn after_it() -> u32 {
		4
	}
}

#[cfg(test)]
use custos_primitives::shape;
`;

const FILES = {
	'pallets/things/src/lib.rs': PALLET,
	'pallets/things/src/benchmarking.rs': 'fn paint() { worst(5); }\n',
	'pallets/things/src/tests/paint.rs': '#[test]\nfn paints() {}\n',
	'pallets/things/src/mock.rs': 'struct Test;\n',
	'pallets/things/src/invariants.rs': 'fn do_try_state() {}\n',
	'primitives/src/colour.rs': 'pub enum Colour { Red }\n',
	'primitives/src/label.rs': 'pub struct Label;\n',
	'primitives/src/label/text.rs': 'pub struct Text;\n',
	'primitives/src/shape.rs': 'pub enum Shape { Round }\n',
	'Cargo.lock': '[[package]]\nname = "pallet-utility"\nversion = "50.0.0"\n',
	'runtime/src/weights/mod.rs': 'pub mod pallet_things;\npub mod pallet_utility;\n',
};

const library = (tree, script) => {
	const sourced = '. scripts/environment && . scripts/weights-sources && ';
	const { status, stdout, stderr } = spawnSync('bash', ['-c', sourced + script], { cwd: tree, encoding: 'utf8' });
	assert.equal(status, 0, stderr);
	return stdout;
};

const configuration = (pallet, weights) =>
	`impl ${pallet}::Config for Runtime {\n\ttype Other = ();\n${weights ? `\ttype WeightInfo = ${weights};\n` : ''}}\n`;

/** A tree whose weights are measured of its sources. */
function measured() {
	const tree = mkdtempSync(join(folder, 'tree.'));
	const write = (file, text) => {
		mkdirSync(dirname(join(tree, file)), { recursive: true });
		writeFileSync(join(tree, file), text);
	};
	const change = (file, from, to) => {
		const text = readFileSync(join(tree, file), 'utf8');
		assert.ok(text.includes(from), `${file} has ${from}`);
		write(file, text.replace(from, to));
	};
	mkdirSync(join(tree, 'scripts'));
	for (const script of ['environment', 'weights', 'weights-costs', 'weights-sources']) {
		copyFileSync(fileURLToPath(new URL(script, import.meta.url)), join(tree, 'scripts', script));
	}
	Object.entries(FILES).forEach(([file, text]) => write(file, text));

	const configurations = { pallet_things: '', pallet_utility: '' };
	for (const pallet of Object.keys(configurations)) {
		const head = library(tree, `measured_of ${pallet} | as_head`);
		write(`runtime/src/weights/${pallet}.rs`, `// Machine:\n${head}\n//! Weights.\n`);
		configurations[pallet] = `weights::${pallet}::WeightInfo<Runtime>`;
	}
	for (const line of library(tree, 'not_measured').trim().split('\n')) {
		const [pallet, weights] = line.split(/ +/);
		configurations[pallet] = weights === 'none' ? undefined : weights;
	}
	const all = Object.entries(configurations);
	write('runtime/src/configs/all.rs', all.map(([pallet, weights]) => configuration(pallet, weights)).join('\n'));
	write('runtime/src/lib.rs', all.map(([pallet], index) => `\tpub type Pallet${'I'.repeat(index)} = ${pallet};\n`).join(''));
	return { tree, write, change };
}

function check({ tree }) {
	const { status, stdout, stderr } = spawnSync('bash', ['scripts/weights', '--check'], { cwd: tree, encoding: 'utf8' });
	return { status, stdout, stderr };
}

function assertPasses(changed) {
	const { status, stderr } = check(changed);
	assert.equal(status, 0, stderr);
}

function assertFinds(changed, ...findings) {
	const { status, stderr } = check(changed);
	assert.equal(status, 1, 'it finds something');
	findings.forEach((finding) => assert.match(stderr, finding));
	return stderr;
}

const THINGS = 'pallets/things/src/lib.rs';
const CONFIGURATION = 'runtime/src/configs/all.rs';

test('weights that are measured of the sources pass, and what is not measured is told', () => {
	const { status, stdout, stderr } = check(measured());
	assert.equal(status, 0, stderr);
	assert.match(stdout, /pallet_grandpa, pallet_session, pallet_collective, pallet_whitelist/);
});

test('a pallet with a changed function is named, with the way out, and no other', () => {
	const changed = measured();
	changed.change(THINGS, '\t2\n', '\t3\n');
	const said = assertFinds(
		changed,
		/pallet_things: changed .*: pallet-things\.$/m,
		/scripts\/weights --pallet pallet_things$/m,
	);
	assert.doesNotMatch(said, /pallet_utility/);
});

test('what stands after an item that only try-runtime compiles counts', () => {
	const changed = measured();
	changed.change(THINGS, '\t\t4\n', '\t\t5\n');
	assertFinds(changed, /pallet_things: changed/);
});

test('a changed benchmark, a new source and one that is gone count', () => {
	const benchmark = measured();
	benchmark.change('pallets/things/src/benchmarking.rs', '5', '6');
	assertFinds(benchmark, /pallet_things: changed/);
	const added = measured();
	added.write('pallets/things/src/brushes.rs', 'fn wash() {}\n');
	assertFinds(added, /pallet_things: changed/);
	const gone = measured();
	rmSync(join(gone.tree, 'pallets/things/src/benchmarking.rs'));
	assertFinds(gone, /pallet_things: changed/);
});

test('comments, blanks, tests, mocks and invariants do not count', () => {
	const changed = measured();
	changed.change(THINGS, '//! Things.', '//! All things.');
	changed.change(THINGS, '/// Paints.', '/// Paints once.\n///\n/// Or again.');
	changed.change(THINGS, '\t// Twice.\n', '');
	changed.change(THINGS, 'paint(colour: Colour)', 'paint(\n\tcolour: Colour\n)');
	changed.change(THINGS, 'if true', 'if false');
	changed.change(THINGS, 'mod tests;', 'mod tests {\n\tuse super::*;\n\n\tfn two() {}\n}');
	changed.write('pallets/things/src/tests/paint.rs', 'fn other() {}\n');
	changed.write('pallets/things/src/mock.rs', 'struct Other;\n');
	changed.write('pallets/things/src/mock/more.rs', 'struct More;\n');
	changed.write('pallets/things/src/invariants.rs', 'fn other() {}\n');
	assertPasses(changed);
});

test('a module of the primitives counts for the pallets that name it', () => {
	for (const module of ['colour', 'label', 'label/text']) {
		const changed = measured();
		changed.write(`primitives/src/${module}.rs`, 'pub struct Other;\n');
		assertFinds(changed, /pallet_things: changed .*: custos-primitives\.$/m);
	}
	const changed = measured();
	changed.write('primitives/src/shape.rs', 'pub enum Shape { Square }\n');
	assertPasses(changed);
});

test('another version of a pallet of the SDK is named', () => {
	const changed = measured();
	changed.change('Cargo.lock', '50.0.0', '51.0.0');
	assertFinds(changed, /pallet_utility: changed .*: pallet-utility, from 50\.0\.0 to 51\.0\.0\./);
});

test('what everything costs is measured anew where what keeps the state has another version', () => {
	const changed = measured();
	const crates = ['frame-executive', 'sc-executor', 'sc-client-db', 'sp-trie', 'parity-db'];
	const lock = crates.map((name) => `[[package]]\nname = "${name}"\nversion = "1.0.0"\n`).join('\n');
	changed.write('Cargo.lock', `${FILES['Cargo.lock']}\n${lock}`);
	changed.write('runtime/src/weights/costs.rs', library(changed.tree, 'measured_of costs | as_head'));
	assertPasses(changed);

	changed.change('Cargo.lock', '"parity-db"\nversion = "1.0.0"', '"parity-db"\nversion = "1.1.0"');
	const said = assertFinds(changed, /costs: changed .*: parity-db, from 1\.0\.0 to 1\.1\.0\./, /scripts\/weights --costs$/m);
	assert.doesNotMatch(said, /pallet_/);
});

test('weights that do not say what they were measured of, and those of no pallet, are named', () => {
	const changed = measured();
	changed.write('runtime/src/weights/pallet_utility.rs', '//! Weights.\n');
	changed.write('runtime/src/weights/pallet_gone.rs', '//! Weights.\n');
	assertFinds(
		changed,
		/pallet_utility: .*pallet-utility, of which its head says nothing/,
		/pallet_gone\.rs: no pallet has that name/,
	);
});

test('a pallet that is weighed by what was not measured here is named', () => {
	const ours = 'type WeightInfo = weights::pallet_things::WeightInfo<Runtime>;';
	for (const [other, finding] of [
		['type WeightInfo = ();', /pallet_things: \(\) was not measured/],
		[
			'type WeightInfo =\n\t\tpallet_things::weights::SubstrateWeight<Runtime>;',
			/pallet_things: pallet_things::weights::SubstrateWeight<Runtime> was not measured/,
		],
		['type WeightInfo = weights::pallet_utility::WeightInfo<Runtime>;', /pallet_things: .* was not measured/],
		['', /pallet_things: its configuration names no weights/],
	]) {
		const changed = measured();
		changed.change(CONFIGURATION, ours, other);
		assertFinds(changed, finding);
	}
});

test('a pallet without configuration, and an exception that is none any more, are named', () => {
	const changed = measured();
	changed.change('runtime/src/lib.rs', 'pallet_utility', 'pallet_new<Instance1>');
	changed.change(CONFIGURATION, configuration('pallet_aura', undefined), '');
	changed.change(CONFIGURATION, 'type WeightInfo = ();', 'type WeightInfo = weights::pallet_grandpa::WeightInfo<Runtime>;');
	assertFinds(
		changed,
		/pallet_new: the runtime has it/,
		/pallet_aura is not in the runtime/,
		/pallet_grandpa has measured weights: take it out/,
	);
});
