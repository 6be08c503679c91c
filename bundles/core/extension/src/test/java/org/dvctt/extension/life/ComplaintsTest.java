/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import static org.junit.Assert.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.junit.Test;

public class ComplaintsTest {
  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  @Test
  public void theAuthorsSentenceIsTakenAndNotWhatWrapsItOrIsBehindIt() {
    Throwable author =
        new IllegalArgumentException("row 3: cell 5 · đồng", new NumberFormatException("For x"));
    assertEquals(
        Optional.of("row 3: cell 5 · đồng"),
        Complaints.sentence(trace(new InvocationTargetException(author))));
    assertEquals(Optional.of("row 3: cell 5 · đồng"), Complaints.sentence(trace(author)));
  }

  @Test
  public void whatHasNoMessageSaysNothing() {
    assertEquals(Optional.empty(), Complaints.sentence(trace(new IllegalStateException())));
    assertEquals(Optional.empty(), Complaints.sentence("null"));
  }
}
