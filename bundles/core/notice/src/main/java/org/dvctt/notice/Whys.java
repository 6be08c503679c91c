/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Text;

/** Why a notice is not sent, as the core says it. What a channel says is its own. */
final class Whys {
  static final Text QUIET =
      Text.of(
          "Đang giờ yên lặng; hết giờ thì tự gửi.",
          "Quiet hours; it goes out by itself once they are over.");

  static final Text NOBODY =
      Text.of(
          "Đơn vị chưa có nơi nhận; đặt ở mục “Nơi nhận thông báo”.",
          "The unit has no contact; set one under “Where notices go”.");

  private Whys() {}

  static Text noChannel(NoticeMedium medium) {
    return Text.of(
        "Chưa có kênh gửi " + medium + "; cài plugin kênh thông báo, thông báo sẽ tự gửi.",
        "There is no channel for "
            + medium
            + "; install a notice channel and it goes out by itself.");
  }

  /** Without the plugin's own words: they are in one language, and may name the recipient. */
  static Text failed(PluginFailure failure) {
    Text what =
        switch (failure.why()) {
          case MISSING -> Text.of("không có hoặc đang được thay", "is missing or being replaced");
          case TIMED_OUT -> Text.of("không trả lời kịp", "did not answer in time");
          case BUSY -> Text.of("đang quá tải", "is busy");
          case FAILED -> Text.of("bị lỗi", "failed");
          case OPEN -> Text.of("lỗi liên tiếp, tạm ngừng dùng", "failed often and rests");
        };
    String plugin = failure.plugin();
    return Text.of(
        "Kênh gửi " + plugin + " " + what.vi() + "; tự gửi lại. Nếu kéo dài, xem nhật ký của nó.",
        "Channel "
            + plugin
            + " "
            + what.en()
            + "; it is tried again. If that lasts, look at its log.");
  }

  /** The plugin's own words for the log, without the recipient and the text. */
  static String detail(PluginFailure failure, Notice notice) {
    String said = String.valueOf(failure.getMessage());
    return said.replace(notice.address(), "***").replace(notice.text(), "***");
  }

  /**
   * The end of one that waited too long.
   *
   * @param last why it waited, or {@link Text#NONE}
   */
  static Text expired(Text last) {
    return Text.of(
        ("Chờ quá lâu nên không gửi nữa. " + last.vi()).strip(),
        ("It waited too long and is not sent any more. " + last.en()).strip());
  }
}
