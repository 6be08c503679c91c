/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.model.Page;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Units, offices, assignments: reading as of a date, and the few acts on them that are offered. */
@ProviderType
public interface Registry {
  Page<UnitView> units(UnitQuery query);

  /** A unit as of a date (null: today). */
  Optional<UnitView> unit(UnitCode code, @Nullable LocalDate asOf);

  List<OfficeView> offices(@Nullable LocalDate asOf);

  /**
   * Codes and names of a catalogue in force on the date, for pick lists. Catalogue names as in the
   * registry's data.
   */
  List<CodeName> catalogue(String name, LocalDate on);

  /**
   * Records an enrolment whose paper the office has accepted (paper channel; the leader's act
   * {@code record_paper} of {@link Enrolments}): the unit is {@code ENROLLED} from the day on,
   * milestone REGISTERED, with a line in its history. What a unit sends online goes through {@link
   * Enrolments}.
   *
   * @param on today or earlier
   * @throws org.dvctt.model.Refused FORBIDDEN, NOT_FOUND, INVALID (a day to come), CONFLICT {@code
   *     ALREADY_ENROLLED}, or {@code ACT_NOT_ALLOWED} while an online enrolment lies at the
   *     treasury or after a termination
   */
  UnitView enrol(Actor actor, UnitCode unit, LocalDate on, String reason);

  /**
   * Ends the unit's present officer assignment: the given day is the first one without it.
   *
   * @throws org.dvctt.model.Refused FORBIDDEN, NOT_FOUND, CONFLICT
   */
  void endAssignment(Actor actor, UnitCode unit, LocalDate from, String reason);

  /**
   * Loads a province's files (see {@code config/provinces/README.md}) and what they lack, generated
   * by the folder's fixed seed and marked synthetic. All or nothing for each file group; a second
   * load of the same files changes nothing.
   *
   * @throws org.dvctt.model.Refused INVALID with every faulty row (file, row, field) or CONFLICT
   */
  ProvinceLoad load(Actor actor, Path folder);

  /** True until a province has been loaded whole. */
  boolean empty();
}
