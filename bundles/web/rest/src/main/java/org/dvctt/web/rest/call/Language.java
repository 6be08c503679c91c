/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.call;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The language of an answer: {@code en} when Accept-Language prefers it, else {@code vi}. */
public final class Language {
  public static final String DEFAULT = "vi";

  private Language() {}

  public static String of(ContainerRequestContext request) {
    return choose(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
  }

  public static String of(HttpHeaders headers) {
    return choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  static String choose(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > 500) {
      return DEFAULT;
    }
    List<Locale.LanguageRange> wanted;
    try {
      wanted = Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      // A header that can't be read is no reason to refuse: the default language serves.
      return DEFAULT;
    }
    for (Locale.LanguageRange range : wanted) {
      String tag = range.getRange();
      if (range.getWeight() > 0 && (tag.equals("en") || tag.startsWith("en-"))) {
        return "en";
      }
      if (tag.equals("vi") || tag.startsWith("vi-") || tag.equals("*")) {
        return DEFAULT;
      }
    }
    return DEFAULT;
  }
}
