/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import java.io.IOException;
import java.nio.file.Path;
import org.dvctt.itests.Installation;

/** A publisher's key in a folder of this run. */
public final class SigningKeys extends org.dvctt.testkit.platform.SigningKeys {
  private SigningKeys(Path folder, String name, String from, int days) throws IOException {
    super(folder, name, from, days);
  }

  /**
   * Makes a key.
   *
   * @param from first moment of its certificate as the tool takes it, e.g. {@code -1d}
   * @param days for which it is valid
   */
  public static SigningKeys make(String name, String from, int days) throws IOException {
    return new SigningKeys(Installation.folder("k"), name, from, days);
  }
}
