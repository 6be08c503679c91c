/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Plain SQL for the core's contexts inside a transaction that somebody else opened. Nothing of
 * {@code java.sql} shows: what differs between the engines stays in this bundle.
 */
@Version("0.2.0")
@NullMarked
package org.dvctt.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
