/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dvctt.model.Money;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Text;
import org.dvctt.spi.notice.NoticeChannel;
import org.junit.Test;

public class NoticeQuickChecksTest {
  private static final NoticeAnswer TAKEN = NoticeAnswer.accepted("", 0, Money.ZERO);

  private static NoticeChannel saying(Function<Notice, NoticeAnswer> refusal) {
    return new NoticeChannel() {
      @Override
      public NoticeAnswer send(Notice notice) {
        throw new AssertionError("nobody may get a message from a check");
      }

      @Override
      public NoticeAnswer rehearse(Notice notice) {
        boolean number = notice.address().matches("0[0-9]{8,14}");
        return notice.medium() == NoticeMedium.SMS && number ? TAKEN : refusal.apply(notice);
      }
    };
  }

  private static String said(Function<Notice, NoticeAnswer> refusal) {
    return NoticeQuickChecks.run(saying(refusal)).stream()
        .map(Text::en)
        .collect(Collectors.joining("\n"));
  }

  @Test
  public void aChannelThatSaysInBothLanguagesWhyIsSound() {
    assertEquals(List.of(), NoticeQuickChecks.run(saying(it -> NoticeAnswer.refused("a", "b"))));
  }

  @Test
  public void whatIsWrongWithAReasonIsSaid() {
    Map<String, Function<Notice, NoticeAnswer>> wrong =
        Map.of(
            "saying why in both languages", it -> NoticeAnswer.refused("chỉ tiếng Việt", " "),
            "without saying why in both languages", it -> NoticeAnswer.refused(" ", "English only"),
            "It refuses without saying why", it -> NoticeAnswer.refused(Text.NONE),
            "without saying why in", it -> NoticeAnswer.refused(null, null),
            "It tells the address", it -> NoticeAnswer.refused("số " + it.address(), "number"),
            "tells the address in", it -> NoticeAnswer.refused("số", "number " + it.address()));
    wrong.forEach(
        (what, refusal) -> {
          String said = said(refusal);
          assertTrue(what + " in " + said, said.contains(what));
        });
  }
}
