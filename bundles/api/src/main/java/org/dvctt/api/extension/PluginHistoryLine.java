/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.time.Instant;

/**
 * One change in a plugin's life.
 *
 * @param generation number of the change, growing over all plugins
 * @param from state before, empty when the version was new
 * @param to state after
 * @param actor who did it: person id, {@code console:<user>}, {@code system}
 * @param reason why
 * @param detail what else explains it, one line
 */
public record PluginHistoryLine(
    long generation,
    Instant at,
    String id,
    String version,
    String act,
    String from,
    String to,
    String actor,
    String reason,
    String sha256,
    String detail) {}
