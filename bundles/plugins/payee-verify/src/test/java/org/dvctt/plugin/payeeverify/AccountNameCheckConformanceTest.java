/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.dvctt.model.PayeeAccount;
import org.dvctt.plugin.banksim.NameServer;
import org.dvctt.spi.payee.PayeeDirectory;
import org.dvctt.testkit.junit.PayeeDirectoryConformance;
import org.junit.After;

/** A payee directory like any other, against the simulated one over HTTP. */
public class AccountNameCheckConformanceTest extends PayeeDirectoryConformance {
  private final NameServer bank = NameServer.of(() -> "12204001;6200201234567;HTX MAU");
  private final NameServer mute = NameServer.of(() -> "*;*;;HANG");

  @After
  public void close() {
    bank.close();
    mute.close();
  }

  @Override
  protected PayeeDirectory directory() {
    return new AccountNameCheck(Settings.at(bank.address()), InstantSource.system());
  }

  @Override
  protected PayeeAccount heldAccount() {
    return new PayeeAccount("12204001", "6200201234567");
  }

  @Override
  protected String holder() {
    return "HTX MAU";
  }

  @Override
  protected Optional<PayeeDirectory> silent() {
    VerifyRules rules = Settings.impatient(mute.address(), Duration.ofMinutes(1));
    return Optional.of(new AccountNameCheck(rules, InstantSource.system()));
  }
}
