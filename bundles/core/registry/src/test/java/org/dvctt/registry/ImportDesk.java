/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dvctt.api.registry.CatalogueFile;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.api.registry.HistoryImport;
import org.dvctt.api.registry.RegistryFault;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.HistoryBook;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.registry.catalogue.CalendarImporter;
import org.dvctt.registry.catalogue.CatalogueImporter;
import org.dvctt.registry.history.HistoryImporter;
import org.dvctt.registry.proof.RegisterProof;
import org.dvctt.store.Sql;

/** The small province, loaded, with an admin's imports and the proof on top of it. */
final class ImportDesk implements AutoCloseable {
  final TestProvince province;
  final Map<String, List<HistoryRow>> batches = new LinkedHashMap<>();
  private final CatalogueImporter catalogues;
  private final CalendarImporter calendars;
  private final HistoryImporter imports;
  private final RegisterProof proof;

  ImportDesk(String engine) {
    this(TestProvince.small(engine));
    province.audited.clear();
  }

  /** On top of what the province holds. */
  ImportDesk(TestProvince given) {
    province = given;
    StoreReady ready = new StoreReady() {};
    BusinessClock clock =
        new BusinessClock() {
          @Override
          public Instant now() {
            return province.now;
          }

          @Override
          public boolean shifted() {
            return true;
          }
        };
    catalogues =
        new CatalogueImporter(
            province.transactions, clock, (tx, entry) -> province.audited.add(entry), ready);
    calendars =
        new CalendarImporter(
            province.transactions, clock, (tx, entry) -> province.audited.add(entry), ready);
    imports =
        new HistoryImporter(
            province.transactions,
            clock,
            (tx, entry) -> province.audited.add(entry),
            new Batches(),
            ready);
    proof = new RegisterProof(province.transactions, ready);
  }

  Path file(String name, String... lines) {
    return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  Path file(String name, byte[] bytes) {
    try {
      return Files.write(province.data.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CatalogueImport take(String catalogue, Path file) {
    return take(catalogue, file, null, false);
  }

  CatalogueImport take(String catalogue, Path file, LocalDate from, boolean preview) {
    return catalogues.take(
        TestProvince.admin(), new CatalogueFile(catalogue, file, from, preview, "newer list"));
  }

  CatalogueImporter catalogues() {
    return catalogues;
  }

  CalendarImporter calendars() {
    return calendars;
  }

  HistoryImport history(Path file, boolean preview) {
    return imports.take(TestProvince.admin(), file, preview, "before the platform");
  }

  List<RegistryFault> verify() {
    return proof.verify();
  }

  /** Names by code of a list on a day, as known now. */
  Map<String, String> names(String catalogue, LocalDate on) {
    Map<String, String> names = new TreeMap<>();
    province.registry.catalogue(catalogue, on).forEach(it -> names.put(it.code(), it.name()));
    return names;
  }

  /** All rows of the register, to see that nothing changed. */
  String everything() {
    return province.transactions.read(
        tx -> {
          StringBuilder all = new StringBuilder();
          for (DatedTable table : DatedTable.values()) {
            all.append(table).append(Sql.in(tx).count("select count(*) from " + table.table()));
            all.append('/');
            all.append(
                Sql.in(tx)
                    .count(
                        "select count(*) from " + table.table() + " where superseded_at = ?",
                        DatedTable.STILL_KNOWN));
            all.append(' ');
          }
          all.append(Sql.in(tx).count("select count(*) from registry_milestone")).append(' ');
          all.append(Sql.in(tx).count("select count(*) from registry_history_month")).append(' ');
          return all.append(Sql.in(tx).count("select count(*) from registry_history_import"))
              .toString();
        });
  }

  @Override
  public void close() {
    province.close();
  }

  private final class Batches implements HistoryBook {
    @Override
    public void add(Tx tx, String batch, List<HistoryRow> rows) {
      batches.put(batch, List.copyOf(rows));
    }

    @Override
    public void read(Tx tx, String batch, Consumer<HistoryRow> each) {
      batches.get(batch).forEach(each);
    }
  }
}
