/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import org.dvctt.model.IntakePlace;
import org.dvctt.model.Text;

/** A file that can't be read on, and what to do about it. Told as a fault, never thrown out. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient IntakePlace place;
  private final transient Text what;
  private final transient Text nextStep;

  Unreadable(String code, IntakePlace place, Text what, Text nextStep) {
    super(what.en());
    this.code = code;
    this.place = place;
    this.what = what;
    this.nextStep = nextStep;
  }

  static Unreadable file(String code, String vi, String en, String nextVi, String nextEn) {
    return new Unreadable(code, IntakePlace.FILE, Text.of(vi, en), Text.of(nextVi, nextEn));
  }

  /** The file ends too early or was damaged. */
  static Unreadable broken() {
    return file(
        "BROKEN_FILE",
        "Tệp bị cắt cụt hoặc hỏng, không đọc được.",
        "The file is cut off or damaged and can't be read.",
        "Mở tệp bằng phần mềm của nó, lưu lại rồi gửi lại.",
        "Open it with its own software, save it again and send it.");
  }

  String code() {
    return code;
  }

  IntakePlace place() {
    return place;
  }

  Text what() {
    return what;
  }

  Text nextStep() {
    return nextStep;
  }
}
