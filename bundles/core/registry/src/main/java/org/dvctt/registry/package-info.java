/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Offices, units, officers, accounts, signatories, code lists and calendars on both time axes, and
 * the loading of a province. Core contexts ask through the port {@code RegistryLookup}, web and ops
 * through {@code org.dvctt.api.registry}.
 */
@NullMarked
package org.dvctt.registry;

import org.jspecify.annotations.NullMarked;
