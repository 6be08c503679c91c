/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.dvctt.api.notice.NoticeContact;
import org.dvctt.api.notice.NoticePlace;
import org.dvctt.model.UnitCode;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Faults;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;

/** Where a unit's notices go. */
@Path("notice-places")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class NoticePlaceResource {
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_PHONE = 20;
  private static final int LONGEST_LANGUAGE = 5;
  private final CoreServices services;

  public NoticePlaceResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Path("{unit}")
  @Operation(operationId = "noticePlaces", summary = "Where a unit's notices go.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public UnitPlaces places(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.") @PathParam("unit") String unit) {
    Call call = Call.of(request);
    UnitCode code = Parameters.required("unit", unit, UnitCode::of);
    return shown(call, code, services.notices().places(call.actor(), code));
  }

  @PUT
  @Path("{unit}/{whose}")
  @Operation(
      operationId = "setNoticePlace",
      summary = "Sets a contact, its language and what is wanted.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public UnitPlaces set(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.") @PathParam("unit") String unit,
      @Parameter(description = "UNIT, or a role of the unit.") @PathParam("whose") String whose,
      ContactBody body) {
    Call call = Call.of(request);
    UnitCode code = Parameters.required("unit", unit, UnitCode::of);
    Faults faults = new Faults();
    String email = faults.optionalText("email", body.email(), LONGEST_EMAIL);
    String phone = faults.optionalText("phone", body.phone(), LONGEST_PHONE);
    String language = faults.optionalText("language", body.language(), LONGEST_LANGUAGE);
    faults.refuse();
    NoticeContact contact =
        new NoticeContact(
            whose,
            email,
            phone,
            language.isEmpty() ? "vi" : language,
            body.optional() == null || body.optional());
    return shown(call, code, services.notices().set(call.actor(), code, contact));
  }

  private UnitPlaces shown(Call call, UnitCode unit, List<NoticePlace> places) {
    return new UnitPlaces(
        unit.value(),
        services.notices().holderReached(call.actor(), unit),
        places.stream().map(PlaceRow::of).toList());
  }
}
