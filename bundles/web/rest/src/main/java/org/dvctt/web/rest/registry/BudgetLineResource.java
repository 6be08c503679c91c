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
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.UnitCode;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Budget lines of a unit. */
@Path("units/{code}/budget-lines")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class BudgetLineResource {
  private final CoreServices services;

  public BudgetLineResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Operation(operationId = "budgetLines", summary = "What the lines of a budget year stand at.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<BudgetLineStanding> lines(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.") @PathParam("code") String code,
      @Parameter(description = "Budget year; absent: the present one.") @QueryParam("year")
          @Nullable String year) {
    UnitCode unit = Parameters.required("code", code, UnitCode::of);
    int asked = Parameters.number("year", year, 0, 2000, 2999);
    FiscalYear budgetYear =
        FiscalYear.of(asked == 0 ? services.platform().today().getYear() : asked);
    return services.budgets().lines(Call.of(request).actor(), unit, budgetYear).stream()
        .map(BudgetLineStanding::of)
        .toList();
  }
}
