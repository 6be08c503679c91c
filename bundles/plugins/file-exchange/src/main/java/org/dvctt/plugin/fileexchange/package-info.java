/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Exchange of files with another system through folders: what goes out appears whole and once, what
 * comes in is read once, and a journal remembers both whatever moment the machine stops in. Each
 * plugin's jar holds a private copy; nothing is exported.
 */
@NullMarked
package org.dvctt.plugin.fileexchange;

import org.jspecify.annotations.NullMarked;
