/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.registry.CatalogueFile;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** Files with faults: all of them are told by row and field, and nothing changes. */
@RunWith(Parameterized.class)
public class CatalogueFaultsTest {
  private static final int MANY = 12_000;

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

  private List<Reason> refused(String catalogue, Path file) {
    String before = desk.everything();
    Refused refused = assertThrows(Refused.class, () -> desk.take(catalogue, file));
    assertEquals(before, desk.everything());
    assertEquals(Refused.Kind.INVALID, refused.kind());
    for (Reason reason : refused.reasons()) {
      assertTrue(reason.toString(), !reason.sentence().vi().isEmpty());
      assertTrue(reason.toString(), !reason.nextStep().vi().isEmpty());
    }
    return refused.reasons();
  }

  private void told(String catalogue, Path file, String... faults) {
    assertEquals(
        List.of(faults),
        refused(catalogue, file).stream().map(it -> it.code() + " " + it.field()).toList());
  }

  private static List<String> branches(int count) {
    List<String> lines = new ArrayList<>(List.of("bank_code,name"));
    for (int i = 0; i < count; i++) {
      lines.add("99%06d,Chi nhánh thử %d".formatted(100_000 + i, i));
    }
    return lines;
  }

  @Test
  public void oneWrongRowAmongTwelveThousandGoodOnesStopsAllOfThem() {
    List<String> lines = branches(MANY);
    lines.add(7_000, "9912A456,Chi nhánh sai mã");
    told(
        "bank",
        desk.file("banks.csv", lines.toArray(String[]::new)),
        "BAD_CODE banks.csv:7001:bank_code");
  }

  @Test
  public void twelveThousandRowsTakeSeconds() {
    List<String> lines = branches(MANY);
    CatalogueImport first = desk.take("bank", desk.file("b1.csv", lines.toArray(String[]::new)));
    assertEquals(MANY, first.added());
    lines.set(1, lines.get(1) + " (đổi tên)");
    lines.remove(2);
    CatalogueImport second = desk.take("bank", desk.file("b2.csv", lines.toArray(String[]::new)));
    assertEquals(1, second.changed());
    assertEquals(1, second.ended());
    assertEquals(MANY - 2, second.unchanged());
    System.out.println(
        engine + ": " + MANY + " rows first in " + first.took() + ", newer in " + second.took());
    Duration most = Duration.ofSeconds(30);
    assertTrue(first.took().toString(), first.took().compareTo(most) < 0);
    assertTrue(second.took().toString(), second.took().compareTo(most) < 0);
  }

