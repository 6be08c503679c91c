/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticesms;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dvctt.model.NoticeMedium;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.SimServer;
import org.dvctt.plugin.smssim.SmsDesk;
import org.dvctt.spi.notice.NoticeChannel;
import org.dvctt.testkit.junit.NoticeChannelConformance;
import org.dvctt.testkit.junit.OtherSide;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

public class SmsChannelConformanceTest extends NoticeChannelConformance {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private @Nullable SmsDesk desk;
  private @Nullable SimServer server;

  static FaultPlan plan(Map<Fault, Integer> shares) {
    return new FaultPlan(7, shares, Duration.ofMillis(2_000), Duration.ZERO, Duration.ZERO);
  }

  /** Waits long enough for a gateway on a busy machine. */
  static SmsChannel channel(URI address, Path folder) {
    return channel(address, folder, Duration.ofSeconds(20));
  }

  /** Gives up before a slow gateway answers. */
  static SmsChannel hasty(URI address, Path folder) {
    return channel(address, folder, Duration.ofMillis(500));
  }

  private static SmsChannel channel(URI address, Path folder, Duration limit) {
    return new SmsChannel(
        new Gateway(address.resolve("/sms"), folder, "", limit),
        "KBNN",
        ShortText.Encoding.GSM7,
        2);
  }

  @Override
  protected NoticeMedium medium() {
    return NoticeMedium.SMS;
  }

  @Override
  protected NoticeChannel open(OtherSide behaviour) {
    FaultPlan plan =
        switch (behaviour) {
          case SILENT -> plan(Map.of(Fault.SILENT, 100));
          case REFUSES -> plan(Map.of(Fault.REFUSE, 100));
          default -> FaultPlan.NONE;
        };
    SmsDesk made = new SmsDesk(new File(folder.getRoot(), "sms.jsonl").toPath(), plan);
    desk = made;
    SimServer started = SimServer.start(0, made);
    server = started;
    Path home = folder.getRoot().toPath();
    return behaviour == OtherSide.SILENT
        ? hasty(started.address(), home)
        : channel(started.address(), home);
  }

  @Override
  protected void close() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  protected List<String> received() {
    return desk == null
        ? List.of()
        : desk.messages().stream().map(message -> message.text("text")).toList();
  }
}
