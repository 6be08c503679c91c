/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Text;
import org.dvctt.model.VoucherDraft;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong in a file; the first thousand are told, all are counted. */
final class FaultList {
  private static final int TOLD = 1_000;
  private static final int SHOWN = 40;
  private final List<IntakeFault> faults = new ArrayList<>();
  private int inAll;

  void add(String code, IntakePlace place, @Nullable Field field, Text what, Text next) {
    inAll++;
    if (faults.size() < TOLD) {
      faults.add(new IntakeFault(code, place, field == null ? "" : field.key(), what, next));
    }
  }

  void add(
      String code,
      IntakePlace place,
      @Nullable Field field,
      String vi,
      String en,
      String nextVi,
      String nextEn) {
    add(code, place, field, Text.of(vi, en), Text.of(nextVi, nextEn));
  }

  /** A fault of the file as a whole. */
  void add(Unreadable unreadable) {
    add(unreadable.code(), unreadable.place(), null, unreadable.what(), unreadable.nextStep());
  }

  int inAll() {
    return inAll;
  }

  /** The answer, faults in the order of their rows. */
  IntakeAnswer answer(List<VoucherDraft> vouchers) {
    if (vouchers.isEmpty() && faults.isEmpty()) {
      add(
          "NO_ROWS",
          IntakePlace.FILE,
          null,
          "Tệp không có chứng từ nào.",
          "The file has no voucher.",
          "Điền ít nhất một dòng dưới tiêu đề rồi gửi lại.",
          "Fill in at least one row below the headings and send it again.");
    }
    List<IntakeFault> ordered = new ArrayList<>(faults);
    ordered.sort(Comparator.comparingInt(fault -> fault.place().row()));
    return new IntakeAnswer(vouchers, ordered, inAll);
  }

  /** A text as it is shown in a sentence: not too long, and never a whole account number. */
  static String shown(String text, @Nullable Field field) {
    if (field == Field.PAYEE_ACCOUNT || field == Field.CASH_ID || field == Field.PAYEE_TAX) {
      return text.length() > 4 ? "…" + text.substring(text.length() - 4) : text;
    }
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
