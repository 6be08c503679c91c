/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.advice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.payment.HistoryLine;
import org.dvctt.api.payment.VoucherView;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.reporting.AdviceLine;
import org.dvctt.api.reporting.Advices;
import org.dvctt.api.reporting.Document;
import org.dvctt.core.ports.BusinessClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Debit advices, made anew from the dossier each time: nothing is stored that could differ from it.
 */
@Component
public final class DebitAdvices implements Advices {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

  private final Dossiers dossiers;
  private final Registry registry;
  private final BusinessClock clock;

  @Activate
  public DebitAdvices(
      @Reference Dossiers dossiers, @Reference Registry registry, @Reference BusinessClock clock) {
    this.dossiers = dossiers;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public List<AdviceLine> advices(Actor actor, String dossier) {
    DossierView view = dossiers.find(actor, dossier).orElseThrow(NoAdvice::noDossier);
    List<HistoryLine> history = dossiers.history(actor, view.id());
    return view.vouchers().stream()
        .flatMap(voucher -> line(voucher, view, history).stream())
        .toList();
  }

  private static Optional<AdviceLine> line(
      VoucherView voucher, DossierView view, List<HistoryLine> history) {
    return AdviceFacts.paidAt(voucher, view, history)
        .map(
            at ->
                new AdviceLine(
                    voucher.id(), voucher.documentNumber(), voucher.voucher().total(), at));
  }

  @Override
  public Document debitAdvice(Actor actor, String dossier, String idOrNumber) {
    DossierView view = dossiers.find(actor, dossier).orElseThrow(NoAdvice::noDossier);
    VoucherView voucher = voucher(view, idOrNumber);
    List<HistoryLine> history = dossiers.history(actor, view.id());
    DebitAdvice advice =
        AdviceFacts.paidAt(voucher, view, history)
            .map(at -> new AdviceFacts(registry, clock.shifted()).of(view, voucher, history, at))
            .orElseThrow(() -> NoAdvice.notPaid(voucher.payment()));
    return new Document(advice.fileName(), "application/pdf", AdvicePaper.of(advice));
  }

  private static VoucherView voucher(DossierView view, String idOrNumber) {
    List<VoucherView> all = view.vouchers();
    if (NUMBER.matcher(idOrNumber).matches()) {
      int number = Integer.parseInt(idOrNumber);
      if (number <= all.size()) {
        return all.get(number - 1);
      }
    }
    return all.stream()
        .filter(each -> each.id().equals(idOrNumber))
        .findFirst()
        .orElseThrow(NoAdvice::noVoucher);
  }
}
