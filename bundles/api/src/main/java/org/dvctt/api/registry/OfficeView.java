/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import org.dvctt.model.OfficeCode;

/** A treasury office as it stood on a date; {@code parent} is empty at the top. */
public record OfficeView(
    OfficeCode code, String name, String kind, String parent, String electronicId) {}
