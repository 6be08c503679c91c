/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.dvctt.api.registry.ProvinceLoad;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.BudgetBook;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.HistoryBook;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.core.ports.People;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.model.WorkingCalendar;
import org.dvctt.registry.history.HistoryMonths;
import org.dvctt.store.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Loads a province in steps of one transaction each; a row says which are done, so that a load that
 * was cut off goes on where it was. All files are read and checked before the first step.
 */
@Component(service = ProvinceLoader.class)
public final class ProvinceLoader {
  private static final String COMPLETE = "complete";

  private final Transactions transactions;
  private final BusinessClock clock;
  private final AuditTrail audit;
  private final People people;
  private final BudgetBook budget;
  private final HistoryBook history;
  private final Path signIns;

  @Activate
  public ProvinceLoader(
      BundleContext context,
      @Reference Transactions transactions,
      @Reference BusinessClock clock,
      @Reference AuditTrail audit,
      @Reference People people,
      @Reference BudgetBook budget,
      @Reference HistoryBook history,
      @Reference(target = "(context=registry)") StoreReady ready) {
    this(transactions, clock, audit, people, budget, history, dataFolder(context));
  }

  /**
   * @param data the installation's folder {@code data}
   */
  public ProvinceLoader(
      Transactions transactions,
      BusinessClock clock,
      AuditTrail audit,
      People people,
      BudgetBook budget,
      HistoryBook history,
      Path data) {
    this.transactions = transactions;
    this.clock = clock;
    this.audit = audit;
    this.people = people;
    this.budget = budget;
    this.history = history;
    this.signIns = data.resolve("secrets").resolve("demo-sign-ins.txt");
  }

  private static Path dataFolder(BundleContext context) {
    String data = context.getProperty("dvctt.data");
    return Path.of(data == null ? "data" : data);
  }

  /** The load was stopped between two steps. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Work of one step; answers how many rows of each kind it wrote. */
  @FunctionalInterface
  private interface Step {
    Map<String, Integer> write(Tx tx);
  }

  /**
   * Loads the folder.
   *
   * @throws Refused INVALID with every fault, CONFLICT when other files of that province are loaded
   */
  public ProvinceLoad load(String actor, Path folder) {
    return load(actor, folder, () -> false);
  }

  /**
   * The same, for a load that may be stopped between two steps.
   *
   * @throws Stopped when it was
   */
  ProvinceLoad load(String actor, Path folder, BooleanSupplier stop) {
    long started = System.nanoTime();
    Province province = ProvinceFiles.read(folder);
    Seed seed = new Seed(province.settings().number("seed"));
    WorkingCalendar calendar = DeclaredCalendar.days(province.holidays());
    MilestonePlan milestones = new MilestonePlan(province, calendar, seed);
    Map<YearMonth, List<HistoryRow>> rows =
        new HistoryPlan(province, calendar, milestones, seed).rows();
    refuseOthers(province);
    Map<String, Integer> counts = new TreeMap<>();
    step(
        actor,
        province,
        "organisation",
        counts,
        stop,
        tx -> new OrganisationStep(province, milestones, people, tx, clock.now()).write());
    step(
        actor,
        province,
        "allotments",
        counts,
        stop,
        tx -> AllotmentStep.write(province, seed, budget, tx));
    rows.forEach(
        (month, vouchers) ->
            step(
                actor,
                province,
                "history-" + month,
                counts,
                stop,
                tx -> {
                  String batch = province.code() + "-" + month;
                  history.add(tx, batch, vouchers);
                  HistoryMonths.take(Sql.in(tx), vouchers, batch, clock.now());
                  return Map.of("history", vouchers.size());
                }));
    boolean demo = !province.settings().list("demo.units").isEmpty();
    boolean signedIn =
        demo
            && step(
                actor,
                province,
                "sign-ins",
                counts,
                stop,
                tx -> SignInFile.write(province, people, tx, signIns));
    step(actor, province, COMPLETE, counts, stop, tx -> Map.of());
    return new ProvinceLoad(
        province.code(),
        counts,
        Duration.ofNanos(System.nanoTime() - started).truncatedTo(ChronoUnit.MILLIS),
        signedIn ? signIns.toString() : null);
  }

  /** True once a province has been loaded whole. */
  public static boolean loaded(Tx tx) {
    return Sql.in(tx).count("select count(*) from registry_load where step = ?", COMPLETE) > 0;
  }

  private boolean step(
      String actor,
      Province province,
      String name,
      Map<String, Integer> counts,
      BooleanSupplier stop,
      Step step) {
    if (stop.getAsBoolean()) {
      throw new Stopped();
    }
    Map<String, Integer> written =
        transactions.write(
            tx -> {
              boolean mine =
                  Sql.in(tx)
                      .insert(
                          "insert into registry_load (province, step, files_hash, done_at)"
                              + " values (?, ?, ?, ?)",
                          province.code(),
                          name,
                          province.filesHash(),
                          clock.now());
              if (!mine) {
                return Map.<String, Integer>of();
              }
              Map<String, Integer> rows = new HashMap<>(step.write(tx));
              String detail = "{\"step\":\"" + name + "\"}";
              audit.record(
                  tx,
                  new AuditEntry(
                      actor, "registry.load", "province:" + province.code(), "DONE", "", detail));
              rows.put("steps", 1);
              return rows;
            });
    written.forEach((kind, number) -> counts.merge(kind, number, Integer::sum));
    return !written.isEmpty();
  }

  private void refuseOthers(Province province) {
    long others =
        transactions.read(
            tx ->
                Sql.in(tx)
                    .count(
                        "select count(*) from registry_load where province = ? and files_hash <> ?",
                        province.code(),
                        province.filesHash()));
    if (others > 0) {
      throw Refused.of(
          Refused.Kind.CONFLICT,
          "LOADED_OTHERWISE",
          Settings.FILE,
          Text.of(
              "Tỉnh " + province.code() + " đã nạp từ các tệp khác.",
              "Province " + province.code() + " was loaded from other files."),
          Text.of(
              "Dùng lại các tệp cũ, hoặc bắt đầu với dữ liệu trống.",
              "Use the earlier files, or start with empty data."));
    }
  }
}
