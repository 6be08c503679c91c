/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Money;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Voucher;

/** The vouchers of a dossier by the contract that they declare. */
final class Contracts {
  private Contracts() {}

  /**
   * A voucher at its place in the dossier.
   *
   * @param at index, as in the field path
   */
  record Placed(int at, Voucher voucher, ContractDeclaration contract) {
    Money total() {
      return voucher.total();
    }

    boolean advance() {
      return voucher.nature() == Voucher.Nature.ADVANCE;
    }

    String field(String name) {
      return "vouchers[" + at + "]." + name;
    }
  }

  /**
   * By the contract's number as declared, without blanks at its ends. A contract without number or
   * total is not whole yet, which is V12's to say, and left out.
   */
  static Map<String, List<Placed>> of(RuleQuestion question) {
    Map<String, List<Placed>> byNumber = new LinkedHashMap<>();
    List<Voucher> vouchers = question.content().vouchers();
    for (int at = 0; at < vouchers.size(); at++) {
      ContractDeclaration contract = vouchers.get(at).contract();
      if (contract != null && !contract.number().isBlank() && contract.value().isPositive()) {
        byNumber
            .computeIfAbsent(contract.number().strip(), number -> new ArrayList<>())
            .add(new Placed(at, vouchers.get(at), contract));
      }
    }
    return byNumber;
  }

  /** A fact about a contract, by its number as above; zero when nothing is known of it. */
  static Money known(Map<String, Money> facts, String number) {
    return facts.entrySet().stream()
        .filter(fact -> fact.getKey().strip().equals(number))
        .map(Map.Entry::getValue)
        .reduce(Money.ZERO, Sums::plus);
  }

  /** What vouchers of a contract come to in đồng. */
  static Money sum(List<Placed> vouchers) {
    return vouchers.stream().map(Placed::total).reduce(Money.ZERO, Sums::plus);
  }
}
