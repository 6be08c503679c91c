/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The life of plugins. Acts are for admins ({@code KB_SYSADMIN}) and want a reason; each leaves one
 * line in the audit trail for each step, refused ones too. A {@code version} may be left empty
 * where only one is meant.
 *
 * <p>Every act throws {@link org.dvctt.model.Refused}: FORBIDDEN {@code NOT_AN_ADMIN}, INVALID
 * {@code REASON_MISSING}, NOT_FOUND {@code PLUGIN_UNKNOWN}, CONFLICT {@code PLUGIN_STATE} when the
 * version's state does not allow the act.
 */
@ProviderType
public interface Plugins {
  /** Dossiers of one replay at most: all of them are in memory at once. */
  int MOST_REPLAYED = 1_000;

  /** All versions that were not removed, by id and version, newest version first. */
  List<PluginView> list();

  /** Id of the snapshot that is asked now on this node. */
  long snapshot();

  /** All that is known of a version. */
  PluginInfo info(String id, String version);

  /** What changed, newest first; all plugins when {@code id} is empty. */
  List<PluginHistoryLine> history(String id, int limit);

  /**
   * Takes a file in and brings it as far as it goes towards {@code PROBED}, or {@code ACTIVE}: the
   * steps stop at the first that is refused.
   *
   * @param file one bundle or a KAR, on this server
   * @param activate goes on to swap it in when it was probed
   */
  PluginDone install(Actor actor, Path file, boolean activate, String reason);

  /**
   * What the installation and activation of a file would mean; nothing of it is kept.
   *
   * @param file one bundle or a KAR, on this server
   */
  PluginPlan plan(Path file);

  /** What the installation and activation of a version that was received would mean. */
  PluginPlan plan(String id, String version);

  /**
   * Lets a probed version judge what goes on, without effect, or ends that.
   *
   * @param percent share of the questions that it is asked, 1 to 100; 0 ends it
   */
  PluginDone shadow(Actor actor, String id, String version, int percent, String reason);

  /** How a version has judged in shadow. */
  ShadowReport shadowReport(String id, String version);

  /**
   * Puts questions about real dossiers to a version that is present, and to the asked one, without
   * effect. What a dossier's surroundings were then isn't kept: both judge its stored content by
   * today's, so the report tells how they differ from each other, not from what was said then.
   *
   * @param from first day on which the dossiers were sent
   * @param to last day
   * @param most so many at most, the latest ones; 1 to {@link #MOST_REPLAYED}
   */
  ShadowReport replay(
      Actor actor, String id, String version, LocalDate from, LocalDate to, int most);

  /** Brings a version that was received, or asked once, on to PROBED; one that is there again. */
  PluginDone probe(Actor actor, String id, String version, String reason);

  /** Makes a probed version the one that is asked; those that it covers drain and retire. */
  PluginDone swap(Actor actor, String id, String version, String reason);

  /**
   * Brings an earlier version back in place of the one that is asked.
   *
   * @param version empty: the one that was asked before
   */
  PluginDone rollback(Actor actor, String id, String version, String reason);

  /** Takes a version out at once; what needs it waits. */
  PluginDone quarantine(Actor actor, String id, String version, String reason);

  /** Lets a quarantined version back to where it was, after a probe. */
  PluginDone release(Actor actor, String id, String version, String reason);

  /**
   * Changes settings of a version. A running version takes them up at once.
   *
   * @param values new values as text, lists with commas; an empty value takes the default again
   */
  PluginDone configure(
      Actor actor, String id, String version, Map<String, String> values, String reason);

  /**
   * Looks again whether the kept bytes are the ones that were taken in, their signature still
   * counts, and this node has what is wanted.
   *
   * @return one finding a line; empty when all is as it should be
   */
  List<String> verify(String id, String version);

  /** Takes a version away; one that is asked drains first. Its bytes and its history are kept. */
  PluginDone remove(Actor actor, String id, String version, String reason);
}
