/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.testkit.pack.Kar;

/**
 * {@code kar -o FILE BUNDLE…} packs a plugin's bundles into one file; {@code kar -d FOLDER BUNDLE…}
 * packs plugins of one bundle, each into a file of its own.
 */
final class KarCommand {
  static final String USAGE =
      """
      java -jar org.dvctt.testkit-….jar kar -o FILE.kar BUNDLE…
      java -jar org.dvctt.testkit-….jar kar -d FOLDER BUNDLE…
        BUNDLE            bó mang khai báo đứng đầu · the bundle with the capability comes first
        -d                mỗi bó một tệp .kar trong thư mục này · a .kar for each bundle in this folder""";

  private final PrintStream out;

  KarCommand(PrintStream out) {
    this.out = out;
  }

  int run(String... given) {
    Optional<Words> words =
        Words.parse(Set.of("-o", "-d"), given)
            .filter(found -> found.options().size() == 1 && !found.files().isEmpty());
    if (words.isEmpty()) {
      out.println(USAGE);
      return 2;
    }
    List<Path> bundles = words.get().files().stream().map(Path::of).toList();
    for (Path bundle : bundles) {
      if (!Files.isRegularFile(bundle)) {
        out.println("Không có tệp " + bundle + ".");
        out.println("  There is no file " + bundle + ".");
        return 1;
      }
    }
    String folder = words.get().option("-d", "");
    if (folder.isEmpty()) {
      return pack(Path.of(words.get().option("-o", "")), bundles);
    }
    int status = 0;
    for (Path bundle : bundles) {
      String name = bundle.getFileName().toString().replaceFirst("\\.jar$", "") + ".kar";
      status = Math.max(status, pack(Path.of(folder, name), List.of(bundle)));
    }
    return status;
  }

  private int pack(Path kar, List<Path> bundles) {
    try {
      Kar.pack(kar, bundles);
    } catch (IOException e) {
      out.println("Không ghi được " + kar + ": " + e.getMessage());
      out.println("  " + kar + " can't be written: " + e.getMessage());
      return 1;
    }
    out.println(kar + " (" + bundles.size() + ")");
    return 0;
  }
}
