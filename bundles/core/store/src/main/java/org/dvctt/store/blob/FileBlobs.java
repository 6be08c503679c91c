/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dvctt.core.ports.Blobs;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.store.engine.StoreSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Blobs as files {@code blobs/ab/abcd…}. A file has its final name only when all its bytes are on
 * the disk.
 */
@Component
public final class FileBlobs implements Blobs {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private final Path folder;

  @Activate
  public FileBlobs() {
    this(StoreSettings.dataFolder().resolve("blobs"));
  }

  /** Blobs in a folder of one's own; it is made when the first blob comes. */
  public FileBlobs(Path folder) {
    this.folder = folder;
  }

  @Override
  public String put(InputStream bytes, long limit) throws IOException {
    Path incoming = folder.resolve("incoming");
    Files.createDirectories(incoming);
    Path file = incoming.resolve(UUID.randomUUID().toString());
    try {
      String hash = write(bytes, limit, file);
      Path target = at(hash);
      if (!Files.exists(target)) {
        Path shelf = Files.createDirectories(shelf(hash));
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        sync(shelf);
        sync(folder);
      }
      return hash;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public Optional<Path> file(String sha256) {
    if (!HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a blob is named by 64 lower-case hex digits");
    }
    return Optional.of(at(sha256)).filter(Files::isRegularFile);
  }

  private Path at(String hash) {
    return shelf(hash).resolve(hash);
  }

  private Path shelf(String hash) {
    return folder.resolve(hash.substring(0, 2));
  }

  private static String write(InputStream bytes, long limit, Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[64 * 1024];
    long taken = 0;
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        taken += n;
        if (taken > limit) {
          throw tooLarge(limit);
        }
        digest.update(buffer, 0, n);
        ByteBuffer part = ByteBuffer.wrap(buffer, 0, n);
        while (part.hasRemaining()) {
          out.write(part);
        }
      }
      out.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A new name is durable only when its folder is synced too; Windows has no such thing. */
  private static void sync(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Refused tooLarge(long limit) {
    return Refused.of(
        Refused.Kind.INVALID,
        "FILE_TOO_LARGE",
        "file",
        Text.of(
            "Tệp lớn hơn giới hạn " + limit + " byte.",
            "The file is larger than the limit of " + limit + " bytes."),
        Text.of(
            "Chia nhỏ hoặc nén tệp rồi gửi lại.", "Split or compress the file and send again."));
  }
}
