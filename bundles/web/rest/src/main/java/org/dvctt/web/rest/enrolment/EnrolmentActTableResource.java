/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;

/** The act table of enrolments. */
@Path("enrolment-acts")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class EnrolmentActTableResource {
  private final CoreServices services;

  public EnrolmentActTableResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Operation(operationId = "enrolmentActs", summary = "The act table of enrolments.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<EnrolmentActRow> acts(@Context ContainerRequestContext request) {
    String language = Call.of(request).language();
    return services.enrolments().acts().stream()
        .map(act -> EnrolmentActRow.of(act, language))
        .toList();
  }
}
