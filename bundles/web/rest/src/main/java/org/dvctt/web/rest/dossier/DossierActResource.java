/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Faults;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Acts on a dossier and its history. */
@Path("dossiers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class DossierActResource {
  /** Acts with a route of their own. */
  private static final Set<String> ELSEWHERE = Set.of("create", "edit", "record_counter");

  private final CoreServices services;

  public DossierActResource(CoreServices services) {
    this.services = services;
  }

  @POST
  @Path("{id}/acts/{act}")
  @Operation(operationId = "act", summary = "Does one act of the act table.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      required = true,
      description = "New for each command, the same when it is sent again.",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.HEADER,
      name = "If-Match",
      required = true,
      description = "The ETag that the caller saw.",
      schema = @Schema(type = "string"))
  public Dossier act(
      @Context ContainerRequestContext request,
      @Parameter(description = "Internal id.") @PathParam("id") String id,
      @Parameter(description = "Act, as in GET /acts.") @PathParam("act") String act,
      ActBody body) {
    Call call = Call.of(request);
    Command command = call.command();
    long version = call.version();
    requireKnown(act);
    ActRequest asked = read(act, version, body, command);
    return Dossier.of(
        services.dossiers().act(call.actor(), DossierPath.of(id), asked), call.language());
  }

  private void requireKnown(String act) {
    boolean elsewhere = ELSEWHERE.contains(act);
    if (elsewhere || services.dossiers().table().stream().noneMatch(s -> s.act().equals(act))) {
      throw Refused.of(
          Refused.Kind.NOT_FOUND,
          "UNKNOWN_ACT",
          "act",
          Text.of("Không có thao tác này.", "There is no such act."),
          Text.of(
              "Xem GET /api/v1/acts; tạo bằng POST /dossiers, sửa bằng PUT, tại quầy POST"
                  + " /dossiers/counter.",
              "See GET /api/v1/acts; create with POST /dossiers, edit with PUT, at the counter"
                  + " POST /dossiers/counter."));
    }
  }

  private static ActRequest read(String act, long version, ActBody body, Command command) {
    Faults faults = new Faults();
    String reason = faults.optionalText("reason", body.reason(), 1000);
    List<String> codes = faults.optionalList("reason_codes", body.reasonCodes(), 30);
    codes.forEach(code -> faults.text("reason_codes", code, 10));
    Map<String, String> acknowledged = texts(faults, "acknowledged", body.acknowledged());
    Map<String, String> inputs = texts(faults, "inputs", body.inputs());
    faults.refuse();
    NewDossier draft = body.draft() == null ? null : DraftReading.read(body.draft());
    return new ActRequest(act, version, reason, codes, acknowledged, inputs, draft, command);
  }

  private static Map<String, String> texts(
      Faults faults, String field, @Nullable Map<String, String> given) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (given != null) {
      faults.optionalList(field, List.copyOf(given.keySet()), 100);
      given.forEach(
          (name, text) -> texts.put(faults.text(field, name, 40), faults.text(field, text, 1000)));
    }
    return texts;
  }

  @POST
  @Path("{id}/payee-check")
  @Operation(
      operationId = "checkPayees",
      summary =
          "Has a directory of banks asked who holds the payees' accounts; the answer comes later.")
  @ApiResponse(
      responseCode = "202",
      description = "It is being asked",
      content = @Content(schema = @Schema(implementation = Dossier.class)))
  public Response checkPayees(
      @Context ContainerRequestContext request,
      @Parameter(description = "Internal id.") @PathParam("id") String id) {
    Call call = Call.of(request);
    DossierView asked = services.dossiers().checkPayees(call.actor(), DossierPath.of(id));
    return Response.status(202).entity(Dossier.of(asked, call.language())).build();
  }

  @GET
  @Path("{id}/history")
  @Operation(operationId = "history", summary = "History, oldest first.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<HistoryEntry> history(
      @Context ContainerRequestContext request,
      @Parameter(description = "Internal id or official code.") @PathParam("id") String id) {
    Call call = Call.of(request);
    return services.dossiers().history(call.actor(), DossierPath.of(id)).stream()
        .map(line -> HistoryEntry.of(line, call.language()))
        .toList();
  }
}
