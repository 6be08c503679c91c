/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.system;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.EnumSet;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.dvctt.model.Role;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.json.ListOf;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Audit trail and outbox, for auditors and system administrators only. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class OversightResource {
  private static final Set<Role> OVERSIGHT = EnumSet.of(Role.KB_AUDITOR, Role.KB_SYSADMIN);

  private final CoreServices services;

  public OversightResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Path("audit")
  @Operation(operationId = "audit", summary = "The audit trail, newest first.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public ListOf<AuditRow> audit(
      @Context ContainerRequestContext request,
      @Parameter(description = "Exact subject; absent: all.") @QueryParam("subject")
          @Nullable String subject,
      @Parameter(description = "Rows to skip.") @QueryParam("offset") @Nullable String offset,
      @Parameter(description = "Rows to give, 1 to 200.") @QueryParam("limit")
          @Nullable String limit) {
    Call.of(request).holding(OVERSIGHT);
    String exact = Parameters.text("subject", subject);
    return ListOf.of(
        services
            .audit()
            .lines(exact == null ? "" : exact, Parameters.offset(offset), Parameters.limit(limit)),
        AuditRow::of);
  }

  @GET
  @Path("outbox")
  @Operation(operationId = "outbox", summary = "Outbox messages, newest first.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public ListOf<OutboxRow> outbox(
      @Context ContainerRequestContext request,
      @Parameter(description = "true: only those that wait.") @QueryParam("waiting")
          @Nullable String waiting,
      @Parameter(description = "Rows to skip.") @QueryParam("offset") @Nullable String offset,
      @Parameter(description = "Rows to give, 1 to 200.") @QueryParam("limit")
          @Nullable String limit) {
    Call.of(request).holding(OVERSIGHT);
    boolean only = Boolean.TRUE.equals(Parameters.flag("waiting", waiting));
    return ListOf.of(
        services.platform().outbox(only, Parameters.offset(offset), Parameters.limit(limit)),
        OutboxRow::of);
  }
}
