/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.reporting.Reports;
import org.dvctt.api.rollout.Adoption;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.dvctt.model.Table;
import org.dvctt.spi.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs reports and keeps an audit line of each run, refused ones too. */
@Component
public final class ReportRuns implements Reports {
  private static final String ADOPTION = "adoption";
  private final Adoption adoption;
  private final Guard guard;
  private final Transactions transactions;
  private final AuditTrail audit;
  private final RegistryLookup registry;

  @Activate
  public ReportRuns(
      @Reference Adoption adoption,
      @Reference Guard guard,
      @Reference Transactions transactions,
      @Reference AuditTrail audit,
      @Reference RegistryLookup registry) {
    this.adoption = adoption;
    this.guard = guard;
    this.transactions = transactions;
    this.audit = audit;
    this.registry = registry;
  }

  @Override
  public List<Format> formats() {
    return guard.admitted(ReportFormat.class).stream().map(this::format).toList();
  }

  @Override
  public List<String> reports() {
    return List.of(ADOPTION);
  }

  @Override
  public ReportFile run(
      Actor actor, String report, String format, @Nullable LocalDate asOf, String language) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("format", format);
    try {
      ReportFile file = write(actor, report, format, asOf, language, detail);
      record(actor, report, "DONE", detail);
      return file;
    } catch (Refused e) {
      record(actor, report, "REFUSED " + e.reasons().get(0).code(), detail);
      throw e;
    }
  }

  private ReportFile write(
      Actor actor,
      String report,
      String format,
      @Nullable LocalDate asOf,
      String language,
      ObjectNode detail) {
    if (!actor.ofTreasury()) {
      throw Refusals.notOfTreasury();
    }
    if (!ADOPTION.equals(report)) {
      throw Refusals.unknownReport(report, reports());
    }
    if (guard.admitted(ReportFormat.class).stream()
        .noneMatch(plugin -> format(plugin).name().equals(format))) {
      throw Refusals.unknownFormat(format);
    }
    AdoptionReport figures = adoption.report(asOf, null);
    Table table = AdoptionTable.of(figures, language);
    Guard.Scope scope = scope(figures.asOf());
    Guard.Answer<byte[]> answer = ask(format, scope, table);
    Format chosen = format(answer.plugin());
    detail.put("plugin", answer.plugin().toString());
    detail.put("snapshot", answer.snapshot());
    detail.put("as_of", figures.asOf().toString());
    detail.put("known_at", figures.knownAt().toString());
    return new ReportFile(
        ADOPTION + "-" + figures.asOf() + "." + chosen.name(),
        chosen.mediaType(),
        answer.value(),
        answer.plugin().toString());
  }

  /** Whose figures these are: a province's own format writes nobody else's. */
  private Guard.Scope scope(LocalDate asOf) {
    Set<String> provinces = transactions.<Set<String>>read(tx -> registry.provinces(tx, asOf));
    String one = provinces.size() == 1 ? provinces.iterator().next() : Guard.Scope.UNKNOWN;
    return new Guard.Scope(one, asOf, "report:" + ADOPTION);
  }

  private PluginRef writer(String format, Guard.Scope scope) {
    return guard.admitted(ReportFormat.class, scope).stream()
        .filter(plugin -> format(plugin).name().equals(format))
        .findFirst()
        .orElseThrow(() -> Refusals.unknownFormat(format));
  }

  private Guard.Answer<byte[]> ask(String format, Guard.Scope scope, Table table) {
    try {
      return guard.steadily(
          () ->
              guard.call(
                  ReportFormat.class,
                  writer(format, scope),
                  scope,
                  writer -> bytes(writer, table)));
    } catch (PluginFailure e) {
      Refused refused = Refusals.formatSilent(e.plugin());
      refused.initCause(e);
      throw refused;
    }
  }

  private static byte[] bytes(ReportFormat writer, Table table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writer.write(table, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Format format(PluginRef plugin) {
    return new Format(
        guard.property(ReportFormat.class, plugin, ReportFormat.FORMAT),
        guard.property(ReportFormat.class, plugin, ReportFormat.MEDIA_TYPE),
        plugin.toString());
  }

  private void record(Actor actor, String report, String outcome, ObjectNode detail) {
    AuditEntry entry =
        new AuditEntry(
            actor.person(), "report.run", "report:" + report, outcome, "", detail.toString());
    transactions.writing(tx -> audit.record(tx, entry));
  }
}
