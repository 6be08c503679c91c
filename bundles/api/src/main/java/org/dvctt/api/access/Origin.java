/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.access;

/**
 * Where a sign-in comes from.
 *
 * @param address of the client, for the audit line
 * @param device a text that is the same for the same browser and tells nothing else, e.g. the hash
 *     of a cookie, at most 64 letters and digits; empty when there is none
 */
public record Origin(String address, String device) {
  /** A client of which only the address is known. */
  public static Origin of(String address) {
    return new Origin(address, "");
  }

  public Origin {
    if (!device.matches("[0-9A-Za-z]{0,64}")) {
      throw new IllegalArgumentException("a device is named by at most 64 letters and digits");
    }
  }
}
