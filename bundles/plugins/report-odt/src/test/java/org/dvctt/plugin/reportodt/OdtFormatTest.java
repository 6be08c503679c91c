/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportodt;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.dvctt.model.Cell;
import org.dvctt.model.Report;
import org.dvctt.testkit.report.SampleReports;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What OpenDocument demands of a package, and what a reader finds in it. */
public class OdtFormatTest {
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

  @Test
  public void thePackageSaysItsKindFirstAndListsItsParts() throws IOException {
    ReadOdt odt = odt(SampleReports.everyKind("vi"), SampleReports.rows(3));
    assertEquals("mimetype", odt.first());
    assertTrue(odt.firstStored());
    assertEquals(
        Package.MEDIA_TYPE, new String(odt.parts().get("mimetype"), StandardCharsets.US_ASCII));
    Set<String> listed = new HashSet<>();
    for (Element entry : all(odt.xml("META-INF/manifest.xml"), MANIFEST, "file-entry")) {
      listed.add(entry.getAttributeNS(MANIFEST, "full-path"));
    }
    Set<String> there = new HashSet<>(odt.parts().keySet());
    there.removeAll(Set.of("mimetype", "META-INF/manifest.xml"));
    there.add("/");
    assertEquals(there, listed);
  }

  @Test
  public void everyStyleThatIsUsedIsThere() throws IOException {
    ReadOdt odt = odt(SampleReports.everyKind("vi"), SampleReports.rows(3));
    Document content = odt.xml("content.xml");
    Set<String> declared = new HashSet<>(Set.of("Standard"));
    all(content, STYLE, "style").forEach(s -> declared.add(s.getAttributeNS(STYLE, "name")));
    for (String space : List.of(TABLE, ReadOdt.TEXT)) {
      for (Element element : all(content, space, "*")) {
        String used = element.getAttributeNS(space, "style-name");
        assertTrue(used, used.isEmpty() || declared.contains(used));
      }
    }
    for (String part : List.of("content.xml", "styles.xml", "meta.xml")) {
      assertEquals("1.3", odt.xml(part).getDocumentElement().getAttributeNS(OFFICE, "version"));
    }
  }

  @Test
  public void cellsAreOfTheirColumnsKind() throws IOException {
    Document content = odt(SampleReports.everyKind("vi"), SampleReports.rows(3)).xml("content.xml");
    Element second = row(content, 2);
    assertCell(second, 0, "float", "value", "2", "2");
    assertCell(second, 1, "string", "value", "", "Trường Mầm non Nậm Nhùn số 2");
    assertCell(second, 2, "date", "date-value", "2020-07-02", "02/07/2020");
    assertCell(second, 3, "currency", "value", "2469134", "2.469.134");
    assertCell(second, 4, "percentage", "value", "0.001", "0,1");
    assertCell(row(content, 4), 3, "currency", "value", "9876543210", "9.876.543.210");
  }

  @Test
  public void theHeadOfTheTableComesAgainOnEachPage() throws IOException {
    Document content = odt(SampleReports.everyKind("vi"), SampleReports.rows(3)).xml("content.xml");
    assertEquals(1, all(content, TABLE, "table-header-rows").size());
    assertEquals(5, all(row(content, 0), TABLE, "table-cell").size());
  }

  @Test
  public void blanksLineEndsAndControlCharactersStayWhatTheyAre() throws IOException {
    String text =
        odt(
                SampleReports.plain(),
                List.of(List.of(Cell.of(" a  b\tc\r\nd\n"), Cell.of("x\u0000\uD800y"))))
            .text();
    assertTrue(text, text.contains(" a  b\tc\nd\n\n"));
    assertTrue(text, text.contains("x\uFFFD\uFFFDy"));
  }

  @Test
  public void settingsThatCanNotBeAreSaid() {
    assertThrows(IllegalArgumentException.class, () -> new OdtFormat("UPSIDE", "Arial"));
    assertThrows(IllegalArgumentException.class, () -> new OdtFormat("AUTO", "'"));
  }

  private static void assertCell(
      Element row, int column, String type, String attribute, String value, String shown) {
    Element cell = all(row, TABLE, "table-cell").get(column);
    assertEquals(type, cell.getAttributeNS(OFFICE, "value-type"));
    assertEquals(value, cell.getAttributeNS(OFFICE, attribute));
    assertEquals(shown, ReadOdt.shown(all(cell, ReadOdt.TEXT, "p").get(0)));
  }

  /** A row of the report's own table; 0 is its head. */
  private static Element row(Document content, int number) {
    Element table =
        all(content, TABLE, "table").stream()
            .filter(t -> t.getAttributeNS(TABLE, "name").equals("rows"))
            .findFirst()
            .orElseThrow();
    return all(table, TABLE, "table-row").get(number);
  }

  private static List<Element> all(Document in, String space, String name) {
    return all(in.getDocumentElement(), space, name);
  }

  private static List<Element> all(Element in, String space, String name) {
    NodeList found = in.getElementsByTagNameNS(space, name);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .toList();
  }

  private static ReadOdt odt(Report report, List<List<Cell>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterator<List<Cell>> left = rows.iterator();
    new OdtFormat("AUTO", "Times New Roman")
        .write(report, () -> left.hasNext() ? left.next() : null, out);
    return ReadOdt.of(out.toByteArray());
  }
}
