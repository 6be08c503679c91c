/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dvctt.api.rollout.AdoptionReport;
import org.dvctt.api.rollout.AdoptionRow;
import org.dvctt.api.rollout.AreaCoverage;
import org.dvctt.api.rollout.Ratio;

/** The rollout's figures as JSON: each share with numerator, denominator and shown percent. */
final class AdoptionDocument {
  private AdoptionDocument() {}

  static Map<String, Object> of(AdoptionReport report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("from", report.from());
    document.put("as_of", report.asOf());
    document.put("known_at", report.knownAt());
    document.put("total", row(report.total()));
    document.put("province_and_city", row(report.provinceAndCity()));
    document.put("district_and_commune", row(report.districtAndCommune()));
    document.put("blocks", report.blocks().stream().map(AdoptionDocument::row).toList());
    document.put("offices", report.offices().stream().map(AdoptionDocument::row).toList());
    document.put("areas", report.areas().stream().map(AdoptionDocument::area).toList());
    document.put("district_coverage", share(report.districtCoverage()));
    document.put(
        "complete_districts",
        report.areas().stream()
            .filter(area -> area.district() && area.active().complete())
            .map(AreaCoverage::name)
            .toList());
    document.put("missing", report.missing());
    return document;
  }

  private static Map<String, Object> row(AdoptionRow row) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("code", row.code());
    document.put("name", row.name());
    document.put("units", row.units());
    document.put("enrolled", row.enrolled());
    document.put("active", row.active());
    document.put("enrolment_rate", share(row.enrolmentRate()));
    document.put("active_rate", share(row.activeRate()));
    document.put("online_vouchers", row.onlineVouchers());
    document.put("all_vouchers", row.allVouchers());
    document.put("online_dossiers", row.onlineDossiers());
    document.put("all_dossiers", row.allDossiers());
    document.put("online_share", share(row.onlineShare()));
    return document;
  }

  private static Map<String, Object> area(AreaCoverage area) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("code", area.code());
    document.put("name", area.name());
    document.put("district", area.district());
    document.put("active", share(area.active()));
    document.put("complete", area.active().complete());
    return document;
  }

  private static Map<String, Object> share(Ratio ratio) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("num", ratio.num());
    document.put("den", ratio.den());
    document.put("percent", ratio.percent());
    return document;
  }
}
