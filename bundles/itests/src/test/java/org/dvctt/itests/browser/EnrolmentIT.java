/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.dvctt.itests.RunningPlatform;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** A unit enrols through the pages, without any script of theirs; it is sent back once. */
public class EnrolmentIT {
  private static final String UNIT = "1990796";
  private static final String HERE = "/portal/enrolments/" + UNIT;
  private static RunningPlatform platform;
  private static Chromium chromium;

  private final Looks looks = new Looks();

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.shared();
    chromium = new Chromium();
  }

  @AfterClass
  public static void stop() {
    chromium.close();
  }

  @Test
  public void aUnitEnrolsIsSuspendedAndComesBack() {
    filledIn();
    holder();
    try (Desk officer = desk("gdv.9918")) {
      officer.open("/portal/enrolments");
      looks.judgeOnBoth(officer, "enrolment-list");
      officer.page().locator("main table a[href=\"" + HERE + "\"]").click();
      looks.judgeOnBoth(officer, "enrolment-sent");
      does(officer, "return", "Thiếu quyết định bổ nhiệm", "Kho bạc trả lại");
    }
    try (Desk maker = desk("kt." + UNIT)) {
      maker.open(HERE);
      assertTrue(maker.text(), maker.text().contains("Thiếu quyết định bổ nhiệm"));
      looks.judgeOnBoth(maker, "enrolment-returned");
      maker.open(HERE + "/edit");
      maker.fill("members[1].title", "Phụ trách kế toán");
      maker.send("form.draft");
      assertEquals("Đã lưu, chờ chủ tài khoản ký", maker.state());
    }
    holder();
    try (Desk officer = desk("gdv.9918")) {
      officer.open(HERE);
      does(officer, "accept", "", "Kho bạc đã tiếp nhận");
    }
    try (Desk leader = desk("ld.9918")) {
      leader.open("/portal/enrolments");
      leader.page().locator("main table a[href=\"" + HERE + "\"]").click();
      looks.judgeOnBoth(leader, "enrolment-accepted");
      does(leader, "enrol", "", "Đang sử dụng DVCTT");
      String milestones = leader.page().locator(".milestones").innerText();
      assertTrue(milestones, milestones.contains("03/08/2020"));
      does(leader, "suspend", "Chờ sắp xếp lại đơn vị", "Tạm ngừng");
      does(leader, "resume", "", "Đang sử dụng DVCTT");
      looks.judgeOnBoth(leader, "enrolment-enrolled");
    }
    looks.assertNothingIsWrong();
  }

  /** One contact for two people is told at its field; what was typed stays. */
  private void filledIn() {
    try (Desk maker = desk("kt." + UNIT)) {
      maker.open("/portal");
      maker.page().locator("main a[href=\"/portal/enrolments\"]").click();
      assertEquals("Chưa khai đăng ký", maker.state());
      maker.page().locator("a[href=\"" + HERE + "/edit\"]").click();
      maker.fill("email", "donvi@mau.vn");
      person(maker, 0, "Chủ Tài Khoản Mẫu", "Hiệu trưởng", "ctk@mau.vn");
      person(maker, 1, "Kế Toán Trưởng Mẫu", "Kế toán trưởng", "ctk@mau.vn");
      person(maker, 2, "Kế Toán Mẫu", "Kế toán", "kt@mau.vn");
      maker.send("form.draft");
      String field = "members[1].email";
      Locator fault = maker.page().locator("[id=\"e-" + field + "\"]");
      assertEquals("at the field", 1, fault.count());
      assertEquals("Kế Toán Mẫu", maker.field("members[2].name").inputValue());
      looks.judgeOnBoth(maker, "enrolment-faults");
      maker.fill(field, "ktt@mau.vn");
      maker.send("form.draft");
      assertEquals("Đã lưu, chờ chủ tài khoản ký", maker.state());
      assertEquals("one refusal", 1, maker.errors().size());
    }
  }

  private static void person(Desk desk, int number, String name, String title, String email) {
    String at = "members[" + number + "].";
    desk.fill(at + "name", name);
    desk.fill(at + "title", title);
    desk.fill(at + "email", email);
  }

  private static void holder() {
    try (Desk holder = desk("ctk." + UNIT)) {
      holder.open(HERE);
      does(holder, "sign", "", "Đã ký, chưa gửi");
      does(holder, "send", "", "Đã gửi Kho bạc");
    }
  }

  private static void does(Desk desk, String act, String reason, String leadsTo) {
    Locator form = desk.form(act);
    if (!reason.isEmpty()) {
      form.locator("[name=reason]").fill(reason);
    }
    form.locator("button").click();
    assertEquals(act, leadsTo, desk.state());
    assertEquals(List.of(), desk.errors());
  }

  private static Desk desk(String login) {
    return new Desk(platform, chromium.browser(), login, 1280, false);
  }
}
