/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Origin;
import org.dvctt.api.access.Session;
import org.dvctt.model.Refused;

/** Signing in and out, and the language. */
final class SignInPage implements Page {
  private static final int YEAR = 365 * 24 * 3600;

  private final Services services;
  private final Sending sending;

  SignInPage(Services services, Sending sending) {
    this.services = services;
    this.sending = sending;
  }

  static String encoded(String uri) {
    return URLEncoder.encode(uri, StandardCharsets.UTF_8);
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    if (!turn.posts()) {
      return Answer.page(
          "sign-in", Map.of("login", "", "to", turn.param("to"), "reasons", List.of()));
    }
    String password = turn.request().getParameter("password");
    try {
      Session session =
          services
              .access()
              .signIn(
                  turn.param("login"),
                  (password == null ? "" : password).toCharArray(),
                  new Origin(turn.request().getRemoteAddr(), turn.device()));
      sending.cookie(Turn.SESSION_COOKIE, session.token(), -1);
      return new Answer.Moved(inside(turn.param("to")));
    } catch (Refused refused) {
      Map<String, Object> model = new HashMap<>();
      model.put("login", turn.param("login"));
      model.put("to", turn.param("to"));
      model.put("reasons", refused.reasons());
      return new Answer.Shown(Portal.status(refused), "sign-in", model);
    }
  }

  Answer out(Turn turn) {
    if (turn.posts()) {
      turn.session().ifPresent(session -> services.access().signOut(session.token()));
      sending.cookie(Turn.SESSION_COOKIE, "", 0);
    }
    return new Answer.Moved("/portal/sign-in");
  }

  Answer language(Turn turn) {
    if (turn.posts()) {
      sending.cookie(Turn.LANGUAGE_COOKIE, "en".equals(turn.param("lang")) ? "en" : "vi", YEAR);
    }
    return new Answer.Moved(inside(turn.param("to")));
  }

  /** Only pages of this portal: no way out to another site. */
  private static String inside(String to) {
    return to.startsWith("/portal") && to.matches("[\\w/?=&.-]*") ? to : "/portal";
  }
}
