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

/**
 * The bytes that are signed: fields in declared order, each {@code name:length:value\n} with the
 * value in NFC and its length in UTF-8 bytes, so that no two contents share a form.
 */
public final class CanonicalForm {
  private final StringBuilder text = new StringBuilder("dvctt-dossier:1\n");

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
    add("nature", voucher.nature().name());
    add("method", voucher.method().name());
    add("program", voucher.program().value());
    add("content", voucher.content());
    ContractDeclaration contract = voucher.contract();
    add("contract", contract == null ? "0" : "1");
    if (contract != null) {
      add("contract_number", contract.number());
      add("contract_date", contract.signedOn().toString());
      add("contract_total", contract.total().toString());
      add("contract_counterparty", contract.counterparty());
    }
    add("contract_attached", voucher.attachedContract() ? "1" : "0");
    add("payee_name", voucher.payee().name());
    add("payee_tax_code", voucher.payee().taxCode());
    add("payee_account", voucher.payee().account());
    add("payee_bank", voucher.payee().bankCode());
    add("lines", Integer.toString(voucher.lines().size()));
    voucher.lines().forEach(this::line);
    add("total", voucher.total().toString());
  }

  private void line(VoucherLine line) {
    add("line_content", line.content());
    add("econ_item", line.econItem().value());
    add("sector", line.sector().value());
    add("fund_source", line.fundSource().value());
    add("amount", line.amount().toString());
  }

  private void add(String name, String value) {
    String normal = Normalizer.normalize(value, Normalizer.Form.NFC);
    text.append(name).append(':').append(normal.getBytes(StandardCharsets.UTF_8).length);
    text.append(':').append(normal).append('\n');
  }
}
