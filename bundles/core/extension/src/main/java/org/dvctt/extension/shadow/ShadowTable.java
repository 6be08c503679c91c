/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.PluginRef;
import org.dvctt.store.Sql;

/** The rows of what candidates judged, in one transaction. Several nodes add to the same rows. */
final class ShadowTable {
  private static final int MOST_OF_A_TEXT = 500;
  private final Sql sql;

  ShadowTable(Tx tx) {
    this.sql = Sql.in(tx);
  }

  void add(Tallies.Key key, Tally tally) {
    counts(key, tally);
    tally.changes.forEach((change, seen) -> change(key, change, seen));
  }

  private void counts(Tallies.Key key, Tally tally) {
    Instant since =
        (tally.since == null ? Instant.now() : tally.since).truncatedTo(ChronoUnit.MICROS);
    PluginRef ref = key.candidate();
    boolean began = tally.since != null;
    if (update(key, tally) == 0
        && !sql.insert(
            "INSERT INTO shadow_count (plugin_id, version, against, on_day, since, began, questions,"
                + " judged_same, failed, dropped) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ref.id(),
            ref.version(),
            key.against(),
            key.day(),
            since,
            began,
            tally.questions,
            tally.same,
            tally.failed,
            tally.dropped)) {
      update(key, tally);
    }
    if (began) {
      sql.update(
          "UPDATE shadow_count SET since = ?, began = 1 WHERE plugin_id = ? AND version = ?"
              + " AND against = ? AND on_day = ? AND (began = 0 OR since > ?)",
          since,
          ref.id(),
          ref.version(),
          key.against(),
          key.day(),
          since);
    }
  }

  private int update(Tallies.Key key, Tally tally) {
    return sql.update(
        "UPDATE shadow_count SET questions = questions + ?, judged_same = judged_same + ?,"
            + " failed = failed + ?, dropped = dropped + ?"
            + " WHERE plugin_id = ? AND version = ? AND against = ? AND on_day = ?",
        tally.questions,
        tally.same,
        tally.failed,
        tally.dropped,
        key.candidate().id(),
        key.candidate().version(),
        key.against(),
        key.day());
  }

  private void change(Tallies.Key key, Change seenChange, Tally.Seen seen) {
    Change change = seenChange;
    String hash = hash(change);
    if (more(key, hash, seen.count) > 0) {
      dossiers(key, hash, seen);
      return;
    }
    if (!known(key.candidate(), hash) && changes(key.candidate()) >= Tally.CHANGES) {
      change = Tally.OTHERS;
      hash = hash(change);
    }
    if (more(key, hash, seen.count) == 0 && !insert(key, change, hash, seen.count)) {
      more(key, hash, seen.count);
    }
    dossiers(key, hash, seen);
  }

  private int more(Tallies.Key key, String hash, long count) {
    return sql.update(
        "UPDATE shadow_change SET seen = seen + ?"
            + " WHERE plugin_id = ? AND version = ? AND change_hash = ? AND on_day = ?",
        count,
        key.candidate().id(),
        key.candidate().version(),
        hash,
        key.day());
  }

  private boolean insert(Tallies.Key key, Change change, String hash, long count) {
    return sql.insert(
        "INSERT INTO shadow_change (plugin_id, version, change_hash, on_day, rule_id, said_before,"
            + " said_after, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        key.candidate().id(),
        key.candidate().version(),
        hash,
        key.day(),
        shortened(change.rule()),
        shortened(change.from()),
        shortened(change.to()),
        count);
  }

  /** Changes of a candidate that are told apart. */
  private long changes(PluginRef ref) {
    return sql.count(
        "SELECT COUNT(DISTINCT change_hash) FROM shadow_change WHERE plugin_id = ? AND version = ?",
        ref.id(),
        ref.version());
  }

