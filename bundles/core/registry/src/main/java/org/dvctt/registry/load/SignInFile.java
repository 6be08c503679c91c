/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dvctt.core.ports.People;
import org.dvctt.core.ports.Tx;
import org.dvctt.registry.load.Province.Office;

/**
 * The demo's sign-ins: the only people who get a password. The file is written whole before the
 * commit; after a crash in between the step runs again and writes it anew.
 */
final class SignInFile {
  private final Province province;
  private final People people;
  private final Tx tx;
  private final List<String> lines = new ArrayList<>();

  private SignInFile(Province province, People people, Tx tx) {
    this.province = province;
    this.people = people;
    this.tx = tx;
  }

  static Map<String, Integer> write(Province province, People people, Tx tx, Path file) {
    SignInFile signIns = new SignInFile(province, people, tx);
    signIns.people();
    signIns.to(file);
    return Map.of("sign_ins", signIns.lines.size());
  }

  private void people() {
    for (String unit : province.settings().list("demo.units")) {
      line("kt." + unit, "Kế toán " + unit, "UNIT_MAKER", unit);
      line("ktt." + unit, "Kế toán trưởng " + unit, "UNIT_CHIEF_ACCOUNTANT", unit);
      line("ctk." + unit, "Chủ tài khoản " + unit, "UNIT_ACCOUNT_HOLDER", unit);
    }
    for (String office : province.settings().list("demo.offices")) {
      line("gdv." + office, "Giao dịch viên " + office, "KB_OFFICER", office);
      line("ks." + office, "Kiểm soát " + office, "KB_CONTROLLER", office);
      line("ld." + office, "Lãnh đạo " + office, "KB_LEADER", office);
      line("tt." + office, "Thanh toán viên " + office, "KB_PAYMENT_MAKER", office);
      line("kstt." + office, "Kiểm soát thanh toán " + office, "KB_PAYMENT_CHECKER", office);
    }
    for (Office top : province.offices()) {
      if (top.parent().isEmpty()) {
        String code = top.code();
        line("gd." + code, "Giám đốc " + code, "KB_PROVINCE_DIRECTOR", code);
        line("tk." + code, "Phụ trách triển khai " + code, "KB_ROLLOUT_MANAGER", code);
      }
    }
    line("quantri", "Quản trị hệ thống", "KB_SYSADMIN", "-");
  }

  private void line(String login, String name, String role, String place) {
    String person = people.person(tx, login, name, province.synthetic());
    String password = String.valueOf(people.randomPassword(tx, person));
    lines.add(String.join("\t", login, password, role, place, name));
  }

  private void to(Path file) {
    try {
      Path folder = file.toAbsolutePath().normalize().getParent();
      if (folder == null) {
        throw new IllegalArgumentException("no folder for " + file);
      }
      var onlyOwner = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(onlyOwner));
      Path draft = folder.resolve(file.getFileName() + ".new");
      Files.deleteIfExists(draft);
      var readable = PosixFilePermissions.fromString("rw-------");
      Files.createFile(draft, PosixFilePermissions.asFileAttribute(readable));
      Files.write(draft, lines);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write the demo's sign-ins", e);
    }
  }
}
