/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.text.Normalizer;
import java.util.Locale;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentMember;

/** What a unit fills in, in one form: NFC, no outer blanks, phones as digits only. */
final class NormalContent {
  private NormalContent() {}

  static EnrolmentContent of(EnrolmentContent given) {
    return new EnrolmentContent(
        email(given.email()),
        given.accounts(),
        given.members().stream().map(NormalContent::member).toList());
  }

  private static EnrolmentMember member(EnrolmentMember given) {
    return new EnrolmentMember(
        text(given.name()),
        text(given.title()),
        given.role(),
        given.position(),
        email(given.email()),
        text(given.phone()).replaceAll("[ .-]", ""));
  }

  private static String email(String given) {
    return text(given).toLowerCase(Locale.ROOT);
  }

  private static String text(String given) {
    return Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
  }
}
