#!/usr/bin/env bash
# Copyright the DVCTT founders
# SPDX-License-Identifier: Apache-2.0
#
# Makes the authors' kit in the present folder: dvctt-kit-VERSION/ and its .tar.gz.
# The repository in it holds what the builds of new plugins really ask for: each kind is generated and built once, from what Maven has
# on this machine (and from the network for what it has not, unless Maven is offline).
#   kit.sh VERSION LOCAL_REPOSITORY offline=true|false
set -euo pipefail
version=$1 from=$2 offline=${3#offline=}
kit=$PWD/dvctt-kit-$version
repository=$kit/repository
rm -rf "$kit" built kit.log
mkdir -p "$repository" built
cp jars/org.dvctt.testkit-*.jar "$kit/org.dvctt.testkit-$version.jar"

# Our three artifacts, with POMs that have no parent to be found.
artifact() {
  local name=$1; shift
  local folder=$repository/org/dvctt/$name/$version
  mkdir -p "$folder"
  cp jars/"$name"-*.jar "$folder/$name-$version.jar"
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0">'
    echo "  <modelVersion>4.0.0</modelVersion><groupId>org.dvctt</groupId><artifactId>$name</artifactId><version>$version</version>"
    echo '  <dependencies>'
    for needed in "$@"; do
      echo "    <dependency><groupId>org.dvctt</groupId><artifactId>$needed</artifactId><version>$version</version></dependency>"
    done
    echo '  </dependencies>'
    echo '</project>'
  } > "$folder/$name-$version.pom"
}
artifact org.dvctt.model
artifact org.dvctt.spi org.dvctt.model
artifact org.dvctt.testkit org.dvctt.model org.dvctt.spi

cat > built/settings.xml << XML
<settings>
  <profiles><profile>
    <id>here</id>
    <repositories><repository><id>here</id><url>file://$from</url></repository></repositories>
    <pluginRepositories><pluginRepository><id>here</id><url>file://$from</url></pluginRepository></pluginRepositories>
  </profile></profiles>
  <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
</settings>
XML
options=(-B -ntp -q -Dstyle.color=never "-Dmaven.repo.local=$repository")
if [ "$offline" = true ]; then
  # A user's mirror would stand before the folder.
  options+=(-o -s "$PWD/built/settings.xml" -Daether.offline.protocols=file)
else
  options+=(-gs "$PWD/built/settings.xml")
fi

kit() { java -jar jars/org.dvctt.testkit-*.jar "$@"; }
for kind in $(kit new --kind ? --id x | sed -n 's/.*there are \[\(.*\)\].*/\1/p' | tr -d ,); do
  (cd built && java -jar ../jars/org.dvctt.testkit-*.jar new --kind "$kind" --id "sample-$kind" --package kit.sample)
  # No environment of the build around: the plugin's build stands alone.
  (cd "built/sample-$kind" && env -u MAVEN_OPTS -u MAVEN_ARGS mvn "${options[@]}" clean install) >> kit.log 2>&1 ||
    { tail -n 60 kit.log >&2; echo "kit: the plugin of kind $kind does not build; see $PWD/kit.log" >&2; exit 1; }
done

# Which server a file came from is of no matter where there is none: Maven would ask for that server.
rm -rf "$repository/kit"
find "$repository" \( -name _remote.repositories -o -name '*.lastUpdated' -o -name resolver-status.properties \
  -o -name 'maven-metadata-*' \) -delete
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=2020-08-03 -czf "dvctt-kit-$version.tar.gz" "dvctt-kit-$version"
echo "kit: $(du -sm "$kit" | cut -f 1) MB, $(find "$repository" -name '*.jar' | wc -l) jars"
