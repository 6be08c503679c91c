/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Which mail server, and who writes. */
@ObjectClassDefinition(name = "Thông báo qua thư điện tử · Notices by e-mail")
@interface MailSettings {
  @AttributeDefinition(
      name = "Máy chủ · Server",
      description = "Tên hoặc địa chỉ máy chủ thư. · Name or address of the mail server.")
  String host() default "127.0.0.1";

  @AttributeDefinition(
      name = "Cổng · Port",
      description = "Thường 587 (STARTTLS), 465 (TLS), 25. · Usually 587, 465 or 25.",
      min = "1",
      max = "65535")
  int port() default 25;

  @AttributeDefinition(
      name = "Mã hoá · Encryption",
      description =
          "STARTTLS, TLS, hoặc NONE trong mạng kín. · STARTTLS, TLS, or NONE on a closed network.",
      options = {@Option("STARTTLS"), @Option("TLS"), @Option("NONE")})
  String security() default "STARTTLS";

  @AttributeDefinition(
      name = "Người dùng · User",
      description = "Tên đăng nhập máy chủ; trống: không đăng nhập. · Empty: no sign-in.")
  String user() default "";

  @AttributeDefinition(
      name = "Tệp mật khẩu · Password file",
      description =
          "Tên tệp trong thư mục của plugin, dòng đầu là mật khẩu. · Name of a file in the"
              + " plugin's folder; its first line is the password.")
  String password_file() default "password";

  @AttributeDefinition(
      name = "Chứng thư tin cậy · Trusted certificates",
      description =
          "Tệp PEM trong thư mục của plugin khi máy chủ dùng chứng thư nội bộ; trống: theo Java."
              + " · PEM file in the plugin's folder for a private authority; empty: Java's own.")
  String ca_file() default "";

  @AttributeDefinition(
      name = "Thư gửi từ · From",
      description = "Địa chỉ người gửi. · Address of the sender.")
  String from() default "khong-tra-loi@dvctt.invalid";

  @AttributeDefinition(
      name = "Tên người gửi · Sender's name",
      description = "Một dòng. · One line.")
  String from_name() default "Dịch vụ công trực tuyến Kho bạc";

  @AttributeDefinition(
      name = "Chờ lâu nhất · Longest wait",
      description =
          "Cho mỗi bước với máy chủ, mili giây. · For each step with the server, milliseconds.",
      min = "100",
      max = "15000")
  int timeout_ms() default 5_000;
}
