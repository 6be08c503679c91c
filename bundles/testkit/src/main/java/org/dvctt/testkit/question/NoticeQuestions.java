/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.question;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Text;

/** Notices, for plugins of the kind {@code notice}. Nobody has their addresses. */
public final class NoticeQuestions {
  private static final int HUGE = 10_000;
  private static final String TEXT =
      "Hồ sơ H12.01-200803-0001 của đơn vị đã được tiếp nhận.\nSố tiền: 1.250.000 đ.";

  private NoticeQuestions() {}

  /**
   * One that a plugin must be able to answer.
   *
   * @param what what is odd about it, for people
   */
  public record Odd(Text what, Notice notice) {}

  /** One that every channel of the medium can carry. */
  public static Notice usual(NoticeMedium medium) {
    boolean mail = medium == NoticeMedium.EMAIL;
    return new Notice(
        "N-1-rehearsal",
        medium,
        mail ? "khong.ai@example.invalid" : "0900000000",
        "vi",
        mail ? "Đã tiếp nhận hồ sơ" : "",
        TEXT,
        false);
  }

  /** The usual one under another id. */
  public static Notice named(NoticeMedium medium, String id) {
    Notice usual = usual(medium);
    return new Notice(
        id, medium, usual.address(), usual.language(), usual.subject(), usual.text(), false);
  }

  /** The usual one to another address. */
  public static Notice to(NoticeMedium medium, String address) {
    Notice usual = usual(medium);
    return new Notice(
        usual.id(), medium, address, usual.language(), usual.subject(), usual.text(), false);
  }

  /** Addresses that nothing can be sent to. */
  public static List<Odd> wrongAddresses(NoticeMedium medium) {
    String good = usual(medium).address();
    List<Odd> all = new ArrayList<>();
    all.add(wrong("địa chỉ trống", "an empty address", to(medium, "")));
    all.add(wrong("địa chỉ có xuống dòng", "a line break", to(medium, good + "\r\nBcc: a@b.vn")));
    all.add(wrong("hai địa chỉ", "two addresses", to(medium, good + "," + good)));
    all.add(wrong("địa chỉ 10.000 ký tự", "10,000 letters", to(medium, good + "1".repeat(HUGE))));
    all.add(wrong("không phải địa chỉ", "no address", to(medium, "Công ty A")));
    return List.copyOf(all);
  }

  /** Texts that are odd but have to be carried, or refused, without an exception. */
  public static List<Odd> oddTexts(NoticeMedium medium) {
    Notice usual = usual(medium);
    List<Odd> all = new ArrayList<>();
    for (String text :
        List.of("", "a", "😀 \u0000 \u200B ]]> . \n.\n\r\n..", "Thông báo ".repeat(HUGE / 10))) {
      all.add(
          new Odd(
              Text.of("nội dung " + text.length() + " ký tự", "a text of " + text.length()),
              new Notice(usual.id(), medium, usual.address(), "vi", usual.subject(), text, true)));
    }
    all.add(
        new Odd(
            Text.of("tiêu đề có xuống dòng", "a line break in the subject"),
            new Notice(
                usual.id(), medium, usual.address(), "en", "A\r\nBcc: a@b.vn", TEXT, false)));
    return List.copyOf(all);
  }

  private static Odd wrong(String vi, String en, Notice notice) {
    return new Odd(Text.of(vi, en), notice);
  }
}
