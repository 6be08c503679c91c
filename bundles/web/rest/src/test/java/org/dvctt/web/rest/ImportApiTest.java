/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.ImportView;
import org.dvctt.api.payment.ImportedDossier;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Money;
import org.dvctt.model.Page;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.web.rest.services.FakeCore;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class ImportApiTest {
  private static final String FILE = "?unit=1990796&name=a.xlsx";
  @Rule public final RunningApi api = new RunningApi();
  private final AtomicReference<String> read = new AtomicReference<>();

  @Before
  public void aCoreThatReadsFiles() {
    api.core.when("preview", a -> view((VoucherImports.Sent) a[2], "", ImportView.State.FAULTY));
    api.core.when(
        "importFile", a -> view((VoucherImports.Sent) a[2], "01I", ImportView.State.IMPORTED));
    api.core.when(
        "formats", a -> List.of(new VoucherImports.Format("xlsx", "application/x", "p 1")));
    api.core.when(
        "template",
        a -> new IntakeFile("m.xlsx", "xlsx", "empty".getBytes(StandardCharsets.UTF_8)));
  }

  private ImportView view(VoucherImports.Sent sent, String id, ImportView.State state) {
    try {
      read.set(new String(sent.bytes().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Text text = Text.of("hỏng", "broken");
    boolean faulty = state == ImportView.State.FAULTY;
    return new ImportView(
        id,
        state,
        FakeCore.UNIT,
        "xlsx",
        sent.name(),
        "ab".repeat(32),
        "p 1",
        id.isEmpty() ? null : Instant.parse("2020-08-03T01:00:00Z"),
        "Người",
        List.of(
            new ImportedDossier(
                id.isEmpty() ? "" : "D1",
                AccountNumber.parse("9523.3.1990796.00000"),
                FiscalYear.of(2020),
                2,
                3,
                Money.of(5))),
        List.of(),
        faulty
            ? List.of(
                new IntakeFault(
                    "FORMULA", new IntakePlace("Chứng từ", 7), "lines.amount", text, text))
            : List.of(),
        faulty ? 9 : 0);
  }

  private RunningApi.Answer send(String person, String query, String... headers) {
    String[] all = new String[headers.length + 4];
    all[0] = "Content-Type";
    all[1] = "application/octet-stream";
    all[2] = "Accept-Language";
    all[3] = "en";
    System.arraycopy(headers, 0, all, 4, headers.length);
    return api.send(person, "POST", "/imports" + query, "bytes", all);
  }

  @Test
  public void aDryRunTellsEveryFaultWithItsPlaceAndNeedsNoKey() {
    RunningApi.Answer answer = send("maker", FILE + "&dry_run=true");
    assertEquals(answer.http().body(), 200, answer.status());
    assertEquals("FAULTY", answer.json().path("state").asText());
    assertTrue(answer.json().path("id").isNull());
    assertEquals(9, answer.json().path("faults_in_all").asInt());
    assertEquals("Chứng từ", answer.json().at("/faults/0/part").asText());
    assertEquals(7, answer.json().at("/faults/0/row").asInt());
    assertEquals("lines.amount", answer.json().at("/faults/0/field").asText());
    assertEquals("broken", answer.json().at("/faults/0/sentence").asText());
    assertEquals("bytes", read.get());
    assertEquals(false, api.core.asked("preview")[3]);
    assertFalse(api.core.names.contains("importFile"));
  }

  @Test
  public void anImportIsACommandWithItsKey() {
    assertEquals("IDEMPOTENCY_KEY_MISSING", send("maker", FILE).code());
    RunningApi.Answer answer = send("maker", FILE + "&format=xlsx", "Idempotency-Key", "k1");
    assertEquals(answer.http().body(), 201, answer.status());
    assertEquals("/api/v1/imports/01I", answer.header("Location"));
    assertEquals("D1", answer.json().at("/dossiers/0/id").asText());
    assertEquals(2, answer.json().path("vouchers").asInt());
    Object[] asked = api.core.asked("importFile");
    assertEquals(FakeCore.UNIT, asked[1]);
    assertEquals("xlsx", ((VoucherImports.Sent) asked[2]).format());
    assertEquals("POST imports k1", ((Command) asked[3]).idempotencyKey());
  }

  @Test
  public void whatTheCoreRefusesIsAProblem() {
    api.core.refuse("importFile", Refused.Kind.INVALID);
    assertEquals(422, send("maker", FILE, "Idempotency-Key", "k1").status());
    assertEquals(401, send("", FILE).status());
    assertEquals("BAD_CODE", send("maker", "?unit=x&name=a.xlsx").code());
    assertEquals("BAD_PARAMETER", send("maker", FILE + "&dry_run=yes").code());
    assertEquals(415, api.send("maker", "POST", "/imports" + FILE, "{}").status());
  }

  @Test
  public void importsFormatsAndTemplatesAreRead() {
    VoucherImports.Sent none =
        new VoucherImports.Sent("", "a.xlsx", new ByteArrayInputStream(new byte[0]));
    ImportView done = view(none, "01I", ImportView.State.IMPORTED);
    api.core.when("list", a -> new Page<>(List.of(done), 0, 50, 1));
    api.core.when("find", a -> Optional.of(done));
    assertEquals(
        "01I", api.get("maker", "/imports?unit=1990796").json().at("/items/0/id").asText());
    assertEquals("01I", api.get("maker", "/imports/01I").json().path("id").asText());
    assertEquals("xlsx", api.get("maker", "/imports/formats").json().at("/0/name").asText());
    RunningApi.Answer template = api.get("maker", "/imports/template.xlsx");
    assertEquals("empty", template.http().body());
    assertEquals("application/x", template.header("Content-Type"));
    api.core.when("find", a -> Optional.empty());
    assertEquals("NOT_FOUND", api.get("maker", "/imports/01J").code());
  }
}
