/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dvctt.api.backup.BackupLine;
import org.dvctt.model.Refused;

/** The folder in which backups lie, each with its manifest. */
final class BackupPlace {
  /** System time, as the admin's clock on the wall shows it. */
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private static final String CHECKING = ".checking-";

  private final Path root;

  BackupPlace(Path root) {
    this.root = root.toAbsolutePath();
  }

  static String name(Instant at) {
    return NAME.format(at);
  }

  /** Where a backup lies or is to lie: a name in this place, or an absolute path. */
  Path at(String folder) {
    return root.resolve(folder.strip()).normalize();
  }

  /** A new folder, for its owner's eyes only. */
  Path fresh(String folder, Instant at) throws IOException {
    Path fresh = at(folder.isBlank() ? name(at) : folder);
    if (Files.exists(fresh)) {
      throw BackupRefusals.exists(fresh.toString());
    }
    Files.createDirectories(fresh.resolveSibling(""));
    if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.createDirectory(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return Files.createDirectory(fresh);
  }

  /** Where a copy of a backup is opened to be proved; no backup itself. */
  Path apart(Instant at) {
    return root.resolve(CHECKING + name(at));
  }

  /** What proofs that were cut off left there. */
  List<Path> leftFromChecking() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(path -> path.getFileName().toString().startsWith(CHECKING)).toList();
    }
  }

  /** Newest first; a folder without a readable manifest says so. */
  List<BackupLine> list() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    List<BackupLine> lines = new ArrayList<>();
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder :
          folders
              .filter(Files::isDirectory)
              .filter(path -> !path.getFileName().toString().startsWith("."))
              .sorted(Comparator.reverseOrder())
              .toList()) {
        lines.add(line(folder));
      }
    }
    return lines;
  }

  private static BackupLine line(Path folder) {
    try {
      return new BackupLine(folder.toString(), read(folder).view(folder), "");
    } catch (Refused refused) {
      String fault = refused.reasons().get(0).sentence().en();
      return new BackupLine(folder.toString(), null, fault);
    }
  }

  /** The manifest of a backup. */
  static Manifest read(Path folder) {
    if (!Files.exists(folder.resolve(Manifest.NAME))) {
      throw BackupRefusals.notFound(folder.toString());
    }
    try {
      return Manifest.read(folder);
    } catch (IOException | RuntimeException e) {
      Refused refused = BackupRefusals.damaged(Manifest.NAME + " can't be read");
      refused.initCause(e);
      throw refused;
    }
  }
}
