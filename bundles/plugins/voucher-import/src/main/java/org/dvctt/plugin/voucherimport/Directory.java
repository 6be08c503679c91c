/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The list of parts at the end of an archive, by which spreadsheet programs read (APPNOTE 6.3.10,
 * 4.3.12 and 4.5.3). Read in sequence from the beginning, as Java reads a stream, some workbooks
 * that are sound could not be: the sizes behind their parts have another width.
 */
record Directory(List<Part> parts) {
  static final Directory EMPTY = new Directory(List.of());
  private static final int MOST_PARTS = 2_000;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END_WITHIN = 66_000;
  private static final int ENTRY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int WIDE = 1;
  private static final long IN_WIDE = 0xFFFFFFFFL;

  /**
   * A part as it is packed.
   *
   * @param sum CRC-32 of what it unpacks to
   */
  record Part(String name, boolean deflated, long sum, ByteBuffer packed) {
    /** What it unpacks to. */
    InputStream open() {
      byte[] bytes = packed.array();
      InputStream in =
          new ByteArrayInputStream(
              bytes, packed.arrayOffset() + packed.position(), packed.remaining());
      return deflated ? new InflaterInputStream(in, new Inflater(true)) : in;
    }
  }

  Directory {
    parts = List.copyOf(parts);
  }

  static Directory read(byte[] bytes) throws Unreadable {
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      int end = end(all);
      int count = all.getShort(end + 10) & 0xFFFF;
      all.position(all.getInt(end + 16));
      List<Part> parts = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (int i = 0; i < count; i++) {
        Part part = part(all);
        if (i == MOST_PARTS || !names.add(part.name())) {
          throw Unreadable.broken();
        }
        parts.add(part);
      }
      return new Directory(parts);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
      throw Unreadable.broken();
    }
  }

  private static int end(ByteBuffer all) throws Unreadable {
    int first = Math.max(0, all.capacity() - END_WITHIN);
    for (int at = all.capacity() - END_LENGTH; at >= first; at--) {
      if (all.getInt(at) == END) {
        return at;
      }
    }
    throw Unreadable.broken();
  }

  /** The next entry of the list; the buffer stands behind it afterwards. */
  private static Part part(ByteBuffer all) throws Unreadable {
    int at = all.position();
    int method = all.getShort(at + 10);
    boolean locked = (all.getShort(at + 8) & 1) != 0;
    if (all.getInt(at) != ENTRY || locked || (method != 0 && method != 8)) {
      throw Unreadable.broken();
    }
    long sum = all.getInt(at + 16) & IN_WIDE;
    byte[] name = new byte[all.getShort(at + 28) & 0xFFFF];
    int extra = all.getShort(at + 30) & 0xFFFF;
    int comment = all.getShort(at + 32) & 0xFFFF;
    all.position(at + 46).get(name);
    ByteBuffer wide = wide(all, extra);
    if ((all.getInt(at + 24) & IN_WIDE) == IN_WIDE) {
      wide.getLong(); // how much it unpacks to is counted, not believed
    }
    int packed = place(all.getInt(at + 20), wide);
    int local = place(all.getInt(at + 42), wide);
    all.position(at + 46 + name.length + extra + comment);
    if (all.getInt(local) != LOCAL) {
      throw Unreadable.broken();
    }
    int begin =
        local
            + LOCAL_LENGTH
            + (all.getShort(local + 26) & 0xFFFF)
            + (all.getShort(local + 28) & 0xFFFF);
    ByteBuffer bytes = all.duplicate().position(begin).limit(Math.addExact(begin, packed));
    return new Part(new String(name, StandardCharsets.UTF_8), method == 8, sum, bytes.slice());
  }

  /** The numbers of eight bytes of an entry; empty when it has none. */
  private static ByteBuffer wide(ByteBuffer all, int length) {
    ByteBuffer extra = all.slice().limit(length).slice().order(ByteOrder.LITTLE_ENDIAN);
    while (extra.remaining() >= 4) {
      int id = extra.getShort();
      int size = extra.getShort() & 0xFFFF;
      if (id == WIDE) {
        return extra.slice().limit(size).order(ByteOrder.LITTLE_ENDIAN);
      }
      extra.position(extra.position() + size);
    }
    return ByteBuffer.allocate(0);
  }

  private static int place(int narrow, ByteBuffer wide) throws Unreadable {
    long number = (narrow & IN_WIDE) == IN_WIDE ? wide.getLong() : narrow & IN_WIDE;
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw Unreadable.broken();
    }
    return (int) number;
  }
}
