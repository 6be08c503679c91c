/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.access;

import java.util.List;
import java.util.Optional;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.osgi.annotation.versioning.ProviderType;

/** Signing in and out. */
@ProviderType
public interface Access {
  /**
   * Signs a person in. A wrong password and an unknown login give the same answer; repeated
   * failures make the login wait.
   *
   * @param origin kept with the session; the address goes into the audit line
   * @throws org.dvctt.model.Refused NOT_SIGNED_IN {@code WRONG_SIGN_IN} or {@code SIGN_IN_WAIT}
   */
  Session signIn(String login, char[] password, Origin origin);

  /** The session of a token with the roles of today; prolongs it. Empty when unknown or ended. */
  Optional<Session> resume(String token);

  void signOut(String token);

  /**
   * Who holds a role in a treasury office today, by name: those to whom work can be given. Empty
   * for people who don't work in that office.
   */
  List<Colleague> colleagues(Actor actor, OfficeCode office, Role role);

  /** The actor of an admin at the console; audited under the console user's name. */
  Actor console(String user);
}
