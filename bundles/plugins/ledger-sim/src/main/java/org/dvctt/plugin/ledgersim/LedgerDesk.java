/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.plugin.simcommon.Desk;
import org.dvctt.plugin.simcommon.Event;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.Journal;
import org.dvctt.plugin.simcommon.Rejected;
import org.dvctt.plugin.simcommon.Reply;
import org.dvctt.plugin.simcommon.Sendings;

/** The ledger itself: the same order id again is answered from the journal and books nothing. */
final class LedgerDesk implements Desk {
  static final String POST = "/post";
  static final String QUERY = "/query";

  /** What this ledger can do wrong. */
  static final Set<Fault> FAULTS =
      EnumSet.of(Fault.SLOW, Fault.REFUSE, Fault.SILENT, Fault.LOST, Fault.MUTE, Fault.TWICE);

  private static final String REFUSED = "Sổ cái mô phỏng từ chối theo kịch bản lỗi.";

  private final FaultPlan plan;
  private final RefusalRule refusals;
  private final Sendings sendings = new Sendings();
  private final Map<String, Booking> bookings = new HashMap<>();
  private final Journal journal;

  LedgerDesk(Path journal, FaultPlan plan, RefusalRule refusals) {
    this.plan = plan;
    this.refusals = refusals;
    this.journal = Journal.open(journal, this::heard);
  }

  @Override
  public Set<String> paths() {
    return Set.of(POST, QUERY);
  }

  @Override
  public synchronized Reply answer(String path, Fields request) {
    return switch (path) {
      case POST -> post(request);
      case QUERY -> query(request.text("order"));
      default -> throw new Rejected(404, "NO_SUCH_PATH", "there is " + paths());
    };
  }

  @Override
  public synchronized void close() {
    journal.close();
  }

  private Reply post(Fields request) {
    String id = request.text("order");
    String dossier = request.text("dossier");
    LocalDate date = date(request.text("posting_date"));
    long total = total(request.objects("lines"));
    if (id.isBlank() || dossier.isBlank()) {
      throw Rejected.malformed("an order has an id and the code of its dossier");
    }
    Fault fault = plan.of(id, sendings.next(id));
    Booking known = bookings.get(id);
    if (known == null) {
      if (fault == Fault.LOST) {
        write(Event.sending(Event.LOST, id, total));
        return Reply.never();
      }
      Booking first = first(id, dossier, date, total, fault);
      write(first.event());
      return Reply.toSending(first.answer(), fault, plan);
    }
    if (!known.sameContent(dossier, total)) {
      write(Event.sending(Event.OTHER, id, total));
      throw Rejected.otherContent(id);
    }
    write(Event.sending(Event.AGAIN, id, total));
    return known.fault() == Fault.MUTE
        ? Reply.never()
        : Reply.toSending(known.laterAnswer(), fault.passing() ? fault : Fault.NONE, plan);
  }

  private Reply query(String id) {
    Booking known = bookings.get(id);
    if (known == null) {
      return Reply.now(
          Fields.NONE.with("status", "NOT_FOUND").with("number", "").with("reason", ""));
    }
    return known.fault() == Fault.MUTE ? Reply.never() : Reply.now(known.laterAnswer());
  }

  private Booking first(String id, String dossier, LocalDate date, long total, Fault fault) {
    boolean byRule = refusals.applies(dossier);
    boolean posted = !byRule && fault != Fault.REFUSE;
    return new Booking(
        id,
        dossier,
        total,
        date.toString(),
        posted,
        posted ? "SIM-%d-%06d".formatted(date.getYear(), bookings.size() + 1) : "",
        posted ? "" : byRule ? refusals.reason() : REFUSED,
        fault);
  }

  /** On disk first, known and answered afterwards. */
  private void write(Fields event) {
    journal.append(List.of(event));
    heard(event);
  }

  private void heard(Fields event) {
    sendings.heard(event);
    if (event.has("status")) {
      Booking booking = Booking.of(event);
      bookings.put(booking.orderId(), booking);
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Rejected.malformed("posting_date must be like 2026-01-05");
    }
  }

  private static long total(List<Fields> lines) {
    if (lines.isEmpty()) {
      throw Rejected.malformed("an order has at least one line");
    }
    try {
      return lines.stream().mapToLong(line -> line.whole("amount")).reduce(0, Math::addExact);
    } catch (ArithmeticException e) {
      throw Rejected.malformed("the lines are too much together");
    }
  }
}
