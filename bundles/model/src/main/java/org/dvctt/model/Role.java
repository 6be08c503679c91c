/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/** Role ids of domain §1.1 and §1.2. */
public enum Role {
  UNIT_MAKER,
  UNIT_CHIEF_ACCOUNTANT,
  UNIT_CA_DELEGATE,
  UNIT_ACCOUNT_HOLDER,
  UNIT_AH_DELEGATE,
  UNIT_VIEWER,
  UNIT_ADMIN,
  KB_OFFICER,
  KB_RELATION_OFFICER,
  KB_CONTROLLER,
  KB_LEADER,
  KB_PAYMENT_MAKER,
  KB_PAYMENT_CHECKER,
  KB_CASHIER,
  KB_ROLLOUT_MANAGER,
  KB_PROVINCE_DIRECTOR,
  KB_OFFICE_HEAD,
  KB_CENTRAL,
  KB_SYSADMIN,
  KB_AUDITOR;

  /** True when a grant of this role names a unit, false when it names a treasury office. */
  public boolean isOfUnit() {
    return name().startsWith("UNIT_");
  }
}
