/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.baseline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import aQute.bnd.osgi.Jar;
import java.util.List;
import org.dvctt.baseline.Meaning.Change;
import org.dvctt.baseline.Meaning.Duty;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The examples of docs/plugins/versioning.md: what a change means, and for whom. */
public class MeaningTest {
  private static final String POINT = "@ConsumerType public interface Point { void one(); }";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void aMethodMoreConcernsWhoImplementsTheType() throws Exception {
    Change change = only(POINT, "@ConsumerType public interface Point { void one(); void two(); }");
    assertEquals(Duty.CHANGE, change.duty());
    assertEquals("who implements Point", change.whom());
  }

  @Test
  public void aMethodMoreOnWhatTheCoreImplementsConcernsNobody() throws Exception {
    Change change =
        only(
            "@ProviderType public interface Point { void one(); }",
            "@ProviderType public interface Point { void one(); void two(); }");
    assertEquals(Duty.NOTHING, change.duty());
  }

  @Test
  public void aComponentMoreConcernsWhoMakesTheRecord() throws Exception {
    List<Change> changes =
        changes(
            "public record Point(String one) {}", "public record Point(String one, String two) {}");
    List<String> whom =
        changes.stream().filter(c -> c.duty() == Duty.CHANGE).map(Change::whom).toList();
    assertEquals(changes.toString(), List.of("who makes a Point"), whom);
  }

  @Test
  public void aConstantMoreConcernsWhoSwitchesOverThem() throws Exception {
    List<Change> changes = changes("public enum Point { ONE }", "public enum Point { ONE, TWO }");
    assertTrue(
        changes.toString(),
        changes.stream()
            .anyMatch(c -> c.duty() == Duty.LOOK && c.whom().contains("a switch over Point")));
    assertTrue(changes.stream().noneMatch(c -> c.duty() == Duty.CHANGE));
  }

  @Test
  public void whatIsGoneConcernsWhoUsesIt() throws Exception {
    Change change =
        only(
            "public class Point { public void one() {} public void two() {} }",
            "public class Point { public void one() {} }");
    assertEquals(Duty.CHANGE, change.duty());
    assertTrue(change.whom(), change.whom().startsWith("who calls Point.two()"));
  }

  @Test
  public void withoutAChangeNobodyHasToDoAnything() throws Exception {
    assertEquals(List.of(), changes(POINT, POINT));
    assertTrue(Meaning.report(List.of()).contains("change the code: nobody"));
  }

  private Change only(String old, String source) throws Exception {
    List<Change> changes = changes(old, source);
    assertEquals(changes.toString(), 1, changes.size());
    return changes.get(0);
  }

  private List<Change> changes(String old, String source) throws Exception {
    try (Jar released = MadeBundle.of(folder.newFolder().toPath(), "0.1.0", old);
        Jar built = MadeBundle.of(folder.newFolder().toPath(), "0.2.0", source)) {
      return Meaning.of(released, built);
    }
  }
}
