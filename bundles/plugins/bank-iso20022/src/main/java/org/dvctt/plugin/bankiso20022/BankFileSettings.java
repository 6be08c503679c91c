/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Configuration {@code org.dvctt.plugin.bankiso20022}; a name's low line is a dot there. */
@ObjectClassDefinition(
    name = "Ngân hàng qua tệp ISO 20022 · Bank by files of ISO 20022",
    description =
        "Tài khoản chi, thư mục trao đổi và cách ghi tệp."
            + " · The paying account, the folders and how files are written.")
@interface BankFileSettings {
  @AttributeDefinition(
      name = "Tên người chi · Debtor",
      description =
          "Tên chủ tài khoản tại ngân hàng, nhiều nhất 140 ký tự."
              + " · The account's owner as at the bank, 140 letters at most.")
  String debtor_name();

  @AttributeDefinition(
      name = "Tài khoản chi · Account",
      description =
          "Số tài khoản, 6 đến 34 chữ số và chữ cái. · Its number, 6 to 34 digits and letters.")
  String debtor_account();

  @AttributeDefinition(
      required = false,
      name = "Ngân hàng chi · Its bank",
      description =
          "BIC hoặc mã của ngân hàng giữ tài khoản; để trống: NOTPROVIDED."
              + " · BIC or code of the bank that keeps it; empty: NOTPROVIDED.")
  String debtor_bank() default "";

  @AttributeDefinition(
      required = false,
      name = "Mã ngân hàng · Bank codes",
      description =
          "Mỗi dòng: mã trong danh mục=BIC, ví dụ agribank=VBAAVNVX; không có thì ghi nguyên mã."
              + " · Each catalogue key=BIC; without one the key itself is written.")
  String[] bank_codes() default {};

  @AttributeDefinition(
      name = "Chữ · Letters",
      description =
          "ASCII: bỏ dấu theo bộ ký tự ISO 20022; UTF8: giữ nguyên tiếng Việt (ngân hàng phải nhận"
              + " được). · ASCII: without marks, in the basic set; UTF8: Vietnamese as it is.",
      options = {
        @Option(label = "Không dấu · Without marks", value = "ASCII"),
        @Option(label = "Có dấu · With marks", value = "UTF8")
      })
  String text() default "ASCII";

  @AttributeDefinition(
      name = "Chữ thay thế · Replacement",
      description =
          "Một ký tự thay cho ký tự không gửi được. · One letter for those that can't be sent.")
  String replacement() default ".";

  @AttributeDefinition(
      required = false,
      name = "Thư mục · Folder",
      description =
          "Thư mục con trong plugins/bank-iso20022 của thư mục dữ liệu; để trống: chính thư mục đó."
              + " · A folder inside plugins/bank-iso20022 of the data folder; empty: that folder.")
  String folder() default "";

  @AttributeDefinition(
      name = "Tệp lớn nhất · Largest file",
      description =
          "Megabyte, từ 1 đến 100; tệp lớn hơn bị để riêng. · Megabytes, 1 to 100; what is larger"
              + " is put aside.",
      min = "1",
      max = "100")
  int file_limit_mb() default 8;

  @AttributeDefinition(
      name = "Số dòng nhiều nhất · Most lines",
      description =
          "Số dòng trạng thái trong một tệp, từ 1 đến 100000. · Lines of one file, 1 to 100,000.",
      min = "1",
      max = "100000")
  int lines_most() default 10_000;

  @AttributeDefinition(
      name = "Thời gian yên · Quiet time",
      description =
          "Mili giây mà tệp nhận về không đổi nữa thì mới đọc, từ 0 đến 600000."
              + " · Milliseconds for which a file must not have changed before it is read.",
      min = "0",
      max = "600000")
  int quiet_ms() default 2_000;
}
