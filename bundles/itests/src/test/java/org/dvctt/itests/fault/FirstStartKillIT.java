/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.fault;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.dvctt.itests.RunningPlatform;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/**
 * {@code kill -9} in the very first start, while the container still installs its bundles: the next
 * start begins anew instead of waiting for bundles that nobody starts.
 */
public class FirstStartKillIT {
  private static final String ANEW = "the first start did not end; it begins anew";
  private RunningPlatform platform;
  private Path cache;

  @Before
  public void unpack() {
    platform = RunningPlatform.loaded();
    cache = platform.installation().data().resolve("karaf/cache");
  }

  @After
  public void close() throws IOException {
    platform.close();
  }

  @Test
  public void aStartThatWasCutOffBeginsAnewAndAWholeOneGoesOn() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("FirstStartKillIT -Dseed=" + seed);
    killWhen(() -> Files.exists(cache.resolve("bundle5")));
    assertEquals("nothing was anew yet", 0, anew());
    // The container has its first bundles by now, and starts them and installs the others.
    long later = System.nanoTime() + new Random(seed).nextLong(TimeUnit.SECONDS.toNanos(9));
    killWhen(() -> System.nanoTime() > later || Files.exists(cache.resolve("whole")));
    assertEquals(1, anew());
    boolean whole = Files.exists(cache.resolve("whole"));
    platform.start();
    assertEquals(whole ? 1 : 2, anew());
    assertTrue("the cache is marked", Files.exists(cache.resolve("whole")));
    platform.kill();
    platform.start();
    assertEquals("a whole cache is kept", whole ? 1 : 2, anew());
    platform.log().assertClean();
  }

  private void killWhen(BooleanSupplier moment) {
    platform.launch();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!moment.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(100_000);
    }
    assertTrue("the moment came", moment.getAsBoolean());
    platform.kill();
  }

  private int anew() throws IOException {
    String out = Files.readString(platform.installation().home().resolve("console.out"));
    return out.split(ANEW, -1).length - 1;
  }
}
