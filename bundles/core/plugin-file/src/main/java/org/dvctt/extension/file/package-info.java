/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Reading a plugin's file and looking for what may not be in it, before a class of it is loaded.
 */
@NullMarked
package org.dvctt.extension.file;

import org.jspecify.annotations.NullMarked;
