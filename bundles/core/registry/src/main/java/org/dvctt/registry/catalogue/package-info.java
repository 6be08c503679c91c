/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Catalogues from files: what each file looks like, what it says against what the register knows,
 * and the one transaction that brings the register there.
 */
@NullMarked
package org.dvctt.registry.catalogue;

import org.jspecify.annotations.NullMarked;
