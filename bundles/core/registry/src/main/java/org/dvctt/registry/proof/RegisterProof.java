/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.proof;

import java.util.List;
import org.dvctt.api.registry.RegistryFault;
import org.dvctt.api.registry.RegistryProof;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.registry.DatedTable;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads every table of the register in one transaction and looks for what can't be. */
@Component
public final class RegisterProof implements RegistryProof {
  private final Transactions transactions;

  @Activate
  public RegisterProof(
      @Reference Transactions transactions,
      @Reference(target = "(context=registry)") StoreReady ready) {
    this.transactions = transactions;
  }

  @Override
  public List<RegistryFault> verify() {
    return transactions.read(tx -> of(Sql.in(tx)));
  }

  /** What can't be, as seen in a transaction that is open. */
  public static List<RegistryFault> of(Sql sql) {
    Findings found = new Findings();
    TimeAxes.look(sql, found);
    Known offices = Known.read(sql, DatedTable.OFFICE, "parent");
    Known units = Known.read(sql, DatedTable.UNIT, "chapter", "sector");
    Known places = Known.read(sql, DatedTable.UNIT_OFFICE, "office");
    Known officers = Known.read(sql, DatedTable.OFFICER, "office");
    Known assignments = Known.read(sql, DatedTable.ASSIGNMENT, "officer_no");
    Known accounts = Known.read(sql, DatedTable.ACCOUNT, "unit", "office");
    Known signatories = Known.read(sql, DatedTable.SIGNATORY);
    Hanging has = new Hanging(found);
    has.on("UNIT_WITHOUT_OFFICE", units, "code", places, "unit", "kho bạc", "office");
    has.on("PLACE_WITHOUT_UNIT", places, "unit", units, "code", "đơn vị", "unit");
    has.on("PLACE_WITHOUT_OFFICE", places, "office", offices, "code", "kho bạc", "office");
    has.on("OFFICE_WITHOUT_PARENT", offices, "parent", offices, "code", "kho bạc", "office");
    has.on("OFFICER_WITHOUT_OFFICE", officers, "office", offices, "code", "kho bạc", "office");
    has.on("ASSIGNMENT_WITHOUT_UNIT", assignments, "unit", units, "code", "đơn vị", "unit");
    has.on(
        "ASSIGNMENT_WITHOUT_OFFICER",
        assignments,
        "officer_no",
        officers,
        "officer_no",
        "cán bộ",
        "officer");
    has.on("ACCOUNT_WITHOUT_UNIT", accounts, "unit", units, "code", "đơn vị", "unit");
    has.on("ACCOUNT_WITHOUT_OFFICE", accounts, "office", offices, "code", "kho bạc", "office");
    has.on(
        "SIGNATORY_WITHOUT_ACCOUNT",
        signatories,
        "account_no",
        accounts,
        "account_no",
        "tài khoản",
        "account");
    OfficeTree.look(offices, found);
    Signers.look(sql, signatories, found);
    CodeParents.look(Known.read(sql, DatedTable.CODE, "parent"), units, found);
    MilestoneOrder.look(sql, units.days("code").keySet(), found);
    return found.all();
  }
}
