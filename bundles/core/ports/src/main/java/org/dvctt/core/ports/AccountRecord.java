/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import org.dvctt.model.AccountNumber;
import org.dvctt.model.OfficeCode;

/**
 * An account as it stood on a valid date.
 *
 * @param status ACTIVE, FROZEN, CLOSING or CLOSED
 * @param secondSigner false when the register says "Không có" for the second signature
 */
public record AccountRecord(
    AccountNumber number, OfficeCode office, String status, boolean secondSigner) {}
