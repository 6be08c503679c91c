/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.registry.proof.RegisterProof;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.AfterClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/**
 * Each seeded corruption is found and named, and nothing else is. It is seeded in a transaction
 * that is rolled back.
 */
@RunWith(Parameterized.class)
public class RegistryProofTest {
  private static final String NOW = "cast('2020-08-03 01:00:00' as timestamp)";
  private static final java.util.Map<String, ImportDesk> DESKS = new java.util.HashMap<>();

  @Parameter public String engine;

  @Parameters(name = "{0}")
  public static Iterable<String> engines() {
    return TestStore.engines();
  }

  @AfterClass
  public static void close() {
    DESKS.values().forEach(ImportDesk::close);
    DESKS.clear();
  }

  private ImportDesk desk() {
    return DESKS.computeIfAbsent(engine, ImportDesk::new);
  }

  /** Only to leave the transaction. */
  private static final class Back extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Faults as {@code CODE key} after the statements. */
  private List<String> after(String... statements) {
    List<String> found = new ArrayList<>();
    assertThrows(
        Back.class,
        () ->
            desk()
                .province
                .transactions
                .writing(
                    tx -> {
                      Sql sql = Sql.in(tx);
                      for (String statement : statements) {
                        assertTrue(statement, sql.update(statement) > 0);
                      }
                      RegisterProof.of(sql)
                          .forEach(
                              fault -> {
                                assertTrue(fault.sentence().vi().endsWith("."));
                                found.add(fault.code() + " " + fault.key());
                              });
                      throw new Back();
                    }));
    return found;
  }

  @Test
  public void aLoadedProvinceIsWhole() {
    assertEquals(List.of(), desk().verify());
  }

  @Test
  public void twoRowsOfOneKeyOnTheSameDays() {
    assertEquals(
        List.of("OVERLAP 1880001"),
        after(
            "insert into registry_assignment (unit, officer_no, valid_from, valid_to, recorded_at,"
                + " superseded_at) select unit, 'CQ8801-02', cast('2020-01-01' as date), cast('2020-02-01' as date),"
                + " recorded_at, superseded_at from registry_assignment where unit = '1880001'"));
  }

  @Test
  public void anOverlapOfThePastOnTheKnownAxis() {
    assertEquals(
        List.of("OVERLAP 1880001"),
        after(
            "update registry_assignment set recorded_at = cast('2020-01-01 00:00:00' as timestamp)"
                + " where unit = '1880001'",
            "insert into registry_assignment (unit, officer_no, valid_from, valid_to, recorded_at,"
                + " superseded_at) select unit, 'CQ8801-02', valid_from, valid_to, cast('2020-01-01 00:00:00' as timestamp),"
                + " cast('2020-02-01 00:00:00' as timestamp) from registry_assignment"
                + " where unit = '1880001'"));
  }

  @Test
  public void aRowThatWasSupersededBeforeItWasRecorded() {
    assertEquals(
        List.of("BAD_SPAN program/00099"),
        after(
            "insert into registry_code (catalogue, code, name, kind, parent, confidence, synthetic,"
                + " valid_from, valid_to, recorded_at, superseded_at) values ('program', '00099',"
                + " 'x', '', '', '', 1, cast('2020-01-01' as date), cast('2021-01-01' as date), "
                + NOW
                + ", cast('2019-01-01 00:00:00' as timestamp))"));
  }

  @Test
  public void aUnitWithoutAnOffice() {
    assertEquals(
        List.of("UNIT_WITHOUT_OFFICE 1880001"),
        after("delete from registry_unit_office where unit = '1880001'"));
  }

  @Test
  public void aGapInAUnitsOffice() {
    assertEquals(
        List.of("UNIT_WITHOUT_OFFICE 1880001"),
        after(
            "update registry_unit_office set valid_from = cast('2019-01-01' as date) where unit ="
                + " '1880001'"));
  }

  @Test
  public void aUnitThatIsNotThereAndWhatHangsOnIt() {
    assertEquals(
        List.of(
            "PLACE_WITHOUT_UNIT 1880005",
            "ASSIGNMENT_WITHOUT_UNIT 1880005",
            "ACCOUNT_WITHOUT_UNIT 9523.4.1880005.98202"),
        after("delete from registry_unit where code = '1880005'"));
  }

  @Test
  public void anOfficeThatEndsUnderItsUnits() {
    List<String> found =
        after(
            "update registry_office set valid_to = cast('2020-07-01' as date) where code = '8801'");
    assertTrue(found.toString(), found.contains("PLACE_WITHOUT_OFFICE 1880001"));
    assertTrue(found.toString(), found.contains("OFFICER_WITHOUT_OFFICE CQ8801-01"));
    assertTrue(found.toString(), found.contains("ACCOUNT_WITHOUT_OFFICE 9523.3.1880001.00000"));
  }

