/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.dvctt.api.verify.LedgerReport;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.LedgerCheck;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Finding;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checks that are there, run on any store: the running one or a copy. There also while the
 * store is closed.
 */
@Component(service = LedgerChecks.class)
public final class LedgerChecks {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerChecks.class);

  /** Without one of these nothing is proved. */
  private static final Set<String> NEEDED = Set.of("audit", "budget", "payment");

  private final Map<String, LedgerCheck> checks = new ConcurrentSkipListMap<>();

  @Activate
  public LedgerChecks() {}

  /** With these checks and no framework around. */
  public LedgerChecks(Collection<LedgerCheck> checks) {
    checks.forEach(this::come);
  }

  @Reference(
      service = LedgerCheck.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "gone")
  void come(LedgerCheck check) {
    checks.put(check.name(), check);
  }

  void gone(LedgerCheck check) {
    checks.remove(check.name(), check);
  }

  /** Runs all. A check that is missing or fails is a finding: nothing passes unasked. */
  public LedgerReport on(Transactions store, Blobs blobs) {
    List<LedgerReport.Check> ran = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Set<String> missing = new TreeSet<>(NEEDED);
    checks.forEach(
        (name, check) -> {
          missing.remove(name);
          long start = System.nanoTime();
          Map<String, Long> counts = Map.of();
          List<Finding> found;
          try {
            counts = new TreeMap<>(check.counts(store));
            found = check.findings(store, blobs);
          } catch (Refused | IllegalStateException e) {
            LOG.error("Check {} could not be run", name, e);
            found = List.of(notRun(name, String.valueOf(e.getMessage())));
          }
          findings.addAll(found);
          long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
          ran.add(new LedgerReport.Check(name, counts, found.size(), millis));
        });
    missing.forEach(name -> findings.add(notRun(name, "its bundle is not there")));
    return new LedgerReport(List.copyOf(ran), List.copyOf(findings));
  }

  /** Rows by kind over all contexts. */
  public Map<String, Long> counts(Transactions store) {
    Map<String, Long> counts = new TreeMap<>();
    checks.values().forEach(check -> counts.putAll(check.counts(store)));
    return counts;
  }

  private static Finding notRun(String name, String why) {
    return new Finding(
        "verify." + name,
        "",
        name,
        Text.of("Không chạy được phần kiểm tra: " + why, "The check could not be run: " + why),
        Text.of(
            "Xem nhật ký hệ thống và bundle:list, rồi chạy lại.",
            "See the log and bundle:list, then run it again."));
  }
}
