/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dvctt.plugin.fileexchange.BadFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message of a stranger: no document type, nothing fetched from elsewhere, bounded depth,
 * number of elements and length of a text. The JDK's own reader, whatever else is installed.
 */
final class XmlReading {
  private static final int DEPTH = 32;
  private static final int TEXT = 4_000;
  private final int most;

  /**
   * @param most elements of one file
   */
  XmlReading(int most) {
    this.most = most;
  }

  /**
   * The document's root.
   *
   * @throws BadFile when it is no XML, or more than is allowed, with line and column
   */
  Part read(byte[] bytes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, name) -> {
          throw new XMLStreamException("nothing is fetched: " + systemId);
        });
    try {
      return read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
    } catch (XMLStreamException e) {
      String where =
          e.getLocation() == null
              ? ""
              : e.getLocation().getLineNumber() + ":" + e.getLocation().getColumnNumber();
      throw new BadFile(
          "Không phải XML trọn vẹn (dòng:cột " + where + "): gửi lại cả tệp.",
          "It is no whole XML (line:column " + where + "): send the whole file again.");
    }
  }

  private Part read(XMLStreamReader xml) throws XMLStreamException {
    Deque<Part> open = new ArrayDeque<>();
    Part root = null;
    int count = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          count++;
          Part part = new Part(xml.getLocalName(), uri(xml.getNamespaceURI()), currency(xml));
          if (open.size() >= DEPTH || count > most) {
            throw tooMuch(xml, "phần tử lồng hoặc nhiều quá", "too deep, or too many elements");
          }
          if (root == null) {
            root = part;
          } else {
            open.element().parts.add(part);
          }
          open.push(part);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          Part part = open.element();
          if (part.length() + xml.getTextLength() > TEXT) {
            throw tooMuch(xml, "chữ dài quá", "a text is too long");
          }
          part.add(xml.getText());
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw tooMuch(xml, "có DOCTYPE hoặc thực thể", "a DOCTYPE or an entity");
        default -> {}
      }
    }
    if (root == null) {
      throw new BadFile("Tệp trống.", "The file is empty.");
    }
    return root;
  }

  private static String uri(@Nullable String namespace) {
    return namespace == null ? "" : namespace;
  }

  private static String currency(XMLStreamReader xml) {
    String found = xml.getAttributeValue(null, "Ccy");
    return found == null ? "" : found;
  }

  private static BadFile tooMuch(XMLStreamReader xml, String vi, String en) {
    int line = xml.getLocation().getLineNumber();
    return new BadFile(
        "Dòng " + line + ": không nhận (" + vi + ").",
        "Line " + line + ": not taken (" + en + ").");
  }
}
