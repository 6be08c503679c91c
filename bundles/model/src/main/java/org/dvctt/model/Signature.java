/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * A place to sign at the end of a paper.
 *
 * @param office as what is signed, e.g. {@code GIÁM ĐỐC}
 * @param how e.g. {@code (Ký tên, đóng dấu)}; may be empty
 * @param name who signs, empty when it is written by hand
 */
public record Signature(String office, String how, String name) {
  public Signature {
    office = PlainText.of(office);
    how = PlainText.of(how);
    name = PlainText.of(name);
  }
}
