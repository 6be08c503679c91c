/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.regime;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import org.dvctt.model.FiscalYear;

/**
 * For which budget years and days of sending a pack is the law (domain §0.2), as its service
 * properties declare it. A pack's last budget year may have a tail of its own, and its successor
 * does not step into that tail: of two packs at most one is the law.
 *
 * @param from first day of sending
 * @param to last day of sending
 * @param tailTo last day of sending for the budget of the year in which {@code to} lies
 * @param priorFrom first day of sending for the budget of the year before that of {@code from}
 */
public record SendingSpan(LocalDate from, LocalDate to, LocalDate tailTo, LocalDate priorFrom) {
  public SendingSpan {
    if (to.isBefore(from) || tailTo.isBefore(to) || priorFrom.isBefore(from)) {
      throw new IllegalArgumentException(
          "a pack's days of sending are out of order: "
              + (from + " … " + to + ", tail to " + tailTo + ", earlier year from " + priorFrom));
    }
  }

  /**
   * Reads the properties of {@link RegimePack}.
   *
   * @param property value of a service property, empty when it is not declared
   * @throws IllegalArgumentException when one is no ISO date or they are out of order
   */
  public static SendingSpan of(UnaryOperator<String> property) {
    LocalDate from = date(property, RegimePack.SENT_FROM);
    LocalDate to = date(property, RegimePack.SENT_TO);
    return new SendingSpan(
        from,
        to,
        dateOr(to, property, RegimePack.TAIL_TO),
        dateOr(from, property, RegimePack.PRIOR_FROM));
  }

  /** True when the pack is the law for a dossier of the budget year that is sent on the day. */
  public boolean covers(FiscalYear budgetYear, LocalDate on) {
    LocalDate first = budgetYear.value() == from.getYear() - 1 ? priorFrom : from;
    LocalDate last = budgetYear.value() == to.getYear() ? tailTo : to;
    return !on.isBefore(first) && !on.isAfter(last);
  }

  private static LocalDate dateOr(LocalDate other, UnaryOperator<String> property, String name) {
    return property.apply(name).isEmpty() ? other : date(property, name);
  }

  private static LocalDate date(UnaryOperator<String> property, String name) {
    String text = property.apply(name);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + "=" + text + " is no ISO date", e);
    }
  }
}
