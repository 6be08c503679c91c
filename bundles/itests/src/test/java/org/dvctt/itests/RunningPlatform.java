/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests;

import java.util.Map;
import java.util.TreeMap;
import org.dvctt.testkit.platform.PlatformProcess;

/**
 * The platform as a process of its own: started with {@code bin/karaf}, watched from outside,
 * stopped or killed, started again on the same data. Whatever happens, no process is left behind.
 */
public final class RunningPlatform extends PlatformProcess {
  private static RunningPlatform shared;

  private RunningPlatform(Installation installation, Map<String, String> properties) {
    super(installation, properties);
  }

  /** One platform with the pilot province for all test classes of this process. */
  public static synchronized RunningPlatform shared() {
    if (shared == null) {
      RunningPlatform made = loaded();
      made.start();
      shared = made;
    }
    return shared;
  }

  /**
   * A platform of one's own, not started yet, on the demo's date. The pilot province is there
   * already: loading it costs more than all the rest of a start.
   */
  public static RunningPlatform loaded() {
    RunningPlatform made = fresh(Map.of());
    LoadedData.into(made.installation().data());
    return made;
  }

  /**
   * A platform of one's own, not started yet, which loads the pilot province when it starts.
   *
   * @param more properties beside those of the demo, or instead of them
   */
  public static RunningPlatform fresh(Map<String, String> more) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("dvctt.load.province", "12");
    properties.put("dvctt.clock.start", "2020-08-03T08:00");
    properties.putAll(more);
    return new RunningPlatform(Installation.unpack(), properties);
  }

  @Override
  public Installation installation() {
    return (Installation) super.installation();
  }

  @Override
  public RunningPlatform heap(String size) {
    super.heap(size);
    return this;
  }

  public SignIns signIns() {
    return SignIns.of(installation());
  }

  public ConsoleClient console() {
    return new ConsoleClient(installation());
  }

  public LogChecker log() {
    return new LogChecker(installation());
  }
}
