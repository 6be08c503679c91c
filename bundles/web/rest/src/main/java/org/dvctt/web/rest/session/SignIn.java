/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.session;

import io.swagger.v3.oas.annotations.media.Schema;
import org.dvctt.web.rest.json.Payload;
import org.jspecify.annotations.Nullable;

/** A sign-in. Its text never shows the password. */
@Payload
@Schema(description = "A sign-in.")
public record SignIn(
    @Schema(description = "Login.", example = "kt.1990796") @Nullable String login,
    @Schema(description = "Password.", format = "password") @Nullable String password) {
  @Override
  public String toString() {
    return "SignIn[" + login + "]";
  }
}
