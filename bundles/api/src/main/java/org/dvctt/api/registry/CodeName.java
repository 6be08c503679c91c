/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

/** A code of a catalogue with its Vietnamese name. */
public record CodeName(String code, String name) {}
