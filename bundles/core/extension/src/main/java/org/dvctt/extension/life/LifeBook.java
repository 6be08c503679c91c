/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dvctt.api.extension.PluginHistoryLine;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;

/**
 * Writes what is wanted. Each change is one transaction: the version's row, its history line and
 * the audit line.
 */
final class LifeBook {
  private final Transactions transactions;
  private final AuditTrail audit;

  LifeBook(Transactions transactions, AuditTrail audit) {
    this.transactions = transactions;
    this.audit = audit;
  }

  /** The versions and the number of the last change, at one moment. */
  record Wanted(long generation, List<PluginRow> rows) {
    Optional<PluginRow> find(PluginRef ref) {
      return rows.stream().filter(row -> row.ref().equals(ref)).findFirst();
    }
  }

  Wanted wanted() {
    return transactions.<Wanted>read(
        tx -> {
          PluginTable table = PluginTable.in(tx);
          return new Wanted(table.generation(), table.all());
        });
  }

  long generation() {
    return transactions.<Long>read(tx -> PluginTable.in(tx).generation());
  }

  /**
   * Takes a version in that is new, or that was rejected or removed before.
   *
   * @param replaces true when other bytes may take the place of the ones that are known
   * @throws Refused CONFLICT {@code PLUGIN_KNOWN}, {@code SAME_VERSION_OTHER_BYTES}
   */
  PluginRow receive(PluginRow fresh, boolean replaces, Who who) {
    return transactions.<PluginRow>write(
        tx -> {
          PluginTable table = PluginTable.in(tx);
          PluginRow row = renewed(fresh, table.next(), who);
          Optional<PluginTable.Kept> before = table.kept(fresh.ref());
          before.ifPresent(known -> refuseKnown(known, fresh, replaces));
          if (before.isPresent()) {
            table.update(row, false);
          } else {
            table.insert(row);
          }
          String from = before.map(known -> known.row().state().name()).orElse("");
          tell(tx, table, LifeAct.RECEIVE, from, row, who, row.fileName());
          return row;
        });
  }

  private static void refuseKnown(PluginTable.Kept known, PluginRow fresh, boolean replaces) {
    PluginRow row = known.row();
    boolean same = row.sha256().equals(fresh.sha256());
    boolean rejected = LifeAct.RECEIVE.leaves(row.state());
    if (same ? !known.removed() && !rejected : !replaces && !rejected) {
      throw same ? Refusals.alreadyThere(row) : Refusals.sameVersion(row);
    }
  }

  /** One act on one version. */
  PluginRow act(LifeAct act, PluginRef ref, Who who, String detail) {
    return act(act, ref, who, detail, row -> row);
  }

  /**
   * One act on one version.
   *
   * @param more what else changes in its row
   * @throws Refused CONFLICT {@code PLUGIN_STATE} when its state does not allow the act
   */
  PluginRow act(LifeAct act, PluginRef ref, Who who, String detail, UnaryOperator<PluginRow> more) {
    return transactions.<PluginRow>write(
        tx -> change(tx, PluginTable.in(tx), act, ref, who, detail, more));
  }

  /**
   * Makes a version the asked one, in one transaction with those whose place it takes.
   *
   * @param out versions that drain, with what they become afterwards
   */
  PluginRow swap(PluginRef in, Map<PluginRef, LifeAct> out, Who who) {
    return transactions.<PluginRow>write(
        tx -> {
          PluginTable table = PluginTable.in(tx);
          out.forEach(
              (ref, becomes) ->
                  change(
                      tx,
                      table,
                      LifeAct.DRAIN,
                      ref,
                      who,
                      "its place is taken by " + in,
                      row -> Rows.next(row, becomes.name())));
          return change(
              tx, table, LifeAct.SWAP, in, who, "in place of " + out.keySet(), Rows::activated);
        });
  }

