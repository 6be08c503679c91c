/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Values that every room of DVCTT speaks: money, codes, budget lines, dossier content, reasons and
 * verdicts. Immutable, JDK only, no behaviour beyond their own shape.
 */
@Version("0.5.0")
@NullMarked
package org.dvctt.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
