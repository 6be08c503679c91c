/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our payments as a file: lines like {@code B-d1-v1,1500000,PAID}, after a line of names. */
public final class OurPaymentsFile {
  private static final String NAMES = "order,amount,status";
  private static final Pattern LINE =
      Pattern.compile("([^,\"]+),([0-9]{1,18}),(PAID|RETURNED|POSTED|REFUSED|UNKNOWN)");

  private OurPaymentsFile() {}

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException naming every wrong line and what to write there
   */
  public static List<OurPayment> read(Path file) {
    List<String> lines = lines(file);
    List<String> wrong = new ArrayList<>();
    List<OurPayment> payments = new ArrayList<>();
    if (lines.isEmpty() || !lines.get(0).equals(NAMES)) {
      wrong.add(file + " line 1: write " + NAMES);
    }
    for (int i = 1; i < lines.size(); i++) {
      Matcher found = LINE.matcher(lines.get(i));
      if (found.matches()) {
        payments.add(
            new OurPayment(
                found.group(1),
                Long.parseLong(found.group(2)),
                OurPayment.Status.valueOf(found.group(3))));
      } else {
        wrong.add(
            file
                + " line "
                + (i + 1)
                + ": '"
                + lines.get(i)
                + "' is not like B-d1-v1,1500000,PAID (or RETURNED, POSTED, REFUSED, UNKNOWN)");
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          String.join("\n", wrong) + "\nNothing was compared: correct the file and start again.");
    }
    return payments;
  }

  /** Writes it as {@link #read} reads it. */
  public static void write(Path file, List<OurPayment> payments) throws IOException {
    List<String> lines = new ArrayList<>(List.of(NAMES));
    for (OurPayment payment : payments) {
      lines.add(payment.orderId() + "," + payment.amount() + "," + payment.status());
    }
    Files.write(file, lines);
  }

  private static List<String> lines(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .lines()
          .toList();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8: save it as UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + " can't be read (" + e + "): name a file that is there", e);
    }
  }
}
