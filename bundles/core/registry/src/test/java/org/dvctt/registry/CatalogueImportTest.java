/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.dvctt.api.registry.CatalogueChange;
import org.dvctt.api.registry.CatalogueFile;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** A newer list against what the register knows, on both engines. Codes and names are synthetic. */
@RunWith(Parameterized.class)
public class CatalogueImportTest {
  private static final LocalDate BEFORE = LocalDate.of(2020, 8, 2);
  private static final LocalDate TODAY = LocalDate.of(2020, 8, 3);
  private static final Path LISTS = TestProvince.SMALL.resolve("catalogues");

  @Parameter public String engine;
  private ImportDesk desk;

  @Parameters(name = "{0}")
  public static Iterable<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    desk = new ImportDesk(engine);
  }

  @After
  public void close() {
    desk.close();
  }

  @Test
  public void theFilesThatWereLoadedSayNothingNew() {
    String before = desk.everything();
    Map<String, Path> files =
        Map.of(
            "chapter", LISTS.resolve("chuong.csv"),
            "sector", LISTS.resolve("loai_khoan.csv"),
            "item", LISTS.resolve("muc_tieumuc.csv"),
            "fund_source", LISTS.resolve("nguon_ngan_sach.csv"),
            "program", LISTS.resolve("programs.csv"),
            "budget_level", LISTS.resolve("cap_ngan_sach.csv"),
            "natural_account", LISTS.resolve("tabmis_accounts_common.csv"),
            "bank", LISTS.resolve("banks.csv"),
            "district", TestProvince.SMALL.resolve("districts.csv"),
            "area", TestProvince.SMALL.resolve("communes.csv"));
    files.forEach(
        (catalogue, file) -> {
          CatalogueImport done = desk.take(catalogue, file);
          assertTrue(catalogue + ": " + done.lines(), done.nothingNew());
          assertTrue(catalogue, done.unchanged() > 0);
        });
    CatalogueImport offices = desk.take("office", TestProvince.SMALL.resolve("offices.csv"));
    assertEquals(offices.lines().toString(), List.of(0, 0, 0, 3), counts(offices));
    assertEquals(before, desk.everything());
  }

  @Test
  public void aNewerListAddsChangesAndEndsAndTheEarlierDaysStay() {
    Path newer =
        desk.file("nguon.csv", "code,name", "12,Kinh phí không khoán (tên mới)", "14,Nguồn thử");
    CatalogueImport done = desk.take("fund_source", newer);
    assertEquals(List.of(1, 1, 1, 0), counts(done));
    assertEquals(
        Map.of("12", "Kinh phí không khoán (tên mới)", "14", "Nguồn thử"),
        desk.names("fund_source", TODAY));
    assertEquals("Kinh phí giao tự chủ, giao khoán", desk.names("fund_source", BEFORE).get("13"));
    assertFalse(desk.names("fund_source", BEFORE).containsKey("14"));
    // What vanished is ended, never deleted: the row of before is superseded and still there.
    assertEquals(
        2,
        desk.province
            .transactions
            .read(
                tx ->
                    Sql.in(tx)
                        .count(
                            "select count(*) from registry_code where catalogue = 'fund_source' and"
                                + " code = '13'"))
            .intValue());
    CatalogueImport again = desk.take("fund_source", newer);
    assertEquals(List.of(0, 0, 0, 2), counts(again));
    assertEquals(List.of(), desk.verify());
    assertEquals(
        List.of("DONE", "DONE"),
        desk.province.audited.stream().map(it -> it.outcome()).collect(Collectors.toList()));
  }

  @Test
  public void whatWasKnownBeforeTheImportCanStillBeAsked() {
    Instant before = desk.province.now;
    desk.province.now = before.plusSeconds(3600);
    desk.take("program", desk.file("programs.csv", "code,name", "00010,Chương trình thử"));
    assertEquals(
        1,
        desk.province
            .transactions
            .read(
                tx ->
                    Sql.in(tx)
                        .count(
                            "select count(*) from registry_code where catalogue = 'program' and valid_to"
                                + " > ? and recorded_at <= ? and superseded_at > ?",
                            TODAY,
                            before,
                            before))
            .intValue());
  }

  @Test
  public void datesInTheFileAreTakenTheLastDayIsStillValid() {
    desk.take(
        "chapter",
        desk.file(
            "chuong.csv",
            "code,name,valid_from,valid_to",
            "018,Bộ Tài chính,2018-01-01,2025-12-31",
            "418,Sở Tài chính,2018-01-01,2020-12-31",
            "418,Sở Tài chính (mới),2021-01-01,"));
    assertEquals("Sở Tài chính", desk.names("chapter", LocalDate.of(2020, 12, 31)).get("418"));
    assertEquals("Sở Tài chính (mới)", desk.names("chapter", LocalDate.of(2021, 1, 1)).get("418"));
    assertFalse(desk.names("chapter", LocalDate.of(2026, 1, 1)).containsKey("018"));
    assertEquals(List.of(), desk.verify());
  }

  @Test
  public void anImportForALaterDayChangesNothingUntilThen() {
    LocalDate from = LocalDate.of(2021, 1, 1);
    desk.take("program", desk.file("programs.csv", "code,name", "00010,Thử"), from, false);
    assertEquals("[00000]", desk.names("program", from.minusDays(1)).keySet().toString());
    assertEquals("[00010]", desk.names("program", from).keySet().toString());
  }

  @Test
  public void aPreviewSaysTheSameAndWritesNothing() {
    String before = desk.everything();
    Path newer = desk.file("nguon.csv", "code,name", "12,Tên mới", "14,Nguồn thử");
    CatalogueImport preview = desk.take("fund_source", newer, null, true);
    assertEquals(List.of(1, 1, 1, 0), counts(preview));
    assertEquals(before, desk.everything());
    assertEquals(List.of(), desk.province.audited);
    assertEquals(
        preview.lines().stream().map(CatalogueChange::toString).toList(),
        desk.take("fund_source", newer).lines().stream().map(CatalogueChange::toString).toList());
  }

  @Test
  public void decomposedLettersAreComposedAndSayNothingNew() {
    Path decomposed =
        desk.file(
            "programs.csv",
            "code,name,confidence",
            "00000,"
                + Normalizer.normalize("Không theo chương trình mục tiêu", Normalizer.Form.NFD)
                + ",cao");
    assertTrue(desk.take("program", decomposed).nothingNew());
    desk.take(
        "program",
        desk.file(
            "more.csv",
            "code,name",
            "00011," + Normalizer.normalize("Xoá đói giảm nghèo", Normalizer.Form.NFD)));
    assertEquals("Xoá đói giảm nghèo", desk.names("program", TODAY).get("00011"));
  }

  @Test
  public void anOfficeAtWhichUnitsTradeCantVanishAndNoneStandsAboveItself() {
    String header = "code,name,kind,parent_code,province_code";
    String top = "8810,KBNN Tỉnh Thử,tỉnh (tổng hợp),,99";
    refused(
        "office",
        desk.file("o1.csv", header, top, "8800,VP KBNN Tỉnh Thử,văn phòng tỉnh,8810,99"),
        "OFFICE_IN_USE o1.csv:code");
    refused(
        "office",
        desk.file(
            "o2.csv",
            header,
            "8810,KBNN Tỉnh Thử,tỉnh (tổng hợp),8800,99",
            "8800,VP KBNN Tỉnh Thử,văn phòng tỉnh,8810,99",
            "8801,KBNN Đồi Chè - Tỉnh Thử,huyện,8810,99"),
        "PARENT_LOOP o2.csv:2:parent_code",
        "PARENT_LOOP o2.csv:3:parent_code");
    CatalogueImport more =
        desk.take(
            "office",
            desk.file(
                "o3.csv",
                header,
                top,
                "8800,VP KBNN Tỉnh Thử,văn phòng tỉnh,8810,99",
                "8801,KBNN Đồi Chè - Tỉnh Thử,huyện,8810,99",
                "8802,PGD Nương Cao,phòng giao dịch,8801,99"));
    assertEquals(List.of(1, 0, 0, 3), counts(more));
    assertEquals(List.of(), desk.verify());
  }

  private void refused(String catalogue, Path file, String... faults) {
    String before = desk.everything();
    Refused refused = assertThrows(Refused.class, () -> desk.take(catalogue, file));
    assertEquals(
        List.of(faults),
        refused.reasons().stream().map(it -> it.code() + " " + it.field()).toList());
    assertEquals(before, desk.everything());
  }

  @Test
  public void twoAdminsAtOnceLeaveOneResult() throws Exception {
    Path newer = desk.file("nguon.csv", "code,name", "12,Tên mới", "14,Nguồn thử");
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<CatalogueImport>> both =
          List.of(
              two.submit(() -> desk.take("fund_source", newer)),
              two.submit(() -> desk.take("fund_source", newer)));
      int news = 0;
      for (Future<CatalogueImport> one : both) {
        news += one.get().nothingNew() ? 0 : 1;
      }
      assertEquals(1, news);
    } finally {
      two.shutdownNow();
    }
    assertEquals(List.of(), desk.verify());
  }

  @Test
  public void onlyAnAdminOrTheCentralTreasuryMayAndARefusalIsAudited() {
    Path file = desk.file("nguon.csv", "code,name", "14,Nguồn thử");
    CatalogueFile asked = new CatalogueFile("fund_source", file, null, false, "");
    Refused refused =
        assertThrows(
            Refused.class,
            () -> desk.catalogues().take(TestProvince.actor(Role.KB_LEADER, "8801"), asked));
    assertEquals(Refused.Kind.FORBIDDEN, refused.kind());
    assertEquals("REFUSED WRONG_ROLE", desk.province.audited.get(0).outcome());
    assertEquals("catalogue:fund_source", desk.province.audited.get(0).subject());
    assertEquals(
        "NO_CATALOGUE",
        assertThrows(Refused.class, () -> desk.take("holiday", file)).reasons().get(0).code());
  }

  private static List<Integer> counts(CatalogueImport done) {
    return List.of(done.added(), done.changed(), done.ended(), done.unchanged());
  }
}
