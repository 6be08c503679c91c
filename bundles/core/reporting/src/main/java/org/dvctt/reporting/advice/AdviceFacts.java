/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.api.payment.VoucherView;
import org.dvctt.api.registry.CodeName;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.registry.UnitView;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.Payee;
import org.jspecify.annotations.Nullable;

/** Gathers what the advice of a paid voucher says, as things stood on the day of payment. */
final class AdviceFacts {
  private static final String SUCCESS = "SUCCESS";
  private final Registry registry;
  private final boolean demonstration;

  AdviceFacts(Registry registry, boolean demonstration) {
    this.registry = registry;
    this.demonstration = demonstration;
  }

  /** When the voucher was paid, by the dossier's history; empty when it is not paid (any more). */
  static Optional<Instant> paidAt(
      VoucherView voucher, DossierView dossier, List<HistoryLine> history) {
    if (!voucher.payment().equals(SUCCESS)) {
      return Optional.empty();
    }
    // A voucher's line begins with its id; the rest is the bank's.
    return history.stream()
        .filter(line -> line.act().equals("paid"))
        .filter(line -> (line.detail() + " ").startsWith(voucher.id() + " "))
        .reduce((earlier, later) -> later)
        .or(() -> last(history, Set.of("resolve_payment", "settle")))
        .map(HistoryLine::at)
        .or(() -> Optional.ofNullable(dossier.completedAt()));
  }

  DebitAdvice of(
      DossierView dossier, VoucherView voucher, List<HistoryLine> history, Instant paidAt) {
    LocalDate on = BusinessClock.day(paidAt);
    List<HistoryLine> before = history.stream().filter(line -> !line.at().isAfter(paidAt)).toList();
    Optional<HistoryLine> posted = posted(before);
    Optional<UnitView> unit = registry.unit(dossier.content().unit(), on);
    String code = dossier.code() == null ? dossier.id() : dossier.code();
    return new DebitAdvice(
        dossier.content().office(),
        officeName(dossier, on),
        new DebitAdvice.UnitOnPaper(
            dossier.content().unit().value(),
            unit.map(UnitView::name).orElse(dossier.unitName()),
            unit.map(UnitView::address).orElse("")),
        dossier.content().account(),
        dossier.content().chapter(),
        dossier.content().budgetYear(),
        code,
        voucher.documentNumber(),
        voucher.voucher(),
        bankName(voucher.voucher().payee(), on),
        paidAt,
        posted.map(line -> BusinessClock.day(line.at())).orElse(null),
        posted.map(HistoryLine::detail).filter(d -> !d.isBlank()).orElse(dossier.ledgerNumber()),
        voucher.bankReference(),
        confirmed(before),
        demonstration);
  }

  /** By the ledger's answer, or by what people concluded when it gave none. */
  private static Optional<HistoryLine> posted(List<HistoryLine> before) {
    return before.stream()
        .filter(
            line ->
                line.act().equals("post")
                    || (line.act().equals("resolve_ledger") && line.to() == DossierState.ACCOUNTED))
        .reduce((earlier, later) -> later);
  }

  private String officeName(DossierView dossier, LocalDate on) {
    return registry.offices(on).stream()
        .filter(office -> office.code().equals(dossier.content().office()))
        .map(OfficeView::name)
        .findFirst()
        .orElse(dossier.officeName());
  }

  private String bankName(@Nullable Payee payee, LocalDate on) {
    if (payee == null) {
      return "";
    }
    return registry.catalogue("bank", on).stream()
        .filter(bank -> bank.code().equals(payee.bankCode()))
        .map(CodeName::name)
        .findFirst()
        .orElse("");
  }

  /** The boxes of the treasury on the voucher's form (domain §4.2), filled from the history. */
  private static List<DebitAdvice.Confirmation> confirmed(List<HistoryLine> before) {
    List<DebitAdvice.Confirmation> boxes = new ArrayList<>();
    last(before, Set.of("propose"))
        .or(() -> last(before, Set.of("control", "recontrol")))
        .ifPresent(line -> boxes.add(box("Kế toán", "đề xuất thanh toán", line)));
    last(before, Set.of("check"))
        .ifPresent(line -> boxes.add(box("Kiểm soát", "kiểm soát, trình duyệt", line)));
    last(before, Set.of("approve"))
        .ifPresent(line -> boxes.add(box("Lãnh đạo", "duyệt chi", line)));
    return boxes;
  }

  private static DebitAdvice.Confirmation box(String title, String did, HistoryLine line) {
    return new DebitAdvice.Confirmation(title, line.actorName(), did, line.at());
  }

  private static Optional<HistoryLine> last(List<HistoryLine> history, Set<String> acts) {
    return history.stream()
        .filter(line -> acts.contains(line.act()))
        .reduce((earlier, later) -> later);
  }
}
