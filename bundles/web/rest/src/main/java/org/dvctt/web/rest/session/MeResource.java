/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.problem.Problem;

/** The signed-in person. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class MeResource {
  @GET
  @Operation(operationId = "me", summary = "The signed-in person with the roles held today.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public Person me(@Context ContainerRequestContext request) {
    return Person.of(Call.of(request).actor());
  }
}
