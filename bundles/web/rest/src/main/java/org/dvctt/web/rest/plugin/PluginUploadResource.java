/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

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
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.dvctt.api.access.Actor;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Faults;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Takes a plugin's file in. */
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class PluginUploadResource {
  /** Bytes that are taken from the wire; how large a plugin may be is the core's to say. */
  static final long MOST = 100L << 20;

  private static final int MOST_REASON = 1000;

  private final CoreServices services;

  public PluginUploadResource(CoreServices services) {
    this.services = services;
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "installPlugin",
      summary =
          "Takes a plugin's file (.jar or .kar) in and brings it on to PROBED: file checks,"
              + " signature, plan, staging, probe.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "201",
      description = "Taken in; Location names the version",
      content = @Content(schema = @Schema(implementation = PluginOutcome.class)))
  @ApiResponse(
      responseCode = "409",
      description = "A step was refused: all reasons, and the steps that were tried",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public Response install(
      @Context ContainerRequestContext request,
      @Parameter(description = "The file's name.", required = true) @QueryParam("name")
          @Nullable String name,
      @Parameter(description = "Why, for the audit trail.", required = true) @QueryParam("reason")
          @Nullable String reason,
      @Parameter(description = "true: swap it in when it was probed.") @QueryParam("activate")
          @Nullable String activate) {
    Call call = Call.of(request);
    Actor admin = PluginAdmin.of(call);
    Faults faults = new Faults();
    String called = faults.text("name", name, 200);
    String why = faults.text("reason", reason, MOST_REASON);
    faults.refuse();
    boolean swap = Boolean.TRUE.equals(Parameters.flag("activate", activate));
    try (IncomingFile file = incoming(request, called)) {
      PluginOutcome outcome =
          PluginOutcome.of(
              services.plugins().install(admin, file.file(), swap, why), call.language());
      return Response.status(201)
          .header(HttpHeaders.LOCATION, "/api/v1/plugins/" + outcome.id() + "/" + outcome.version())
          .entity(outcome)
          .build();
    }
  }

  @POST
  @Path("plan")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "planPlugin",
      summary = "What the installation and activation of a file would mean; nothing is kept.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public PluginPlanBody plan(
      @Context ContainerRequestContext request,
      @Parameter(description = "The file's name.", required = true) @QueryParam("name")
          @Nullable String name) {
    Call call = Call.of(request);
    PluginAdmin.of(call);
    Faults faults = new Faults();
    String called = faults.text("name", name, 200);
    faults.refuse();
    try (IncomingFile file = incoming(request, called)) {
      return PluginPlanBody.of(services.plugins().plan(file.file()), call.language());
    }
  }

  private static IncomingFile incoming(ContainerRequestContext request, String name) {
    if (announced(request) > MOST) {
      throw IncomingFile.tooLarge(MOST);
    }
    return IncomingFile.keep(IncomingFile.waitingRoom(), name, request.getEntityStream(), MOST);
  }

  /** What Content-Length says; more than an int holds is none for JAX-RS. */
  private static long announced(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }
}
