/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakeFormat;
import org.dvctt.model.Text;
import org.dvctt.spi.intake.VoucherImport;
import org.dvctt.testkit.question.IntakeQuestions;

/**
 * The quick checks of an importer of vouchers: it gives a template that brings nothing in, answers
 * files that can't be read with faults that a person understands, and the same file twice the same
 * way. The platform runs them before it lets a version in.
 */
public final class IntakeQuickChecks {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private IntakeQuickChecks() {}

  /**
   * Asks.
   *
   * @param formats what its service property says
   * @return what is wrong, for people; empty when nothing is
   */
  public static List<Text> run(VoucherImport plugin, List<IntakeFormat> formats) {
    AnswerLook look = new AnswerLook("", "");
    if (formats.isEmpty()) {
      look.add(
          VoucherImport.FORMATS + " không có định dạng nào dạng tên=kiểu.",
          VoucherImport.FORMATS + " names no format as name=media type.");
    }
    for (IntakeFormat format : formats) {
      template(look, plugin, format.name());
      for (IntakeQuestions.Odd odd : IntakeQuestions.odd(format.name())) {
        if (!Thread.currentThread().isInterrupted()) {
          Asking.askTwice(look, odd.what(), () -> plugin.read(odd.file()))
              .ifPresent(answer -> nothing(look, answer, odd.what()));
        }
      }
    }
    return List.copyOf(look.findings());
  }

  private static void template(AnswerLook look, VoucherImport plugin, String format) {
    Text what = Text.of("mẫu " + format, "template of " + format);
    Optional<IntakeFile> template = Asking.ask(look, what, () -> plugin.template(format));
    if (template.isEmpty()) {
      return;
    }
    IntakeFile given = template.get();
    if (!given.format().equals(format) || !given.name().endsWith("." + format)) {
      look.add(
          "Mẫu của " + format + " tên là " + given.name() + ".",
          "The template of " + format + " is called " + given.name() + ".");
    }
    Asking.askTwice(look, what, () -> plugin.read(given))
        .ifPresent(answer -> nothing(look, answer, what));
  }

  private static void nothing(AnswerLook look, IntakeAnswer answer, Text asked) {
    if (!answer.vouchers().isEmpty() || answer.faults().isEmpty()) {
      look.add(
          "Đọc ra " + answer.vouchers().size() + " chứng từ (" + asked.vi() + ").",
          "It reads " + answer.vouchers().size() + " vouchers (" + asked.en() + ").");
    }
    look.findings().addAll(look(answer, asked));
  }

  /** What is wrong with the faults of an answer; empty when nothing is. */
  public static List<Text> look(IntakeAnswer answer, Text asked) {
    AnswerLook look = new AnswerLook("", "");
    for (IntakeFault fault : answer.faults()) {
      if (!CODE.matcher(fault.code()).matches()) {
        said(look, fault, asked, "mã phải là chữ hoa", "its code must be in capitals");
      }
      if (blank(fault.sentence()) || blank(fault.nextStep())) {
        said(
            look,
            fault,
            asked,
            "thiếu câu giải thích hoặc bước tiếp theo bằng một trong hai thứ tiếng",
            "it lacks its sentence or next step in one of the two languages");
      }
    }
    return List.copyOf(look.findings());
  }

  private static boolean blank(Text text) {
    return text.vi().isBlank() || text.en().isBlank();
  }

  private static void said(AnswerLook look, IntakeFault fault, Text asked, String vi, String en) {
    look.add(
        fault.code() + ": " + vi + " (" + asked.vi() + ").",
        fault.code() + ": " + en + " (" + asked.en() + ").");
  }
}
