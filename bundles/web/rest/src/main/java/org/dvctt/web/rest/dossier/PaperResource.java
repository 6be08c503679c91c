/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.dvctt.api.payment.Attachments;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;

/** The bytes of a dossier's papers. */
@Path("dossiers")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class PaperResource {
  private final CoreServices services;

  public PaperResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Path("{id}/attachments/{sha256}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(operationId = "file", summary = "The bytes of a paper of a dossier.")
  @ApiResponse(
      responseCode = "200",
      description = "Done",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  public Response file(
      @Context ContainerRequestContext request,
      @Parameter(description = "Internal id or official code.") @PathParam("id") String id,
      @Parameter(description = "SHA-256 of the bytes, hex.") @PathParam("sha256") String sha256) {
    Attachments.Stored stored =
        services
            .attachments()
            .open(Call.of(request).actor(), DossierPath.of(id), sha256)
            .orElseThrow(DossierPath::unknown);
    String name =
        URLEncoder.encode(stored.attachment().name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(open(stored), stored.attachment().mediaType())
        .header("Content-Length", stored.attachment().size())
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .build();
  }

  private static InputStream open(Attachments.Stored stored) {
    try {
      return Files.newInputStream(stored.file());
    } catch (IOException e) {
      throw new UncheckedIOException("a stored file can't be read", e);
    }
  }
}
