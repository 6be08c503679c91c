/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.api.payment.DossierState;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.jspecify.annotations.Nullable;

/**
 * A line of a dossier's history as a sentence for an accountant. The sentences are texts of this
 * bundle, one an act, some with variants ({@code act.variant}); what an act noted in {@code detail}
 * is read leniently, so that a line of an older release still gives a sentence.
 */
final class HistorySentence {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final int DAY_LENGTH = "2020-08-03".length();
  private static final Pattern BRACES = Pattern.compile("\\{([a-z0-9]+)\\}");
  private static final Pattern REASON_CODE = Pattern.compile("\\bR\\d\\d\\b");
  private static final HistorySentence VI = new HistorySentence("vi");
  private static final HistorySentence EN = new HistorySentence("en");

  /** A line as stored. */
  record Line(
      Instant at,
      String act,
      String actor,
      String actorName,
      @Nullable DossierState from,
      DossierState to,
      String reason,
      String detail) {}

  /** What a sentence needs to know about the dossier as it is now. */
  record About(
      int contentVersion,
      List<Voucher> vouchers,
      Optional<Instant> acceptedAt,
      Optional<Instant> dueAt) {
    static About of(DossierRow row) {
      return new About(
          row.contentVersion(), row.content().vouchers(), row.acceptedAt(), row.dueAt());
    }
  }

  private final String language;
  private final Properties texts = new Properties();

  private HistorySentence(String language) {
    this.language = language;
    String name = "history." + language + ".properties";
    try (InputStream in = HistorySentence.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing in the bundle: " + name);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentence of a line of this dossier. */
  static Text of(Line line, About dossier) {
    return Text.of(VI.sentence(line, dossier), EN.sentence(line, dossier));
  }

  /** Acts that have a sentence of their own in both languages. */
  static boolean knows(String act) {
    return VI.texts.containsKey(act) && EN.texts.containsKey(act);
  }

  private String sentence(Line line, About dossier) {
    Map<String, String> words = new HashMap<>();
    words.put("when", time(line.at()));
    words.put("who", ofSystem(line) ? text("system") : line.actorName());
    // A comment notes the reason again: what was said is the sentence.
    boolean said = line.act().equals("comment");
    String reason = shortened(line.reason());
    words.put("why", said ? "" : clause("why", reason));
    words.put("said", clause("said", reason));
    words.put("due", clause("due", due(line, dossier)));
    words.put("codes", clause("codes", codes(line.detail())));
    words.put("note", clause("note", note(line)));
    words.put("officer", officer(line.detail()));
    words.put("decision", decision(line.detail()));
    for (String clause : List.of("code", "answers", "number")) {
      words.put(clause, clause(clause, line.detail()));
    }
    voucher(line, dossier, words);
    words.put("state", line.to().label().in(language));
    words.put("label", label(line.act()));
    words.put("did", filled(text(key(line)), words));
    return filled(text("sentence"), words);
  }

  private static boolean ofSystem(Line line) {
    return line.actor().equals(Acting.SYSTEM);
  }

  /** The act's own sentence or the variant that fits what happened. */
  private String key(Line line) {
    String variant =
        switch (line.act()) {
          case "control" -> line.to() == line.from() ? "short" : "";
            // Told by the bank to the system, or concluded by a person when it did not answer.
          case "paid", "returned" -> ofSystem(line) ? "" : "concluded";
          case "resolve_ledger", "resolve_payment" ->
              line.detail().startsWith("không xác nhận") ? "rejected" : "";
          default -> "";
        };
    String key = variant.isEmpty() ? line.act() : line.act() + "." + variant;
    return knows(key) ? key : "other";
  }

  /** What ledger, bank or a check said; the checks' faults and the notices are Vietnamese. */
  private String note(Line line) {
    boolean vietnamese = List.of("control", "refuse").contains(line.act());
    return vietnamese && !language.equals("vi") ? "" : line.detail().strip().replaceAll("\\.$", "");
  }

  /** A conclusion's first word, in plain words; empty when there is none. */
  private String decision(String detail) {
    return Stream.of(detail.split(" "))
        .map(word -> texts.getProperty("decision." + word, ""))
        .filter(word -> !word.isEmpty())
        .findFirst()
        .map(word -> clause("decision", word))
        .orElse("");
  }

  /** A voucher's act notes {@code <voucher id> <bank's reference> <bank's reason>}. */
  private void voucher(Line line, About dossier, Map<String, String> words) {
    String[] noted = line.detail().split(" ", 3);
    words.put("voucher", voucher(noted[0], dossier));
    String reference = noted.length > 1 ? clause("reference", noted[1]) : "";
    // When people concluded, the sentence itself says so.
    boolean told = noted.length > 2 && ofSystem(line);
    String reason = told ? clause("reason", noted[2]) : "";
    words.put("reference", reference + reason);
  }

  private String voucher(String id, About dossier) {
    String[] parts = id.split("-");
    if (parts.length != 3 || !parts[1].matches("\\d{1,6}") || !parts[2].matches("\\d{1,6}")) {
      return text("voucher.some");
    }
    int place = Integer.parseInt(parts[2]);
    List<Voucher> vouchers = dossier.vouchers();
    boolean now = Integer.parseInt(parts[1]) == dossier.contentVersion();
    String number =
        now && place >= 1 && place <= vouchers.size() ? vouchers.get(place - 1).number() : "";
    return number.isBlank()
        ? text("voucher").replace("{0}", parts[2])
        : text("voucher.numbered").replace("{0}", number);
  }

  /** A reassignment notes {@code <id before> → <id> <name>}. */
  private String officer(String detail) {
    String[] noted = detail.substring(detail.indexOf('→') + 1).strip().split(" ", 2);
    return noted.length == 2 ? noted[1] : text("officer.some");
  }

  /**
   * When the result is due: as the act noted it (an instant, or {@code <day> → <day>}), or what
   * stands on the dossier since this line.
   */
  private static String due(Line line, About dossier) {
    String noted = line.detail().substring(line.detail().lastIndexOf(' ') + 1);
    try {
      return noted.length() == DAY_LENGTH
          ? DAY.format(LocalDate.parse(noted))
          : time(Instant.parse(noted));
    } catch (DateTimeParseException e) {
      boolean latest = dossier.acceptedAt().filter(line.at()::equals).isPresent();
      return latest ? dossier.dueAt().map(HistorySentence::time).orElse("") : "";
    }
  }

  private String codes(String detail) {
    return REASON_CODE
        .matcher(detail)
        .results()
        .map(found -> ReasonCode.find(found.group()))
        .flatMap(Optional::stream)
        .map(code -> lowered(code.label().in(language)) + " (" + code + ")")
        .collect(Collectors.joining("; "));
  }

  private static String lowered(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  private String label(String act) {
    return ActTable.rows().stream()
        .filter(row -> row.act().equals(act))
        .map(row -> row.label().in(language))
        .findFirst()
        .orElse(act);
  }

  private String clause(String name, String given) {
    return given.isBlank() ? "" : text("clause." + name).replace("{0}", given.strip());
  }

  private static String shortened(String reason) {
    return reason.length() > 400 ? reason.substring(0, 400) + "…" : reason;
  }

  private static String time(Instant at) {
    return TIME.format(at.atZone(BusinessClock.ZONE));
  }

  private String text(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key);
    }
    return text;
  }

  /** Fills each brace once: what a person wrote is never read as a brace again. */
  private static String filled(String text, Map<String, String> words) {
    return BRACES
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
  }
}
