/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.call;

import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.web.rest.services.CoreServices;

/** While an admin keeps people out everything but the status says so, before any sign-in. */
@Priority(Priorities.AUTHENTICATION - 100)
public final class MaintenanceFilter implements ContainerRequestFilter {
  private static final Text NEXT =
      Text.of(
          "Thử lại sau ít phút; xem GET /api/v1/status. Sau khi phục hồi phải đăng nhập lại.",
          "Try again in a few minutes; see GET /api/v1/status. After a restore sign in again.");
  private final CoreServices services;

  public MaintenanceFilter(CoreServices services) {
    this.services = services;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().equals("status")) {
      return;
    }
    services
        .platform()
        .maintenance()
        .ifPresent(
            reason -> {
              throw Refused.of(Refused.Kind.UNAVAILABLE, "MAINTENANCE", "", reason, NEXT);
            });
  }
}
