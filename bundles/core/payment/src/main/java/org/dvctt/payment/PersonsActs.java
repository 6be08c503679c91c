/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Verdict;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** What each act of a person does inside its transaction; who may and when is checked before. */
final class PersonsActs {
  private static final LocalTime CLOSE = LocalTime.of(17, 0);

  private PersonsActs() {}

  static void run(Acting acting, ActRequest request, RuleBook.@Nullable Asked asked) {
    switch (request.act()) {
      case "submit" -> submit(acting, needed(asked));
      case "recall_sign2", "recall_sign1", "return2", "return1" -> toDraft(acting, request.act());
      case "sign2" -> sign2(acting);
      case "sign1" -> sign1(acting, needed(asked));
      case "accept" -> accept(acting);
      case "control", "recontrol" -> control(acting, request.act(), needed(asked));
      case "propose" -> propose(acting, request);
      case "check" -> check(acting);
      case "approve" -> approve(acting);
      case "refuse" -> refuse(acting);
      case "reject_refusal", "reject_refusal_sent" -> rejectRefusal(acting, request.act());
      case "propose_refusal", "propose_refusal_early", "propose_refusal_sent" ->
          acting.apply(
              to(request.act())
                  .set("officer", acting.actor())
                  .detail(String.join(" ", request.reasonCodes())));
      case "withdraw", "cancel", "send_back_check", "send_back_approve" ->
          acting.apply(to(request.act()));
      default -> throw Refusals.notOffered(request.act());
    }
  }

  private static Change to(String act) {
    return new Change(act, ActTable.of(act).spec().to().get(0));
  }

  private static RuleBook.Asked needed(RuleBook.@Nullable Asked asked) {
    if (asked == null) {
      throw new IllegalStateException("the rules are asked before the transaction");
    }
    return asked;
  }

  private static void submit(Acting acting, RuleBook.Asked asked) {
    DossierRow row = acting.row();
    List<Reason> faults =
        ContentFaults.of(
            row.content(), acting.ground.registry, acting.ground.budget, acting.tx, acting.today());
    asked.verdicts().stream()
        .filter(verdict -> verdict.outcome() == Verdict.Outcome.FAIL)
        .forEach(verdict -> faults.addAll(verdict.reasons()));
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    acting.table.verdicts(row, "SUBMIT", asked);
    acting.apply(to("submit").set("provisional_pack", asked.pack()).detail("pack " + asked.pack()));
  }

  private static void toDraft(Acting acting, String act) {
    acting.table.voidSignatures(acting.row().id());
    acting.apply(to(act));
  }

  private static void sign2(Acting acting) {
    Signing.check(acting, 2);
    acting.table.sign(acting.row(), 2, acting.actor(), acting.actorName(), acting.now);
    acting.apply(to("sign2").detail(acting.row().contentHash()));
  }

  private static void sign1(Acting acting, RuleBook.Asked asked) {
    DossierRow row = acting.row();
    Signing.check(acting, 1);
    if (row.pinnedPack().isEmpty() && !asked.pack().equals(row.provisionalPack())) {
      acting.table.voidSignatures(row.id());
      acting.apply(to("repack").detail(row.provisionalPack() + " → " + asked.pack()));
      return;
    }
    if (asked.fails()) {
      throw new Refused(Refused.Kind.INVALID, failing(asked.verdicts()));
    }
    LocalDate today = acting.today();
    String code =
        row.code()
            .orElseGet(
                () ->
                    acting.table.nextCode(
                        row.office(),
                        acting.ground.registry.officeElectronicId(acting.tx, row.office(), today),
                        today));
    acting.table.sign(row, 1, acting.actor(), acting.actorName(), acting.now);
    acting.table.verdicts(row, "SIGN1", asked);
    Sql.in(acting.tx)
        .update(
            "UPDATE dossier_voucher SET document_number = ? || document_number"
                + " WHERE dossier_id = ? AND content_version = ?",
            code + "-",
            row.id(),
            row.contentVersion());
    acting.apply(
        to("sign1")
            .set("code", code)
            .set("sent_at", acting.now)
            .set("pinned_pack", asked.pack())
            .set("processing_days", asked.processingDays())
            .detail(code));
    FactEvents.put(
        acting.ground.outbox, acting.tx, acting.row(), "RECEIVED", acting.now, acting.now);
  }

