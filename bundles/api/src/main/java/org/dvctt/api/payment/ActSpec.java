/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.util.List;
import java.util.Set;
import org.dvctt.model.Role;
import org.dvctt.model.Text;

/**
 * One row of the act table (domain §2.2), published so that docs, help and screens are drawn from
 * the same data.
 *
 * @param act name, e.g. {@code sign1}
 * @param from states in which it is legal; empty for acts that create
 * @param to states it can lead to
 * @param actors roles that may do it; empty: the system
 * @param reason true when a reason is required
 * @param offered false: declared, but this release answers "not yet offered"
 */
public record ActSpec(
    String act,
    Text label,
    Set<DossierState> from,
    List<DossierState> to,
    Set<Role> actors,
    boolean reason,
    boolean offered) {}
