/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import org.dvctt.api.access.Actor;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.web.rest.call.Call;

/** Who may act on plugins. The core refuses others too; here it is before anything is read. */
final class PluginAdmin {
  private PluginAdmin() {}

  static Actor of(Call call) {
    Actor actor = call.actor();
    if (!actor.holds(Role.KB_SYSADMIN)) {
      throw Refused.of(
          Refused.Kind.FORBIDDEN,
          "NOT_AN_ADMIN",
          "",
          Text.of("Chỉ quản trị hệ thống quản lý plugin.", "Only administrators manage plugins."),
          Text.of("Đăng nhập bằng tài khoản quản trị.", "Sign in as an administrator."));
    }
    return actor;
  }
}
