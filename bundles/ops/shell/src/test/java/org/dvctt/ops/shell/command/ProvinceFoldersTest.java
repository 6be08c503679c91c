/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.file.Path;
import org.dvctt.model.Refused;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ProvinceFoldersTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void theOnlyProvinceIsMeantWhenNoneIsNamed() throws Exception {
    Path only = folder.newFolder("12").toPath();
    assertEquals(only, new ProvinceFolders(folder.getRoot().toPath()).folder(""));
  }

  @Test
  public void ofSeveralOneHasToBeNamed() throws Exception {
    folder.newFolder("12");
    Path other = folder.newFolder("14").toPath();
    ProvinceFolders folders = new ProvinceFolders(folder.getRoot().toPath());
    assertEquals(other, folders.folder("14"));
    assertEquals(other, folders.folder(other.toString()));
    assertThrows(Refused.class, () -> folders.folder(""));
    assertThrows(Refused.class, () -> folders.folder("99"));
  }
}
