/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Colleague;
import org.dvctt.api.access.Grant;
import org.dvctt.api.access.Origin;
import org.dvctt.api.access.Session;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class SignInTest {
  private static final UnitCode UNIT = UnitCode.of("1880001");
  private final TestStore store = TestStore.derby();
  private final List<AuditEntry> audited = new ArrayList<>();
  private final List<String> reached = new ArrayList<>();
  private Instant business = Instant.parse("2020-08-03T01:00:00Z");
  private Instant system = Instant.parse("2026-11-24T01:00:00Z");
  private AccessService access;
  private PeopleBook people;
  private String person;
  private char[] password;

  @Before
  public void aPersonWithAPassword() {
    store.with("access", AccessMigrations.class.getClassLoader());
    BusinessClock clock =
        new BusinessClock() {
          @Override
          public Instant now() {
            return business;
          }

          @Override
          public boolean shifted() {
            return true;
          }
        };
    Clock systemClock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return system;
          }
        };
    people = new PeopleBook(clock, new StoreReady() {});
    access =
        new AccessService(
            store.transactions(),
            clock,
            (tx, entry) -> audited.add(entry),
            registry(),
            systemClock,
            new Sessions(Duration.ofMinutes(30), Duration.ofHours(12)));
    store
        .transactions()
        .writing(
            tx -> {
              person = people.person(tx, "kt.1880001", "Kế toán 1880001", true);
              grant(tx, LocalDate.of(2018, 1, 1));
              password = people.randomPassword(tx, person);
              people.person(tx, "kt.1880002", "Kế toán 1880002", true);
            });
  }

  /** A registry that only takes note of milestones. */
  private RegistryLookup registry() {
    return (RegistryLookup)
        Proxy.newProxyInstance(
            RegistryLookup.class.getClassLoader(),
            new Class<?>[] {RegistryLookup.class},
            (self, method, given) -> {
              if (!method.getName().equals("reach")) {
                throw new UnsupportedOperationException(method.getName());
              }
              reached.add(given[1] + " " + given[2] + " " + given[3]);
              return true;
            });
  }

  @Test
  public void eachSignInTellsTheRegistryWhenAndForWhichUnitOnce() {
    store
        .transactions()
        .writing(
            tx -> {
              people.grant(tx, person, Role.UNIT_ADMIN, UNIT, null, LocalDate.of(2018, 1, 1));
              OfficeCode office = OfficeCode.of("8801");
              people.grant(tx, person, Role.KB_AUDITOR, null, office, LocalDate.of(2018, 1, 1));
            });
    assertEquals("WRONG_SIGN_IN", refusal("kt.1880001", "wrong"));
    assertEquals(List.of(), reached);
    signIn();
    assertEquals(List.of(UNIT + " FIRST_LOGIN 2020-08-03"), reached);
  }

  @Test
  public void colleaguesAreThoseWhoHoldTheRoleInTheOfficeToday() {
    OfficeCode here = OfficeCode.of("8801");
    OfficeCode there = OfficeCode.of("8802");
    LocalDate from = LocalDate.of(2018, 1, 1);
    List<String> ids = new ArrayList<>();
    store
        .transactions()
        .writing(
            tx -> {
              for (String login : List.of("b", "a", "later", "other")) {
                ids.add(people.person(tx, login, "Giao dịch viên " + login, true));
              }
              people.grant(tx, ids.get(0), Role.KB_OFFICER, null, here, from);
              people.grant(tx, ids.get(1), Role.KB_OFFICER, null, here, from);
              people.grant(tx, ids.get(1), Role.KB_OFFICER, null, there, from);
              LocalDate tomorrow = LocalDate.of(2020, 8, 4);
              people.grant(tx, ids.get(2), Role.KB_OFFICER, null, here, tomorrow);
              people.grant(tx, ids.get(3), Role.KB_LEADER, null, here, from);
            });
    Actor head = actor(Role.KB_OFFICE_HEAD, here);
    assertEquals(
        List.of(
            new Colleague(ids.get(1), "Giao dịch viên a"),
            new Colleague(ids.get(0), "Giao dịch viên b")),
        access.colleagues(head, here, Role.KB_OFFICER));
    assertEquals(List.of(), access.colleagues(head, there, Role.KB_OFFICER));
    assertEquals(List.of(), access.colleagues(signIn().actor(), here, Role.KB_OFFICER));
  }

  private static Actor actor(Role role, OfficeCode office) {
    return new Actor("x", "x", "x", List.of(new Grant(role, null, office)));
  }

  private void grant(Tx tx, LocalDate from) {
    people.grant(tx, person, Role.UNIT_MAKER, UNIT, null, from);
  }

  @After
  public void close() {
    store.close();
  }

  private Session signIn() {
    return access.signIn(" KT.1880001 ", password.clone(), new Origin("127.0.0.1", "0a1b"));
  }

  private String refusal(String login, String tried) {
    return assertThrows(
            Refused.class,
            () -> access.signIn(login, tried.toCharArray(), Origin.of("10.0.0.9\"evil")))
        .reasons()
        .get(0)
        .code();
  }

  @Test
  public void theRightPasswordOpensASessionWithTheRolesOfToday() {
    Session session = signIn();
    assertTrue(session.actor().holds(Set.of(Role.UNIT_MAKER), UNIT));
    assertEquals("Kế toán 1880001", session.actor().displayName());
    assertEquals(43, session.token().length());
    assertNotEquals(session.token(), session.csrf());
    assertEquals("0a1b", session.actor().device());
    assertEquals(session.actor(), access.resume(session.token()).orElseThrow().actor());
    assertEquals("DONE", audited.get(audited.size() - 1).outcome());
  }

  @Test
  public void wrongPasswordUnknownLoginAndNoPasswordAnswerTheSame() {
    assertEquals("WRONG_SIGN_IN", refusal("kt.1880001", "wrong"));
    assertEquals("WRONG_SIGN_IN", refusal("nobody", "wrong"));
    assertEquals("WRONG_SIGN_IN", refusal("kt.1880002", ""));
    assertEquals("REFUSED WRONG_SIGN_IN", audited.get(1).outcome());
    assertFalse(audited.toString(), audited.toString().contains("nobody"));
    assertEquals("{\"origin\":\"10.0.0.9evil\"}", audited.get(0).detail());
  }

  @Test
  public void repeatedFailuresMakeAnyLoginWaitAndSuccessForgets() {
    for (String login : List.of("kt.1880001", "nobody")) {
      for (int i = 0; i < 4; i++) {
        assertEquals("WRONG_SIGN_IN", refusal(login, "wrong" + i));
      }
      assertEquals("SIGN_IN_WAIT", refusal(login, "wrong"));
    }
    assertThrows(Refused.class, this::signIn);
    system = system.plusSeconds(3);
    signIn();
    assertEquals("WRONG_SIGN_IN", refusal("kt.1880001", "wrong"));
    signIn();
  }

  @Test
  public void waitsGrowToAQuarterOfAnHour() {
    assertEquals(Duration.ZERO, Throttle.waitAfter(3));
    assertEquals(Duration.ofSeconds(2), Throttle.waitAfter(4));
    assertEquals(Duration.ofSeconds(4), Throttle.waitAfter(5));
    assertEquals(Duration.ofMinutes(15), Throttle.waitAfter(1000));
  }

  @Test
  public void aSessionSlidesWhileUsedAndEndsWhenIdle() {
    Session session = signIn();
    for (int i = 0; i < 3; i++) {
      system = system.plus(Duration.ofMinutes(20));
      assertTrue(access.resume(session.token()).isPresent());
    }
    system = system.plus(Duration.ofMinutes(31));
    assertTrue(access.resume(session.token()).isEmpty());
  }

  @Test
  public void aSessionEndsAfterItsLongestTimeHoweverUsed() {
    Session session = signIn();
    for (int i = 0; i < 35; i++) {
      system = system.plus(Duration.ofMinutes(20));
      assertTrue("" + i, access.resume(session.token()).isPresent());
    }
    system = system.plus(Duration.ofMinutes(21));
    assertTrue(access.resume(session.token()).isEmpty());
  }

  @Test
  public void signingOutEndsTheSessionAtOnce() {
    Session session = signIn();
    access.signOut(session.token());
    assertTrue(access.resume(session.token()).isEmpty());
    access.signOut("unknown");
    assertEquals("access.sign_out", audited.get(audited.size() - 1).act());
  }

  @Test
  public void neitherPasswordNorTokenIsStored() {
    Session session = signIn();
    store
        .transactions()
        .writing(
            tx -> {
              Sql sql = Sql.in(tx);
              String hash =
                  sql.list("select secret_hash from access_secret", r -> r.text("secret_hash"))
                      .get(0);
              assertTrue(hash.startsWith("argon2id$m=19456,t=2,p=1$"));
              assertFalse(hash.contains(String.valueOf(password)));
              assertEquals(
                  0,
                  sql.count(
                      "select count(*) from access_session where token_hash = ?", session.token()));
            });
  }

  @Test
  public void aGrantCountsFromItsDayAndTheSameGrantTwiceIsOne() {
    store
        .transactions()
        .writing(
            tx -> {
              grant(tx, LocalDate.of(2019, 1, 1));
              people.grant(
                  tx,
                  person,
                  Role.KB_AUDITOR,
                  null,
                  OfficeCode.of("8801"),
                  LocalDate.of(2020, 9, 1));
            });
    assertEquals(1, signIn().actor().grants().size());
    business = Instant.parse("2020-09-01T01:00:00Z");
    assertEquals(2, signIn().actor().grants().size());
  }

  @Test
  public void aPersonIsAddedOnce() {
    String again = store.transactions().write(tx -> people.person(tx, "KT.1880001", "Khác", true));
    assertEquals(person, again);
  }

  @Test
  public void theConsoleReadsAndAdministersButHoldsNoBusinessRole() {
    var actor = access.console("admin");
    assertTrue(actor.holds(Role.KB_SYSADMIN) && actor.holds(Role.KB_AUDITOR));
    assertEquals(2, actor.grants().size());
    assertEquals("console:admin", actor.person());
  }
}
