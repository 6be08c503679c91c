/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who pays, from settings.
 *
 * @param bank BIC or code of the bank that keeps the account; may be empty
 * @param codes BIC by key of the bank catalogue
 */
record Debtor(String name, String account, String bank, Map<String, String> codes) {
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9]{6,34}");
  private static final Pattern BIC =
      Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
  private static final int NAME = 140;

  Debtor {
    codes = Map.copyOf(codes);
  }

  /**
   * @throws IllegalArgumentException with a sentence that says what to write
   */
  static Debtor of(String name, String account, String bank, String[] codes) {
    if (name.isBlank() || name.strip().length() > NAME) {
      throw new IllegalArgumentException(
          "debtor.name: ghi tên chủ tài khoản, từ 1 đến 140 ký tự"
              + " · write the account's owner, 1 to 140 letters");
    }
    if (!ACCOUNT.matcher(account.strip()).matches()) {
      throw new IllegalArgumentException(
          "debtor.account: “"
              + account
              + "” phải gồm 6 đến 34 chữ số hoặc chữ cái · must be 6 to 34 digits or letters");
    }
    Map<String, String> known = new HashMap<>();
    for (String code : codes) {
      String[] parts = code.strip().split("\\s*=\\s*", -1);
      if (parts.length != 2 || parts[0].isEmpty() || !bic(parts[1])) {
        throw new IllegalArgumentException(
            "bank.codes: “" + code + "” phải có dạng agribank=VBAAVNVX · must be key=BIC");
      }
      known.put(parts[0], parts[1]);
    }
    return new Debtor(name.strip(), account.strip(), bank.strip(), known);
  }

  static boolean bic(String text) {
    return BIC.matcher(text).matches();
  }
}
