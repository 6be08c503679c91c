/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import org.dvctt.api.extension.PluginState;
import org.dvctt.extension.trust.Signer;

/** A version's row with one thing changed. */
final class Rows {
  private Rows() {}

  static PluginRow state(PluginRow row, PluginState state) {
    return new PluginRow(
        row.ref(),
        row.sha256(),
        row.fileName(),
        row.size(),
        row.origin(),
        row.signer(),
        row.fingerprint(),
        state,
        state == row.state() ? row.since() : PluginTable.now(),
        row.generation(),
        row.activated(),
        row.next(),
        row.reason(),
        row.shadowPercent());
  }

  static PluginRow changed(PluginRow row, long generation, String reason) {
    return with(row, generation, row.activated(), row.next(), reason);
  }

  /** The asked one since its last change. */
  static PluginRow activated(PluginRow row) {
    return with(row, row.generation(), row.generation(), "", row.reason());
  }

  static PluginRow next(PluginRow row, String next) {
    return with(row, row.generation(), row.activated(), next, row.reason());
  }

  /** Quarantined, with what it was; what needs it goes on waiting when it was on its way back. */
  static PluginRow takenOut(PluginRow row, PluginState before) {
    return row.owed() ? row : next(row, before.name());
  }

  static PluginRow signed(PluginRow row, Signer signer) {
    return new PluginRow(
        row.ref(),
        row.sha256(),
        row.fileName(),
        row.size(),
        row.origin(),
        signer.name(),
        signer.fingerprint(),
        row.state(),
        row.since(),
        row.generation(),
        row.activated(),
        row.next(),
        row.reason(),
        row.shadowPercent());
  }

  static PluginRow shadowed(PluginRow row, int percent) {
    return with(row, row.generation(), row.activated(), row.next(), row.reason(), percent);
  }

  private static PluginRow with(
      PluginRow row, long generation, long activated, String next, String reason) {
    return with(row, generation, activated, next, reason, row.shadowPercent());
  }

  private static PluginRow with(
      PluginRow row, long generation, long activated, String next, String reason, int percent) {
    return new PluginRow(
        row.ref(),
        row.sha256(),
        row.fileName(),
        row.size(),
        row.origin(),
        row.signer(),
        row.fingerprint(),
        row.state(),
        row.since(),
        generation,
        activated,
        next,
        reason,
        percent);
  }
}
