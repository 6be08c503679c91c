/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dvctt.api.notice.NoticeContact;
import org.dvctt.api.notice.NoticePlace;
import org.dvctt.model.Reason;
import org.dvctt.model.Role;
import org.dvctt.model.Text;

/** Every fault of a contact that a unit sets. */
final class ContactFaults {
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
  private static final Pattern PHONE = Pattern.compile("0[0-9]{8,14}");
  private static final int LONGEST = 254;
  private static final Text MEND = Text.of("Sửa rồi lưu lại.", "Mend it and save again.");

  private final List<Reason> found = new ArrayList<>();

  private ContactFaults() {}

  /**
   * All faults; empty when it may be set.
   *
   * @param places where notices of the unit go now
   */
  static List<Reason> of(NoticeContact contact, List<NoticePlace> places) {
    ContactFaults faults = new ContactFaults();
    boolean unit = contact.whose().equals(NoticePlace.UNIT);
    if (!unit && !ofUnit(contact.whose())) {
      faults.add(
          "ROLE_NOT_OF_UNIT",
          "whose",
          "Vai trò này không thuộc đơn vị.",
          "This is neither UNIT nor a role of a unit.");
    }
    if (!Templates.LANGUAGES.contains(contact.language())) {
      faults.add("BAD_LANGUAGE", "language", "Chọn vi hoặc en.", "Choose vi or en.");
    }
    faults.shape(contact);
    boolean enrolled =
        places.stream().anyMatch(it -> it.enrolled() && it.whose().equals(contact.whose()));
    if (enrolled && !(contact.email().isEmpty() && contact.phone().isEmpty())) {
      faults.add(
          "CONTACT_OF_ENROLMENT",
          "email",
          "Liên hệ này khai trong đăng ký; chỉ đổi ở đăng ký.",
          "This contact is of the enrolment and is changed there only.");
    }
    places.stream()
        .filter(other -> !other.whose().equals(contact.whose()))
        .forEach(other -> faults.shared(contact, other, unit));
    boolean must = unit || contact.whose().equals(Role.UNIT_ACCOUNT_HOLDER.name());
    if (must && !contact.optional()) {
      faults.add(
          "NOT_OPTIONAL",
          "optional",
          "Đơn vị và chủ tài khoản luôn được thông báo.",
          "The unit and its account holder are always told.");
    }
    return faults.found;
  }

  private void shape(NoticeContact contact) {
    String email = contact.email();
    if (!email.isEmpty() && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
      add(
          "BAD_EMAIL",
          "email",
          "Địa chỉ thư điện tử không đúng dạng, ví dụ ten@donvi.vn.",
          "This is no e-mail address like name@unit.vn.");
    }
    if (!contact.phone().isEmpty() && !PHONE.matcher(contact.phone()).matches()) {
      add(
          "BAD_PHONE",
          "phone",
          "Số điện thoại gồm 9 đến 15 chữ số, bắt đầu bằng 0.",
          "A phone number has 9 to 15 digits and begins with 0.");
    }
  }

  /** A contact is one person's; the unit's own e-mail may be read by one of its people. */
  private void shared(NoticeContact contact, NoticePlace other, boolean unit) {
    boolean mail =
        !contact.email().isEmpty()
            && contact
                .email()
                .toLowerCase(Locale.ROOT)
                .equals(other.email().toLowerCase(Locale.ROOT));
    boolean phone = !contact.phone().isEmpty() && contact.phone().equals(other.phone());
    boolean units = unit || other.whose().equals(NoticePlace.UNIT);
    if (phone || mail && !units) {
      add(
          "SOD_U5",
          phone ? "phone" : "email",
          "Liên hệ này đã khai cho người khác; mỗi người có liên hệ riêng.",
          "This contact is somebody else's already; each person has one of their own.");
    }
  }

  private static boolean ofUnit(String whose) {
    for (Role role : Role.values()) {
      if (role.name().equals(whose)) {
        return role.isOfUnit();
      }
    }
    return false;
  }

  private void add(String code, String field, String vi, String en) {
    found.add(Reason.of(code, field, Text.of(vi, en), MEND));
  }
}
