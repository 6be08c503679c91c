/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.riskscore;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.dvctt.plugin.riskscore}; a name's low line is a dot there. */
@ObjectClassDefinition(
    name = "Điểm cần chú ý · Risk score",
    description =
        "Mỗi dấu hiệu thêm bao nhiêu điểm (0: bỏ qua dấu hiệu đó); tổng điểm nhiều nhất là 100."
            + " · How many points each sign adds (0: the sign is not looked for); the sum is 100 at"
            + " most.")
@interface RiskSettings {
  @AttributeDefinition(
      name = "Người thụ hưởng mới · New payee",
      description =
          "Đơn vị chưa từng đề nghị trả vào tài khoản này."
              + " · The unit never asked to pay into this account before.",
      min = "0",
      max = "100")
  int points_new_payee() default 30;

  @AttributeDefinition(
      name = "Số tiền tròn · Round sum",
      description = "Chứng từ có tổng tiền tròn. · A voucher whose total is a round sum.",
      min = "0",
      max = "100")
  int points_round_sum() default 15;

  @AttributeDefinition(
      name = "Gửi ban đêm · Sent at night",
      description = "Ký gửi trong khung giờ đêm. · Signed and sent in the night.",
      min = "0",
      max = "100")
  int points_night() default 20;

  @AttributeDefinition(
      name = "Hai chữ ký từ một máy · Two signatures from one device",
      description = "Hai người ký trên cùng một trình duyệt. · Both signers used the same browser.",
      min = "0",
      max = "100")
  int points_one_device() default 25;

  @AttributeDefinition(
      name = "Chữ ký đầu tiên · First signature",
      description =
          "Người ký chưa từng ký cho tài khoản này, ví dụ sau khi thay đổi mẫu chữ ký."
              + " · A signer who never signed for this account, for example after a change of"
              + " signatories.",
      min = "0",
      max = "100")
  int points_first_signature() default 20;

  @AttributeDefinition(
      name = "Số tròn từ · Round from",
      description =
          "Chỉ xét chứng từ từ số tiền này trở lên, đồng. · Only from this amount on, đồng.",
      min = "1")
  long round_from() default 10_000_000;

  @AttributeDefinition(
      name = "Bội số · Multiple",
      description = "Số tiền tròn là bội của số này, đồng. · A round sum is a multiple, đồng.",
      min = "2")
  long round_multiple() default 10_000_000;

  @AttributeDefinition(
      name = "Đêm từ giờ · Night from",
      description = "Giờ bắt đầu, 0 đến 23. · The hour in which it begins, 0 to 23.",
      min = "0",
      max = "23")
  int night_from() default 21;

  @AttributeDefinition(
      name = "Đêm đến giờ · Night to",
      description =
          "Giờ kết thúc, 0 đến 23; không kể giờ đó. · The hour before which it ends, 0 to 23.",
      min = "0",
      max = "23")
  int night_to() default 6;
}
