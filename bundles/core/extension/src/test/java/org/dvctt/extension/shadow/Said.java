/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.util.Arrays;
import java.util.List;
import org.dvctt.model.Deadline;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.Reason;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;

/** Answers written shortly: {@code "R1 FAIL A B, R2 PASS"}. */
public final class Said {
  private Said() {}

  /** Verdicts as plugin {@code norms} of the version would give them. */
  public static List<Verdict> verdicts(String version, String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(", ")).map(one -> verdict(version, one)).toList();
  }

  static List<Verdict> verdicts(String text) {
    return verdicts("1.0.0", text);
  }

  static PackAnswer pack(int days, String text) {
    return new PackAnswer(verdicts(text), new Deadline(days, "luật"));
  }

  private static Verdict verdict(String version, String text) {
    String[] words = text.split(" ");
    List<Reason> reasons =
        Arrays.stream(words).skip(2).map(code -> reason(code, "field " + version)).toList();
    RuleRef rule = new RuleRef("norms", version, words[0], "NQ");
    return new Verdict(rule, Verdict.Outcome.valueOf(words[1]), reasons);
  }

  private static Reason reason(String code, String field) {
    return Reason.of(code, field, Text.of("câu " + field, "sentence"), Text.of("bước", "step"));
  }
}
