/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.util.List;
import org.dvctt.model.AccountNumber;

/**
 * What a unit fills in to enrol (domain §2.4 S1).
 *
 * @param email the unit's one e-mail for all transactions
 */
public record EnrolmentContent(
    String email, List<AccountNumber> accounts, List<EnrolmentMember> members) {
  public EnrolmentContent {
    accounts = List.copyOf(accounts);
    members = List.copyOf(members);
  }
}
