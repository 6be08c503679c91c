/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.rollout;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.api.reporting.Reports;
import org.dvctt.web.rest.json.Payload;

/** What can be run now. */
@Payload
@Schema(description = "Reports and the formats that are there now.")
public record ReportList(
    @Schema(description = "Names of the reports that you may run.") List<String> reports,
    @Schema(description = "Formats.") List<Format> formats) {
  /** A format. */
  @Payload
  @Schema(name = "ReportFormat", description = "A format of reports.")
  public record Format(
      @Schema(description = "Name, the file's ending.") String name,
      @Schema(description = "Media type.") String mediaType,
      @Schema(description = "Plugin that writes it.") String plugin) {}

  static ReportList of(Reports reports, Actor actor) {
    return new ReportList(
        List.copyOf(reports.reports(actor)),
        reports.formats().stream()
            .map(f -> new Format(f.name(), f.mediaType(), f.plugin()))
            .toList());
  }
}
