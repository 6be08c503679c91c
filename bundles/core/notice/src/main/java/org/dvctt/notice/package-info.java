/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Notices to units: who is told of what, in which words, when and by which channel. Private; others
 * put {@link org.dvctt.core.ports.NoticeEvent}s and read {@code org.dvctt.api.notice}.
 */
@NullMarked
package org.dvctt.notice;

import org.jspecify.annotations.NullMarked;
