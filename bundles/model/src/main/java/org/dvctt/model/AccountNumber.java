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
  private static final String EXAMPLE = "9523.2.1990001.00000";
  private static final Text LABEL = Text.of("số tài khoản", "account number");
  private static final Text LEVEL = Text.of("mã cấp ngân sách", "budget level code");
  private static final Pattern NATURAL = Codes.digits(4);
  private static final Pattern LEVELS = Pattern.compile("[0-4]");
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  public AccountNumber {
    Codes.require("account", LABEL, natural, NATURAL, EXAMPLE);
    Codes.require("account.level", LEVEL, Integer.toString(level), LEVELS, EXAMPLE);
  }

  /**
   * Reads the four-part form.
   *
   * @throws Refused naming the part that is wrong
   */
  public static AccountNumber parse(String text) {
    String[] parts = text.strip().split("\\.", -1);
    if (parts.length != 4) {
      Codes.require("account", LABEL, text.strip(), NOTHING, EXAMPLE);
    }
    Codes.require("account.level", LEVEL, parts[1], LEVELS, EXAMPLE);
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
