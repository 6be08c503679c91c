/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.dvctt.api.notice.NoticeContact;
import org.dvctt.api.notice.NoticePlace;
import org.dvctt.core.ports.EnrolledContacts.Contact;
import org.dvctt.model.Reason;
import org.dvctt.model.Role;
import org.junit.Test;

public class PlacesTest {
  private static final Contact UNIT = new Contact(null, 0, "dv@a.vn", "");
  private static final Contact HOLDER =
      new Contact(Role.UNIT_ACCOUNT_HOLDER, 1, "ctk@a.vn", "0912345678");
  private static final Contact CHIEF =
      new Contact(Role.UNIT_CHIEF_ACCOUNTANT, 2, "ktt@a.vn", "0912345679");
  private static final Contact MAKER = new Contact(Role.UNIT_MAKER, 0, "kt@a.vn", "");

  private static List<String> to(NoticeKind kind, Places places) {
    return places.recipients(kind).stream()
        .map(it -> it.medium() + " " + it.address() + " " + it.language())
        .toList();
  }

  @Test
  public void theHolderIsToldOfMoneyByMailAndTelephoneAndOthersOnlyWhatTheyMustDo() {
    Places places = Places.of(List.of(UNIT, HOLDER, CHIEF, MAKER), Map.of());
    assertEquals(
        List.of("EMAIL dv@a.vn vi", "EMAIL ctk@a.vn vi", "SMS 0912345678 vi"),
        to(NoticeKind.PAID, places));
    assertEquals(
        List.of("EMAIL dv@a.vn vi", "EMAIL ctk@a.vn vi", "EMAIL ktt@a.vn vi", "EMAIL kt@a.vn vi"),
        to(NoticeKind.COMPLETION_REQUESTED, places));
    assertTrue(places.holderReached());
  }

  @Test
  public void aContactThatTheAccountantHasTooIsNoWayToTheHolder() {
    Contact shared = new Contact(Role.UNIT_ACCOUNT_HOLDER, 1, "KTT@a.vn", CHIEF.phone());
    Places places = Places.of(List.of(UNIT, shared, CHIEF), Map.of());
    assertEquals(List.of("EMAIL dv@a.vn vi"), to(NoticeKind.PAID, places));
    assertFalse(places.holderReached());
  }

  @Test
  public void languageAndWhatIsNotWantedAreKeptAndTheEnrolmentsAddressStands() {
    NoticePlace maker = new NoticePlace("UNIT_MAKER", "x@y.vn", "", "en", false, false);
    NoticePlace holder = new NoticePlace("UNIT_ACCOUNT_HOLDER", "", "", "en", false, false);
    Places places =
        Places.of(
            List.of(UNIT, HOLDER, MAKER),
            Map.of("UNIT_MAKER", maker, "UNIT_ACCOUNT_HOLDER", holder));
    assertEquals(
        List.of("EMAIL dv@a.vn vi", "EMAIL ctk@a.vn en", "SMS 0912345678 en"),
        to(NoticeKind.REFUSED, places));
  }

  @Test
  public void nobodyIsTheEmptyList() {
    assertEquals(List.of(), to(NoticeKind.PAID, Places.of(List.of(), Map.of())));
  }

  @Test
  public void everyFaultOfAContactIsTold() {
    List<NoticePlace> there = Places.of(List.of(UNIT, CHIEF), Map.of()).all();
    record Case(NoticeContact contact, List<String> codes) {}
    for (Case one :
        List.of(
            new Case(
                new NoticeContact("UNIT_ACCOUNT_HOLDER", "a@b.vn", "0912345670", "vi", true),
                List.of()),
            new Case(
                new NoticeContact("KB_LEADER", "", "", "vi", true), List.of("ROLE_NOT_OF_UNIT")),
            new Case(
                new NoticeContact("UNIT_MAKER", "a@b.vn\r\nBcc: c@d.vn", "", "fr", true),
                List.of("BAD_LANGUAGE", "BAD_EMAIL")),
            new Case(
                new NoticeContact("UNIT_MAKER", "a".repeat(10_000) + "@b.vn", "1", "vi", true),
                List.of("BAD_EMAIL", "BAD_PHONE")),
            new Case(
                new NoticeContact("UNIT_ACCOUNT_HOLDER", "ktt@A.vn", "", "vi", true),
                List.of("SOD_U5")),
            new Case(
                new NoticeContact("UNIT_ACCOUNT_HOLDER", "", CHIEF.phone(), "vi", true),
                List.of("SOD_U5")),
            new Case(new NoticeContact("UNIT_MAKER", "dv@a.vn", "", "vi", true), List.of()),
            new Case(
                new NoticeContact("UNIT", "a@b.vn", "", "vi", true),
                List.of("CONTACT_OF_ENROLMENT")),
            new Case(new NoticeContact("UNIT", "", "", "en", false), List.of("NOT_OPTIONAL")),
            new Case(new NoticeContact("UNIT_CHIEF_ACCOUNTANT", "", "", "en", false), List.of()))) {
      assertEquals(
          one.contact().whose(),
          one.codes(),
          ContactFaults.of(one.contact(), there).stream().map(Reason::code).toList());
    }
  }
}
