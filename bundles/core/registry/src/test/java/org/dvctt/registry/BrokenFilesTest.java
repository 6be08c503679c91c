/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.store.Sql;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A province's files that are broken in one place: told with the place, and nothing loaded. */
public class BrokenFilesTest {
  private static final String UNITS = "units.csv";
  private static final String VOLUMES = "dossiers_by_office_month.csv";
  private static final List<String> TABLES =
      List.of(
          "registry_load",
          "registry_code",
          "registry_office",
          "registry_unit",
          "registry_unit_office",
          "registry_officer",
          "registry_assignment",
          "registry_account",
          "registry_signatory",
          "registry_holiday",
          "registry_milestone",
          "access_person",
          "access_grant");

  private final TestProvince province = new TestProvince();
  private Path folder;

  @Before
  public void copy() throws IOException {
    folder = province.small();
  }

  @After
  public void close() {
    province.close();
  }

  @Test
  public void aMissingColumn() throws Exception {
    change("offices.csv", "parent_code", "parent");
    told("offices.csv:1:parent_code", "The column is missing.");
  }

  @Test
  public void aColumnTwice() throws Exception {
    change("offices.csv", "code,name,kind", "code,name,name");
    told("offices.csv:1:name", "The column is there twice.");
  }

  @Test
  public void anUnknownCode() throws Exception {
    change(UNITS, "huyen,4,805,", "huyen,4,999,");
    told("units.csv:5:chuong", "999 is in no list.");
  }

  @Test
  public void anUnknownOffice() throws Exception {
    change(VOLUMES, "2020-01,8801", "2020-01,8899");
    told("dossiers_by_office_month.csv:3:treasury_code", "No such office.");
  }

  @Test
  public void aBadMonth() throws Exception {
    change(VOLUMES, "2020-02,8800", "02/2020,8800");
    told("dossiers_by_office_month.csv:4:month", "A month is written like 2020-07.");
  }

  @Test
  public void aBadDate() throws Exception {
    change("catalogues/holidays.csv", "2020-01-23,", "23/01/2020,");
    told("holidays.csv:3:date", "A date is written like 2020-07-31.");
  }

  @Test
  public void aUnitTwice() throws Exception {
    change(UNITS, "1880002,", "1880001,");
    told("units.csv:3:unit_code", "The code is there twice.");
  }

  @Test
  public void aCatalogueCodeTwice() throws Exception {
    change("catalogues/chuong.csv", "418,2,", "018,2,");
    told("chuong.csv:3:code", "Code 018 is there twice.");
  }

  @Test
  public void aCommuneTwice() throws Exception {
    change("communes.csv", "98202,", "98201,");
    told("communes.csv:4:commune_code", "Code 98201 is there twice.");
  }

  @Test
  public void aHolidayTwice() throws Exception {
    change("catalogues/holidays.csv", "2020-01-24,", "2020-01-23,");
    told("holidays.csv:4:date", "The day is there twice.");
  }

  @Test
  public void anotherEncoding() throws Exception {
    Path file = folder.resolve(UNITS);
    byte[] bytes = Files.readAllBytes(file);
    int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("1880002");
    bytes[place + 8] = (byte) 0xD2;
    Files.write(file, bytes);
    told("units.csv:3", "It is not UTF-8 from the line's byte 9 on");
  }

  @Test
  public void settingsInAnotherEncoding() throws Exception {
    Path file = folder.resolve("province.properties");
    Files.write(file, Files.readString(file).getBytes(StandardCharsets.UTF_16));
    told("province.properties:1", "It is not UTF-8");
  }

  @Test
  public void aMissingFile() throws Exception {
    Files.delete(folder.resolve("catalogues/banks.csv"));
    told("banks.csv", "The file is missing.");
  }

  @Test
  public void aFolderWithoutSettings() throws Exception {
    Files.delete(folder.resolve("province.properties"));
    told("province.properties", "The file is missing.");
  }

  @Test
  public void anEmptyFile() throws Exception {
    Files.writeString(folder.resolve(UNITS), "");
    told("units.csv", "The file is empty.");
  }

  @Test
  public void aFileWithAHeaderOnly() throws Exception {
    Path file = folder.resolve(UNITS);
    Files.writeString(file, Files.readAllLines(file).get(0) + "\n");
    told("units.csv:1", "The file has no row but its header.");
  }

  @Test
  public void wrongTotals() throws Exception {
    Files.writeString(
        folder.resolve(VOLUMES),
        "month,treasury_code,online,paper,total\n2020-01,8800,12,5,17\n2020-01,8801,9,7,17\n");
    told("dossiers_by_office_month.csv:3:total", "The total must be 16.");
  }

  @Test
  public void aRowWithACellTooMany() throws Exception {
    change(VOLUMES, "2020-02,8800,15,4", "2020-02,8800,15,4,1");
    told("dossiers_by_office_month.csv:4", "The number of columns is wrong.");
  }

  @Test
  public void aQuotationMarkLeftOpen() throws Exception {
    change("catalogues/programs.csv", "\"giá trị rỗng", "giá trị rỗng");
    told("programs.csv:2", "A quotation mark is left open.");
  }

  @Test
  public void aSettingThatOnlyALaterStepAsksFor() throws Exception {
    change("province.properties", "allotment.12.most=100000000\n", "");
    told("province.properties:allotment.12.most", "The value is missing.");
  }

