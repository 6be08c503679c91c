/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.core.ports.AccountRecord;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.DossierContent;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.model.VoucherDraft;

/**
 * What the core finds wrong in vouchers of a file: another unit's, an account that can't be used,
 * and what a draft would be refused for when it is submitted. Each at its row, all at once.
 */
final class IntakeChecks {
  private static final int TOLD = 1_000;
  private static final Pattern FIELD =
      Pattern.compile("vouchers\\[(\\d+)]\\.(?:lines\\[(\\d+)]\\.)?(.+)");
  private static final Text MEND =
      Text.of("Sửa trong tệp rồi gửi lại tệp.", "Mend it in the file and send the file again.");
  private final Ground ground;
  private final Tx tx;
  private final UnitRecord unit;
  private final LocalDate today;
  private final List<IntakeFault> found = new ArrayList<>();
  private final Map<String, Optional<AccountNumber>> accounts = new LinkedHashMap<>();

  IntakeChecks(Ground ground, Tx tx, UnitRecord unit) {
    this.ground = ground;
    this.tx = tx;
    this.unit = unit;
    this.today = ground.clock.today();
  }

  /**
   * What was read and found.
   *
   * @param dossiers of the vouchers whose unit and account are right
   * @param faults the plugin's and these, in the file's order, as many as are told
   */
  record Checked(List<IntakeDossier> dossiers, List<IntakeFault> faults, int faultsInAll) {
    Checked {
      dossiers = List.copyOf(dossiers);
      faults = List.copyOf(faults);
    }
  }

  Checked check(IntakeAnswer answer) {
    List<IntakeDossier.Placed> placed = new ArrayList<>();
    for (VoucherDraft draft : answer.vouchers()) {
      place(draft).ifPresent(account -> placed.add(new IntakeDossier.Placed(account, draft)));
    }
    List<IntakeDossier> dossiers = IntakeDossier.of(placed);
    for (IntakeDossier dossier : dossiers) {
      content(dossier);
    }
    List<IntakeFault> all = new ArrayList<>(answer.faults());
    all.addAll(found);
    all.sort(Comparator.comparingInt(fault -> fault.place().row()));
    return new Checked(
        dossiers,
        all.size() > TOLD ? all.subList(0, TOLD) : all,
        answer.faultsInAll() + found.size());
  }

  /** The account of a voucher, when both it and the voucher are the unit's. */
  private Optional<AccountNumber> place(VoucherDraft draft) {
    if (!draft.unit().isBlank() && !draft.unit().equals(unit.code().value())) {
      otherUnit(draft, "unit", draft.unit());
      return Optional.empty();
    }
    return accounts.computeIfAbsent(draft.account(), account -> usable(draft, account));
  }

  /** Looked up once for each account; the fault stands where the file names it first. */
  private Optional<AccountNumber> usable(VoucherDraft draft, String written) {
    try {
      AccountNumber account = AccountNumber.parse(completed(written));
      if (!account.unit().equals(unit.code())) {
        otherUnit(draft, "account", account.unit().value());
        return Optional.empty();
      }
      boolean active =
          ground
              .registry
              .account(tx, account, today)
              .map(AccountRecord::status)
              .filter("ACTIVE"::equals)
              .isPresent();
      if (!active) {
        add(
            draft.place(),
            "account",
            Refusals.fault(
                "R21",
                "account",
                "Tài khoản không hoạt động.",
                "The account is not active.",
                "",
                ""));
        return Optional.empty();
      }
      return Optional.of(account);
    } catch (Refused e) {
      e.reasons().forEach(reason -> add(draft.place(), "account", reason));
      return Optional.empty();
    }
  }

  /** An account of older papers has three parts; the fourth is the commune's, or nothing. */
  private String completed(String written) {
    String[] parts = written.split("\\.", -1);
    return parts.length == 3
        ? written + "." + (parts[1].equals("4") ? unit.commune() : "00000")
        : written;
  }

  private void otherUnit(VoucherDraft draft, String field, String named) {
    UnitCode own = unit.code();
    String shown = named.length() > 20 ? named.substring(0, 20) + "…" : named;
    found.add(
        new IntakeFault(
            "OTHER_UNIT",
            draft.place(),
            field,
            Text.of(
                "Chứng từ của đơn vị " + shown + ", không phải " + own + ".",
                "The voucher is of unit " + shown + ", not of " + own + "."),
            Text.of(
                "Chỉ nhập chứng từ của đơn vị mình.", "Import your own unit's vouchers only.")));
  }

  private void content(IntakeDossier dossier) {
    DossierContent content =
        new DossierContent(
            "",
            DossierContent.RECURRENT_EXPENDITURE,
            unit.code(),
            ground.registry.account(tx, dossier.account(), today).orElseThrow().office(),
            dossier.account(),
            unit.chapter(),
            dossier.year(),
            dossier.vouchers(),
            List.of());
    for (Reason reason : ContentFaults.of(content, ground, tx, today).reasons()) {
      Matcher field = FIELD.matcher(reason.field());
      if (!field.matches()) {
        add(dossier.drafts().get(0).place(), reason.field(), reason);
        continue;
      }
      VoucherDraft draft = dossier.drafts().get(Integer.parseInt(field.group(1)));
      String line = field.group(2);
      IntakePlace place = line == null ? draft.place() : draft.lines().get(Integer.parseInt(line));
      add(place, (line == null ? "" : "lines.") + field.group(3), reason);
    }
  }

  private void add(IntakePlace place, String field, Reason reason) {
    found.add(new IntakeFault(reason.code(), place, field, reason.sentence(), MEND));
  }
}
