/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Vouchers in XML: {@code vouchers}, in it {@code voucher}, in that the fields by the names of the
 * API, lines as {@code lines/line}. Places are lines of the text.
 */
final class XmlVouchers {
  private static final int DEEPEST = 8;
  private final NamedFields fields;
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private boolean leaf;

  private XmlVouchers(NamedFields fields) {
    this.fields = fields;
  }

  static List<Entry> read(IntakeFile file, FaultList faults, int mostRows) throws Unreadable {
    NamedFields fields = new NamedFields(faults, mostRows);
    new XmlVouchers(fields).read(Utf8.text(file));
    return fields.entries();
  }

  /**
   * Readers that know no declaration of a document's type and fetch nothing. A factory holds its
   * last reader, so it is never kept.
   */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  private void read(String xml) throws Unreadable {
    Location at = null;
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
      String encoding = reader.getCharacterEncodingScheme();
      if (encoding != null && !encoding.toUpperCase(Locale.ROOT).matches("UTF-?8|US-ASCII")) {
        throw Utf8.wrong();
      }
      while (reader.hasNext()) {
        int event = reader.next();
        at = reader.getLocation();
        take(event, reader);
      }
    } catch (XMLStreamException e) {
      throw broken(e.getLocation() == null ? at : e.getLocation());
    } catch (RuntimeException e) {
      // The JDK's reader fails so at some texts that are no XML.
      throw broken(at);
    }
  }

  private void take(int event, XMLStreamReader reader) throws Unreadable {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw declared(reader);
      case XMLStreamConstants.START_ELEMENT -> begin(reader);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (leaf) {
          text.append(reader.getText());
        }
      }
      case XMLStreamConstants.END_ELEMENT -> end(reader);
      default -> {
        // comments and the like
      }
    }
  }

  private void begin(XMLStreamReader reader) throws Unreadable {
    open.addLast(reader.getLocalName());
    IntakePlace at = at(reader.getLocation());
    if (open.size() == 1 && !reader.getLocalName().equals("vouchers")) {
      throw new Unreadable(
          "NO_VOUCHERS",
          at,
          Text.of("Phần tử gốc phải là “vouchers”.", "The root element has to be “vouchers”."),
          Text.of("Làm theo tệp mẫu XML.", "Follow the XML template."));
    }
    if (open.size() > DEEPEST) {
      throw new Unreadable(
          "TOO_DEEP",
          at,
          Text.of("Phần tử lồng quá sâu.", "Elements are nested too deeply."),
          Text.of("Làm theo tệp mẫu XML.", "Follow the XML template."));
    }
    if (open.size() == 2) {
      if (reader.getLocalName().equals("voucher")) {
        fields.beginVoucher(at);
      } else {
        fields.unknown(reader.getLocalName(), at);
      }
    } else if (path().equals("lines.line")) {
      fields.beginLine(at);
    }
    leaf = true;
    text.setLength(0);
  }

  private void end(XMLStreamReader reader) {
    String path = path();
    if (leaf && open.size() > 2 && !path.equals("lines") && !path.equals("lines.line")) {
      String key = path.startsWith("lines.line.") ? "lines." + path.substring(11) : path;
      fields.field(key, Written.text(Values.clean(text.toString()), at(reader.getLocation())));
    }
    if (path.equals("lines.line")) {
      fields.endLine();
    } else if (open.size() == 2) {
      fields.endVoucher();
    }
    leaf = false;
    text.setLength(0);
    open.removeLast();
  }

  /** Path within the voucher. */
  private String path() {
    Iterator<String> names = open.iterator();
    StringJoiner path = new StringJoiner(".");
    for (int depth = 0; names.hasNext(); depth++) {
      String name = names.next();
      if (depth > 1) {
        path.add(name);
      }
    }
    return path.toString();
  }

  private static IntakePlace at(Location location) {
    return new IntakePlace("", Math.max(0, location.getLineNumber()));
  }

  private static Unreadable declared(XMLStreamReader reader) {
    return new Unreadable(
        "XML_DTD",
        at(reader.getLocation()),
        Text.of(
            "XML có khai báo kiểu tài liệu (DOCTYPE) hoặc thực thể, không được nhận.",
            "The XML declares a document type (DOCTYPE) or entities, which is not taken."),
        Text.of("Bỏ phần khai báo đó.", "Remove that declaration."));
  }

  private static Unreadable broken(@Nullable Location at) {
    return new Unreadable(
        "BROKEN_XML",
        at == null ? IntakePlace.FILE : at(at),
        Text.of("XML sai cú pháp hoặc bị cắt cụt.", "The XML is broken or cut off."),
        Text.of(
            "Xuất lại tệp từ phần mềm kế toán.", "Export it again from your accounting software."));
  }
}
