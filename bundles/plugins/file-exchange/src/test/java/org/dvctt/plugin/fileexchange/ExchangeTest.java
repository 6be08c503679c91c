/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dvctt.plugin.exchangeprobe.StoppingDisk;
import org.dvctt.plugin.exchangeprobe.StoppingDisk.Moment;
import org.dvctt.plugin.exchangeprobe.StoppingDisk.Stopped;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ExchangeTest {
  private static final Instant LATER = Instant.now().plusSeconds(3_600);
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Folders folders;
  private Words words;

  @Before
  public void folders() {
    folders = Folders.of(folder.getRoot().toPath(), "thu", "");
  }

  @Test
  public void aFileGoesOutWhole() throws IOException {
    Exchange exchange = open(new RealDisk());
    send(exchange, "a.txt", "một");
    assertEquals("một", Files.readString(folders.out().resolve("a.txt")));
    assertEquals(List.of("out a.txt"), words.heard);
    assertThrows(IllegalStateException.class, () -> send(exchange, "a.txt", "hai"));
  }

  @Test
  public void aFileIsReadOnceAndArchived() throws IOException {
    Exchange exchange = open(new RealDisk());
    put("1.dat", "x");
    look(exchange);
    put("2.dat", "x");
    look(exchange);
    assertEquals(List.of("in x"), words.heard);
    assertEquals(List.of("1.dat", "2.dat", "2.dat.txt"), names(folders.archive()));
    assertTrue(
        Files.readString(folders.archive().resolve("2.dat.txt")).contains("read before (1.dat)"));
  }

  @Test
  public void namesThatReturnDoNotOverwriteTheArchive() throws IOException {
    Exchange exchange = open(new RealDisk());
    for (String text : List.of("x", "y", "z?")) {
      put("1.dat", text);
      look(exchange);
    }
    assertEquals(List.of("1.dat", "1.dat.2", "1.dat.3", "1.dat.3.txt"), names(folders.archive()));
  }

  @Test
  public void aTextBesideAFileNeverTakesThePlaceOfAnother() throws IOException {
    Exchange exchange = open(new RealDisk());
    put("a.txt", "x");
    look(exchange);
    put("a", "y?");
    look(exchange);
    assertEquals(List.of("a", "a.txt", "a.txt.file"), names(folders.archive()));
    assertEquals("x", Files.readString(folders.archive().resolve("a.txt.file")));
  }

  @Test
  public void aBadFileIsPutAsideWithAWordInBothLanguagesAndTheNextIsRead() throws IOException {
    Exchange exchange = open(new RealDisk());
    put("1.dat", "bad");
    put("2.dat", "stumble");
    Files.createDirectory(folders.in().resolve("3.dat"));
    put("4.dat", "y".repeat(2_000));
    put("5.dat", "good");
    look(exchange);
    assertEquals(List.of("in good"), words.heard);
    assertEquals(
        List.of(
            "1.dat", "1.dat.txt", "2.dat", "2.dat.txt", "3.dat", "3.dat.txt", "4.dat", "4.dat.txt"),
        names(folders.refused()));
    assertEquals("vi: hỏng\nen: bad\n", Files.readString(folders.refused().resolve("1.dat.txt")));
  }

  @Test
  public void aFileThatIsBeingWrittenIsLeft() throws IOException {
    Words now = new Words();
    Exchange exchange = new Exchange(folders, new RealDisk(), limits(InstantSource.system()), now);
    put("young.txt", "x");
    put(".hidden", "x");
    put("a.part", "x");
    put("a.tmp", "x");
    look(exchange);
    assertEquals(List.of(), now.heard);
    look(open(new RealDisk()));
    assertEquals(List.of("in x"), words.heard);
    assertEquals(List.of(".hidden", "a.part", "a.tmp"), names(folders.in()));
  }

  @Test
  public void twoInstancesKnowTheSame() throws IOException {
    Exchange one = open(new RealDisk());
    Words first = words;
    Exchange other = open(new RealDisk());
    send(one, "a.txt", "x");
    send(other, "b.txt", "x");
    put("c.txt", "y");
    look(one);
    look(other);
    assertEquals(List.of("out a.txt", "out b.txt", "in y"), first.heard);
    assertEquals(first.heard, words.heard);
  }

  @Test
  public void aTornLastLineWasNeverWritten() throws IOException {
    send(open(new RealDisk()), "a.txt", "x");
    Path journal = folders.work().resolve("journal.log");
    for (String torn : List.of("12345678\tsent", "00000000\tsent\tb\tc\td\n", "\0\0\0\0\0\0\0\n")) {
      Files.writeString(journal, Files.readString(journal) + torn);
      look(open(new RealDisk()));
      assertEquals(List.of("out a.txt"), words.heard);
    }
    send(open(new RealDisk()), "b.txt", "x");
    look(open(new RealDisk()));
    assertEquals(List.of("out a.txt", "out b.txt"), words.heard);
  }

  @Test
  public void aDamagedJournalIsSaid() throws IOException {
    Exchange exchange = open(new RealDisk());
    send(exchange, "a.txt", "x");
    send(exchange, "b.txt", "x");
    Path journal = folders.work().resolve("journal.log");
    String whole = Files.readString(journal);
    Files.writeString(journal, whole.replace("a.txt", "c.txt"));
    Exchange again = open(new RealDisk());
    String told = assertThrows(IllegalStateException.class, () -> look(again)).getMessage();
    assertTrue(told, told.contains("put its copy back"));
    Files.writeString(journal, "");
    assertThrows(IllegalStateException.class, () -> look(exchange));
  }

  @Test
  public void fieldsOfAnyTextComeBackFromTheJournal() {
    List<String> odd = List.of("", "a\tb", "\\n\\", "Đồng\r\n", "\\t");
    String line = new String(JournalLine.write(odd), StandardCharsets.UTF_8);
    assertEquals(line.length() - 1, line.indexOf('\n'));
    assertEquals(odd, JournalLine.read(line.substring(0, line.length() - 1)));
  }

  @Test
  public void aFolderOutsideItsOwnIsRefusedWithASentence() throws IOException {
    for (String wrong : List.of("../bank-sim", "/tmp", "a/../../b", "\0")) {
      String told =
          assertThrows(
                  wrong,
                  IllegalArgumentException.class,
                  () -> Folders.of(folder.getRoot().toPath(), "thu", wrong))
              .getMessage();
      assertTrue(told, told.contains("for example agribank"));
    }
    Files.writeString(folder.getRoot().toPath().resolve("plugins/thu/tep"), "");
    assertThrows(
        IllegalArgumentException.class, () -> Folders.of(folder.getRoot().toPath(), "thu", "tep"));
    assertTrue(Files.isDirectory(Folders.of(folder.getRoot().toPath(), "thu", "a/b").refused()));
  }

  @Test
  public void limitsOutOfRangeAreRefusedWithASentence() {
    assertThrows(IllegalArgumentException.class, () -> Limits.of(0, 0));
    String told = assertThrows(IllegalArgumentException.class, () -> Limits.of(1, -1)).getMessage();
    assertTrue(told, told.contains("quiet.ms: -1 phải từ 0 đến 600000"));
  }

  /** Wherever the machine stops, and wherever it stops again: each file is out once, read once. */
  @Test
  public void atAnyStopNothingIsSentOrReadTwiceOrLost() throws IOException {
    int tried = 0;
    for (Moment moment : Moment.values()) {
      for (int second = 0; second < 3; second++) {
        boolean stopped = true;
        for (int operations = 0; stopped; operations++) {
          stopped = stopAndGoOn(operations, moment, second);
          tried++;
        }
      }
    }
    assertTrue("stops tried: " + tried, tried > 100);
  }

  private boolean stopAndGoOn(int operations, Moment moment, int second) throws IOException {
    folders = Folders.of(folder.newFolder().toPath(), "thu", "");
    List<String> fetched = new ArrayList<>();
    put("1.dat", "x");
    put("2.dat", "bad");
    put("3.dat", "y?");
    StoppingDisk disk = StoppingDisk.after(operations, moment);
    work(disk, fetched);
    work(StoppingDisk.after(second, moment), fetched);
    work(new RealDisk(), fetched);
    String where = moment + " " + operations + "/" + second;
    Collections.sort(fetched);
    assertEquals(where, List.of("a.txt=a.txt", "b.txt=b.txt"), fetched);
    Collections.sort(words.heard);
    assertEquals(where, List.of("in x", "in y?", "out a.txt", "out b.txt"), words.heard);
    assertEquals(where, List.of("1.dat", "3.dat", "3.dat.txt"), names(folders.archive()));
    assertEquals(where, List.of("2.dat", "2.dat.txt"), names(folders.refused()));
    assertEquals(where, List.of(), names(folders.in()));
    assertEquals(where, List.of("journal.log", "lock"), names(folders.work()));
    return disk.stopped();
  }

  /** What its owner does, who never sends again what is known; the other side fetches meanwhile. */
  private void work(Disk disk, List<String> fetched) throws IOException {
    try {
      Exchange exchange = open(disk);
      Words book = words;
      for (String name : List.of("a.txt", "b.txt")) {
        exchange.turn(
            () -> {
              if (!book.heard.contains("out " + name)) {
                exchange.send(name, name.getBytes(StandardCharsets.UTF_8), List.of("out " + name));
              }
              return "";
            });
        fetch(fetched);
      }
    } catch (Stopped e) {
      fetch(fetched);
    }
  }

  private void fetch(List<String> fetched) throws IOException {
    for (String name : names(folders.out())) {
      Path file = folders.out().resolve(name);
      fetched.add(name + "=" + Files.readString(file));
      Files.delete(file);
    }
  }

  private Exchange open(Disk disk) {
    words = new Words();
    return new Exchange(folders, disk, limits(() -> LATER), words);
  }

  private static Limits limits(InstantSource clock) {
    return new Limits(1_000, Duration.ofSeconds(2), 20, Duration.ofSeconds(3), clock);
  }

  private static void send(Exchange exchange, String name, String text) {
    exchange.turn(
        () -> {
          exchange.send(name, text.getBytes(StandardCharsets.UTF_8), List.of("out " + name));
          return "";
        });
  }

  private static void look(Exchange exchange) {
    assertFalse(exchange.turn(() -> "seen").isEmpty());
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(folders.in().resolve(name), text);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
