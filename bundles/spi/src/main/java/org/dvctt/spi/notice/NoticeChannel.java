/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.notice;

import org.dvctt.model.Notice;
import org.dvctt.model.NoticeAnswer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Carries notices by one medium. Texts, recipients, quiet hours and tries are the core's. An
 * exception or a time-out means that nobody knows whether it went out: the core hands the same
 * notice over again.
 */
@ConsumerType
public interface NoticeChannel {
  /** Service property: plugin id. */
  String PLUGIN_ID = "dvctt.plugin.id";

  /** Service property: what it carries by, a constant of {@link org.dvctt.model.NoticeMedium}. */
  String MEDIUM = "dvctt.notice.medium";

  /**
   * Hands one notice to the other side. The same id again is the same notice: where the other side
   * can tell by it, it is delivered once.
   */
  NoticeAnswer send(Notice notice);

  /**
   * What {@link #send} would say of the notice itself, found out without sending anything or
   * reaching out to anybody: REFUSED for one that can't be carried, else ACCEPTED. By this a new
   * version is probed before it is used; nobody may get a message from it.
   */
  NoticeAnswer rehearse(Notice notice);
}