  private static void accept(Acting acting) {
    DossierRow row = acting.row();
    LocalDate due =
        acting.ground.registry.plusWorkingDays(
            acting.tx, row.office(), acting.today(), Math.max(1, row.processingDays()));
    Instant dueAt = due.atTime(CLOSE).atZone(BusinessClock.ZONE).toInstant();
    acting.apply(
        to("accept")
            .set("accepted_at", acting.now)
            .set("due_at", dueAt)
            .set("officer", acting.actor()));
  }

  private static void control(Acting acting, String act, RuleBook.Asked asked) {
    DossierRow row = acting.row();
    if (row.budget().equals("NONE")
        || row.budget().equals("FAILED_FUND_CHECK")
        || row.budget().equals("RELEASED")) {
      acting.ground.budget.reserve(
          acting.tx, row.id(), row.contentVersion(), row.content().claims());
    }
    acting.table.verdicts(row, "CONTROL", asked);
    acting.apply(
        to(act)
            .set("budget_status", "RESERVED")
            .set("rule_hold", 0)
            .set("officer", acting.actor())
            .detail(asked.plugin() + ", " + asked.verdicts().size() + " verdicts"));
  }

  private static void propose(Acting acting, ActRequest request) {
    List<Verdict> verdicts = Verdicts.latest(Sql.in(acting.tx), acting.row().id());
    if (verdicts.stream().anyMatch(verdict -> verdict.outcome() == Verdict.Outcome.FAIL)) {
      throw new Refused(Refused.Kind.CONFLICT, failing(verdicts));
    }
    for (Verdict verdict : verdicts) {
      String rule = verdict.rule().rule();
      if (verdict.outcome() == Verdict.Outcome.WARN
          && request.acknowledged().getOrDefault(rule, "").strip().length()
              < ActTable.LEAST_REASON) {
        throw Refusals.warningNotAcknowledged(rule);
      }
    }
    String acknowledged =
        request.acknowledged().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("; "));
    acting.apply(to("propose").set("officer", acting.actor()).detail(acknowledged));
  }

  private static void check(Acting acting) {
    if (acting.actor().equals(acting.row().officer())) {
      throw Refusals.duty(
          "SOD_T1",
          "Người kiểm soát phải khác giao dịch viên.",
          "The controller is another person than the officer.");
    }
    acting.apply(to("check").set("controller", acting.actor()));
  }

  private static void approve(Acting acting) {
    DossierRow row = acting.row();
    if (acting.actor().equals(row.officer()) || acting.actor().equals(row.controller())) {
      throw Refusals.duty(
          "SOD_T1",
          "Lãnh đạo phải khác giao dịch viên và người kiểm soát.",
          "The leader is another person than officer and controller.");
    }
    Signing.sameContent(row);
    acting.apply(to("approve").set("leader", acting.actor()).set("ledger_status", "WAITING"));
    FactEvents.put(
        acting.ground.outbox,
        acting.tx,
        row,
        "APPROVED",
        row.sentAt().orElse(acting.now),
        acting.now);
    Orders.put(acting, Orders.LEDGER_POST, row.id() + "/" + row.version(), Map.of());
  }

  private static void refuse(Acting acting) {
    DossierRow row = acting.row();
    if (acting.actor().equals(row.officer())) {
      throw Refusals.duty(
          "SOD_T1",
          "Lãnh đạo phải khác giao dịch viên.",
          "The leader is another person than the officer.");
    }
    release(acting);
    acting.apply(to("refuse").set("leader", acting.actor()).set("budget_status", released(row)));
    FactEvents.put(
        acting.ground.outbox,
        acting.tx,
        row,
        "REFUSED",
        row.sentAt().orElse(acting.now),
        acting.now);
  }

  private static void rejectRefusal(Acting acting, String act) {
    boolean accepted = acting.row().acceptedAt().isPresent();
    if (accepted != act.equals("reject_refusal")) {
      throw Refusals.notAllowed(act, acting.row().state());
    }
    release(acting);
    acting.apply(to(act).set("budget_status", released(acting.row())));
  }

  private static void release(Acting acting) {
    if (acting.row().budget().equals("RESERVED")) {
      acting.ground.budget.release(acting.tx, acting.row().id(), acting.row().contentVersion());
    }
  }

  private static String released(DossierRow row) {
    return row.budget().equals("RESERVED") ? "RELEASED" : row.budget();
  }

  private static List<Reason> failing(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.outcome() == Verdict.Outcome.FAIL)
        .flatMap(verdict -> verdict.reasons().stream())
        .toList();
  }
}
