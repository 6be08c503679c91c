/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/**
 * What became of a report that a plugin wrote into a file of the core's: the answer of such a call.
 *
 * @param bytes how many it wrote
 * @param whole false when the core stopped it, because the file was as large as is allowed or the
 *     format can't hold the report: no fault of the plugin
 */
public record WrittenReport(long bytes, boolean whole) {}
