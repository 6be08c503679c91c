/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportodt;

import java.io.IOException;
import java.io.OutputStream;
import org.dvctt.model.Column;
import org.dvctt.model.Report;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.spi.report.ReportRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** A text document with one table. Nothing of the rows is kept; the same report, the same bytes. */
@Component(
    service = ReportFormat.class,
    configurationPid = "org.dvctt.plugin.reportodt",
    property = {
      ReportFormat.PLUGIN_ID + "=report-odt",
      ReportFormat.FORMAT + "=odt",
      ReportFormat.MEDIA_TYPE + "=" + Package.MEDIA_TYPE
    })
@Designate(ocd = OdtSettings.class)
public final class OdtFormat implements ReportFormat {
  private static final int PORTRAIT = 95;
  private final String orientation;
  private final String font;

  @Activate
  public OdtFormat(OdtSettings settings) {
    this(settings.orientation(), settings.font());
  }

  /**
   * @param orientation {@code AUTO}, {@code PORTRAIT} or {@code LANDSCAPE}
   * @param font name of a font that readers' machines have
   */
  public OdtFormat(String orientation, String font) {
    if (!orientation.matches("AUTO|PORTRAIT|LANDSCAPE")) {
      throw new IllegalArgumentException(
          "orientation: AUTO, PORTRAIT or LANDSCAPE, not “" + orientation + "”");
    }
    if (font.isBlank() || font.length() > 60 || font.indexOf('\'') >= 0) {
      throw new IllegalArgumentException("font: a name of 1 to 60 characters, not “" + font + "”");
    }
    this.orientation = orientation;
    this.font = font.strip();
  }

  @Override
  public void write(Report report, ReportRows rows, OutputStream out) throws IOException {
    boolean lying =
        orientation.equals("LANDSCAPE")
            || (orientation.equals("AUTO")
                && report.columns().stream().mapToInt(Column::width).sum() > PORTRAIT);
    Styles styles = new Styles(report, font, lying);
    Package parts = new Package(out);
    parts.part("styles.xml", styles::document);
    parts.part("meta.xml", xml -> Meta.write(report, xml));
    parts.part("content.xml", xml -> new Content(report, styles, xml).write(rows));
    parts.end();
  }
}
