/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.dvctt.model.UnitCode;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Papers of dossiers: a file is sent first, then named by its hash in the draft. */
@Path("attachments")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class AttachmentResource {
  private final CoreServices services;

  public AttachmentResource(CoreServices services) {
    this.services = services;
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "sendFile",
      summary = "Sends a file (PDF, JPG, PNG, DOCX); the same bytes again change nothing.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "200", description = "Stored", useReturnTypeSchema = true)
  public AttachmentBody send(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.", required = true) @QueryParam("unit")
          @Nullable String unit,
      @Parameter(description = "The file's name.", required = true) @QueryParam("name")
          @Nullable String name) {
    UnitCode of = Parameters.required("unit", unit == null ? "" : unit, UnitCode::of);
    String called = Parameters.text("name", name);
    return AttachmentBody.of(
        services
            .attachments()
            .put(
                Call.of(request).actor(),
                of,
                called == null ? "" : called,
                request.getEntityStream()));
  }
}
