/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The general ledger through folders: one request file an order, one answer file an order, both
 * with a checksum of their content. The format is in {@code docs/plugins/ledger-file.md}.
 */
@NullMarked
package org.dvctt.plugin.ledgerfile;

import org.jspecify.annotations.NullMarked;
