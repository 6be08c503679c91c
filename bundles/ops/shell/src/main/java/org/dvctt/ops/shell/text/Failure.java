/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.text;

import org.apache.karaf.shell.support.CommandException;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;

/** An error as the console shows it: {@code CODE: sentence / what to do next}, a line a reason. */
public final class Failure {
  private Failure() {}

  public static CommandException of(Refused refused, String language) {
    StringBuilder lines = new StringBuilder();
    for (Reason reason : refused.reasons()) {
      if (lines.length() > 0) {
        lines.append(System.lineSeparator());
      }
      lines.append(line(reason, language));
    }
    return said(lines.toString(), refused);
  }

  /** An error in words that are ready to be read. */
  public static CommandException said(String text, Throwable cause) {
    return new CommandException(text, text, cause);
  }

  private static String line(Reason reason, String language) {
    String field = reason.field().isEmpty() ? "" : " [" + reason.field() + "]";
    return reason.code()
        + field
        + ": "
        + reason.sentence().in(language)
        + " / "
        + reason.nextStep().in(language);
  }
}
