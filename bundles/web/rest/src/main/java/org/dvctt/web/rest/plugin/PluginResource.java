/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

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
import org.dvctt.api.extension.PluginView;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Parameters;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** What is known of plugins, for people of the treasury. */
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class PluginResource {
  private final CoreServices services;

  public PluginResource(CoreServices services) {
    this.services = services;
  }

  @GET
  @Operation(
      operationId = "plugins",
      summary = "All versions of plugins: what is wanted, and what this node has.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<PluginRow> plugins(@Context ContainerRequestContext request) {
    Call call = Call.of(request);
    call.treasury();
    return rows(services.plugins().list(), call);
  }

  @GET
  @Path("history")
  @Operation(operationId = "pluginHistory", summary = "What changed, newest first.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<PluginChange> history(
      @Context ContainerRequestContext request,
      @Parameter(description = "Plugin id; absent: all.") @QueryParam("id") @Nullable String id,
      @Parameter(description = "Changes to give, 1 to 200.") @QueryParam("limit")
          @Nullable String limit) {
    Call.of(request).treasury();
    String one = Parameters.text("id", id);
    return services.plugins().history(one == null ? "" : one, Parameters.limit(limit)).stream()
        .map(PluginChange::of)
        .toList();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "pluginVersions", summary = "The versions of one plugin, newest first.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public List<PluginRow> versions(
      @Context ContainerRequestContext request,
      @Parameter(description = "Plugin id.") @PathParam("id") String id) {
    Call call = Call.of(request);
    call.treasury();
    List<PluginView> found =
        services.plugins().list().stream().filter(view -> view.id().equals(id)).toList();
    if (found.isEmpty()) {
      throw unknown();
    }
    return rows(found, call);
  }

  @GET
  @Path("{id}/{version}")
  @Operation(
      operationId = "plugin",
      summary = "All that is known of a version, with settings and history.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public PluginDetail plugin(
      @Context ContainerRequestContext request,
      @Parameter(description = "Plugin id.") @PathParam("id") String id,
      @Parameter(description = "Version.") @PathParam("version") String version) {
    Call call = Call.of(request);
    call.treasury();
    return PluginDetail.of(services.plugins().info(id, version), call.language());
  }

  @GET
  @Path("{id}/{version}/plan")
  @Operation(
      operationId = "pluginPlan",
      summary = "What its installation and activation would mean; changes nothing.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public PluginPlanBody plan(
      @Context ContainerRequestContext request,
      @Parameter(description = "Plugin id.") @PathParam("id") String id,
      @Parameter(description = "Version.") @PathParam("version") String version) {
    Call call = Call.of(request);
    call.treasury();
    return PluginPlanBody.of(services.plugins().plan(id, version), call.language());
  }

  @GET
  @Path("{id}/{version}/verify")
  @Operation(
      operationId = "pluginVerify",
      summary = "Looks again at kept bytes, signature, and whether this node has what is wanted.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public PluginFindings verify(
      @Context ContainerRequestContext request,
      @Parameter(description = "Plugin id.") @PathParam("id") String id,
      @Parameter(description = "Version.") @PathParam("version") String version) {
    Call.of(request).treasury();
    return PluginFindings.of(services.plugins().verify(id, version));
  }

  @GET
  @Path("{id}/{version}/shadow")
  @Operation(operationId = "pluginShadow", summary = "How the version has judged in shadow.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public ShadowReportBody shadow(
      @Context ContainerRequestContext request,
      @Parameter(description = "Plugin id.") @PathParam("id") String id,
      @Parameter(description = "Version.") @PathParam("version") String version) {
    Call.of(request).treasury();
    return ShadowReportBody.of(services.plugins().shadowReport(id, version));
  }

  private static List<PluginRow> rows(List<PluginView> views, Call call) {
    return views.stream().map(view -> PluginRow.of(view, call.language())).toList();
  }

  private static Refused unknown() {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "PLUGIN_UNKNOWN",
        "id",
        Text.of("Không có plugin này.", "There is no such plugin."),
        Text.of("Xem GET /api/v1/plugins.", "See GET /api/v1/plugins."));
  }
}
