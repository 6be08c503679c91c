/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback address that a server of a test may have for as long as the test lives,
 * also while that server is down. They lie below the range from which the system takes the port of
 * each outgoing connection and of each server that asks for any port: one from that range would be
 * taken by somebody else now and then, between a kill and the next start.
 */
public final class FreePorts {
  private static final int FIRST = 20_000;
  private static final int END = 32_000;
  private static final int TRIES = 1_000;

  private FreePorts() {}

  /** One that nobody listens on. */
  public static int one() {
    return some(1).get(0);
  }

  /**
   * Different ones that nobody listens on.
   *
   * @throws AssertionError when there are none
   */
  public static List<Integer> some(int count) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int i = 0; i < TRIES && found.size() < count; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (isFree(port)) {
        found.add(port);
      }
    }
    if (found.size() < count) {
      throw new AssertionError(
          "no " + count + " free ports between " + FIRST + " and " + END + " on this machine");
    }
    return List.copyOf(found);
  }

  /** Nobody listens on it now. */
  public static boolean isFree(int port) {
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return taken.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
