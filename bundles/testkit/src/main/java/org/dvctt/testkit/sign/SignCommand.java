/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.sign;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;

/**
 * {@code java -jar org.dvctt.testkit-….jar sign|verify …}: signs a plugin's file with a key from a
 * standard key store, or tells who signed one. Status 0: done; 1: refused, or not signed whole; 2:
 * the command line is wrong.
 */
public final class SignCommand {
  /** How it is called. */
  public static final String USAGE =
      """
      java -jar org.dvctt.testkit-….jar sign --keystore FILE --alias NAME [--storepass-file FILE] [-o OUT] PLUGIN…
      java -jar org.dvctt.testkit-….jar verify PLUGIN
        PLUGIN            tệp .jar hoặc .kar · a .jar or .kar
        --keystore        kho khóa PKCS12 hoặc JKS · key store, PKCS12 or JKS
        --storepass-file  tệp chứa mật khẩu; không có thì hỏi · file with the password; asked for without it
        -o                tệp kết quả; không có thì thay chính tệp đó · where the result goes; the file itself without it""";

  private final PrintStream out;
  private final InstantSource clock;

  /**
   * @param clock tells whether the certificate is out of date
   */
  public SignCommand(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** The command line. */
  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new SignCommand(out, InstantSource.system()).run(words));
  }

  /** Does what the words say; the status. */
  public int run(String... words) {
    SignArguments arguments = SignArguments.parse(words);
    if (arguments == null) {
      out.println(USAGE);
      return 2;
    }
    try {
      return words[0].equals("sign") ? sign(arguments) : verify(arguments);
    } catch (CannotSign e) {
      say(e.vi(), e.en());
      return 1;
    } catch (IOException e) {
      say("Lỗi đọc hoặc ghi tệp: " + e, "A file can't be read or written: " + e);
      return 1;
    }
  }

  private int sign(SignArguments arguments) throws CannotSign, IOException {
    for (String file : arguments.files()) {
      PluginSigning.open(Path.of(file)).close();
    }
    Path store = Path.of(arguments.option("--keystore", ""));
    SigningKey key = SigningKey.of(store, password(arguments), arguments.option("--alias", ""));
    if (key.outOfDate(Date.from(clock.instant()))) {
      say(
          "Cảnh báo: chứng thư ngoài thời hạn (đến "
              + key.certificate().getNotAfter()
              + "); nền tảng sẽ từ chối tệp này.",
          "Warning: the certificate is out of date (until "
              + key.certificate().getNotAfter()
              + "); the platform will refuse the file.");
    }
    for (String file : arguments.files()) {
      Path result = Path.of(arguments.option("-o", file));
      PluginSigning.sign(Path.of(file), key, result);
      say("Đã ký " + result + ":", "Signed " + result + ":");
    }
    describe(key.certificate());
    return 0;
  }

  private int verify(SignArguments arguments) throws CannotSign, IOException {
    SignedBy signed = SignedBy.of(Path.of(arguments.file()));
    if (signed.whole()) {
      say("Mọi mục trong tệp đều được ký bởi:", "Every entry is signed by:");
      signed.signers().forEach(this::describe);
      say(
          "Tin cậy hay không do kho tin cậy của nền tảng quyết định.",
          "Whether that key is trusted is for the platform's trust store to say.");
      return 0;
    }
    if (signed.signers().isEmpty()) {
      say("Tệp chưa được ký trọn vẹn.", "The file is not signed, or not by one signer.");
    }
    if (!signed.uncovered().isEmpty()) {
      say("Chưa ký: " + signed.uncovered(), "Not signed: " + signed.uncovered());
    }
    if (!signed.missing().isEmpty()) {
      say("Đã ký nhưng không còn: " + signed.missing(), "Signed, but gone: " + signed.missing());
    }
    return 1;
  }

  private static char[] password(SignArguments arguments) throws CannotSign, IOException {
    String file = arguments.option("--storepass-file", "");
    if (!file.isEmpty()) {
      if (!Files.isRegularFile(Path.of(file))) {
        throw new CannotSign("Không có tệp " + file + ".", "There is no file " + file + ".");
      }
      return Files.readString(Path.of(file)).strip().toCharArray();
    }
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("Mật khẩu kho khóa · password: ");
    if (typed == null) {
      throw new CannotSign(
          "Không hỏi được mật khẩu ở đây: dùng --storepass-file.",
          "The password can't be asked for here: use --storepass-file.");
    }
    return typed;
  }

  private void describe(X509Certificate certificate) {
    out.println("    " + certificate.getSubjectX500Principal().getName());
    out.println("    SHA-256 " + fingerprint(certificate));
    out.println("    " + certificate.getNotBefore() + " – " + certificate.getNotAfter());
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void say(String vi, String en) {
    out.println(vi);
    out.println("  " + en);
  }
}
