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
 * @param codes true when reason codes R01…R99 are required
 * @param inputs names of what else the act needs ({@link ActRequest#inputs})
 */
public record ActSpec(
    String act,
    Text label,
    Set<DossierState> from,
    List<DossierState> to,
    Set<Role> actors,
    boolean reason,
    boolean codes,
    List<String> inputs) {
  public ActSpec {
    inputs = List.copyOf(inputs);
  }
}
