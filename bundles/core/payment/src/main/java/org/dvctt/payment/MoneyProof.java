/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Set;
import org.dvctt.core.ports.Holdings.Held;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Voucher;

/**
 * A dossier against its money: what it holds, what was booked, what was paid, what is on its way.
 */
final class MoneyProof {
  private static final Set<String> RESERVED =
      Set.of("UNDER_CONTROL", "PROPOSED", "CHECKED", "APPROVED");
  private static final Set<String> BOOKED =
      Set.of("ACCOUNTED", "PAYMENT_SENT", "PAYMENT_RETURNED", "COMPLETED");
  private static final Set<String> ENDED_WITHOUT_MONEY = Set.of("REFUSED", "WITHDRAWN");

  private MoneyProof() {}

  /** What the dossier holds in the budget against its state and status. */
  static void budget(ProvedDossier dossier, DossierContent content, Findings found) {
    String status = dossier.budget();
    boolean fits =
        RESERVED.contains(dossier.state())
            ? status.equals("RESERVED")
            : BOOKED.contains(dossier.state())
                ? status.equals("CONSUMED")
                : !ENDED_WITHOUT_MONEY.contains(dossier.state()) || !status.equals("RESERVED");
    if (!fits) {
      found.money(
          "dossier.budget",
          "Trạng thái " + dossier.state() + " không đi với dự toán " + status + ".",
          "State " + dossier.state() + " does not go with budget status " + status + ".");
      return;
    }
    long reserved = status.equals("RESERVED") ? claimed(content) : 0;
    long consumed = status.equals("CONSUMED") ? claimed(content) - returned(dossier, content) : 0;
    Held held = new Held(dossier.id(), dossier.contentVersion(), 0, 0);
    for (Held one : dossier.held()) {
      if (one.version() == dossier.contentVersion()) {
        held = one;
      } else if (one.reserved() != 0) {
        found.money(
            "dossier.reserved",
            "Bản nội dung cũ " + one.version() + " còn giữ " + one.reserved() + " đ.",
            "The old content version " + one.version() + " still holds " + one.reserved() + " đ.");
      }
    }
    if (held.reserved() != reserved) {
      found.money(
          "dossier.reserved",
          "Giữ chỗ " + held.reserved() + " đ, phải là " + reserved + " đ.",
          "Reserved " + held.reserved() + " đ, to be " + reserved + " đ.");
    }
    if (held.consumed() != consumed) {
      found.money(
          "dossier.consumed",
          "Đã dùng " + held.consumed() + " đ, phải là " + consumed + " đ.",
          "Consumed " + held.consumed() + " đ, to be " + consumed + " đ.");
    }
  }

  /** What was booked and paid. */
  static void paid(ProvedDossier dossier, Findings found) {
    boolean posted = dossier.ledger().equals("POSTED");
    if ((posted && dossier.ledgerNumber().isBlank())
        || (BOOKED.contains(dossier.state()) && !posted)) {
      found.order(
          "dossier.ledger",
          "dossier",
          dossier.id(),
          "Hồ sơ đã hạch toán mà không có số bút toán sổ cái.",
          "The dossier is booked and has no number of the ledger.");
    }
    for (ProvedDossier.Paid voucher : dossier.vouchers()) {
      if (voucher.payment().equals("SUCCESS") && voucher.reference().isBlank()) {
        found.order(
            "voucher.reference",
            "dossier_voucher",
            voucher.id(),
            "Chứng từ đã chi mà không có tham chiếu ngân hàng.",
            "The voucher is paid and has no reference of the bank.");
      }
    }
    boolean given = dossier.did("close_returned") || dossier.did("counter_close_returned");
    if (dossier.state().equals("COMPLETED")) {
      for (ProvedDossier.Paid voucher : dossier.present()) {
        if (!voucher.payment().equals("SUCCESS")
            && !(given && voucher.payment().equals("RETURNED"))) {
          found.order(
              "voucher.payment",
              "dossier_voucher",
              voucher.id(),
              "Hồ sơ đã hoàn thành mà chứng từ là " + voucher.payment() + ".",
              "The dossier is completed and the voucher is " + voucher.payment() + ".");
        }
      }
    }
  }

  /** What is on its way has an order that waits; the vouchers are those of the content. */
  static void orders(ProvedDossier dossier, DossierContent content, Findings found) {
    switch (dossier.state()) {
      case "APPROVED" -> waits(dossier, Orders.LEDGER_POST, found);
      case "ACCOUNTED" -> waits(dossier, Orders.PAYMENT_ORDER, found);
      case "PAYMENT_SENT" -> {
        for (ProvedDossier.Paid voucher : dossier.present()) {
          boolean open = Set.of("PROCESSING", "UNKNOWN").contains(voucher.payment());
          if (open && !dossier.waits(Orders.BANK_SEND, voucher.id())) {
            missing(Orders.BANK_SEND, voucher.id(), found);
          }
        }
      }
      default -> {
        // Nothing of it is on its way.
      }
    }
    if (dossier.present().size() != content.vouchers().size()) {
      found.history(
          "dossier.vouchers",
          "dossier_voucher",
          "Có "
              + dossier.present().size()
              + " chứng từ, nội dung có "
              + content.vouchers().size()
              + ".",
          "There are "
              + dossier.present().size()
              + " vouchers, the content has "
              + content.vouchers().size()
              + ".");
    }
  }

  private static void waits(ProvedDossier dossier, String topic, Findings found) {
    if (!dossier.waits(topic)) {
      missing(topic, dossier.id(), found);
    }
  }

  private static void missing(String topic, String key, Findings found) {
    found.order(
        "outbox." + topic,
        "outbox",
        key,
        "Không còn thông điệp " + topic + " đang chờ: lệnh sẽ không bao giờ đi.",
        "No message " + topic + " waits any more: the order would never go.");
  }

  private static long claimed(DossierContent content) {
    return content.claims().values().stream().mapToLong(claim -> claim.dong()).sum();
  }

  private static long returned(ProvedDossier dossier, DossierContent content) {
    long sum = 0;
    for (ProvedDossier.Paid voucher : dossier.present()) {
      int place = voucher.place() - 1;
      if (voucher.payment().equals("RETURNED") && place >= 0 && place < content.vouchers().size()) {
        Voucher returned = content.vouchers().get(place);
        sum += content.claims(returned).values().stream().mapToLong(c -> c.dong()).sum();
      }
    }
    return sum;
  }
}
