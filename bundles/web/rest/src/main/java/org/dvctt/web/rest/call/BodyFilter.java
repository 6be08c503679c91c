/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.MediaType;
import org.dvctt.model.Text;
import org.dvctt.web.rest.json.StrictJson;
import org.dvctt.web.rest.problem.RequestFault;

/** Reads the body once, within the size limit, and keeps the hash of its raw bytes. */
@Priority(Priorities.ENTITY_CODER)
public final class BodyFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (MediaType.APPLICATION_OCTET_STREAM_TYPE.equals(request.getMediaType())) {
      // A file: it is read as it comes, by who stores it, within its own limit.
      return;
    }
    if (request.getLength() > StrictJson.MAX_BYTES) {
      throw tooLarge();
    }
    byte[] body = request.getEntityStream().readNBytes(StrictJson.MAX_BYTES + 1);
    if (body.length > StrictJson.MAX_BYTES) {
      throw tooLarge();
    }
    request.setEntityStream(new ByteArrayInputStream(body));
    Call.body(request, sha256(body));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static RequestFault tooLarge() {
    return RequestFault.of(
        413,
        "BODY_TOO_LARGE",
        "",
        Text.of("Nội dung vượt quá 1 MB.", "The body is larger than 1 MB."),
        Text.of("Chia nhỏ rồi gửi lại.", "Split it and send it again."));
  }
}
