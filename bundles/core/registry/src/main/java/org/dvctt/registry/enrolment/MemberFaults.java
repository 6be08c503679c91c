/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.model.Reason;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.registry.Folded;

/**
 * Faults of the people whom a unit names: who signs where, how many, and that each person has
 * contacts of the person's own (SoD-U1, U3, U5).
 */
final class MemberFaults {
  private static final Pattern PHONE = Pattern.compile("0[0-9]{8,14}");
  private static final int LONGEST = 200;

  /** Position that a role signs in; a role that is not here signs nowhere. */
  private static final Map<Role, Integer> POSITIONS =
      Map.of(
          Role.UNIT_ACCOUNT_HOLDER, 1,
          Role.UNIT_AH_DELEGATE, 1,
          Role.UNIT_CHIEF_ACCOUNTANT, 2,
          Role.UNIT_CA_DELEGATE, 2);

  private final ContentFaults faults;
  private final List<EnrolmentMember> members;

  MemberFaults(ContentFaults faults, List<EnrolmentMember> members) {
    this.faults = faults;
    this.members = members;
  }

  void check(SignerLimits limits, boolean secondSignerNeeded) {
    for (int i = 0; i < members.size(); i++) {
      shape(at(i), members.get(i));
    }
    shared("email");
    shared("phone");
    names();
    counts(limits, secondSignerNeeded);
  }

  private void shape(String at, EnrolmentMember member) {
    text(at + "name", member.name());
    text(at + "title", member.title());
    if (!ContentFaults.email(member.email())) {
      faults.badEmail(at + "email");
    }
    if (!member.phone().isEmpty() && !PHONE.matcher(member.phone()).matches()) {
      faults.add(
          "BAD_PHONE",
          at + "phone",
          "Số điện thoại gồm 9 đến 15 chữ số, bắt đầu bằng 0.",
          "A phone number has 9 to 15 digits and begins with 0.");
    }
    if (!member.role().isOfUnit()) {
      faults.add(
          "ROLE_NOT_OF_UNIT",
          at + "role",
          "Vai trò này không thuộc đơn vị.",
          "This role is not one of a unit.");
    } else if (member.position() != POSITIONS.getOrDefault(member.role(), 0)) {
      faults.add(
          "POSITION_NOT_OF_ROLE",
          at + "position",
          "Vị trí ký không đúng với vai trò.",
          "The position does not go with the role.");
    }
  }

  private void text(String field, String given) {
    if (given.isBlank()) {
      faults.add("REQUIRED", field, "Chưa nhập.", "This is missing.");
    } else if (given.length() > LONGEST) {
      faults.add("TOO_LONG", field, "Dài quá 200 ký tự.", "Longer than 200 characters.");
    } else if (given.codePoints().anyMatch(Character::isISOControl)) {
      faults.add(
          "BAD_TEXT", field, "Có ký tự không dùng được.", "It has characters that can't be used.");
    }
  }

  /** A contact is one person's; the same one in both positions is one person in both. */
  private void shared(String kind) {
    Map<String, EnrolmentMember> first = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      EnrolmentMember member = members.get(i);
      String contact = kind.equals("email") ? member.email() : member.phone();
      EnrolmentMember other =
          contact.isBlank() ? null : first.putIfAbsent(contact.toLowerCase(Locale.ROOT), member);
      if (other != null && bothPositions(member, other)) {
        bothSigners(at(i) + kind);
      } else if (other != null) {
        faults.add(
            "SOD_U5",
            at(i) + kind,
            "Liên hệ này đã khai cho " + other.name() + "; mỗi người có liên hệ riêng.",
            "This contact is " + other.name() + "'s already; each person has one of their own.");
      }
    }
  }

  /** The same name in both positions is taken for one person. */
  private void names() {
    Map<String, EnrolmentMember> first = new HashMap<>();
    for (EnrolmentMember member : members) {
      if (member.position() == 1) {
        first.put(Folded.of(member.name()), member);
      }
    }
    for (int i = 0; i < members.size(); i++) {
      EnrolmentMember member = members.get(i);
      if (member.position() == 2
          && !member.name().isBlank()
          && first.containsKey(Folded.of(member.name()))) {
        bothSigners(at(i) + "name");
      }
    }
  }

  private static boolean bothPositions(EnrolmentMember one, EnrolmentMember other) {
    return one.position() + other.position() == 3;
  }

  private void bothSigners(String field) {
    faults.add(
        Reason.of(
            "SOD_U1",
            field,
            Text.of(
                "Người ký thứ nhất và người ký thứ hai phải là hai người khác nhau.",
                "The first and the second signer are two different people."),
            Text.of(
                "Khai người khác; nếu là hai người trùng tên, đăng ký tại Kho bạc.",
                "Name another person; two people of one name enrol at the treasury.")));
  }

  private void counts(SignerLimits limits, boolean secondSignerNeeded) {
    Map<Role, Integer> roles = new EnumMap<>(Role.class);
    members.forEach(member -> roles.merge(member.role(), 1, Integer::sum));
    exactlyOne(roles.getOrDefault(Role.UNIT_ACCOUNT_HOLDER, 0), "chủ tài khoản", "account holder");
    int chiefs = roles.getOrDefault(Role.UNIT_CHIEF_ACCOUNTANT, 0);
    if (secondSignerNeeded || chiefs > 1) {
      exactlyOne(chiefs, "kế toán trưởng", "chief accountant");
    }
    limits.byPosition().forEach(this::most);
  }

  private void exactlyOne(int given, String vi, String en) {
    if (given != 1) {
      faults.add(
          "SIGNER_COUNT",
          "members",
          "Cần đúng một " + vi + ", đang khai " + given + ".",
          "Exactly one " + en + " is needed, not " + given + ".");
    }
  }

  private void most(int position, SignerLimits.Limit limit) {
    long given = members.stream().filter(member -> member.position() == position).count();
    if (given > limit.most()) {
      String which = position == 1 ? "nhất" : "hai";
      faults.add(
          new Reason(
              "SOD_U3",
              "members",
              Text.of(
                  "Chữ ký thứ "
                      + which
                      + " có tối đa "
                      + limit.most()
                      + " người, đang khai "
                      + given
                      + ".",
                  "At most "
                      + limit.most()
                      + " people sign in position "
                      + position
                      + ", not "
                      + given
                      + "."),
              Text.of("Bớt người được ủy quyền.", "Name fewer delegates."),
              limit.legalBasis()));
    }
  }

  private static String at(int i) {
    return "members[" + i + "].";
  }
}
