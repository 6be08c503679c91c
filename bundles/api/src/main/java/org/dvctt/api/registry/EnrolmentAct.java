/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.util.Set;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Role;
import org.dvctt.model.Text;

/**
 * One row of the enrolment's act table, published so that docs and screens are drawn from the same
 * data.
 *
 * @param act name, e.g. {@code accept}
 * @param from states in which it is legal
 * @param to the state it leads to
 * @param actors roles that may do it, in the unit or in its treasury office
 * @param reason true when a reason of at least ten characters is required
 */
public record EnrolmentAct(
    String act,
    Text label,
    Set<EnrolmentState> from,
    EnrolmentState to,
    Set<Role> actors,
    boolean reason) {}