  @Test
  public void aFileThatIsTooLargeIsNotEvenRead() throws IOException {
    Path large = desk.file("banks.csv", "bank_code,name");
    try (FileChannel channel = FileChannel.open(large, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {10}), 64L << 20);
    }
    told("bank", large, "TOO_LARGE banks.csv");
  }

  @Test
  public void aReasonHasAnEnd() {
    CatalogueFile given =
        new CatalogueFile(
            "bank", desk.file("b.csv", "bank_code,name"), null, false, "x".repeat(501));
    Refused refused =
        assertThrows(Refused.class, () -> desk.catalogues().take(TestProvince.admin(), given));
    assertEquals("TOO_LONG", refused.reasons().get(0).code());
    assertEquals("reason", refused.reasons().get(0).field());
  }

  @Test
  public void everyFaultIsToldAtOnce() {
    told(
        "chapter",
        desk.file(
            "chuong.csv",
            "code,name,valid_from,valid_to",
            "18,Thiếu một chữ số,2018-01-01,",
            "019,,2018-01-01,",
            "020,Ngày sai,2018-02-30,",
            "021,Ngược,2020-01-01,2019-01-01",
            "022,Tên " + "dài".repeat(200) + ",2018-01-01,",
            "023,Tốt,2018-01-01,",
            "024,Thừa cột,2018-01-01,,x",
            "025,\"Hai\ndòng\",2018-01-01,"),
        "WRONG_ROW chuong.csv:8",
        "BAD_CODE chuong.csv:2:code",
        "EMPTY_CELL chuong.csv:3:name",
        "BAD_DATE chuong.csv:4:valid_from",
        "BAD_SPAN chuong.csv:5:valid_to",
        "TOO_LONG chuong.csv:6:name",
        "BAD_TEXT chuong.csv:9:name");
  }

  @Test
  public void aCodeTwiceAndDaysThatOverlapAreTold() {
    told(
        "program",
        desk.file("p1.csv", "code,name", "00010,Một", "00011,Hai", "00010,Ba"),
        "DUPLICATE_KEY p1.csv:4:code");
    told(
        "chapter",
        desk.file(
            "p2.csv",
            "code,name,valid_from,valid_to",
            "018,Một,2018-01-01,2020-06-30",
            "018,Hai,2020-06-30,",
            "019,Ba,2018-01-01,2020-06-29",
            "019,Bốn,2020-06-30,"),
        "OVERLAP p2.csv:3:valid_from");
  }

  @Test
  public void aParentThatIsNotThereIsTold() {
    told(
        "sector",
        desk.file(
            "s.csv",
            "code,kind,parent_loai,name",
            "070,loai,,Giáo dục",
            "071,khoan,070,Mầm non",
            "131,khoan,130,Y tế dự phòng"),
        "UNKNOWN_PARENT s.csv:4:parent_loai");
    told(
        "area",
        desk.file("a.csv", "commune_code,full_name,type,district_code", "98301,Xã Thử,Xã,983"),
        "UNKNOWN_PARENT a.csv:2:district_code");
    told(
        "office",
        desk.file(
            "o.csv",
            "code,name,kind,parent_code,province_code",
            "8810,KBNN Tỉnh Thử,tỉnh (tổng hợp),,99",
            "8800,VP KBNN Tỉnh Thử,văn phòng tỉnh,8810,99",
            "8801,KBNN Đồi Chè - Tỉnh Thử,huyện,8810,99",
            "8802,PGD Thử,phòng giao dịch,8899,99"),
        "UNKNOWN_PARENT o.csv:5:parent_code");
  }

  @Test
  public void bytesOfAnotherEncodingAreToldByLine() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("code,name\n00010,Tốt\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("00011,Chương trình\n".getBytes(Charset.forName("windows-1258")));
    List<Reason> reasons = refused("program", desk.file("p.csv", bytes.toByteArray()));
    assertEquals("WRONG_ENCODING p.csv:3", reasons.get(0).code() + " " + reasons.get(0).field());
    told(
        "program",
        desk.file("u.csv", "code,name\n00010,Một\n".getBytes(StandardCharsets.UTF_16)),
        "WRONG_ENCODING u.csv:1");
  }

  @Test
  public void aByteOrderMarkAndWindowsLineEndsAndQuotesAreRead() {
    desk.take(
        "program",
        desk.file(
            "p.csv",
            "\uFEFFcode,name\r\n00010,\"Có dấu phẩy, và \"\"nháy\"\"\"\r\n"
                .getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "Có dấu phẩy, và \"nháy\"",
        desk.names("program", java.time.LocalDate.of(2020, 8, 3)).get("00010"));
  }

  @Test
  public void aHeaderThatIsNotTheCataloguesIsTold() {
    told(
        "program",
        desk.file("p.csv", "code,ten,name,name", "00010,Một,Hai,Ba"),
        "UNKNOWN_COLUMN p.csv:1:ten",
        "COLUMN_TWICE p.csv:1:name");
    told(
        "program",
        desk.file("q.csv", "code,confidence", "00010,cao"),
        "MISSING_COLUMN q.csv:1:name");
    told("program", desk.file("r.csv", "code,name"), "EMPTY_FILE r.csv:1");
    told("program", desk.file("s.csv", new byte[0]), "EMPTY_FILE s.csv");
    told("program", desk.province.data.resolve("none.csv"), "NO_FILE none.csv");
    told("program", desk.file("t.csv", "code,name", "00010,\"Không đóng"), "WRONG_ROW t.csv:2");
  }
}
