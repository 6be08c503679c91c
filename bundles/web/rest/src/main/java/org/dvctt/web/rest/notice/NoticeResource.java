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
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.dvctt.api.notice.NoticeState;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.json.ListOf;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** What became of notices, for who operates or audits the system. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class NoticeResource {
  private final CoreServices services;

  public NoticeResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Operation(operationId = "notices", summary = "Notices, newest first.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public ListOf<NoticeRow> list(
      @Context ContainerRequestContext request,
      @Parameter(description = "State; absent: all.") @QueryParam("state") @Nullable String state,
      @Parameter(description = "Rows to skip.") @QueryParam("offset") @Nullable String offset,
      @Parameter(description = "Rows to give, 1 to 200.") @QueryParam("limit")
          @Nullable String limit) {
    Call call = Call.of(request);
    return ListOf.of(
        services
            .notices()
            .notices(
                call.actor(),
                Parameters.oneOf("state", state, NoticeState.class),
                Parameters.offset(offset),
                Parameters.limit(limit)),
        line -> NoticeRow.of(line, call.language()));
  }
}
