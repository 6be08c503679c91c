/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/** Block of units in which a rollout is steered (khối, domain §7). */
public enum Block {
  PROVINCE,
  CITY,
  DISTRICT,
  COMMUNE,
  CENTRAL_ON_AREA
}
