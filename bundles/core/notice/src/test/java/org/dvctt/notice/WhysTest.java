/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Text;
import org.junit.Test;

public class WhysTest {
  private static final Notice NOTICE =
      new Notice(
          "N-1", NoticeMedium.EMAIL, "ke-toan@example.org", "vi", "Chủ đề", "Nội dung", true);

  @Test
  public void whatAFailedPluginSaidNamesNeitherRecipientNorText() {
    PluginFailure failure =
        new PluginFailure(
            PluginFailure.Why.FAILED, "mail", "no ke-toan@example.org at 10.0.0.1: Nội dung");
    assertEquals("mail FAILED: no *** at 10.0.0.1: ***", Whys.detail(failure, NOTICE));
  }

  @Test
  public void eachFailureHasASentenceInBothLanguagesWithoutThePluginsWords() {
    for (PluginFailure.Why why : PluginFailure.Why.values()) {
      Text said = Whys.failed(new PluginFailure(why, "mail", "secret words"));
      assertTrue(said.vi(), said.vi().startsWith("Kênh gửi mail "));
      assertTrue(said.en(), said.en().startsWith("Channel mail "));
      assertFalse(said.toString(), said.toString().contains("secret"));
    }
  }
}
