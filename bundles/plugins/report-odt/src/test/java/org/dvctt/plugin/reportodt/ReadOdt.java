/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportodt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A document taken apart by a parser that knows namespaces. */
record ReadOdt(Map<String, byte[]> parts, String first, boolean firstStored) {
  static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  static ReadOdt of(byte[] file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    String first = "";
    boolean stored = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (parts.isEmpty()) {
          first = entry.getName();
          stored = entry.getMethod() == ZipEntry.STORED;
        }
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return new ReadOdt(parts, first, stored);
  }

  Document xml(String part) throws IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(part, e);
    }
  }

  /** All paragraphs as a reader sees them, a line each. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    var paragraphs = xml("content.xml").getElementsByTagNameNS(TEXT, "p");
    for (int i = 0; i < paragraphs.getLength(); i++) {
      text.append(shown((Element) paragraphs.item(i))).append('\n');
    }
    return text.toString();
  }

  static String shown(Element paragraph) {
    StringBuilder text = new StringBuilder();
    for (Node n = paragraph.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        text.append(
            switch (element.getLocalName()) {
              case "s" -> " ";
              case "tab" -> "\t";
              case "line-break" -> "\n";
              default -> throw new IllegalStateException(element.getTagName());
            });
      } else {
        text.append(n.getNodeValue());
      }
    }
    return text.toString();
  }
}
