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
import java.time.Instant;
import java.time.LocalDate;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Figures of the rollout, for people of the treasury. */
@Path("adoption")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class AdoptionResource {
  private final CoreServices services;

  public AdoptionResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Operation(operationId = "adoption", summary = "The province's figures as of a date.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public AdoptionFigures adoption(
      @Context ContainerRequestContext request,
      @Parameter(description = "Valid date and last day counted; absent: today.")
          @QueryParam("as_of")
          @Nullable String asOf,
      @Parameter(description = "What was known then; absent: now.") @QueryParam("known_at")
          @Nullable String knownAt) {
    LocalDate on = Parameters.date("as_of", asOf);
    Instant known = Parameters.instant("known_at", knownAt);
    Call.of(request).treasury();
    return AdoptionFigures.of(services.adoption().report(on, known));
  }
}
