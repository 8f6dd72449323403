/**
 * What `scripts/weights --check` finds, on made-up trees of a pallet or two, and what it makes of figures that programs say.
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** A tree with what everything costs, measured of its sources too. */
function withCosts() {
	const changed = measured();
	const crates = ['frame-executive', 'frame-system', 'sc-executor', 'sc-client-db', 'sp-trie', 'parity-db'];
	const lock = crates.map((name) => `[[package]]\nname = "${name}"\nversion = "1.0.0"\n`).join('\n');
	changed.write('Cargo.lock', `${FILES['Cargo.lock']}\n${lock}`);
	changed.write('pallets/consortium/src/lib.rs', '//! Members.\n');
	for (const [file, text] of Object.entries(EXTENSIONS)) {
		const head = library(changed.tree, `measured_of $(basename ${file} .rs) | as_head`);
		changed.write(file, head + text);
	}
	changed.write('runtime/src/weights/costs.rs', library(changed.tree, 'measured_of costs | as_head'));
	return changed;
}

test('what everything costs is measured anew where what keeps the state has another version', () => {
	const changed = withCosts();
	assertPasses(changed);

	changed.change('Cargo.lock', '"parity-db"\nversion = "1.0.0"', '"parity-db"\nversion = "1.1.0"');
	const said = assertFinds(changed, /costs: changed .*: parity-db, from 1\.0\.0 to 1\.1\.0\./, /scripts\/weights --costs$/m);
	assert.doesNotMatch(said, /pallet_/);
});

test('what everything costs is measured anew where the extensions weigh something else', () => {
	const changed = withCosts();
	changed.change('runtime/src/weights/pallet_consortium.rs', '38_330_000', '42_330_000');
	assertFinds(changed, /costs: changed .*: extensions, from 50330 ns to 54330 ns\./, /scripts\/weights --costs$/m);
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

const OVERHEAD = `Running 10 warmups...
2026-01-02 Per-block execution overhead [ns]:
Total: 35832800
Min: 250000, Max: 400000
Average: 358328.0, Median: 350000, Stddev: 27070.23
Percentiles 99th, 95th, 75th: 390000, 380000, 360000
2026-01-02 Per-extrinsic execution overhead [ns]:
Total: 9433000
Min: 84000, Max: 99000
Average: 94330, Median: 92000, Stddev: 264.68
Percentiles 99th, 95th, 75th: 98000, 97000, 93000
`;

const DATABASE = `what min average median p75 p95 p99 max
read 1000 8400 8000 9000 11000 14000 50000
read_cached 300 810 700 800 1100 2200 9000
write 17000 30300 24000 28000 51000 80000 90000
`;

const EXTENSIONS = {
	'runtime/src/weights/frame_system_extensions.rs': `
	fn check_mortality_mortal_transaction() -> Weight {
		Weight::from_parts(3_000_000, 0)
	}
	fn check_mortality_immortal_transaction() -> Weight {
		Weight::from_parts(4_000_000, 0)
	}
	fn check_nonce() -> Weight {
		Weight::from_parts(8_000_000, 3529)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
`,
	'runtime/src/weights/pallet_consortium.rs': `
	fn register() -> Weight {
		Weight::from_parts(70_000_000, 0)
	}
	fn gate() -> Weight {
		Weight::from_parts(38_330_000, 4333)
	}
`,
};

/** Measures costs with programs that say this, on the tree. */
function measureCosts({ tree, write }, { overhead = OVERHEAD, database = DATABASE, extensions = EXTENSIONS } = {}) {
	Object.entries(extensions).forEach(([file, text]) => write(file, text));
	write('said/overhead', overhead);
	write('said/database', database);
	write('made/bencher', '#!/bin/sh\ncat said/overhead\n');
	write('made/custos-measuring', '#!/bin/sh\n[ "$1" != database ] || cat said/database\n');
	const script = `chmod +x made/*
		. scripts/environment && . scripts/weights-sources && . scripts/weights-costs
		version=1.2.3 bencher=made/bencher runtime=none temporary=made weights=runtime/src/weights
		head_of() { echo "// Machine: of $1"; }
		measure_costs`;
	const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: tree, encoding: 'utf8' });
	const file = join(tree, 'runtime/src/weights/costs.rs');
	return { status, stderr, costs: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
}

test('what blocks, transactions, reads and writes take becomes what they are weighed by', () => {
	const { status, stderr, costs } = measureCosts(measured());
	assert.equal(status, 0, stderr);
	const figures = [
		/^\/\/ Machine: of costs$/m,
		/BlockExecutionWeight: Weight = Weight::from_parts\(358328 \* WEIGHT_REF_TIME_PER_NANOS, 0\)/,
		// Of a transaction's time, its extensions have 4,000 + 8,000 + 38,330 ns.
		/Weight::from_parts\(44000 \* WEIGHT_REF_TIME_PER_NANOS, 0\)/,
		/read: 8400 \* WEIGHT_REF_TIME_PER_NANOS,\n\t\twrite: 30300 \* WEIGHT_REF_TIME_PER_NANOS,/,
		/8400 ns on average; at least 1000, half of them up to 8000, 95 of 100 up to 11000, 99 up to 14000\./,
	];
	figures.forEach((figure) => assert.match(costs, figure));
});

test('figures that are not as expected are told, and what was measured before stays', () => {
	const free = { 'runtime/src/weights/frame_system_extensions.rs': '', 'runtime/src/weights/pallet_consortium.rs': '' };
	const dear = { ...EXTENSIONS, 'runtime/src/weights/pallet_consortium.rs': '\tfn gate()\n\t\tWeight::from_parts(90_000_000, 0)\n' };
	for (const [said, finding] of [
		[{ overhead: '' }, /The time of a block: 3 figures are expected, and 0 were found/],
		[{ overhead: OVERHEAD.replace('Per-extrinsic', 'Each') }, /The time of a transaction: 3 figures/],
		[{ overhead: OVERHEAD.replaceAll('Average', 'Mean') }, /The time of a block: 3 figures/],
		[{ database: DATABASE.replace('read_cached', 'cached') }, /The time of a read from the cache: 7 figures/],
		[{ database: DATABASE.replace('write 17000', 'write fast') }, /The time of a write: fast is no number/],
		[{ database: DATABASE.replace('read 1000', 'read') }, /The time of a read: 7 figures are expected, and 6 were found/],
		[{ extensions: free }, /no extension's weight was found/],
		[{ extensions: dear }, /the extensions weigh 102000 ns, and a transaction with them took 94330 ns/],
	]) {
		const changed = measured();
		changed.write('runtime/src/weights/costs.rs', '//! As before.\n');
		const { status, stderr, costs } = measureCosts(changed, said);
		assert.equal(status, 1, stderr);
		assert.match(stderr, finding);
		assert.equal(costs, '//! As before.\n');
	}
});

test('a runtime whose benchmarks are not found is told, and nothing is built', () => {
	const changed = measured();
	changed.write('runtime/src/benchmarks.rs', '//! None.\n');
	const { status, stderr } = spawnSync('bash', ['scripts/weights', '--list'], { cwd: changed.tree, encoding: 'utf8' });
	assert.equal(status, 1, 'it fails');
	assert.match(stderr, /no benchmarks were found/);
});
