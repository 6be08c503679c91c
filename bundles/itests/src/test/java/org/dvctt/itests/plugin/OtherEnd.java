/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dvctt.testkit.platform.Waiting;

/**
 * The system at the other end of a plugin's folders.
 *
 * @param home the folder with {@code out} and {@code in}
 */
record OtherEnd(Path home) {
  /** Waits for the next file that goes out, takes it away and gives its text. */
  String fetch() throws IOException {
    Path file =
        Waiting.until(
            "a file in " + home.resolve("out"),
            Duration.ofSeconds(60),
            () -> first(home.resolve("out")),
            () -> "there is none");
    String text = Files.readString(file);
    Files.delete(file);
    return text;
  }

  /** Puts a file as the other side should: under a temporary name, then renamed. */
  void put(String name, String text) throws IOException {
    Path part = home.resolve("in").resolve(name + ".part");
    Files.writeString(part, text);
    Files.move(part, home.resolve("in").resolve(name));
  }

  /** Waits until a file lies in a folder. */
  Path await(String folder, String name) {
    return Waiting.until(
        name + " in " + folder,
        Duration.ofSeconds(60),
        () -> Optional.of(home.resolve(folder).resolve(name)).filter(Files::isRegularFile),
        () -> "it is not there");
  }

  /** What stands between two texts in a third one. */
  static String between(String text, String before, String after) {
    Matcher found =
        Pattern.compile(Pattern.quote(before) + "(.*?)" + Pattern.quote(after)).matcher(text);
    assertTrue(before + " is in " + text, found.find());
    return found.group(1);
  }

  /** The ledger's answer to a request, as its format says. */
  static String booked(String request, String number) {
    String body =
        "dvctt-ledger-answer 1\norder = "
            + between(request, "order = ", "\n")
            + "\nrequest = "
            + between(request, "sha256 = ", "\n")
            + "\nstatus = POSTED\nnumber = "
            + number
            + "\n";
    return body + "sha256 = " + sha256(body) + "\n";
  }

  /** A pain.002 that says one word of an order. */
  static String status(String message, String order, String word) {
    return """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>%s</MsgId><CreDtTm>2020-08-03T10:00:00+07:00</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
        <GrpSts>%s</GrpSts></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>
        """
        .formatted(message, order, word);
  }

  /** A camt.054 by which an order's money came back. */
  static String back(String message, String account, String order, String amount) {
    return """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
        <GrpHdr><MsgId>%s</MsgId><CreDtTm>2020-08-04T10:00:00+07:00</CreDtTm></GrpHdr>
        <Ntfctn><Id>%s</Id><Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>
        <Ntry><Amt Ccy="VND">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>true</RvslInd>
        <Sts><Cd>BOOK</Cd></Sts><BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd>
        <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
        <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
        </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
        """
        .formatted(message, message, account, amount, order);
  }

  private static Optional<Path> first(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
