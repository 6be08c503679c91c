/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** The provinces that lie in {@code config/provinces}. */
public record ProvinceFolders(Path parent) {
  /** Those of this installation. */
  public static ProvinceFolders ofSystem() {
    return new ProvinceFolders(
        Path.of(System.getProperty("dvctt.config", "config")).resolve("provinces"));
  }

  /** Province codes, sorted. */
  public List<String> codes() {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> child.getFileName().toString())
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The folder that is meant: by code, by path, or the only one there is.
   *
   * @throws Refused NOT_FOUND or INVALID with what there is to choose from
   */
  Path folder(String given) {
    List<String> codes = codes();
    if (given.isEmpty()) {
      if (codes.size() == 1) {
        return parent.resolve(codes.get(0));
      }
      throw refuse(Refused.Kind.INVALID, codes);
    }
    Path folder = codes.contains(given) ? parent.resolve(given) : Path.of(given);
    if (!Files.isDirectory(folder)) {
      throw refuse(Refused.Kind.NOT_FOUND, codes);
    }
    return folder;
  }

  private Refused refuse(Refused.Kind kind, List<String> codes) {
    String all = String.join(", ", codes);
    return Refused.of(
        kind,
        "NO_PROVINCE",
        "province",
        Text.of(
            "Chưa rõ nạp tỉnh nào; trong " + parent + " có: " + all + ".",
            "It is not clear which province to load; " + parent + " holds: " + all + "."),
        Text.of(
            "Gọi lại với mã tỉnh hoặc đường dẫn thư mục: dvctt:pilot-load <mã>.",
            "Call again with a province code or a folder: dvctt:pilot-load <code>."));
  }
}
