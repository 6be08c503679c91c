/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell;

import java.io.PrintStream;
import org.dvctt.api.access.Access;
import org.dvctt.api.access.Actor;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.text.Grid;
import org.dvctt.ops.shell.text.Json;

/**
 * One call of a command: the services, the person's wishes, and where the answer goes.
 *
 * @param user console user, the name in the audit trail
 */
public record Console(Services services, PrintStream out, String user, Style style) {
  public <S> S need(Class<S> type) {
    return services.need(type);
  }

  /** Who acts. */
  public Actor actor() {
    return need(Access.class).console(user);
  }

  public String say(Text text) {
    return text.in(style.language());
  }

  public String say(String vi, String en) {
    return say(Text.of(vi, en));
  }

  public boolean json() {
    return style.json();
  }

  /** Prints the answer as one JSON document. */
  public void document(Object answer) {
    out.println(Json.of(answer));
  }

  public void table(Grid grid) {
    grid.print(out, style);
  }

  public void line(String vi, String en) {
    out.println(say(vi, en));
  }
}
