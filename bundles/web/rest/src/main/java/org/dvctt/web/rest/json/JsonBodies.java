/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import org.dvctt.model.Text;
import org.dvctt.web.rest.problem.RequestFault;

/** Reads and writes the payload records and lists of them; other types are left to Jersey. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public final class JsonBodies implements MessageBodyReader<Record>, MessageBodyWriter<Object> {
  private final JsonMapper mapper = StrictJson.mapper();

  @Override
  public boolean isReadable(Class<?> type, Type full, Annotation[] notes, MediaType media) {
    return type.isAnnotationPresent(Payload.class);
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type full,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    String charset = media.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw RequestFault.of(
          415,
          "UNSUPPORTED_CHARSET",
          "",
          Text.of("JSON phải ở dạng UTF-8.", "JSON must be UTF-8."),
          Text.of("Gửi lại bằng UTF-8.", "Send it again as UTF-8."));
    }
    byte[] bytes = body.readAllBytes();
    if (bytes.length == 0) {
      throw RequestFault.of(
          400,
          "BODY_MISSING",
          "",
          Text.of("Yêu cầu này cần nội dung JSON.", "This request needs a JSON body."),
          Text.of("Gửi một đối tượng JSON.", "Send a JSON object."));
    }
    try {
      Record read = mapper.readValue(bytes, type);
      if (read == null) {
        throw BrokenJson.notAnObject();
      }
      return read;
    } catch (JsonProcessingException e) {
      throw BrokenJson.of(e);
    }
  }

  @Override
  public boolean isWriteable(Class<?> type, Type full, Annotation[] notes, MediaType media) {
    return type.isAnnotationPresent(Payload.class) || List.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Object payload,
      Class<?> type,
      Type full,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(mapper.writeValueAsBytes(payload));
  }
}
