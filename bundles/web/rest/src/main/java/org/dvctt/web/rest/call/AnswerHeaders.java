/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.call;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;
import org.dvctt.web.rest.json.Versioned;

/** Headers of every answer: nothing is cached, framed or sniffed; versions go out as ETag. */
public final class AnswerHeaders implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    MultivaluedMap<String, Object> headers = answer.getHeaders();
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("X-Frame-Options", "DENY");
    headers.putSingle("Referrer-Policy", "no-referrer");
    headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
    headers.putSingle(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    if (answer.hasEntity()) {
      headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, Language.of(request));
    }
    if (answer.getEntity() instanceof Versioned versioned) {
      headers.putSingle(HttpHeaders.ETAG, "\"" + versioned.version() + "\"");
    }
  }
}
