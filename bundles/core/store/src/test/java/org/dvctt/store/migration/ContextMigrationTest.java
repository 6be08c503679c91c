/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.migration;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.dvctt.store.OnEachEngine;
import org.junit.Test;

public class ContextMigrationTest extends OnEachEngine {
  private final ClassLoader here = ContextMigrationTest.class.getClassLoader();

  @Test
  public void eachContextHasItsOwnHistoryAndASecondRunDoesNothing() {
    assertEquals(1, store.migrate("probe", here));
    assertEquals(0, store.migrate("probe", here));
    assertEquals(0, store.migrate("store", here));
  }

  @Test
  public void aContextWithoutScriptsIsAnError() {
    assertThrows(IllegalStateException.class, () -> store.migrate("nowhere", here));
  }
}
