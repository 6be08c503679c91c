#!/usr/bin/env bash
# Copyright the DVCTT founders
# SPDX-License-Identifier: Apache-2.0
#
# Runs the commands of README.md's tour, as they stand there, against a platform that it starts itself on empty data and
# a free port. Fails when a command fails or an answer is not what the README promises.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  echo "tour: $*" >&2
  exit 1
}

# The shell blocks between "<!-- tour: NAME -->" and "<!-- /tour -->".
blocks() {
  awk -v name="$1" '
    $0 == "<!-- tour: " name " -->" { inside = 1; next }
    $0 == "<!-- /tour -->" { inside = 0 }
    inside && /^```/ { code = !code; next }
    inside && code { print }
  ' README.md
}

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2> /dev/null || echo 18181)
work=$(mktemp -d)
trap './run --stop > /dev/null 2>&1 || true; rm -rf "$work"' EXIT

./run --fresh --port "$port" --no-follow

blocks rest | sed "s|http://127.0.0.1:8181/|http://127.0.0.1:$port/|" > "$work/rest.sh"
[ -s "$work/rest.sh" ] || fail "README.md has no tour block 'rest'"
bash -euo pipefail "$work/rest.sh" | tee "$work/rest.out"
grep -qx 'state COMPLETED' "$work/rest.out" || fail "the dossier did not reach COMPLETED"

blocks console > "$work/console"
[ -s "$work/console" ] || fail "README.md has no tour block 'console'"
while IFS= read -r command; do
  echo "karaf> $command"
  echo "$command" | .run/bin/client -b > "$work/out" 2> "$work/err" || { cat "$work/out" "$work/err"; fail "$command failed"; }
  cat "$work/out"
  [ -s "$work/out" ] || fail "$command printed nothing"
done < "$work/console"
grep -q '"num"' "$work/out" || fail "the last command is to print the adoption figures as JSON"
echo 'tour: every command of the README did what it says'
