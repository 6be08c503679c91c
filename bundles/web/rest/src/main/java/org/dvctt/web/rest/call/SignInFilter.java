/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.web.rest.services.CoreServices;
import org.jspecify.annotations.Nullable;

/** Resumes the session of the Bearer token; everything that is not {@link Open} needs one. */
@Priority(Priorities.AUTHENTICATION)
public final class SignInFilter implements ContainerRequestFilter {
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([\\x21-\\x7e]{1,512}) *");

  private final CoreServices services;

  /** The matched method; Jersey gives a proxy that leads to the one of the calling thread. */
  @Context private @Nullable ResourceInfo matched;

  public SignInFilter(CoreServices services) {
    this.services = services;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (isOpen()) {
      return;
    }
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    Matcher bearer = BEARER.matcher(header == null ? "" : header);
    if (!bearer.matches()) {
      throw notSignedIn();
    }
    Call.signedIn(
        request, services.access().resume(bearer.group(1)).orElseThrow(SignInFilter::notSignedIn));
  }

  private boolean isOpen() {
    return matched != null
        && (matched.getResourceMethod() == null
            || matched.getResourceMethod().isAnnotationPresent(Open.class));
  }

  private static Refused notSignedIn() {
    return Refused.of(
        Refused.Kind.NOT_SIGNED_IN,
        "NOT_SIGNED_IN",
        "",
        Text.of("Chưa đăng nhập, hoặc phiên đã hết.", "Not signed in, or the session has ended."),
        Text.of(
            "Đăng nhập bằng POST /api/v1/sessions và gửi Authorization: Bearer.",
            "Sign in with POST /api/v1/sessions and send Authorization: Bearer."));
  }
}
