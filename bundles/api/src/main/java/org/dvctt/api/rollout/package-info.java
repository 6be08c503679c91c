/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the core offers to steer the rollout: indicators by office and block, as of a date. */
@Version("0.1.0")
@NullMarked
package org.dvctt.api.rollout;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
