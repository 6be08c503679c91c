/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import org.dvctt.plugin.fileexchange.Folders;
import org.dvctt.plugin.fileexchange.Limits;
import org.dvctt.plugin.fileexchange.RealDisk;
import org.dvctt.spi.ledger.LedgerGateway;
import org.dvctt.testkit.junit.LedgerGatewayConformance;
import org.dvctt.testkit.junit.OtherSide;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

public class LedgerFileConformanceTest extends LedgerGatewayConformance {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Folders folders;
  private LedgerSide side;
  private OtherSide behaviour = OtherSide.CARRIES_OUT;

  @Before
  public void folders() {
    folders = Folders.of(folder.getRoot().toPath(), LedgerFile.ID, "");
    side = new LedgerSide(folders);
  }

  @Override
  protected LedgerGateway open(OtherSide asked) {
    behaviour = asked;
    return new LedgerFile(folders, new RealDisk(), Limits.of(1, 0));
  }

  @Override
  protected void close() {
    // Nothing is held open between two calls.
  }

  @Override
  protected void answers() {
    switch (behaviour) {
      case REFUSES -> side.refuseAll();
      case SILENT -> side.fetch();
      default -> side.bookAll();
    }
  }

  @Override
  protected int received(String orderId) {
    side.fetch();
    return side.received(orderId);
  }
}
