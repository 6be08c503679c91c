/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.model.CanonicalForm;

/**
 * The hash that a holder signs: SHA-256 over the fields in declared order, each {@code
 * name:length:value\n} in NFC, as dossiers do it.
 */
final class ContentHash {
  private final StringBuilder text = new StringBuilder("dvctt-enrolment:1\n");

  private ContentHash() {}

  /** 64 lower-case hex digits. */
  static String of(String unit, EnrolmentContent content) {
    ContentHash form = new ContentHash();
    form.add("unit", unit);
    form.add("email", content.email());
    form.add("accounts", Integer.toString(content.accounts().size()));
    content.accounts().forEach(account -> form.add("account", account.toString()));
    form.add("members", Integer.toString(content.members().size()));
    content.members().forEach(form::member);
    return CanonicalForm.sha256(form.text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void member(EnrolmentMember member) {
    add("name", member.name());
    add("title", member.title());
    add("role", member.role().name());
    add("position", Integer.toString(member.position()));
    add("member_email", member.email());
    add("phone", member.phone());
  }

  private void add(String name, String value) {
    String normal = Normalizer.normalize(value, Normalizer.Form.NFC);
    text.append(name).append(':').append(normal.getBytes(StandardCharsets.UTF_8).length);
    text.append(':').append(normal).append('\n');
  }
}
