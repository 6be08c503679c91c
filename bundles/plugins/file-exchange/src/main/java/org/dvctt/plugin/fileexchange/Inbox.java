/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dvctt.model.Text;

/**
 * Reads what the other side put into {@code in}, each content once: its effects and its SHA-256 are
 * one line of the journal, then the file moves away. Stopped between the two, the same bytes are
 * known when they are met again. A file that can't count moves to {@code refused} with a text
 * beside it that says why, and leaves no trace in the journal: corrected, it may come again.
 */
final class Inbox {
  /** First field of a line that tells of a file that was read. */
  static final String READ = "read";

  private static final int LONGEST_NAME = 200;
  private static final long LONGEST_NANOS = 1_000_000_000L;
  private static final String WHY = ".txt";
  private static final System.Logger LOG = System.getLogger(Inbox.class.getName());

  private final Folders folders;
  private final Disk disk;
  private final Limits limits;
  private final Book book;
  private final Journal journal;

  /** Names of the files that were read, by the SHA-256 of their bytes. */
  private final Map<String, String> read;

  /** Told once. */
  private final Set<Path> unreadable = new HashSet<>();

  Inbox(
      Folders folders,
      Disk disk,
      Limits limits,
      Book book,
      Journal journal,
      Map<String, String> read) {
    this.folders = folders;
    this.disk = disk;
    this.limits = limits;
    this.book = book;
    this.journal = journal;
    this.read = read;
  }

  /** The oldest names first: whoever numbers files has them read in that order. */
  void read() throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.list(folders.in())) {
      found = files.filter(this::whole).sorted().limit(limits.files()).toList();
    }
    long end = System.nanoTime() + LONGEST_NANOS;
    for (Path file : found) {
      if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
        return; // the rest in the next turn, so that this call ends in time
      }
      try {
        read(file);
      } catch (NoSuchFileException e) {
        // The other side took it back.
      } catch (FileNotFoundException e) {
        // Left where it is: nobody may read it yet.
        if (unreadable.add(file)) {
          LOG.log(System.Logger.Level.WARNING, "File {0} can not be opened", file);
        }
      }
    }
  }

  private void read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      refuse(file, Reading.refused("Không phải tệp thường.", "It is no plain file."));
      return;
    }
    if (Files.size(file) > limits.largest()) {
      refuse(
          file,
          Reading.refused(
              "Tệp lớn hơn " + limits.largest() + " byte (file.limit.mb): chia nhỏ rồi gửi lại.",
              "The file is larger than the limit (file.limit.mb): divide it and send again."));
      return;
    }
    byte[] bytes = bytes(file);
    String sha = Sha256.of(bytes);
    String before = read.get(sha);
    if (before != null) {
      archive(file, stopped(file, before) ? List.of() : again(before));
      return;
    }
    Reading reading = interpreted(bytes);
    if (!reading.taken()) {
      refuse(file, reading);
      return;
    }
    List<String> line = new ArrayList<>(List.of(READ, sha, file.getFileName().toString()));
    line.addAll(reading.effects());
    if (!reading.remarks().isEmpty()) {
      say(folders.archive(), file, reading.remarks());
    }
    journal.add(line);
    archive(file, List.of());
  }

  /** Whether it is the very file that was read, met again because its move did not happen. */
  private boolean stopped(Path file, String before) {
    return file.getFileName().toString().equals(before)
        && !Files.exists(folders.archive().resolve(kept(before)));
  }

  private static List<Text> again(String before) {
    return List.of(
        Text.of(
            "Nội dung đã đọc trước đây (" + before + "); không có gì thay đổi.",
            "Its content was read before (" + before + "); nothing changed."));
  }

  private Reading interpreted(byte[] bytes) {
    try {
      return book.read(bytes);
    } catch (BadFile e) {
      return Reading.refused(e.why().vi(), e.why().en());
    } catch (RuntimeException e) {
      // Whatever a stranger's file makes us stumble over is the file's fault, not the next one's.
      return Reading.refused("Không đọc được: " + e, "It can't be read: " + e);
    }
  }

  private boolean whole(Path file) {
    String name = file.getFileName().toString();
    if (name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp")) {
      return false;
    }
    try {
      Instant changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
      return !changed.isAfter(limits.clock().instant().minus(limits.quiet()));
    } catch (IOException e) {
      return false;
    }
  }

  private byte[] bytes(Path file) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] piece = new byte[1 << 16];
      for (int count = open.read(piece); count > 0; count = open.read(piece)) {
        bytes.write(piece, 0, count);
        if (bytes.size() > limits.largest()) {
          throw new IOException("the file grows while it is read: " + file);
        }
      }
      return bytes.toByteArray();
    }
  }

  private void archive(Path file, List<Text> remarks) throws IOException {
    if (!remarks.isEmpty()) {
      say(folders.archive(), file, remarks);
    }
    disk.move(file, free(folders.archive(), file.getFileName().toString()));
  }

  private void refuse(Path file, Reading reading) throws IOException {
    LOG.log(
        System.Logger.Level.WARNING,
        "File {0} is put aside: {1}",
        file.getFileName(),
        reading.remarks().get(0).en());
    say(folders.refused(), file, reading.remarks());
    disk.move(file, free(folders.refused(), file.getFileName().toString()));
  }

  /**
   * Beside the file, under the name that it will have; written again after a stop, it is the same.
   */
  private void say(Path folder, Path file, List<Text> remarks) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Text remark : remarks) {
      text.append("vi: ").append(remark.vi()).append("\nen: ").append(remark.en()).append('\n');
    }
    Path target = free(folder, file.getFileName().toString());
    disk.write(
        target.resolveSibling(target.getFileName() + WHY),
        text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Path free(Path folder, String name) {
    String kept = kept(name);
    Path path = folder.resolve(kept);
    for (int i = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); i++) {
      path = folder.resolve(kept + "." + i);
    }
    return path;
  }

  /** Its name where it is kept: never one that a text beside another file may have. */
  private static String kept(String name) {
    String fit = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return fit.endsWith(WHY) ? fit + ".file" : fit;
  }
}
