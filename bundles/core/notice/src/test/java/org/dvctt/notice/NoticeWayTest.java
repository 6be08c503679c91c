/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dvctt.api.notice.NoticeLine;
import org.dvctt.api.notice.NoticeState;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.EnrolledContacts.Contact;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** A notice's way from an event to its end, on a real store. */
@RunWith(Parameterized.class)
public class NoticeWayTest {
  private static final Duration NONE = Duration.ofMillis(1);
  private static final Text GREYLISTED = Text.of("Máy chủ hẹn gửi lại.", "Greylisted.");
  @Parameter public String engine;
  private Bureau bureau;

  @Parameters(name = "{0}")
  public static Collection<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    bureau = new Bureau(engine, NoticeMedium.EMAIL, Bureau.settings(3, NONE));
  }

  @After
  public void close() {
    bureau.close();
  }

  private void with(NoticeMedium medium, NoticeSettings settings) {
    bureau.close();
    bureau = new Bureau(engine, medium, settings);
  }

  private static List<NoticeState> states(List<NoticeLine> lines) {
    return lines.stream().map(NoticeLine::state).toList();
  }

  @Test
  public void anEventIsWrittenOnceForEachAddressHoweverOftenItIsTold() {
    bureau.told(NoticeKind.PAID, "01D/7/PAID");
    bureau.told(NoticeKind.PAID, "01D/7/PAID");
    assertEquals(3, bureau.lines().size());
    bureau.round();
    bureau.round();
    assertEquals(2, bureau.channel.notices.size());
    NoticeLine sent =
        bureau.lines().stream().filter(it -> it.state() == NoticeState.SENT).findFirst().get();
    assertEquals("ref-" + sent.id(), sent.reference());
    assertEquals(350, sent.cost());
    assertEquals("fake 1.0.0", sent.plugin());
    assertFalse(sent.toString(), sent.toString().contains("dv@a.vn"));
  }

  @Test
  public void noTextHasAFullAccountNumberOrAFieldThatWasNotFilled() {
    bureau.contacts =
        List.of(
            new Contact(null, 0, "dv@a.vn", ""),
            new Contact(Role.UNIT_ACCOUNT_HOLDER, 1, "ctk@a.vn", "0912345678"),
            new Contact(Role.UNIT_MAKER, 0, "kt@a.vn", ""));
    for (NoticeMedium medium : NoticeMedium.values()) {
      with(medium, Bureau.settings(3, NONE));
      for (NoticeKind kind : NoticeKind.values()) {
        bureau.told(kind, "01D/" + kind);
      }
      bureau.round();
      for (Notice notice : bureau.channel.notices) {
        String all = notice.subject() + "\n" + notice.text();
        assertFalse(all, all.contains(Bureau.ACCOUNT) || all.contains("12345678"));
        assertFalse(all, all.contains("{") || all.contains("}") || all.contains("\r"));
        assertFalse(notice.subject(), notice.subject().contains("\n"));
      }
      assertTrue(bureau.channel.notices.size() >= 4);
    }
  }

  @Test
  public void amountsAndDaysAreShownAsInVietnamAndTheLegalDayIsNamed() {
    bureau.told(NoticeKind.RECEIVED, "01D/RECEIVED");
    bureau.round();
    String text = bureau.channel.notices.get(0).text();
    assertEquals(
        "Kho bạc đã nhận hồ sơ H12.01-200803-0001", bureau.channel.notices.get(0).subject());
    for (String part :
        List.of("1.234.567 đ", "08:05 ngày 03/08/2020", "ngày làm việc 04/08/2020", "…9012")) {
      assertTrue(text, text.contains(part));
    }
  }

  @Test
  public void withoutAChannelItWaitsWithoutATryAndThenGoesOutByItself() {
    bureau.channel.there = false;
    bureau.told(NoticeKind.RECEIVED, "01D/RECEIVED");
    bureau.round();
    for (NoticeLine line : bureau.lines()) {
      assertEquals(NoticeState.WAITING, line.state());
      if (line.medium() == NoticeMedium.EMAIL) {
        assertEquals(0, line.attempts());
        assertEquals(Whys.noChannel(NoticeMedium.EMAIL), line.lastWhy());
        assertTrue(line.nextTryAt().isBefore(Instant.now().plusSeconds(11)));
      }
    }
  }

  @Test
  public void whileNoChannelIsThereWhatWaitsForOneIsNotLookedAtAgain() {
    bureau.channel.there = false;
    bureau.told(NoticeKind.RECEIVED, "01D/RECEIVED");
    bureau.round();
    Instant later = Instant.now().plusSeconds(20);
    assertEquals(List.of(), due(later, true));
    assertEquals("a channel came", 2, due(later, false).size());
    assertEquals("its time is over", 2, due(later.plusSeconds(3_600), true).size());
    bureau.told(NoticeKind.PAID, "01D/PAID");
    assertEquals("what is new is told why it waits", 2, due(later, true).size());
  }

  private List<NoticeRow> due(Instant when, boolean away) {
    return due(NoticeMedium.EMAIL, when, false, away);
  }

  private List<NoticeRow> due(NoticeMedium medium, Instant when, boolean quiet, boolean away) {
    return bureau
        .store
        .transactions()
        .<List<NoticeRow>>read(
            tx -> new NoticeTable(Sql.in(tx)).due(medium, when, quiet, away, 50));
  }

  @Test
  public void aQuarantinedChannelCostsNoTry() {
    bureau.channel.answer =
        notice -> {
          throw new PluginFailure(PluginFailure.Why.OPEN, "fake", "");
        };
    bureau.told(NoticeKind.RECEIVED, "01D/RECEIVED");
    bureau.round();
    assertEquals(List.of(), bureau.channel.notices);
    assertTrue(bureau.lines().stream().allMatch(line -> line.attempts() == 0));
    assertEquals("a channel is there", 2, due(Instant.now().plusSeconds(20), true).size());
  }

  @Test
  public void afterTheLimitOfTriesItIsUndeliverableUntilAnAdminHasItTriedAnew()
      throws InterruptedException {
    bureau.channel.answer = notice -> NoticeAnswer.later(GREYLISTED);
    bureau.contacts = List.of(new Contact(null, 0, "dv@a.vn", ""));
    bureau.told(NoticeKind.RECEIVED, "01D/RECEIVED");
    for (int i = 0; i < 3; i++) {
      awaitDue();
      bureau.round();
    }
    NoticeLine given = bureau.lines().get(0);
    assertEquals(NoticeState.UNDELIVERABLE, given.state());
    assertEquals(GREYLISTED, given.lastWhy());
    assertThrows(Refused.class, () -> bureau.desk.retry(Bureau.ADMIN, given.id(), ""));
    bureau.desk.retry(Bureau.ADMIN, given.id(), "máy chủ đã chạy");
    assertEquals("notice.retry", bureau.audited.get(0).act());
    bureau.channel.answer = notice -> NoticeAnswer.accepted("", 0, org.dvctt.model.Money.ZERO);
    awaitDue();
    bureau.round();
    assertEquals(List.of(NoticeState.SENT), states(bureau.lines()));
    assertThrows(Refused.class, () -> bureau.desk.retry(Bureau.ADMIN, given.id(), "lại"));
    assertThrows(Refused.class, () -> bureau.desk.retry(Bureau.ADMIN, "N-99", "lại"));
    assertThrows(Refused.class, () -> bureau.desk.retry(Bureau.ADMIN, "x", "lại"));
  }

  @Test
  public void aRefusedAddressEndsItAtOnceAndTheOthersGoOn() {
    bureau.channel.answer =
        notice ->
            notice.address().startsWith("dv")
                ? NoticeAnswer.refused("từ chối", "refused")
                : NoticeAnswer.accepted("", 0, org.dvctt.model.Money.ZERO);
    bureau.told(NoticeKind.COMPLETION_REQUESTED, "01D/C");
    bureau.round();
    assertEquals(List.of(NoticeState.SENT, NoticeState.REFUSED), states(bureau.lines()));
  }

  @Test
  public void withoutAnyContactItIsShownAsUndeliverable() {
    bureau.contacts = List.of();
    bureau.told(NoticeKind.PAID, "01D/PAID");
    bureau.round();
    NoticeLine line = bureau.lines().get(0);
    assertEquals(NoticeState.UNDELIVERABLE, line.state());
    assertEquals(Whys.NOBODY, line.lastWhy());
    Refused refused =
        assertThrows(Refused.class, () -> bureau.desk.retry(Bureau.ADMIN, line.id(), "gửi lại"));
    assertEquals("NO_ADDRESS", refused.reasons().get(0).code());
  }

  @Test
  public void quietHoursHoldUpAllButUrgentOnes() {
    LocalTime now = LocalTime.now(BusinessClock.ZONE);
    QuietHours quiet = new QuietHours(now.minusHours(1), now.plusHours(1));
    NoticeSettings usual = Bureau.settings(3, NONE);
    with(
        NoticeMedium.SMS,
        new NoticeSettings(
            Map.of(NoticeMedium.SMS, quiet),
            Set.of(NoticeKind.RECEIVED),
            3,
            NONE,
            NONE,
            usual.expiry(),
            usual.round(),
            Optional.empty()));
    bureau.told(NoticeKind.RECEIVED, "01D/RECEIVED");
    bureau.told(NoticeKind.PAID, "01D/PAID");
    bureau.round();
    assertEquals(1, bureau.channel.notices.size());
    NoticeLine waits =
        bureau.lines().stream()
            .filter(it -> it.medium() == NoticeMedium.SMS && it.state() == NoticeState.WAITING)
            .findFirst()
            .get();
    assertEquals("PAID", waits.kind());
    assertEquals(Whys.QUIET, waits.lastWhy());
    assertEquals(
        "not looked at again", List.of(), due(NoticeMedium.SMS, Instant.now(), true, false));
    assertEquals("they are over", 1, due(NoticeMedium.SMS, Instant.now(), false, false).size());
    bureau.round();
    assertEquals("again without it", 1, bureau.channel.notices.size());
    assertEquals(0, waits.attempts());
  }

  @Test
  public void whatWaitedTooLongIsNotSentAnyMore() throws InterruptedException {
    NoticeSettings usual = Bureau.settings(3, NONE);
    with(
        NoticeMedium.EMAIL,
        new NoticeSettings(
            Map.of(), Set.of(), 3, NONE, NONE, NONE, usual.round(), Optional.empty()));
    bureau.contacts = List.of(new Contact(null, 0, "dv@a.vn", ""));
    bureau.told(NoticeKind.PAID, "01D/PAID");
    awaitDue();
    bureau.round();
    assertEquals(List.of(NoticeState.EXPIRED), states(bureau.lines()));
    assertEquals(Whys.expired(Text.NONE), bureau.lines().get(0).lastWhy());
    assertEquals(List.of(), bureau.channel.notices);
  }

  @Test
  public void whatEverAChannelsFailureIsItIsToldInBothLanguagesWithoutThePluginsWords() {
    for (PluginFailure.Why why : PluginFailure.Why.values()) {
      with(NoticeMedium.EMAIL, Bureau.settings(3, NONE));
      bureau.channel.answer =
          notice -> {
            throw new PluginFailure(why, "fake", "no mail for dv@a.vn");
          };
      bureau.told(NoticeKind.PAID, "01D/PAID");
      bureau.round();
      Text told =
          bureau.lines().stream()
              .map(NoticeLine::lastWhy)
              .filter(it -> !it.equals(Text.NONE))
              .findFirst()
              .get();
      assertTrue(told.toString(), told.vi().startsWith("Kênh gửi fake "));
      assertTrue(told.toString(), told.en().startsWith("Channel fake "));
      assertFalse(told.toString(), told.toString().contains("dv@a.vn"));
    }
  }

  @Test
  public void aSentenceTooLongForTheStoreIsCutInBothLanguages() {
    bureau.channel.answer = notice -> NoticeAnswer.refused("ế".repeat(500), "e".repeat(500));
    bureau.contacts = List.of(new Contact(null, 0, "dv@a.vn", ""));
    bureau.told(NoticeKind.PAID, "01D/PAID");
    bureau.round();
    Text kept = bureau.lines().get(0).lastWhy();
    assertEquals(Text.of("ế".repeat(399) + "…", "e".repeat(399) + "…"), kept);
  }

  @Test
  public void aRowOfBeforeTheSecondLanguageHasItsOneSentenceForBothAndIsStillSent() {
    bureau.contacts = List.of(new Contact(null, 0, "dv@a.vn", ""));
    bureau.told(NoticeKind.PAID, "01D/PAID");
    bureau
        .store
        .transactions()
        .writing(tx -> Sql.in(tx).update("update notice set last_why = ?", "no channel for EMAIL"));
    assertEquals(
        Text.of("no channel for EMAIL", "no channel for EMAIL"), bureau.lines().get(0).lastWhy());
    bureau.round();
    assertEquals(List.of(NoticeState.SENT), states(bureau.lines()));
    assertEquals(Text.NONE, bureau.lines().get(0).lastWhy());
  }

  @Test
  public void onlyAdminsSeeNotices() {
    assertThrows(
        Refused.class,
        () ->
            bureau.desk.notices(
                new org.dvctt.api.access.Actor("P2", "kt", "Kế toán", List.of()), null, 0, 10));
  }

  /** A node dies anywhere between handing over and keeping the answer, at random. */
  @Test
  public void aNodeThatDiesLosesNoneAndRepeatsEachAtMostOncePerDeath() throws Exception {
    long seed = Long.getLong("dvctt.seed", System.nanoTime());
    System.out.println("NoticeWayTest " + engine + " seed " + seed);
    Random random = new Random(seed);
    with(NoticeMedium.EMAIL, Bureau.settings(1_000, NONE));
    for (int i = 0; i < 10; i++) {
      bureau.told(NoticeKind.PAID, "01D/" + i);
    }
    int[] deaths = {0};
    bureau.channel.answer =
        notice ->
            random.nextInt(4) == 0
                ? NoticeAnswer.later("bận", "busy")
                : NoticeAnswer.accepted("", 0, org.dvctt.model.Money.ZERO);
    bureau.channel.after =
        () -> {
          if (random.nextInt(4) == 0) {
            deaths[0]++;
            throw new NodeDies();
          }
        };
    for (int round = 0; round < 2_000 && waiting() > 0; round++) {
      try {
        bureau.round();
      } catch (NodeDies e) {
        bureau
            .store
            .transactions()
            .writing(
                tx ->
                    org.dvctt.store.Sql.in(tx)
                        .update(
                            "update notice set due_at = ? where state = 'WAITING'",
                            Instant.now().minusSeconds(1)));
      }
      Thread.onSpinWait();
    }
    String told = "seed " + seed + ", " + deaths[0] + " deaths: " + bureau.channel.sent;
    assertEquals(told, 0, waiting());
    assertEquals(told, 20, bureau.channel.sent.size());
    int repeats = bureau.channel.sent.values().stream().mapToInt(it -> it - 1).sum();
    assertTrue(told, repeats <= deaths[0]);
    System.out.println(told);
  }

  private long waiting() {
    return bureau.lines().stream()
        .filter(it -> it.medium() == NoticeMedium.EMAIL && it.state() == NoticeState.WAITING)
        .count();
  }

  private void awaitDue() throws InterruptedException {
    Instant due =
        bureau.lines().stream()
            .map(NoticeLine::nextTryAt)
            .filter(at -> at != null)
            .max(Instant::compareTo)
            .orElse(Instant.now());
    while (!Instant.now().isAfter(due.plusMillis(1))) {
      Thread.onSpinWait();
    }
  }

  private static final class NodeDies extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
