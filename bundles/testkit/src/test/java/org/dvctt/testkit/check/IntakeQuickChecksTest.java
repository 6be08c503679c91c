/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakeFormat;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Text;
import org.dvctt.spi.intake.VoucherImport;
import org.junit.Test;

public class IntakeQuickChecksTest {
  private static final List<IntakeFormat> FORMATS = IntakeFormat.all("txt=text/plain");
  private static final Text TEXT = Text.of("sai", "wrong");

  private static IntakeAnswer fault(String code, Text next) {
    return IntakeAnswer.of(
        List.of(), List.of(new IntakeFault(code, IntakePlace.FILE, "", TEXT, next)));
  }

  private static VoucherImport of(Function<IntakeFile, IntakeAnswer> reading, String template) {
    return new VoucherImport() {
      @Override
      public IntakeAnswer read(IntakeFile file) {
        return reading.apply(file);
      }

      @Override
      public IntakeFile template(String format) {
        return new IntakeFile(template, format, new byte[] {1});
      }
    };
  }

  private static String said(VoucherImport plugin, List<IntakeFormat> formats) {
    return IntakeQuickChecks.run(plugin, formats).stream()
        .map(Text::en)
        .collect(Collectors.joining("\n"));
  }

  @Test
  public void anImporterThatExplainsItsFaultsIsSound() {
    assertTrue(said(of(file -> fault("BAD", TEXT), "a.txt"), FORMATS).isEmpty());
  }

  @Test
  public void whatIsWrongIsSaid() {
    int[] asked = {0};
    Map<String, VoucherImport> wrong =
        Map.of(
            "its code must be in capitals", of(file -> fault("bad", TEXT), "a.txt"),
            "lacks its sentence or next step", of(file -> fault("BAD", Text.of("a", " ")), "a.txt"),
            "The template of txt is called a.doc", of(file -> fault("BAD", TEXT), "a.doc"),
            "two different answers", of(file -> fault("BAD" + asked[0]++, TEXT), "a.txt"),
            "It throws java.lang.IllegalStateException",
                of(
                    file -> {
                      throw new IllegalStateException("no");
                    },
                    "a.txt"));
    wrong.forEach(
        (what, plugin) -> {
          String said = said(plugin, FORMATS);
          assertTrue(what + " in " + said, said.contains(what));
        });
    assertTrue(
        said(of(file -> fault("BAD", TEXT), "a.txt"), List.of()).contains("names no format"));
  }
}
