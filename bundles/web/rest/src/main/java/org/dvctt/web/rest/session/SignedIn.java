/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.dvctt.web.rest.json.Payload;

/** A session. Its text never shows the token. */
@Payload
@Schema(description = "A session.")
public record SignedIn(
    @Schema(description = "Secret to send as Authorization: Bearer.") String token,
    @Schema(description = "End of the session if it is not used, system time.") Instant expiresAt,
    @Schema(description = "Who signed in.") Person person) {
  @Override
  public String toString() {
    return "SignedIn[" + person.login() + "]";
  }
}
