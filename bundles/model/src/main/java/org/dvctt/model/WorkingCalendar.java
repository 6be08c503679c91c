/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days and hours in which one office works, in Asia/Ho_Chi_Minh (domain §2.3): Monday to Friday in
 * the hours of the season, less days off, plus days that are declared worked or opened by an order.
 * Where two rules speak of one day, the later in the list wins; a day without hours is not worked.
 *
 * <p>A time that falls exactly on the end of a period is the beginning of the next one (appendix
 * B2).
 */
public final class WorkingCalendar {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** What a working day is in {@link SlaMode#WORKING_HOURS}: the definition of that mode. */
  public static final int HOURS_OF_A_DAY = 8;

  /** No office is closed for so long: whoever looks further has a calendar with a gap. */
  private static final int LONGEST_CLOSURE_DAYS = 366;

  private final List<CalendarRule> rules;
  private final RulesByDay hours = new RulesByDay();
  private final RulesByDay days = new RulesByDay();

  /**
   * @param rules from the most general to the most special
   */
  public WorkingCalendar(List<CalendarRule> rules) {
    this.rules = List.copyOf(rules);
    for (CalendarRule rule : this.rules) {
      (rule.kind() == CalendarRule.Kind.HOURS ? hours : days).put(rule);
    }
  }

  public boolean worked(LocalDate day) {
    return hours(day).isPresent();
  }

  /** Working hours of the day; empty when it is not worked. */
  public Optional<WorkingHours> hours(LocalDate day) {
    Optional<CalendarRule> declared = days.on(day);
    if (declared.isPresent() && declared.get().kind() == CalendarRule.Kind.ORDERED) {
      return declared.get().hours();
    }
    boolean worked =
        declared
            .map(rule -> rule.kind() == CalendarRule.Kind.WORKED)
            .orElseGet(() -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    return worked ? hours.on(day).flatMap(CalendarRule::hours) : Optional.empty();
  }

  /** The day with what was declared for it. */
  public CalendarDay day(LocalDate day) {
    return new CalendarDay(day, hours(day), days.on(day).map(CalendarRule::why).orElse(""));
  }

  /** The working days from a day on, before another. */
  public List<LocalDate> workingDays(LocalDate from, LocalDate before) {
    List<LocalDate> worked = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(before); day = day.plusDays(1)) {
      if (worked(day)) {
        worked.add(day);
      }
    }
    return worked;
  }

  /**
   * The day so many working days later, the given day not counted; the day itself for zero.
   *
   * @throws Refused CONFLICT {@code NO_WORKING_DAY} when the calendar has no such day
   */
  public LocalDate plusWorkingDays(LocalDate from, int workingDays) {
    notNegative(workingDays);
    LocalDate day = from;
    for (int left = workingDays; left > 0; left--) {
      day = nextWorked(day.plusDays(1));
    }
    return day;
  }

  /**
   * How many working days lie after a day up to and with another: what {@link #plusWorkingDays} was
   * given to come from the one to the other. Negative when the other is before.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    return to.isBefore(from)
        ? -workingDaysBetween(to, from)
        : workingDays(from.plusDays(1), to.plusDays(1)).size();
  }

  /**
   * The day on which what comes in at the instant counts as received: that day, also when it comes
   * in before the first hour or at noon; the next working day when it comes {@link #afterHours}.
   *
   * @throws Refused CONFLICT {@code NO_WORKING_DAY} when there is none
   */
  public LocalDate receptionDay(Instant at) {
    return date(opening(at));
  }

  /**
   * True when the office works no more on the day of the instant: after its last hour, or it does
   * not work that day at all.
   */
  public boolean afterHours(Instant at) {
    return within(date(at), at).isEmpty();
  }

  /**
   * The day so many working days after reception, which is {@link #receptionDay}.
   *
   * @throws Refused CONFLICT {@code NO_WORKING_DAY} when the calendar has no such day
   */
  public LocalDate plusWorkingDays(Instant received, int workingDays) {
    return plusWorkingDays(receptionDay(received), workingDays);
  }

