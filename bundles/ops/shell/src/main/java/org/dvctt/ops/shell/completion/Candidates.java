/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import java.util.List;
import java.util.Objects;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.dvctt.model.Refused;
import org.dvctt.ops.shell.BundleServices;
import org.dvctt.ops.shell.Services;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** Codes that begin with what is typed so far; none while the platform can't answer. */
abstract class Candidates implements Completer {
  /** More would only fill the screen. */
  static final int MOST = 100;

  @Reference private @Nullable BundleContext bundles;

  @Override
  public final int complete(Session session, CommandLine line, List<String> candidates) {
    Services services = new BundleServices(Objects.requireNonNull(bundles));
    String argument = line.getCursorArgument();
    String typed =
        argument == null
            ? ""
            : argument.substring(0, Math.min(argument.length(), line.getArgumentPosition()));
    Object user = session.get("USER");
    try {
      List<String> codes = codes(services, user == null ? "" : user.toString(), typed);
      return new StringsCompleter(codes).complete(session, line, candidates);
    } catch (Refused refused) {
      return -1;
    }
  }

  /** All that may be meant by what is typed. */
  abstract List<String> codes(Services services, String user, String typed);
}
