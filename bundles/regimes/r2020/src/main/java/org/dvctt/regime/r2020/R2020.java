/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2020;

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

/** The pack of Decree 11/2020; Circular 17/2024 (R2024 in the domain) is in its dated rows. */
@Component(
    service = RegimePack.class,
    property = {
      RegimePack.PLUGIN_ID + "=" + R2020.ID,
      RegimePack.PACK + "=" + R2020.NAME,
      RegimePack.SENT_FROM + "=" + R2020.FIRST_DAY,
      RegimePack.SENT_TO + "=" + R2020.LAST_DAY,
      RegimePack.TAIL_TO + "=" + R2020.TAIL_DAY
    })
public final class R2020 implements RegimePack {
  static final String ID = "regime-r2020";
  static final String NAME = "R2020";
  static final String FIRST_DAY = "2020-03-16";
  static final String LAST_DAY = "2025-12-31";
  static final String TAIL_DAY = "2026-01-31";
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

  /** For which budget years and days of sending the pack is the law: its declared properties. */
  public static SendingSpan sent() {
    Map<String, String> declared =
        Map.of(
            RegimePack.SENT_FROM, FIRST_DAY,
            RegimePack.SENT_TO, LAST_DAY,
            RegimePack.TAIL_TO, TAIL_DAY);
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
