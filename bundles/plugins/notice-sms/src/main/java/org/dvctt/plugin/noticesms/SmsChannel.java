/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticesms;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.dvctt.model.Money;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.NoticeMedium;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.spi.notice.NoticeChannel;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Notices by SMS, under a brand name, through a gateway that takes JSON. */
@Component(
    service = NoticeChannel.class,
    configurationPid = "org.dvctt.plugin.noticesms",
    property = {NoticeChannel.PLUGIN_ID + "=notice-sms", NoticeChannel.MEDIUM + "=SMS"})
@Designate(ocd = SmsSettings.class)
public final class SmsChannel implements NoticeChannel {
  private static final Pattern NUMBER = Pattern.compile("0[0-9]{8,14}");
  private static final Pattern BRAND = Pattern.compile("[A-Za-z0-9_.-]{1,11}");
  private static final int MOST_PARTS = 10;
  private static final int MOST_MS = 15_000;
  private static final int LEAST_MS = 100;
  private final Gateway gateway;
  private final String brandname;
  private final ShortText.Encoding encoding;
  private final int mostParts;

  /** Throws when a setting is wrong: the platform shows the sentence and keeps the old ones. */
  @Activate
  public SmsChannel(BundleContext context, SmsSettings settings) {
    this(
        gateway(settings, Path.of(context.getProperty("dvctt.data"), "plugins", "notice-sms")),
        settings.brandname(),
        encoding(settings.encoding()),
        settings.most_parts());
  }

  SmsChannel(Gateway gateway, String brandname, ShortText.Encoding encoding, int mostParts) {
    if (!BRAND.matcher(brandname).matches()) {
      throw new IllegalArgumentException(
          "brandname: “"
              + brandname
              + "” phải có từ 1 đến 11 chữ cái, chữ số · must be 1 to 11 letters and digits");
    }
    if (mostParts < 1 || mostParts > MOST_PARTS) {
      throw new IllegalArgumentException(
          "most.parts: " + mostParts + " phải từ 1 đến 10 · must be from 1 to 10");
    }
    this.gateway = gateway;
    this.brandname = brandname;
    this.encoding = encoding;
    this.mostParts = mostParts;
  }

  @Override
  public NoticeAnswer rehearse(Notice notice) {
    if (notice.medium() != NoticeMedium.SMS) {
      return NoticeAnswer.refused("Kênh này chỉ gửi tin nhắn.", "It carries SMS only.");
    }
    if (!NUMBER.matcher(notice.address()).matches()) {
      return NoticeAnswer.refused(
          "Nơi nhận không phải số điện thoại; sửa ở “Nơi nhận thông báo”.",
          "The address is no telephone number; mend it under “Where notices go”.");
    }
    if (notice.text().isBlank()) {
      return NoticeAnswer.refused(
          "Thông báo không có nội dung; kiểm tra mẫu thông báo.",
          "The text is empty: check the notice's template.");
    }
    return NoticeAnswer.accepted("", text(notice).parts(), Money.ZERO);
  }

  @Override
  public NoticeAnswer send(Notice notice) {
    NoticeAnswer looked = rehearse(notice);
    if (looked.status() != NoticeAnswer.Status.ACCEPTED) {
      return looked;
    }
    ShortText text = text(notice);
    return gateway.post(
        notice.id(),
        Fields.NONE
            .with("id", notice.id())
            .with("brandname", brandname)
            .with("to", notice.address())
            .with("encoding", encoding.name())
            .with("parts", text.parts())
            .with("text", text.text()));
  }

  private ShortText text(Notice notice) {
    return ShortText.of(notice.text(), encoding, mostParts);
  }

  private static Gateway gateway(SmsSettings settings, Path folder) {
    if (settings.timeout_ms() < LEAST_MS || settings.timeout_ms() > MOST_MS) {
      throw new IllegalArgumentException(
          "timeout.ms: " + settings.timeout_ms() + " phải từ 100 đến 15000 · must be 100 to 15000");
    }
    URI url;
    try {
      url = URI.create(settings.url());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "url: “" + settings.url() + "” không phải địa chỉ · is no address", e);
    }
    return new Gateway(
        url, folder, settings.token_file(), Duration.ofMillis(settings.timeout_ms()));
  }

  private static ShortText.Encoding encoding(String given) {
    for (ShortText.Encoding encoding : ShortText.Encoding.values()) {
      if (encoding.name().equals(given)) {
        return encoding;
      }
    }
    throw new IllegalArgumentException(
        "encoding: “" + given + "” phải là GSM7 hoặc UCS2 · must be GSM7 or UCS2");
  }
}
