/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.kit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A shell in a network namespace that has nothing but loopback, with a home folder of its own. */
record CutOff(Path folder) {
  /** Runs commands to their end; what they said. */
  String run(String commands) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "bash", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(
                "unshare",
                "--net",
                "--map-root-user",
                "bash",
                "-euo",
                "pipefail",
                "-c",
                "ip link set lo up 2> /dev/null || true\n" + commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("PASS", "thu-nghiem");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    // Nobody's settings.xml: authors have none.
    builder.environment().put("MAVEN_OPTS", "-Duser.home=" + folder);
    Process process = builder.start();
    try {
      assertTrue("it does not end: " + commands, process.waitFor(300, TimeUnit.SECONDS));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String said = Files.readString(out, StandardCharsets.UTF_8);
    assertEquals(commands + "\n" + said, 0, process.exitValue());
    return said;
  }
}
