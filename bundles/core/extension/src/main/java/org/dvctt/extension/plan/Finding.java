/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import org.dvctt.model.Text;

/**
 * Something to say about a plan, and what to do next.
 *
 * @param code fixed word for programs, e.g. {@code missing}, {@code uses}, {@code fragment}
 * @param about whom it concerns: symbolic name of a bundle, or a plugin with its version
 * @param what in plain words
 * @param next the next step, empty when there is nothing to do
 */
public record Finding(String code, String about, Text what, Text next) {}
