/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.api.notice.NoticePlace;
import org.dvctt.web.rest.json.Payload;

/** One to whom notices of a unit go. */
@Payload
@Schema(name = "NoticePlace", description = "One to whom notices of a unit go.")
public record PlaceRow(
    @Schema(description = "UNIT, or a role of the unit.") String whose,
    @Schema(description = "Or empty.") String email,
    @Schema(description = "Or empty.") String phone,
    @Schema(description = "vi or en.") String language,
    @Schema(description = "Whether what may be left out is wanted.") boolean optional,
    @Schema(description = "True when the contact is of the enrolment.") boolean enrolled) {
  static PlaceRow of(NoticePlace place) {
    return new PlaceRow(
        place.whose(),
        place.email(),
        place.phone(),
        place.language(),
        place.optional(),
        place.enrolled());
  }
}
