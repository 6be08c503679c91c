/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.made;

import static org.dvctt.reporting.made.AdoptionTable.column;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.reporting.Reports.Wish;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.PaidVouchers;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Refused;
import org.dvctt.model.Report;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.reporting.written.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * The report {@code payments}: vouchers paid in a period, by office and unit, with their sum. The
 * director and auditors see all offices, people who pay or answer for an office their own.
 */
public final class PaymentList implements MadeReport {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Set<Role> EVERYWHERE =
      EnumSet.of(Role.KB_PROVINCE_DIRECTOR, Role.KB_AUDITOR);
  private static final Set<Role> OWN_OFFICE =
      EnumSet.of(
          Role.KB_OFFICE_HEAD, Role.KB_LEADER, Role.KB_PAYMENT_MAKER, Role.KB_PAYMENT_CHECKER);

  private final PaidVouchers paid;
  private final Transactions transactions;
  private final RegistryLookup registry;
  private final BusinessClock clock;
  private final Function<LocalDate, ProvincePaper> papers;

  /**
   * @param province code of the one province on a day, or something that is no code
   */
  public PaymentList(
      PaidVouchers paid,
      Transactions transactions,
      RegistryLookup registry,
      BusinessClock clock,
      ProvincePapers papers,
      Function<LocalDate, String> province) {
    this.paid = paid;
    this.transactions = transactions;
    this.registry = registry;
    this.clock = clock;
    this.papers = day -> papers.of(province.apply(day));
  }

  @Override
  public String name() {
    return "payments";
  }

  @Override
  public boolean mayBeRunBy(Actor actor) {
    return EVERYWHERE.stream().anyMatch(actor::holds) || !offices(actor).isEmpty();
  }

  /** A month when nothing else is wanted: from the first of the last day's month. */
  @Override
  public Draft draft(Actor actor, Wish wish) {
    LocalDate to = wish.asOf() == null ? clock.today() : wish.asOf();
    LocalDate from = wish.from() == null ? to.withDayOfMonth(1) : wish.from();
    if (from.isAfter(to) || from.isBefore(to.minusYears(1))) {
      throw badPeriod();
    }
    Set<OfficeCode> offices =
        EVERYWHERE.stream().anyMatch(actor::holds) ? Collections.emptySet() : offices(actor);
    List<Column> columns = columns(wish.language());
    return new Draft(
        to,
        clock.now(),
        columns,
        sink -> {
          Sum sum = rows(from, to, offices, sink);
          return report(from, to, offices, sum, columns, wish.language());
        });
  }

  private static Refused badPeriod() {
    return Refused.of(
        Refused.Kind.INVALID,
        "BAD_PERIOD",
        "from",
        Text.of(
            "Khoảng ngày phải đi từ trước đến sau và không quá một năm.",
            "A period goes from an earlier to a later day and lasts a year at most."),
        Text.of("Chọn lại ngày đầu và ngày cuối.", "Choose other first and last days."));
  }

  private static Set<OfficeCode> offices(Actor actor) {
    Set<OfficeCode> own = new TreeSet<>();
    for (Grant grant : actor.grants()) {
      @Nullable OfficeCode office = grant.office();
      if (office != null && OWN_OFFICE.contains(grant.role())) {
        own.add(office);
      }
    }
    return own;
  }

  private record Sum(long vouchers, Money amount, List<String> offices) {}

  private Sum rows(LocalDate from, LocalDate to, Set<OfficeCode> offices, RowSink sink) {
    return transactions.<Sum>read(
        tx -> {
          sink.begin();
          PaidRows rows = new PaidRows(tx, registry, to, sink);
          paid.each(
              tx,
              from,
              to,
              voucher -> {
                if (offices.isEmpty() || offices.contains(voucher.office())) {
                  rows.add(voucher);
                }
              });
          List<String> names = new ArrayList<>();
          offices.forEach(
              office -> names.add(registry.officeName(tx, office, to).orElse(office.value())));
          return new Sum(rows.count(), rows.total(), names);
        });
  }

  private static List<Column> columns(String language) {
    return List.of(
        column(Text.of("STT", "No."), ColumnKind.WHOLE, 6, language),
        column(Text.of("Ngày thanh toán", "Paid on"), ColumnKind.DATE, 11, language),
        column(Text.of("Kho bạc", "Office"), ColumnKind.TEXT, 6, language),
        column(Text.of("Mã đơn vị", "Unit"), ColumnKind.TEXT, 9, language),
        column(Text.of("Tên đơn vị", "Name of the unit"), ColumnKind.TEXT, 26, language),
        column(Text.of("Tài khoản", "Account"), ColumnKind.TEXT, 18, language),
        column(Text.of("Mã hồ sơ", "Dossier"), ColumnKind.TEXT, 20, language),
        column(Text.of("Số chứng từ", "Voucher"), ColumnKind.TEXT, 14, language),
        column(Text.of("Người nhận", "Receiver"), ColumnKind.TEXT, 24, language),
        column(
            Text.of("Tài khoản người nhận", "Receiver's account"), ColumnKind.TEXT, 16, language),
        column(Text.of("Số tiền (đồng)", "Amount (đồng)"), ColumnKind.DONG, 16, language),
        column(Text.of("Số của ngân hàng", "Bank's number"), ColumnKind.TEXT, 16, language));
  }

  private Report report(
      LocalDate from,
      LocalDate to,
      Set<OfficeCode> offices,
      Sum sum,
      List<Column> columns,
      String language) {
    ProvincePaper paper = papers.apply(to);
    List<String> title = new ArrayList<>();
    title.add(Text.of("BẢNG KÊ THANH TOÁN", "LIST OF PAYMENTS").in(language));
    title.add(
        Text.of(
                "Từ ngày " + from.format(DAY) + " đến ngày " + to.format(DAY),
                "From " + from.format(DAY) + " to " + to.format(DAY))
            .in(language));
    if (!offices.isEmpty()) {
      title.add(String.join(", ", sum.offices()));
    }
    List<Cell> totals = new ArrayList<>(Collections.nCopies(columns.size(), Cell.EMPTY));
    totals.set(4, Cell.of(Text.of("Tổng cộng", "Total").in(language)));
    totals.set(10, Cell.of(sum.amount()));
    String counted = Cell.of(sum.vouchers()).shown(language);
    return new Report(
        name(),
        language,
        paper.letterhead(clock.today()),
        title,
        List.of(),
        columns,
        totals,
        List.of(
            Text.of(
                    "Cộng " + counted + " chứng từ đã thanh toán.",
                    counted + " vouchers were paid.")
                .in(language)),
        paper.signatures(language));
  }
}
