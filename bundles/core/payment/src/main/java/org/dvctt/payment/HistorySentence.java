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
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dvctt.api.payment.DossierState;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.jspecify.annotations.Nullable;

/**
 * A line of a dossier's history as a sentence for an accountant. The sentences are texts of this
 * bundle, one an act; what an act noted in {@code detail} is read leniently, so that a line of an
 * older release still gives a sentence.
 */
final class HistorySentence {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
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
  static Text of(Line line, DossierRow dossier) {
    return Text.of(VI.sentence(line, dossier), EN.sentence(line, dossier));
  }

  /** Acts that have a sentence of their own in both languages. */
  static boolean knows(String act) {
    return VI.texts.containsKey(act) && EN.texts.containsKey(act);
  }

  private String sentence(Line line, DossierRow dossier) {
    Map<String, String> words = new HashMap<>();
    words.put("when", time(line.at()));
    words.put("who", line.actor().equals(Acting.SYSTEM) ? text("system") : line.actorName());
    words.put("why", clause("why", shortened(line.reason())));
    words.put("due", clause("due", due(line, dossier)));
    words.put("code", clause("code", line.detail()));
    words.put("codes", clause("codes", codes(line.detail())));
    // Only what the bank and the ledger say is in one language; a fund check's fault is Vietnamese.
    words.put(
        "note", clause("note", line.act().equals("control") ? inVietnamese(line) : line.detail()));
    words.put("answers", clause("answers", line.detail()));
    words.put("number", clause("number", line.detail()));
    voucher(line, dossier, words);
    words.put("state", line.to().label().in(language));
    words.put("label", label(line.act()));
    words.put("did", filled(text(key(line)), words));
    return filled(text("sentence"), words);
  }

  private String key(Line line) {
    if (line.act().equals("control") && line.to() == line.from()) {
      return "control.short";
    }
    return knows(line.act()) ? line.act() : "other";
  }

  /** A voucher's act notes {@code <voucher id> <bank's reference> <bank's reason>}. */
  private void voucher(Line line, DossierRow dossier, Map<String, String> words) {
    String[] noted = line.detail().split(" ", 3);
    words.put("voucher", voucher(noted[0], dossier));
    String reference = noted.length > 1 ? clause("reference", noted[1]) : "";
    String reason = noted.length > 2 ? clause("reason", noted[2].strip()) : "";
    words.put("reference", reference + reason);
  }

  private String voucher(String id, DossierRow dossier) {
    String[] parts = id.split("-");
    if (parts.length != 3 || !parts[1].matches("\\d{1,6}") || !parts[2].matches("\\d{1,6}")) {
      return text("voucher.some");
    }
    int place = Integer.parseInt(parts[2]);
    List<Voucher> vouchers = dossier.content().vouchers();
    boolean now = Integer.parseInt(parts[1]) == dossier.contentVersion();
    String number = now && place <= vouchers.size() ? vouchers.get(place - 1).number() : "";
    return number.isBlank()
        ? text("voucher").replace("{0}", parts[2])
        : text("voucher.numbered").replace("{0}", number);
  }

  /** When the result is due: as the act noted it, or what stands on the dossier since this line. */
  private static String due(Line line, DossierRow dossier) {
    try {
      return time(Instant.parse(line.detail()));
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
        .flatMap(java.util.Optional::stream)
        .map(code -> lowered(code.label().in(language)) + " (" + code + ")")
        .collect(Collectors.joining("; "));
  }

  private static String lowered(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  private String inVietnamese(Line line) {
    return language.equals("vi") ? line.detail().strip().replaceAll("\\.$", "") : "";
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
