/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Role;
import org.junit.Test;

/** What a unit signs when it enrols: everything that it filled in, whatever its Unicode form. */
public class ContentHashTest {
  private static final AccountNumber ONE = AccountNumber.parse("9523.3.1990796.00000");
  private static final AccountNumber OTHER = AccountNumber.parse("9527.3.1990796.00000");
  private static final EnrolmentMember HOLDER =
      new EnrolmentMember("Hồ Thị A", "Hiệu trưởng", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "0912");

  @Test
  public void eachFieldIsSigned() {
    List<EnrolmentContent> different = new ArrayList<>();
    different.add(content("u@b.vn", List.of(ONE), HOLDER));
    different.add(content("v@b.vn", List.of(ONE), HOLDER));
    different.add(content("u@b.vn", List.of(OTHER), HOLDER));
    different.add(content("u@b.vn", List.of(ONE, OTHER), HOLDER));
    different.add(content("u@b.vn", List.of(), HOLDER));
    different.add(content("u@b.vn", List.of(ONE)));
    different.add(content("u@b.vn", List.of(ONE), HOLDER, HOLDER));
    for (EnrolmentMember member :
        List.of(
            holder("Hồ Thị B", "Hiệu trưởng", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "0912"),
            holder("Hồ Thị A", "Hiệu phó", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "0912"),
            holder("Hồ Thị A", "Hiệu trưởng", Role.UNIT_AH_DELEGATE, 1, "a@b.vn", "0912"),
            holder("Hồ Thị A", "Hiệu trưởng", Role.UNIT_ACCOUNT_HOLDER, 2, "a@b.vn", "0912"),
            holder("Hồ Thị A", "Hiệu trưởng", Role.UNIT_ACCOUNT_HOLDER, 1, "c@b.vn", "0912"),
            holder("Hồ Thị A", "Hiệu trưởng", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "0913"),
            holder("Hồ Thị AHiệu", " trưởng", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "0912"))) {
      different.add(content("u@b.vn", List.of(ONE), member));
    }
    Set<String> hashes = new HashSet<>();
    for (EnrolmentContent content : different) {
      assertTrue(content.toString(), hashes.add(ContentHash.of("1990796", content)));
    }
    assertTrue("the unit", hashes.add(ContentHash.of("1990001", different.get(0))));
  }

  @Test
  public void decomposedLettersSignTheSame() {
    String decomposed = Normalizer.normalize("Hồ Thị A", Normalizer.Form.NFD);
    EnrolmentMember member =
        holder(decomposed, "Hiệu trưởng", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "0912");
    assertEquals(
        ContentHash.of("1990796", content("u@b.vn", List.of(ONE), HOLDER)),
        ContentHash.of("1990796", content("u@b.vn", List.of(ONE), member)));
  }

  private static EnrolmentMember holder(
      String name, String title, Role role, int position, String email, String phone) {
    return new EnrolmentMember(name, title, role, position, email, phone);
  }

  private static EnrolmentContent content(
      String email, List<AccountNumber> accounts, EnrolmentMember... members) {
    return new EnrolmentContent(email, accounts, List.of(members));
  }
}