  @Test
  public void settingsThatAreWrong() throws Exception {
    change("province.properties", "accounts.natural=9523", "accounts.natural=95x3");
    told("province.properties:accounts.natural", "4 digits.");
    change("province.properties", "accounts.natural=95x3", "accounts.natural=9523");
    change("province.properties", "demo.units=1880001,", "demo.units=1889999,");
    told("province.properties:demo.units", "No such unit.");
    change("province.properties", "demo.units=1889999,", "demo.units=1880001,");
    change("province.properties", "history.least=100000", "history.least=nhiều");
    told("province.properties:history.least", "There must be a whole number.");
    change("province.properties", "history.least=nhiều", "history.least=100000");
    change("province.properties", "allotment.year=2020", "allotment.year=2020, 2020");
    told("province.properties:allotment.year", "There must be years, each once");
    change("province.properties", "allotment.year=2020, 2020", "allotment.year=2020");
    change("province.properties", "rows.valid_from=2018-01-01", "rows.valid_from=1/1/2018");
    told("province.properties:rows.valid_from", "A date is like 2020-07-31.");
  }

  @Test
  public void settingsThatAreNotLinesOfKeysAndValues() throws Exception {
    change("province.properties", "Tỉnh Thử", "T\\u12 Thử");
    told("province.properties", "It is not made of key=value lines.");
  }

  @Test
  public void aNumberThatIsNone() throws Exception {
    change(VOLUMES, "2020-02,8800,15,4", "2020-02,8800,một,4");
    told("dossiers_by_office_month.csv:4:online", "There must be a number 0–");
  }

  @Test
  public void moreThanAnybodyCanHaveSent() throws Exception {
    change(VOLUMES, "2020-01,8801,9,7", "2020-01,8810,9,7");
    told("dossiers_by_office_month.csv:3:online", "No unit can have sent in this month.");
  }

  @Test
  public void aFolderWhereAFileShouldBe() throws Exception {
    Files.delete(folder.resolve("catalogues/banks.csv"));
    Files.createDirectory(folder.resolve("catalogues/banks.csv"));
    told("banks.csv", "The file can't be read.");
  }

  @Test
  public void aDeviceWhereAFileShouldBe() throws Exception {
    Files.delete(folder.resolve("catalogues/banks.csv"));
    Files.createSymbolicLink(folder.resolve("catalogues/banks.csv"), Path.of("/dev/null"));
    told("banks.csv", "The file can't be read.");
  }

  @Test
  public void aCalendarWithAGapForAllOffices() throws Exception {
    Files.createDirectories(folder.resolve("calendar"));
    Files.writeString(
        folder.resolve("calendar/working_hours.csv"),
        "office,valid_from,valid_to,periods,name,document\n"
            + ",2018-01-01,2020-07-31,08:00-12:00,a,\n"
            + ",2020-09-01,,08:00-12:00,b,\n");
    told(
        "working_hours.csv:valid_from",
        "From 2020-08-01 until 2020-09-01 nothing is declared for all offices.");
  }

  @Test
  public void rowsAfterACellWithALineBreakKeepTheirLine() throws Exception {
    change(UNITS, "\"Thị trấn Đồi Chè\",CQ8801-01", "\"Thị trấn\nĐồi Chè\",CQ8801-01");
    change(UNITS, "huyen,4,805,", "huyen,4,999,");
    Refused refused = refused();
    assertTrue(
        refused.reasons().toString(),
        refused.reasons().stream().anyMatch(reason -> reason.field().endsWith(":chuong")));
    int line = Files.readAllLines(folder.resolve(UNITS)).indexOf(lineWith("huyen,4,999,")) + 1;
    assertEquals("units.csv:" + line + ":chuong", refused.reasons().get(0).field());
  }

  @Test
  public void aByteOrderMarkIsNoFault() throws Exception {
    Path file = folder.resolve(UNITS);
    Files.writeString(file, "\uFEFF" + Files.readString(file));
    assertEquals(
        12, (int) province.registry.load(TestProvince.admin(), folder).counts().get("units"));
  }

  private String lineWith(String text) throws IOException {
    return Files.readAllLines(folder.resolve(UNITS)).stream()
        .filter(line -> line.contains(text))
        .findFirst()
        .orElseThrow();
  }

  private void change(String file, String old, String replacement) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(file + " holds " + old, text.contains(old));
    Files.writeString(
        path, text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement)));
  }

  private Refused refused() {
    Refused refused =
        assertThrows(Refused.class, () -> province.registry.load(TestProvince.admin(), folder));
    assertEquals(Refused.Kind.INVALID, refused.kind());
    for (String table : TABLES) {
      long rows =
          province.transactions.read(tx -> Sql.in(tx).count("select count(*) from " + table));
      assertEquals(table, 0, rows);
    }
    assertTrue(province.allotted.isEmpty());
    assertTrue(province.history.isEmpty());
    assertTrue(province.registry.empty());
    assertFalse(Files.exists(province.data.resolve("secrets")));
    return refused;
  }

  private void told(String place, String sentence) {
    Refused refused = refused();
    Reason reason =
        refused.reasons().stream()
            .filter(it -> it.field().equals(place))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("no fault at " + place + ": " + refused.reasons()));
    assertEquals("BAD_DATA", reason.code());
    assertTrue(reason.sentence().en(), reason.sentence().en().contains(sentence));
    assertFalse(reason.sentence().vi().isBlank());
    assertFalse(reason.nextStep().vi().isBlank() || reason.nextStep().en().isBlank());
  }
}
