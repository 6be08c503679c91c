/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The plugins in the present snapshot. */
@ProviderType
public interface Plugins {
  List<PluginView> list();

  /** Id of the present snapshot. */
  long snapshot();
}
