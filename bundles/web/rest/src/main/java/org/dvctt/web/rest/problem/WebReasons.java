/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.problem;

import org.dvctt.model.Reason;
import org.dvctt.model.Text;

/** Reasons for what the HTTP layer itself refuses. */
final class WebReasons {
  private WebReasons() {}

  static Reason of(int status) {
    return switch (status) {
      case 404 ->
          reason(
              "NO_SUCH_ROUTE",
              Text.of("Không có địa chỉ này.", "There is no such address."),
              Text.of("Xem GET /api/v1/openapi.json.", "See GET /api/v1/openapi.json."));
      case 405 ->
          reason(
              "METHOD_NOT_ALLOWED",
              Text.of(
                  "Địa chỉ này không nhận phương thức đó.",
                  "This address does not take that method."),
              Text.of("Dùng phương thức trong Allow.", "Use a method named in Allow."));
      case 406 ->
          reason(
              "NOT_ACCEPTABLE",
              Text.of("Không trả được dạng trong Accept.", "No form named in Accept is offered."),
              Text.of("Gửi Accept: application/json.", "Send Accept: application/json."));
      case 415 ->
          reason(
              "UNSUPPORTED_MEDIA_TYPE",
              Text.of("Nội dung phải là JSON (UTF-8).", "The content must be JSON (UTF-8)."),
              Text.of(
                  "Gửi Content-Type: application/json.", "Send Content-Type: application/json."));
      default ->
          reason(
              "BAD_REQUEST",
              Text.of("Yêu cầu không đọc được.", "The request can't be read."),
              Text.of("Kiểm tra địa chỉ và các tiêu đề.", "Check the address and the headers."));
    };
  }

  private static Reason reason(String code, Text sentence, Text next) {
    return Reason.of(code, "", sentence, next);
  }
}
