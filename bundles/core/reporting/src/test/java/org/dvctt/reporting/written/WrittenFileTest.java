/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.written;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.Test;

public class WrittenFileTest {
  @Test
  public void whatWasWrittenIsGivenOut() throws IOException {
    try (WrittenFile file = new WrittenFile(10)) {
      file.write('a');
      file.write(new byte[] {'b', 'c', 'd'}, 1, 2);
      file.whole();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeTo(out);
      assertEquals("acd", out.toString());
      assertEquals(3, file.size());
      assertFalse(file.over());
    }
  }

  @Test
  public void whoWritesMoreThanIsAllowedIsStopped() throws IOException {
    try (WrittenFile file = new WrittenFile(3)) {
      file.write(new byte[3]);
      assertThrows(IOException.class, () -> file.write(0));
      assertTrue(file.over());
      assertEquals(3, file.size());
    }
  }

  /** A call that was given up may go on for a while. */
  @Test
  public void nobodyWritesAfterTheEnd() throws IOException {
    WrittenFile file = new WrittenFile(10);
    file.whole();
    assertThrows(IOException.class, () -> file.write('a'));
    file.close();
    file.close();
    assertThrows(IOException.class, () -> file.write('a'));
  }
}
