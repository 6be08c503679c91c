/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import java.time.LocalDate;
import java.util.Map;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.dvctt.regime.common.LawBook;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.spi.regime.SendingSpan;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The pack of Decree 347/2025: papers are declared on the slip, not sent along. */
@Component(
    service = RegimePack.class,
    property = {
      RegimePack.PLUGIN_ID + "=" + R2026.ID,
      RegimePack.PACK + "=" + R2026.NAME,
      RegimePack.SENT_FROM + "=" + R2026.FIRST_DAY,
      RegimePack.SENT_TO + "=" + R2026.LAST_DAY,
      RegimePack.PRIOR_FROM + "=" + R2026.PRIOR_DAY
    })
public final class R2026 implements RegimePack {
  static final String ID = "regime-r2026";
  static final String NAME = "R2026";
  static final String FIRST_DAY = "2026-01-01";
  static final String LAST_DAY = "9999-12-31";
  static final String PRIOR_DAY = "2026-02-01";
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

  /** For which budget years and days of sending the pack is the law: its declared properties. */
  public static SendingSpan sent() {
    Map<String, String> declared =
        Map.of(
            RegimePack.SENT_FROM, FIRST_DAY,
            RegimePack.SENT_TO, LAST_DAY,
            RegimePack.PRIOR_FROM, PRIOR_DAY);
    return SendingSpan.of(name -> declared.getOrDefault(name, ""));
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
