/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import org.dvctt.api.notice.NoticeLine;
import org.dvctt.api.notice.NoticeState;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Page;
import org.dvctt.model.Text;
import org.junit.Rule;
import org.junit.Test;

public class NoticeApiTest {
  private static final Instant AT = Instant.parse("2020-08-05T02:30:00Z");
  @Rule public final RunningApi api = new RunningApi();

  @Test
  public void whyANoticeIsNotSentIsOneSentenceInTheCallersLanguage() {
    NoticeLine line =
        new NoticeLine(
            "N-1",
            "PAID",
            "1990766",
            "dossier:01D",
            NoticeMedium.EMAIL,
            "d…@a.vn",
            NoticeState.REFUSED,
            1,
            AT,
            null,
            AT,
            Text.of("Không có người này.", "There is no such person."),
            "notice-email 1.0.0",
            "",
            0,
            0);
    api.core.when("notices", a -> new Page<>(List.of(line), 0, 50, 1));
    assertEquals(
        "Không có người này.",
        api.get("officer", "/notices").json().at("/items/0/last_why").asText());
    assertEquals(
        "There is no such person.",
        api.get("officer", "/notices", "Accept-Language", "en")
            .json()
            .at("/items/0/last_why")
            .asText());
  }
}
