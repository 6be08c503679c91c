/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * The rule that spoke: which plugin in which version, which rule, by which source.
 *
 * @param plugin plugin id, e.g. {@code regime-r2020}
 * @param version plugin version
 * @param rule rule id, e.g. {@code C09}
 * @param source legal or other source with its date
 */
public record RuleRef(String plugin, String version, String rule, String source) {}
