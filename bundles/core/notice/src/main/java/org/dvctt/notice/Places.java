/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dvctt.api.notice.NoticePlace;
import org.dvctt.core.ports.EnrolledContacts;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Role;

/** Where notices of one unit go: what its enrolment says, and what it said besides. */
final class Places {
  private final List<NoticePlace> all;

  private Places(List<NoticePlace> all) {
    this.all = List.copyOf(all);
  }

  /** One to whom a notice goes. */
  record Recipient(String whose, NoticeMedium medium, String address, String language) {}

  /**
   * @param said by whose contact it is; its addresses count where the enrolment has nobody
   */
  static Places of(List<EnrolledContacts.Contact> enrolled, Map<String, NoticePlace> said) {
    List<NoticePlace> all = new ArrayList<>();
    for (EnrolledContacts.Contact contact : enrolled) {
      Role role = contact.role();
      String whose = role == null ? NoticePlace.UNIT : role.name();
      NoticePlace choice = said.get(whose);
      all.add(
          new NoticePlace(
              whose,
              contact.email(),
              contact.phone(),
              choice == null ? "vi" : choice.language(),
              choice == null || choice.optional(),
              true));
    }
    said.forEach(
        (whose, place) -> {
          if (all.stream().noneMatch(it -> it.whose().equals(whose))) {
            all.add(place);
          }
        });
    return new Places(all);
  }

  List<NoticePlace> all() {
    return all;
  }

  /**
   * Who is told of it: the unit and its account holder always, others unless they don't want it;
   * each address once.
   */
  List<Recipient> recipients(NoticeKind kind) {
    Map<String, Recipient> chosen = new LinkedHashMap<>();
    for (NoticePlace place : all) {
      boolean unit = place.whose().equals(NoticePlace.UNIT);
      boolean holder = holder(place);
      boolean other = !unit && !holder && kind.others().contains(Role.valueOf(place.whose()));
      boolean own = !holder || nobodyElses(place, place.email());
      if (!place.email().isEmpty() && own && (unit || holder || other && place.optional())) {
        add(chosen, place, NoticeMedium.EMAIL, place.email());
      }
      if (!place.phone().isEmpty()
          && holder
          && kind.smsToHolder()
          && nobodyElses(place, place.phone())) {
        add(chosen, place, NoticeMedium.SMS, place.phone());
      }
    }
    return List.copyOf(chosen.values());
  }

  /** Whether the account holder has an e-mail or a telephone that is nobody else's (SoD-U5). */
  boolean holderReached() {
    return all.stream()
        .filter(Places::holder)
        .anyMatch(place -> nobodyElses(place, place.email()) || nobodyElses(place, place.phone()));
  }

  private static void add(
      Map<String, Recipient> chosen, NoticePlace place, NoticeMedium medium, String address) {
    chosen.putIfAbsent(
        medium + " " + address.toLowerCase(Locale.ROOT),
        new Recipient(place.whose(), medium, address, place.language()));
  }

  private static boolean holder(NoticePlace place) {
    return place.whose().equals(Role.UNIT_ACCOUNT_HOLDER.name());
  }

  /** A contact that somebody else has too is no way to the holder alone. */
  private boolean nobodyElses(NoticePlace holder, String address) {
    if (address.isEmpty()) {
      return false;
    }
    Map<String, Integer> times = new HashMap<>();
    for (NoticePlace place : all) {
      if (!place.equals(holder)) {
        times.merge(place.email().toLowerCase(Locale.ROOT), 1, Integer::sum);
        times.merge(place.phone(), 1, Integer::sum);
      }
    }
    return !times.containsKey(address.toLowerCase(Locale.ROOT));
  }
}
