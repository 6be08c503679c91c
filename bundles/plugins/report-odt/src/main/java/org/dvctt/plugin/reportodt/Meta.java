/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportodt;

import java.io.IOException;
import org.dvctt.model.Report;

/** What the document says of itself. */
final class Meta {
  private Meta() {}

  static void write(Report report, Xml xml) throws IOException {
    xml.root("office:document-meta").open("office:meta");
    xml.open("meta:generator").text("DVCTT").close();
    xml.open("dc:title").text(String.join(" ", report.title())).close();
    xml.open("dc:language").text(report.language().equals("en") ? "en" : "vi-VN").close();
    xml.close().close();
  }
}
