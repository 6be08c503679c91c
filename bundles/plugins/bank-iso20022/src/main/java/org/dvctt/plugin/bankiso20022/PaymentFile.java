/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Payee;

/**
 * One order as pain.001.001.09: one message, one payment, one transaction, all three called by the
 * order. VND without decimals.
 */
final class PaymentFile {
  static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Debtor debtor;
  private final IsoText text;

  PaymentFile(Debtor debtor, IsoText text) {
    this.debtor = debtor;
    this.text = text;
  }

  /** Name of an order's file. */
  static String name(String orderId) {
    return "pain.001-" + EndToEnd.of(orderId) + ".xml";
  }

  byte[] write(BankOrder order, Instant now) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("Document");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeStartElement("CstmrCdtTrfInitn");
      write(new Tags(xml), order, now.atZone(ZONE).truncatedTo(ChronoUnit.SECONDS));
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("pain.001 of " + order.orderId(), e);
    }
    return bytes.toByteArray();
  }

  private void write(Tags tags, BankOrder order, ZonedDateTime now) throws XMLStreamException {
    String id = EndToEnd.of(order.orderId());
    String amount = Long.toString(order.amount().dong());
    tags.open("GrpHdr");
    tags.text("MsgId", id);
    tags.text("CreDtTm", now.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    tags.text("NbOfTxs", "1");
    tags.text("CtrlSum", amount);
    tags.path(text.of(debtor.name()), "InitgPty", "Nm");
    tags.close();
    tags.open("PmtInf");
    tags.text("PmtInfId", id);
    tags.text("PmtMtd", "TRF");
    tags.text("NbOfTxs", "1");
    tags.text("CtrlSum", amount);
    tags.path(now.toLocalDate().toString(), "ReqdExctnDt", "Dt");
    tags.path(text.of(debtor.name()), "Dbtr", "Nm");
    tags.open("DbtrAcct");
    tags.path(debtor.account(), "Id", "Othr", "Id");
    tags.text("Ccy", "VND");
    tags.close();
    bank(tags, "DbtrAgt", debtor.bank());
    tags.text("ChrgBr", "SHAR");
    transaction(tags, order, id, amount);
    tags.close();
  }

  private void transaction(Tags tags, BankOrder order, String id, String amount)
      throws XMLStreamException {
    Payee payee = order.payee();
    tags.open("CdtTrfTxInf");
    tags.open("PmtId");
    tags.text("InstrId", id);
    tags.text("EndToEndId", id);
    tags.close();
    tags.open("Amt");
    tags.amount("InstdAmt", amount);
    tags.close();
    // Without an account the money is fetched at the bank's counter by who is named.
    if (!payee.account().isBlank()) {
      bank(tags, "CdtrAgt", debtor.codes().getOrDefault(payee.bankCode(), payee.bankCode()));
    }
    tags.open("Cdtr");
    tags.text("Nm", text.of(payee.name()));
    if (!payee.taxCode().isBlank()) {
      tags.open("Id");
      tags.open("OrgId");
      tags.open("Othr");
      tags.text("Id", text.of(payee.taxCode()));
      tags.path("TXID", "SchmeNm", "Cd");
      tags.close();
      tags.close();
      tags.close();
    }
    tags.close();
    if (!payee.account().isBlank()) {
      tags.path(text.of(payee.account()), "CdtrAcct", "Id", "Othr", "Id");
    }
    String remittance = text.of(order.text());
    if (!remittance.isEmpty()) {
      tags.path(remittance, "RmtInf", "Ustrd");
    }
    tags.close();
  }

  private void bank(Tags tags, String role, String code) throws XMLStreamException {
    if (Debtor.bic(code)) {
      tags.path(code, role, "FinInstnId", "BICFI");
    } else {
      String other = text.of(code);
      tags.path(other.isEmpty() ? "NOTPROVIDED" : other, role, "FinInstnId", "Othr", "Id");
    }
  }

  /** Elements, one within the other. */
  private record Tags(XMLStreamWriter xml) {
    void open(String name) throws XMLStreamException {
      xml.writeStartElement(name);
    }

    void close() throws XMLStreamException {
      xml.writeEndElement();
    }

    void text(String name, String value) throws XMLStreamException {
      open(name);
      xml.writeCharacters(value);
      close();
    }

    void amount(String name, String value) throws XMLStreamException {
      open(name);
      xml.writeAttribute("Ccy", "VND");
      xml.writeCharacters(value);
      close();
    }

    void path(String value, String... names) throws XMLStreamException {
      for (String name : names) {
        open(name);
      }
      xml.writeCharacters(value);
      for (int i = 0; i < names.length; i++) {
        close();
      }
    }
  }
}
