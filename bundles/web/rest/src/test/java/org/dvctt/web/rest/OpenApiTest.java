/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.TreeSet;
import org.dvctt.web.rest.services.FakeCore;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.Rule;
import org.junit.Test;

public class OpenApiTest {
  @Rule public final RunningApi api = new RunningApi();

  @Test
  public void everyRouteIsInTheDocumentAndNoOther() {
    TreeSet<String> served = new TreeSet<>();
    for (Object resource : Api.resources(new FakeCore().services)) {
      collect(Resource.from(resource.getClass()), "", served);
    }
    TreeSet<String> written = new TreeSet<>();
    api.get("", "/openapi.json")
        .json()
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            written.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertTrue(served.size() > 20);
    assertEquals(served, written);
  }

  private static void collect(Resource resource, String base, TreeSet<String> routes) {
    String own = resource.getPath() == null ? "" : resource.getPath();
    String path =
        (base + "/" + own).replaceAll("/+", "/").replaceAll("\\{(\\w+):[^}]*\\}+", "{$1}");
    path = path.replaceAll("(\\{\\w+\\})\\}+", "$1");
    for (ResourceMethod method : resource.getResourceMethods()) {
      routes.add(method.getHttpMethod() + " " + path.replaceAll("(.)/$", "$1"));
    }
    for (Resource child : resource.getChildResources()) {
      collect(child, path, routes);
    }
  }

  @Test
  public void everyFieldIsDescribedInSnakeCase() {
    JsonNode schemas = api.get("", "/openapi.json").json().at("/components/schemas");
    schemas
        .fields()
        .forEachRemaining(
            schema -> {
              assertTrue(schema.getKey(), schema.getValue().has("description"));
              schema
                  .getValue()
                  .path("properties")
                  .fields()
                  .forEachRemaining(
                      field -> {
                        String at = schema.getKey() + "." + field.getKey();
                        assertTrue(at, field.getKey().matches("[a-z0-9_]+"));
                        boolean described =
                            field.getValue().has("description") || field.getValue().has("$ref");
                        assertTrue(at, described);
                      });
            });
  }

  @Test
  public void everyAnswerHasAShape() {
    api.get("", "/openapi.json")
        .json()
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    method -> {
                      JsonNode responses = method.path("responses");
                      boolean good =
                          responses.at("/200/content").size() > 0
                              || responses.at("/201/content").size() > 0
                              || responses.at("/202/content").size() > 0
                              || responses.has("204");
                      assertTrue(method.path("operationId").asText(), good);
                    }));
  }
}
