/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import org.dvctt.core.ports.NoticeEvent;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;

/** Has the unit told of what became of its enrolment, through the outbox. */
final class EnrolmentNotices {
  /** What an act has it told of. */
  private static final Map<String, String> KINDS =
      Map.of("enrol", "ENROLLED", "return", "ENROLMENT_RETURNED");

  private static final ObjectMapper JSON = new ObjectMapper();

  private EnrolmentNotices() {}

  /**
   * Puts it.
   *
   * @param version of the enrolment that the act was done on
   */
  static void after(
      Outbox outbox, Tx tx, UnitRecord unit, String act, long version, String reason, Instant now) {
    String kind = KINDS.get(act);
    if (kind == null) {
      return;
    }
    // One line, whatever was typed.
    String said = reason.isBlank() ? "" : "- " + reason.strip().replaceAll("[\\x00-\\x1f]", " ");
    Map<String, String> event =
        Map.of(
            NoticeEvent.KIND,
            kind,
            NoticeEvent.UNIT,
            unit.code().value(),
            NoticeEvent.OFFICE,
            unit.office().value(),
            NoticeEvent.AT,
            now.toString(),
            NoticeEvent.REASONS_VI,
            said,
            NoticeEvent.REASONS_EN,
            said);
    outbox.put(
        tx,
        new OutboxMessage(
            NoticeEvent.TOPIC,
            "notice:" + unit.code(),
            unit.code() + "/" + version + "/" + kind,
            json(event)));
  }

  private static String json(Map<String, String> event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }
}
