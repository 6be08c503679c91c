/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Person;
import org.dvctt.itests.path.Rest;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.xml.sax.InputSource;

/** The formats that come with the release: installed, asked over REST, and gone without a trace. */
public class ReportPluginsIT {
  private static RunningPlatform platform;
  private static PluginDesk desk;
  private static Person director;

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.loaded();
    platform.start();
    desk = PluginDesk.of(platform);
    director =
        new Rest(platform.address()).signIn("gd.9910", platform.signIns().password("gd.9910"));
  }

  @AfterClass
  public static void stop() throws Exception {
    platform.log().assertClean();
    platform.close();
  }

  @Test
  public void aWorkbookForTheProvince() throws Exception {
    comesAndGoes(
        "xlsx",
        file -> {
          String sheet = part(file, "xl/worksheets/sheet1.xml");
          // Letters beyond ASCII are written as numbers there.
          String read =
              DocumentBuilderFactory.newDefaultInstance()
                  .newDocumentBuilder()
                  .parse(new InputSource(new StringReader(sheet)))
                  .getDocumentElement()
                  .getTextContent();
          says(read, "KHO BẠC NHÀ NƯỚC LAI CHÂU", "831/841", "4/7 huyện đạt 100 %");
          says(sheet, "<v>831</v>", "<v>0.988</v>");
        });
  }

  @Test
  public void aPaperForTheProvince() throws Exception {
    comesAndGoes(
        "pdf",
        file -> {
          try (PDDocument paper = Loader.loadPDF(file)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            says(
                reader.getText(paper).replaceAll("\\s+", " "),
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Kính gửi: Ủy ban nhân dân tỉnh Lai Châu",
                "831/841 đơn vị",
                "Toàn tỉnh 841 831 10 98,8",
                "GIÁM ĐỐC");
          }
        });
  }

  @Test
  public void aTextForTheProvince() throws Exception {
    comesAndGoes(
        "odt",
        file -> {
          says(part(file, "mimetype"), "application/vnd.oasis.opendocument.text");
          says(
              part(file, "content.xml"),
              "KHO BẠC NHÀ NƯỚC LAI CHÂU",
              "4/7 huyện đạt 100 %",
              "office:value=\"0.988\"");
        });
  }

  /** What was paid today, in the list of the office that paid it and of nobody else. */
  @Test
  public void thePaymentListHasWhatWasPaid() throws Exception {
    Chain chain = new Chain(platform, "1990766", "9918");
    String dossier = chain.draft(1_234_567);
    chain.upTo(dossier, "approve");
    chain.await(dossier, "COMPLETED");
    String code = chain.person("kt").get("dossiers/" + dossier).expect(200).text("code");
    String list = text(director, "payments.csv");
    says(list, code, "1990766", ",1234567,");
    says(text(chain.person("ld"), "payments.csv"), code);
    assertEquals(403, report(chain.person("ld"), "provincial.csv").statusCode());
    assertNotEquals(200, report(chain.person("kt"), "payments.csv").statusCode());
    HttpResponse<byte[]> backwards =
        report(director, "payments.csv?from=2020-08-03&as_of=2020-08-01");
    assertEquals(422, backwards.statusCode());
  }

  private interface Look {
    void at(byte[] file) throws Exception;
  }

  private static void comesAndGoes(String format, Look look) throws Exception {
    String id = "report-" + format;
    assertFalse(formats().contains(format));
    assertEquals(404, report(director, "provincial." + format).statusCode());
    Said installed = desk.install(platform.installation().available("report" + format), true);
    assertEquals(installed.all(), 0, installed.exit());
    assertTrue(formats().contains(format));
    HttpResponse<byte[]> answer = report(director, "provincial." + format + "?as_of=2020-07-31");
    assertEquals(new String(answer.body(), StandardCharsets.UTF_8), 200, answer.statusCode());
    Files.write(Path.of("target", "provincial." + format), answer.body());
    look.at(answer.body());
    desk.done("remove", id);
    assertFalse(formats().contains(format));
    assertEquals(404, report(director, "provincial." + format).statusCode());
    String bundles = desk.console().run("bundle:list -t 0 -s --no-format").output();
    assertFalse(bundles, bundles.contains("org.dvctt.plugin.report" + format));
    String services = desk.console().run("service:list org.dvctt.spi.report.ReportFormat").output();
    assertFalse(services, services.contains(id));
    assertEquals("no report's file is left", List.of(), leftFiles());
  }

  private static List<String> formats() {
    List<String> names = new ArrayList<>();
    for (JsonNode format : director.get("reports").expect(200).body().path("formats")) {
      names.add(format.path("name").asText());
    }
    return names;
  }

  /** Files of reports that were written or being written, under the installation. */
  private static List<String> leftFiles() throws IOException {
    try (Stream<Path> all = Files.walk(platform.installation().home())) {
      return all.map(f -> f.getFileName().toString())
          .filter(name -> name.matches("report-.*\\.bin"))
          .toList();
    }
  }

  private static void says(String text, String... words) {
    for (String word : words) {
      assertTrue(word + " in " + text, text.contains(word));
    }
  }

  private static String part(byte[] file, String name) throws IOException {
    Path kept = Files.createTempFile("part", ".zip");
    Files.write(kept, file);
    try (ZipFile zip = new ZipFile(kept.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(kept);
    }
  }

  private static String text(Person person, String report) throws Exception {
    HttpResponse<byte[]> answer = report(person, report);
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertEquals(text, 200, answer.statusCode());
    return text;
  }

  private static HttpResponse<byte[]> report(Person person, String report) throws Exception {
    URI address = platform.address().resolve("/api/v1/reports/" + report);
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer " + person.token()).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }
}
