/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.notice;

import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.model.Page;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Notices to units. */
@ProviderType
public interface Notices {
  /**
   * Notices, newest first.
   *
   * @param state only of this state, or null
   * @throws org.dvctt.model.Refused FORBIDDEN for who neither operates nor audits the system
   */
  Page<NoticeLine> notices(Actor actor, @Nullable NoticeState state, int offset, int limit);

  /** What is wrong with templates that an admin gave; those that came with the product are used. */
  List<Text> templateFaults();

  /**
   * Has a notice that was given up tried anew.
   *
   * @throws org.dvctt.model.Refused FORBIDDEN, NOT_FOUND, CONFLICT {@code NOT_GIVEN_UP} or {@code
   *     NO_ADDRESS}
   */
  NoticeLine retry(Actor actor, String id, String reason);

  /**
   * Where a unit's notices go.
   *
   * @throws org.dvctt.model.Refused FORBIDDEN for who may not see the unit's contacts, NOT_FOUND
   */
  List<NoticePlace> places(Actor actor, UnitCode unit);

  /** True when the account holder is reached by a contact that is nobody else's (SoD-U5). */
  boolean holderReached(Actor actor, UnitCode unit);

  /**
   * Sets a contact, its language and what is wanted.
   *
   * @throws org.dvctt.model.Refused FORBIDDEN, NOT_FOUND, INVALID with every fault
   */
  List<NoticePlace> set(Actor actor, UnitCode unit, NoticeContact contact);
}
