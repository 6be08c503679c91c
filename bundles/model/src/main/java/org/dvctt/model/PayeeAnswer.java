/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;

/**
 * What a directory knows of the accounts that it was asked about. An account that is not in it is
 * taken as {@link AccountHolder.Known#UNKNOWN}; one that was not asked about is not looked at.
 */
public record PayeeAnswer(List<AccountHolder> holders) {
  public PayeeAnswer {
    holders = List.copyOf(holders);
  }
}
