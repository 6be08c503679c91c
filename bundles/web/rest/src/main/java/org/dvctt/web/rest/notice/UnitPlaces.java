/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dvctt.web.rest.json.Payload;

/** Where a unit's notices go. */
@Payload
@Schema(name = "NoticePlaces", description = "Where a unit's notices go.")
public record UnitPlaces(
    @Schema(description = "Unit code.") String unit,
    @Schema(description = "True when the account holder has a contact that is nobody else's.")
        boolean holderReached,
    @Schema(description = "Contacts.") List<PlaceRow> places) {}
