/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.util.List;
import org.dvctt.model.Channel;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit's enrolment as a person may see it.
 *
 * @param version number of acts done so far (ETag), also when an earlier date is shown
 * @param state as of the date asked for
 * @param channel {@code PAPER} when the treasury recorded a paper enrolment
 * @param content what was filled in last; null when nothing was, or when the person may not read
 *     the members' contacts
 * @param contentHash SHA-256 of the content's canonical text, or empty
 * @param signedBy name of the holder who signed this content, or empty
 * @param acts what this person may do now; empty when an earlier date is shown
 */
public record EnrolmentView(
    UnitCode unit,
    String unitName,
    OfficeCode office,
    EnrolmentState state,
    long version,
    Channel channel,
    @Nullable EnrolmentContent content,
    String contentHash,
    String signedBy,
    UnitMilestones milestones,
    List<EnrolmentAct> acts) {
  public EnrolmentView {
    acts = List.copyOf(acts);
  }
}
