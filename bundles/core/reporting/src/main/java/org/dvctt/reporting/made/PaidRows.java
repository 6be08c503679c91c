/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.made;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.core.ports.PaidVoucher;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.Cell;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.reporting.written.RowSink;

/** Rows of the payment list, counted and summed as they go by. */
final class PaidRows {
  private final Tx tx;
  private final RegistryLookup registry;
  private final LocalDate asOf;
  private final RowSink sink;
  private final Map<UnitCode, String> names = new HashMap<>();
  private long count;
  private Money total = Money.ZERO;

  PaidRows(Tx tx, RegistryLookup registry, LocalDate asOf, RowSink sink) {
    this.tx = tx;
    this.registry = registry;
    this.asOf = asOf;
    this.sink = sink;
  }

  void add(PaidVoucher paid) {
    Voucher voucher = paid.voucher();
    Payee payee = voucher.payee();
    CashReceiver cash = voucher.cash();
    total = total.plus(voucher.total());
    sink.add(
        List.of(
            Cell.of(++count),
            Cell.of(paid.paidOn()),
            Cell.of(paid.office().value()),
            Cell.of(paid.unit().value()),
            Cell.of(name(paid.unit())),
            Cell.of(paid.content().account().toString()),
            Cell.of(paid.dossier()),
            Cell.of(paid.documentNumber()),
            Cell.of(payee != null ? payee.name() : cash != null ? cash.name() : ""),
            Cell.of(payee != null ? payee.account() : ""),
            Cell.of(voucher.total()),
            Cell.of(paid.bankReference())));
  }

  private String name(UnitCode unit) {
    return names.computeIfAbsent(unit, u -> registry.unitName(tx, u, asOf).orElse(""));
  }

  long count() {
    return count;
  }

  Money total() {
    return total;
  }
}
