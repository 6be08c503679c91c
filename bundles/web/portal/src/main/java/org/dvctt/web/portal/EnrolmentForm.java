/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;

/**
 * What a unit types to enrol, by the paths that faults name ({@code members[0].email}). In which
 * position somebody signs follows from the role and is not asked for.
 */
final class EnrolmentForm {
  /** Roles of domain §1.1 that a unit gives its people. */
  static final List<Role> ROLES =
      List.of(
          Role.UNIT_ACCOUNT_HOLDER,
          Role.UNIT_AH_DELEGATE,
          Role.UNIT_CHIEF_ACCOUNTANT,
          Role.UNIT_CA_DELEGATE,
          Role.UNIT_MAKER,
          Role.UNIT_ADMIN,
          Role.UNIT_VIEWER);

  private static final List<Role> USUAL =
      List.of(Role.UNIT_ACCOUNT_HOLDER, Role.UNIT_CHIEF_ACCOUNTANT, Role.UNIT_MAKER);
  private static final List<String> OF_MEMBER = List.of("name", "title", "role", "email", "phone");
  private static final Pattern MEMBER =
      Pattern.compile("members\\[(\\d{1,3})]\\.(name|title|role|email|phone)");
  private static final int MOST = 100;

  private final Map<String, String> fields = new HashMap<>();
  private final List<String> accounts = new ArrayList<>();
  private int members;
  private boolean resized;

  /** The people whom almost every unit has, and all of its accounts. */
  static EnrolmentForm empty(UnitView unit) {
    EnrolmentForm form = new EnrolmentForm();
    unit.accounts().forEach(account -> form.accounts.add(account.toString()));
    USUAL.forEach(role -> form.put(at(form.members++) + "role", role.name()));
    return form;
  }

  static EnrolmentForm of(EnrolmentContent content) {
    EnrolmentForm form = new EnrolmentForm();
    form.put("email", content.email());
    content.accounts().forEach(account -> form.accounts.add(account.toString()));
    for (EnrolmentMember member : content.members()) {
      String at = at(form.members++);
      form.put(at + "name", member.name());
      form.put(at + "title", member.title());
      form.put(at + "role", member.role().name());
      form.put(at + "email", member.email());
      form.put(at + "phone", member.phone());
    }
    return form;
  }

  /** What came with the request; a button that adds or removes a person only changes the grid. */
  static EnrolmentForm typed(Turn turn) {
    EnrolmentForm form = new EnrolmentForm();
    form.put("email", turn.param("email"));
    turn.params("accounts").stream().limit(MOST).forEach(form.accounts::add);
    while (form.members < MOST && !turn.param(at(form.members) + "role").isEmpty()) {
      String at = at(form.members++);
      OF_MEMBER.forEach(name -> form.put(at + name, turn.param(at + name)));
    }
    String wanted = turn.param("do");
    if (wanted.equals("add") && form.members < MOST) {
      form.put(at(form.members++) + "role", Role.UNIT_MAKER.name());
      form.resized = true;
    } else if (wanted.matches("remove\\.\\d{1,2}")) {
      form.remove(Integer.parseInt(wanted.substring("remove.".length())));
    }
    return form;
  }

  private void remove(int gone) {
    resized = true;
    if (members > 1 && gone < members) {
      for (int i = gone; i < members - 1; i++) {
        for (String name : OF_MEMBER) {
          put(at(i) + name, get(at(i + 1) + name));
        }
      }
      members--;
    }
  }

  /**
   * The content; what is missing or wrong in meaning is the core's to say, all at once.
   *
   * @throws Refused INVALID for an account or role that no such form sends
   */
  EnrolmentContent content() {
    List<Reason> faults = new ArrayList<>();
    List<AccountNumber> numbers = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      try {
        numbers.add(AccountNumber.parse(accounts.get(i)));
      } catch (Refused refused) {
        String field = account(i);
        refused
            .reasons()
            .forEach(
                r -> faults.add(new Reason(r.code(), field, r.sentence(), r.nextStep(), null)));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    List<EnrolmentMember> people = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      String at = at(i);
      Role role = role(get(at + "role"));
      people.add(
          new EnrolmentMember(
              get(at + "name"),
              get(at + "title"),
              role,
              position(role),
              get(at + "email"),
              get(at + "phone")));
    }
    return new EnrolmentContent(get("email"), numbers, people);
  }

  /** What the fields of faults are called, since a fault may only say that something is missing. */
  static Map<String, String> names(Texts texts, List<Reason> reasons) {
    Map<String, String> names = new HashMap<>();
    for (Reason reason : reasons) {
      Matcher member = MEMBER.matcher(reason.field());
      if (member.matches()) {
        int number = Integer.parseInt(member.group(1)) + 1;
        String name = texts.text("member." + member.group(2));
        names.put(reason.field(), texts.text("member") + " " + number + " – " + name);
      } else if (reason.field().equals("email")) {
        names.put("email", texts.text("unit.email"));
      }
    }
    return names;
  }

  private static Role role(String name) {
    return Stream.of(Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElse(Role.UNIT_VIEWER);
  }

  /** 1 for who signs as account holder, 2 as chief accountant, 0 for everybody else. */
  private static int position(Role role) {
    return switch (role) {
      case UNIT_ACCOUNT_HOLDER, UNIT_AH_DELEGATE -> 1;
      case UNIT_CHIEF_ACCOUNTANT, UNIT_CA_DELEGATE -> 2;
      default -> 0;
    };
  }

  private static String at(int member) {
    return "members[" + member + "].";
  }

  static String account(int i) {
    return "accounts[" + i + "]";
  }

  private void put(String name, String text) {
    fields.put(name, text);
  }

  private String get(String name) {
    return fields.getOrDefault(name, "");
  }

  Map<String, String> fields() {
    return fields;
  }

  /** Accounts that are ticked, in their order. */
  List<String> accounts() {
    return accounts;
  }

  int members() {
    return members;
  }

  boolean resized() {
    return resized;
  }
}
