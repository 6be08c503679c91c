/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Reason;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Looks at verdicts: whether each can be explained to the person who gets it. */
final class AnswerLook {
  private static final Pattern AT =
      Pattern.compile("vouchers\\[(\\d+)](?:\\.lines\\[(\\d+)])?(?:\\..+)?");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern INDEXED = Pattern.compile(".*\\[.*");
  private final String plugin;
  private final String version;
  private final List<Text> findings = new ArrayList<>();

  AnswerLook(String plugin, String version) {
    this.plugin = plugin;
    this.version = version;
  }

  List<Text> findings() {
    return findings;
  }

  void add(String vi, String en) {
    findings.add(Text.of(vi, en));
  }

  void verdicts(@Nullable List<@Nullable Verdict> verdicts, DossierContent content, Text asked) {
    if (verdicts == null) {
      add(
          "Trả lời null (" + asked.vi() + ").",
          "It answers null instead of a list (" + asked.en() + ").");
      return;
    }
    Set<String> rules = new HashSet<>();
    for (Verdict verdict : verdicts) {
      if (verdict == null || verdict.rule() == null || verdict.outcome() == null) {
        add(
            "Có kết luận null hoặc thiếu quy tắc, kết quả (" + asked.vi() + ").",
            "A verdict is null or lacks rule or outcome (" + asked.en() + ").");
        continue;
      }
      rule(verdict.rule(), asked);
      if (!rules.add(verdict.rule().rule())) {
        about(verdict, asked, "quy tắc trả lời hai lần", "the rule answers twice");
      }
      if (verdict.outcome() == Verdict.Outcome.PASS && !verdict.reasons().isEmpty()) {
        about(verdict, asked, "đạt mà vẫn có lý do", "it passes and has reasons");
      }
      verdict.reasons().forEach(reason -> reason(reason, verdict, content, asked));
    }
  }

  private void rule(RuleRef rule, Text asked) {
    if (!plugin.equals(rule.plugin()) || !version.equals(rule.version())) {
      add(
          "Kết luận ghi " + rule.plugin() + " " + rule.version() + ", không phải " + own() + ".",
          "A verdict names " + rule.plugin() + " " + rule.version() + ", not " + own() + ".");
    }
    if (blank(rule.rule()) || blank(rule.source())) {
      add(
          "Kết luận thiếu mã quy tắc hoặc căn cứ (" + asked.vi() + ").",
          "A verdict lacks its rule id or its source (" + asked.en() + ").");
    }
  }

  private void reason(Reason reason, Verdict verdict, DossierContent content, Text asked) {
    if (reason.code() == null || !CODE.matcher(reason.code()).matches()) {
      about(verdict, asked, "mã lý do “" + reason.code() + "”", "reason code " + reason.code());
    }
    if (blank(reason.sentence()) || blank(reason.nextStep())) {
      about(
          verdict,
          asked,
          "lý do thiếu câu giải thích hoặc bước tiếp theo, bằng cả hai thứ tiếng",
          "a reason lacks its sentence or next step in one of the two languages");
    }
    if (reason.field() == null || !isThere(reason.field(), content)) {
      about(
          verdict,
          asked,
          "trường “" + reason.field() + "” không có trong hồ sơ",
          "field " + reason.field() + " is not in the dossier");
    }
  }

  private void about(Verdict verdict, Text asked, String vi, String en) {
    String rule = verdict.rule().rule();
    add(rule + ": " + vi + " (" + asked.vi() + ").", rule + ": " + en + " (" + asked.en() + ").");
  }

  private String own() {
    return plugin + " " + version;
  }

  /** False for a voucher or line that the dossier does not have. */
  static boolean isThere(String field, DossierContent content) {
    Matcher at = AT.matcher(field);
    if (!at.matches()) {
      return !INDEXED.matcher(field).matches();
    }
    int voucher = Integer.parseInt(at.group(1));
    return voucher < content.vouchers().size()
        && (at.group(2) == null
            || Integer.parseInt(at.group(2)) < content.vouchers().get(voucher).lines().size());
  }

  static boolean blank(@Nullable Text text) {
    return text == null || blank(text.vi()) || blank(text.en());
  }

  static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
