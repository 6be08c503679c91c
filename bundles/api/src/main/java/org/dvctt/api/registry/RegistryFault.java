/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import org.dvctt.model.Text;

/**
 * Something in the register that can't be.
 *
 * @param code what kind, e.g. {@code OVERLAP}
 * @param table the table in which it stands
 * @param key the row's key
 */
public record RegistryFault(String code, String table, String key, Text sentence) {}
