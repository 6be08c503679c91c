/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.payment.ImportedDossier;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.DossierContent;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherDraft;

/**
 * Vouchers of a file that become one draft: of one account and year, no more than a draft holds.
 */
record IntakeDossier(AccountNumber account, FiscalYear year, List<VoucherDraft> drafts) {
  /** As many as the API takes in one draft. */
  private static final int MOST_VOUCHERS = 100;

  /** Enough for people to look through before they sign. */
  private static final int MANY_LINES = 1_000;

  /** A voucher whose account is known. */
  record Placed(AccountNumber account, VoucherDraft draft) {}

  IntakeDossier {
    drafts = List.copyOf(drafts);
  }

  /** Divides vouchers into drafts: budgets in the order in which the file names them. */
  static List<IntakeDossier> of(List<Placed> vouchers) {
    Map<Budget, List<VoucherDraft>> byBudget = new LinkedHashMap<>();
    for (Placed placed : vouchers) {
      Budget budget = new Budget(placed.account(), placed.draft().budgetYear());
      byBudget.computeIfAbsent(budget, b -> new ArrayList<>()).add(placed.draft());
    }
    List<IntakeDossier> dossiers = new ArrayList<>();
    byBudget.forEach((budget, drafts) -> divide(budget, drafts, dossiers));
    return dossiers;
  }

  private record Budget(AccountNumber account, FiscalYear year) {}

  private static void divide(Budget budget, List<VoucherDraft> drafts, List<IntakeDossier> into) {
    List<VoucherDraft> next = new ArrayList<>();
    int lines = 0;
    for (VoucherDraft draft : drafts) {
      int more = draft.lines().size();
      if (next.size() == MOST_VOUCHERS || (!next.isEmpty() && lines + more > MANY_LINES)) {
        into.add(new IntakeDossier(budget.account(), budget.year(), next));
        next = new ArrayList<>();
        lines = 0;
      }
      next.add(draft);
      lines += more;
    }
    into.add(new IntakeDossier(budget.account(), budget.year(), next));
  }

  private static int lines(List<VoucherDraft> drafts) {
    return drafts.stream().mapToInt(draft -> draft.lines().size()).sum();
  }

  List<Voucher> vouchers() {
    return drafts.stream().map(VoucherDraft::voucher).toList();
  }

  NewDossier draft() {
    return new NewDossier(
        DossierContent.RECURRENT_EXPENDITURE, account, year, vouchers(), List.of());
  }

  /** How it is shown; {@code id} is empty before it is made. */
  ImportedDossier view(String id) {
    Money total = vouchers().stream().map(Voucher::total).reduce(Money.ZERO, Money::plus);
    return new ImportedDossier(id, account, year, drafts.size(), lines(drafts), total);
  }
}
