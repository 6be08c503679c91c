/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.model.Reason;
import org.dvctt.testkit.pack.HostBundles;
import org.dvctt.testkit.pack.PackageCheck;

/** {@code check [--platform FOLDER] PLUGIN}: says all that the platform would refuse in a file. */
final class CheckCommand {
  static final String USAGE =
      """
      java -jar org.dvctt.testkit-….jar check [--platform FOLDER] PLUGIN
        --platform        nơi giải nén nền tảng; để biết tên các bó của nó · an unpacked platform, whose bundles' names are then known""";

  private final PrintStream out;

  CheckCommand(PrintStream out) {
    this.out = out;
  }

  int run(String... given) {
    Optional<Words> words =
        Words.parse(Set.of("--platform"), given).filter(found -> found.files().size() == 1);
    if (words.isEmpty()) {
      out.println(USAGE);
      return 2;
    }
    String platform = words.get().option("--platform", "");
    Set<String> host;
    try {
      host = platform.isEmpty() ? Set.of() : HostBundles.of(Path.of(platform));
    } catch (IOException e) {
      out.println("Không có nền tảng trong " + platform + ": cần thư mục có system/.");
      out.println("  There is no platform in " + platform + ": a folder with system/ is needed.");
      return 2;
    }
    String file = words.get().files().get(0);
    List<Reason> reasons = PackageCheck.of(Path.of(file), host);
    reasons.forEach(this::say);
    if (reasons.isEmpty()) {
      out.println(file + ": không có gì để từ chối; nền tảng sẽ nhận khi tệp được ký.");
      out.println("  nothing stands against it; the platform takes it once it is signed.");
      return 0;
    }
    out.println(file + ": " + reasons.size() + " điểm phải sửa.");
    out.println("  " + reasons.size() + " things to mend.");
    return 1;
  }

  private void say(Reason reason) {
    out.println(reason.code() + (reason.field().isEmpty() ? "" : " · " + reason.field()));
    out.println("  " + reason.sentence().vi() + " " + reason.nextStep().vi());
    out.println("  " + reason.sentence().en() + " " + reason.nextStep().en());
  }
}
