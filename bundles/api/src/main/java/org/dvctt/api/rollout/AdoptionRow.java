/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.rollout;

/**
 * Indicators of one office, block or the whole.
 *
 * @param code office code, block name or {@code TOTAL}
 * @param units I01
 * @param enrolled I02
 * @param active I03
 * @param onlineVouchers I07 counted in vouchers
 * @param allVouchers I08 counted in vouchers
 * @param onlineDossiers I07 counted in dossiers
 * @param allDossiers I08 counted in dossiers
 */
public record AdoptionRow(
    String code,
    String name,
    long units,
    long enrolled,
    long active,
    long onlineVouchers,
    long allVouchers,
    long onlineDossiers,
    long allDossiers) {

  /** I04. */
  public Ratio enrolmentRate() {
    return new Ratio(enrolled, units);
  }

  /** I05, the seed article's measure. */
  public Ratio activeRate() {
    return new Ratio(active, units);
  }

  /** I09 in vouchers. */
  public Ratio onlineShare() {
    return new Ratio(onlineVouchers, allVouchers);
  }
}
