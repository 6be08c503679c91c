/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A file of vouchers as it came, or a template that is given out. Its bytes never change: the same
 * file is always read the same way.
 */
public final class IntakeFile {
  private final String name;
  private final String format;
  private final byte[] bytes;

  /**
   * @param name as its sender calls it, without folders
   * @param format short name of the format, as its plugin says, e.g. {@code xlsx}
   */
  public IntakeFile(String name, String format, byte[] bytes) {
    this.name = name;
    this.format = format;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }

  public String format() {
    return format;
  }

  /** How many bytes it has. */
  public int size() {
    return bytes.length;
  }

  /** The bytes from the first one; as often as wanted. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public String toString() {
    return name + " (" + format + ", " + bytes.length + " bytes)";
  }
}
