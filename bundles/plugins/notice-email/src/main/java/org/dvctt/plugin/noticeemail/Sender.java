/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

/**
 * Who writes.
 *
 * @param name one line, may be empty
 */
record Sender(String address, String name) {
  private static final int LONGEST = 100;

  Sender {
    if (!Address.good(address)) {
      throw new IllegalArgumentException(
          "from: “" + address + "” không phải địa chỉ thư · is no e-mail address");
    }
    if (name.length() > LONGEST || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "from.name: một dòng, đến 100 ký tự · one line, up to 100 characters");
    }
  }

  /** What comes after the @, for the ids of the mails. */
  String domain() {
    return address.substring(address.indexOf('@') + 1);
  }
}
