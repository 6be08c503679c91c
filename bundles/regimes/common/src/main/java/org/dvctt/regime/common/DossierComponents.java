/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;

/** C01: the dossier has the slips and papers that the regime asks for. */
final class DossierComponents extends Rule {
  static final String FILE = "components.csv";
  private final DatedTable forms;
  private final ContractThreshold threshold;

  DossierComponents(DatedTable components, DatedTable forms, ContractThreshold threshold) {
    super("C01", components);
    this.forms = forms;
    this.threshold = threshold;
  }

  @Override
  void judge(RuleQuestion question, Findings findings) {
    slips(question, findings);
    for (DatedTable.Row row : table().on(question.on())) {
      AttachmentKind kind = kind(row);
      if (needed(Occasion.of(row), question) && !question.content().attached(kind)) {
        Text when = Occasion.of(row).label();
        findings.add(
            row.level(),
            ReasonCode.R01,
            "attachments",
            Text.of(
                "Hồ sơ thiếu: " + kind.label().vi() + " (" + when.vi() + ").",
                "The dossier lacks: " + kind.label().en() + " (" + when.en() + ")."),
            Text.of("Gửi kèm giấy tờ này rồi trình lại.", "Attach this paper and submit again."),
            row.basis());
      }
    }
  }

  private void slips(RuleQuestion question, Findings findings) {
    List<DatedTable.Row> slips = slips(question.on());
    List<Voucher> vouchers = question.content().vouchers();
    for (int at = 0; at < vouchers.size(); at++) {
      String form = vouchers.get(at).form();
      if (slips.stream().noneMatch(slip -> slip.text("symbol").equals(form))) {
        findings.add(
            Level.FAIL,
            ReasonCode.R01,
            "vouchers[" + at + "].form",
            Text.of(
                "Mẫu “" + form + "” không phải là giấy rút dự toán của chế độ này.",
                "Form “" + form + "” is no budget withdrawal slip of this regime."),
            Text.of(
                "Dùng một trong các mẫu: " + numbered(slips) + ".",
                "Use one of these forms: " + numbered(slips) + "."),
            slips.get(0).basis());
      }
    }
  }

  private List<DatedTable.Row> slips(LocalDate on) {
    return forms.on(on).stream().filter(form -> form.text("use").equals("BUDGET_SLIP")).toList();
  }

  private static String numbered(List<DatedTable.Row> slips) {
    return slips.stream()
        .map(
            slip ->
                slip.text("number").isEmpty()
                    ? slip.text("symbol")
                    : slip.text("symbol") + " (" + slip.text("number") + ")")
        .collect(Collectors.joining(", "));
  }

  private boolean needed(Occasion when, RuleQuestion question) {
    List<Voucher> vouchers = question.content().vouchers();
    return switch (when) {
      case FIRST_OF_YEAR -> question.facts().firstOfYear();
      case WORK_ON_CONTRACT_OVER_THRESHOLD ->
          vouchers.stream()
              .anyMatch(
                  voucher ->
                      voucher.nature() == Voucher.Nature.ACTUAL
                          && threshold.isOver(voucher.contract(), question.on()));
      case PAPERS_ON_LINES ->
          vouchers.stream()
              .flatMap(voucher -> voucher.lines().stream())
              .anyMatch(line -> line.invoice() != null || line.document() != null);
      case SEVERAL_PAYEES -> false;
    };
  }

  @Override
  Text says(DatedTable.Row row, FiscalYear budgetYear) {
    Text paper = kind(row).label();
    Text when = Occasion.of(row).label();
    return Words.graded(paper.vi() + ": " + when.vi(), paper.en() + ": " + when.en(), row.level());
  }

  @Override
  List<RegimeProfile.Value> values(LocalDate on, FiscalYear budgetYear) {
    List<RegimeProfile.Value> values = new ArrayList<>();
    List<DatedTable.Row> slips = slips(on);
    values.add(
        new RegimeProfile.Value(
            id(),
            Text.of(
                "Giấy rút dự toán: " + numbered(slips) + " (bắt buộc)",
                "Budget withdrawal slip: " + numbered(slips) + " (hard)"),
            slips.get(0).basis(),
            slips.get(0).doubt()));
    values.addAll(super.values(on, budgetYear));
    return values;
  }

  private static AttachmentKind kind(DatedTable.Row row) {
    return AttachmentKind.valueOf(row.text("component"));
  }

  /** When a paper is needed. */
  private enum Occasion {
    FIRST_OF_YEAR("hồ sơ đầu tiên của năm ngân sách", "first dossier of the budget year"),
    WORK_ON_CONTRACT_OVER_THRESHOLD(
        "thực chi theo hợp đồng vượt ngưỡng", "actual payment on a contract over the threshold"),
    PAPERS_ON_LINES(
        "dòng chi có hóa đơn, chứng từ mà mẫu giấy rút không có cột",
        "lines refer to invoices or documents, for which the slip has no columns"),
    SEVERAL_PAYEES(
        "một giấy rút trả cho nhiều đối tượng", "one slip pays several persons or bodies");

    private final Text label;

    Occasion(String vi, String en) {
      label = Text.of(vi, en);
    }

    static Occasion of(DatedTable.Row row) {
      return valueOf(row.text("occasion"));
    }

    Text label() {
      return label;
    }
  }
}
