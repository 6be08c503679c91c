/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.dvctt.testkit.sign.SignCommand;

/**
 * A key of a publisher in a standard key store, made by the JDK's own tool as a publisher would.
 */
public class SigningKeys {
  private static final String PASSWORD = "thu-nghiem";
  private final Path folder;
  private final String name;

  /**
   * Makes a key.
   *
   * @param folder for its key store and what it signs
   * @param name name of the key in the trust store
   * @param from first moment of its certificate as the tool takes it, e.g. {@code -1d}
   * @param days for which it is valid
   */
  public SigningKeys(Path folder, String name, String from, int days) throws IOException {
    this.folder = folder;
    this.name = name;
    Files.writeString(folder.resolve("pass"), PASSWORD);
    tool(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-dname",
        "CN=Khoa thu " + name,
        "-startdate",
        from,
        "-validity",
        Integer.toString(days),
        "-storetype",
        "PKCS12");
    tool("-exportcert", "-rfc", "-alias", name, "-file", certificate().toString());
  }

  /** Name of the key in the trust store. */
  public String name() {
    return name;
  }

  /** Lets an installation trust it for these kinds and provinces. */
  public void trust(Installation installation, String kinds, String provinces) throws IOException {
    Path trust = Files.createDirectories(trust(installation));
    Files.writeString(
        trust.resolve(name + ".properties"),
        "kinds = " + kinds + "\nprovinces = " + provinces + "\n");
    Files.copy(
        certificate(),
        trust.resolve(name + ".pem"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes the key back. */
  public void revoke(Installation installation) throws Exception {
    try (java.io.InputStream bytes = Files.newInputStream(certificate())) {
      byte[] encoded =
          java.security.cert.CertificateFactory.getInstance("X.509")
              .generateCertificate(bytes)
              .getEncoded();
      String fingerprint =
          java.util.HexFormat.of()
              .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(encoded));
      Files.writeString(
          trust(installation).resolve("revoked.txt"), fingerprint + " 2020-01-01 thử nghiệm\n");
    }
  }

  /** Signs a file with the kit's own command. */
  public Path sign(Path jar) {
    Path signed = folder.resolve("signed-" + jar.getFileName());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int exit =
        new SignCommand(out, InstantSource.system())
            .run(
                "sign",
                "--keystore",
                store(),
                "--alias",
                name,
                "--storepass-file",
                folder.resolve("pass").toString(),
                "-o",
                signed.toString(),
                jar.toString());
    if (exit != 0) {
      throw new AssertionError(said.toString(StandardCharsets.UTF_8));
    }
    return signed;
  }

  private static Path trust(Installation installation) {
    return installation.home().resolve("config/trust");
  }

  private Path certificate() {
    return folder.resolve(name + ".pem");
  }

  private String store() {
    return folder.resolve("key.p12").toString();
  }

  private void tool(String... words) throws IOException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("-keystore", store(), "-storepass", PASSWORD));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool: " + Files.readString(folder.resolve("keytool.log")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
