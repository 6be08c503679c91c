/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.List;
import org.dvctt.model.Text;

/**
 * One setting of a plugin, as its metatype file declares it.
 *
 * @param name key, e.g. {@code cap.meeting}
 * @param label what people call it
 * @param description what it does
 * @param type metatype's name of the type, e.g. {@code Integer}, {@code String}
 * @param cardinality 0: one value; more or less than 0: a list of at most so many
 * @param required true when it must have a value
 * @param defaults default value, several for a list; empty when there is none
 * @param min least value, empty when there is none
 * @param max greatest value, empty when there is none
 * @param options allowed values, empty when all are
 */
public record ConfigKey(
    String name,
    Text label,
    Text description,
    String type,
    int cardinality,
    boolean required,
    List<String> defaults,
    String min,
    String max,
    List<String> options) {
  public ConfigKey {
    defaults = List.copyOf(defaults);
    options = List.copyOf(options);
  }

  /** True for what is kept and used, but shown to nobody. */
  public boolean secret() {
    return type.equalsIgnoreCase("Password");
  }
}
