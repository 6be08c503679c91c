/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import org.junit.Test;

public class FreePortsTest {
  @Test
  public void theyDifferAndLieBelowThoseOfOutgoingConnections() {
    List<Integer> ports = FreePorts.some(50);
    assertEquals(50, new HashSet<>(ports).size());
    assertTrue(ports.toString(), ports.stream().allMatch(port -> port < 32_768));
  }

  @Test
  public void aPortWithAServerIsNotFree() throws IOException {
    int port = FreePorts.one();
    try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertTrue(server.isBound());
      assertFalse(FreePorts.isFree(port));
    }
    assertTrue(FreePorts.isFree(port));
  }
}
