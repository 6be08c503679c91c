/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dvctt.core.ports.NoticeEvent;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Channel;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.Text;
import org.dvctt.store.Sql;

/** Has the unit told of what happened to its dossier, through the outbox. */
final class NoticeEvents {
  private static final int LAST = 4;

  /** What an act has it told of; all others are seen on the dossier only. */
  private static final Map<String, String> KINDS =
      Map.of(
          "sign1", "RECEIVED",
          "request_completion", "COMPLETION_REQUESTED",
          "request_completion_late", "COMPLETION_REQUESTED",
          "refuse", "REFUSED",
          "settle", "PAID");

  private NoticeEvents() {}

  /**
   * Puts what the act that was just applied has the unit told of.
   *
   * @param note what the person who did it wrote
   */
  static void after(Acting acting, String act, String note) {
    String kind = KINDS.get(act);
    if (kind == null || kind.equals("RECEIVED") && acting.row().channel() != Channel.ONLINE) {
      return;
    }
    List<Text> reasons = new ArrayList<>();
    if (kind.equals("COMPLETION_REQUESTED") || kind.equals("REFUSED")) {
      reasons.addAll(reasons(acting));
    }
    if (kind.equals("COMPLETION_REQUESTED") && !note.isBlank()) {
      reasons.add(Text.of(note.strip(), note.strip()));
    }
    put(acting, kind, "", acting.row().content().total().dong(), reasons);
  }

  /** A payment came back. */
  static void returned(Acting acting, VoucherRow voucher, String why) {
    long amount = voucher.voucher(acting).total().dong();
    put(
        acting,
        "PAYMENT_RETURNED",
        "/" + voucher.id(),
        amount,
        why.isBlank() ? List.of() : List.of(Text.of(why, why)));
  }

  private static void put(
      Acting acting, String kind, String more, long amount, List<Text> reasons) {
    DossierRow row = acting.row();
    Map<String, String> event = new LinkedHashMap<>();
    event.put(NoticeEvent.KIND, kind);
    event.put(NoticeEvent.UNIT, row.unit().value());
    event.put(NoticeEvent.OFFICE, row.office().value());
    event.put(NoticeEvent.AT, acting.now.toString());
    event.put(NoticeEvent.DOSSIER, row.id());
    event.put(NoticeEvent.CODE, row.code().orElse(""));
    event.put(NoticeEvent.AMOUNT, Long.toString(amount));
    event.put(NoticeEvent.ACCOUNT, masked(row.content().account()));
    event.put(NoticeEvent.REASONS_VI, lines(reasons, Text::vi));
    event.put(NoticeEvent.REASONS_EN, lines(reasons, Text::en));
    acting.ground.outbox.put(
        acting.tx,
        OutboxMessage.held(
            NoticeEvent.TOPIC,
            "notice:" + row.id(),
            row.id() + "/" + row.version() + "/" + kind + more,
            ContentJson.object(event)));
  }

  /** The reasons of the latest act that had some, each with its guidance. */
  private static List<Text> reasons(Acting acting) {
    return Sql.in(acting.tx)
        .list(
            "SELECT code, guidance FROM dossier_reason WHERE dossier_id = ? AND history_line ="
                + " (SELECT MAX(history_line) FROM dossier_reason WHERE dossier_id = ?)"
                + " ORDER BY code",
            row -> {
              Text label =
                  ReasonCode.find(row.text("code"))
                      .map(ReasonCode::label)
                      .orElse(Text.of(row.text("code"), row.text("code")));
              String guidance = row.text("guidance").isBlank() ? "" : ": " + row.text("guidance");
              return Text.of(label.vi() + guidance, label.en() + guidance);
            },
            acting.row().id(),
            acting.row().id());
  }

  private static String lines(List<Text> reasons, Function<Text, String> language) {
    return String.join(
        "\n", reasons.stream().map(language).map(it -> "- " + it.replace('\n', ' ')).toList());
  }

  /** The last four digits of the unit's part: what comes after it is the same for most. */
  private static String masked(AccountNumber account) {
    String unit = account.unit().value();
    return "…" + unit.substring(Math.max(0, unit.length() - LAST));
  }
}
