/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The command line of the kit: {@code java -jar org.dvctt.testkit-….jar new|check|kar|sign|verify}.
 */
@NullMarked
package org.dvctt.testkit.command;

import org.jspecify.annotations.NullMarked;
