/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dvctt.api.payment.RiskView;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Verdict;

/** How content, verdicts and outbox payloads are stored: the records' own components as JSON. */
final class ContentJson {
  private static final ObjectMapper JSON = mapper();

  private ContentJson() {}

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of the model can be written", e);
    }
  }

  static DossierContent content(String json) {
    return read(json, new TypeReference<DossierContent>() {});
  }

  static List<Verdict> verdicts(String json) {
    return List.copyOf(read(json, new TypeReference<List<Verdict>>() {}));
  }

  static List<RiskView.Assessed> assessed(String json) {
    return read(json, new TypeReference<List<RiskView.Assessed>>() {});
  }

  static JsonNode tree(String json) {
    return read(json, new TypeReference<JsonNode>() {});
  }

  /** One flat object. */
  static String object(Map<String, ?> fields) {
    return write(fields);
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored JSON cannot be read", e);
    }
  }

  private static ObjectMapper mapper() {
    SimpleModule dates = new SimpleModule();
    dates.addSerializer(LocalDate.class, ToStringSerializer.instance);
    dates.addDeserializer(
        LocalDate.class,
        new JsonDeserializer<LocalDate>() {
          @Override
          public LocalDate deserialize(JsonParser parser, DeserializationContext context)
              throws IOException {
            return LocalDate.parse(parser.getText());
          }
        });
    return new ObjectMapper()
        .registerModule(dates)
        .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
        .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
  }
}
