/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/**
 * An administrative area as it stood on a valid date.
 *
 * @param name full name, e.g. {@code Huyện Than Uyên}
 * @param kind what the area is called by law, as in the area files, e.g. {@code Huyện}, {@code
 *     Thành phố}, {@code Xã}
 */
public record AreaRecord(String code, String name, String kind) {}
