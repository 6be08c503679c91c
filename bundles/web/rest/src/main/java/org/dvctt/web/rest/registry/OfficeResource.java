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
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.dvctt.api.access.Actor;
import org.dvctt.model.OfficeCode;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Treasury offices and the catalogues of codes. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class OfficeResource {
  private final CoreServices services;

  public OfficeResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Path("offices")
  @Operation(
      operationId = "offices",
      summary = "Treasury offices; people of a unit get the one that serves them.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<Office> offices(
      @Context ContainerRequestContext request,
      @Parameter(description = "Valid date; absent: today.") @QueryParam("as_of")
          @Nullable String asOf) {
    LocalDate on = Parameters.date("as_of", asOf);
    Actor actor = Call.of(request).actor();
    Set<OfficeCode> own = actor.ofTreasury() ? Set.of() : serving(actor, on);
    return services.registry().offices(on).stream()
        .filter(office -> actor.ofTreasury() || own.contains(office.code()))
        .map(Office::of)
        .toList();
  }

  private Set<OfficeCode> serving(Actor actor, @Nullable LocalDate on) {
    return OwnUnits.of(actor).stream()
        .flatMap(unit -> services.registry().unit(unit, on).stream())
        .map(unit -> unit.office())
        .collect(Collectors.toSet());
  }

  @GET
  @Path("catalogues/{name: [a-z_]{1,40}}")
  @Operation(operationId = "catalogue", summary = "Codes and names in force on a date.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<CodeEntry> catalogue(
      @Parameter(description = "Name, e.g. econ_item.") @PathParam("name") String name,
      @Parameter(description = "Date; absent: today.") @QueryParam("on") @Nullable String on) {
    LocalDate asked = Parameters.date("on", on);
    LocalDate day = asked == null ? services.platform().today() : asked;
    return services.registry().catalogue(name, day).stream().map(CodeEntry::of).toList();
  }
}
