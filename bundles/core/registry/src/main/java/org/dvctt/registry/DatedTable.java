/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A table on both time axes. Rows are added and superseded, never changed otherwise; an overlap of
 * two rows of one key is refused in the transaction.
 */
public enum DatedTable {
  OFFICE("registry_office", "code", "name, kind, parent, electronic_id, synthetic"),
  CODE("registry_code", "catalogue, code", "name, kind, parent, confidence, synthetic"),
  UNIT(
      "registry_unit",
      "code",
      "name, folded, block, budget_level, chapter, sector, kind, district, commune, address,"
          + " synthetic"),
  UNIT_OFFICE("registry_unit_office", "unit", "office"),
  OFFICER("registry_officer", "officer_no", "person, name, office"),
  ASSIGNMENT("registry_assignment", "unit", "officer_no"),
  ACCOUNT("registry_account", "account_no", "unit, office, status, second_signer, synthetic"),
  SIGNATORY("registry_signatory", "account_no, person, place", ""),
  HOLIDAY("registry_holiday", "office, holiday", "day_off, name, status"),
  WORKING_HOURS("registry_working_hours", "office", "periods, name, document"),
  ORDERED_DAY("registry_ordered_day", "office", "periods, name, document"),
  SLA("registry_sla", "office", "sla_mode, document");

  /** End of what has no end yet. */
  public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  /** {@code superseded_at} of what is known now. */
  public static final Instant STILL_KNOWN = Instant.parse("9999-12-31T00:00:00Z");

  private final String table;
  private final List<String> key;
  private final String sameKey;
  private final List<String> others;
  private final String columns;
  private final String marks;

  DatedTable(String table, String key, String others) {
    this.table = table;
    this.key = List.of(key.split(", "));
    this.sameKey = this.key.stream().map(c -> c + " = ?").collect(Collectors.joining(" and "));
    this.others = others.isEmpty() ? List.of() : List.of(others.split(", "));
    this.columns = others.isEmpty() ? key : key + ", " + others;
    this.marks = "?, ".repeat(columns.split(", ").length);
  }

  /** Its name in SQL. */
  public String table() {
    return table;
  }

  /** Columns that name what a row is about. */
  public List<String> key() {
    return key;
  }

  /** The other columns, without the days. */
  public List<String> others() {
    return others;
  }

  /** True when a row of the key, as known now, is valid somewhere in the span. */
  public boolean covers(Sql sql, List<Object> key, LocalDate from, LocalDate to) {
    List<@Nullable Object> params = new ArrayList<>(key);
    params.addAll(List.of(to, from, STILL_KNOWN));
    return sql.count(
            "select count(*) from "
                + table
                + " where "
                + sameKey
                + " and valid_from < ? and valid_to > ? and superseded_at = ?",
            params.toArray())
        > 0;
  }

  /**
   * Adds a row.
   *
   * @param to first day on which it is not valid
   * @throws Refused CONFLICT {@code OVERLAP} when the key has a row in that span already
   */
  public void add(
      Sql sql, List<Object> key, List<Object> others, LocalDate from, LocalDate to, Instant now) {
    lock(sql);
    if (covers(sql, key, from, to)) {
      throw overlap(key.toString(), from, to);
    }
    sql.update(insert(), values(key, others, from, to, now));
  }

  private Refused overlap(String key, LocalDate from, LocalDate to) {
    String what = table + " " + key;
    return Refused.of(
        Refused.Kind.CONFLICT,
        "OVERLAP",
        "valid_from",
        Text.of(
            "Đã có " + what + " trong khoảng " + from + " đến " + to + ".",
            "There is " + what + " within " + from + " to " + to + " already."),
        Text.of("Kết thúc dòng cũ trước.", "End the earlier row first."));
  }

  /** A row to be added. */
  public record Entry(List<Object> key, List<Object> others) {}

