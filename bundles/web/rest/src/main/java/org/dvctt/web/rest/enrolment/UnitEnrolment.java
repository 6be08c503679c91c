/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentView;
import org.dvctt.web.rest.json.Payload;
import org.dvctt.web.rest.json.Versioned;
import org.jspecify.annotations.Nullable;

/** A unit's enrolment as the caller may see it. */
@Payload
@Schema(description = "A unit's enrolment as the caller may see it.")
public record UnitEnrolment(
    @Schema(description = "Unit code.") String unit,
    @Schema(description = "Unit name.") String unitName,
    @Schema(description = "Office code.") String office,
    @Schema(description = "Acts done so far, as in the ETag.") long version,
    @Schema(description = "State.") String state,
    @Schema(description = "Words for the state.") String stateLabel,
    @Schema(description = "How it reached the treasury.") String channel,
    @Schema(
            description = "What was filled in last; null: nothing, or not for the caller.",
            nullable = true)
        @Nullable ContentBody content,
    @Schema(description = "Hash of the content, or empty.") String contentHash,
    @Schema(description = "Who signed this content, or empty.") String signedBy,
    @Schema(description = "Milestones.") Milestones milestones,
    @Schema(description = "Acts that the caller may do now.") List<EnrolmentActRow> acts)
    implements Versioned {
  public UnitEnrolment {
    acts = List.copyOf(acts);
  }

  static UnitEnrolment of(EnrolmentView view, String language) {
    EnrolmentContent content = view.content();
    return new UnitEnrolment(
        view.unit().value(),
        view.unitName(),
        view.office().value(),
        view.version(),
        view.state().name(),
        view.state().label().in(language),
        view.channel().name(),
        content == null ? null : ContentBody.of(content),
        view.contentHash(),
        view.signedBy(),
        Milestones.of(view.milestones()),
        view.acts().stream().map(act -> EnrolmentActRow.of(act, language)).toList());
  }
}
