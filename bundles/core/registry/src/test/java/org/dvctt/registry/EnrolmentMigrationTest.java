/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.core.ports.Milestone;
import org.dvctt.model.EnrolmentState;
import org.dvctt.registry.enrolment.Standings;
import org.dvctt.registry.enrolment.Standings.Standing;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** A database from before there was an enrolment machine. */
@RunWith(Parameterized.class)
public class EnrolmentMigrationTest {
  private static final LocalDate EARLY = LocalDate.of(2020, 1, 10);
  private static final Instant THEN = Instant.parse("2020-02-01T01:00:00Z");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  @Parameter public String engine;

  @Parameters(name = "{0}")
  public static List<String> engines() {
    return TestStore.engines();
  }

  @Test
  public void itsRegisteredUnitsAreEnrolledSinceTheEarliestDayTold() throws IOException {
    try (TestStore store = TestStore.on(engine)) {
      store.migrate("registry", firstRelease());
      store
          .transactions()
          .writing(
              tx -> {
                milestone(Sql.in(tx), "1880001", 0, EARLY.plusDays(9), THEN.plusSeconds(60));
                milestone(Sql.in(tx), "1880001", 1, EARLY, DatedTable.STILL_KNOWN);
              });
      store.migrate("registry", RegistryMigrations.class.getClassLoader());
      assertEquals(
          new Standing(EnrolmentState.ENROLLED, EARLY),
          store
              .transactions()
              .read(tx -> Standings.read(Sql.in(tx), EARLY, THEN, null))
              .get("1880001"));
      assertEquals(
          1L,
          (long)
              store
                  .transactions()
                  .<Long>read(tx -> Sql.in(tx).count("select count(*) from registry_enrolment")));
    }
  }

  private static void milestone(Sql sql, String unit, int turn, LocalDate on, Instant superseded) {
    sql.update(
        "insert into registry_milestone (unit, milestone, turn, reached_on, recorded_at,"
            + " superseded_at) values (?, ?, ?, ?, ?, ?)",
        unit,
        Milestone.REGISTERED,
        turn,
        on,
        THEN,
        superseded);
  }

  /** Only the first file of the context. */
  private ClassLoader firstRelease() throws IOException {
    Path scripts = folder.newFolder("db", "registry").toPath();
    String name = "V1__registry.sql";
    try (var in = RegistryMigrations.class.getResourceAsStream("/db/registry/" + name)) {
      Files.copy(in, scripts.resolve(name));
    }
    return new URLClassLoader(new URL[] {folder.getRoot().toURI().toURL()}, null);
  }
}
