/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * What a plugin's components said when they could not be activated: authors throw there with a
 * sentence that says which setting is wrong and what to write.
 */
final class Complaints {
  /** A line of a printed stack trace that begins a cause, with its message. */
  private static final Pattern CAUSE =
      Pattern.compile("(?m)^(?:Caused by: )?([\\w.$]+(?:Exception|Error)): (.+)$");

  private static final int LONGEST = 500;
  private final BundleContext context;
  private final ServiceComponentRuntime components;

  Complaints(BundleContext context, ServiceComponentRuntime components) {
    this.context = context;
    this.components = components;
  }

  /** The first complaint of these bundles. */
  Optional<String> of(Collection<Long> bundles) {
    for (long id : bundles) {
      Bundle bundle = context.getBundle(id);
      if (bundle != null) {
        for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
          for (ComponentConfigurationDTO made :
              components.getComponentConfigurationDTOs(description)) {
            if (made.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
              return sentence(String.valueOf(made.failure));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The outermost message of a stack trace; what only wraps has none. */
  static Optional<String> sentence(String trace) {
    Matcher cause = CAUSE.matcher(trace);
    if (!cause.find()) {
      return Optional.empty();
    }
    String said = cause.group(2).strip();
    return Optional.of(said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said);
  }
}
