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

/** {@code kar -o FILE BUNDLE…}: packs a plugin's bundles into one file. */
final class KarCommand {
  static final String USAGE =
      """
      java -jar org.dvctt.testkit-….jar kar -o FILE.kar BUNDLE…
        BUNDLE            bó mang khai báo đứng đầu · the bundle with the capability comes first""";

  private final PrintStream out;

  KarCommand(PrintStream out) {
    this.out = out;
  }

  int run(String... given) {
    Optional<Words> words =
        Words.parse(Set.of("-o"), given)
            .filter(found -> found.options().containsKey("-o") && !found.files().isEmpty());
    if (words.isEmpty()) {
      out.println(USAGE);
      return 2;
    }
    Path kar = Path.of(words.get().option("-o", ""));
    List<Path> bundles = words.get().files().stream().map(Path::of).toList();
    for (Path bundle : bundles) {
      if (!Files.isRegularFile(bundle)) {
        out.println("Không có tệp " + bundle + ".");
        out.println("  There is no file " + bundle + ".");
        return 1;
      }
    }
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
