/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.settings;

import org.dvctt.model.Text;

/**
 * What is wrong with one setting.
 *
 * @param field key of the setting
 * @param code fixed word for programs: {@code missing}, {@code unknown}, {@code type}, {@code
 *     less}, {@code more}, {@code option}, {@code count}
 * @param what in plain words
 * @param next the next step
 */
public record Fault(String field, String code, Text what, Text next) {}
