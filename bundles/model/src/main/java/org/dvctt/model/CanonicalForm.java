/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that are signed: fields in declared order, each {@code name:length:value\n} with the
 * value in NFC and its length in UTF-8 bytes, so that no two contents share a form.
 */
public final class CanonicalForm {
  private final StringBuilder text = new StringBuilder("dvctt-dossier:2\n");

  private CanonicalForm() {}

  /** The canonical text of a dossier's content. */
  public static String of(DossierContent content) {
    CanonicalForm form = new CanonicalForm();
    form.add("id", content.dossierId());
    form.add("service", content.service());
    form.add("unit", content.unit().value());
    form.add("treasury", content.office().value());
    form.add("account", content.account().toString());
    form.add("chapter", content.chapter().value());
    form.add("budget_year", content.budgetYear().toString());
    form.add("vouchers", Integer.toString(content.vouchers().size()));
    content.vouchers().forEach(form::voucher);
    form.add("attachments", Integer.toString(content.attachments().size()));
    content.attachments().forEach(form::attachment);
    return form.text.toString();
  }

  /** SHA-256 of the canonical text, 64 lower-case hex digits. */
  public static String hash(DossierContent content) {
    return sha256(of(content).getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of any bytes, 64 lower-case hex digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void voucher(Voucher voucher) {
    add("number", voucher.number());
    add("form", voucher.form());
    add("date", voucher.date().toString());
    add("budget_kind", voucher.ticks().budget().name());
    add("nature", voucher.nature().name());
    add("method", voucher.method().name());
    add("program", voucher.program().value());
    add("content", voucher.content());
    Declarations declared = voucher.declared();
    paper("tender", declared.tender());
    contract("contract", declared.contract());
    AdvanceRule advance = declared.advanceRule();
    add("advance_rule", advance == null ? "" : advance.text());
    add("advance_percent", advance == null ? "0" : Integer.toString(advance.mostPercent()));
    contract("acceptance", declared.acceptance());
    Payee payee = voucher.payee();
    add("payee", payee == null ? "0" : "1");
    if (payee != null) {
      add("payee_name", payee.name());
      add("payee_tax_code", payee.taxCode());
      add("payee_account", payee.account());
      add("payee_bank", payee.bankCode());
    }
    CashReceiver cash = voucher.cash();
    add("cash", cash == null ? "0" : "1");
    if (cash != null) {
      add("cash_name", cash.name());
      add("cash_id", cash.idNumber());
      add("cash_id_issued_on", text(cash.issuedOn()));
      add("cash_id_issued_by", cash.issuedBy());
    }
    add("lines", Integer.toString(voucher.lines().size()));
    voucher.lines().forEach(this::line);
    add("total", voucher.total().toString());
    add("words", voucher.words());
  }

  private void contract(String name, @Nullable ContractDeclaration contract) {
    add(name, contract == null ? "0" : "1");
    if (contract != null) {
      add(name + "_number", contract.number());
      add(name + "_date", text(contract.signedOn()));
      add(name + "_total", text(contract.total()));
      add(name + "_counterparty", contract.counterparty());
    }
  }

  private void paper(String name, @Nullable PaperRef paper) {
    add(name, paper == null ? "0" : "1");
    if (paper != null) {
      add(name + "_number", paper.number());
      add(name + "_date", paper.date().toString());
    }
  }

  private void line(VoucherLine line) {
    add("line_content", line.content());
    paper("invoice", line.invoice());
    paper("document", line.document());
    add("econ_item", line.econItem().value());
    add("sector", line.sector().value());
    add("fund_source", line.fundSource().value());
    add("amount", line.amount().toString());
  }

  private void attachment(Attachment attachment) {
    add("attachment_kind", attachment.kind().name());
    add("attachment_name", attachment.name());
    add("attachment_type", attachment.mediaType());
    add("attachment_size", Long.toString(attachment.size()));
    add("attachment_sha256", attachment.sha256());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private void add(String name, String value) {
    String normal = Normalizer.normalize(value, Normalizer.Form.NFC);
    text.append(name).append(':').append(normal.getBytes(StandardCharsets.UTF_8).length);
    text.append(':').append(normal).append('\n');
  }
}
