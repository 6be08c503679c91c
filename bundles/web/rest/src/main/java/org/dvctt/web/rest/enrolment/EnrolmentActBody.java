/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** What goes with an act on an enrolment; {@code {}} when nothing does. */
@Payload
@Schema(description = "What goes with an act; {} when nothing does.")
public record EnrolmentActBody(
    @Schema(description = "The person's reason, or absent.", nullable = true)
        @Nullable String reason,
    @Schema(
            description = "First day on which it holds; absent: today. Leader's acts only.",
            nullable = true)
        @Nullable LocalDate on) {}
