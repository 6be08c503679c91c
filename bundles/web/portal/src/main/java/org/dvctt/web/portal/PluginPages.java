/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.PluginInfo;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;

/** Plugins, for admins: the list, one version, and what is done with it. */
final class PluginPages implements Page {
  private static final String HERE = "/portal/plugins";
  private static final int CHANGES = 200;

  private final Services services;
  private final PluginPage version;
  private final LatestOutcomes latest = new LatestOutcomes();

  PluginPages(Services services) {
    this.services = services;
    version = new PluginPage(services);
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    Actor admin = turn.actor();
    if (!admin.holds(Role.KB_SYSADMIN)) {
      throw notAnAdmin();
    }
    if (path.size() == 1) {
      return turn.posts() ? install(turn, admin) : list(turn, 200, List.of(), shown(turn));
    }
    if (path.size() == 2 && "history".equals(path.get(1))) {
      return Answer.page(
          "plugin-history", Map.of("lines", services.plugins().history("", CHANGES)));
    }
    if (path.size() < 3) {
      throw Portal.notFound();
    }
    PluginInfo info = services.plugins().info(path.get(1), path.get(2));
    if (path.size() == 3 && !turn.posts()) {
      return version.show(200, info, shown(turn));
    }
    String what = path.get(path.size() - 1);
    if (path.size() == 4) {
      return part(turn, admin, info, what);
    }
    if (path.size() == 5 && "acts".equals(path.get(3)) && turn.posts()) {
      return act(turn, admin, info, PluginAct.of(what).orElseThrow(Portal::notFound));
    }
    throw Portal.notFound();
  }

  private Answer part(Turn turn, Actor admin, PluginInfo info, String what) {
    if ("verify".equals(what) && !turn.posts()) {
      List<String> findings =
          services.plugins().verify(info.plugin().id(), info.plugin().version());
      return version.show(200, info, Map.of("findings", findings));
    }
    if ("settings".equals(what) && turn.posts()) {
      return settings(turn, admin, info);
    }
    if ("replay".equals(what) && turn.posts()) {
      return replay(turn, admin, info);
    }
    throw Portal.notFound();
  }

  /** Asks once more, then acts. */
  private Answer act(Turn turn, Actor admin, PluginInfo info, PluginAct act) {
    try {
      String reason = PluginForms.reason(turn);
      int percent = act == PluginAct.SHADOW_SHARE ? PluginForms.percent(turn) : 0;
      if (!"yes".equals(turn.param("confirmed"))) {
        Map<String, Object> model = new HashMap<>();
        model.put("info", info);
        model.put("act", act.word());
        model.put("why", reason);
        model.put("percent", percent);
        return Answer.page("plugin-confirm", model);
      }
      Optional<PluginDone> before = latest.of(turn, turn.param("key"));
      PluginDone done =
          before.isPresent()
              ? before.get()
              : act.on(services.plugins(), admin, info.plugin(), percent, reason);
      return after(turn, info, act.word(), done);
    } catch (Refused refused) {
      return version.refused(turn, info, act.word(), refused);
    }
  }

  private Answer settings(Turn turn, Actor admin, PluginInfo info) {
    try {
      Map<String, String> changed = PluginForms.changed(turn, info.settings());
      String reason = PluginForms.reason(turn);
      String id = info.plugin().id();
      String of = info.plugin().version();
      return after(
          turn, info, "config", services.plugins().configure(admin, id, of, changed, reason));
    } catch (Refused refused) {
      return version.refused(turn, info, "config", refused);
    }
  }

  private Answer replay(Turn turn, Actor admin, PluginInfo info) {
    try {
      ShadowReport report =
          services
              .plugins()
              .replay(
                  admin,
                  info.plugin().id(),
                  info.plugin().version(),
                  PluginForms.day(turn, "from"),
                  PluginForms.day(turn, "to"),
                  PluginForms.most(turn));
      return version.show(200, info, Map.of("replayed", report));
    } catch (Refused refused) {
      return version.refused(turn, info, "replay", refused);
    }
  }

  private Answer install(Turn turn, Actor admin) {
    try {
      String reason = PluginForms.reason(turn);
      boolean activate = "on".equals(turn.param("activate"));
      Optional<PluginDone> before = latest.of(turn, turn.param("key"));
      PluginDone done =
          before.isPresent()
              ? before.get()
              : turn.file(
                      "file",
                      (name, bytes) ->
                          SentPlugin.with(
                              name,
                              bytes,
                              file -> services.plugins().install(admin, file, activate, reason)))
                  .orElseThrow(PluginPages::noFile);
      if (!done.done()) {
        return list(turn, 409, done.reasons(), Map.of("outcome", done));
      }
      latest.keep(turn, done);
      return new Answer.Moved(address(done) + "?done=" + turn.param("key"));
    } catch (Refused refused) {
      return list(turn, Portal.status(refused), refused.reasons(), Map.of());
    }
  }

  /** Done: another page, so that reloading repeats nothing. Refused: the steps at once. */
  private Answer after(Turn turn, PluginInfo info, String act, PluginDone done) {
    if (!done.done()) {
      return version.refused(turn, info, act, done);
    }
    latest.keep(turn, done);
    String to = "remove".equals(act) ? HERE : address(done);
    return new Answer.Moved(to + "?done=" + turn.param("key"));
  }

  private Answer list(Turn turn, int status, List<Reason> reasons, Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>();
    model.put("plugins", services.plugins().list());
    model.put("snapshot", services.plugins().snapshot());
    model.put("reasons", PluginForms.onPage(reasons, "install", List.of()));
    model.put("why", turn.posts() ? turn.param("reason") : "");
    model.put("activate", turn.posts() && "on".equals(turn.param("activate")));
    model.putAll(more);
    return new Answer.Shown(status, "plugins", model);
  }

  private Map<String, Object> shown(Turn turn) {
    return latest
        .of(turn, turn.param("done"))
        .<Map<String, Object>>map(done -> Map.of("outcome", done))
        .orElse(Map.of());
  }

  private static String address(PluginDone done) {
    return HERE + "/" + done.id() + "/" + done.version();
  }

  private static Refused noFile() {
    return Refused.of(
        Refused.Kind.INVALID,
        "FILE_MISSING",
        "file",
        Text.of("Chưa chọn tệp.", "No file is chosen."),
        Text.of("Chọn tệp .jar hoặc .kar.", "Choose a .jar or .kar file."));
  }

  private static Refused notAnAdmin() {
    return Refused.of(
        Refused.Kind.FORBIDDEN,
        "NOT_AN_ADMIN",
        "",
        Text.of("Chỉ quản trị hệ thống quản lý plugin.", "Only administrators manage plugins."),
        Text.of("Đăng nhập bằng tài khoản quản trị.", "Sign in as an administrator."));
  }
}
