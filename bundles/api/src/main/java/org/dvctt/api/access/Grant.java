/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.access;

import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds today, in a unit or in a treasury office (both null: everywhere, e.g.
 * sysadmin).
 */
public record Grant(Role role, @Nullable UnitCode unit, @Nullable OfficeCode office) {}