  private boolean known(PluginRef ref, String hash) {
    return sql.count(
            "SELECT COUNT(*) FROM shadow_change WHERE plugin_id = ? AND version = ?"
                + " AND change_hash = ?",
            ref.id(),
            ref.version(),
            hash)
        > 0;
  }

  private void dossiers(Tallies.Key key, String hash, Tally.Seen seen) {
    PluginRef ref = key.candidate();
    TreeSet<String> fresh = new TreeSet<>(seen.subjects);
    List<String> kept = subjects(ref, hash);
    kept.forEach(fresh::remove);
    fresh.stream()
        .limit(Math.max(0, Tally.DOSSIERS - kept.size()))
        .forEach(
            subject ->
                sql.insert(
                    "INSERT INTO shadow_dossier (plugin_id, version, change_hash, subject, on_day)"
                        + " VALUES (?, ?, ?, ?, ?)",
                    ref.id(),
                    ref.version(),
                    hash,
                    shortened(subject),
                    key.day()));
  }

  private List<String> subjects(PluginRef ref, String hash) {
    return sql.list(
        "SELECT subject FROM shadow_dossier WHERE plugin_id = ? AND version = ?"
            + " AND change_hash = ?",
        row -> row.text("subject"),
        ref.id(),
        ref.version(),
        hash);
  }

  /** All that a candidate judged from a day on, and the versions it was compared with. */
  Tally read(PluginRef ref, LocalDate from, TreeSet<String> against) {
    Tally tally = new Tally();
    sql.each(
        "SELECT against, since, began, questions, judged_same, failed, dropped FROM shadow_count"
            + " WHERE plugin_id = ? AND version = ? AND on_day >= ?",
        row -> {
          against.add(row.text("against"));
          tally.questions += row.number("questions");
          tally.same += row.number("judged_same");
          tally.failed += row.number("failed");
          tally.dropped += row.number("dropped");
          if (row.flag("began")) {
            tally.began(row.instant("since"));
          }
        },
        ref.id(),
        ref.version(),
        from);
    sql.each(
        "SELECT rule_id, said_before, said_after, seen FROM shadow_change"
            + " WHERE plugin_id = ? AND version = ? AND on_day >= ?",
        row -> tally.seen(change(row)).count += row.number("seen"),
        ref.id(),
        ref.version(),
        from);
    sql.each(
        "SELECT DISTINCT c.rule_id, c.said_before, c.said_after, d.subject FROM shadow_dossier d"
            + " JOIN shadow_change c ON c.plugin_id = d.plugin_id AND c.version = d.version"
            + " AND c.change_hash = d.change_hash"
            + " WHERE d.plugin_id = ? AND d.version = ? AND d.on_day >= ? AND c.on_day >= ?",
        row -> tally.seen(change(row)).add(0, List.of(row.text("subject"))),
        ref.id(),
        ref.version(),
        from,
        from);
    return tally;
  }

  private static Change change(org.dvctt.store.Row row) {
    return new Change(row.text("rule_id"), row.text("said_before"), row.text("said_after"));
  }

  /** Takes out what a candidate judged so far. */
  void forget(PluginRef ref) {
    for (String table : List.of("shadow_dossier", "shadow_change", "shadow_count")) {
      sql.update(
          "DELETE FROM " + table + " WHERE plugin_id = ? AND version = ?", ref.id(), ref.version());
    }
  }

  /** Takes out what is older than the day. */
  int expire(LocalDate before) {
    int gone = 0;
    for (String table : List.of("shadow_dossier", "shadow_change", "shadow_count")) {
      gone += sql.update("DELETE FROM " + table + " WHERE on_day < ?", before);
    }
    return gone;
  }

  private static String shortened(String text) {
    return text.length() <= MOST_OF_A_TEXT ? text : text.substring(0, MOST_OF_A_TEXT - 1) + "…";
  }

  /** Texts may be longer than an index takes. */
  private static String hash(Change change) {
    try {
      String all = String.join("\n", change.rule(), change.from(), change.to());
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
