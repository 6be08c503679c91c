/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierOrder;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.json.ListOf;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Dossiers: creating, reading, editing. */
@Path("dossiers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class DossierResource {
  private final CoreServices services;

  public DossierResource(CoreServices services) {
    this.services = services;
  }

  @POST
  @Operation(operationId = "createDossier", summary = "Creates a draft.")
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      required = true,
      description = "New for each command, the same when it is sent again.",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "201",
      description = "Created; Location and ETag name it",
      content = @Content(schema = @Schema(implementation = Dossier.class)))
  public Response create(@Context ContainerRequestContext request, DossierBody body) {
    Call call = Call.of(request);
    Command command = call.command();
    return made(call, services.dossiers().create(call.actor(), DraftReading.read(body), command));
  }

  @POST
  @Path("counter")
  @Operation(
      operationId = "recordCounter",
      summary = "Records a dossier that came on paper; it is judged and accepted at once.")
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      required = true,
      description = "New for each command, the same when it is sent again.",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "201",
      description = "Recorded; Location and ETag name it",
      content = @Content(schema = @Schema(implementation = Dossier.class)))
  public Response recordCounter(@Context ContainerRequestContext request, DossierBody body) {
    Call call = Call.of(request);
    Command command = call.command();
    return made(
        call, services.dossiers().recordCounter(call.actor(), DraftReading.read(body), command));
  }

  private static Response made(Call call, DossierView made) {
    return Response.status(201)
        .header("Location", "/api/v1/dossiers/" + made.id())
        .entity(Dossier.of(made, call.language()))
        .build();
  }

  @GET
  @Operation(operationId = "dossiers", summary = "Dossiers that the caller may see.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public ListOf<DossierRow> list(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.") @QueryParam("unit") @Nullable String unit,
      @Parameter(description = "Office code.") @QueryParam("office") @Nullable String office,
      @Parameter(description = "States; absent: all.") @QueryParam("state") List<String> states,
      @Parameter(description = "Part of code, description or unit.") @QueryParam("q")
          @Nullable String text,
      @Parameter(description = "true: only those with an act for the caller.")
          @QueryParam("waiting_for_me")
          @Nullable String waiting,
      @Parameter(description = "RECENT (default), DUE, or RISK for people of the treasury.")
          @QueryParam("order")
          @Nullable String order,
      @Parameter(description = "Rows to skip.") @QueryParam("offset") @Nullable String offset,
      @Parameter(description = "Rows to give, 1 to 200.") @QueryParam("limit")
          @Nullable String limit) {
    Call call = Call.of(request);
    DossierQuery query =
        new DossierQuery(
            Parameters.optional("unit", unit, UnitCode::of),
            Parameters.optional("office", office, OfficeCode::of),
            Parameters.someOf("state", states, DossierState.class),
            Parameters.text("q", text),
            Boolean.TRUE.equals(Parameters.flag("waiting_for_me", waiting)),
            Objects.requireNonNullElse(
                Parameters.oneOf("order", order, DossierOrder.class), DossierOrder.RECENT),
            Parameters.offset(offset),
            Parameters.limit(limit));
    return ListOf.of(
        services.dossiers().list(call.actor(), query), r -> DossierRow.of(r, call.language()));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "dossier", summary = "A dossier; its version is the ETag.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public Dossier dossier(
      @Context ContainerRequestContext request,
      @Parameter(description = "Internal id or official code.") @PathParam("id") String id) {
    Call call = Call.of(request);
    return services
        .dossiers()
        .find(call.actor(), DossierPath.of(id))
        .map(found -> Dossier.of(found, call.language()))
        .orElseThrow(DossierPath::unknown);
  }

  @PUT
  @Path("{id}")
  @Operation(operationId = "editDossier", summary = "Replaces a draft's content.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  @Parameter(
      in = ParameterIn.HEADER,
      name = "If-Match",
      required = true,
      description = "The ETag that the caller saw.",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      description = "New for each command, the same when it is sent again.",
      schema = @Schema(type = "string"))
  public Dossier edit(
      @Context ContainerRequestContext request,
      @Parameter(description = "Internal id.") @PathParam("id") String id,
      DossierBody body) {
    Call call = Call.of(request);
    Command command = call.optionalCommand();
    long version = call.version();
    DossierView edited =
        services
            .dossiers()
            .edit(call.actor(), DossierPath.of(id), version, DraftReading.read(body), command);
    return Dossier.of(edited, call.language());
  }
}
