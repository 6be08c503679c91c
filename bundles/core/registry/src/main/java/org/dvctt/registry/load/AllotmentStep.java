/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dvctt.core.ports.BudgetBook;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Chapter;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.Program;
import org.dvctt.model.Sector;
import org.dvctt.registry.load.Province.Unit;

/** Allots each unit's budget of each year by the seed, in whole millions of đồng. */
final class AllotmentStep {
  private static final long MILLION = 1_000_000;

  private AllotmentStep() {}

  static Map<String, Integer> write(Province province, Seed seed, BudgetBook book, Tx tx) {
    Settings settings = province.settings();
    List<FiscalYear> years = settings.years("allotment.year");
    Program program = Program.of(settings.text("allotment.program"));
    String natural = settings.text("accounts.natural");
    List<String> sources = settings.list("allotment.sources");
    int written = 0;
    for (Unit unit : province.units()) {
      Random random = seed.of("allotments/" + unit.code());
      for (FiscalYear year : years) {
        for (String source : sources) {
          long least = settings.number("allotment." + source + ".least");
          long most = settings.number("allotment." + source + ".most");
          long amount = Seed.amount(random, least, most) / MILLION * MILLION;
          book.allot(
              tx,
              new BudgetLine(
                  year,
                  unit.account(natural),
                  Chapter.of(unit.chapter()),
                  Sector.of(unit.sector()),
                  program,
                  FundSource.of(source)),
              Money.of(Math.max(amount, least)),
              settings.text("allotment.source"),
              true);
          written++;
        }
      }
    }
    return Map.of("allotments", written);
  }
}
