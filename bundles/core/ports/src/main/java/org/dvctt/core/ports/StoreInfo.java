/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/** What the open store is. The service is there only while the store is open. */
public interface StoreInfo {
  /** Engine and version, e.g. {@code Derby 10.16.1.1}. */
  String product();
}
