/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.written;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dvctt.model.Cell;
import org.dvctt.model.Money;

/** A cell as bytes: a letter for its kind, then its value. */
final class CellCode {
  private CellCode() {}

  static void write(Cell cell, DataOutput out) throws IOException {
    if (cell instanceof Cell.Words words) {
      out.writeByte('t');
      bytes(words.text().getBytes(StandardCharsets.UTF_8), out);
    } else if (cell instanceof Cell.Whole whole) {
      out.writeByte('n');
      out.writeLong(whole.value());
    } else if (cell instanceof Cell.Dong dong) {
      out.writeByte('d');
      out.writeLong(dong.amount().dong());
    } else if (cell instanceof Cell.Percent percent) {
      out.writeByte('p');
      out.writeByte(percent.value().scale());
      bytes(percent.value().unscaledValue().toByteArray(), out);
    } else if (cell instanceof Cell.Day day) {
      out.writeByte('y');
      out.writeLong(day.day().toEpochDay());
    } else {
      out.writeByte('-');
    }
  }

  static Cell read(DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case 't' -> new Cell.Words(new String(bytes(in), StandardCharsets.UTF_8));
      case 'n' -> new Cell.Whole(in.readLong());
      case 'd' -> new Cell.Dong(Money.of(in.readLong()));
      case 'p' -> {
        int scale = in.readByte();
        yield new Cell.Percent(new BigDecimal(new BigInteger(bytes(in)), scale));
      }
      case 'y' -> new Cell.Day(LocalDate.ofEpochDay(in.readLong()));
      case '-' -> Cell.EMPTY;
      default -> throw new IOException("no kind of a cell: " + kind);
    };
  }

  private static void bytes(byte[] bytes, DataOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
