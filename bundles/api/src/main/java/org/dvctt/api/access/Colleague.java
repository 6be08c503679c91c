/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.access;

/**
 * Somebody who works in a treasury office, to be chosen by name.
 *
 * @param person person id
 * @param displayName how screens call the person
 */
public record Colleague(String person, String displayName) {}
