/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * A bank through folders in the messages of ISO 20022: pain.001 out; pain.002 and camt.054 in. What
 * the bank has to know is in {@code docs/plugins/bank-iso20022.md}.
 */
@NullMarked
package org.dvctt.plugin.bankiso20022;

import org.jspecify.annotations.NullMarked;
