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
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Rest;
import org.dvctt.itests.path.Rest.Answer;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.Json;
import org.dvctt.plugin.simcommon.SimServer;
import org.dvctt.plugin.smssim.SmsDesk;
import org.dvctt.testkit.platform.FreePorts;
import org.dvctt.testkit.platform.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * A unit is told of what happens to its dossiers, through the plugins that come with the release:
 * what can't be sent waits, what is sent comes once.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class NoticesIT {
  private static final String VERSION = "0.1.0.SNAPSHOT";
  private static final String UNIT_MAIL = "don-vi@1990766.example";
  private static final String HOLDER_MAIL = "chu-tai-khoan@1990766.example";
  private static final String MAKER_MAIL = "ke-toan@1990766.example";
  private static RunningPlatform platform;
  private static PluginDesk desk;
  private static Chain chain;
  private static GreenMail post;
  private static int port;
  private static Traces before;
  private static SmsDesk messages;
  private static SimServer gateway;
  private static String dossier;

  @BeforeClass
  public static void start() throws IOException {
    port = FreePorts.one();
    post = open();
    platform = RunningPlatform.loaded();
    platform
        .installation()
        .configure("org.dvctt.notice.cfg", "first.wait.seconds = 1", "longest.wait.seconds = 1");
    platform.start();
    desk = PluginDesk.of(platform);
    chain = new Chain(platform, "1990766", "9918");
    before = Traces.of(platform, "notice-email");
    messages =
        new SmsDesk(Files.createTempDirectory("dvctt-sms").resolve("sms.jsonl"), FaultPlan.NONE);
    gateway = SimServer.start(0, messages);
  }

  @AfterClass
  public static void stop() throws Exception {
    post.stop();
    gateway.close();
    platform.stop();
    platform.log().assertClean("EventAdmin: Event Task", "notice-email .* is quarantined");
    platform.close();
  }

  @Test
  public void a_aNoticeWithoutAContactIsShownAndNotRetried() {
    chain.upTo(chain.draft(1_000_000), "sign1");
    List<JsonNode> given = awaitNotices(1, "UNDELIVERABLE");
    assertTrue(given.toString(), given.toString().contains("no contact"));
    Said list = desk.console().run("dvctt:notice-list --lang en --state UNDELIVERABLE");
    assertTrue(list.all(), list.all().contains("1990766") && list.all().contains("no contact"));
    Said vi = desk.console().run("dvctt:notice-list --lang vi --state UNDELIVERABLE");
    assertTrue(vi.all(), vi.all().contains("Đơn vị chưa có nơi nhận"));
    Said retry =
        desk.console()
            .run("dvctt:notice-retry --lang en --reason again " + given.get(0).path("id").asText());
    assertTrue(retry.all(), retry.exit() != 0 && retry.all().contains("no address"));
  }

  @Test
  public void b_theUnitSaysWhereItsNoticesGo() {
    set("UNIT", "{\"email\":\"" + UNIT_MAIL + "\"}").expect(200);
    set("UNIT_MAKER", "{\"email\":\"" + MAKER_MAIL + "\"}").expect(200);
    Answer shared = set("UNIT_ACCOUNT_HOLDER", "{\"email\":\"" + MAKER_MAIL + "\"}").expect(422);
    assertTrue(shared.body().toString(), shared.body().toString().contains("SOD_U5"));
    Answer broken = set("UNIT", "{\"email\":\"a@b.vn\\r\\nBcc: c@d.vn\"}");
    assertEquals(422, broken.status());
    Answer places =
        set("UNIT_ACCOUNT_HOLDER", "{\"email\":\"" + HOLDER_MAIL + "\",\"language\":\"en\"}")
            .expect(200);
    assertTrue(places.body().path("holder_reached").asBoolean());
    assertEquals(3, places.body().path("places").size());
    chain.person("kt").put("notice-places/1990766/UNIT", "{\"email\":\"x@y.vn\"}").expect(403);
  }

  @Test
  public void c_withoutAChannelNoticesWaitAndDossiersDoNot() {
    dossier = chain.draft(1_250_000);
    chain.upTo(dossier, "sign1");
    assertEquals("SENT", chain.state(dossier));
    List<JsonNode> waiting =
        Waiting.until(
            "two wait for a channel",
            Duration.ofSeconds(60),
            () ->
                Optional.of(notices("WAITING"))
                    .filter(
                        all ->
                            all.size() == 2
                                && all.stream()
                                    .allMatch(
                                        it ->
                                            it.path("last_why")
                                                .path("en")
                                                .asText()
                                                .startsWith("There is no channel for EMAIL"))),
            () -> notices("WAITING").toString());
    assertFalse(waiting.toString(), waiting.toString().contains(HOLDER_MAIL));
  }

  @Test
  public void d_anAdminInstallsTheChannelAndTheReceiptComes() throws Exception {
    desk.installed(platform.installation().available("noticeemail"), true);
    assertEquals("ACTIVE", desk.state("notice-email", VERSION));
    Said wrong = config("notice-email", "security=PLAIN");
    assertTrue(wrong.all(), wrong.exit() != 0 && wrong.all().contains("security"));
    Said set = config("notice-email", "host=127.0.0.1", "port=" + port, "security=NONE");
    assertEquals(set.all(), 0, set.exit());
    List<MimeMessage> mails = awaitMails(2);
    MimeMessage unit = to(mails, UNIT_MAIL);
    MimeMessage holder = to(mails, HOLDER_MAIL);
    String code =
        chain.person("kt").get("dossiers/" + dossier).expect(200).body().path("code").asText();
    assertEquals("Kho bạc đã nhận hồ sơ " + code, unit.getSubject());
    assertEquals("The treasury has received dossier " + code, holder.getSubject());
    String text = String.valueOf(unit.getContent());
    assertTrue(text, text.contains("1.250.000 đ") && text.contains("03/08/2020"));
    assertFalse("no full account", text.contains("9523.3.1990766"));
    assertEquals("auto-generated", unit.getHeader("Auto-Submitted")[0]);
    keep(unit);
    awaitNotices(2, "SENT");
  }

  @Test
  public void e_completionIsAskedForWithItsReasons() throws Exception {
    post.purgeEmailFromAllMailboxes();
    String body =
        "{\"reason\":\"Thiếu hợp đồng, số tài khoản 123456789012\",\"reason_codes\":[\"R99\"],"
            + "\"acknowledged\":{\"R99\":\"Gửi thêm giấy tờ\"}}";
    chain.person("gdv").act(dossier, "request_completion", body).expect(200);
    List<MimeMessage> mails = awaitMails(3);
    String text = String.valueOf(to(mails, MAKER_MAIL).getContent());
    assertTrue(text, text.contains("Thiếu hợp đồng, số tài khoản …9012"));
  }

  @Test
  public void f_whatCannotBeSentWaitsAndComesOnce() throws Exception {
    post.stop();
    String other = chain.draft(1_260_000);
    chain.upTo(other, "sign1");
    List<JsonNode> waiting = awaitNotices(2, "WAITING");
    assertTrue(
        waiting.toString(),
        waiting.stream().allMatch(it -> it.path("subject").asText().equals("dossier:" + other)));
    Waiting.until(
        "it was tried",
        Duration.ofSeconds(30),
        () ->
            Optional.of(notices("WAITING"))
                .filter(all -> all.toString().contains("ConnectException")),
        () -> notices("WAITING").toString());
    post = open();
    awaitMails(2);
    awaitNotices(0, "WAITING");
    assertEquals(2, post.getReceivedMessages().length);
  }

  @Test
  public void g_theHolderIsToldOfMoneyByTelephoneButNotAtNight() throws Exception {
    set(
            "UNIT_ACCOUNT_HOLDER",
            "{\"email\":\"" + HOLDER_MAIL + "\",\"phone\":\"0912345678\",\"language\":\"vi\"}")
        .expect(200);
    quiet("00:00-23:59");
    desk.installed(platform.installation().available("noticesms"), true);
    Said wrong = config("notice-sms", "most.parts=11");
    assertTrue(wrong.all(), wrong.exit() != 0 && wrong.all().contains("most.parts"));
    Said set = config("notice-sms", "url=" + gateway.address() + "/sms");
    assertEquals(set.all(), 0, set.exit());
    String paid = chain.draft(2_345_000);
    chain.upTo(paid, "sign1");
    List<Fields> urgent = awaitMessages(1);
    assertTrue(urgent.toString(), urgent.get(0).text("text").contains("2.345.000 d"));
    for (String[] step :
        new String[][] {
          {"gdv", "accept"},
          {"gdv", "control"},
          {"gdv", "propose"},
          {"ks", "check"},
          {"ld", "approve"}
        }) {
      chain.person(step[0]).act(paid, step[1]).expect(200);
    }
    chain.await(paid, "COMPLETED");
    Waiting.until(
        "the second waits for the morning",
        Duration.ofSeconds(30),
        () -> Optional.of(notices("WAITING")).filter(all -> all.toString().contains("Quiet hours")),
        () -> notices("WAITING").toString());
    assertEquals(1, messages.messages().size());
    quiet("");
    Fields told = awaitMessages(2).get(1);
    assertTrue(told.toString(), told.text("text").contains("da chi 2.345.000 d"));
    assertEquals("0912345678", told.text("to"));
    assertFalse(told.toString(), told.toString().contains("9523"));
    JsonNode row =
        Waiting.until(
            "its cost is kept",
            Duration.ofSeconds(30),
            () -> notices("SENT").stream().filter(it -> it.path("cost").asInt() > 0).findFirst(),
            () -> notices("SENT").toString());
    assertTrue(row.toString(), row.path("reference").asText().startsWith("SIM-N-"));
    Files.writeString(Path.of("target", "notice.sms.json"), Json.write(told) + "\n");
  }

  @Test
  public void h_aQuarantinedChannelWaitsAndGoesOnByItself() throws Exception {
    post.purgeEmailFromAllMailboxes();
    desk.done("quarantine", "notice-email " + VERSION);
    chain.upTo(chain.draft(1_270_000), "sign1");
    Waiting.until(
        "they wait",
        Duration.ofSeconds(60),
        () ->
            Optional.of(notices("WAITING"))
                .filter(all -> all.size() == 2 && all.toString().contains("no channel")),
        () -> notices("WAITING").toString());
    desk.done("release", "notice-email " + VERSION);
    awaitMails(2);
    awaitNotices(0, "WAITING");
    assertEquals(2, post.getReceivedMessages().length);
  }

  @Test
  public void z_removedItLeavesNothing() {
    desk.done("remove", "notice-email " + VERSION);
    desk.done("remove", "notice-sms " + VERSION);
    for (JsonNode plugin : desk.list().path("plugins")) {
      assertNotEquals("notice-email", plugin.path("id").asText());
    }
    before.awaitAgain(platform);
  }

  private static Answer set(String whose, String body) {
    return chain.person("ctk").put("notice-places/1990766/" + whose, body);
  }

  /** Read by the platform while it runs, as an admin's edit is. */
  private static void quiet(String hours) throws IOException {
    platform
        .installation()
        .configure(
            "org.dvctt.notice.cfg",
            "first.wait.seconds = 1",
            "longest.wait.seconds = 1",
            "quiet.sms = " + hours);
  }

  private static List<Fields> awaitMessages(int many) {
    return Waiting.until(
        many + " short messages have come",
        Duration.ofSeconds(60),
        () -> Optional.of(messages.messages()).filter(all -> all.size() >= many),
        () -> desk.console().run("dvctt:notice-list --lang en").all());
  }

  private static Said config(String id, String... settings) {
    StringBuilder command = new StringBuilder("dvctt:plugin-config --lang en --reason thử");
    for (String setting : settings) {
      command.append(" --set '").append(setting).append("'");
    }
    return desk.console().run(command.append(" ").append(id).toString());
  }

  private static GreenMail open() {
    GreenMail office = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    office.start();
    return office;
  }

  private static List<JsonNode> notices(String state) {
    Said said = desk.console().run("dvctt:notice-list --json --state " + state);
    assertEquals(said.all(), 0, said.exit());
    List<JsonNode> rows = new ArrayList<>();
    Rest.json(said.output()).path("items").forEach(rows::add);
    return rows;
  }

  private static List<JsonNode> awaitNotices(int many, String state) {
    return Waiting.until(
        many + " notices are " + state,
        Duration.ofSeconds(60),
        () -> Optional.of(notices(state)).filter(rows -> rows.size() == many),
        () -> desk.console().run("dvctt:notice-list --lang en").all());
  }

  private static List<MimeMessage> awaitMails(int many) {
    return Waiting.until(
        many + " mails have come",
        Duration.ofSeconds(60),
        () ->
            Optional.of(Arrays.asList(post.getReceivedMessages()))
                .filter(mails -> mails.size() >= many),
        () -> desk.console().run("dvctt:notice-list --lang en").all());
  }

  private static MimeMessage to(List<MimeMessage> mails, String address) {
    return mails.stream()
        .filter(mail -> address.equals(recipient(mail)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing came for " + address));
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** For people to look at. */
  private static void keep(MimeMessage mail) throws IOException, MessagingException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    mail.writeTo(raw);
    Files.write(Path.of("target", "notice.eml"), raw.toByteArray());
  }
}
