/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.util.Optional;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Idempotency records: a command sent again gives the first result, an altered one is refused. */
public interface Idempotency {
  /**
   * Looks the command up and, when it is new, claims the key in this transaction.
   *
   * @param key the caller's key bound to caller, route and resource
   * @param bodyHash SHA-256 of the command's body
   * @return the stored result of the first sending, or empty when this is the first
   * @throws org.dvctt.model.Refused CONFLICT {@code IDEMPOTENCY_KEY_REUSED} when the key came with
   *     another body
   */
  Optional<String> claim(Tx tx, String key, String bodyHash);

  /** Stores the result of the command claimed in this transaction. */
  void store(Tx tx, String key, String result);

  /** The refusal of a key that came before with another content. */
  static Refused reused() {
    return Refused.of(
        Refused.Kind.CONFLICT,
        "IDEMPOTENCY_KEY_REUSED",
        "Idempotency-Key",
        Text.of(
            "Khóa chống gửi trùng này đã dùng cho một yêu cầu có nội dung khác.",
            "This idempotency key was used for a request with another content."),
        Text.of(
            "Tải lại trang để xem trạng thái hiện tại, rồi gửi yêu cầu mới với khóa mới.",
            "Reload to see the present state, then send the new request with a new key."));
  }
}
