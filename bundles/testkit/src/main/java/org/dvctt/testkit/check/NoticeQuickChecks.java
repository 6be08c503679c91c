/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import java.util.List;
import java.util.Optional;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.NoticeAnswer.Status;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Text;
import org.dvctt.spi.notice.NoticeChannel;
import org.dvctt.testkit.question.NoticeQuestions;
import org.jspecify.annotations.Nullable;

/**
 * The quick checks of a notice channel: it rehearses a usual notice of its medium and refuses what
 * can't be carried. Nothing is sent: the platform runs them before it lets a version in.
 */
public final class NoticeQuickChecks {
  private NoticeQuickChecks() {}

  /**
   * Rehearses.
   *
   * @return what is wrong, for people; empty when nothing is
   */
  public static List<Text> run(NoticeChannel channel) {
    AnswerLook look = new AnswerLook("", "");
    boolean carries = false;
    for (NoticeMedium medium : NoticeMedium.values()) {
      Text usual = Text.of("thông báo thường " + medium, "a usual notice by " + medium);
      Optional<NoticeAnswer> answer = rehearse(look, channel, NoticeQuestions.usual(medium), usual);
      if (answer.filter(it -> it.status() == Status.ACCEPTED).isPresent()) {
        carries = true;
        for (NoticeQuestions.Odd odd : NoticeQuestions.oddTexts(medium)) {
          rehearse(look, channel, odd.notice(), odd.what());
        }
      }
      for (NoticeQuestions.Odd odd : NoticeQuestions.wrongAddresses(medium)) {
        rehearse(look, channel, odd.notice(), odd.what())
            .filter(it -> it.status() != Status.REFUSED)
            .ifPresent(
                it ->
                    look.add(
                        "Không từ chối: " + odd.what().vi() + " (" + medium + ").",
                        "It does not refuse " + odd.what().en() + " (" + medium + ")."));
      }
    }
    if (!carries) {
      look.add(
          "Không nhận thông báo thường nào, bằng thư hay tin nhắn.",
          "It takes no usual notice, neither by e-mail nor by SMS.");
    }
    return List.copyOf(look.findings());
  }

  private static Optional<NoticeAnswer> rehearse(
      AnswerLook look, NoticeChannel channel, Notice notice, Text asked) {
    Optional<NoticeAnswer> answer = Asking.askTwice(look, asked, () -> channel.rehearse(notice));
    answer.ifPresent(it -> look(look, it, notice, asked));
    return answer;
  }

  private static void look(AnswerLook look, NoticeAnswer answer, Notice notice, Text asked) {
    if (answer.status() == Status.LATER) {
      look.add(
          "Diễn thử mà trả lời LATER (" + asked.vi() + ").",
          "Rehearsing answers LATER (" + asked.en() + ").");
    }
    if (answer.status() != Status.ACCEPTED && AnswerLook.blank(answer.why())) {
      look.add(
          "Từ chối mà không nói vì sao bằng cả hai thứ tiếng (" + asked.vi() + ").",
          "It refuses without saying why in both languages (" + asked.en() + ").");
    }
    if (notice.address().length() > 3 && tells(answer.why(), notice.address())) {
      look.add(
          "Nêu địa chỉ người nhận trong lý do (" + asked.vi() + ").",
          "It tells the address in its reason (" + asked.en() + ").");
    }
  }

  private static boolean tells(@Nullable Text why, String address) {
    return why != null
        && (String.valueOf(why.vi()).contains(address)
            || String.valueOf(why.en()).contains(address));
  }
}
