/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.Attachments;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.api.registry.Registry;
import org.dvctt.core.ports.People;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.Declarations;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Role;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;

/** The people of one unit and of its office in the made-up small province, and what they do. */
final class Staff {
  private static final UnitCode UNIT = UnitCode.of("1880001");
  private static final OfficeCode OFFICE = OfficeCode.of("8801");
  private static final AccountNumber ACCOUNT = AccountNumber.parse("9523.3.1880001.00000");
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private static final Map<String, Role> ROLES =
      Map.of(
          "kt", Role.UNIT_MAKER,
          "ktt", Role.UNIT_CHIEF_ACCOUNTANT,
          "ctk", Role.UNIT_ACCOUNT_HOLDER,
          "gdv", Role.KB_OFFICER,
          "ks", Role.KB_CONTROLLER,
          "ld", Role.KB_LEADER,
          "tt", Role.KB_PAYMENT_MAKER,
          "kstt", Role.KB_PAYMENT_CHECKER);

  /** Who does what. */
  record Step(String who, String act) {}

  /** From the control to the leader's approval. */
  static final List<Step> FROM_PROPOSAL =
      List.of(new Step("gdv", "propose"), new Step("ks", "check"), new Step("ld", "approve"));

  /** From the draft to the leader's approval; what follows is the system's. */
  static final List<Step> TO_APPROVAL =
      List.of(
          new Step("kt", "submit"),
          new Step("ktt", "sign2"),
          new Step("ctk", "sign1"),
          new Step("gdv", "accept"),
          new Step("gdv", "control"),
          new Step("gdv", "propose"),
          new Step("ks", "check"),
          new Step("ld", "approve"));

  private final Components components;
  private final Dossiers dossiers;
  private final Map<String, Actor> people = new ConcurrentHashMap<>();

  Staff(Components components) {
    this.components = components;
    this.dossiers = components.get(Dossiers.class);
  }

  /** A new dossier of one voucher for each amount, in đồng. */
  DossierView create(long... amounts) {
    return dossiers.create(person("kt"), draft(amounts), command());
  }

  DossierView find(String id) {
    return dossiers.find(person("kt"), id).orElseThrow();
  }

  /** Does the act on the dossier as it was seen. */
  DossierView act(String who, DossierView seen, String act) {
    return dossiers.act(person(who), seen.id(), ActRequest.plain(act, seen.version(), command()));
  }

  /** The same with a reason, a reason code, and what else the act needs. */
  DossierView act(String who, DossierView seen, String act, Map<String, String> inputs) {
    return dossiers.act(
        person(who),
        seen.id(),
        new ActRequest(
            act,
            seen.version(),
            "theo kịch bản thử nghiệm",
            List.of("R99"),
            Map.of(),
            inputs,
            null,
            command()));
  }

  /** Sends a file as evidence; returns its hash. */
  String evidence(String text) {
    byte[] pdf = ("%PDF-1.4 " + text).getBytes(StandardCharsets.UTF_8);
    return components
        .get(Attachments.class)
        .put(person("tt"), UNIT, "doi-chieu.pdf", new ByteArrayInputStream(pdf))
        .sha256();
  }

  Actor person(String who) {
    return people.computeIfAbsent(who, this::made);
  }

  private Actor made(String who) {
    Role role = ROLES.get(who);
    String login = who + "." + (role.isOfUnit() ? UNIT : OFFICE);
    String person =
        components
            .get(Transactions.class)
            .<String>write(tx -> components.get(People.class).person(tx, login, login, true));
    Grant grant = role.isOfUnit() ? new Grant(role, UNIT, null) : new Grant(role, null, OFFICE);
    return new Actor(person, login, login, List.of(grant));
  }

  private NewDossier draft(long... amounts) {
    return new NewDossier(
        "SVC_RECURRENT_EXPENDITURE",
        ACCOUNT,
        FiscalYear.of(2020),
        Arrays.stream(amounts).mapToObj(amount -> voucher(Money.of(amount))).toList(),
        List.of());
  }

  private Voucher voucher(Money amount) {
    String bank = components.get(Registry.class).catalogue("bank", DAY).get(0).code();
    VoucherLine line =
        new VoucherLine(
            "Tiền điện",
            null,
            null,
            EconItem.of("6501"),
            Sector.of("071"),
            FundSource.of("13"),
            amount);
    return new Voucher(
        "01",
        "C2-02a/NS",
        DAY,
        Voucher.Ticks.USUAL,
        Program.of("00000"),
        // No two alike, or each would be warned of as a duplicate.
        "Tiền điện, công tơ " + UUID.randomUUID(),
        Declarations.NONE,
        new Payee("Điện lực (mẫu)", "", "1234567890", bank),
        null,
        List.of(line),
        amount,
        AmountInWords.of(amount));
  }

  private static Command command() {
    return new Command(UUID.randomUUID().toString(), "0".repeat(64));
  }
}
