/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.Map;

/**
 * What the core knows about a dossier's surroundings and a rule may need; read before the rules are
 * asked, stored with the verdicts' hash.
 *
 * @param paidOnContract đồng that the unit's other dossiers have drawn on a contract, from {@code
 *     sign1} on, by the contract's number as declared; a contract without other dossiers is missing
 * @param advancedOnContract the part of it that was advances
 * @param allotted the year's allotment in đồng of each budget line that the dossier draws on
 * @param firstOfYear true when no other dossier of this account and budget year was sent before
 * @param completions how often completion has been asked for
 * @param channel how the dossier came
 */
public record DossierFacts(
    Map<String, Money> paidOnContract,
    Map<String, Money> advancedOnContract,
    Map<BudgetLine, Money> allotted,
    boolean firstOfYear,
    int completions,
    Channel channel) {
  /** Nothing known: a first dossier of the year, sent online. */
  public static final DossierFacts NONE =
      new DossierFacts(Map.of(), Map.of(), Map.of(), true, 0, Channel.ONLINE);

  public DossierFacts {
    paidOnContract = Map.copyOf(paidOnContract);
    advancedOnContract = Map.copyOf(advancedOnContract);
    allotted = Map.copyOf(allotted);
  }
}
