/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.dvctt.model.Money;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.NoticeMedium;
import org.dvctt.spi.notice.NoticeChannel;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Notices by e-mail, a conversation with the mail server for each. */
@Component(
    service = NoticeChannel.class,
    configurationPid = "org.dvctt.plugin.noticeemail",
    property = {NoticeChannel.PLUGIN_ID + "=notice-email", NoticeChannel.MEDIUM + "=EMAIL"})
@Designate(ocd = MailSettings.class)
public final class MailChannel implements NoticeChannel {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int LONGEST = 100_000;
  private final MailServer server;
  private final Sender sender;
  private final Clock clock;

  /** Throws when a setting is wrong: the platform shows the sentence and keeps the old ones. */
  @Activate
  public MailChannel(BundleContext context, MailSettings settings) {
    this(
        MailServer.of(
            settings, Path.of(context.getProperty("dvctt.data"), "plugins", "notice-email")),
        new Sender(settings.from(), settings.from_name()),
        Clock.system(ZONE));
  }

  MailChannel(MailServer server, Sender sender, Clock clock) {
    this.server = server;
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public NoticeAnswer rehearse(Notice notice) {
    if (notice.medium() != NoticeMedium.EMAIL) {
      return NoticeAnswer.refused("Kênh này chỉ gửi thư điện tử.", "It carries e-mail only.");
    }
    if (!Address.good(notice.address())) {
      return NoticeAnswer.refused(
          "Nơi nhận không phải địa chỉ thư điện tử; sửa ở “Nơi nhận thông báo”.",
          "The address is no e-mail address; mend it under “Where notices go”.");
    }
    if (notice.text().length() > LONGEST) {
      return NoticeAnswer.refused(
          "Nội dung dài quá " + LONGEST + " ký tự; rút ngắn mẫu thông báo.",
          "The text is longer than " + LONGEST + " characters: shorten the notice's template.");
    }
    return NoticeAnswer.accepted("", 0, Money.ZERO);
  }

  @Override
  public NoticeAnswer send(Notice notice) {
    NoticeAnswer looked = rehearse(notice);
    if (looked.status() != NoticeAnswer.Status.ACCEPTED) {
      return looked;
    }
    String letter = Letter.of(notice, sender, ZonedDateTime.now(clock));
    try {
      return new Conversation(server).send(sender.address(), notice.address(), letter);
    } catch (IOException | GeneralSecurityException e) {
      return NoticeAnswer.later(
          "Không đọc được chứng thư trong tệp "
              + server.caFile()
              + " ở thư mục của plugin; đặt tệp PEM vào đó.",
          "Certificates in file "
              + server.caFile()
              + " of the plugin's folder can't be read: put a PEM file there.");
    }
  }
}
