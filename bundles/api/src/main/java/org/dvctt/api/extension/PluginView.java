/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

/**
 * A plugin in the present snapshot.
 *
 * @param point extension point, short name, e.g. {@code regime}, {@code bank}
 * @param bundle symbolic name of its bundle
 * @param state {@code ACTIVE}, or why it is not asked
 * @param calls calls since start; {@code failures} of them failed or timed out
 */
public record PluginView(
    String id,
    String version,
    String point,
    String bundle,
    long bundleId,
    String state,
    long calls,
    long failures) {}
