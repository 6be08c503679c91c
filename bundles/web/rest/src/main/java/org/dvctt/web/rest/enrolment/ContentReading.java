/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Role;
import org.dvctt.web.rest.call.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Turns a body into content, or names every fault of shape with the path of its field. What is
 * missing or wrong in meaning is the core's to say, so that it says all of it at once.
 */
final class ContentReading {
  private static final int MOST_ACCOUNTS = 50;
  private static final int MOST_MEMBERS = 100;
  private static final int LONGEST = 300;

  private final Faults faults;

  ContentReading(Faults faults) {
    this.faults = faults;
  }

  /** The content; to be used only when no fault was noted. */
  EnrolmentContent read(ContentBody body) {
    String email = faults.optionalText("email", body.email(), LONGEST);
    List<AccountNumber> accounts = new ArrayList<>();
    List<String> numbers = faults.optionalList("accounts", body.accounts(), MOST_ACCOUNTS);
    for (int i = 0; i < numbers.size(); i++) {
      AccountNumber number =
          faults.read("accounts[" + i + "]", numbers.get(i), AccountNumber::parse);
      if (number != null) {
        accounts.add(number);
      }
    }
    List<EnrolmentMember> members = new ArrayList<>();
    List<MemberBody> people = faults.optionalList("members", body.members(), MOST_MEMBERS);
    for (int i = 0; i < people.size(); i++) {
      EnrolmentMember member = member("members[" + i + "].", people.get(i));
      if (member != null) {
        members.add(member);
      }
    }
    return new EnrolmentContent(email, accounts, members);
  }

  private @Nullable EnrolmentMember member(String at, MemberBody body) {
    Role role = faults.required(at + "role", body.role());
    String name = faults.optionalText(at + "name", body.name(), LONGEST);
    String title = faults.optionalText(at + "title", body.title(), LONGEST);
    String email = faults.optionalText(at + "email", body.email(), LONGEST);
    String phone = faults.optionalText(at + "phone", body.phone(), LONGEST);
    int position = body.position() == null ? 0 : body.position();
    return role == null ? null : new EnrolmentMember(name, title, role, position, email, phone);
  }
}
