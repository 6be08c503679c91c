/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.plugin.fileexchange.Folders;
import org.dvctt.plugin.fileexchange.Limits;
import org.dvctt.plugin.fileexchange.RealDisk;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.testkit.junit.BankChannelConformance;
import org.dvctt.testkit.junit.OtherSide;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

public class BankFileConformanceTest extends BankChannelConformance {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Folders folders;
  private BankSide side;
  private OtherSide behaviour = OtherSide.CARRIES_OUT;
  private final List<String> toReturn = new ArrayList<>();

  @Before
  public void folders() {
    folders = Folders.of(folder.getRoot().toPath(), BankFile.ID, "");
    side = new BankSide(folders);
  }

  @Override
  protected BankChannel open(OtherSide asked) {
    behaviour = asked;
    return new BankFile(
        BankSide.debtor(),
        IsoText.of("ASCII", "."),
        1_000,
        Limits.of(1, 0),
        folders,
        new RealDisk());
  }

  @Override
  protected void close() {
    // Nothing is held open between two calls.
  }

  @Override
  protected void answers() {
    toReturn.forEach(id -> side.put(side.notice(id, true)));
    toReturn.clear();
    for (String id : side.fetched()) {
      switch (behaviour) {
        case SILENT -> {}
        case REFUSES -> side.put(side.status(id, "RJCT"));
        case CARRIES_OUT -> side.put(side.status(id, "ACSC"));
        case RETURNS_LATER -> {
          side.put(side.status(id, "ACSC"));
          toReturn.add(id);
        }
      }
    }
  }

  @Override
  protected int received(String orderId) {
    side.fetch();
    return side.received(EndToEnd.of(orderId));
  }
}
