/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** What a unit says of one contact. */
@Payload
@Schema(name = "NoticeContact", description = "What a unit says of one contact.")
public record ContactBody(
    @Schema(description = "The person's own; empty where the enrolment has it.", nullable = true)
        @Nullable String email,
    @Schema(description = "As email.", nullable = true) @Nullable String phone,
    @Schema(description = "vi (also when absent) or en.", nullable = true)
        @Nullable String language,
    @Schema(description = "false: only what must be told; absent: all.", nullable = true)
        @Nullable Boolean optional) {}
