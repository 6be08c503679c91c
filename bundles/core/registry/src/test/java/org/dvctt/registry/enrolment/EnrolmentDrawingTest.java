/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.model.EnrolmentState;
import org.junit.Test;

/** The machine in docs/enrolment.md is the one that runs. */
public class EnrolmentDrawingTest {
  private static final Path PAGE = Path.of("../../../docs/enrolment.md");
  private static final String BEGIN = "<!-- drawn: begin -->\n";
  private static final String END = "<!-- drawn: end -->\n";

  @Test
  public void thePageIsTheTable() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    assertTrue("the marks are in the page", begin >= BEGIN.length() && end >= begin);
    String drawn = EnrolmentDrawing.of(EnrolmentTable.rows());
    if (Boolean.getBoolean("draw")) {
      page = page.substring(0, begin) + drawn + page.substring(end);
      Files.writeString(PAGE, page);
      end = page.indexOf(END);
    }
    assertEquals("draw it again, see the page's text", drawn, page.substring(begin, end));
  }

  @Test
  public void everyStateIsReachedAndOnlyTheTerminatedAreLeftByNobody() {
    Set<EnrolmentState> reached = EnumSet.of(EnrolmentState.REG_DRAFT);
    Set<EnrolmentState> left = EnumSet.noneOf(EnrolmentState.class);
    for (EnrolmentAct act : EnrolmentTable.rows()) {
      reached.add(act.to());
      left.addAll(act.from());
    }
    assertEquals(EnumSet.allOf(EnrolmentState.class), reached);
    assertEquals(EnumSet.of(EnrolmentState.TERMINATED), EnumSet.complementOf(EnumSet.copyOf(left)));
  }
}
