/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The templates of all kinds in both languages: the product's own, and those of a folder in their
 * place. A file of the folder that is wrong is told and not used.
 */
final class Templates {
  static final List<String> LANGUAGES = List.of("vi", "en");

  private final Map<String, Template> byFile;
  private final List<String> faults;

  private Templates(Map<String, Template> byFile, List<String> faults) {
    this.byFile = Map.copyOf(byFile);
    this.faults = List.copyOf(faults);
  }

  /** Reads them. */
  static Templates read(Optional<Path> folder) {
    Map<String, Template> all = new HashMap<>();
    for (NoticeKind kind : NoticeKind.values()) {
      for (String language : LANGUAGES) {
        String file = kind.file(language);
        all.put(file, Template.read(file, shipped(file)));
      }
    }
    List<String> faults = new ArrayList<>();
    folder.ifPresent(from -> override(from, all, faults));
    return new Templates(all, faults);
  }

  Template of(NoticeKind kind, String language) {
    Template found = byFile.get(kind.file(language));
    if (found == null) {
      throw new IllegalArgumentException("no language " + language);
    }
    return found;
  }

  /** What is wrong with files of the folder; empty when nothing is. */
  List<String> faults() {
    return faults;
  }

  private static void override(Path folder, Map<String, Template> all, List<String> faults) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (!all.containsKey(name)) {
          faults.add(
              name
                  + ": no notice has this file; there are "
                  + all.keySet().stream().sorted().toList());
          continue;
        }
        try {
          all.put(name, Template.read(name, text(file)));
        } catch (IllegalArgumentException e) {
          faults.add(String.valueOf(e.getMessage()));
        }
      }
    } catch (IOException e) {
      faults.add(
          "templates: folder " + folder + " can't be read (" + e + "); name one that is there");
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file.getFileName() + " is not UTF-8: save it as UTF-8", e);
    }
  }

  private static String shipped(String file) {
    try (InputStream in = Templates.class.getResourceAsStream("templates/" + file)) {
      if (in == null) {
        throw new IllegalStateException("there is no template " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
