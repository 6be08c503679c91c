/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

/**
 * By what the calls of a plugin are told apart in the figures.
 *
 * @param method of the extension point, e.g. {@code judge}
 * @param province area code of the province it was called for, or empty
 */
public record CallName(String method, String province) {
  /** Where all further names are counted when there are too many. */
  static final CallName OTHERS = new CallName("others", "");
}
