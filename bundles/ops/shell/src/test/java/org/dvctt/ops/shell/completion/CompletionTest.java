/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.completion;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.dvctt.api.backup.BackupLine;
import org.dvctt.api.backup.BackupView;
import org.dvctt.api.backup.Backups;
import org.dvctt.api.payment.DossierQuery;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.registry.CatalogueShape;
import org.dvctt.api.registry.Catalogues;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.api.registry.Registry;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Page;
import org.dvctt.model.Refused;
import org.dvctt.ops.shell.CommandRun;
import org.dvctt.ops.shell.Services;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class CompletionTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void officesAreThoseOfToday() {
    OfficeView office =
        new OfficeView(OfficeCode.of("9918"), "KBNN Nậm Nhùn", "huyện", "9910", "G12.99.18");
    Services services = services(new CommandRun().with(Registry.class, (m, a) -> List.of(office)));
    assertEquals(List.of("9918"), new OfficeCompleter().codes(services, "admin", ""));
  }

  @Test
  public void dossiersAreAskedForByWhatIsTyped() {
    AtomicReference<DossierQuery> asked = new AtomicReference<>();
    Services services =
        services(
            new CommandRun()
                .with(
                    Dossiers.class,
                    (m, a) -> {
                      asked.set((DossierQuery) a[1]);
                      return new Page<>(List.of(), 0, 100, 0);
                    }));
    assertEquals(List.of(), new DossierCompleter().codes(services, "admin", "G12"));
    assertEquals("G12", asked.get().text());
  }

  @Test
  public void cataloguesAndTheirFilesAreOffered() throws Exception {
    CatalogueShape shape = new CatalogueShape("chapter", List.of("code"), List.of());
    Services services = services(new CommandRun().with(Catalogues.class, (m, a) -> List.of(shape)));
    assertEquals(List.of("chapter"), new CatalogueCompleter().codes(services, "admin", ""));
    Path file = folder.newFolder("catalogues").toPath().resolve("chuong.csv");
    Files.writeString(file, "code\n");
    folder.newFile("other.txt");
    String root = folder.getRoot().toString();
    assertEquals(List.of(file.toString()), CsvCompleter.below(folder.getRoot().toPath(), root));
    assertEquals(List.of(), CsvCompleter.below(folder.getRoot().toPath(), root + "/x"));
    assertEquals(List.of(), CsvCompleter.below(Path.of(root, "none"), ""));
  }

  @Test
  public void statesAndBlocksAreTheirNames() {
    Services none = services(new CommandRun());
    assertTrue(new StateCompleter().codes(none, "", "").contains("WAIT_SIGN1"));
    assertTrue(new BlockCompleter().codes(none, "", "").contains("CITY"));
  }

  @Test
  public void backupsAreThoseThatCanBeRead() {
    Instant at = Instant.EPOCH;
    BackupView good = new BackupView("/b/good", "p", "s", at, at, Map.of(), 0, 1, 1);
    Services services =
        services(
            new CommandRun()
                .with(
                    Backups.class,
                    (m, a) ->
                        List.of(
                            new BackupLine("/b/good", good, ""),
                            new BackupLine("/b/half", null, "no manifest"))));
    assertEquals(List.of("good"), new BackupCompleter().codes(services, "admin", ""));
  }

  @Test
  public void withoutTheServiceThereIsNothingToOffer() {
    Services none = services(new CommandRun());
    assertThrows(Refused.class, () -> new UnitCompleter().codes(none, "", "199"));
  }

  private static Services services(CommandRun run) {
    return run.console(System.out).services();
  }
}
