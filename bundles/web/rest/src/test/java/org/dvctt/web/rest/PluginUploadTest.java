/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dvctt.model.Refused;
import org.dvctt.web.rest.services.FakePlugins;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PluginUploadTest {
  private static final String WELL = "?name=norms-1.1.0.jar&reason=ngh%E1%BB%8B+quy%E1%BA%BFt";

  @Rule public final RunningApi api = new RunningApi();
  @Rule public final TemporaryFolder data = new TemporaryFolder();
  private final AtomicReference<String> taken = new AtomicReference<>();
  private final String before = System.getProperty("dvctt.data");

  @Before
  public void aCoreThatReadsTheFile() {
    System.setProperty("dvctt.data", data.getRoot().getPath());
    api.core.when(
        "install",
        a -> {
          taken.set(text((Path) a[1]));
          return FakePlugins.done(true);
        });
  }

  @After
  public void asBefore() {
    if (before == null) {
      System.clearProperty("dvctt.data");
    } else {
      System.setProperty("dvctt.data", before);
    }
  }

  @Test
  public void theFileReachesTheCoreUnderItsNameAndIsGoneAfterwards() {
    RunningApi.Answer answer = send("admin", WELL + "&activate=true", "bytes");
    assertEquals(answer.http().body(), 201, answer.status());
    assertEquals("/api/v1/plugins/laichau-norms/1.1.0", answer.header("Location"));
    assertEquals("PROBED", answer.json().path("state").asText());
    Object[] asked = api.core.asked("install");
    Path file = (Path) asked[1];
    assertEquals("norms-1.1.0.jar", String.valueOf(file.getFileName()));
    assertTrue(file.startsWith(data.getRoot().toPath()));
    assertEquals("bytes", taken.get());
    assertEquals(true, asked[2]);
    assertEquals("nghị quyết", asked[3]);
    assertNothingStays();
  }

  @Test
  public void aNameThatClimbsStaysInTheFolder() {
    send("admin", "?reason=a&name=..%2F..%2Fetc%2F.x%20y.jar", "bytes");
    Path file = (Path) api.core.asked("install")[1];
    assertEquals("x_y.jar", String.valueOf(file.getFileName()));
    assertEquals(data.getRoot().toPath().resolve("incoming"), file.getParent().getParent());
    assertEquals(false, api.core.asked("install")[2]);
  }

  @Test
  public void whatTheCoreRefusesLeavesNoFile() {
    api.core.when("install", a -> FakePlugins.done(false));
    RunningApi.Answer step = send("admin", WELL, "bytes");
    assertEquals(409, step.status());
    assertEquals(2, step.json().path("steps").size());
    api.core.refuse("install", Refused.Kind.INVALID);
    assertEquals(422, send("admin", WELL, "bytes").status());
    assertNothingStays();
  }

  @Test
  public void aFileIsPlannedWithoutBeingTakenIn() {
    RunningApi.Answer answer =
        api.send(
            "admin",
            "POST",
            "/plugins/plan?name=a.jar",
            "bytes",
            "Content-Type",
            "application/octet-stream");
    assertEquals(answer.http().body(), 200, answer.status());
    assertEquals("PLUGIN_CONFLICT", answer.json().at("/problems/0/code").asText());
    assertFalse(api.core.names.contains("install"));
    assertNothingStays();
  }

  @Test
  public void onlyAnAdminWithAReasonIsReadAtAll() {
    assertEquals("NOT_AN_ADMIN", send("officer", WELL, "bytes").code());
    assertEquals(401, send("", WELL, "bytes").status());
    RunningApi.Answer bare = send("admin", "", "bytes");
    assertEquals(422, bare.status());
    assertEquals("name and reason", 2, bare.json().path("reasons").size());
    assertEquals("BAD_PARAMETER", send("admin", WELL + "&activate=yes", "bytes").code());
    RunningApi.Answer json = api.send("admin", "POST", "/plugins" + WELL, "{}");
    assertEquals(415, json.status());
    assertFalse(api.core.names.contains("install"));
    assertNothingStays();
  }

  @Test
  public void moreThanIsTakenIsRefusedByItsLength() throws IOException {
    String status =
        raw(
            "Content-Length: "
                + ((100L << 20) + 1)
                + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n",
            false);
    assertTrue(status, status.startsWith("HTTP/1.1 413 "));
    assertTrue(status, status.contains("FILE_TOO_LARGE"));
  }

  @Test
  public void moreThanIsTakenIsRefusedWhenItsLengthWasNotSaid() throws IOException {
    String status = raw("Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n", true);
    assertTrue(status, status.startsWith("HTTP/1.1 413 "));
    assertFalse(api.core.names.contains("install"));
    assertNothingStays();
  }

  /** Sends a head, and perhaps one byte more than is taken, in chunks. */
  private String raw(String head, boolean chunks) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", api.port())) {
      socket.setSoTimeout(30_000);
      var out = socket.getOutputStream();
      String first =
          "POST /api/v1/plugins"
              + WELL
              + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer admin\r\n"
              + "Content-Type: application/octet-stream\r\n";
      out.write((first + head).getBytes(StandardCharsets.ISO_8859_1));
      if (chunks) {
        byte[] chunk = new byte[1 << 20];
        for (int i = 0; i < 100; i++) {
          out.write("100000\r\n".getBytes(StandardCharsets.ISO_8859_1));
          out.write(chunk);
          out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        out.write("1\r\nx\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      }
      out.flush();
      return answer(socket.getInputStream());
    }
  }

  /** Up to the last brace: the server waits a while for what was announced and never came. */
  private static String answer(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      text.append((char) c);
      if (text.toString().endsWith("]}")) {
        break;
      }
    }
    return text.toString();
  }

  private RunningApi.Answer send(String person, String query, String bytes) {
    return api.send(
        person, "POST", "/plugins" + query, bytes, "Content-Type", "application/octet-stream");
  }

  private void assertNothingStays() {
    Path room = data.getRoot().toPath().resolve("incoming");
    if (!Files.exists(room)) {
      return;
    }
    try (Stream<Path> left = Files.list(room)) {
      assertEquals(0, left.count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
