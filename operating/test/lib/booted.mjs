/**
 * A machine that systemd has booted: a copy of this one in namespaces of its own, without a network but loopback, whose
 * files are gone in the end. Needs root.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SYSTEMD = '/lib/systemd/systemd';

/** Why no machine can be booted here, or `undefined`. */
export function whyNot() {
	if (process.getuid() !== 0) {
		return 'only root boots a machine';
	}
	return existsSync(SYSTEMD) ? undefined : `there is no ${SYSTEMD}`;
}

/**
 * Boots a machine, runs `prepare` in it before systemd starts and `look` under systemd, and answers what `look` wrote.
 * Both are scripts of bash; what they need lies in `folder`, which is /mnt on the machine.
 */
export function boot(folder, { prepare, look, patience = 180 }) {
	const parts = {
		'prepare.sh': prepare,
		'look.sh': `${look}\ntouch /mnt/done\n`,
		'apart.sh': apart(folder, patience),
		'outside.sh': outside(folder),
	};
	for (const [name, text] of Object.entries(parts)) {
		writeFileSync(join(folder, name), `set -eu\n${text}`);
	}
	mkdirSync(join(folder, 'root'));
	spawnSync('bash', [join(folder, 'apart.sh')], { stdio: 'ignore' });
	const seen = join(folder, 'seen');
	return { done: existsSync(join(folder, 'done')), seen: existsSync(seen) ? readFileSync(seen, 'utf8') : '' };
}

const TARGET = `[Unit]
Wants=custos-node.service look.service
`;

const LOOK = `[Unit]
FailureAction=poweroff-force
SuccessAction=poweroff-force
[Service]
Type=oneshot
ExecStart=/bin/bash /mnt/look.sh
StandardOutput=append:/mnt/seen
StandardError=append:/mnt/seen
`;

/** The machine's processes are in control groups of their own, which go with it, be it that somebody interrupts. */
const apart = (folder, patience) => `
trap : HUP INT
groups=()
for hierarchy in /sys/fs/cgroup $(find /sys/fs/cgroup -mindepth 1 -maxdepth 1 -type d ! -name cpuset); do
	[ -e $hierarchy/cgroup.procs ] && mountpoint --quiet $hierarchy || continue
	mkdir $hierarchy/custos-rehearsal-$$
	groups+=($hierarchy/custos-rehearsal-$$)
done
(
	for group in "\${groups[@]}"; do echo "$BASHPID" >"$group/cgroup.procs"; done
	exec timeout --signal=KILL ${patience} unshare --pid --fork --mount --uts --ipc --net --cgroup --kill-child=KILL \\
		bash ${folder}/outside.sh
) || true
# What follows cleans up, and is not ended itself: by the variable scripts/rehearse knows what to end.
trap '' HUP INT
unset REHEARSAL_LOGS
sleep 1
find "\${groups[@]}" -depth -type d -exec rmdir {} \\;
`;

/** What happens in the namespaces before systemd takes over: a root of its own, above the files of this machine. */
const outside = (folder) => `
mount --make-rprivate /
mount -t tmpfs -o size=4g tmpfs ${folder}/root
mkdir ${folder}/root/{upper,work,root}
cd ${folder}/root
mount -t overlay overlay -o lowerdir=/,upperdir=upper,workdir=work root
mount --bind ${folder} root/mnt
mount -t proc proc root/proc
mount -t sysfs sysfs root/sys
if [ -e /sys/fs/cgroup/cgroup.controllers ]; then
	mount -t cgroup2 cgroup2 root/sys/fs/cgroup
else
	mount -t tmpfs tmpfs root/sys/fs/cgroup
	mkdir root/sys/fs/cgroup/systemd root/sys/fs/cgroup/unified
	mount -t cgroup -o none,name=systemd cgroup root/sys/fs/cgroup/systemd
	mount -t cgroup2 cgroup2 root/sys/fs/cgroup/unified
fi
mount --rbind /dev root/dev
mount -t tmpfs tmpfs root/run
mount -t tmpfs tmpfs root/tmp
ip link set lo up
cat >root/etc/systemd/system/look.target <<'UNIT'
${TARGET}
UNIT
cat >root/etc/systemd/system/look.service <<'UNIT'
${LOOK}
UNIT
chroot root bash /mnt/prepare.sh
cd root
mkdir .former
pivot_root . .former
export container=lxc
exec chroot . bash -c 'umount -l /.former; exec ${SYSTEMD} --system --unit=look.target --log-target=null --show-status=no'
`;
