/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The dossiers of {@code docs/regimes.md} as the JSON API takes them. */
final class NewYearDossier {
  private static final String SIGNED = "2020-01-15";

  private NewYearDossier() {}

  /** The dossier of a row, with nothing attached. */
  static ObjectNode of(RegimesPage.Row row, JsonNode line) {
    return switch (row.dossier()) {
      case "Payment of 10.000.000 đồng without a contract, by invoice" -> {
        ObjectNode draft = Drafts.on(line, 10_000_000, row.budget(), row.sent());
        ObjectNode first = (ObjectNode) draft.at("/vouchers/0/lines/0");
        first.putObject("invoice").put("number", "HD-1").put("date", SIGNED);
        yield draft;
      }
      case "Payment of 10.000.000 đồng on a contract of 60.000.000 that is declared, with what was"
          + " accepted" -> {
        ObjectNode draft = Drafts.on(line, 10_000_000, row.budget(), row.sent());
        declare(voucher(draft), "contract", "01/HĐ", 60_000_000);
        declare(voucher(draft), "acceptance", "NT-1", 10_000_000);
        yield draft;
      }
      case "Advance of 24.000.000 đồng on a contract of 60.000.000 that is declared and allows"
          + " 40 %" -> {
        ObjectNode draft = Drafts.on(line, 24_000_000, row.budget(), row.sent());
        ObjectNode voucher = voucher(draft).put("nature", "ADVANCE");
        declare(voucher, "contract", "01/HĐ", 60_000_000);
        voucher.putObject("advance_rule").put("text", "Điều 5").put("most_percent", 40);
        yield draft;
      }
      default -> throw new AssertionError("docs/regimes.md has a dossier more: " + row.dossier());
    };
  }

  static ObjectNode voucher(ObjectNode draft) {
    return (ObjectNode) draft.at("/vouchers/0");
  }

  private static void declare(ObjectNode voucher, String what, String number, long total) {
    voucher
        .putObject(what)
        .put("number", number)
        .put("signed_on", SIGNED)
        .put("total", total)
        .put("counterparty", "Công ty A (mẫu)");
  }
}
