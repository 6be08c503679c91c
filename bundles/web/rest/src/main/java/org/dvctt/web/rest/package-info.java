/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * JSON over HTTP. For now only the status that launchers, proxies and monitors ask for; the path's
 * resources come next.
 */
@NullMarked
package org.dvctt.web.rest;

import org.jspecify.annotations.NullMarked;
