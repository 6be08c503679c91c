/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.dvctt.core.ports.AccountRecord;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Attachment;
import org.dvctt.model.DossierContent;
import org.dvctt.model.FiscalYear;
import org.dvctt.store.Sql;

/**
 * The hard validations of domain §4.6 that need no regime: all faults at once, each with its field.
 */
final class ContentFaults {
  /** The settlement window of a budget year closes at the end of the next January (§5.4). */
  private static final int WINDOW_MONTHS = 1;

  private final DossierContent content;
  private final Ground ground;
  private final Tx tx;
  private final LocalDate today;
  private final CheckList found = new CheckList();

  private ContentFaults(DossierContent content, Ground ground, Tx tx, LocalDate today) {
    this.content = content;
    this.ground = ground;
    this.tx = tx;
    this.today = today;
  }

  static CheckList of(DossierContent content, Ground ground, Tx tx, LocalDate today) {
    ContentFaults faults = new ContentFaults(content, ground, tx, today);
    faults.account();
    faults.year();
    if (content.vouchers().isEmpty()) {
      faults.found.add(
          "V01",
          "R01",
          "vouchers",
          "Hồ sơ chưa có chứng từ.",
          "The dossier has no voucher.",
          "Thêm chứng từ.",
          "Add a voucher.");
    }
    CodeCheck codes = new CodeCheck(ground.registry, tx, faults.codeDay(), faults.found);
    codes.check("V06", "R07", "chapter", "chapter", content.chapter().value());
    for (int i = 0; i < content.vouchers().size(); i++) {
      new VoucherFaults(faults.found, codes, content, today)
          .check("vouchers[" + i + "]", content.vouchers().get(i));
    }
    faults.papers();
    return faults.found;
  }

  /** Codes are those of the budget year, also while its settlement window is open. */
  private LocalDate codeDay() {
    LocalDate last = content.budgetYear().lastDay();
    return today.isAfter(last) ? last : today;
  }

  private void account() {
    boolean usable =
        ground
            .registry
            .account(tx, content.account(), today)
            .filter(account -> account.office().equals(content.office()))
            .map(AccountRecord::status)
            .filter("ACTIVE"::equals)
            .isPresent();
    if (!usable || !content.account().unit().equals(content.unit())) {
      found.add(
          "V05",
          "R21",
          "account",
          "Tài khoản không phải của đơn vị hoặc không hoạt động.",
          "The account is not the unit's, or not active.",
          "Chọn tài khoản đang hoạt động của đơn vị.",
          "Choose an active account of the unit.");
    }
    ground
        .registry
        .unit(tx, content.unit(), today)
        .filter(unit -> unit.budgetLevel() != content.account().level())
        .ifPresent(
            unit ->
                found.add(
                    "V06",
                    "R07",
                    "account",
                    "Cấp ngân sách của tài khoản khác cấp ngân sách của đơn vị.",
                    "The account's budget level is not the unit's.",
                    "Chọn tài khoản đúng cấp ngân sách.",
                    "Choose an account of the right level."));
  }

  private void year() {
    FiscalYear year = content.budgetYear();
    if (today.isBefore(year.firstDay())
        || today.isAfter(year.lastDay().plusMonths(WINDOW_MONTHS))) {
      found.add(
          "V16",
          "R22",
          "budget_year",
          "Năm ngân sách " + year + " chưa mở hoặc đã hết thời gian chỉnh lý.",
          "Budget year " + year + " is not open yet, or its settlement window is closed.",
          "Chọn năm ngân sách đang mở.",
          "Choose a budget year that is open.");
    }
  }

  private void papers() {
    Set<String> seen = new HashSet<>();
    Sql sql = Sql.in(tx);
    for (int i = 0; i < content.attachments().size(); i++) {
      Attachment paper = content.attachments().get(i);
      String field = "attachments[" + i + "]";
      if (!Papers.known(sql, content.unit(), paper.sha256())
          || ground.blobs.file(paper.sha256()).isEmpty()) {
        found.add(
            "V20",
            "R25",
            field,
            "Không tìm thấy tệp kèm theo này.",
            "This attached file can't be found.",
            "Gửi lại tệp rồi kèm vào hồ sơ.",
            "Send the file again and attach it.");
      } else if (!seen.add(paper.kind() + paper.sha256())) {
        found.add(
            "V20",
            "R25",
            field,
            "Tệp này đã được kèm hai lần.",
            "This file is attached twice.",
            "Bỏ một lần.",
            "Remove one of them.");
      }
    }
  }
}
