/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.json;

/** A payload whose version goes out as ETag. */
public interface Versioned {
  long version();
}
