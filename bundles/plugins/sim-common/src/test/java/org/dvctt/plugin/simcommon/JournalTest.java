/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class JournalTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Path path;

  @Before
  public void name() {
    path = folder.getRoot().toPath().resolve("new/folder/journal.jsonl");
  }

  @Test
  public void whatWasAppendedIsOnDiskAtOnceAndReadAgain() throws IOException {
    try (Journal journal = Journal.open(path, event -> {})) {
      journal.append(List.of(event("B-1"), event("B-2")));
      journal.append(List.of());
      assertEquals(2, Files.readAllLines(path).size());
    }
    assertEquals(List.of(event("B-1"), event("B-2")), read());
  }

  @Test
  public void aLastLineThatIsCutOffAnywhereIsDroppedAndTheNextOneIsWhole() throws IOException {
    try (Journal journal = Journal.open(path, event -> {})) {
      journal.append(List.of(event("B-1"), event("Đơn-2")));
    }
    byte[] whole = Files.readAllBytes(path);
    int first = (Json.write(event("B-1")) + "\n").length();
    for (int cut = first; cut < whole.length; cut++) {
      Files.write(path, Arrays.copyOf(whole, cut));
      assertEquals("cut at " + cut, 1, JournalReader.read(path).size());
      try (Journal journal = Journal.open(path, event -> {})) {
        journal.append(List.of(event("B-3")));
      }
      assertEquals("cut at " + cut, List.of(event("B-1"), event("B-3")), read());
    }
  }

  @Test
  public void aDamagedLineInTheMiddleIsToldAndNothingIsTouched() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, Json.write(event("B-1")) + "\n{\"order\":\n" + "{\"order\":\"B-3");
    byte[] before = Files.readAllBytes(path);
    String told =
        assertThrows(IllegalStateException.class, () -> Journal.open(path, event -> {}))
            .getMessage();
    assertTrue(told, told.contains("line 2 is damaged"));
    assertTrue(told, told.contains("put a copy of the journal back"));
    assertArrayEquals(before, Files.readAllBytes(path));
  }

  @Test
  public void onlyOneWritesAJournal() {
    try (Journal journal = Journal.open(path, event -> {})) {
      String told =
          assertThrows(IllegalStateException.class, () -> Journal.open(path, event -> {}))
              .getMessage();
      assertTrue(told, told.contains("in use by another simulator: end it or name another file"));
      journal.append(List.of(event("B-1")));
    }
    assertEquals(1, read().size());
  }

  @Test
  public void anInterruptedCallerDoesNotBreakItForTheNext() {
    try (Journal journal = Journal.open(path, event -> {})) {
      Thread.currentThread().interrupt();
      journal.append(List.of(event("B-1")));
      assertTrue(Thread.interrupted());
      journal.append(List.of(event("B-2")));
    }
    assertEquals(2, read().size());
  }

  private List<Fields> read() {
    List<Fields> events = new ArrayList<>();
    Journal.open(path, events::add).close();
    return events;
  }

  private static Fields event(String order) {
    return Event.sending(Event.LOST, order, 5);
  }
}
