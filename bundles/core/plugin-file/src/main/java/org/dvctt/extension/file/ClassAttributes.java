/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import org.objectweb.asm.ClassReader;

/**
 * Walks over all attributes of a class file (JVMS 17, 4.7), down to those of its methods' code and
 * its record components. The reader of classes makes room for an attribute that it does not know
 * before it looks whether the file has as many bytes: two gigabytes, for a file of some hundred.
 */
final class ClassAttributes {
  private static final int SHORT = 2;
  private static final int INT = 4;

  /** Access flags, this class and its parent, before the list of interfaces. */
  private static final int CLASS_HEADER = 6;

  /** Access flags, name and descriptor, before the attributes. */
  private static final int MEMBER_HEADER = 6;

  /** Name and descriptor. */
  private static final int COMPONENT_HEADER = 4;

  /** The two limits of a method's code, before its length. */
  private static final int CODE_HEADER = 4;

  private static final int CODE_HANDLER = 8;

  private final ClassReader reader;
  private final char[] text;

  private ClassAttributes(ClassReader reader) {
    this.reader = reader;
    this.text = new char[reader.getMaxStringLength()];
  }

  /**
   * @param size bytes of the file
   * @throws IllegalArgumentException for an attribute that ends after the file, or outside the one
   *     that holds it
   * @throws ArrayIndexOutOfBoundsException for a class that is cut
   */
  static void check(ClassReader reader, int size) {
    ClassAttributes walk = new ClassAttributes(reader);
    int at = reader.header + CLASS_HEADER;
    at += SHORT + SHORT * reader.readUnsignedShort(at);
    at = walk.members(at, MEMBER_HEADER, size);
    at = walk.members(at, MEMBER_HEADER, size);
    walk.attributes(at, size);
  }

  private int members(int from, int header, int limit) {
    int at = from + SHORT;
    for (int left = reader.readUnsignedShort(from); left > 0; left--) {
      at = attributes(at + header, limit);
    }
    return at;
  }

  private int attributes(int from, int limit) {
    int at = from + SHORT;
    for (int left = reader.readUnsignedShort(from); left > 0; left--) {
      at = attribute(at, limit);
    }
    return at;
  }

  private int attribute(int from, int limit) {
    String name = reader.readUTF8(from, text);
    int content = from + SHORT + INT;
    int length = within(reader.readInt(from + SHORT), content, limit);
    if ("Code".equals(name)) {
      code(content, content + length);
    } else if ("Record".equals(name)) {
      members(content, COMPONENT_HEADER, content + length);
    }
    return content + length;
  }

  private void code(int from, int limit) {
    int code = from + CODE_HEADER + INT;
    int handlers = code + within(reader.readInt(from + CODE_HEADER), code, limit);
    attributes(handlers + SHORT + CODE_HANDLER * reader.readUnsignedShort(handlers), limit);
  }

  private int within(int length, int from, int limit) {
    if (length < 0 || length > limit - from) {
      throw new IllegalArgumentException("length " + length + " at " + from);
    }
    return length;
  }
}
