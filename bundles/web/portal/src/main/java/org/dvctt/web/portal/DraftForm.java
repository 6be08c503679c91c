/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.Refused;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.jspecify.annotations.Nullable;

/** What is typed, field by field, by the same paths that faults name ({@code vouchers[0].date}). */
final class DraftForm {
  static final String V = "vouchers[0].";
  private static final List<String> LINE =
      List.of("content", "econ_item", "sector", "fund_source", "amount");
  private static final int MOST_ROWS = 60;

  private final Map<String, String> fields = new TreeMap<>();
  private int rows;
  private boolean resized;

  static DraftForm empty(UnitView unit, LocalDate today) {
    DraftForm form = new DraftForm();
    form.put("account", unit.accounts().isEmpty() ? "" : unit.accounts().get(0).toString());
    form.put("budget_year", Integer.toString(today.getYear()));
    form.put(V + "date", today.toString());
    form.put(V + "nature", "ACTUAL");
    form.put(V + "method", "TRANSFER");
    form.put(V + "program", "00000");
    form.put(V + "lines[0].sector", unit.sector().value());
    form.rows = 1;
    return form;
  }

  static DraftForm of(DossierContent content) {
    DraftForm form = new DraftForm();
    Voucher v = content.vouchers().get(0);
    form.put("account", content.account().toString());
    form.put("budget_year", content.budgetYear().toString());
    form.put(V + "number", v.number());
    form.put(V + "date", v.date().toString());
    form.put(V + "nature", v.nature().name());
    form.put(V + "method", v.method().name());
    form.put(V + "program", v.program().value());
    form.put(V + "content", v.content());
    ContractDeclaration contract = v.contract();
    if (contract != null) {
      form.put(V + "contract.number", contract.number());
      form.put(V + "contract.signed_on", Objects.toString(contract.signedOn(), ""));
      form.put(V + "contract.total", contract.total() == null ? "" : contract.value().formatted());
      form.put(V + "contract.counterparty", contract.counterparty());
    }
    CashReceiver cash = v.cash();
    if (cash != null) {
      form.put(V + "cash.name", cash.name());
      form.put(V + "cash.id_number", cash.idNumber());
      form.put(V + "cash.id_issued_on", Objects.toString(cash.issuedOn(), ""));
      form.put(V + "cash.id_issued_by", cash.issuedBy());
    }
    Payee payee = v.payee();
    if (payee != null) {
      form.put(V + "payee.name", payee.name());
      form.put(V + "payee.tax_code", payee.taxCode());
      form.put(V + "payee.account", payee.account());
      form.put(V + "payee.bank_code", payee.bankCode());
    }
    for (VoucherLine line : v.lines()) {
      String at = V + "lines[" + form.rows++ + "].";
      form.put(at + "content", line.content());
      form.put(at + "econ_item", line.econItem().value());
      form.put(at + "sector", line.sector().value());
      form.put(at + "fund_source", line.fundSource().value());
      form.put(at + "amount", line.amount().formatted());
    }
    return form;
  }

  /** What came with the request; a button that adds or removes a row only changes the grid. */
  static DraftForm typed(Turn turn) {
    DraftForm form = new DraftForm();
    turn.request()
        .getParameterMap()
        .keySet()
        .forEach(
            name -> {
              if (name.startsWith(V) || name.equals("account") || name.equals("budget_year")) {
                form.put(name, turn.param(name));
              }
            });
    while (form.rows < MOST_ROWS && form.fields.containsKey(row(form.rows) + "content")) {
      form.rows++;
    }
    String wanted = turn.param("do");
    if (wanted.equals("add") && form.rows < MOST_ROWS) {
      String last = row(form.rows - 1);
      form.put(row(form.rows) + "sector", form.get(last + "sector"));
      form.put(row(form.rows) + "fund_source", form.get(last + "fund_source"));
      form.rows++;
      form.resized = true;
    } else if (wanted.matches("remove\\.\\d{1,2}")) {
      form.remove(Integer.parseInt(wanted.substring("remove.".length())));
    }
    return form;
  }

  private void remove(int gone) {
    resized = true;
    if (rows > 1 && gone < rows) {
      for (int i = gone; i < rows - 1; i++) {
        for (String name : LINE) {
          put(row(i) + name, get(row(i + 1) + name));
        }
      }
      rows--;
    }
  }

  /**
   * The draft, when all that is typed has its shape.
   *
   * @param before the content that is there, or null: what the form does not show is kept
   * @throws Refused with every fault of shape at once
   */
  NewDossier draft(@Nullable DossierContent before) {
    return new TypedDraft(this, before).read();
  }

  /** Names of the fields in which this form differs from another one. */
  List<String> differences(DraftForm other) {
    return fields.keySet().stream().filter(n -> !get(n).equals(other.get(n))).toList();
  }

  /** Sum of the amounts that can be read. */
  Money sum() {
    Money sum = Money.ZERO;
    for (int i = 0; i < rows; i++) {
      try {
        sum = sum.plus(Money.parse(get(row(i) + "amount")));
      } catch (Refused | ArithmeticException unreadable) {
        continue; // shown as a fault when the form is saved
      }
    }
    return sum;
  }

  static String row(int i) {
    return V + "lines[" + i + "].";
  }

  private void put(String name, String text) {
    fields.put(name, text);
  }

  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  Map<String, String> fields() {
    return fields;
  }

  int rows() {
    return rows;
  }

  boolean resized() {
    return resized;
  }
}
