/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.dvctt.notice}. */
@ObjectClassDefinition(name = "Notices")
@interface NoticeConfig {
  @AttributeDefinition(
      name = "Quiet hours of SMS",
      description =
          "When no SMS goes out but urgent ones, like 21:00-07:00, Asia/Ho_Chi_Minh; empty: never"
              + " quiet.")
  String quiet_sms() default "21:00-07:00";

  @AttributeDefinition(
      name = "Quiet hours of e-mail",
      description = "When no e-mail goes out but urgent ones; empty: never quiet.")
  String quiet_email() default "";

  @AttributeDefinition(
      name = "Urgent",
      description = "Kinds that quiet hours don't hold up, separated by commas.")
  String urgent() default "RECEIVED";

  @AttributeDefinition(
      name = "Tries",
      description = "After so many failed tries a notice is undeliverable.")
  int tries() default 20;

  @AttributeDefinition(
      name = "First wait",
      description = "Seconds after the first failed try; doubled with each one.")
  int first_wait_seconds() default 5;

  @AttributeDefinition(name = "Longest wait", description = "Seconds between two tries.")
  int longest_wait_seconds() default 3600;

  @AttributeDefinition(
      name = "Expiry",
      description = "Hours after which a notice that still waits is not sent any more.")
  int expiry_hours() default 72;

  @AttributeDefinition(
      name = "Rounds",
      description = "Milliseconds between two looks at what is due.")
  int round_ms() default 1_000;

  @AttributeDefinition(
      name = "Templates",
      description =
          "Folder with templates that replace those of the product, file by file; empty: none.")
  String templates() default "";
}
