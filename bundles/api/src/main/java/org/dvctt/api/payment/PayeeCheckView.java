/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.dvctt.model.Reason;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether a payee's name fits the holder of its account, as a bank's directory says. It warns and
 * decides nothing.
 *
 * @param holder as the bank writes it; empty for who may not be told: a unit is told no name that
 *     is another than its own
 * @param newBankCode which code took the place of the bank's; empty unless {@link Result#NO_BANK}
 * @param source who said it; empty when nobody did
 * @param heldOn the day for which it was said
 * @param checkedAt when it was asked
 * @param reason R13 or R14 with what to do; null when nothing is wrong or nothing is known
 * @param why nothing is known; empty sentences otherwise
 */
public record PayeeCheckView(
    Result result,
    String holder,
    String newBankCode,
    String source,
    @Nullable LocalDate heldOn,
    @Nullable Instant checkedAt,
    @Nullable Reason reason,
    Text why) {

  /** What came out. */
  public enum Result {
    /** The name is the holder's. */
    EXACT,
    /** It is, but for case, diacritics, punctuation or usual abbreviations. */
    FOLDED,
    /** Another holds the account. */
    NO,
    /** There is no such account. */
    NO_ACCOUNT,
    /** There is no such bank any more. */
    NO_BANK,
    /** It is being asked, or will be again. */
    WAITING,
    /** Nobody was asked. */
    NOT_CHECKED
  }
}
