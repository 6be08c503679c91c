/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * People, their roles by date, passwords and sessions. Other core contexts come in through the
 * ports {@code People}, web and ops through {@code org.dvctt.api.access}.
 */
@NullMarked
package org.dvctt.access;

import org.jspecify.annotations.NullMarked;
