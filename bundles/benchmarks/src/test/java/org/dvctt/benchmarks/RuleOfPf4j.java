/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import org.dvctt.spi.control.ControlCheck;
import org.pf4j.ExtensionPoint;

/** A control check as PF4J finds one: its extension points carry this mark of its own. */
public interface RuleOfPf4j extends ControlCheck, ExtensionPoint {}
