/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.List;
import org.osgi.resource.Resource;

/**
 * A bundle while its file is being checked.
 *
 * @param names of all its entries
 * @param resource what its manifest provides and requires, as the framework understands it
 */
record OpenBundle(Archive archive, List<String> names, PluginBundle bundle, Resource resource) {
  String header(String name) {
    return bundle.headers().getOrDefault(name, "");
  }
}
