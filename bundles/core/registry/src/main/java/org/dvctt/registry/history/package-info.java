/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Vouchers of before the platform, from an admin's file: what each row must be, which milestones
 * the rows show, and the one transaction that brings them in.
 */
@NullMarked
package org.dvctt.registry.history;

import org.jspecify.annotations.NullMarked;
