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
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.dvctt.api.payment.Command;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Faults;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;

/** Acts on enrolments and their history. */
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
public final class EnrolmentActResource {
  private final CoreServices services;

  public EnrolmentActResource(CoreServices services) {
    this.services = services;
  }

  @POST
  @Path("{unit}/acts/{act}")
  @Operation(operationId = "enrolmentAct", summary = "Does one act of the table but save.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      required = true,
      description = "New for each command, the same when it is sent again.",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.HEADER,
      name = "If-Match",
      required = true,
      description = "The ETag that the caller saw.",
      schema = @Schema(type = "string"))
  public UnitEnrolment act(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.") @PathParam("unit") String unit,
      @Parameter(description = "Act, as in GET /enrolment-acts.") @PathParam("act") String act,
      EnrolmentActBody body) {
    Call call = Call.of(request);
    Command command = call.command();
    long version = call.version();
    UnitCode code = EnrolmentPath.unit(unit);
    requireKnown(act);
    Faults faults = new Faults();
    String reason = faults.optionalText("reason", body.reason(), 1000);
    faults.refuse();
    return UnitEnrolment.of(
        services
            .enrolments()
            .perform(
                call.actor(),
                code,
                act,
                EnrolmentPath.command(version, body.on(), reason, command)),
        call.language());
  }

  private void requireKnown(String act) {
    boolean elsewhere = act.equals("save");
    if (elsewhere || services.enrolments().acts().stream().noneMatch(a -> a.act().equals(act))) {
      throw Refused.of(
          Refused.Kind.NOT_FOUND,
          "UNKNOWN_ACT",
          "act",
          Text.of("Không có thao tác này.", "There is no such act."),
          Text.of(
              "Xem GET /api/v1/enrolment-acts; lưu bằng POST hoặc PUT.",
              "See GET /api/v1/enrolment-acts; save with POST or PUT."));
    }
  }

  @GET
  @Path("{unit}/history")
  @Operation(operationId = "enrolmentHistory", summary = "What was done, oldest first.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<EnrolmentStep> history(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.") @PathParam("unit") String unit) {
    return services
        .enrolments()
        .enrolmentHistory(Call.of(request).actor(), EnrolmentPath.unit(unit))
        .stream()
        .map(EnrolmentStep::of)
        .toList();
  }
}
