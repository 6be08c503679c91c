/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.riskscore;

import org.dvctt.model.RiskAssessment;

/**
 * What counts how much.
 *
 * @param roundFrom from which total on a sum may be a round one, đồng
 * @param roundMultiple of what a round sum is a multiple, đồng
 */
record Weights(
    int newPayee,
    int roundSum,
    int night,
    int oneDevice,
    int firstSignature,
    long roundFrom,
    long roundMultiple,
    Night nights) {

  Weights {
    points("points.new.payee", newPayee);
    points("points.round.sum", roundSum);
    points("points.night", night);
    points("points.one.device", oneDevice);
    points("points.first.signature", firstSignature);
    atLeast("round.from", roundFrom, 1);
    atLeast("round.multiple", roundMultiple, 2);
  }

  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException with the key and what to write
   */
  static Weights of(RiskSettings settings) {
    return new Weights(
        settings.points_new_payee(),
        settings.points_round_sum(),
        settings.points_night(),
        settings.points_one_device(),
        settings.points_first_signature(),
        settings.round_from(),
        settings.round_multiple(),
        new Night(settings.night_from(), settings.night_to()));
  }

  private static void points(String key, int points) {
    if (points < 0 || points > RiskAssessment.MOST) {
      throw new IllegalArgumentException(
          key + ": " + points + " phải từ 0 đến 100 · must be from 0 to 100");
    }
  }

  private static void atLeast(String key, long dong, long least) {
    if (dong < least) {
      throw new IllegalArgumentException(
          key + ": " + dong + " phải từ " + least + " trở lên · must be " + least + " or more");
    }
  }
}
