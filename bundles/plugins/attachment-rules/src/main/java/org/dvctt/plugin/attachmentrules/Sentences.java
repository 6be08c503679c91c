/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.attachmentrules;

import org.dvctt.model.Attachment;
import org.dvctt.model.Reason;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.Text;

/** What the check says to people. */
final class Sentences {
  private static final String FIELD = "attachments";
  private static final long KILOBYTE = 1024;

  /** Characters of a file's name that are told. */
  private static final int TOLD = 60;

  private Sentences() {}

  static Reason missing(PaperRule rule) {
    Text kind = rule.kind().label();
    String from = rule.from().isPositive() ? " (từ " + rule.from().formatted() + " đồng)" : "";
    String since = rule.from().isPositive() ? " (from " + rule.from().formatted() + " đồng)" : "";
    return reason(
        rule,
        ReasonCode.R01,
        Text.of(
            "Thiếu giấy tờ: " + kind.vi() + from + ".",
            "A paper is missing: " + kind.en() + since + "."),
        Text.of("Đính kèm giấy tờ đó rồi gửi lại.", "Attach it and send again."));
  }

  static Reason tooLarge(PaperRule rule, Attachment paper) {
    String size = paper.size() / KILOBYTE + " KB";
    String most = rule.mostKilobytes() + " KB";
    return reason(
        rule,
        ReasonCode.R25,
        Text.of(
            "Tệp “" + called(paper) + "” có cỡ " + size + ", nhiều nhất " + most + ".",
            "File “" + called(paper) + "” has " + size + "; " + most + " are allowed."),
        Text.of(
            "Quét lại ở độ phân giải thấp hơn hoặc chia tệp.",
            "Scan it again at a lower resolution, or divide it."));
  }

  static Reason calledOtherwise(PaperRule rule, Attachment paper) {
    String wanted = rule.name().pattern();
    return reason(
        rule,
        ReasonCode.R25,
        Text.of(
            "Tên tệp “" + called(paper) + "” không theo mẫu “" + wanted + "”.",
            "The file's name “" + called(paper) + "” is not like “" + wanted + "”."),
        Text.of("Đổi tên tệp rồi đính kèm lại.", "Rename the file and attach it again."));
  }

  private static Reason reason(PaperRule rule, ReasonCode code, Text sentence, Text next) {
    return new Reason(code.name(), FIELD, sentence, next, rule.source());
  }

  private static String called(Attachment paper) {
    String name = paper.name();
    return name.length() > TOLD ? name.substring(0, TOLD) + "…" : name;
  }
}
