/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What the simulators of the ledger and of the bank share: the fault plan, the journal, the process
 * form and the two ways to a simulator (in this JVM, over HTTP). Each simulator's jar holds a
 * private copy; nothing is exported, nothing but the JDK is needed.
 */
@NullMarked
package org.dvctt.plugin.simcommon;

import org.jspecify.annotations.NullMarked;
