/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.system;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.dvctt.web.rest.Api;
import org.dvctt.web.rest.call.Open;

/** The API's own description, made at build time from the resources. */
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {
  private final byte[] document;

  public OpenApiResource() {
    try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("this bundle was built without its openapi.json");
      }
      document = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GET
  @Open
  @SecurityRequirements
  @Operation(operationId = "openapi", summary = "This document; no sign-in needed.")
  @ApiResponse(
      responseCode = "200",
      description = "OpenAPI 3",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  public Response document() {
    return Response.ok(document, MediaType.APPLICATION_JSON).build();
  }
}
