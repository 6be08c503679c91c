/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to act on a dossier.
 *
 * @param act name in the act table
 * @param version the version that the person saw (ETag)
 * @param reason the person's reason, or empty
 * @param reasonCodes R01…R99 where the act asks for them (refusals), else empty
 * @param acknowledged warnings acknowledged, rule id → reason ({@code propose}); guidance for the
 *     unit, reason code → text (completion requests)
 * @param inputs what else the act's row of the table names, e.g. {@code until}
 * @param draft the paper's content, for acts at the counter that bring a new one, else null
 */
public record ActRequest(
    String act,
    long version,
    String reason,
    List<String> reasonCodes,
    Map<String, String> acknowledged,
    Map<String, String> inputs,
    @Nullable NewDossier draft,
    Command command) {
  public ActRequest {
    reasonCodes = List.copyOf(reasonCodes);
    acknowledged = Map.copyOf(acknowledged);
    inputs = Map.copyOf(inputs);
  }

  /** An act that needs nothing but the version. */
  public static ActRequest plain(String act, long version, Command command) {
    return new ActRequest(act, version, "", List.of(), Map.of(), Map.of(), null, command);
  }

  /** An input as text, empty when it is missing. */
  public String input(String name) {
    return inputs.getOrDefault(name, "").strip();
  }
}
