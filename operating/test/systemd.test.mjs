/**
 * The unit as systemd runs it: that the node works within its confinement, that it is confined, and how it starts again and
 * stops. On a machine that is booted for it.
 */

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nodeBinary } from './lib/binary.mjs';
import { boot, whyNot } from './lib/booted.mjs';
import { builtIn } from './lib/rpcNode.mjs';
import { say } from './lib/waiting.mjs';

const reason = whyNot();
const operating = fileURLToPath(new URL('../', import.meta.url));

/** The guide's preparation, of a machine whose node authors the development chain alone. */
const PREPARE = `
adduser --system --group --no-create-home --home /var/lib/custos custos
install --directory --mode 755 /etc/custos
install --directory --mode 700 --owner custos --group custos /var/lib/custos
install --mode 755 /mnt/custos-node /usr/local/bin/custos-node
install --mode 644 /mnt/operating/custos-node.service /etc/systemd/system/custos-node.service
install --mode 644 /mnt/operating/custos-node.env /etc/custos/custos-node.env
install --mode 644 /mnt/operating/roles/authority.env /etc/custos/role.env
install --mode 644 /mnt/chain.json /etc/custos/chain.json
sed -i 's/^CUSTOS_OPTIONS=.*/CUSTOS_OPTIONS=--alice --force-authoring/' /etc/custos/custos-node.env
custos-node key generate-node-key --file /var/lib/custos/node-key
chown --recursive custos:custos /var/lib/custos
`;

/** Each line of what is seen: a name, and what there is to say of it. */
const LOOK = `
set +e
ask() { curl --silent --max-time 5 --header 'Content-Type: application/json' http://127.0.0.1:$1 \\
	--data "{\\"jsonrpc\\":\\"2.0\\",\\"id\\":1,\\"method\\":\\"$2\\",\\"params\\":[]}"; }
final() { curl --silent http://127.0.0.1:9615/metrics | sed -n 's/^substrate_block_height{status="finalized".* //p'; }
property() { systemctl show --property "$1" --value custos-node; }
for i in $(seq 120); do [ "$(final)" -ge 2 ] 2>/dev/null && break; sleep 0.5; done
pid=$(property MainPID)
echo "finalised $(final)"
echo "user $(ps -o user= -p "$pid")"
grep -E '^(NoNewPrivs|Seccomp|CapEff)' /proc/$pid/status
echo "keys $(ask 9945 author_rotateKeys)"
for folder in /usr /etc /etc/custos /root /home /var/log; do
	nsenter --target "$pid" --mount -- touch "$folder/written" 2>/dev/null && echo "wrote $folder"
done
nsenter --target "$pid" --mount -- touch /var/lib/custos/written && echo 'wrote its own folder'
kill -KILL "$pid"
for i in $(seq 60); do [ "$(property NRestarts)" = 1 ] && [ "$(property ActiveState)" = active ] && break; sleep 0.5; done
echo "restarts $(property NRestarts)"
systemctl stop custos-node
echo "stopped $(property ActiveState) $(property Result)"
sed -i 's/^CUSTOS_OPTIONS=.*/CUSTOS_OPTIONS=--mistyped/' /etc/custos/custos-node.env
systemctl start custos-node
sleep 7
echo "mistyped $(property ActiveState) $(property ExecMainStatus) $(property NRestarts)"
`;

describe('the node under systemd', reason ? { skip: `left out: ${reason}` } : {}, () => {
	const folder = mkdtempSync(join(tmpdir(), 'custos-systemd.'));
	let seen;

	before(() => {
		say('systemd boots a machine, and starts the node as its unit says');
		cpSync(nodeBinary(), join(folder, 'custos-node'));
		cpSync(operating, join(folder, 'operating'), { recursive: true });
		writeFileSync(join(folder, 'chain.json'), builtIn('development', '--raw'));
		const looked = boot(folder, { prepare: PREPARE, look: LOOK });
		assert.ok(looked.done, `the machine did not come to its end:\n${looked.seen}`);
		({ seen } = looked);
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	test('authors and finalises', () => assert.match(seen, /^finalised ([2-9]|\d{2,})$/m));

	test('is its own user, and has no privilege and few system calls', () => {
		assert.match(seen, /^user custos$/m);
		assert.match(seen, /^NoNewPrivs:\s+1$/m);
		assert.match(seen, /^Seccomp:\s+2$/m);
		assert.match(seen, /^CapEff:\s+0000000000000000$/m);
	});

	test('writes to its own folder, and to no other', () => {
		assert.match(seen, /^keys .*"result":"0x[0-9a-f]{128}"/m);
		assert.deepEqual(seen.match(/^wrote .*$/gm), ['wrote its own folder']);
	});

	test('is started again when it is killed', () => assert.match(seen, /^restarts 1$/m));

	test('stops cleanly', () => assert.match(seen, /^stopped inactive success$/m));

	test('is not started again with an option that is mistyped', () => assert.match(seen, /^mistyped failed 2 0$/m));
});
