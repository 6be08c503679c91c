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
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.dvctt.api.reporting.Document;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;

/** Debit advices of paid vouchers, for whoever may see the dossier. */
@Path("dossiers")
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class AdviceResource {
  private final CoreServices services;

  public AdviceResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Path("{id}/advices")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "advices", summary = "Debit advices that there are for a dossier.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<Advice> advices(
      @Context ContainerRequestContext request,
      @Parameter(description = "Internal id or official code.") @PathParam("id") String id) {
    return services.advices().advices(Call.of(request).actor(), DossierPath.of(id)).stream()
        .map(Advice::of)
        .toList();
  }

  @GET
  @Path("{id}/vouchers/{voucher}/advice")
  @Operation(
      operationId = "debitAdvice",
      summary = "The debit advice (giấy báo Nợ) of a paid voucher as PDF.",
      description = "The same payment gives the same bytes. A voucher that is not paid has none.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  public Response debitAdvice(
      @Context ContainerRequestContext request,
      @Parameter(description = "Internal id or official code.") @PathParam("id") String id,
      @Parameter(description = "Number of the voucher in the dossier, from 1, or its id.")
          @PathParam("voucher")
          String voucher) {
    Document file =
        services.advices().debitAdvice(Call.of(request).actor(), DossierPath.of(id), voucher);
    return Response.ok(file.bytes(), file.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .build();
  }
}
