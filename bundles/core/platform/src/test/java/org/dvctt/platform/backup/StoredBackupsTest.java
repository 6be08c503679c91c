/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform.backup;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dvctt.api.access.Actor;
import org.dvctt.api.backup.BackupLine;
import org.dvctt.api.backup.BackupView;
import org.dvctt.api.backup.RestoreView;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class StoredBackupsTest {
  private static final Actor ADMIN = new Actor("console", "admin", "Quản trị", List.of());
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Path data;
  private Papers papers;

  @Before
  public void open() throws Exception {
    data = folder.newFolder("data").toPath();
    papers = new Papers(data);
    papers.write(1);
    papers.write(2);
  }

  @After
  public void close() throws Exception {
    papers.close();
  }

  @Test
  public void aBackupIsListedVerifiedAndPutBackWithPeopleKeptOutMeanwhile() throws Exception {
    AtomicReference<String> said = new AtomicReference<>("");
    papers.whileProved(
        () -> said.set(papers.maintenance.reason().map(Text::en).orElse("open for all")));
    BackupView made = papers.backups.make(ADMIN, "morning");
    assertEquals(Long.valueOf(2), made.counts().get("payment_papers"));
    assertEquals(0, made.findings());
    assertEquals("open for all", said.get());
    papers.write(3);
    assertEquals(List.of(new BackupLine(made.folder(), made, "")), papers.backups.list());
    assertTrue(papers.backups.verify("morning").whole());
    assertEquals(made, papers.backups.check("morning"));
    RestoreView done = papers.backups.restore(ADMIN, "morning");
    assertTrue(said.get(), said.get().contains("backup morning"));
    assertEquals(2, papers.count());
    assertEquals(Papers.SESSIONS, done.sessions());
    assertEquals("", done.missing());
    assertEquals(Optional.empty(), papers.maintenance.reason());
    for (String before : done.before()) {
      assertTrue(before, Files.isDirectory(Path.of(before)));
    }
    papers.write(4);
    assertTrue("the backup is still good", papers.backups.verify("morning").whole());
    assertEquals(List.of("morning"), names(data.resolve("backups")));
  }

  @Test
  public void aBackupThatIsNotAsMadeIsRefusedByNameAndNothingChanges() throws Exception {
    Path made = Path.of(papers.backups.make(ADMIN, "bad").folder());
    papers.write(3);
    Path blob = anyFile(made.resolve("blobs"));
    byte[] whole = Files.readAllBytes(blob);
    byte[] flipped = whole.clone();
    flipped[0] ^= 1;
    Files.write(blob, flipped);
    assertRefused("BACKUP_DAMAGED", "was changed", "bad");
    Files.write(blob, Arrays.copyOf(whole, whole.length - 1));
    assertRefused("BACKUP_DAMAGED", "was changed", "bad");
    Files.delete(blob);
    assertRefused("BACKUP_DAMAGED", "is missing", "bad");
    Files.write(blob, whole);
    Path more = Files.writeString(made.resolve("database/seg0/extra.dat"), "x");
    assertRefused("BACKUP_DAMAGED", "is not in the manifest", "bad");
    Files.delete(more);

    Path manifest = made.resolve(Manifest.NAME);
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.substring(0, text.length() / 2));
    assertRefused("BACKUP_DAMAGED", "can't be read", "bad");
    Files.writeString(manifest, "{}");
    assertRefused("BACKUP_DAMAGED", "can't be read", "bad");
    Files.writeString(manifest, text.replace("\"format\" : 1", "\"format\" : 2"));
    assertRefused("BACKUP_DAMAGED", "can't be read", "bad");
    Files.delete(manifest);
    assertRefused("BACKUP_NOT_FOUND", "no backup", "bad");
    assertRefused("BACKUP_NOT_FOUND", "no backup", "nowhere");
    List<BackupLine> lines = papers.backups.list();
    assertTrue(lines.toString(), lines.size() == 1 && lines.get(0).fault().contains("no backup"));
    Files.writeString(manifest, text);
    assertTrue("all mended", papers.backups.verify("bad").whole());
  }

  @Test
  public void aBackupOfAnotherVersionIsRefused() throws Exception {
    papers.backups.make(ADMIN, "old");
    papers.write(3);
    papers.updateTo("DVCTT 0.2.0");
    assertRefused("BACKUP_OF_OTHER_VERSION", "DVCTT 0.1.0", "old");
  }

  @Test
  public void aCopyThatIsNotProvedInPlaceIsTakenOutAgain() throws Exception {
    papers.judgeNegative(false);
    papers.write(-1);
    Path made = Path.of(papers.backups.make(ADMIN, "counted").folder());
    papers.write(4);
    papers.judgeNegative(true);
    assertNotProved("paper -1: wrong");
    papers.judgeNegative(false);
    Path manifest = made.resolve(Manifest.NAME);
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"payment_papers\" : 3", "\"payment_papers\" : 4"));
    assertNotProved("payment_papers=3");
  }

  private void assertNotProved(String sentence) throws Exception {
    Refused refused = assertThrows(Refused.class, () -> papers.backups.restore(ADMIN, "counted"));
    assertEquals("RESTORE_NOT_PROVED", refused.reasons().get(0).code());
    String said = refused.reasons().get(0).sentence().en();
    assertTrue(said, said.contains(sentence));
    assertEquals(4, papers.count());
    assertEquals(Optional.empty(), papers.maintenance.reason());
    assertEquals(List.of("db"), names(data.resolve("store")));
    assertEquals(List.of("backups", "blobs", "log", "store"), names(data));
  }

  @Test
  public void whatWasWrongBeforeTheBackupDoesNotKeepItFromComingBack() throws Exception {
    papers.write(-1);
    assertEquals(3, papers.backups.make(ADMIN, "wrong").findings());
    papers.write(5);
    assertFalse(papers.backups.verify("wrong").whole());
    papers.backups.restore(ADMIN, "wrong");
    assertEquals(3, papers.count());
  }

  @Test
  public void aFolderThatIsThereIsNeverWrittenTo() throws Exception {
    Path mine = Files.createDirectories(data.resolve("backups/mine"));
    Refused refused = assertThrows(Refused.class, () -> papers.backups.make(ADMIN, "mine"));
    assertEquals("BACKUP_FOLDER", refused.reasons().get(0).code());
    assertEquals(List.of(), names(mine));
  }

  @Test
  public void oneBackupOrRestoreAtATime() throws Exception {
    AtomicReference<Refused> second = new AtomicReference<>();
    StoredBackups backups = papers.backups;
    papers.whileProved(
        () -> {
          try {
            backups.make(ADMIN, "second");
          } catch (Refused e) {
            second.set(e);
          }
        });
    backups.make(ADMIN, "first");
    assertEquals("BACKUP_RUNS", second.get().reasons().get(0).code());
    assertEquals(List.of("first"), names(data.resolve("backups")));
  }

  @Test
  public void whatACutOffProofLeftIsNoBackupAndGoesAtTheNextProof() throws Exception {
    papers.backups.make(ADMIN, "good");
    Files.createDirectories(data.resolve("backups/.checking-20200803-080000/database"));
    assertEquals(1, papers.backups.list().size());
    assertTrue(papers.backups.verify("good").whole());
    assertEquals(List.of("good"), names(data.resolve("backups")));
  }

  private void assertRefused(String code, String sentence, String name) throws Exception {
    for (boolean restore : new boolean[] {false, true}) {
      Refused refused =
          assertThrows(
              Refused.class,
              () -> {
                if (restore) {
                  papers.backups.restore(ADMIN, name);
                } else {
                  papers.backups.verify(name);
                }
              });
      assertEquals(code, refused.reasons().get(0).code());
      String said = refused.reasons().get(0).sentence().en();
      assertTrue(said, said.contains(sentence));
    }
    assertEquals(3, papers.count());
    assertEquals(List.of("db"), names(data.resolve("store")));
  }

  private static Path anyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
