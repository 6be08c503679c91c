/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.dvctt.plugin.ledgerfile}; a name's low line is a dot there. */
@ObjectClassDefinition(
    name = "Sổ cái qua tệp · Ledger by files",
    description =
        "Thư mục trao đổi với sổ cái và giới hạn của tệp nhận về."
            + " · The folders shared with the ledger and the bounds of what comes in.")
@interface LedgerFileSettings {
  @AttributeDefinition(
      required = false,
      name = "Thư mục · Folder",
      description =
          "Thư mục con trong plugins/ledger-file của thư mục dữ liệu; để trống: chính thư mục đó."
              + " · A folder inside plugins/ledger-file of the data folder; empty: that folder.")
  String folder() default "";

  @AttributeDefinition(
      name = "Tệp lớn nhất · Largest file",
      description =
          "Megabyte, từ 1 đến 100; tệp lớn hơn bị để riêng. · Megabytes, 1 to 100; what is larger"
              + " is put aside.",
      min = "1",
      max = "100")
  int file_limit_mb() default 1;

  @AttributeDefinition(
      name = "Thời gian yên · Quiet time",
      description =
          "Mili giây mà tệp nhận về không đổi nữa thì mới đọc, từ 0 đến 600000."
              + " · Milliseconds for which a file must not have changed before it is read.",
      min = "0",
      max = "600000")
  int quiet_ms() default 2_000;
}
