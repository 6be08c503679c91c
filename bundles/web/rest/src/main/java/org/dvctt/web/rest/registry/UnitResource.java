/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.registry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.Block;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Faults;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.json.ListOf;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Units: the treasury reads all, people of units their own. */
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class UnitResource {
  private final CoreServices services;

  public UnitResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Operation(
      operationId = "units",
      summary = "Units as of a date; people of a unit get their own, whatever they ask for.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public ListOf<Unit> units(
      @Context ContainerRequestContext request,
      @Parameter(description = "Valid date; absent: today.") @QueryParam("as_of")
          @Nullable String asOf,
      @Parameter(description = "What was known then; absent: now.") @QueryParam("known_at")
          @Nullable String knownAt,
      @Parameter(description = "Part of name or code.") @QueryParam("q") @Nullable String text,
      @Parameter(description = "Office code.") @QueryParam("office") @Nullable String office,
      @Parameter(description = "Block.") @QueryParam("block") @Nullable String block,
      @Parameter(description = "true: active ones, false: others.") @QueryParam("active")
          @Nullable String active,
      @Parameter(description = "Rows to skip.") @QueryParam("offset") @Nullable String offset,
      @Parameter(description = "Rows to give, 1 to 200.") @QueryParam("limit")
          @Nullable String limit) {
    UnitQuery query =
        new UnitQuery(
            Parameters.date("as_of", asOf),
            Parameters.instant("known_at", knownAt),
            Parameters.text("q", text),
            Parameters.optional("office", office, OfficeCode::of),
            Parameters.oneOf("block", block, Block.class),
            Parameters.flag("active", active),
            Parameters.offset(offset),
            Parameters.limit(limit));
    Actor actor = Call.of(request).actor();
    return actor.ofTreasury()
        ? ListOf.of(services.registry().units(query), Unit::of)
        : own(actor, query);
  }

  private ListOf<Unit> own(Actor actor, UnitQuery query) {
    List<Unit> rows =
        OwnUnits.of(actor).stream()
            .flatMap(
                code ->
                    services.registry().units(only(code, query)).items().stream()
                        .filter(unit -> unit.code().equals(code)))
            .map(Unit::of)
            .toList();
    return new ListOf<>(rows, 0, query.limit(), rows.size());
  }

  private static UnitQuery only(UnitCode code, UnitQuery query) {
    return new UnitQuery(
        query.asOf(),
        query.knownAt(),
        code.value(),
        query.office(),
        query.block(),
        query.active(),
        0,
        query.limit());
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "unit", summary = "A unit as of a date.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public Unit unit(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.") @PathParam("code") String code,
      @Parameter(description = "Valid date; absent: today.") @QueryParam("as_of")
          @Nullable String asOf) {
    UnitCode unit = Parameters.required("code", code, UnitCode::of);
    LocalDate on = Parameters.date("as_of", asOf);
    OwnUnits.require(Call.of(request).actor(), unit);
    UnitView found = services.registry().unit(unit, on).orElseThrow(() -> OwnUnits.unknown(unit));
    return Unit.of(found);
  }

  @POST
  @Path("{code}/enrolment")
  @Operation(operationId = "enrol", summary = "Enrols a unit (leader of its office).")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public Unit enrol(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.") @PathParam("code") String code,
      Enrolment body) {
    UnitCode unit = Parameters.required("code", code, UnitCode::of);
    Faults faults = new Faults();
    String reason = faults.text("reason", body.reason(), 1000);
    faults.refuse();
    LocalDate on = body.on() == null ? services.platform().today() : body.on();
    return Unit.of(services.registry().enrol(Call.of(request).actor(), unit, on, reason));
  }

  @POST
  @Path("{code}/assignment-end")
  @Operation(operationId = "endAssignment", summary = "Ends the present officer assignment.")
  @ApiResponse(responseCode = "204", description = "Ended")
  public Response endAssignment(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.") @PathParam("code") String code,
      AssignmentEnd body) {
    UnitCode unit = Parameters.required("code", code, UnitCode::of);
    Faults faults = new Faults();
    LocalDate from = faults.required("from", body.from());
    String reason = faults.text("reason", body.reason(), 1000);
    faults.refuse();
    if (from != null) {
      services.registry().endAssignment(Call.of(request).actor(), unit, from, reason);
    }
    return Response.noContent().build();
  }
}
