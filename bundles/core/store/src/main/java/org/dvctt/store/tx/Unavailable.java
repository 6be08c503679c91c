/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.tx;

import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** The refusal of an act that the database could not take. */
final class Unavailable {
  private Unavailable() {}

  static Refused because(Exception cause) {
    Refused refused =
        Refused.of(
            Refused.Kind.UNAVAILABLE,
            "STORE_UNAVAILABLE",
            "",
            Text.of(
                "Hệ thống đang bận, chưa ghi nhận được yêu cầu.",
                "The system is busy and could not take the request."),
            Text.of(
                "Đợi ít phút rồi gửi lại đúng yêu cầu này; hệ thống không ghi nhận hai lần.",
                "Wait a little, then send the same request again; it is never recorded twice."));
    refused.initCause(cause);
    return refused;
  }
}
