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
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.dvctt.api.access.Actor;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.Plugins;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.web.rest.call.Call;
import org.dvctt.web.rest.call.Faults;
import org.dvctt.web.rest.problem.Problem;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/**
 * What admins do with plugins. No Idempotency-Key: the state of a version says whether an act is
 * possible, so that the same one, sent twice, is refused with {@code PLUGIN_STATE} or changes
 * nothing.
 */
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiResponse(
    responseCode = "default",
    description = "Refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class)))
public final class PluginActResource {
  private static final int MOST_REASON = 1000;
  private static final int MOST_VALUES = 200;
  private static final int MOST_VALUE = 20_000;
  private static final int USUALLY_REPLAYED = 200;

  private final CoreServices services;

  public PluginActResource(CoreServices services) {
    this.services = services;
  }

  @POST
  @Path("{id}/{version}/acts/{act}")
  @Operation(
      operationId = "pluginAct",
      summary =
          "Does one act: probe, shadow, swap, rollback (to this version), quarantine, release,"
              + " remove.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description = "A step was refused: all reasons, and the steps that were tried",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public PluginOutcome act(
      @Context ContainerRequestContext request,
      @Parameter(description = "Plugin id.") @PathParam("id") String id,
      @Parameter(description = "Version.") @PathParam("version") String version,
      @Parameter(description = "Act.") @PathParam("act") String act,
      PluginActBody body) {
    Call call = Call.of(request);
    Actor admin = PluginAdmin.of(call);
    Plugins plugins = services.plugins();
    Faults faults = new Faults();
    String reason = faults.text("reason", body.reason(), MOST_REASON);
    int percent = percent(faults, act, body.percent());
    if (!known(act)) {
      throw unknown();
    }
    faults.refuse();
    PluginDone done =
        switch (act) {
          case "probe" -> plugins.probe(admin, id, version, reason);
          case "shadow" -> plugins.shadow(admin, id, version, percent, reason);
          case "swap" -> plugins.swap(admin, id, version, reason);
          case "rollback" -> plugins.rollback(admin, id, version, reason);
          case "quarantine" -> plugins.quarantine(admin, id, version, reason);
          case "release" -> plugins.release(admin, id, version, reason);
          case "remove" -> plugins.remove(admin, id, version, reason);
          default -> throw unknown();
        };
    return PluginOutcome.of(done, call.language());
  }

  @POST
  @Path("{id}/{version}/settings")
  @Operation(operationId = "pluginSettings", summary = "Changes settings of a version.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public PluginOutcome settings(
      @Context ContainerRequestContext request,
      @Parameter(description = "Plugin id.") @PathParam("id") String id,
      @Parameter(description = "Version.") @PathParam("version") String version,
      PluginSettingsBody body) {
    Call call = Call.of(request);
    Actor admin = PluginAdmin.of(call);
    Faults faults = new Faults();
    String reason = faults.text("reason", body.reason(), MOST_REASON);
    Map<String, String> values = values(faults, body.values());
    faults.refuse();
    return PluginOutcome.of(
        services.plugins().configure(admin, id, version, values, reason), call.language());
  }

  @POST
  @Path("{id}/{version}/replay")
  @Operation(
      operationId = "pluginReplay",
      summary = "Puts the latest real dossiers of a period to a version, without effect.")
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  public ShadowReportBody replay(
      @Context ContainerRequestContext request,
      @Parameter(description = "Plugin id.") @PathParam("id") String id,
      @Parameter(description = "Version.") @PathParam("version") String version,
      ReplayBody body) {
    Actor admin = PluginAdmin.of(Call.of(request));
    Faults faults = new Faults();
    var from = faults.required("from", body.from());
    var to = faults.required("to", body.to());
    int most = body.most() == null ? USUALLY_REPLAYED : body.most();
    if (most < 1 || most > Plugins.MOST_REPLAYED) {
      faults.add(
          "BAD_NUMBER",
          "most",
          Text.of(
              "Từ 1 đến " + Plugins.MOST_REPLAYED + ".",
              "From 1 to " + Plugins.MOST_REPLAYED + "."));
    }
    if (from == null || to == null || !faults.none()) {
      faults.refuse();
      throw new IllegalStateException("a fault is refused");
    }
    return ShadowReportBody.of(services.plugins().replay(admin, id, version, from, to, most));
  }

  private static int percent(Faults faults, String act, @Nullable Integer given) {
    if (!act.equals("shadow")) {
      if (given != null) {
        faults.add(
            "NOT_HERE", "percent", Text.of("Chỉ dùng cho shadow.", "It goes with shadow only."));
      }
      return 0;
    }
    Integer percent = faults.required("percent", given);
    if (percent != null && (percent < 0 || percent > 100)) {
      faults.add("BAD_NUMBER", "percent", Text.of("Từ 0 đến 100.", "From 0 to 100."));
    }
    return percent == null ? 0 : percent;
  }

  private static Map<String, String> values(Faults faults, @Nullable Map<String, String> given) {
    Map<String, String> values = new LinkedHashMap<>();
    if (given == null || given.isEmpty()) {
      faults.required("values", null);
      return values;
    }
    if (given.size() > MOST_VALUES) {
      faults.add(
          "TOO_MANY",
          "values",
          Text.of("Nhiều quá " + MOST_VALUES + ".", "More than " + MOST_VALUES + "."));
      return values;
    }
    given.forEach(
        (name, value) ->
            values.put(name, faults.optionalText("values." + name, value, MOST_VALUE)));
    return values;
  }

  private static boolean known(String act) {
    return switch (act) {
      case "probe", "shadow", "swap", "rollback", "quarantine", "release", "remove" -> true;
      default -> false;
    };
  }

  private static Refused unknown() {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "UNKNOWN_ACT",
        "act",
        Text.of("Không có thao tác này.", "There is no such act."),
        Text.of(
            "Dùng probe, shadow, swap, rollback, quarantine, release hoặc remove.",
            "Use probe, shadow, swap, rollback, quarantine, release or remove."));
  }
}
