/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ground;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.itests.Installation;
import org.dvctt.itests.LogChecker;
import org.dvctt.testkit.platform.FreePorts;
import org.dvctt.testkit.platform.Waiting;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** README's own command, from its first start to its last, in a folder of its own. */
public class RunIT {
  private static final Path ROOT =
      Path.of(System.getProperty("dvctt.root")).toAbsolutePath().normalize();

  private Path home;
  private int port;

  @Before
  public void choose() throws IOException {
    home = Installation.folder("run");
    port = freePort();
  }

  @After
  public void stop() throws Exception {
    run("--stop");
    Installation.delete(home);
  }

  @Test
  public void firstStartThenLaterStartsKeepWhatIsThere() throws Exception {
    Said first = run("--fresh", "--port", "" + port, "--no-follow");
    assertEquals(first.text(), 0, first.exit());
    assertFalse(first.text(), first.text().contains("run: building"));
    assertInOrder(first.text(), "level store", "level packs", "level outbox", "level portal");
    assertTrue(first.text(), first.text().contains("http://127.0.0.1:" + port + "/"));
    assertTrue(first.text(), first.text().contains("2020-08-03T08:00"));
    Path file = home.resolve("data/secrets/demo-sign-ins.txt");
    String signIns = Files.readString(file);
    assertTrue("the sign-ins are printed", first.text().contains("ld.9918"));
    for (Path secret : List.of(file, home.resolve("data/secrets/console"))) {
      assertEquals(
          secret.toString(),
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
    }
    new LogChecker(seen()).assertClean();

    Said twice = run("--port", "" + port, "--no-follow");
    assertNotEquals(twice.text(), 0, twice.exit());
    assertTrue(twice.text(), twice.text().contains("running already"));
    assertTrue(twice.text(), twice.text().contains("./run --stop"));
    assertEquals(0, run("--stop").exit());

    // As after an update: another archive than the one that is unpacked.
    Files.writeString(home.resolve("stamp"), "an older one");
    Files.writeString(home.resolve("bin/left-over"), "of an older release");
    Said updated = run("--port", "" + port, "--no-follow");
    assertEquals(updated.text(), 0, updated.exit());
    assertFalse("an update replaces", Files.exists(home.resolve("bin/left-over")));
    assertEquals("sign-ins stay", signIns, Files.readString(file));
    assertFalse("passwords are printed once", updated.text().contains(password(signIns)));
    assertEquals(200, page("/api/v1/status").statusCode());
    assertEquals(0, run("--stop").exit());

    long begin = System.nanoTime();
    Said later = run("--port", "" + port, "--no-follow");
    System.out.printf("RunIT: a later start took %.1f s%n", (System.nanoTime() - begin) / 1e9);
    assertEquals(later.text(), 0, later.exit());
    assertFalse("no start changes a source", later.text().contains("run: building"));
    assertEquals(signIns, Files.readString(file));
    assertEquals(0, run("--stop").exit());
    new LogChecker(seen()).assertClean();
  }

  @Test
  public void realTimeCanBeReadAndThePageSaysWhatCantBeDone() throws Exception {
    Path out = home.resolveSibling(home.getFileName() + ".out");
    Process process = start(out, List.of("--real-clock", "--fresh", "--port", "" + port));
    String said =
        Waiting.until(
            "./run",
            Duration.ofSeconds(180),
            () -> Optional.of(text(out)).filter(text -> text.contains("Ctrl-C stops it")),
            () -> text(out));
    assertFalse(said, said.contains("Business time began"));
    String page = page("/portal/sign-in").body();
    assertTrue(page, page.contains("class=\"banner ended\""));
    long karaf = Long.parseLong(Files.readString(home.resolve("pid")).strip());
    // What a terminal sends on Ctrl-C.
    new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
    assertTrue("it ends", process.waitFor(60, TimeUnit.SECONDS));
    assertFalse("the platform ended too", ProcessHandle.of(karaf).isPresent());
    assertFalse(Files.exists(home.resolve("pid")));
    new LogChecker(seen()).assertClean();
    Files.delete(out);
  }

  @Test
  public void aTakenPortIsSaidPlainly() throws Exception {
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      Said said = run("--port", "" + taken.getLocalPort(), "--no-follow");
      assertEquals(1, said.exit());
      assertTrue(said.text(), said.text().contains("port " + port + " is taken"));
      assertTrue(said.text(), said.text().contains("./run --port "));
    }
    for (String bad : List.of("80", "abc", "70000")) {
      Said said = run("--port", bad, "--no-follow");
      assertEquals(said.text(), 2, said.exit());
      assertTrue(said.text(), said.text().contains("--port needs a number"));
    }
    assertEquals("nothing was unpacked", 0, home.toFile().list().length);
  }

  private record Said(int exit, String text) {}

  private Said run(String... options) throws Exception {
    Path out = Files.createTempFile("run", ".out");
    Process process = start(out, List.of(options));
    assertTrue("./run did not end: " + text(out), process.waitFor(300, TimeUnit.SECONDS));
    String text = text(out);
    Files.delete(out);
    return new Said(process.exitValue(), text);
  }

  /**
   * In a session of its own and with Ctrl-C not ignored, as a terminal gives it; what runs in the
   * background hands on that it is ignored, and no shell can take that back.
   */
  private Process start(Path out, List<String> options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("setsid", "env", "--default-signal=INT", ROOT.resolve("run").toString()));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DVCTT_HOME", home.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
  }

  private HttpResponse<String> page(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private Installation seen() {
    return Installation.at(home, port, port - 80, "", "");
  }

  private static String password(String signIns) {
    Matcher line = Pattern.compile("(?m)^ld\\.9918\t([^\t]+)").matcher(signIns);
    assertTrue(line.find());
    return line.group(1);
  }

  private static void assertInOrder(String text, String... parts) {
    int at = -1;
    for (String part : parts) {
      int next = text.indexOf(part);
      assertTrue(part + " after what is before it:\n" + text, next > at);
      at = next;
    }
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** With the console's port, 80 below it, free too. */
  private static int freePort() {
    int port = FreePorts.one();
    while (!FreePorts.isFree(port - 80)) {
      port = FreePorts.one();
    }
    return port;
  }
}
