/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.util.List;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFile;
import org.dvctt.spi.intake.VoucherImport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Vouchers from a workbook by the template, from XML and from JSON. */
@Component(
    service = VoucherImport.class,
    configurationPid = "org.dvctt.plugin.voucherimport",
    property = {
      VoucherImport.PLUGIN_ID + "=voucher-import",
      VoucherImport.FORMATS
          + "=xlsx=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      VoucherImport.FORMATS + "=xml=application/xml",
      VoucherImport.FORMATS + "=json=application/json"
    })
@Designate(ocd = ImportSettings.class)
public final class FileVouchers implements VoucherImport {
  private static final int MOST = 10_000;
  private final int mostRows;

  @Activate
  public FileVouchers(ImportSettings settings) {
    this(settings.rows_most());
  }

  /**
   * @param mostRows lines of all vouchers of a file, 1 to 10,000
   */
  public FileVouchers(int mostRows) {
    if (mostRows < 1 || mostRows > MOST) {
      throw new IllegalArgumentException(
          "rows.most: số từ 1 đến " + MOST + " · a number from 1 to " + MOST + ", not " + mostRows);
    }
    this.mostRows = mostRows;
  }

  @Override
  public IntakeAnswer read(IntakeFile file) {
    FaultList faults = new FaultList();
    try {
      List<Entry> entries =
          switch (file.format()) {
            case "xlsx" -> SheetVouchers.read(file, faults, mostRows);
            case "xml" -> XmlVouchers.read(file, faults, mostRows);
            case "json" -> JsonVouchers.read(file, faults, mostRows);
            default -> throw unknown(file.format());
          };
      return faults.answer(new VoucherReading(faults).read(entries));
    } catch (Unreadable e) {
      faults.add(e);
      return faults.answer(List.of());
    }
  }

  private static Unreadable unknown(String format) {
    return Unreadable.file(
        "UNKNOWN_FORMAT",
        "Không đọc được định dạng “" + FaultList.shown(format, null) + "”.",
        "The format “" + FaultList.shown(format, null) + "” can't be read.",
        "Dùng tệp .xlsx, .xml hoặc .json.",
        "Use a file .xlsx, .xml or .json.");
  }

  @Override
  public IntakeFile template(String format) {
    return switch (format) {
      case "xlsx" -> SheetTemplate.make();
      case "xml" -> TextTemplates.xml();
      case "json" -> TextTemplates.json();
      default -> throw new IllegalArgumentException("format " + format);
    };
  }
}
