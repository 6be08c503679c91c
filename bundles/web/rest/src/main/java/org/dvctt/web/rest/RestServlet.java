/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.osgi.service.http.whiteboard.HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME;
import static org.osgi.service.http.whiteboard.HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN;

import javax.servlet.Servlet;
import org.dvctt.web.rest.services.CoreServices;
import org.glassfish.jersey.servlet.ServletContainer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The API on the whiteboard. It is there from the start; routes answer 503 until the core is. */
@Component(
    service = Servlet.class,
    property = {
      HTTP_WHITEBOARD_SERVLET_NAME + "=dvctt-rest",
      HTTP_WHITEBOARD_SERVLET_PATTERN + "=/api/v1/*"
    })
public final class RestServlet extends ServletContainer {
  private static final long serialVersionUID = 1L;

  @Activate
  public RestServlet(@Reference CoreServices services) {
    super(Api.of(services));
  }
}
