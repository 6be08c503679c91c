/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.payee;

import org.dvctt.model.PayeeAnswer;
import org.dvctt.model.PayeeQuestion;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A directory of who holds which account at a bank. Whether a name fits is the platform's to say
 * ({@link org.dvctt.model.NameMatch}), so that all directories are compared alike.
 */
@ConsumerType
public interface PayeeDirectory {
  /** Service property: plugin id. */
  String PLUGIN_ID = "dvctt.plugin.id";

  /**
   * Looks accounts up; changes nothing anywhere. What can't be asked now is answered {@link
   * org.dvctt.model.AccountHolder.Known#UNKNOWN} with the reason, never as an account that is not
   * there. An exception is taken for the same, but tells nobody why.
   */
  PayeeAnswer look(PayeeQuestion question);
}
