#!/bin/sh
# Copyright the DVCTT founders
# SPDX-License-Identifier: Apache-2.0
#
# Makes what a site may install ready to leave: each bundle of available/ becomes a KAR signed by the release's key, whose certificate lies
# beside them (signer.pem). Then the list of hashes by which the release vouches for all of it.
# Without a key of its own (-Ddvctt.sign.keystore=, .alias=, .passfile=) a build signs with a development key that it makes for itself and
# that never leaves the build's folder: it says that the file comes from that build, and no site trusts it before its admin says so.
set -eu
kit=$1 work=$2 keystore=$3 alias=$4 pass=$5
keytool=$JAVA_HOME/bin/keytool java=$JAVA_HOME/bin/java
mkdir -p "$work"
if [ "$keystore" = none ]; then
  umask 077
  keystore=$work/development.p12 alias=development pass=$work/password
  if [ ! -f "$keystore" ]; then
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n' > "$pass"
    "$keytool" -genkeypair -alias "$alias" -keyalg RSA -keysize 3072 -validity 1826 -dname "CN=DVCTT development build" \
      -storetype PKCS12 -keystore "$keystore" -storepass:file "$pass" 2> "$work/keytool.log" || { cat "$work/keytool.log" >&2; exit 1; }
  fi
  umask 022
fi
rm -f available/*.kar
"$java" -jar "$kit" kar -d available available/*.jar > /dev/null
rm -f available/*.jar
"$java" -jar "$kit" sign --keystore "$keystore" --alias "$alias" --storepass-file "$pass" available/*.kar > "$work/signed.txt" ||
  { cat "$work/signed.txt" >&2; exit 1; }
"$keytool" -exportcert -rfc -alias "$alias" -keystore "$keystore" -storepass:file "$pass" > signer.pem 2> "$work/keytool.log" ||
  { cat "$work/keytool.log" >&2; exit 1; }
sha256sum *.jar available/*.kar > SHA256SUMS