  /**
   * The instant itself when the office works then, else when it opens next.
   *
   * @throws Refused CONFLICT {@code NO_WORKING_DAY} when it never does
   */
  public Instant opening(Instant at) {
    return span(at).opens(at);
  }

  /**
   * So many working hours later, from the opening if the office is closed at that time. Lies within
   * working hours, never on the end of a period.
   *
   * @throws Refused CONFLICT {@code NO_WORKING_DAY} when the calendar ends before
   */
  public Instant plusHours(Instant from, Duration workingTime) {
    if (workingTime.isNegative()) {
      throw new IllegalArgumentException("working time is not negative: " + workingTime);
    }
    Duration left = workingTime;
    Instant at = from;
    while (true) {
      Span span = span(at);
      at = span.opens(at);
      Duration room = Duration.between(at, span.to());
      if (left.compareTo(room) < 0) {
        return at.plus(left);
      }
      left = left.minus(room);
      at = span.to();
    }
  }

  /**
   * When the result is due.
   *
   * @param accepted acceptance; out of working hours it counts from the next opening
   * @param workingDays limit of the procedure
   * @throws Refused CONFLICT {@code NO_WORKING_DAY} when the calendar ends before
   */
  public Instant due(Instant accepted, int workingDays, SlaMode mode) {
    notNegative(workingDays);
    return switch (mode) {
      case WORKING_HOURS ->
          plusHours(accepted, Duration.ofHours((long) HOURS_OF_A_DAY * workingDays));
      case END_OF_NTH_WORKING_DAY -> close(plusWorkingDays(accepted, workingDays));
    };
  }

  /** The end of the day's last period; empty when it is not worked. */
  public Optional<Instant> closing(LocalDate day) {
    return worked(day) ? Optional.of(close(day)) : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkingCalendar calendar && calendar.rules.equals(rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  @Override
  public String toString() {
    return "WorkingCalendar" + rules;
  }

  /** A period of one day on the time line. */
  private record Span(Instant from, Instant to) {
    Instant opens(Instant at) {
      return at.isBefore(from) ? from : at;
    }
  }

  /** The period at that time, or the next one. */
  private Span span(Instant at) {
    LocalDate today = date(at);
    return within(today, at).orElseGet(() -> first(nextWorked(today.plusDays(1))));
  }

  private Optional<Span> within(LocalDate day, Instant at) {
    return spans(day).stream().filter(span -> at.isBefore(span.to())).findFirst();
  }

  private Span first(LocalDate worked) {
    return spans(worked).get(0);
  }

  private Instant close(LocalDate worked) {
    List<Span> spans = spans(worked);
    return spans.get(spans.size() - 1).to();
  }

  private List<Span> spans(LocalDate day) {
    Instant midnight = day.atStartOfDay(ZONE).toInstant();
    return hours(day).map(WorkingHours::periods).orElse(List.of()).stream()
        .map(
            period ->
                new Span(
                    midnight.plus(Duration.ofMinutes(period.from())),
                    midnight.plus(Duration.ofMinutes(period.to()))))
        .toList();
  }

  private LocalDate nextWorked(LocalDate from) {
    LocalDate day = from;
    for (int looked = 0; looked < LONGEST_CLOSURE_DAYS; looked++) {
      if (worked(day)) {
        return day;
      }
      day = day.plusDays(1);
    }
    throw Refused.of(
        Refused.Kind.CONFLICT,
        "NO_WORKING_DAY",
        "calendar",
        Text.of(
            "Lịch làm việc không có ngày nào trong một năm kể từ " + from + ".",
            "The working calendar has no working day within a year from " + from + "."),
        Text.of(
            "Khai giờ làm việc của kho bạc cho thời gian này.",
            "Declare the office's working hours for that time."));
  }

  private static LocalDate date(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  private static void notNegative(int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("working days are not negative: " + workingDays);
    }
  }
}
