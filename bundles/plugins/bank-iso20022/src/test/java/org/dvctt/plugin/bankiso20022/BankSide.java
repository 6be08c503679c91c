/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dvctt.plugin.fileexchange.Folders;

/** The bank at the other end of the folders, written from the documented messages alone. */
final class BankSide {
  static final String ACCOUNT = "9523219900010";
  private final Folders folders;

  /** Amounts of what was fetched, by how orders are called in messages. */
  final Map<String, String> orders = new LinkedHashMap<>();

  private final Map<String, Integer> received = new HashMap<>();
  private final List<String> open = new ArrayList<>();
  private int files;
  private int messages;

  BankSide(Folders folders) {
    this.folders = folders;
  }

  static Debtor debtor() {
    return Debtor.of("KBNN Lai Châu", ACCOUNT, "BFTVVNVX", new String[] {"agribank=VBAAVNVX"});
  }

  /** Fetches what is out; each file is whole. */
  void fetch() {
    for (Path file : list(folders.out())) {
      try {
        byte[] bytes = Files.readAllBytes(file);
        Schemas.assertValid("pain.001.001.09", bytes);
        Part transaction =
            new XmlReading(1_000)
                .read(bytes)
                .at("CstmrCdtTrfInitn", "PmtInf", "CdtTrfTxInf")
                .orElseThrow();
        String id = transaction.text("PmtId", "EndToEndId");
        orders.put(id, transaction.text("Amt", "InstdAmt"));
        received.merge(id, 1, Integer::sum);
        open.add(id);
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  int received(String id) {
    return received.getOrDefault(id, 0);
  }

  /** What was fetched since it was asked last. */
  List<String> fetched() {
    fetch();
    List<String> all = List.copyOf(open);
    open.clear();
    return all;
  }

  String status(String id, String word) {
    return status(id, word, orders.getOrDefault(id, "1"));
  }

  /** A pain.002 about one order. */
  String status(String id, String word, String amount) {
    return Messages.status("M%06d".formatted(++messages), id, word, amount, "VND", ACCOUNT);
  }

  /** A camt.054: the order was debited, or came back. */
  String notice(String id, boolean back) {
    return Messages.notice(
        "N%06d".formatted(++messages),
        ACCOUNT,
        Messages.entry(id, orders.getOrDefault(id, "1"), "VND", back));
  }

  /** Puts a file as the other side should: under a temporary name, then renamed. */
  Path put(String text) {
    files++;
    return put("%05d.xml".formatted(files), text);
  }

  Path put(String name, String text) {
    try {
      Path part = folders.in().resolve(name + ".part");
      Files.writeString(part, text);
      return Files.move(part, folders.in().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
