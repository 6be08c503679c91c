/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.dvctt.api.payment.RiskView;
import org.dvctt.model.RiskAssessment.RiskReason;
import org.dvctt.web.rest.json.Payload;

/** How closely to look at what was sent. */
@Payload
@Schema(description = "How closely to look at what was sent; it decides nothing.")
public record Risk(
    @Schema(description = "The greatest score of the plugins, 0 to 100.") int score,
    @Schema(description = "When it was assessed.") Instant assessedAt,
    @Schema(description = "What each plugin says.") List<Assessment> assessments) {

  /** What one plugin says. */
  @Payload
  @Schema(name = "RiskAssessment", description = "What one plugin says.")
  public record Assessment(
      @Schema(description = "Plugin id.") String plugin,
      @Schema(description = "Its version.") String version,
      @Schema(description = "0 to 100.") int score,
      @Schema(description = "What stands out, the weightiest first.") List<Sign> reasons) {}

  /** One thing that stands out. */
  @Payload
  @Schema(name = "RiskReason", description = "One thing that stands out.")
  public record Sign(
      @Schema(description = "Stable code, e.g. NEW_PAYEE.") String code,
      @Schema(description = "What it adds to the score.") int points,
      @Schema(description = "Path of what is meant; empty for the whole.") String field,
      @Schema(description = "For the officer.") String sentence) {
    static Sign of(RiskReason reason, String language) {
      return new Sign(
          reason.code(), reason.points(), reason.field(), reason.sentence().in(language));
    }
  }

  static Risk of(RiskView view, String language) {
    return new Risk(
        view.score(),
        view.assessedAt(),
        view.assessments().stream()
            .map(
                it ->
                    new Assessment(
                        it.plugin().id(),
                        it.plugin().version(),
                        it.assessment().score(),
                        it.assessment().reasons().stream()
                            .map(reason -> Sign.of(reason, language))
                            .toList()))
            .toList());
  }
}