  /** Keeps settings that an admin gave. */
  PluginRow configure(PluginRef ref, Map<String, String> values, Who who) {
    return transactions.<PluginRow>write(
        tx -> {
          PluginTable table = PluginTable.in(tx);
          String names = String.join(", ", values.keySet());
          PluginRow row = change(tx, table, LifeAct.CONFIGURE, ref, who, names, same -> same);
          values.forEach((name, value) -> table.setting(row.generation(), ref, name, value));
          return row;
        });
  }

  Map<String, String> settings(PluginRef ref) {
    return transactions.<Map<String, String>>read(tx -> PluginTable.in(tx).settings(ref));
  }

  List<PluginHistoryLine> history(String id, int limit) {
    return transactions.<List<PluginHistoryLine>>read(tx -> PluginTable.in(tx).history(id, limit));
  }

  /** A replay changes nothing, but real dossiers were told to a plugin: it leaves an audit line. */
  void replayed(PluginRow row, LocalDate from, LocalDate to, ShadowReport report, Who who) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("version", row.ref().version());
    detail.put("sha256", row.sha256());
    detail.put("from", from.toString());
    detail.put("to", to.toString());
    detail.put("against", report.against());
    detail.put("questions", report.questions());
    detail.put("same", report.same());
    detail.put("different", report.different());
    detail.put("failed", report.failed());
    detail.put("dropped", report.dropped());
    AuditEntry entry =
        new AuditEntry(
            who.actor(),
            "plugin." + LifeAct.REPLAY.text(),
            "plugin:" + row.ref().id(),
            "DONE",
            who.reason(),
            detail.toString());
    transactions.writing(tx -> audit.record(tx, entry));
  }

  /** An act that was refused leaves an audit line too. */
  void refused(String act, String subject, Who who, Refused refused, String sha256) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("sha256", sha256);
    detail.put("why", refused.reasons().get(0).sentence().en());
    AuditEntry entry =
        new AuditEntry(
            who.actor(),
            "plugin." + act,
            "plugin:" + subject,
            "REFUSED " + refused.reasons().get(0).code(),
            who.reason(),
            detail.toString());
    transactions.writing(tx -> audit.record(tx, entry));
  }

  private PluginRow change(
      Tx tx,
      PluginTable table,
      LifeAct act,
      PluginRef ref,
      Who who,
      String detail,
      UnaryOperator<PluginRow> more) {
    long generation = table.next();
    PluginRow before = table.find(ref).orElseThrow(() -> Refusals.unknown(ref.id(), ref.version()));
    if (!act.leaves(before.state())) {
      throw Refusals.state(act, before);
    }
    PluginRow moved = Rows.state(before, act.to(before.state()));
    PluginRow row = more.apply(renewed(moved, generation, who));
    table.update(row, act == LifeAct.REMOVE);
    tell(tx, table, act, before.state().name(), row, who, detail);
    return row;
  }

  private void tell(
      Tx tx, PluginTable table, LifeAct act, String from, PluginRow row, Who who, String detail) {
    table.history(
        new PluginHistoryLine(
            row.generation(),
            PluginTable.now(),
            row.ref().id(),
            row.ref().version(),
            act.text(),
            from,
            row.state().name(),
            who.actor(),
            who.reason(),
            row.sha256(),
            detail));
    ObjectNode explained = JsonNodeFactory.instance.objectNode();
    explained.put("version", row.ref().version());
    explained.put("sha256", row.sha256());
    explained.put("from", from);
    explained.put("to", row.state().name());
    explained.put("generation", row.generation());
    explained.put("detail", detail);
    audit.record(
        tx,
        new AuditEntry(
            who.actor(),
            "plugin." + act.text(),
            "plugin:" + row.ref().id(),
            "DONE",
            who.reason(),
            explained.toString()));
  }

  private static PluginRow renewed(PluginRow row, long generation, Who who) {
    return Rows.changed(row, generation, who.reason());
  }
}
