/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.rollout;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.dvctt.api.reporting.Reports;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Reports as files, for people of the treasury. */
@Path("reports")
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class ReportResource {
  private final CoreServices services;

  public ReportResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "reports", summary = "Reports and formats that are there now.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public ReportList reports(@Context ContainerRequestContext request) {
    return ReportList.of(services.reports(), Call.of(request).treasury());
  }

  @GET
  @Path("{name: [a-z0-9-]{1,40}}.{format: [a-z0-9]{1,10}}")
  @Operation(operationId = "report", summary = "Runs a report.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  public Response report(
      @Context ContainerRequestContext request,
      @Parameter(description = "Report.") @PathParam("name") String name,
      @Parameter(description = "Format.") @PathParam("format") String format,
      @Parameter(description = "Valid date and last day of the period; absent: today.")
          @QueryParam("as_of")
          @Nullable String asOf,
      @Parameter(
              description =
                  "First day of the period, of reports that have one; absent: the first of the month.")
          @QueryParam("from")
          @Nullable String from) {
    LocalDate to = Parameters.date("as_of", asOf);
    LocalDate first = Parameters.date("from", from);
    Call call = Call.of(request);
    Reports.ReportFile file =
        services
            .reports()
            .run(call.treasury(), name, format, new Reports.Wish(first, to, call.language()));
    return Response.ok(sent(file.content()), file.mediaType())
        .header("Content-Length", file.content().size())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + file.name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
        .build();
  }

  /** Sent from its file, which goes with it. */
  private static StreamingOutput sent(Reports.Content content) {
    return out -> {
      try (content) {
        content.writeTo(out);
      }
    };
  }
}
