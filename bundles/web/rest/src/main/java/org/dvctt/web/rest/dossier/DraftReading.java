/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.dvctt.web.rest.call.Faults;
import org.jspecify.annotations.Nullable;

/** Turns a body into a draft, or names every fault of shape with the path of its field. */
final class DraftReading {
  private static final int MOST_VOUCHERS = 100;
  private static final int MOST_ATTACHMENTS = 30;

  private final Faults faults = new Faults();

  private DraftReading() {}

  static NewDossier read(DossierBody body) {
    return new DraftReading().draft(body);
  }

  private NewDossier draft(DossierBody body) {
    String service = faults.text("service", body.service(), 60);
    AccountNumber account = faults.read("account", body.account(), AccountNumber::parse);
    FiscalYear year = faults.read("budget_year", body.budgetYear(), FiscalYear::of);
    List<VoucherBody> given = faults.list("vouchers", body.vouchers(), MOST_VOUCHERS);
    VoucherReading reading = new VoucherReading(faults);
    List<Voucher> vouchers = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      Voucher voucher = reading.read("vouchers[" + at + "].", given.get(at));
      if (voucher != null) {
        vouchers.add(voucher);
      }
    }
    List<Attachment> attachments = attachments(body.attachments());
    bound(vouchers);
    faults.refuse();
    if (account == null || year == null) {
      throw new IllegalStateException("a fault was not noted");
    }
    return new NewDossier(service, account, year, vouchers, attachments);
  }

  private List<Attachment> attachments(@Nullable List<AttachmentBody> body) {
    List<AttachmentBody> given = faults.optionalList("attachments", body, MOST_ATTACHMENTS);
    List<Attachment> attachments = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      AttachmentBody one = given.get(i);
      String at = "attachments[" + i + "].";
      AttachmentKind kind = faults.required(at + "kind", one.kind());
      String sha256 = faults.text(at + "sha256", one.sha256(), 64);
      if (kind != null) {
        // Name, type and size are what was stored when the file came.
        attachments.add(new Attachment(kind, "", "", 0, sha256));
      }
    }
    return attachments;
  }

  /** Amounts are not negative, so when the two whole sums fit, every part of them does. */
  private void bound(List<Voucher> vouchers) {
    try {
      Money sum = Money.ZERO;
      for (Voucher voucher : vouchers) {
        sum = sum.plus(voucher.total());
      }
      Money lines = Money.ZERO;
      for (Voucher voucher : vouchers) {
        for (VoucherLine line : voucher.lines()) {
          lines = lines.plus(line.amount());
        }
      }
    } catch (ArithmeticException e) {
      faults.add("BAD_AMOUNT", "vouchers", Text.of("Tổng tiền quá lớn.", "The sum is too large."));
    }
  }
}
