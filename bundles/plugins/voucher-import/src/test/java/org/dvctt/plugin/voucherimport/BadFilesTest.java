/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFile;
import org.junit.After;
import org.junit.Test;

/** Files that can't be read, or are made to do harm. */
public class BadFilesTest {
  private static final FileVouchers IMPORT = new FileVouchers(10_000);

  /** The same importer goes on after each of them. */
  @After
  public void theNextFileIsRead() {
    assertEquals(1, IMPORT.read(Files.workbook(List.of(Files.row(1, 1)))).vouchers().size());
  }

  @Test
  public void aMillionEmptyRowsArePassedOver() throws IOException {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    sheet.append(row(1, Files.HEADINGS));
    sheet.append(row(2, Files.row(1, "5.000").stream().map(String::valueOf).toList()));
    for (int i = 3; i <= 1_048_576; i++) {
      sheet
          .append("<row r=\"")
          .append(i)
          .append("\"><c r=\"A")
          .append(i)
          .append("\" s=\"1\"/></row>");
    }
    sheet.append("</sheetData></worksheet>");
    IntakeAnswer answer =
        IMPORT.read(Files.parts(Map.of("xl/worksheets/sheet1.xml", Files.utf8(sheet.toString()))));
    assertEquals(List.of(), answer.faults());
    assertEquals(1, answer.vouchers().size());
  }

  private static String row(int number, List<String> cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    cells.forEach(
        cell -> row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
    return row.append("</row>").toString();
  }

  @Test
  public void moreRowsThanAreAllowedAreRefused() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      rows.add(Files.row(i, 1));
    }
    told("TOO_MANY_ROWS", new FileVouchers(10).read(Files.workbook(rows)));
  }

  @Test
  public void macrosAreRefused() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
      Files.fill(book, "Chứng từ", Files.HEADINGS, List.of(Files.row(1, 1)));
      book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
      told("MACROS", IMPORT.read(Files.file(book, "xlsx")));
    }
  }

  @Test
  public void whatExpandsTooFarIsRefused() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    byte[] zeros = new byte[40 << 20];
    for (int i = 0; i < 3; i++) {
      parts.put("xl/media/" + i, zeros);
    }
    told("EXPANDS_TOO_FAR", IMPORT.read(Files.parts(parts)));
    told("EXPANDS_TOO_FAR", IMPORT.read(Files.parts(Map.of("xl/sharedStrings.xml", zeros))));
    told("EXPANDS_TOO_FAR", IMPORT.read(Files.parts(Map.of("big", new byte[65 << 20]))));
  }

  @Test
  public void lockedAndOldWorkbooksAreRefused() throws Exception {
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      info.getEncryptor().confirmPassword("bí mật");
      try (var out = info.getEncryptor().getDataStream(system)) {
        out.write(Files.bytes(Files.workbook(List.of(Files.row(1, 1)))));
      }
      system.writeFilesystem(locked);
    }
    told("OLD_OR_LOCKED", IMPORT.read(new IntakeFile("a.xlsx", "xlsx", locked.toByteArray())));
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("Chứng từ");
      book.write(old);
    }
    told("OLD_OR_LOCKED", IMPORT.read(new IntakeFile("a.xlsx", "xlsx", old.toByteArray())));
  }

  @Test
  public void aFileThatWasCutOffIsRefusedWhereverItEnds() {
    byte[] whole = Files.bytes(Files.workbook(List.of(Files.row(1, 1), Files.row(2, 2))));
    for (int left = 1; left <= 10; left++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * left / 11);
      told("BROKEN_FILE", IMPORT.read(new IntakeFile("a.xlsx", "xlsx", cut)));
    }
    byte[] noEnd = Arrays.copyOf(whole, whole.length - 22);
    told("BROKEN_FILE", IMPORT.read(new IntakeFile("a.xlsx", "xlsx", noEnd)));
  }

  @Test
  public void aWorkbookWithoutItsSheetOrRowsIsTold() {
    told("NO_ROWS", IMPORT.read(Files.workbook(List.of())));
    told("NO_HEADINGS", IMPORT.read(Files.workbook("Chứng từ", List.of("a", "b"), List.of())));
    told("NO_WORKBOOK", IMPORT.read(Files.text("xlsx", "Số;Ngày")));
    IntakeFile two =
        Files.parts(
            Map.of("xl/worksheets/sheet1.xml", Files.utf8("<worksheet><sheetData/></worksheet>")));
    told("NO_HEADINGS", IMPORT.read(two));
  }

  @Test
  public void aSheetOfAnotherNameAmongSeveralIsMissed() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Files.fill(book, "Tháng 7", Files.HEADINGS, List.of());
      Files.fill(book, "Tháng 8", Files.HEADINGS, List.of());
      told("SHEET_MISSING", IMPORT.read(Files.file(book, "xlsx")));
    }
  }

  @Test
  public void xmlThatDeclaresEntitiesIsRefusedAndNothingIsFetched() {
    String external =
        "<?xml version='1.0'?>\n<!DOCTYPE v [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n"
            + "<vouchers><voucher><number>&x;</number></voucher></vouchers>";
    told("XML_DTD", IMPORT.read(Files.text("xml", external)));
    told("BROKEN_XML", IMPORT.read(Files.text("xml", "<vouchers><voucher><number>&y;")));
    told("BROKEN_XML", IMPORT.read(Files.text("xml", "<vouchers><voucher>")));
    told("NO_VOUCHERS", IMPORT.read(Files.text("xml", "<GNHS_HOSO/>")));
    told("NO_ROWS", IMPORT.read(Files.text("xml", "<vouchers/>")));
    assertEquals(
        List.of("1 UNKNOWN_FIELD", "1 TOO_DEEP"),
        Files.told(IMPORT.read(Files.text("xml", "<vouchers>" + "<a>".repeat(100_000)))));
  }

  @Test
  public void jsonThatIsBrokenOrTooDeepIsRefused() {
    told("TOO_DEEP", IMPORT.read(Files.text("json", "{\"guide\":" + "[".repeat(100_000))));
    told("BROKEN_JSON", IMPORT.read(Files.text("json", "{\"vouchers\":[{\"number\":\"1\"")));
    told("BROKEN_JSON", IMPORT.read(Files.text("json", "{'vouchers':[]}")));
    told("BROKEN_JSON", IMPORT.read(Files.text("json", "{\"vouchers\":[]} x")));
    told("BROKEN_JSON", IMPORT.read(Files.text("json", "[1]")));
    told("NO_ROWS", IMPORT.read(Files.text("json", "{\"vouchers\":[]}")));
  }

  @Test
  public void textsOfAnotherEncodingAreRefused() {
    for (String format : List.of("xml", "json")) {
      byte[] other = "<vouchers>Chứng từ</vouchers>".getBytes(StandardCharsets.UTF_16);
      told("WRONG_ENCODING", IMPORT.read(new IntakeFile("a", format, other)));
      byte[] windows = {'<', (byte) 0xE9, (byte) 0xE8, '>'};
      told("WRONG_ENCODING", IMPORT.read(new IntakeFile("a", format, windows)));
    }
    String said = "<?xml version='1.0' encoding='windows-1258'?><vouchers/>";
    told("WRONG_ENCODING", IMPORT.read(Files.text("xml", said)));
  }

  @Test
  public void aWrongSettingIsTold() {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> new FileVouchers(0))
            .getMessage()
            .startsWith("rows.most"));
  }

  private static void told(String code, IntakeAnswer answer) {
    assertEquals(answer.faults().toString(), code, answer.faults().get(0).code());
    assertTrue(answer.vouchers().isEmpty());
  }
}
