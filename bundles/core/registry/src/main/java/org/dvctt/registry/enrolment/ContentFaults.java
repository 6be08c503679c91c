/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.core.ports.AccountRecord;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Reason;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;

/** Every fault of what a unit fills in, each with the path of its field. */
final class ContentFaults {
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
  private static final int LONGEST_EMAIL = 254;
  private static final Text MEND = Text.of("Sửa rồi lưu lại.", "Mend it and save again.");

  private final List<Reason> found = new ArrayList<>();
  private final UnitCode unit;
  private final EnrolmentContent content;

  private ContentFaults(UnitCode unit, EnrolmentContent content) {
    this.unit = unit;
    this.content = content;
  }

  /**
   * All faults; empty when it may be saved.
   *
   * @param register the account as it stands today
   */
  static List<Reason> of(
      UnitCode unit,
      EnrolmentContent content,
      SignerLimits limits,
      Function<AccountNumber, Optional<AccountRecord>> register) {
    ContentFaults faults = new ContentFaults(unit, content);
    if (!email(content.email())) {
      faults.badEmail("email");
    }
    boolean second = faults.accounts(register);
    new MemberFaults(faults, content.members()).check(limits, second);
    return faults.found;
  }

  static boolean email(String given) {
    return given.length() <= LONGEST_EMAIL && EMAIL.matcher(given).matches();
  }

  /** True when an account needs a second signature. */
  private boolean accounts(Function<AccountNumber, Optional<AccountRecord>> register) {
    if (content.accounts().isEmpty()) {
      add("REQUIRED", "accounts", "Cần ít nhất một tài khoản.", "At least one account is needed.");
    }
    Set<AccountNumber> seen = new HashSet<>();
    boolean second = false;
    for (int i = 0; i < content.accounts().size(); i++) {
      AccountNumber number = content.accounts().get(i);
      String field = "accounts[" + i + "]";
      Optional<AccountRecord> account =
          number.unit().equals(unit) ? register.apply(number) : Optional.empty();
      if (!seen.add(number)) {
        add("TWICE", field, "Tài khoản được khai hai lần.", "The account is named twice.");
      } else if (account.isEmpty()) {
        add(
            "ACCOUNT_NOT_OF_UNIT",
            field,
            "Tài khoản " + number + " không phải của đơn vị.",
            "Account " + number + " is not the unit's.");
      } else if (!account.get().status().equals("ACTIVE")) {
        add(
            "ACCOUNT_NOT_ACTIVE",
            field,
            "Tài khoản " + number + " không hoạt động.",
            "Account " + number + " is not active.");
      }
      second |= account.map(AccountRecord::secondSigner).orElse(false);
    }
    return second;
  }

  void badEmail(String field) {
    add(
        "BAD_EMAIL",
        field,
        "Địa chỉ thư điện tử không đúng dạng, ví dụ ten@donvi.vn.",
        "This is no e-mail address like name@unit.vn.");
  }

  void add(String code, String field, String vi, String en) {
    found.add(Reason.of(code, field, Text.of(vi, en), MEND));
  }

  void add(Reason reason) {
    found.add(reason);
  }
}
