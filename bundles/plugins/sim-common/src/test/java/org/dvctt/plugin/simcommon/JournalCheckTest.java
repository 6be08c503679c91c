/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dvctt.plugin.simcommon.JournalCheck.Difference;
import org.dvctt.plugin.simcommon.JournalCheck.Kind;
import org.dvctt.plugin.simcommon.OurPayment.Status;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class JournalCheckTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Path path;
  private Journal journal;

  @Before
  public void open() {
    path = folder.getRoot().toPath().resolve("journal.jsonl");
    journal = Journal.open(path, event -> {});
    taken("B-1", 100);
    settled("B-1", 100, "PAID");
  }

  @Test
  public void booksThatAgreeAreClean() {
    lost("B-2");
    taken("B-2", 7);
    settled("B-2", 7, "PAID");
    settled("B-2", 7, "RETURNED");
    JournalCheck check = check(our("B-1", 100, Status.PAID), our("B-2", 7, Status.RETURNED));
    assertTrue(check.report(), check.clean());
    assertEquals("2 agree, 0 unknown, 0 differences", check.report());
  }

  @Test
  public void aPaymentThatWasPaidTwiceIsFound() {
    settled("B-1", 100, "PAID");
    assertFound(Kind.TWICE, "B-1", our("B-1", 100, Status.PAID));
  }

  @Test
  public void anOrderThatWasTakenInHandTwiceIsFound() {
    taken("B-2", 100);
    taken("B-2", 100);
    assertFound(Kind.TWICE, "B-2", our("B-1", 100, Status.PAID), our("B-2", 100, Status.UNKNOWN));
  }

  @Test
  public void aPaymentThatTheBankNeverGotIsFound() {
    assertFound(Kind.LOST, "B-2", our("B-1", 100, Status.PAID), our("B-2", 5, Status.PAID));
  }

  @Test
  public void aPaymentThatTheBankThrewAwayIsFound() {
    lost("B-2");
    assertFound(Kind.LOST, "B-2", our("B-1", 100, Status.PAID), our("B-2", 5, Status.PAID));
  }

  @Test
  public void aPaymentThatWeDoNotKnowIsFound() {
    assertFound(Kind.NOT_OURS, "B-1");
  }

  @Test
  public void anotherAmountIsFoundAlsoOfAnUnknownOne() {
    assertFound(Kind.AMOUNT, "B-1", our("B-1", 101, Status.PAID));
    assertFound(Kind.AMOUNT, "B-1", our("B-1", 101, Status.UNKNOWN));
  }

  @Test
  public void aReturnThatWeMissedIsFound() {
    settled("B-1", 100, "RETURNED");
    assertFound(Kind.STATUS, "B-1", our("B-1", 100, Status.PAID));
  }

  @Test
  public void aPaymentThatIsNotDoneYetIsFound() {
    taken("B-2", 5);
    assertFound(Kind.STATUS, "B-2", our("B-1", 100, Status.PAID), our("B-2", 5, Status.PAID));
  }

  @Test
  public void oneKeyForTwoContentsIsFound() {
    journal.append(List.of(Event.sending(Event.OTHER, "B-1", 101)));
    assertFound(Kind.OTHER_CONTENT, "B-1", our("B-1", 100, Status.PAID));
  }

  @Test
  public void anOrderThatWeListTwiceIsFound() {
    OurPayment our = our("B-1", 100, Status.PAID);
    assertFound(Kind.LISTED_TWICE, "B-1", our, our);
  }

  @Test
  public void whatIsUnknownIsNoDifferenceAndIsNamed() {
    JournalCheck check = check(our("B-1", 100, Status.UNKNOWN), our("B-9", 1, Status.UNKNOWN));
    assertTrue(check.clean());
    assertEquals(List.of("B-1", "B-9"), check.unknown());
    assertTrue(check.report(), check.report().contains("UNKNOWN B-9: ask a person"));
  }

  @Test
  public void everyDifferenceIsReported() {
    JournalCheck check = check(our("B-1", 5, Status.RETURNED), our("B-3", 1, Status.PAID));
    assertEquals(
        List.of(Kind.AMOUNT, Kind.STATUS, Kind.LOST),
        check.differences().stream().map(Difference::kind).toList());
    assertEquals(0, check.agreed());
    assertFalse(check.clean());
  }

  @Test
  public void aListIsWrittenAndReadAndItsWrongLinesAreNamed() throws IOException {
    Path file = folder.getRoot().toPath().resolve("ours.csv");
    List<OurPayment> ours = List.of(our("B-1", 100, Status.PAID), our("L-x/2", 0, Status.POSTED));
    OurPaymentsFile.write(file, ours);
    assertEquals(ours, OurPaymentsFile.read(file));
    Files.writeString(file, "order;amount\nB-1,100,PAID\nB-2,1.5,PAID\nB-3,1,DONE\n");
    String told =
        assertThrows(IllegalArgumentException.class, () -> OurPaymentsFile.read(file)).getMessage();
    assertTrue(told, told.contains(" line 1: write order,amount,status"));
    assertTrue(told, told.contains(" line 3: 'B-2,1.5,PAID' is not like "));
    assertTrue(told, told.contains(" line 4: 'B-3,1,DONE' is not like "));
    assertTrue(told, told.contains("Nothing was compared"));
  }

  private void assertFound(Kind kind, String order, OurPayment... ours) {
    JournalCheck check = check(ours);
    assertEquals(check.report(), 1, check.differences().size());
    Difference difference = check.differences().get(0);
    assertEquals(check.report(), kind, difference.kind());
    assertEquals(order, difference.orderId());
  }

  private JournalCheck check(OurPayment... ours) {
    return JournalCheck.compare(path, List.of(ours));
  }

  private void taken(String order, long amount) {
    event(Event.FIRST, order, amount, "ACCEPTED");
  }

  private void settled(String order, long amount, String status) {
    event(Event.SETTLED, order, amount, status);
  }

  private void lost(String order) {
    journal.append(List.of(Event.sending(Event.LOST, order, 5)));
  }

  private void event(String kind, String order, long amount, String status) {
    journal.append(
        List.of(
            Fields.NONE
                .with(Event.FIELD, kind)
                .with("order", order)
                .with("amount", amount)
                .with("status", status)));
  }

  private static OurPayment our(String order, long amount, Status status) {
    return new OurPayment(order, amount, status);
  }
}
