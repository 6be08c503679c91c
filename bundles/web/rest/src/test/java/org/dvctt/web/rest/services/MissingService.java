/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.services;

/** Takes services away, as the container does. */
public final class MissingService {
  private MissingService() {}

  public static void dossiers(PresentServices services) {
    services.dossiers = null;
  }

  public static void platform(PresentServices services) {
    services.platform = null;
  }
}
