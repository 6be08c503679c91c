/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.util.List;
import org.dvctt.model.Text;

/**
 * One setting of a plugin.
 *
 * @param type metatype's name of the type
 * @param required true when an admin has to give a value: it has no default
 * @param value present value as text, a list with commas; the default when none was given; always
 *     empty for a password, which is never given out
 * @param given true when an admin gave the value
 * @param options allowed values, empty when all are
 */
public record PluginSetting(
    String name,
    Text label,
    Text description,
    String type,
    boolean required,
    String value,
    boolean given,
    List<String> options) {
  public PluginSetting {
    options = List.copyOf(options);
  }
}
