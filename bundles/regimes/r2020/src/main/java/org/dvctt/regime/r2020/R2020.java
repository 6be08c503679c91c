/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2020;

import java.time.LocalDate;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.dvctt.regime.common.LawBook;
import org.dvctt.spi.regime.RegimePack;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The pack of Decree 11/2020; Circular 17/2024 (R2024 in the domain) is in its dated rows. */
@Component(
    service = RegimePack.class,
    property = {
      RegimePack.PLUGIN_ID + "=" + R2020.ID,
      RegimePack.PACK + "=" + R2020.NAME,
      RegimePack.SENT_FROM + "=2020-03-16",
      RegimePack.SENT_TO + "=2025-12-31",
      RegimePack.TAIL_TO + "=2026-01-31"
    })
public final class R2020 implements RegimePack {
  static final String ID = "regime-r2020";
  static final String NAME = "R2020";
  private final LawBook law;

  @Activate
  public R2020(BundleContext context) {
    this(context.getBundle().getVersion().toString());
  }

  private R2020(String version) {
    law = LawBook.controllingContracts(R2020.class, ID, version, NAME);
  }

  /**
   * The pack outside a container.
   *
   * @param version named in each verdict
   */
  public static R2020 ofVersion(String version) {
    return new R2020(version);
  }

  @Override
  public PackAnswer judge(RuleQuestion question) {
    return law.judge(question);
  }

  @Override
  public RegimeProfile profile(LocalDate on, FiscalYear budgetYear) {
    return law.profile(on, budgetYear);
  }
}
