/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import org.dvctt.api.platform.PlatformStatus;

/**
 * The status as one JSON object in snake_case; no secrets in it, so nobody has to sign in for it.
 */
final class StatusJson {
  /** What is said while not even the platform's own service is there. */
  static final String STARTING =
      "{\"ready\":false,\"levels\":[{\"name\":\"store\",\"reached\":false,\"missing\":\"platform\"}]}";

  private final StringBuilder text = new StringBuilder("{");

  private StatusJson() {}

  static String of(PlatformStatus status) {
    StatusJson json = new StatusJson();
    json.raw("ready", status.ready());
    json.levels(status);
    json.quoted("business_time", status.businessTime().toString());
    json.quoted("business_date", status.businessDate().toString());
    json.raw("shifted", status.shifted());
    json.quoted("product", status.product());
    json.quoted("store", status.store());
    json.quoted("province", status.province());
    json.raw("loaded", status.loaded());
    json.raw("outbox_waiting", status.outboxWaiting());
    json.raw("outbox_oldest_seconds", status.outboxOldestSeconds());
    json.raw("unsealed_seconds", status.unsealedSeconds());
    return json.text.append('}').toString();
  }

  private void levels(PlatformStatus status) {
    name("levels");
    text.append('[');
    for (PlatformStatus.Level level : status.levels()) {
      if (text.charAt(text.length() - 1) != '[') {
        text.append(',');
      }
      text.append('{');
      quoted("name", level.name());
      raw("reached", level.reached());
      quoted("missing", level.missing());
      text.append('}');
    }
    text.append(']');
  }

  private void raw(String name, Object value) {
    name(name);
    text.append(value);
  }

  private void quoted(String name, String value) {
    name(name);
    text.append('"');
    value
        .codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
              } else if (c < 0x20) {
                text.append(String.format("\\u%04x", c));
              } else {
                text.appendCodePoint(c);
              }
            });
    text.append('"');
  }

  private void name(String name) {
    if (text.charAt(text.length() - 1) != '{') {
      text.append(',');
    }
    text.append('"').append(name).append("\":");
  }
}
