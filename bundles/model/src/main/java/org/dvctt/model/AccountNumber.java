/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Pattern;

/**
 * Budget account as told to units: {@code TKKT.CấpNS.ĐVQHNS.ĐịaBàn}, e.g. {@code
 * 9523.2.1990001.00000} (domain §3.3).
 *
 * @param natural accounting account, 4 digits
 * @param level budget level 0–4
 * @param unit the holder
 * @param area commune code for level 4, 00000 for all others
 */
public record AccountNumber(String natural, int level, UnitCode unit, AreaCode area)
    implements Comparable<AccountNumber> {
  private static final Pattern NATURAL = Codes.digits(4);

  public AccountNumber {
    Codes.require("account", natural, NATURAL, "9523.2.1990001.00000");
    Codes.require(
        "account", Integer.toString(level), Pattern.compile("[0-4]"), "9523.2.1990001.00000");
  }

  /**
   * Reads the four-part form.
   *
   * @throws Refused naming the part that is wrong
   */
  public static AccountNumber parse(String text) {
    String[] parts = text.strip().split("\\.", -1);
    if (parts.length != 4) {
      Codes.require("account", text.strip(), Pattern.compile("(?!)"), "9523.2.1990001.00000");
    }
    Codes.require("account.level", parts[1], Pattern.compile("[0-4]"), "9523.2.1990001.00000");
    return new AccountNumber(
        parts[0], Integer.parseInt(parts[1]), UnitCode.of(parts[2]), AreaCode.of(parts[3]));
  }

  @Override
  public int compareTo(AccountNumber other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return natural + "." + level + "." + unit + "." + area;
  }
}
