/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dvctt.plugin.simcommon.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which account at the simulated banks, from a table {@code bank
 * code;account;name;conduct}. {@code *;*;;conduct} is about every question.
 */
final class NameBook {
  private static final String ANY = "*";

  /** How the simulator answers a question that names the account. */
  enum Conduct {
    /** Says the name. */
    HELD,
    NO_ACCOUNT,
    /** The bank is gone; the name is the new bank code. */
    NO_BANK,
    /** Says the name after some seconds. */
    SLOW,
    /** Takes the question and never answers. */
    HANG,
    /** Takes the question and breaks off. */
    DROP,
    /** Answers a page instead of JSON. */
    GARBAGE,
    /** Answers of another account. */
    OTHER,
    /** HTTP 500. */
    ERROR,
    /** Answers without end. */
    HUGE
  }

  /** A row. */
  record Entry(String name, Conduct conduct) {}

  private final Map<String, Entry> entries;

  private NameBook(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /**
   * Reads a table; without one, the made-up payees of the trial data.
   *
   * @throws IllegalArgumentException with every wrong line
   */
  static NameBook read(@Nullable Path table) {
    try {
      return of(table == null ? sample() : Files.readString(table));
    } catch (IOException e) {
      throw new UncheckedIOException("table " + table + " can't be read", e);
    }
  }

  /** Reads the text of a table. */
  static NameBook of(String text) {
    Map<String, Entry> entries = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(";", -1);
      String conduct = cells.length > 3 ? cells[3].strip().toUpperCase(Locale.ROOT) : "";
      if (cells.length < 3 || cells.length > 4 || !known(conduct)) {
        wrong.add(
            "line "
                + number
                + ": write bank code;account;name;conduct, the last one of "
                + List.of(Conduct.values()));
        continue;
      }
      Conduct how = conduct.isEmpty() ? Conduct.HELD : Conduct.valueOf(conduct);
      entries.put(key(cells[0].strip(), cells[1].strip()), new Entry(cells[2].strip(), how));
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", wrong));
    }
    return new NameBook(entries);
  }

  /** How to answer a question: the first account in it that is out of the ordinary decides. */
  Conduct conduct(List<Fields> accounts) {
    Entry always = entries.get(key(ANY, ANY));
    if (always != null) {
      return always.conduct();
    }
    for (Fields account : accounts) {
      Conduct conduct = entry(account).conduct();
      if (conduct.compareTo(Conduct.NO_BANK) > 0) {
        return conduct;
      }
    }
    return Conduct.HELD;
  }

  /** What is said of one account. */
  Fields said(Fields account) {
    Entry entry = entry(account);
    boolean gone = entry.conduct() == Conduct.NO_BANK;
    boolean held = !gone && entry.conduct() != Conduct.NO_ACCOUNT;
    return Fields.NONE
        .with("bank_code", account.text("bank_code"))
        .with("account", account.text("account"))
        .with("status", held ? "HELD" : entry.conduct().name())
        .with("name", held ? entry.name() : "")
        .with("new_bank_code", gone ? entry.name() : "");
  }

  private Entry entry(Fields account) {
    return entries.getOrDefault(
        key(account.text("bank_code"), account.text("account")), new Entry("", Conduct.NO_ACCOUNT));
  }

  private static boolean known(String conduct) {
    return conduct.isEmpty()
        || List.of(Conduct.values()).stream().anyMatch(one -> one.name().equals(conduct));
  }

  private static String key(String bank, String account) {
    return bank + "/" + account;
  }

  private static String sample() throws IOException {
    try (InputStream in = NameBook.class.getResourceAsStream("names.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
