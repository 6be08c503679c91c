/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dvctt.itests.RunningPlatform;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The debit advice of a voucher that was really paid, from the built distribution. */
public class AdviceIT {
  private static final String UNIT = "1990766";
  private static final long AMOUNT = 1_234_567;
  private static RunningPlatform platform;

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.loaded();
    platform.start();
  }

  @AfterClass
  public static void stop() throws Exception {
    platform.close();
  }

  @Test
  public void aPaidVoucherHasAnAdviceThatOnlyPeopleOfTheDossierGet() throws Exception {
    Chain chain = new Chain(platform, UNIT, "9918");
    Person maker = chain.person("kt");
    String dossier = chain.draft(AMOUNT);
    chain.upTo(dossier, "propose");
    Rest.Answer early = maker.get("dossiers/" + dossier + "/vouchers/1/advice").expect(409);
    assertEquals("VOUCHER_NOT_PAID", early.text("code"));
    chain.person("ks").act(dossier, "check").expect(200);
    chain.person("ld").act(dossier, "approve").expect(200);
    chain.await(dossier, "COMPLETED");

    String code = maker.get("dossiers/" + dossier).expect(200).text("code");
    HttpResponse<byte[]> answer = advice(maker, dossier, "1");
    assertEquals(200, answer.statusCode());
    assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
    Files.write(Path.of("target", "advice.pdf"), answer.body());
    String text = text(answer.body());
    for (String said :
        new String[] {
          "GIẤY BÁO NỢ",
          code,
          UNIT,
          "1.234.567 đồng",
          "Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng",
          "Công ty Điện lực (mẫu)"
        }) {
      assertTrue(said + " in " + text, text.contains(said));
    }

    JsonNode listed = maker.get("dossiers/" + code + "/advices").expect(200).body();
    assertEquals(1, listed.size());
    String voucher = listed.path(0).path("voucher").asText();
    byte[] again = advice(chain.person("ld"), code, voucher).body();
    assertArrayEquals("the same for everybody, at any time", answer.body(), again);

    String other = "kt.1990796";
    Person stranger =
        new Rest(platform.address()).signIn(other, platform.signIns().password(other));
    assertEquals(404, advice(stranger, dossier, "1").statusCode());
    assertEquals(404, advice(maker, dossier, "2").statusCode());

    for (JsonNode line : maker.get("dossiers/" + dossier + "/history").expect(200).body()) {
      String sentence = line.path("sentence").asText();
      assertTrue(line.toString(), sentence.startsWith("Ngày ") && sentence.endsWith("."));
      assertFalse(sentence, sentence.contains("{") || sentence.contains("làm việc “"));
    }
    platform.log().assertClean();
  }

  private static HttpResponse<byte[]> advice(Person person, String dossier, String voucher)
      throws IOException, InterruptedException {
    URI address =
        platform
            .address()
            .resolve("/api/v1/dossiers/" + dossier + "/vouchers/" + voucher + "/advice");
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer " + person.token()).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).replaceAll("\\s+", " ");
    }
  }
}
