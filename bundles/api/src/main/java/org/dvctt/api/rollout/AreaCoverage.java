/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.rollout;

/**
 * I29: one district-level area. {@code district} is true for areas of kind huyện (the city counts
 * in its block).
 */
public record AreaCoverage(String code, String name, boolean district, Ratio active) {}
