/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.notice.NoticeLine;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.EnrolledContacts.Contact;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.NoticeEvent;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Role;
import org.dvctt.store.testing.TestStore;

/** The context of notices on a real store, with a fake channel and a small registry. */
final class Bureau implements AutoCloseable {
  static final String UNIT = "1990766";
  static final String ACCOUNT = "123456789012";
  static final Actor ADMIN =
      new Actor("P1", "quantri", "Quản trị", List.of(new Grant(Role.KB_SYSADMIN, null, null)));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOON = Instant.parse("2020-08-03T05:00:00Z");

  final TestStore store;
  final FakeChannel channel;
  final NoticeMedium medium;
  final List<AuditEntry> audited = new ArrayList<>();
  final Ground ground;
  final NoticeDesk desk;
  final NoticeWriting writing;
  List<Contact> contacts =
      List.of(
          new Contact(null, 0, "dv@a.vn", ""),
          new Contact(Role.UNIT_ACCOUNT_HOLDER, 1, "ctk@a.vn", "0912345678"));
  private final Leases leases;

  Bureau(String engine, NoticeMedium medium, NoticeSettings settings) {
    this.store = TestStore.on(engine).with("notice", getClass().getClassLoader());
    this.medium = medium;
    this.channel = new FakeChannel(store.transactions(), medium);
    this.leases = store.leases(Clock.systemUTC());
    BusinessClock clock =
        new BusinessClock() {
          @Override
          public Instant now() {
            return NOON;
          }

          @Override
          public boolean shifted() {
            return true;
          }
        };
    this.ground =
        new Ground(
            store.transactions(),
            registry(),
            (tx, unit) -> contacts,
            clock,
            channel,
            (tx, entry) -> audited.add(entry),
            settings);
    this.desk = new NoticeDesk(ground);
    this.writing = new NoticeWriting(ground);
  }

  /** Nothing quiet, nothing waits. */
  static NoticeSettings settings(int tries, Duration wait) {
    return new NoticeSettings(
        Map.of(),
        Set.of(NoticeKind.RECEIVED),
        tries,
        wait,
        wait,
        Duration.ofHours(1),
        Duration.ofSeconds(1),
        Optional.empty());
  }

  /** Tells of an event, as the outbox hands it over. */
  void told(NoticeKind kind, String name) {
    OutboxMessage message = new OutboxMessage(NoticeEvent.TOPIC, "notice:1", name, event(kind));
    writing.handle(
        new OutboxDelivery() {
          @Override
          public OutboxMessage message() {
            return message;
          }

          @Override
          public int attempt() {
            return 1;
          }

          @Override
          public void done(Tx tx) {}
        });
  }

  static String event(NoticeKind kind) {
    Map<String, String> event = new HashMap<>();
    event.put(NoticeEvent.KIND, kind.name());
    event.put(NoticeEvent.UNIT, UNIT);
    event.put(NoticeEvent.OFFICE, "9918");
    event.put(NoticeEvent.AT, "2020-08-03T01:05:00Z");
    event.put(NoticeEvent.DOSSIER, "01D");
    event.put(NoticeEvent.CODE, "H12.01-200803-0001");
    event.put(NoticeEvent.AMOUNT, "1234567");
    event.put(NoticeEvent.ACCOUNT, ACCOUNT);
    event.put(NoticeEvent.REASONS_VI, "- Sai tài khoản " + ACCOUNT + "\n- R99");
    event.put(NoticeEvent.REASONS_EN, "- Wrong account " + ACCOUNT + "\n- R99");
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** One round, as a node that may have died before. */
  void round() {
    Leases.Lease lease = leases.take("notice-" + medium, Duration.ofMinutes(1)).orElseThrow();
    new NoticeRound(ground, leases, medium).run(lease);
  }

  List<NoticeLine> lines() {
    return desk.notices(ADMIN, null, 0, 100).items();
  }

  @Override
  public void close() {
    store.close();
  }

  private static RegistryLookup registry() {
    InvocationHandler answers =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "unitName" -> Optional.of("Trường Tiểu học\r\nBcc: x@y.vn");
              case "officeName" -> Optional.of("KBNN Nậm Nhùn");
              case "province" -> Optional.of("12");
              case "afterWorkingHours" -> true;
              case "plusWorkingDays" -> LocalDate.of(2020, 8, 4);
              default -> throw new UnsupportedOperationException(method.getName());
            };
    return (RegistryLookup)
        Proxy.newProxyInstance(
            Bureau.class.getClassLoader(), new Class<?>[] {RegistryLookup.class}, answers);
  }
}
