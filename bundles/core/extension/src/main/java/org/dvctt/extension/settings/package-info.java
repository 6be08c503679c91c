/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * A plugin's settings: what is given against what its metatype file declares, and the values for
 * the framework's configuration.
 */
@NullMarked
package org.dvctt.extension.settings;

import org.jspecify.annotations.NullMarked;
