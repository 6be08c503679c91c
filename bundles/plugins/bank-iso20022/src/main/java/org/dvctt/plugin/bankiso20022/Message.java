/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.util.List;
import java.util.Set;
import org.dvctt.plugin.fileexchange.BadFile;

/**
 * A message that came in.
 *
 * @param id of the message, with its kind
 */
record Message(String id, List<Told> lines) {
  private static final String ISO = "urn:iso:std:iso:20022:tech:xsd:";
  private static final Set<String> KNOWN =
      Set.of(
          "pain.002.001.03",
          "pain.002.001.10",
          "pain.002.001.11",
          "pain.002.001.12",
          "pain.002.001.13",
          "pain.002.001.14",
          "camt.054.001.02",
          "camt.054.001.08");
  private static final int ID = 35;

  Message {
    lines = List.copyOf(lines);
  }

  /**
   * @param account ours; a file about another one does not count
   * @throws BadFile when nothing of it counts
   */
  static Message read(Part document, String account, int most) {
    String version =
        document.namespace.startsWith(ISO) ? document.namespace.substring(ISO.length()) : "";
    if (!document.name.equals("Document") || !KNOWN.contains(version)) {
      throw new BadFile(
          "Không đọc loại “"
              + document.namespace
              + "”: gửi một trong "
              + KNOWN.stream().sorted().toList()
              + ".",
          "“"
              + document.namespace
              + "” is not read: send one of "
              + KNOWN.stream().sorted().toList()
              + ".");
    }
    boolean status = version.startsWith("pain");
    Part body =
        document
            .at(status ? "CstmrPmtStsRpt" : "BkToCstmrDbtCdtNtfctn")
            .orElseThrow(() -> new BadFile("Thiếu thân thông điệp.", "Its body is missing."));
    String id = body.text("GrpHdr", "MsgId");
    if (id.isEmpty() || id.length() > ID) {
      throw new BadFile("Thiếu GrpHdr/MsgId.", "GrpHdr/MsgId is missing.");
    }
    List<Told> lines =
        status ? StatusReport.read(body, account) : AccountNotice.read(body, account);
    if (lines.isEmpty() || lines.size() > most) {
      throw new BadFile(
          "Có " + lines.size() + " dòng; nhận từ 1 đến " + most + " (lines.most).",
          "It has " + lines.size() + " lines; 1 to " + most + " are taken (lines.most).");
    }
    return new Message(version.substring(0, 8) + " " + id, lines);
  }

  /** A file about another account than ours. */
  static BadFile otherAccount(String account) {
    return new BadFile(
        "Tệp của tài khoản khác (" + ending(account) + "): gửi đúng thư mục.",
        "It is about another account (" + ending(account) + "): send it to its own folder.");
  }

  private static String ending(String account) {
    return "…" + account.substring(Math.max(0, account.length() - 4));
  }
}
