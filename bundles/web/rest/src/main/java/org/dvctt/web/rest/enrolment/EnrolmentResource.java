/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
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
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentQuery;
import org.dvctt.api.registry.EnrolmentView;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Faults;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.json.ListOf;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Enrolments: reading them, and what units fill in. */
@Path("enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class EnrolmentResource {
  private final CoreServices services;

  public EnrolmentResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Operation(
      operationId = "enrolments",
      summary = "Enrolments as of a date; people of a unit get their own.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public ListOf<EnrolmentRow> list(
      @Context ContainerRequestContext request,
      @Parameter(description = "Valid date; absent: today.") @QueryParam("as_of")
          @Nullable String asOf,
      @Parameter(description = "What was known then; absent: now.") @QueryParam("known_at")
          @Nullable String knownAt,
      @Parameter(description = "Office code.") @QueryParam("office") @Nullable String office,
      @Parameter(description = "States; absent: all.") @QueryParam("state") List<String> states,
      @Parameter(description = "Rows to skip.") @QueryParam("offset") @Nullable String offset,
      @Parameter(description = "Rows to give, 1 to 200.") @QueryParam("limit")
          @Nullable String limit) {
    Call call = Call.of(request);
    EnrolmentQuery query =
        new EnrolmentQuery(
            Parameters.date("as_of", asOf),
            Parameters.instant("known_at", knownAt),
            Parameters.optional("office", office, OfficeCode::of),
            Parameters.someOf("state", states, EnrolmentState.class),
            Parameters.offset(offset),
            Parameters.limit(limit));
    return ListOf.of(
        services.enrolments().enrolments(call.actor(), query),
        row -> EnrolmentRow.of(row, call.language()));
  }

  @GET
  @Path("{unit}")
  @Operation(operationId = "enrolment", summary = "A unit's enrolment; its version is the ETag.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public UnitEnrolment enrolment(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.") @PathParam("unit") String unit,
      @Parameter(description = "Valid date; absent: today.") @QueryParam("as_of")
          @Nullable String asOf) {
    Call call = Call.of(request);
    UnitCode code = EnrolmentPath.unit(unit);
    LocalDate on = Parameters.date("as_of", asOf);
    return services
        .enrolments()
        .enrolment(call.actor(), code, on)
        .map(found -> UnitEnrolment.of(found, call.language()))
        .orElseThrow(() -> EnrolmentPath.unknown(code));
  }

  @POST
  @Operation(operationId = "createEnrolment", summary = "A unit's first saving.")
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      required = true,
      description = "New for each command, the same when it is sent again.",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "201",
      description = "Saved; Location and ETag name it",
      content = @Content(schema = @Schema(implementation = UnitEnrolment.class)))
  public Response create(@Context ContainerRequestContext request, NewEnrolment body) {
    Call call = Call.of(request);
    Command command = call.command();
    Faults faults = new Faults();
    UnitCode unit = faults.read("unit", body.unit(), UnitCode::of);
    EnrolmentContent content = new ContentReading(faults).read(body.content());
    faults.refuse();
    if (unit == null) {
      throw new IllegalStateException("a fault was not noted");
    }
    EnrolmentView saved =
        services
            .enrolments()
            .save(call.actor(), unit, content, EnrolmentPath.command(0, null, "", command));
    return Response.status(201)
        .header("Location", "/api/v1/enrolments/" + unit)
        .entity(UnitEnrolment.of(saved, call.language()))
        .build();
  }

  @PUT
  @Path("{unit}")
  @Operation(operationId = "saveEnrolment", summary = "Saves what the unit filled in.")
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
  public UnitEnrolment save(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.") @PathParam("unit") String unit,
      ContentBody body) {
    Call call = Call.of(request);
    Command command = call.optionalCommand();
    long version = call.version();
    UnitCode code = EnrolmentPath.unit(unit);
    Faults faults = new Faults();
    EnrolmentContent content = new ContentReading(faults).read(body);
    faults.refuse();
    return UnitEnrolment.of(
        services
            .enrolments()
            .save(call.actor(), code, content, EnrolmentPath.command(version, null, "", command)),
        call.language());
  }
}
