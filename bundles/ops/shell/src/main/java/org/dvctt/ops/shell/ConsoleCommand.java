/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell;

import java.util.Objects;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.dvctt.model.Refused;
import org.dvctt.ops.shell.text.Failure;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** What all commands share: the same options, the actor of the session, errors in one form. */
public abstract class ConsoleCommand implements Action {
  /** Session variable that holds the language for all commands: {@code dvctt.lang = en}. */
  private static final String LANGUAGE = "dvctt.lang";

  @Reference private @Nullable BundleContext bundles;
  @Reference private @Nullable Session session;

  @Option(name = "--json", description = "Print one JSON document")
  private boolean json;

  @Option(name = "--ascii", description = "Draw the table with ASCII characters")
  private boolean ascii;

  @Option(name = "--no-format", description = "No headings, no frame: one row a line")
  private boolean plain;

  @Option(name = "--lang", description = "Language of the answer: vi (default) or en")
  @Completion(
      value = StringsCompleter.class,
      values = {"vi", "en"})
  private String language = "";

  @Override
  public final @Nullable Object execute() throws CommandException {
    Session here = Objects.requireNonNull(session);
    Services services = new BundleServices(Objects.requireNonNull(bundles));
    Style style = new Style(Style.language(wanted(here)), json, ascii, plain);
    // System.out is the session's own stream, also when the person pipes the answer onwards.
    execute(new Console(services, System.out, text(here.get("USER")), style));
    return null;
  }

  /** Runs in a given console. */
  final void execute(Console console) throws CommandException {
    try {
      run(console);
    } catch (Refused refused) {
      throw Failure.of(refused, console.style().language());
    } finally {
      console.out().flush();
    }
  }

  /** Does the work. */
  protected abstract void run(Console console) throws CommandException;

  private String wanted(Session here) {
    return language.isEmpty() ? text(here.get(LANGUAGE)) : language;
  }

  private static String text(@Nullable Object variable) {
    return variable == null ? "" : variable.toString();
  }
}
