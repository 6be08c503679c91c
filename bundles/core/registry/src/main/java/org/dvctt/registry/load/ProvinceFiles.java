/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.model.CanonicalForm;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.Province.Code;
import org.dvctt.registry.load.Province.Holiday;
import org.dvctt.registry.load.Province.Office;
import org.dvctt.registry.load.Province.Span;
import org.dvctt.registry.load.Province.Unit;
import org.dvctt.registry.load.Province.Volume;

/** Reads a province's folder and refuses it with everything that is wrong. */
final class ProvinceFiles {
  private ProvinceFiles() {}

  static Province read(Path folder) {
    Faults faults = new Faults();
    Settings settings = new Settings(folder, faults);
    settings.complete();
    String code = settings.text("province.code");
    Path catalogues = folder.resolve(settings.text("catalogues")).normalize();
    Span undated =
        new Span(settings.date("rows.valid_from"), settings.end("rows.valid_to", DatedTable.OPEN));
    Span organisation =
        new Span(
            settings.date("organisation.valid_from"),
            settings.end("organisation.valid_to", DatedTable.OPEN));
    CatalogueFiles files = new CatalogueFiles(catalogues, faults, undated);
    List<Code> codes = files.codes(folder, code);
    List<Holiday> holidays = files.holidays();
    List<Office> offices = offices(folder.resolve("offices.csv"), faults, code);
    DeclaredCalendar calendar =
        CalendarFiles.read(
            folder, offices.stream().map(Office::code).collect(Collectors.toSet()), faults);
    List<Unit> units = new UnitFile(offices, codes).read(folder.resolve("units.csv"), faults);
    List<Volume> volumes = volumes(folder.resolve("dossiers_by_office_month.csv"), faults, offices);
    faults.refuse();
    Province province =
        new Province(
            code,
            settings,
            organisation,
            offices,
            codes,
            holidays,
            calendar,
            units,
            volumes,
            hash(folder, catalogues));
    if (!settings.text("accounts.natural").matches("\\d{4}")) {
      faults.add(Settings.FILE, 0, "accounts.natural", "Phải có 4 chữ số.", "4 digits.");
    }
    for (String demo : settings.list("demo.units")) {
      if (units.stream().noneMatch(unit -> unit.code().equals(demo))) {
        faults.add(Settings.FILE, 0, "demo.units", "Không có đơn vị.", "No such unit.");
      }
    }
    faults.refuse();
    return province;
  }

  private static List<Office> offices(Path path, Faults faults, String province) {
    List<Office> offices = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvRow row : CsvFile.read(path, faults, "code", "name", "kind", "parent_code")) {
      String code = row.digits("code", 4);
      if (!seen.add(code)) {
        row.fault("code", "Mã bị lặp.", "The code is there twice.");
      }
      String id = "G" + province + "." + code.substring(0, 2) + "." + code.substring(2);
      offices.add(new Office(code, row.text("name"), kind(row), row.optional("parent_code"), id));
    }
    return offices;
  }

  private static String kind(CsvRow row) {
    String kind = row.text("kind");
    return switch (kind) {
      case "tỉnh (tổng hợp)" -> "PROVINCE";
      case "văn phòng tỉnh" -> "PROVINCE_OFFICE";
      case "huyện" -> "DISTRICT";
      default -> {
        row.fault("kind", "Loại không biết: " + kind, "An unknown kind: " + kind);
        yield kind;
      }
    };
  }

  private static List<Volume> volumes(Path path, Faults faults, List<Office> offices) {
    List<Volume> volumes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvRow row : CsvFile.read(path, faults, "month", "treasury_code", "online", "paper")) {
      String office = row.digits("treasury_code", 4);
      if (offices.stream().noneMatch(it -> it.code().equals(office))) {
        row.fault("treasury_code", "Không có kho bạc này.", "No such office.");
      }
      YearMonth month = row.month("month").orElse(YearMonth.of(2000, 1));
      if (!seen.add(month + office)) {
        row.fault("month", "Tháng bị lặp.", "The month is there twice.");
      }
      int most = 1_000_000;
      int online = row.whole("online", most);
      int paper = row.whole("paper", most);
      if (row.has("total") && row.whole("total", 2 * most) != online + paper) {
        row.fault(
            "total",
            "Tổng phải là " + (online + paper) + ".",
            "The total must be " + (online + paper) + ".");
      }
      volumes.add(new Volume(month, office, online, paper, row));
    }
    return volumes;
  }

  /** Of all files but those of the calendar, which change with the years and are loaded again. */
  private static String hash(Path... folders) {
    StringBuilder all = new StringBuilder();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
          all.append(file.getFileName()).append(' ');
          all.append(CanonicalForm.sha256(Files.readAllBytes(file))).append('\n');
        }
      } catch (IOException e) {
        throw new UncheckedIOException("can't read " + Arrays.toString(folders), e);
      }
    }
    return CanonicalForm.sha256(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
