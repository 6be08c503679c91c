/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.call;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.MediaType;
import org.dvctt.web.rest.json.StrictJson;
import org.dvctt.web.rest.problem.RequestFault;
import org.junit.Test;

/** How large a body may be, whether it says so or not. */
public class BodyFilterTest {
  @Test
  public void whatSaysThatItIsTooLargeIsNotRead() {
    refused(StrictJson.MAX_BYTES + 1, InputStream.nullInputStream());
  }

  @Test
  public void whatDoesNotSayHowLargeItIsIsReadToTheLimit() {
    refused(-1, new ByteArrayInputStream(new byte[StrictJson.MAX_BYTES + 1]));
  }

  private static void refused(int length, InputStream body) {
    RequestFault fault =
        assertThrows(RequestFault.class, () -> new BodyFilter().filter(request(length, body)));
    assertEquals(413, fault.status());
  }

  private static ContainerRequestContext request(int length, InputStream body) {
    return (ContainerRequestContext)
        Proxy.newProxyInstance(
            BodyFilterTest.class.getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (self, called, a) ->
                switch (called.getName()) {
                  case "getMediaType" -> MediaType.APPLICATION_JSON_TYPE;
                  case "getLength" -> length;
                  case "getEntityStream" -> body;
                  default -> null;
                });
  }
}
