/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.problem;

import java.util.List;
import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/** Builds problem answers; the one place where kinds of refusal become statuses. */
public final class Problems {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Text OTHER = Text.of("Yêu cầu không thực hiện được", "Request refused");
  private static final Map<Integer, Text> TITLES =
      Map.ofEntries(
          Map.entry(400, Text.of("Yêu cầu sai dạng", "Malformed request")),
          Map.entry(401, Text.of("Chưa đăng nhập", "Not signed in")),
          Map.entry(403, Text.of("Không có quyền", "Not allowed")),
          Map.entry(404, Text.of("Không tìm thấy", "Not found")),
          Map.entry(405, Text.of("Phương thức không dùng được", "Method not allowed")),
          Map.entry(406, Text.of("Không có dạng được yêu cầu", "Not acceptable")),
          Map.entry(409, Text.of("Trái với trạng thái hiện tại", "Conflict")),
          Map.entry(412, Text.of("Dữ liệu đã thay đổi", "Version is out of date")),
          Map.entry(413, Text.of("Nội dung quá lớn", "Content too large")),
          Map.entry(415, Text.of("Loại nội dung không hỗ trợ", "Unsupported media type")),
          Map.entry(422, Text.of("Nội dung chưa đúng", "Content is not right")),
          Map.entry(428, Text.of("Thiếu phiên bản", "Version required")),
          Map.entry(500, Text.of("Lỗi ngoài dự kiến", "Unexpected error")),
          Map.entry(501, Text.of("Chưa cung cấp", "Not offered yet")),
          Map.entry(503, Text.of("Tạm thời chưa phục vụ", "Temporarily unavailable")));

  private Problems() {}

  /** Status of a kind of refusal. INVALID is 422: the request was well formed, its content not. */
  public static int status(Refused.Kind kind) {
    return switch (kind) {
      case INVALID -> 422;
      case NOT_SIGNED_IN -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case NOT_OFFERED -> 501;
      case UNAVAILABLE -> 503;
    };
  }

  public static Response answer(int status, List<Reason> reasons, String language) {
    return builder(status, reasons, language, null).build();
  }

  /** CONFLICT with all reasons, and the steps: those before the refused one were done and stay. */
  static Response answer(StepRefused refused, String language) {
    List<ProblemStep> steps =
        refused.steps().stream().map(step -> ProblemStep.of(step, language)).toList();
    return builder(409, refused.reasons(), language, null, steps).build();
  }

  /** A builder, for those that add headers of their own. */
  public static Response.ResponseBuilder builder(
      int status, List<Reason> reasons, String language, @Nullable String errorId) {
    return builder(status, reasons, language, errorId, null);
  }

  private static Response.ResponseBuilder builder(
      int status,
      List<Reason> reasons,
      String language,
      @Nullable String errorId,
      @Nullable List<ProblemStep> steps) {
    Reason first = reasons.get(0);
    Problem problem =
        new Problem(
            "urn:dvctt:problem:" + first.code(),
            TITLES.getOrDefault(status, OTHER).in(language),
            status,
            first.code(),
            first.sentence().in(language),
            reasons.stream().map(r -> ProblemReason.of(r, language)).toList(),
            errorId,
            steps);
    Response.ResponseBuilder answer = Response.status(status).entity(problem).type(MEDIA_TYPE);
    if (status == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"dvctt\"");
    }
    if (status == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, "10");
    }
    return answer;
  }
}
