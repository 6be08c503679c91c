/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.dvctt.model.Refused;
import org.junit.Test;

/** What has not the shape of an id or a code is unknown before anybody looks for it. */
public class DossierPathTest {
  @Test
  public void anIdOrACodeIsTaken() {
    for (String good : List.of("9918.20200803.000001", "01-ab", "A".repeat(64))) {
      assertEquals(good, DossierPath.of(good));
    }
  }

  @Test
  public void nothingElseIsLookedFor() {
    for (String wrong : List.of("", "a b", "a/b", "hồ-sơ", "a'--", "a\u0000", "A".repeat(65))) {
      Refused refused = assertThrows(wrong, Refused.class, () -> DossierPath.of(wrong));
      assertEquals(Refused.Kind.NOT_FOUND, refused.kind());
    }
  }
}
