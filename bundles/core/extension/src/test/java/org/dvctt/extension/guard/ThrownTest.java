/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import org.junit.Test;

public class ThrownTest {
  /** Loaded by a plugin's class loader in the tests. */
  public static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new StackOverflowError();
    }
  }

  @Test
  public void exceptionsOfThePlatformAreKept() {
    Throwable plain = new IllegalStateException("x", new NoClassDefFoundError("y"));
    assertSame(plain, Thrown.harmless(plain));
    assertEquals("java.lang.IllegalStateException: x", Thrown.describe(plain));
  }

  @Test
  public void anExceptionWithoutATextIsNamedByItsClass() {
    assertEquals(Hostile.class.getName(), Thrown.describe(new Hostile()));
  }

  @Test
  public void aLongTextIsCut() {
    assertEquals(501, Thrown.describe(new IllegalStateException("x".repeat(9_000))).length());
  }

  @Test
  public void ofAnExceptionOfThePluginsClassAPictureIsKept() throws Exception {
    Throwable foreign =
        (Throwable) new Foreign().loadClass(Hostile.class.getName()).getConstructor().newInstance();
    for (Throwable thrown : new Throwable[] {foreign, new IllegalStateException("x", foreign)}) {
      Throwable kept = Thrown.harmless(thrown);
      assertNotSame(thrown, kept);
      assertTrue(kept instanceof Thrown);
      assertTrue(kept.getStackTrace().length > 0);
      assertEquals(null, kept.getCause());
    }
  }

  private static final class Foreign extends ClassLoader {
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Hostile.class.getName())) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in = ThrownTest.class.getResourceAsStream("ThrownTest$Hostile.class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (java.io.IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
