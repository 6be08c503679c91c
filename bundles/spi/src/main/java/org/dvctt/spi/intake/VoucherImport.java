/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.intake;

import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFile;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads vouchers from files, e.g. those of a unit's accounting software (domain §4.7, P8). It only
 * reads: the same file gives the same answer, and what becomes of the vouchers is the core's.
 */
@ConsumerType
public interface VoucherImport {
  /** Service property: plugin id. */
  String PLUGIN_ID = "dvctt.plugin.id";

  /**
   * Service property: the formats, each as {@code <name>=<media type>}, e.g. {@code
   * xml=application/xml}. The name is the ending of the files, too.
   */
  String FORMATS = "dvctt.intake.formats";

  /**
   * The vouchers of a file, or all its faults at once. A file that can't be read at all is an
   * answer with a fault, whatever is in it; only trouble of the plugin's own is thrown.
   *
   * @param file in one of the formats, as its sender says
   */
  IntakeAnswer read(IntakeFile file);

  /**
   * An empty file of the format to be filled in, with what its fields mean. Read as it is, it
   * brings no voucher.
   *
   * @param format name of one of the formats
   */
  IntakeFile template(String format);
}
