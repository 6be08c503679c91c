/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

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

/** The pack of Decree 347/2025: papers are declared on the slip, not sent along. */
@Component(
    service = RegimePack.class,
    property = {
      RegimePack.PLUGIN_ID + "=" + R2026.ID,
      RegimePack.PACK + "=" + R2026.NAME,
      RegimePack.SENT_FROM + "=2026-01-01",
      RegimePack.SENT_TO + "=9999-12-31",
      RegimePack.PRIOR_FROM + "=2026-02-01"
    })
public final class R2026 implements RegimePack {
  static final String ID = "regime-r2026";
  static final String NAME = "R2026";
  private final LawBook law;

  @Activate
  public R2026(BundleContext context) {
    this(context.getBundle().getVersion().toString());
  }

  private R2026(String version) {
    law = LawBook.trustingDeclarations(R2026.class, ID, version, NAME);
  }

  /**
   * The pack outside a container.
   *
   * @param version named in each verdict
   */
  public static R2026 ofVersion(String version) {
    return new R2026(version);
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
