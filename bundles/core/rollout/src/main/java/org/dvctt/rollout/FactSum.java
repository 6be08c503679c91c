/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import java.time.LocalDate;
import org.dvctt.model.Channel;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;

/**
 * What a unit sent to an office through a channel in a period.
 *
 * @param lastReceived last day of the period with something received
 */
record FactSum(
    UnitCode unit,
    OfficeCode office,
    Channel channel,
    long vouchers,
    long dossiers,
    LocalDate lastReceived) {}
