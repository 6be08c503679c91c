/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.sign;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Signed with the command, looked at by the JDK's own tool; keys are made by keytool. */
public class SignCommandTest {
  @ClassRule public static final TemporaryFolder KEYS = new TemporaryFolder();
  private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");
  private static Path store;
  private static Path password;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeClass
  public static void makeKeys() throws Exception {
    store = KEYS.getRoot().toPath().resolve("keys.p12");
    password = Files.writeString(KEYS.getRoot().toPath().resolve("password"), "changeit\n");
    key("province-12", "-keyalg", "RSA", "-keysize", "2048", "-validity", "365");
    key("central", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "365");
    key("weak", "-keyalg", "RSA", "-keysize", "1024", "-validity", "365");
    key("dsa", "-keyalg", "DSA", "-keysize", "2048", "-validity", "365");
    key(
        "ended",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-startdate",
        "-30d",
        "-validity",
        "10");
  }

  private static void key(String alias, String... how) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                BIN.resolve("keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias + " (mẫu), O=DVCTT",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit"));
    command.addAll(Arrays.asList(how));
    String text = tool(command);
    assertTrue(text, Files.exists(store));
  }

  private static String tool(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(text, process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(text, 0, process.exitValue());
    return text;
  }

  private static String jarsigner(Path jar) throws Exception {
    return tool(
        List.of(
            BIN.resolve("jarsigner").toString(), "-verify", "-verbose", "-certs", jar.toString()));
  }

  /** Like a plugin's file; a KAR has no manifest of its own need. */
  private Path file(String name, boolean manifest) throws IOException {
    Path file = folder.getRoot().toPath().resolve(name);
    Manifest main = new Manifest();
    main.getMainAttributes().putValue("Manifest-Version", "1.0");
    main.getMainAttributes().putValue("Bundle-SymbolicName", "org.example.plugin");
    try (OutputStream bytes = Files.newOutputStream(file);
        JarOutputStream jar =
            manifest ? new JarOutputStream(bytes, main) : new JarOutputStream(bytes)) {
      for (String entry : List.of("a/A.class", "repository/b.jar", "đường/dẫn.txt")) {
        jar.putNextEntry(new JarEntry(entry));
        jar.write(entry.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    }
    return file;
  }

  private int run(Object... words) {
    said.reset();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new SignCommand(out, InstantSource.system())
        .run(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
  }

  private int sign(String alias, Object... more) {
    Object[] words = {"sign", "--keystore", store, "--alias", alias, "--storepass-file", password};
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return run(all);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private void assertSaid(String words) {
    assertTrue(said(), said().contains(words));
  }

  @Test
  public void theJdksToolSaysThatWhatWasSignedIsSigned() throws Exception {
    for (String alias : List.of("province-12", "central")) {
      for (boolean manifest : new boolean[] {true, false}) {
        Path jar = file(alias + manifest + (manifest ? ".jar" : ".kar"), manifest);
        assertEquals(said(), 0, sign(alias, jar));
        assertSaid("CN=" + alias);
        String seen = jarsigner(jar);
        assertTrue(seen, seen.contains("jar verified."));
        assertTrue(seen, seen.contains("CN=" + alias));
        assertFalse(seen, seen.contains("contains unsigned entries"));
        assertEquals(said(), 0, run("verify", jar));
        assertSaid("CN=" + alias);
        assertSaid("SHA-256 ");
      }
    }
  }

  @Test
  public void theResultMayGoElsewhereAndTheFileStaysAsItWas() throws Exception {
    Path jar = file("plugin.jar", true);
    byte[] before = Files.readAllBytes(jar);
    Path out = folder.getRoot().toPath().resolve("signed.jar");
    assertEquals(said(), 0, sign("central", jar, "-o", out));
    assertArrayEquals(before, Files.readAllBytes(jar));
    assertEquals(0, run("verify", out));
    assertEquals(1, run("verify", jar));
    assertSaid("not signed");
  }

  @Test
  public void whatWasChangedAddedOrTakenAwayAfterwardsIsSeen() throws Exception {
    Path jar = file("plugin.jar", true);
    assertEquals(0, sign("province-12", jar));
    byte[] signed = Files.readAllBytes(jar);
    change(jar, zip -> Files.writeString(zip.getPath("a/A.class"), "other"));
    assertEquals(1, run("verify", jar));
    assertSaid("changed after it was signed");
    Files.write(jar, signed);
    change(jar, zip -> Files.writeString(zip.getPath("a/B.class"), "new"));
    assertEquals(1, run("verify", jar));
    assertSaid("Not signed: [a/B.class]");
    Files.write(jar, signed);
    change(jar, zip -> Files.delete(zip.getPath("a/A.class")));
    assertEquals(1, run("verify", jar));
    assertSaid("Signed, but gone: [a/A.class]");
  }

  @Test
  public void whatCanNotBeSignedIsRefusedInBothLanguagesAndLeftAlone() throws Exception {
    Path jar = file("plugin.jar", true);
    byte[] before = Files.readAllBytes(jar);
    assertEquals(1, sign("nobody", jar));
    assertSaid("has no private key “nobody”");
    assertSaid("province-12");
    assertEquals(1, sign("weak", jar));
    assertSaid("Key weak (RSA 1024) is too weak");
    assertSaid("quá yếu");
    assertEquals(1, sign("dsa", jar));
    assertSaid("is too weak");
    assertEquals(1, sign("central", folder.getRoot().toPath().resolve("absent.jar")));
    assertSaid("There is no file");
    Path text = Files.writeString(folder.getRoot().toPath().resolve("x.jar"), "no zip");
    assertEquals(1, sign("central", text));
    assertSaid("neither a jar nor a kar");
    assertEquals(1, sign("central", jar, "-o", "/nowhere/at/all.jar"));
    assertSaid("There is no folder /nowhere/at");
    Path wrong = Files.writeString(folder.getRoot().toPath().resolve("wrong"), "sesame");
    assertEquals(
        1, run("sign", "--keystore", store, "--alias", "central", "--storepass-file", wrong, jar));
    assertSaid("password is wrong");
    assertEquals(
        1, run("sign", "--keystore", jar, "--alias", "central", "--storepass-file", password, jar));
    assertSaid("can't be read as a key store");
    assertEquals(
        1,
        run("sign", "--keystore", "/no/keys", "--alias", "x", "--storepass-file", password, jar));
    assertSaid("There is no key store");
    assertArrayEquals(before, Files.readAllBytes(jar));
  }

  @Test
  public void anOutOfDateKeySignsWithAWarning() throws Exception {
    Path jar = file("plugin.jar", true);
    assertEquals(said(), 0, sign("ended", jar));
    assertSaid("Warning: the certificate is out of date");
    assertEquals(said(), 0, sign("central", jar));
    assertFalse(said(), said().contains("Warning"));
    SignCommand later =
        new SignCommand(new PrintStream(said), () -> Instant.parse("2999-01-01T00:00:00Z"));
    said.reset();
    later.run(
        "sign",
        "--keystore",
        store.toString(),
        "--alias",
        "central",
        "--storepass-file",
        password.toString(),
        jar.toString());
    assertSaid("out of date");
  }

  @Test
  public void aWrongCommandLineIsExplained() throws Exception {
    for (Object[] words :
        new Object[][] {
          {},
          {"sing", "a.jar"},
          {"verify"},
          {"verify", "a", "b"},
          {"sign", "a.jar"},
          {"verify", "--alias", "x", "a.jar"},
          {"sign", "--keystore", store, "a.jar", "--alias"}
        }) {
      assertEquals(2, run(words));
      assertSaid("sign --keystore FILE --alias NAME");
    }
  }

  private interface Change {
    void on(FileSystem zip) throws IOException;
  }

  private static void change(Path jar, Change change) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
      change.on(zip);
    }
  }

  @Test
  public void severalFilesAreSignedInTheirPlaces() throws Exception {
    Path one = file("one.kar", false);
    Path two = file("two.kar", false);
    Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(said(), 0, sign("central", one, two));
    assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(one)));
    assertEquals(said(), 0, run("verify", one));
    assertEquals(said(), 0, run("verify", two));
  }

  @Test
  public void whenOneOfSeveralCannotBeSignedNoneIs() throws Exception {
    Path one = file("one.kar", false);
    assertEquals(said(), 1, sign("central", one, folder.getRoot().toPath().resolve("none.kar")));
    assertEquals(said(), 1, run("verify", one));
    assertEquals(said(), 2, sign("central", "-o", "x.kar", one, one));
  }
}
