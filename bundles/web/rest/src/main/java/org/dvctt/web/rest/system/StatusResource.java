/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.system;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.dvctt.model.Refused;
import org.dvctt.web.rest.call.Open;
import org.dvctt.web.rest.services.CoreServices;

/** Status, without sign-in: 200 from the first moment, {@code ready} says the rest. */
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
public final class StatusResource {
  private final CoreServices services;

  public StatusResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Open
  @SecurityRequirements
  @Operation(operationId = "status", summary = "Readiness and business date; no sign-in needed.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public Status status() {
    try {
      return Status.of(services.platform().status());
    } catch (Refused e) {
      if (e.kind() == Refused.Kind.UNAVAILABLE) {
        return Status.starting("platform");
      }
      throw e;
    }
  }
}
