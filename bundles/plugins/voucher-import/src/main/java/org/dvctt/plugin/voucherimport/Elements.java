/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through the elements of a part of a workbook. */
final class Elements {
  private Elements() {}

  /** What is done at elements. */
  interface Visitor {
    void begin(String name, XMLStreamReader at) throws Unreadable;

    default void text(String text) {}

    default void end(String name) throws Unreadable {}
  }

  static void walk(byte[] part, Visitor visitor) throws Unreadable {
    walk(new ByteArrayInputStream(part), visitor);
  }

  static void walk(InputStream part, Visitor visitor) throws Unreadable {
    try {
      XMLStreamReader reader = XmlVouchers.factory().createXMLStreamReader(part);
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> visitor.begin(reader.getLocalName(), reader);
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              visitor.text(reader.getText());
          case XMLStreamConstants.END_ELEMENT -> visitor.end(reader.getLocalName());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw Unreadable.broken();
          default -> {
            // comments and the like
          }
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      // The JDK's reader fails with what it likes at some texts that are no XML.
      throw Unreadable.broken();
    }
  }

  /** An attribute by its local name, whatever its namespace; empty when absent. */
  static String attribute(XMLStreamReader at, String name) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals(name)) {
        return at.getAttributeValue(i);
      }
    }
    return "";
  }
}
