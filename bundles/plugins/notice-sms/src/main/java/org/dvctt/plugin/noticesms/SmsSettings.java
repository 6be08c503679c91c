/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticesms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Which gateway, and how messages are written. */
@ObjectClassDefinition(name = "Thông báo qua tin nhắn · Notices by SMS")
@interface SmsSettings {
  @AttributeDefinition(
      name = "Cổng gửi tin · Gateway",
      description =
          "Địa chỉ https; http chỉ khi ở máy này. · An https address; http on this machine only.")
  String url() default "http://127.0.0.1:8603/sms";

  @AttributeDefinition(
      name = "Tên thương hiệu · Brand name",
      description = "Đến 11 chữ cái, chữ số. · Up to 11 letters and digits.")
  String brandname() default "KBNN";

  @AttributeDefinition(
      name = "Tệp khoá · Token file",
      description =
          "Tên tệp trong thư mục của plugin, dòng đầu là khoá của cổng; trống: không cần khoá."
              + " · File in the plugin's folder with the gateway's token; empty: none is needed.")
  String token_file() default "";

  @AttributeDefinition(
      name = "Bảng mã · Encoding",
      description =
          "GSM7: bỏ dấu, 160 ký tự một tin; UCS2: có dấu, 70 ký tự. · GSM7: without diacritics, 160"
              + " letters a message; UCS2: with them, 70.",
      options = {@Option("GSM7"), @Option("UCS2")})
  String encoding() default "GSM7";

  @AttributeDefinition(
      name = "Số tin nhiều nhất · Most parts",
      description = "Nội dung dài hơn bị cắt, từ 1 đến 10. · A longer text is cut, from 1 to 10.",
      min = "1",
      max = "10")
  int most_parts() default 2;

  @AttributeDefinition(
      name = "Chờ lâu nhất · Longest wait",
      description =
          "Cho câu trả lời của cổng, mili giây. · For the gateway's answer, milliseconds.",
      min = "100",
      max = "15000")
  int timeout_ms() default 8_000;
}
