/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dvctt.plugin.fileexchange.Folders;
import org.dvctt.plugin.fileexchange.Sha256;

/** The ledger at the other end of the folders, written from the documented format alone. */
final class LedgerSide {
  private final Folders folders;
  final Map<String, String> sums = new HashMap<>();
  private final Map<String, Integer> received = new HashMap<>();
  private final List<String> unanswered = new ArrayList<>();
  private int files;

  LedgerSide(Folders folders) {
    this.folders = folders;
  }

  /** Fetches what is out, in the order of its names. */
  void fetch() {
    for (Path file : list(folders.out())) {
      try {
        List<String> lines = Files.readAllLines(file);
        String order = lines.get(1).substring("order = ".length());
        String sum = lines.get(lines.size() - 1).substring("sha256 = ".length());
        String body = Files.readString(file);
        if (!Sha256.of(body.substring(0, body.lastIndexOf("sha256 = "))).equals(sum)) {
          throw new AssertionError("a file with a wrong sum is out: " + file);
        }
        sums.put(order, sum);
        received.merge(order, 1, Integer::sum);
        unanswered.add(order);
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  int received(String order) {
    return received.getOrDefault(order, 0);
  }

  /** Books all that was fetched and is not answered yet. */
  void bookAll() {
    fetch();
    unanswered.forEach(order -> put(answer(order, "POSTED", "number = GL-" + order)));
    unanswered.clear();
  }

  void refuseAll() {
    fetch();
    unanswered.forEach(order -> put(answer(order, "REFUSED", "reason = Kỳ kế toán đã đóng")));
    unanswered.clear();
  }

  /** The text of an answer as it should be. */
  String answer(String order, String status, String more) {
    return sealed(
        "dvctt-ledger-answer 1\norder = %s\nrequest = %s\nstatus = %s\n%s\n"
            .formatted(order, sums.getOrDefault(order, "?"), status, more));
  }

  static String sealed(String body) {
    return body + "sha256 = " + Sha256.of(body) + "\n";
  }

  /** Puts a file as the other side should: under a temporary name, then renamed. */
  Path put(String text) {
    files++;
    Path file = folders.in().resolve("%05d.ans".formatted(files));
    try {
      Path part = folders.in().resolve(file.getFileName() + ".part");
      Files.writeString(part, text);
      return Files.move(part, file);
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
