#!/usr/bin/env bash
# Copyright the DVCTT founders
# SPDX-License-Identifier: Apache-2.0
#
# Runs inside a network, mount and process namespace of its own (OfflineIT): starts the unpacked distribution, waits until
# it is ready, brings a plugin in, lists its bundles, stops it.
set -euo pipefail
home=$1 port=$2 user=$3 password=$4

# Wherever the repository of this user lies, it is hidden by an empty file system.
mount -t tmpfs none "$HOME/.m2" 2> /dev/null || [ ! -e "$HOME/.m2" ]
[ -z "$(ls -A "$HOME/.m2" 2> /dev/null)" ] && echo 'no local repository: yes'
ip link set lo up
if [ "$(ip -o link show up | wc -l)" = 1 ] && ! (exec 3<> /dev/tcp/192.0.2.1/80) 2> /dev/null; then echo 'no network: yes'; fi

export EXTRA_JAVA_OPTS="-Ddvctt.load.province=12 -Ddvctt.clock.start=2020-08-03T08:00"
KARAF_EXEC=exec "$home/bin/karaf" server < /dev/null > "$home/console.out" 2>&1 &
server=$!
for i in $(seq 360); do
  if curl -sf "http://127.0.0.1:$port/api/v1/status" 2> /dev/null | grep -q '^{"ready":true'; then break; fi
  if ! kill -0 "$server" 2> /dev/null || [ "$i" = 360 ]; then
    tail -n 30 "$home/console.out" "$home/data/log/karaf.log"
    exit 1
  fi
  sleep 0.5
done
echo "portal: $(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/portal/sign-in")"

# An admin's acts on a plugin: a file into the inbox, out of use, in use again.
say() { printf '%s\n' "$@" | "$home/bin/client" -u "$user" -p "$password" -r 3 -b; }
cp "$home"/plugins/available/*laichau* "$home/data/inbox/.norms" && mv "$home/data/inbox/.norms" "$home/data/inbox/norms.kar"
for i in $(seq 60); do
  if [ -e "$home/data/inbox/done/norms.kar" ]; then break; fi
  sleep 0.5
done
say 'dvctt:plugin-info --json laichau-norms' \
  'dvctt:plugin-quarantine --json --reason thu laichau-norms' 'dvctt:plugin-release --json --reason thu laichau-norms' dvctt:plugin-verify \
  'bundle:list -t 0 --no-ellipsis' 'config:list "(service.pid=org.dvctt.plugin.banksim)"'
kill "$server"
wait "$server" || true