  @Test
  public void anOfficerThatIsNotThere() {
    assertEquals(
        List.of(
            "ASSIGNMENT_WITHOUT_OFFICER 1880010",
            "ASSIGNMENT_WITHOUT_OFFICER 1880011",
            "ASSIGNMENT_WITHOUT_OFFICER 1880012"),
        after("delete from registry_officer where officer_no = 'CQ8800-02'"));
  }

  @Test
  public void signersOfAnAccountThatIsNotThere() {
    List<String> found =
        after("delete from registry_account where account_no = '9523.3.1880001.00000'");
    assertEquals(found.toString(), 2, found.size());
    assertTrue(found.get(0), found.get(0).startsWith("SIGNATORY_WITHOUT_ACCOUNT 9523.3.1880001."));
  }

  @Test
  public void aParentOfficeThatIsNotThere() {
    assertEquals(
        List.of("OFFICE_WITHOUT_PARENT 8801"),
        after("update registry_office set parent = '8899' where code = '8801'"));
  }

  @Test
  public void officesThatStandAboveThemselves() {
    assertEquals(
        List.of("OFFICE_LOOP 8800", "OFFICE_LOOP 8810"),
        after("update registry_office set parent = '8800' where code = '8810'"));
  }

  @Test
  public void onePersonInBothSigningPositions() {
    List<String> found =
        after(
            "insert into registry_signatory (account_no, person, place, valid_from, valid_to,"
                + " recorded_at, superseded_at) select account_no, person, 2, valid_from, valid_to,"
                + " recorded_at, superseded_at from registry_signatory where account_no ="
                + " '9523.3.1880001.00000' and place = 1");
    assertEquals(found.toString(), 1, found.size());
    assertTrue(found.get(0), found.get(0).startsWith("SAME_SIGNER 9523.3.1880001.00000/"));
  }

  @Test
  public void moreSignersOfAPositionThanTheLimitOfTheDay() {
    String account = "9523.3.1880001.00000";
    String[] three = new String[3];
    for (int i = 0; i < three.length; i++) {
      three[i] = oneMoreSecondSigner(account, "2020-02-0" + (i + 1), "2020-03-01", i);
    }
    assertEquals(List.of("TOO_MANY_SIGNERS " + account + "/2"), after(three));
    // The limit is counted by day: people who follow each other are not too many.
    assertEquals(
        List.of(),
        after(
            three[0],
            three[1],
            oneMoreSecondSigner(account, "2020-03-01", "2020-04-01", 3),
            oneMoreSecondSigner(account, "2020-04-01", "2020-05-01", 4)));
    assertEquals(
        List.of("TOO_MANY_SIGNERS " + account + "/2"),
        after(
            three[0],
            three[1],
            "update registry_signer_limit set most = 2 where sign_position = 2 and valid_from <"
                + " cast('2020-01-01' as date)"));
  }

  private static String oneMoreSecondSigner(String account, String from, String to, int number) {
    return "insert into registry_signatory (account_no, person, place, valid_from, valid_to,"
        + " recorded_at, superseded_at) select account_no, 'thêm-"
        + number
        + "', 2, cast('"
        + from
        + "' as date), cast('"
        + to
        + "' as date), recorded_at, superseded_at from registry_signatory where account_no = '"
        + account
        + "' and place = 2 and person not like 'thêm-%'";
  }

  @Test
  public void aSectorWithoutItsGroup() {
    assertEquals(
        List.of("CODE_WITHOUT_PARENT sector/131"),
        after("delete from registry_code where catalogue = 'sector_group' and code = '130'"));
  }

  @Test
  public void aUnitWithAChapterThatNoCatalogueHas() {
    assertEquals(
        List.of("UNIT_WITHOUT_CODE 1880001"),
        after("update registry_unit set chapter = '999' where code = '1880001'"));
  }

  @Test
  public void aMilestoneBeforeRegistration() {
    assertEquals(
        List.of("MILESTONE_BEFORE_REGISTRATION 1880001/FIRST_COMPLETED_PAYMENT"),
        after(
            "update registry_milestone set reached_on = cast('2019-01-02' as date) where unit = '1880001' and"
                + " milestone = 'FIRST_COMPLETED_PAYMENT'"));
    assertEquals(
        List.of("MILESTONE_BEFORE_REGISTRATION 1880001/FIRST_COMPLETED_PAYMENT"),
        after(
            "delete from registry_milestone where unit = '1880001' and milestone = 'REGISTERED'"));
  }

  @Test
  public void milestonesDoubledOrOfNobody() {
    String insert =
        "insert into registry_milestone (unit, milestone, turn, reached_on, recorded_at,"
            + " superseded_at) select ";
    String rest =
        " reached_on, recorded_at, superseded_at from registry_milestone where unit = '1880001' and"
            + " milestone = 'REGISTERED'";
    assertEquals(
        List.of("MILESTONE_TWICE 1880001/REGISTERED"),
        after(insert + "unit, milestone, 7," + rest));
    assertEquals(
        List.of("MILESTONE_WITHOUT_UNIT 1999999"),
        after(insert + "'1999999', milestone, 0," + rest));
  }
}
