/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.Command;
import org.dvctt.core.ports.Idempotency;
import org.dvctt.model.CanonicalForm;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A person's command, carried out once: the history line that it wrote names it. Sent at the same
 * time twice, the later one finds the version moved on or the line taken, and when it is tried
 * again, the earlier one's line.
 */
final class Once {
  /** A command that may be carried out as often as it comes: no key came with it. */
  static final Once NO_KEY = new Once(null, "");

  private final @Nullable String id;
  private final String body;
  private boolean kept;

  private Once(@Nullable String id, String body) {
    this.id = id;
    this.body = body;
  }

  /**
   * The command of a person.
   *
   * @param dossier empty when the act makes a new one
   */
  static Once of(Actor actor, String act, String dossier, Command command) {
    if (command.idempotencyKey() == null) {
      return NO_KEY;
    }
    String key = String.join("|", actor.person(), act, dossier, command.idempotencyKey());
    return new Once(CanonicalForm.sha256(key.getBytes(StandardCharsets.UTF_8)), command.bodyHash());
  }

  /**
   * The dossier of the command when it was carried out before.
   *
   * @throws org.dvctt.model.Refused IDEMPOTENCY_KEY_REUSED when it said something else then
   */
  Optional<String> before(Sql sql) {
    if (id == null) {
      return Optional.empty();
    }
    return sql.one(
        "SELECT dossier_id, command_body FROM dossier_history WHERE command_id = ?",
        row -> {
          if (!row.text("command_body").equals(body)) {
            throw Idempotency.reused();
          }
          return row.text("dossier_id");
        },
        id);
  }

  /** For the first history line that is written; null from then on. */
  @Nullable String take() {
    String taken = kept ? null : id;
    kept = true;
    return taken;
  }

  String body() {
    return body;
  }

  /**
   * Must be called at the end of what the command did.
   *
   * @throws IllegalStateException when no history line names it: sent again, it would be done again
   */
  void kept() {
    if (id != null && !kept) {
      throw new IllegalStateException("the act wrote no history line that names its command");
    }
  }
}
