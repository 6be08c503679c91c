/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerAnswer.Status;
import org.dvctt.plugin.fileexchange.BadFile;

/**
 * The ledger's answer as a file.
 *
 * @param request the sum of the request that is answered
 */
record AnswerFile(String order, String request, LedgerAnswer answer) {
  static final String HEAD = "dvctt-ledger-answer 1";
  private static final Set<String> KEYS = Set.of("order", "request", "status", "number", "reason");
  private static final int NUMBER = 100;
  private static final int REASON = 1_000;

  /**
   * @throws BadFile with what is wrong, by line or key
   */
  static AnswerFile read(byte[] bytes) {
    List<String> lines = SealedText.open(bytes);
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      throw new BadFile(
          "Dòng 1 phải là “" + HEAD + "”: không biết phiên bản này.",
          "Line 1 must be “" + HEAD + "”: this version is not known.");
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      int sign = lines.get(i).indexOf(" = ");
      String key = sign < 0 ? "" : lines.get(i).substring(0, sign);
      if (!KEYS.contains(key) || values.put(key, lines.get(i).substring(sign + 3)) != null) {
        throw new BadFile(
            "Dòng " + (i + 1) + ": phải là khóa = giá trị, mỗi khóa một lần: " + KEYS + ".",
            "Line " + (i + 1) + ": must be key = value, each key once: " + KEYS + ".");
      }
    }
    String status = needed(values, "status");
    if (!status.equals("POSTED") && !status.equals("REFUSED")) {
      throw new BadFile(
          "status phải là POSTED hoặc REFUSED, không phải “" + status + "”.",
          "status must be POSTED or REFUSED, not “" + status + "”.");
    }
    boolean posted = status.equals("POSTED");
    return new AnswerFile(
        needed(values, "order"),
        needed(values, "request"),
        posted
            ? new LedgerAnswer(Status.POSTED, within(values, "number", NUMBER), "")
            : new LedgerAnswer(Status.REFUSED, "", within(values, "reason", REASON)));
  }

  private static String needed(Map<String, String> values, String key) {
    String value = values.getOrDefault(key, "").strip();
    if (value.isEmpty()) {
      throw new BadFile("Thiếu " + key + ".", key + " is missing.");
    }
    return value;
  }

  private static String within(Map<String, String> values, String key, int most) {
    String value = needed(values, key);
    if (value.length() > most) {
      throw new BadFile(
          key + " dài quá " + most + " ký tự.", key + " has more than " + most + " letters.");
    }
    return value;
  }
}
