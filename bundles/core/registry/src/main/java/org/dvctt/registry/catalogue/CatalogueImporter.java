/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.CatalogueFile;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.api.registry.CatalogueShape;
import org.dvctt.api.registry.Catalogues;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.load.BulkAct;
import org.dvctt.registry.load.CsvFile;
import org.dvctt.registry.load.CsvRow;
import org.dvctt.registry.load.Faults;
import org.dvctt.registry.load.GivenFile;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports catalogues: one transaction a file. */
@Component
public final class CatalogueImporter implements Catalogues {
  private final Transactions transactions;
  private final BusinessClock clock;
  private final AuditTrail audit;

  @Activate
  public CatalogueImporter(
      @Reference Transactions transactions,
      @Reference BusinessClock clock,
      @Reference AuditTrail audit,
      @Reference(target = "(context=registry)") StoreReady ready) {
    this.transactions = transactions;
    this.clock = clock;
    this.audit = audit;
  }

  @Override
  public List<CatalogueShape> shapes() {
    return CatalogueList.all().stream().map(Catalogue::shape).toList();
  }

  @Override
  public CatalogueImport take(Actor actor, CatalogueFile given) {
    Catalogue catalogue = CatalogueList.named(given.catalogue());
    LocalDate from = given.from() == null ? clock.today() : given.from();
    Faults unread = Faults.named();
    GivenFile file = GivenFile.read(given.file(), unread);
    return new BulkAct(
            actor,
            "registry.catalogue_import",
            "catalogue:" + catalogue.name(),
            given.preview(),
            given.reason())
        .on(file, unread, transactions, audit, tx -> work(tx, catalogue, file, from, given));
  }

  private BulkAct.Done<CatalogueImport> work(
      Tx tx, Catalogue catalogue, GivenFile file, LocalDate from, CatalogueFile given) {
    final long started = System.nanoTime();
    Sql sql = Sql.in(tx);
    if (!given.preview()) {
      catalogue.table().lock(sql);
    }
    Plan plan = plan(sql, catalogue, file, from);
    if (!given.preview()) {
      catalogue.table().rewrite(sql, plan.gone(), plan.added(), clock.now());
    }
    CatalogueImport answer = plan.answer(file, given.preview(), started);
    return new BulkAct.Done<>(answer, detail(answer));
  }

  /** Reads and compares; refuses with everything that is wrong. */
  private static Plan plan(Sql sql, Catalogue catalogue, GivenFile file, LocalDate from) {
    Faults faults = Faults.named();
    CatalogueShape shape = catalogue.shape();
    List<CsvRow> rows =
        CsvFile.read(file.name(), file.bytes(), faults, shape.needed(), shape.optional());
    if (rows.isEmpty()) {
      faults.refuse();
    }
    Register register = new Register(sql, from);
    Map<List<Object>, List<DatedLine>> known = catalogue.known(register);
    Reading reading = catalogue.read(rows, register);
    CsvRow any = rows.get(0);
    boolean dated = any.has(Wanted.VALID_FROM) || any.has(Wanted.VALID_TO);
    Plan plan = Plan.of(catalogue, reading, known, from, dated);
    faults.refuse();
    return plan;
  }

  private static String detail(CatalogueImport done) {
    return "\"from\":\""
        + done.from()
        + "\",\"added\":"
        + done.added()
        + ",\"changed\":"
        + done.changed()
        + ",\"ended\":"
        + done.ended()
        + ",\"unchanged\":"
        + done.unchanged();
  }
}
