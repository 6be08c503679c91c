/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.extension.PluginHistoryLine;
import org.dvctt.api.extension.PluginState;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.PluginRef;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;

/** The rows of this context in one transaction. */
final class PluginTable {
  private static final int MOST_OF_A_TEXT = 2_000;
  private static final String COLUMNS =
      "plugin_id, version, sha256, file_name, file_size, origin, signer, fingerprint, state, since,"
          + " generation, activated, next_state, reason,"
          + " shadow_percent";
  private final Sql sql;

  private PluginTable(Sql sql) {
    this.sql = sql;
  }

  static PluginTable in(Tx tx) {
    return new PluginTable(Sql.in(tx));
  }

  /** Number of the last change. */
  long generation() {
    return sql.count("SELECT generation FROM plugin_generation WHERE id = 1");
  }

  /** Holds the table for this transaction and numbers its next change. */
  long next() {
    sql.update("UPDATE plugin_generation SET generation = generation + 1 WHERE id = 1");
    return generation();
  }

  /** All versions that were not removed. */
  List<PluginRow> all() {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM plugin_version WHERE removed = 0 ORDER BY plugin_id, activated DESC",
        PluginTable::row);
  }

  Optional<PluginRow> find(PluginRef ref) {
    return sql.one(
        "SELECT "
            + COLUMNS
            + " FROM plugin_version WHERE plugin_id = ? AND version = ? AND removed = 0",
        PluginTable::row,
        ref.id(),
        ref.version());
  }

  /**
   * A version as it is kept.
   *
   * @param removed true when it is shown no more
   */
  record Kept(PluginRow row, boolean removed) {}

  /** A version, also one that was removed. */
  Optional<Kept> kept(PluginRef ref) {
    return sql.one(
        "SELECT " + COLUMNS + ", removed FROM plugin_version WHERE plugin_id = ? AND version = ?",
        row -> new Kept(row(row), row.flag("removed")),
        ref.id(),
        ref.version());
  }

  void insert(PluginRow row) {
    sql.update(
        "INSERT INTO plugin_version ("
            + COLUMNS
            + ", removed)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        row.ref().id(),
        row.ref().version(),
        row.sha256(),
        row.fileName(),
        row.size(),
        row.origin(),
        row.signer(),
        row.fingerprint(),
        row.state(),
        row.since(),
        row.generation(),
        row.activated(),
        row.next(),
        shortened(row.reason()),
        row.shadowPercent());
  }

  /** Writes the whole row anew. */
  void update(PluginRow row, boolean removed) {
    sql.update(
        "UPDATE plugin_version SET sha256 = ?, file_name = ?, file_size = ?, origin = ?, signer = ?,"
            + " fingerprint = ?, state = ?, since = ?, generation = ?, activated = ?,"
            + " next_state = ?, reason = ?, shadow_percent = ?, removed = ?"
            + " WHERE plugin_id = ? AND version = ?",
        row.sha256(),
        row.fileName(),
        row.size(),
        row.origin(),
        row.signer(),
        row.fingerprint(),
        row.state(),
        row.since(),
        row.generation(),
        row.activated(),
        row.next(),
        shortened(row.reason()),
        row.shadowPercent(),
        removed,
        row.ref().id(),
        row.ref().version());
  }

  void history(PluginHistoryLine line) {
    sql.update(
        "INSERT INTO plugin_history (generation, at_time, plugin_id, version, act, from_state,"
            + " to_state, actor, reason, sha256, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        line.generation(),
        line.at(),
        line.id(),
        line.version(),
        line.act(),
        line.from(),
        line.to(),
        line.actor(),
        shortened(line.reason()),
        line.sha256(),
        shortened(line.detail()));
  }

  /** Newest first. */
  List<PluginHistoryLine> history(String id, int limit) {
    String query =
        "SELECT generation, at_time, plugin_id, version, act, from_state, to_state, actor, reason,"
            + " sha256, detail FROM plugin_history"
            + (id.isEmpty() ? "" : " WHERE plugin_id = ?")
            + " ORDER BY generation DESC FETCH FIRST "
            + limit
            + " ROWS ONLY";
    return id.isEmpty()
        ? sql.list(query, PluginTable::line)
        : sql.list(query, PluginTable::line, id);
  }

  /** The settings that an admin gave and that still hold. */
  Map<String, String> settings(PluginRef ref) {
    Map<String, String> values = new HashMap<>();
    sql.each(
        "SELECT name, setting_value FROM plugin_setting WHERE plugin_id = ? AND version = ?"
            + " ORDER BY generation",
        row -> values.put(row.text("name"), row.text("setting_value")),
        ref.id(),
        ref.version());
    values.values().removeIf(String::isEmpty);
    return values;
  }

  void setting(long generation, PluginRef ref, String name, String value) {
    sql.update(
        "INSERT INTO plugin_setting (generation, plugin_id, version, name, setting_value)"
            + " VALUES (?, ?, ?, ?, ?)",
        generation,
        ref.id(),
        ref.version(),
        name,
        value);
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static String shortened(String text) {
    return text.length() <= MOST_OF_A_TEXT ? text : text.substring(0, MOST_OF_A_TEXT - 1) + "…";
  }

  private static PluginRow row(Row row) {
    return new PluginRow(
        new PluginRef(row.text("plugin_id"), row.text("version")),
        row.text("sha256"),
        row.text("file_name"),
        row.number("file_size"),
        PluginRow.Origin.valueOf(row.text("origin")),
        row.text("signer"),
        row.text("fingerprint"),
        PluginState.valueOf(row.text("state")),
        row.instant("since"),
        row.number("generation"),
        row.number("activated"),
        row.text("next_state"),
        row.text("reason"),
        row.integer("shadow_percent"));
  }

  private static PluginHistoryLine line(Row row) {
    return new PluginHistoryLine(
        row.number("generation"),
        row.instant("at_time"),
        row.text("plugin_id"),
        row.text("version"),
        row.text("act"),
        row.text("from_state"),
        row.text("to_state"),
        row.text("actor"),
        row.text("reason"),
        row.text("sha256"),
        row.text("detail"));
  }
}
