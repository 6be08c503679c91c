/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.model.EnrolmentState;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** In which state the enrolments of units stood at a moment of both axes. */
public final class Standings {
  private Standings() {}

  /**
   * A unit's state.
   *
   * @param since its first day
   */
  public record Standing(EnrolmentState state, LocalDate since) {}

  /**
   * By unit code, for the units named or all when {@code codes} is null; a unit without any act by
   * then is missing.
   */
  public static Map<String, Standing> read(
      Sql sql, LocalDate asOf, Instant knownAt, @Nullable Collection<String> codes) {
    Map<String, Standing> standings = new HashMap<>();
    List<@Nullable Object> params = new ArrayList<>(List.of(asOf, knownAt));
    String among = "";
    if (codes != null) {
      params.addAll(codes);
      among = " and unit in (" + String.join(", ", Collections.nCopies(codes.size(), "?")) + ")";
    }
    sql.each(
        "select unit, to_state, effective_on from registry_enrolment_line where effective_on <= ?"
            + " and recorded_at <= ?"
            + among
            + " order by unit, line_no",
        row ->
            standings.put(
                row.text("unit"),
                new Standing(
                    EnrolmentState.valueOf(row.text("to_state")), row.date("effective_on"))),
        params.toArray());
    return standings;
  }

  /**
   * The state that counts: who is known to be registered by then is enrolled, unless the acts say
   * what came of it. An earlier registration may become known after the acts were written.
   */
  public static EnrolmentState state(
      @Nullable Standing standing, @Nullable LocalDate registeredOn) {
    EnrolmentState acted = standing == null ? EnrolmentState.REG_DRAFT : standing.state();
    return registeredOn != null && !acted.everEnrolled() ? EnrolmentState.ENROLLED : acted;
  }
}
