/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.reporting.Reports;
import org.dvctt.api.rollout.Adoption;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PaidVouchers;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Refused;
import org.dvctt.model.Report;
import org.dvctt.reporting.made.AdoptionTable;
import org.dvctt.reporting.made.Draft;
import org.dvctt.reporting.made.MadeReport;
import org.dvctt.reporting.made.PaymentList;
import org.dvctt.reporting.made.ProvincePapers;
import org.dvctt.reporting.made.ProvincialReport;
import org.dvctt.reporting.written.RowSpool;
import org.dvctt.reporting.written.WrittenFile;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs reports and keeps an audit line of each run, refused ones too. */
@Component
public final class ReportRuns implements Reports {
  private final FormatWriting formats;
  private final Transactions transactions;
  private final AuditTrail audit;
  private final RegistryLookup registry;
  private final List<MadeReport> reports;

  @Activate
  public ReportRuns(
      BundleContext context,
      @Reference Adoption adoption,
      @Reference PaidVouchers paid,
      @Reference Guard guard,
      @Reference Transactions transactions,
      @Reference AuditTrail audit,
      @Reference RegistryLookup registry,
      @Reference BusinessClock clock) {
    this(
        config(context.getProperty("dvctt.config")),
        adoption,
        paid,
        guard,
        transactions,
        audit,
        registry,
        clock);
  }

  /**
   * @param config the folder that an admin edits
   */
  ReportRuns(
      Path config,
      Adoption adoption,
      PaidVouchers paid,
      Guard guard,
      Transactions transactions,
      AuditTrail audit,
      RegistryLookup registry,
      BusinessClock clock) {
    this.formats = new FormatWriting(guard);
    this.transactions = transactions;
    this.audit = audit;
    this.registry = registry;
    ProvincePapers papers = new ProvincePapers(config);
    this.reports =
        List.of(
            new AdoptionTable(adoption),
            new ProvincialReport(adoption, papers, this::province),
            new PaymentList(paid, transactions, registry, clock, papers, this::province));
  }

  private static Path config(@Nullable String said) {
    return Path.of(said == null ? "config" : said);
  }

  @Override
  public List<Format> formats() {
    return formats.all();
  }

  @Override
  public List<String> reports(Actor actor) {
    return reports.stream().filter(r -> r.mayBeRunBy(actor)).map(MadeReport::name).toList();
  }

  @Override
  public ReportFile run(Actor actor, String report, String format, Wish wish) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("format", format);
    try {
      ReportFile file = write(actor, report, format, wish, detail);
      record(actor, report, "DONE", detail);
      return file;
    } catch (Refused e) {
      record(actor, report, "REFUSED " + e.reasons().get(0).code(), detail);
      throw e;
    }
  }

  private ReportFile write(Actor actor, String name, String format, Wish wish, ObjectNode detail) {
    if (!actor.ofTreasury()) {
      throw Refusals.notOfTreasury();
    }
    MadeReport made =
        reports.stream()
            .filter(report -> report.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Refusals.unknownReport(name, reports(actor)));
    if (!made.mayBeRunBy(actor)) {
      throw Refusals.wrongRole(name, reports(actor));
    }
    formats.require(format);
    Draft draft = made.draft(actor, wish);
    try (RowSpool rows = new RowSpool(draft.columns())) {
      Report report = draft.rows().apply(rows);
      Guard.Answer<WrittenFile> answer =
          formats.write(format, scope(name, draft.asOf()), report, rows.whole());
      Format chosen = formats.format(answer.plugin());
      detail.put("plugin", answer.plugin().toString());
      detail.put("snapshot", answer.snapshot());
      detail.put("as_of", draft.asOf().toString());
      detail.put("known_at", draft.knownAt().toString());
      detail.put("rows", rows.rows());
      return new ReportFile(
          name + "-" + draft.asOf() + "." + chosen.name(),
          chosen.mediaType(),
          answer.plugin().toString(),
          answer.value());
    }
  }

  /** Whose figures these are: a province's own format writes nobody else's. */
  private Guard.Scope scope(String report, LocalDate asOf) {
    return new Guard.Scope(province(asOf), asOf, "report:" + report);
  }

  private String province(LocalDate asOf) {
    Set<String> provinces = transactions.<Set<String>>read(tx -> registry.provinces(tx, asOf));
    return provinces.size() == 1 ? provinces.iterator().next() : Guard.Scope.UNKNOWN;
  }

  private void record(Actor actor, String report, String outcome, ObjectNode detail) {
    AuditEntry entry =
        new AuditEntry(
            actor.person(), "report.run", "report:" + report, outcome, "", detail.toString());
    transactions.writing(tx -> audit.record(tx, entry));
  }
}
