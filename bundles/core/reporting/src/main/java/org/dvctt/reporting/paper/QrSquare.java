/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A text as the dark and light squares of a QR code, without its quiet margin. */
final class QrSquare {
  private final BitMatrix squares;

  private QrSquare(BitMatrix squares) {
    this.squares = squares;
  }

  /** The code of a text of ASCII characters. */
  static QrSquare of(String text) {
    try {
      return new QrSquare(
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      0,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M)));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds this text: " + text, e);
    }
  }

  /** Squares a side. */
  int side() {
    return squares.getWidth();
  }

  /** Whether the square is dark, counted from the upper left corner. */
  boolean dark(int column, int row) {
    return squares.get(column, row);
  }
}
