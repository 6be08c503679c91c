/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.dvctt.api.access.Origin;
import org.dvctt.api.access.Session;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Faults;
import org.dvctt.web.rest.call.Open;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;

/** Signing in and out. */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class SessionResource {
  private final CoreServices services;

  public SessionResource(CoreServices services) {
    this.services = services;
  }

  @POST
  @Open
  @Operation(operationId = "signIn", summary = "Signs in.")
  @ApiResponse(
      responseCode = "201",
      description = "Signed in",
      content = @Content(schema = @Schema(implementation = SignedIn.class)))
  public Response signIn(SignIn body, @Context HttpServletRequest client) {
    Faults faults = new Faults();
    String login = faults.text("login", body.login(), 100);
    String password = faults.secret("password", body.password(), 200);
    faults.refuse();
    Session session =
        services.access().signIn(login, password.toCharArray(), Origin.of(client.getRemoteAddr()));
    return Response.status(201)
        .entity(new SignedIn(session.token(), session.expiresAt(), Person.of(session.actor())))
        .build();
  }

  @DELETE
  @Path("current")
  @Operation(operationId = "signOut", summary = "Ends the session.")
  @ApiResponse(responseCode = "204", description = "Signed out")
  public Response signOut(@Context ContainerRequestContext request) {
    services.access().signOut(Call.of(request).session().token());
    return Response.noContent().build();
  }
}
