/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.dvctt.registry.EnrolmentDesk.LEADER;
import static org.dvctt.registry.EnrolmentDesk.OFFICER;
import static org.dvctt.registry.EnrolmentDesk.REASON;
import static org.dvctt.registry.EnrolmentDesk.UNIT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dvctt.api.registry.EnrolmentQuery;
import org.dvctt.api.registry.EnrolmentSummary;
import org.dvctt.api.registry.UnitMilestones;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Page;
import org.dvctt.model.Refused;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** What held when, on both axes, and the milestones. */
@RunWith(Parameterized.class)
public class EnrolmentDatesTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 8, 3);
  private static final LocalDate PAID = LocalDate.of(2020, 7, 10);

  @Parameter public String engine;
  private TestProvince province;
  private EnrolmentDesk desk;

  @Parameters(name = "{0}")
  public static List<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    province = TestProvince.small(engine);
    desk = new EnrolmentDesk(province);
  }

  @After
  public void close() {
    province.close();
  }

  private String refusal(String act, LocalDate on) {
    return assertThrows(Refused.class, () -> desk.act(LEADER, act, on, REASON))
        .reasons()
        .get(0)
        .code();
  }

  private long enrolled(LocalDate asOf, Instant knownAt) {
    return units(asOf, knownAt).stream().filter(u -> u.enrolment().countsAsEnrolled()).count();
  }

  private long active(LocalDate asOf, Instant knownAt) {
    long counted = units(asOf, knownAt).stream().filter(UnitRecord::active).count();
    UnitQuery query = new UnitQuery(asOf, knownAt, null, null, null, true, 0, 100);
    assertEquals(counted, province.registry.units(query).total());
    return counted;
  }

  private List<UnitRecord> units(LocalDate asOf, Instant knownAt) {
    return province.transactions.read(tx -> province.answers.units(tx, asOf, knownAt));
  }

  private boolean reach(Milestone milestone, LocalDate on) {
    return province.transactions.write(tx -> province.answers.reach(tx, UNIT, milestone, on));
  }

  @Test
  public void aTerminationMovesEnrolledAndActiveFromItsDayOn() {
    LocalDate from = LocalDate.of(2020, 7, 1);
    LocalDate to = LocalDate.of(2020, 7, 20);
    Instant before = province.now;
    assertEquals(10, enrolled(TODAY, before));
    assertEquals(8, active(TODAY, before));
    province.now = before.plusSeconds(60);
    province.registry.enrol(LEADER, UNIT, from, REASON);
    reach(Milestone.FIRST_COMPLETED_PAYMENT, PAID);
    Instant between = province.now;
    province.now = before.plusSeconds(120);
    desk.act(LEADER, "terminate", to, REASON);
    Instant after = province.now;

    assertEquals(10, enrolled(from.minusDays(1), after));
    assertEquals(11, enrolled(from, after));
    assertEquals(11, enrolled(to.minusDays(1), after));
    assertEquals(10, enrolled(to, after));
    assertEquals(8, active(PAID.minusDays(1), after));
    assertEquals(9, active(PAID, after));
    assertEquals(9, active(to.minusDays(1), after));
    assertEquals(8, active(to, after));

    assertEquals(11, enrolled(TODAY, between));
    assertEquals(9, active(TODAY, between));
    assertEquals(10, enrolled(TODAY, before));
    assertEquals(from, province.registry.unit(UNIT, TODAY).get().enrolledOn());
    assertEquals(EnrolmentState.TERMINATED, province.registry.unit(UNIT, TODAY).get().enrolment());
  }

  @Test
  public void aSuspendedUnitStaysEnrolledAndIsSuspendedOnlyInBetween() {
    LocalDate from = LocalDate.of(2020, 7, 1);
    province.registry.enrol(LEADER, UNIT, from, REASON);
    desk.act(LEADER, "suspend", from.plusDays(5), REASON);
    desk.act(LEADER, "resume", from.plusDays(9), "");
    assertEquals(11, enrolled(from.plusDays(7), province.now));
    assertEquals(EnrolmentState.ENROLLED, state(from.plusDays(4)));
    assertEquals(EnrolmentState.SUSPENDED, state(from.plusDays(5)));
    assertEquals(EnrolmentState.SUSPENDED, state(from.plusDays(8)));
    assertEquals(EnrolmentState.ENROLLED, state(from.plusDays(9)));
    assertEquals(EnrolmentState.REG_DRAFT, state(from.minusDays(1)));
    assertEquals(from, desk.now().milestones().registeredOn());
  }

  private EnrolmentState state(LocalDate asOf) {
    EnrolmentState shown = province.enrolments.enrolment(LEADER, UNIT, asOf).orElseThrow().state();
    assertEquals(
        shown,
        province
            .transactions
            .read(tx -> province.answers.unit(tx, UNIT, asOf))
            .orElseThrow()
            .enrolment());
    return shown;
  }

  @Test
  public void aDayToComeOrBeforeTheLatestActIsRefused() {
    LocalDate from = LocalDate.of(2020, 7, 1);
    assertEquals("DAY_IN_FUTURE", refusal("record_paper", TODAY.plusDays(1)));
    desk.act(LEADER, "record_paper", from, "");
    assertEquals("DAY_TOO_EARLY", refusal("suspend", from.minusDays(1)));
    assertEquals("DAY_IN_FUTURE", refusal("terminate", TODAY.plusDays(1)));
    desk.act(LEADER, "suspend", from, REASON);
    desk.in(EnrolmentState.REG_SENT);
    Refused refused =
        assertThrows(Refused.class, () -> desk.act(OFFICER, "accept", TODAY.minusDays(1), REASON));
    assertEquals("DAY_NOT_YOURS", refused.reasons().get(0).code());
  }

  @Test
  public void eachMilestoneIsReachedOnceAndTheEarliestCounts() {
    desk.in(EnrolmentState.ENROLLED);
    for (Milestone milestone : Milestone.values()) {
      LocalDate on = TODAY.minusDays(milestone.ordinal() + 1L);
      assertTrue(milestone.name(), reach(milestone, on));
      assertFalse(milestone.name(), reach(milestone, on));
      assertFalse(milestone.name(), reach(milestone, TODAY));
    }
    assertEquals(
        new UnitMilestones(
            TODAY.minusDays(1), TODAY.minusDays(2), TODAY.minusDays(3), TODAY.minusDays(4)),
        desk.now().milestones());
    UnitMilestones earlier =
        province.enrolments.enrolment(LEADER, UNIT, TODAY.minusDays(3)).orElseThrow().milestones();
    assertNull(earlier.registeredOn());
    assertNull(earlier.firstLoginOn());
    assertEquals(TODAY.minusDays(3), earlier.firstSentOn());
    assertEquals(
        "an earlier registration counts", EnrolmentState.ENROLLED, state(TODAY.minusDays(1)));
  }

  @Test
  public void theListIsByStateOfficeAndDateAndPeopleOfUnitsGetTheirOwn() {
    desk.in(EnrolmentState.REG_SENT);
    assertEquals(List.of(UNIT), codes(list(Set.of(EnrolmentState.REG_SENT), TODAY)));
    assertEquals(10, list(Set.of(EnrolmentState.ENROLLED), TODAY).total());
    assertEquals(0, list(Set.of(EnrolmentState.REG_SENT), TODAY.minusDays(1)).total());
    EnrolmentSummary sent = list(Set.of(EnrolmentState.REG_SENT), TODAY).items().get(0);
    assertEquals(TODAY, sent.since());
    Page<EnrolmentSummary> own =
        province.enrolments.enrolments(
            EnrolmentDesk.MAKER, new EnrolmentQuery(null, null, null, Set.of(), 0, 50));
    assertEquals(List.of(UNIT), codes(own));
    Page<EnrolmentSummary> ofOffice =
        province.enrolments.enrolments(
            LEADER, new EnrolmentQuery(null, null, EnrolmentDesk.OFFICE, Set.of(), 2, 3));
    assertEquals(6, ofOffice.total());
    assertEquals(3, ofOffice.items().size());
  }

  private Page<EnrolmentSummary> list(Set<EnrolmentState> states, LocalDate asOf) {
    return province.enrolments.enrolments(
        LEADER, new EnrolmentQuery(asOf, null, null, states, 0, 50));
  }

  private static List<org.dvctt.model.UnitCode> codes(Page<EnrolmentSummary> page) {
    return page.items().stream().map(EnrolmentSummary::unit).toList();
  }
}
