/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.Page;
import org.dvctt.model.UnitCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Vouchers from files. A file is read by a plugin; all of it becomes drafts of the unit in one
 * transaction, or nothing does. What its unit can see, everybody of the unit may read; who may make
 * drafts may import.
 */
@ProviderType
public interface VoucherImports {
  /**
   * A format that can be read now.
   *
   * @param name short name and ending of its files
   */
  record Format(String name, String mediaType, String plugin) {}

  /**
   * A file that comes.
   *
   * @param format name of its format; empty: as its ending says
   * @param name the file's own name
   * @param bytes read to the end, at most the size of an attachment
   */
  record Sent(String format, String name, InputStream bytes) {}

  List<Format> formats();

  /**
   * An empty file to be filled in.
   *
   * @throws org.dvctt.model.Refused NOT_FOUND {@code UNKNOWN_FORMAT}
   */
  IntakeFile template(String format);

  /**
   * Looks a file through and makes nothing of it.
   *
   * @param keep whether a file without faults is kept, so that {@link #importKept} can follow
   * @return SOUND or FAULTY with all faults; IMPORTED when the same bytes were imported before
   * @throws org.dvctt.model.Refused FORBIDDEN for who may not make drafts of the unit; NOT_FOUND
   *     {@code UNKNOWN_FORMAT}; INVALID {@code FILE_TOO_LARGE}; UNAVAILABLE when the plugin can't
   *     be asked
   */
  ImportView preview(Actor actor, UnitCode unit, Sent file, boolean keep);

  /**
   * Makes drafts of all of a file. The same bytes again make nothing and give the first import,
   * unless all its drafts were cancelled.
   *
   * @throws org.dvctt.model.Refused INVALID with all faults, and as {@link #preview}
   */
  ImportView importFile(Actor actor, UnitCode unit, Sent file, Command command);

  /**
   * The same with a file that was kept.
   *
   * @throws org.dvctt.model.Refused NOT_FOUND when the unit has no such file
   */
  ImportView importKept(Actor actor, UnitCode unit, String sha256, Command command);

  /** An import by its id, if the person may see it. */
  Optional<ImportView> find(Actor actor, String id);

  /** The imports of a unit, newest first. */
  Page<ImportView> list(Actor actor, UnitCode unit, int offset, int limit);
}
