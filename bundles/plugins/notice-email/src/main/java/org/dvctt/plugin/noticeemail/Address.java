/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import java.util.regex.Pattern;

/** What an e-mail address looks like here: one, plain, without a name and without a line's end. */
final class Address {
  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

  private Address() {}

  static boolean good(String address) {
    return address.length() <= LONGEST && SHAPE.matcher(address).matches();
  }
}
