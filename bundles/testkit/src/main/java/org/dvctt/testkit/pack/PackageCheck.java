/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.extension.file.Descriptor;
import org.dvctt.extension.file.FileCheck;
import org.dvctt.extension.file.FileLimits;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.testkit.fixture.Fixture;

/**
 * Looks through a plugin's file as the platform does when it is taken in, with the same code, and
 * reads its fixture as the probe does. What only a running platform can tell is left to it: whether
 * the signer is trusted, whether what the plugin imports is there, what it answers.
 */
public final class PackageCheck {
  private static final String FIXTURE_WRONG = "FIXTURE_WRONG";

  private PackageCheck() {}

  /**
   * @param hostBundles symbolic names of the platform's bundles, which no plugin may carry; empty
   *     when they are not known here
   * @return all that stands against the file; empty when nothing does
   */
  public static List<Reason> of(Path file, Set<String> hostBundles) {
    try {
      return fixture(FileCheck.read(file, FileLimits.usual(hostBundles)));
    } catch (Refused e) {
      return e.reasons();
    }
  }

  private static List<Reason> fixture(PluginFile file) {
    Descriptor said = file.descriptor();
    List<Reason> reasons = new ArrayList<>();
    if (!said.fixture().isEmpty()) {
      try {
        Fixture.read(new ByteArrayInputStream(bytes(file, said.fixture())));
      } catch (IOException | IllegalArgumentException e) {
        reasons.add(
            wrong(
                "Mẫu thử " + said.fixture() + ": " + e.getMessage(),
                "The fixture " + said.fixture() + ": " + e.getMessage()));
      }
    } else if (said.kinds().contains(PluginKind.REGIME)) {
      reasons.add(
          wrong(
              "Gói chế độ phải có mẫu thử (fixture).",
              "A regime pack needs an example (fixture) to be probed with."));
    }
    return reasons;
  }

  private static byte[] bytes(PluginFile file, String path) throws IOException {
    try (ZipInputStream bundle =
        new ZipInputStream(file.bundles().get(0).open(file.file()), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = bundle.getNextEntry(); entry != null; entry = bundle.getNextEntry()) {
        if (entry.getName().equals(path)) {
          return bundle.readAllBytes();
        }
      }
    }
    throw new IOException("it is not in the bundle");
  }

  private static Reason wrong(String vi, String en) {
    return Reason.of(
        FIXTURE_WRONG,
        "fixture",
        Text.of(vi, en),
        Text.of(
            "Sửa mẫu thử theo docs/plugins/manifest.md rồi dựng lại.",
            "Mend the fixture as docs/plugins/manifest.md says and build again."));
  }
}
