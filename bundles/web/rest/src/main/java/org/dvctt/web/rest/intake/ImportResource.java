/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.dvctt.api.payment.ImportView;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.json.ListOf;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Files of vouchers: all of one becomes drafts of the unit, or nothing does. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class ImportResource {
  private final CoreServices services;

  public ImportResource(CoreServices services) {
    this.services = services;
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "importVouchers",
      summary =
          "Makes drafts of all vouchers of a file; the same bytes again make nothing and give the"
              + " first import. With dry_run only what would come in, or all faults.")
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      description = "New for each command, the same when it is sent again; not for a dry run.",
      schema = @Schema(type = "string"))
  @RequestBody(
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "200",
      description = "Dry run",
      content = @Content(schema = @Schema(implementation = ImportBody.class)))
  @ApiResponse(
      responseCode = "201",
      description = "Imported, now or before; Location names the import",
      content = @Content(schema = @Schema(implementation = ImportBody.class)))
  public Response take(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.", required = true) @QueryParam("unit")
          @Nullable String unit,
      @Parameter(description = "The file's name.", required = true) @QueryParam("name")
          @Nullable String name,
      @Parameter(description = "Its format; absent: as its name ends.") @QueryParam("format")
          @Nullable String format,
      @Parameter(description = "true: nothing is made.") @QueryParam("dry_run")
          @Nullable String dryRun) {
    Call call = Call.of(request);
    UnitCode of = Parameters.required("unit", Objects.requireNonNullElse(unit, ""), UnitCode::of);
    VoucherImports.Sent sent =
        new VoucherImports.Sent(
            Objects.requireNonNullElse(Parameters.text("format", format), ""),
            Objects.requireNonNullElse(Parameters.text("name", name), ""),
            request.getEntityStream());
    if (Boolean.TRUE.equals(Parameters.flag("dry_run", dryRun))) {
      ImportView view = services.imports().preview(call.actor(), of, sent, false);
      return Response.ok(ImportBody.of(view, call.language())).build();
    }
    ImportView done = services.imports().importFile(call.actor(), of, sent, call.command());
    return Response.status(201)
        .header(HttpHeaders.LOCATION, "/api/v1/imports/" + done.id())
        .entity(ImportBody.of(done, call.language()))
        .build();
  }

  @GET
  @Operation(operationId = "imports", summary = "Imports of a unit, newest first.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public ListOf<ImportBody> list(
      @Context ContainerRequestContext request,
      @Parameter(description = "Unit code.", required = true) @QueryParam("unit")
          @Nullable String unit,
      @Parameter(description = "Rows to skip.") @QueryParam("offset") @Nullable String offset,
      @Parameter(description = "Rows to give, 1 to 200.") @QueryParam("limit")
          @Nullable String limit) {
    Call call = Call.of(request);
    UnitCode of = Parameters.required("unit", Objects.requireNonNullElse(unit, ""), UnitCode::of);
    return ListOf.of(
        services
            .imports()
            .list(call.actor(), of, Parameters.offset(offset), Parameters.limit(limit)),
        view -> ImportBody.of(view, call.language()));
  }

  @GET
  @Path("{id: [0-9A-Z]{1,26}}")
  @Operation(operationId = "import", summary = "An import with its drafts.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public ImportBody one(
      @Context ContainerRequestContext request,
      @Parameter(description = "Id of the import.") @PathParam("id") String id) {
    Call call = Call.of(request);
    return services
        .imports()
        .find(call.actor(), id)
        .map(view -> ImportBody.of(view, call.language()))
        .orElseThrow(ImportResource::unknown);
  }

  @GET
  @Path("formats")
  @Operation(operationId = "importFormats", summary = "Formats that can be read now.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<ImportFormat> formats() {
    return services.imports().formats().stream().map(ImportFormat::of).toList();
  }

  @GET
  @Path("template.{format: [a-z0-9-]{1,20}}")
  @Operation(operationId = "importTemplate", summary = "An empty file to be filled in.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  public Response template(@Parameter(description = "Format.") @PathParam("format") String format) {
    IntakeFile file = services.imports().template(format);
    String type =
        services.imports().formats().stream()
            .filter(known -> known.name().equals(format))
            .map(VoucherImports.Format::mediaType)
            .findFirst()
            .orElse(MediaType.APPLICATION_OCTET_STREAM);
    return Response.ok(file.open(), type)
        .header("Content-Length", file.size())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + file.name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
        .build();
  }

  private static Refused unknown() {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "NOT_FOUND",
        "id",
        Text.of("Không tìm thấy lần nhập này.", "There is no such import."),
        Text.of("Kiểm tra mã lần nhập.", "Check the import's id."));
  }
}
