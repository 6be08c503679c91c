/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What a bank's directory says of one account.
 *
 * @param known what it knows
 * @param name the holder's, as the bank writes it; empty unless {@link Known#HELD}
 * @param newBankCode which code took the place of a bank's that is closed or merged; empty when
 *     that is not known
 * @param source who said it, for people, e.g. {@code NAPAS}
 * @param on the day for which it is said
 * @param why it could not be asked; empty sentences otherwise
 */
public record AccountHolder(
    PayeeAccount account,
    Known known,
    String name,
    String newBankCode,
    String source,
    LocalDate on,
    Text why) {
  /** Longest name and source, characters. */
  public static final int LONGEST = 200;

  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_WHY = 300;
  private static final Text NOTHING = Text.of("", "");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  /** What a directory can know of an account. */
  public enum Known {
    /** Somebody holds it. */
    HELD,
    /** The bank has no such account. */
    NO_ACCOUNT,
    /** There is no bank of this code on that day, e.g. after a merger. */
    NO_BANK,
    /** It could not be asked now; later it may. */
    UNKNOWN
  }

  /**
   * @throws IllegalArgumentException when somebody holds it who has no name, or a text is too long
   */
  public AccountHolder {
    name = shown(name);
    source = shown(source);
    newBankCode = shown(newBankCode);
    if ((known == Known.HELD) == name.isEmpty()) {
      throw new IllegalArgumentException(
          known + " with " + (name.isEmpty() ? "no" : "a") + " name");
    }
    within("name", name, LONGEST);
    within("source", source, LONGEST);
    within("newBankCode", newBankCode, LONGEST_CODE);
    within("why", why.vi(), LONGEST_WHY);
    within("why", why.en(), LONGEST_WHY);
  }

  public static AccountHolder held(PayeeAccount account, String name, String source, LocalDate on) {
    return new AccountHolder(account, Known.HELD, name, "", source, on, NOTHING);
  }

  public static AccountHolder noAccount(PayeeAccount account, String source, LocalDate on) {
    return new AccountHolder(account, Known.NO_ACCOUNT, "", "", source, on, NOTHING);
  }

  /**
   * @param newBankCode which code to write instead, or empty
   */
  public static AccountHolder noBank(
      PayeeAccount account, String newBankCode, String source, LocalDate on) {
    return new AccountHolder(account, Known.NO_BANK, "", newBankCode, source, on, NOTHING);
  }

  /**
   * @param why for people; no account number
   */
  public static AccountHolder unknown(PayeeAccount account, String source, LocalDate on, Text why) {
    return new AccountHolder(account, Known.UNKNOWN, "", "", source, on, why);
  }

  /** What is not seen could turn the letters round it on a screen; what is no text stands out. */
  private static String shown(String text) {
    return PlainText.of(INVISIBLE.matcher(text).replaceAll("")).strip();
  }

  private static void within(String part, String text, int most) {
    if (text.length() > most) {
      throw new IllegalArgumentException(
          part + " of " + text.length() + " characters; " + most + " are allowed");
    }
  }
}
