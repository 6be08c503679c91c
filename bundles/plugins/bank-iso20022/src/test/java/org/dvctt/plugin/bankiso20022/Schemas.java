/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The public schemas of the messages. */
final class Schemas {
  private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

  private Schemas() {}

  static void assertValid(String message, byte[] bytes) {
    Schema schema = KNOWN.computeIfAbsent(message, Schemas::load);
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
    } catch (SAXException | java.io.IOException e) {
      throw new AssertionError(message + ": " + e.getMessage(), e);
    }
  }

  private static Schema load(String message) {
    try {
      return SchemaFactory.newDefaultInstance()
          .newSchema(Schemas.class.getResource("/" + message + ".xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException(XMLConstants.W3C_XML_SCHEMA_NS_URI + " " + message, e);
    }
  }
}
