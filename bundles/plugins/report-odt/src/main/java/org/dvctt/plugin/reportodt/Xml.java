/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportodt;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A part of the document as it is written: Java's streaming writer with plain prefixed names. */
final class Xml {
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
          "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
          "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
          "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
          "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
          "svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
          "meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
          "dc", "http://purl.org/dc/elements/1.1/");

  private final XMLStreamWriter out;

  Xml(Writer text) throws IOException {
    try {
      // Java's own, whatever else lies on the class path; names are given with their prefixes.
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw because(e);
    }
  }

  /** The root of a part, with every prefix that is used. */
  Xml root(String name) throws IOException {
    open(name);
    for (Map.Entry<String, String> each : new java.util.TreeMap<>(NAMESPACES).entrySet()) {
      with("xmlns:" + each.getKey(), each.getValue());
    }
    return with("office:version", "1.3");
  }

  Xml open(String name) throws IOException {
    return act(() -> out.writeStartElement(name));
  }

  /** An attribute of the element that was just opened. */
  Xml with(String name, String value) throws IOException {
    return act(() -> out.writeAttribute(name, value));
  }

  Xml close() throws IOException {
    return act(out::writeEndElement);
  }

  /**
   * Text as people wrote it: in the format line ends and tabs are elements, and so is each blank
   * behind another.
   */
  Xml text(String text) throws IOException {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end = c == '\n' || c == '\r';
      boolean blank = c == ' ' && (i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ');
      if (end || blank || c == '\t') {
        plain(text, from, i);
        from = i + 1;
        if (c == '\r' && from < text.length() && text.charAt(from) == '\n') {
          continue;
        }
        open(end ? "text:line-break" : blank ? "text:s" : "text:tab").close();
      }
    }
    plain(text, from, text.length());
    return this;
  }

  private void plain(String text, int from, int to) throws IOException {
    if (to > from) {
      act(() -> out.writeCharacters(text.substring(from, to)));
    }
  }

  void end() throws IOException {
    act(
        () -> {
          out.writeEndDocument();
          out.flush();
        });
  }

  private interface Act {
    void run() throws XMLStreamException;
  }

  private Xml act(Act act) throws IOException {
    try {
      act.run();
      return this;
    } catch (XMLStreamException e) {
      throw because(e);
    }
  }

  private static IOException because(XMLStreamException e) {
    return e.getCause() instanceof IOException io ? io : new IOException(e);
  }
}
