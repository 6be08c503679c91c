/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.testkit.platform.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * The main job through the JSON API: from a unit that is not enrolled to its first paid voucher.
 */
public class PathIT {
  private static final String MISSING = "1990796";
  private static RunningPlatform platform;
  private static Rest rest;

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.loaded();
    platform.start();
    rest = new Rest(platform.address());
  }

  @AfterClass
  public static void stop() throws Exception {
    Ledgers.proveAndClose(platform);
  }

  @Test
  public void aMissingUnitIsEnrolledPaysAndCounts() {
    Person director = rest.signIn("gd.9910", platform.signIns().password("gd.9910"));
    assertEquals(831, active(director));
    Person leader = rest.signIn("ld.9918", platform.signIns().password("ld.9918"));
    Chain chain = new Chain(platform, MISSING, "9918");
    JsonNode draft = Drafts.on(Drafts.lines(chain.person("kt"), MISSING).path(0), 1_234_567);
    chain.person("kt").create(draft).expect(409);
    leader.enrol(MISSING, "Đơn vị đã đăng ký sử dụng").expect(200);

    String dossier = chain.person("kt").create(draft).expect(201).text("id");
    chain.upTo(dossier, "sign1");
    platform.stop();
    platform.start();
    Chain after = new Chain(platform, MISSING, "9918");
    assertEquals("SENT", after.state(dossier));
    for (String act : new String[] {"accept", "control", "propose"}) {
      after.person("gdv").act(dossier, act).expect(200);
    }
    after.person("ks").act(dossier, "check").expect(200);
    after.person("ld").act(dossier, "approve").expect(200);
    after.await(dossier, "COMPLETED");

    Person again = rest.signIn("gd.9910", platform.signIns().password("gd.9910"));
    Waiting.until(
        "832 of 841",
        Duration.ofSeconds(30),
        () -> Optional.of(active(again)).filter(count -> count == 832),
        () -> "active is " + active(again));
    // The container's event thread is interrupted when the platform is stopped, as it is above.
    platform.log().assertClean();
  }

  @Test
  public void aReturnedDraftIsSignedAgainAndARefusedDossierGivesItsReservationBack() {
    Chain chain = new Chain(platform, "1990766", "9918");
    Person maker = chain.person("kt");
    long before = Drafts.lines(maker, "1990766").path(0).path("available").asLong();
    String dossier = chain.draft(2_000_000);
    chain.upTo(dossier, "submit");
    chain
        .person("ktt")
        .act(dossier, "return2", "{\"reason\":\"Nội dung chưa đúng, đề nghị sửa\"}")
        .expect(200);
    assertEquals("DRAFT", chain.state(dossier));
    chain.upTo(dossier, "control");
    assertEquals(before - 2_000_000, available(chain));
    chain
        .person("gdv")
        .act(
            dossier,
            "propose_refusal",
            "{\"reason\":\"Không đủ điều kiện chi\",\"reason_codes\":[\"R99\"]}")
        .expect(200);
    chain
        .person("ld")
        .act(dossier, "refuse", "{\"reason\":\"Đồng ý từ chối\",\"reason_codes\":[\"R99\"]}")
        .expect(200);
    assertEquals("REFUSED", chain.state(dossier));
    assertEquals(before, available(chain));
  }

  private static long available(Chain chain) {
    return Drafts.lines(chain.person("kt"), chain.unit()).path(0).path("available").asLong();
  }

  private static int active(Person director) {
    return director.get("adoption").expect(200).body().path("total").path("active").asInt();
  }
}
