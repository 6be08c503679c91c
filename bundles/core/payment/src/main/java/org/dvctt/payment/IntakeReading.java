/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dvctt.api.payment.VoucherImports.Format;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakeFormat;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.spi.intake.VoucherImport;

/** Has files of vouchers read by the plugins that are there. */
final class IntakeReading {
  private final Guard guard;

  IntakeReading(Guard guard) {
    this.guard = guard;
  }

  List<Format> formats() {
    return guard.admitted(VoucherImport.class).stream()
        .flatMap(plugin -> formats(plugin).map(f -> format(f, plugin)))
        .toList();
  }

  private Stream<IntakeFormat> formats(PluginRef plugin) {
    return IntakeFormat.all(guard.property(VoucherImport.class, plugin, VoucherImport.FORMATS))
        .stream();
  }

  private static Format format(IntakeFormat format, PluginRef plugin) {
    return new Format(format.name(), format.mediaType(), plugin.toString());
  }

  /** What the first plugin of the format says of a file. */
  Guard.Answer<IntakeAnswer> read(IntakeFile file, Guard.Scope scope) {
    return asking(
        () ->
            guard.call(
                VoucherImport.class,
                reader(file.format(), guard.admitted(VoucherImport.class, scope)),
                scope,
                plugin -> plugin.read(file)));
  }

  IntakeFile template(String format, Guard.Scope scope) {
    return asking(
        () ->
            guard
                .call(
                    VoucherImport.class,
                    reader(format, guard.admitted(VoucherImport.class)),
                    scope,
                    plugin -> plugin.template(format))
                .value());
  }

  private <T> T asking(Supplier<T> question) {
    try {
      return guard.steadily(question);
    } catch (PluginFailure e) {
      Refused refused =
          Refused.of(
              Refused.Kind.UNAVAILABLE,
              "IMPORT_CANNOT_BE_ASKED",
              "file",
              Text.of(
                  "Thành phần “"
                      + e.plugin()
                      + "” không đọc được tệp lúc này; chưa có gì thay đổi.",
                  "Plugin “" + e.plugin() + "” can't read the file now; nothing was changed."),
              Text.of(
                  "Thử lại sau; nếu vẫn vậy, báo quản trị hệ thống.",
                  "Try again; if it stays so, tell the administrator."));
      refused.initCause(e);
      throw refused;
    }
  }

  private PluginRef reader(String format, List<PluginRef> plugins) {
    Optional<PluginRef> reader =
        plugins.stream()
            .filter(plugin -> formats(plugin).anyMatch(known -> known.name().equals(format)))
            .findFirst();
    return reader.orElseThrow(() -> unknown(format));
  }

  private Refused unknown(String format) {
    List<String> names = formats().stream().map(Format::name).toList();
    Text next =
        names.isEmpty()
            ? Text.of(
                "Nhờ quản trị hệ thống cài thành phần nhập chứng từ (voucher-import).",
                "Ask the administrator to install an importer (voucher-import).")
            : Text.of(
                "Dùng một trong các định dạng: " + String.join(", ", names) + ".",
                "Use one of the formats: " + String.join(", ", names) + ".");
    String shown = format.length() > 20 ? format.substring(0, 20) + "…" : format;
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "UNKNOWN_FORMAT",
        "file",
        Text.of(
            "Không đọc được tệp dạng “" + shown + "”.",
            "Files of the format “" + shown + "” can't be read."),
        next);
  }
}
