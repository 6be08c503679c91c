/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

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
    String said = reason.isBlank() ? "" : "- " + json(reason.strip().replace('\n', ' '));
    String event =
        "{"
            + field(NoticeEvent.KIND, kind)
            + ","
            + field(NoticeEvent.UNIT, unit.code().value())
            + ","
            + field(NoticeEvent.OFFICE, unit.office().value())
            + ","
            + field(NoticeEvent.AT, now.toString())
            + ","
            + field(NoticeEvent.REASONS_VI, said)
            + ","
            + field(NoticeEvent.REASONS_EN, said)
            + "}";
    outbox.put(
        tx,
        new OutboxMessage(
            NoticeEvent.TOPIC,
            "notice:" + unit.code(),
            unit.code() + "/" + version + "/" + kind,
            event));
  }

  private static String field(String name, String value) {
    return "\"" + name + "\":\"" + value + "\"";
  }

  private static String json(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ') {
        escaped.append(' ');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
