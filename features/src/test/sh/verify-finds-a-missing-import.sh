#!/usr/bin/env bash
# Copyright the DVCTT founders
# SPDX-License-Identifier: Apache-2.0
#
# Left to its defaults the check of the features looks at nothing and is content. So it is shown a fault that it must find:
# a descriptor without the bundle that gives a package which others import. Options go to Maven. Needs a tree that was built.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
whole=features/target/feature/feature.xml
seeded=$PWD/features/target/without-jackson-core.xml
said=$PWD/features/target/without-jackson-core.log
grep -v 'jackson.core/jackson-core/' "$whole" > "$seeded"
if [ "$(($(wc -l < "$whole") - $(wc -l < "$seeded")))" != 1 ]; then
  echo "features: the fault could not be seeded in $whole" >&2
  exit 1
fi
if mvn -B -ntp "$@" -Dquick -Dfeatures.verify.skip=false -Dverified.descriptor="$seeded" verify -pl features -am > "$said" 2>&1; then
  echo "features: the check did not find that com.fasterxml.jackson.core is missing; see $said" >&2
  exit 1
fi
if ! grep -q 'missing requirement.*osgi.wiring.package=com.fasterxml.jackson.core' "$said"; then
  echo "features: the build failed, but not on the seeded fault; see $said" >&2
  exit 1
fi
echo 'features: the check finds a missing import'
