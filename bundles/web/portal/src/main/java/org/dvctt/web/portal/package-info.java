/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The portal: server-rendered pages for units, officers and directors. Everything works without
 * JavaScript; nobody may import from here.
 */
@NullMarked
package org.dvctt.web.portal;

import org.jspecify.annotations.NullMarked;
