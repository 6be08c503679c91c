/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerAnswer.Status;
import org.dvctt.plugin.fileexchange.Folders;
import org.dvctt.plugin.fileexchange.Limits;
import org.dvctt.plugin.fileexchange.RealDisk;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Answers that can't count: put aside with the reason, nothing changed, the next one counts. */
public class BadAnswersTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Folders folders;
  private LedgerSide side;
  private LedgerFile ledger;

  @Before
  public void anOrderIsOut() {
    folders = Folders.of(folder.getRoot().toPath(), LedgerFile.ID, "");
    side = new LedgerSide(folders);
    ledger = new LedgerFile(folders, new RealDisk(), Limits.of(1, 0));
    ledger.post(Booking.of("L-1", 100));
    side.fetch();
  }

  @Test
  public void eachBadAnswerIsPutAsideWithItsReason() throws IOException {
    String good = side.answer("L-1", "POSTED", "number = GL-1");
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("", "last line");
    bad.put(good.substring(0, good.length() - 80), "last line");
    bad.put(good.substring(0, good.length() - 1), "last line");
    bad.put(good.replace("GL-1", "GL-2"), "not that of the content");
    bad.put(good + "\n", "last line");
    bad.put(LedgerSide.sealed(""), "Line 1");
    bad.put(LedgerSide.sealed("dvctt-ledger-answer 2\norder = L-1\n"), "this version");
    bad.put(LedgerSide.sealed("dvctt-ledger-answer 1\nxin chào\n"), "Line 2");
    bad.put(LedgerSide.sealed("dvctt-ledger-answer 1\norder = L-1\norder = L-1\n"), "Line 3");
    bad.put(side.answer("L-9", "POSTED", "number = GL-1"), "No order L-9");
    bad.put(good.replace(side.sums.get("L-1"), "0".repeat(64)), "not that of the content");
    bad.put(
        LedgerSide.sealed(
            "dvctt-ledger-answer 1\norder = L-1\nrequest = 00\nstatus = POSTED\nnumber = 1\n"),
        "request is not the sha256");
    bad.put(side.answer("L-1", "PAID", "number = GL-1"), "status must be");
    bad.put(side.answer("L-1", "POSTED", "reason = x"), "number is missing");
    bad.put(side.answer("L-1", "REFUSED", "number = GL-1"), "reason is missing");
    bad.put(side.answer("L-1", "POSTED", "number = " + "1".repeat(101)), "more than 100");
    bad.put("x".repeat(1 << 20) + "y", "larger than the limit");
    for (Map.Entry<String, String> each : bad.entrySet()) {
      Path file = side.put(each.getKey());
      assertEquals(each.getValue(), Status.ACCEPTED, ledger.query("L-1").status());
      Path why = folders.refused().resolve(file.getFileName() + ".txt");
      String told = Files.readString(why);
      assertTrue(each.getValue() + " is in " + told, told.contains(each.getValue()));
      assertTrue(told, told.startsWith("vi: "));
    }
    side.put(good);
    assertEquals(Status.POSTED, ledger.query("L-1").status());
  }

  @Test
  public void bytesThatAreNoUtf8ArePutAside() throws IOException {
    byte[] bytes = side.answer("L-1", "POSTED", "number = GLX1").getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("GLX") + 2] = (byte) 0xff;
    Files.write(folders.in().resolve("a"), bytes);
    assertEquals(Status.ACCEPTED, ledger.query("L-1").status());
    assertTrue(Files.readString(folders.refused().resolve("a.txt")).contains("not UTF-8"));
  }

  @Test
  public void theSameAnswerAgainIsHarmlessAndAnotherOneIsPutAside() throws IOException {
    side.put(side.answer("L-1", "POSTED", "number = GL-1"));
    side.put(side.answer("L-1", "POSTED", "number = GL-1"));
    side.put(side.answer("L-1", "POSTED", "number = GL-1\nreason = in words"));
    Path other = side.put(side.answer("L-1", "POSTED", "number = GL-2"));
    Path refusal = side.put(side.answer("L-1", "REFUSED", "reason = x"));
    assertEquals(new LedgerAnswer(Status.POSTED, "GL-1", ""), ledger.query("L-1"));
    for (Path each : List.of(other, refusal)) {
      String told = Files.readString(folders.refused().resolve(each.getFileName() + ".txt"));
      assertTrue(told, told.contains("Contradicts the earlier answer to L-1: POSTED GL-1"));
    }
    assertEquals(4, LedgerSide.list(folders.refused()).size());
    assertEquals(List.of(), LedgerSide.list(folders.in()));
  }

  @Test
  public void anOrderThatNoLineCanHoldIsRefusedBeforeAnythingIsWritten() {
    for (String wrong : List.of("", "a\nb")) {
      try {
        ledger.post(Booking.of(wrong, 100));
        throw new AssertionError("taken: " + wrong);
      } catch (IllegalArgumentException e) {
        assertEquals(List.of(), LedgerSide.list(folders.out()));
      }
    }
  }
}
