/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import javax.ws.rs.ext.ExceptionMapper;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.web.rest.call.Language;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wall of the API: whatever was thrown becomes a problem. Unexpected errors are logged here,
 * once, under an id that the answer carries; the client never sees a stack trace.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  /* Of the request in hand: Jersey gives proxies that lead to those of the calling thread. */
  @Context private @Nullable HttpHeaders headers;
  @Context private @Nullable UriInfo address;
  @Context private @Nullable Request request;

  @Override
  public Response toResponse(Throwable thrown) {
    String language = headers == null ? Language.DEFAULT : Language.of(headers);
    if (thrown instanceof Refused refused) {
      return Problems.answer(Problems.status(refused.kind()), refused.reasons(), language);
    }
    if (thrown instanceof RequestFault fault) {
      return Problems.answer(fault.status(), fault.reasons(), language);
    }
    if (thrown instanceof StepRefused refused) {
      return Problems.answer(refused, language);
    }
    if (thrown instanceof HeaderValueException) {
      return Problems.answer(400, List.of(WebReasons.of(400)), language);
    }
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
      return ofJersey(web.getResponse(), language);
    }
    return unexpected(thrown, language);
  }

  private static Response ofJersey(Response given, String language) {
    if (given.getStatus() < 400) {
      return given;
    }
    Response.ResponseBuilder answer =
        Problems.builder(
            given.getStatus(), List.of(WebReasons.of(given.getStatus())), language, null);
    String allow = given.getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
  }

  private Response unexpected(Throwable thrown, String language) {
    byte[] random = new byte[6];
    RANDOM.nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    String method = request == null ? "" : request.getMethod();
    String path = address == null ? "" : address.getPath();
    LOG.error("Unexpected error {} on {} {}", id, method, path, thrown);
    Reason reason =
        Reason.of(
            "UNEXPECTED",
            "",
            Text.of(
                "Hệ thống gặp lỗi ngoài dự kiến (mã lỗi " + id + ").",
                "Something unexpected went wrong (error id " + id + ")."),
            Text.of(
                "Thử lại; nếu vẫn lỗi, gửi mã lỗi cho quản trị.",
                "Try again; if it stays, give the error id to the administrator."));
    return Problems.builder(500, List.of(reason), language, id).build();
  }
}
