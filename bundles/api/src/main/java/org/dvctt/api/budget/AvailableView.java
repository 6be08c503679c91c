/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.budget;

import org.dvctt.model.BudgetLine;
import org.dvctt.model.Money;

/** What a budget line stands at, in đồng: allotted = available + reserved + consumed. */
public record AvailableView(
    BudgetLine line,
    Money allotted,
    Money available,
    Money reserved,
    Money consumed,
    boolean synthetic) {}
