/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.system;

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

/** Plugins, for people of the treasury. */
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class PluginResource {
  private final CoreServices services;

  public PluginResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Operation(operationId = "plugins", summary = "Plugins in the present snapshot.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<PluginRow> plugins(@Context ContainerRequestContext request) {
    Call.of(request).treasury();
    return services.plugins().list().stream().map(PluginRow::of).toList();
  }
}
