/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.LocalDate;
import org.dvctt.model.Channel;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * One voucher of before: marked imported, never judged by packs. {@code completed} is null when it
 * never was.
 */
public record HistoryRow(
    UnitCode unit,
    OfficeCode office,
    String service,
    Channel channel,
    LocalDate received,
    @Nullable LocalDate completed,
    Money amount) {}
