/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.dvctt.api.extension.PluginState.ACTIVE;
import static org.dvctt.api.extension.PluginState.DRAINING;
import static org.dvctt.api.extension.PluginState.REJECTED;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.PluginInfo;
import org.dvctt.api.extension.PluginState;
import org.dvctt.api.extension.PluginView;
import org.dvctt.api.extension.Plugins;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;

/** One version of a plugin. */
final class PluginPage {
  /** Here nothing is planned any more. */
  private static final Set<PluginState> PAST_PLANS = EnumSet.of(ACTIVE, DRAINING, REJECTED);

  /** Here it may have judged beside what is asked, or can do so now. */
  /** Whose verdicts on earlier dossiers can be asked for. */
  private static final Set<PluginState> REPLAYED = Set.of(PluginState.PROBED, PluginState.SHADOW);

  private static final Set<PluginState> COMPARED =
      EnumSet.of(PluginState.STAGED, PluginState.PROBED, PluginState.SHADOW, ACTIVE);

  private final Services services;

  PluginPage(Services services) {
    this.services = services;
  }

  Answer show(int status, PluginInfo info, Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>();
    model.put("info", info);
    model.put("acts", PluginAct.allowed(info.plugin()));
    model.put("settable", PluginAct.settable(info.plugin().state()));
    model.put("reasons", List.of());
    model.put("typed", Map.of());
    model.put("why", "");
    model.put("tried", "");
    model.put("today", services.platform().today());
    plan(info.plugin(), model);
    shadow(info.plugin(), model);
    model.putAll(more);
    return new Answer.Shown(status, "plugin", model);
  }

  /** The page again, with what stood against the act and what was typed. */
  Answer refused(Turn turn, PluginInfo info, String act, Refused refused) {
    return refused(turn, info, act, Portal.status(refused), refused.reasons(), Map.of());
  }

  /** The same, when a step of the act was refused. */
  Answer refused(Turn turn, PluginInfo before, String act, PluginDone done) {
    Plugins plugins = services.plugins();
    PluginInfo now = plugins.info(before.plugin().id(), before.plugin().version());
    return refused(turn, now, act, 409, done.reasons(), Map.of("outcome", done));
  }

  private Answer refused(
      Turn turn,
      PluginInfo info,
      String act,
      int status,
      List<Reason> reasons,
      Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>(more);
    model.put("reasons", PluginForms.onPage(reasons, act, info.settings()));
    model.put("tried", act);
    model.put("why", turn.param("reason"));
    if ("config".equals(act)) {
      model.put("typed", PluginForms.typed(turn, info.settings()));
    }
    return show(status, info, model);
  }

  private void plan(PluginView plugin, Map<String, Object> model) {
    if (PAST_PLANS.contains(plugin.state())) {
      return;
    }
    try {
      model.put("plan", services.plugins().plan(plugin.id(), plugin.version()));
    } catch (Refused refused) {
      model.put("planRefused", refused.reasons());
    }
  }

  private void shadow(PluginView plugin, Map<String, Object> model) {
    if (!PluginAct.judges(plugin) || !COMPARED.contains(plugin.state())) {
      return;
    }
    model.put("replayable", REPLAYED.contains(plugin.state()));
    model.put("mostReplayed", Plugins.MOST_REPLAYED);
    try {
      model.put("shadow", services.plugins().shadowReport(plugin.id(), plugin.version()));
    } catch (Refused refused) {
      model.put("shadowRefused", refused.reasons());
    }
  }
}