  /** Adds many rows of one span: in batches while the table is empty, else one by one. */
  public void addAll(Sql sql, List<Entry> entries, LocalDate from, LocalDate to, Instant now) {
    lock(sql);
    Set<List<Object>> keys = new HashSet<>();
    boolean apart = entries.stream().allMatch(entry -> keys.add(entry.key()));
    if (apart && sql.count("select count(*) from " + table) == 0) {
      sql.batch(
          insert(),
          entries.stream()
              .map(entry -> values(entry.key(), entry.others(), from, to, now))
              .toList());
    } else {
      entries.forEach(entry -> add(sql, entry.key(), entry.others(), from, to, now));
    }
  }

  private String insert() {
    return "insert into "
        + table
        + " ("
        + columns
        + ", valid_from, valid_to, recorded_at, superseded_at) values ("
        + marks
        + "?, ?, ?, ?)";
  }

  private static @Nullable Object[] values(
      List<Object> key, List<Object> others, LocalDate from, LocalDate to, Instant now) {
    List<@Nullable Object> values = new ArrayList<>(key);
    values.addAll(others);
    values.addAll(List.of(from, to, now, STILL_KNOWN));
    return values.toArray();
  }

  /** Ends the key's row that is valid on the day: the day is the first one without it. */
  public boolean end(Sql sql, List<Object> key, LocalDate day, Instant now) {
    lock(sql);
    List<@Nullable Object> ending = new ArrayList<>(List.of(now));
    ending.addAll(key);
    ending.addAll(List.of(day, day, STILL_KNOWN));
    int ended =
        sql.update(
            "update "
                + table
                + " set superseded_at = ? where "
                + sameKey
                + " and valid_from <= ? and valid_to > ? and superseded_at = ?",
            ending.toArray());
    List<@Nullable Object> shortened = new ArrayList<>(List.of(day, now, STILL_KNOWN));
    shortened.addAll(key);
    shortened.addAll(List.of(day, day, now));
    if (ended > 0) {
      sql.update(
          "insert into "
              + table
              + " ("
              + columns
              + ", valid_from, valid_to, recorded_at, superseded_at) select "
              + columns
              + ", valid_from, cast(? as date), cast(? as timestamp), cast(? as timestamp) from "
              + table
              + " where "
              + sameKey
              + " and valid_from < ? and valid_to > ? and superseded_at = ?",
          shortened.toArray());
    }
    return ended > 0;
  }

  /**
   * Supersedes rows that are known now and adds others, in batches.
   *
   * @throws Refused CONFLICT {@code OVERLAP} when rows of one key would overlap afterwards
   */
  public void rewrite(Sql sql, List<DatedLine> gone, List<DatedLine> added, Instant now) {
    lock(sql);
    List<@Nullable Object[]> ending = new ArrayList<>(gone.size());
    for (DatedLine line : gone) {
      List<@Nullable Object> values = new ArrayList<>(List.of(now));
      values.addAll(line.key());
      values.addAll(List.of(line.from(), STILL_KNOWN));
      ending.add(values.toArray());
    }
    sql.batch(
        "update "
            + table
            + " set superseded_at = ? where "
            + sameKey
            + " and valid_from = ? and superseded_at = ?",
        ending);
    sql.batch(
        insert(),
        added.stream()
            .map(line -> values(line.key(), line.others(), line.from(), line.to(), now))
            .toList());
    List<Overlaps.Overlap> overlaps = Overlaps.knownNow(sql, this);
    if (!overlaps.isEmpty()) {
      throw overlap(overlaps.get(0).key(), overlaps.get(0).from(), overlaps.get(0).to());
    }
  }

  /** Lets no other transaction write to the table until this one ends. */
  public void lock(Sql sql) {
    sql.update("update registry_lock set changes = changes + 1 where table_name = ?", table);
  }

  /** Condition on the aliased table for a valid day and an instant of knowledge; four marks. */
  public static String at(String alias) {
    String column = " " + alias + ".";
    return column
        + "valid_from <= ? and"
        + column
        + "valid_to > ? and"
        + column
        + "recorded_at <= ? and"
        + column
        + "superseded_at > ? ";
  }
}
