/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.nio.file.Path;
import java.util.Map;
import org.dvctt.api.reporting.Reports.ReportFile;
import org.dvctt.model.Attachment;

/** What a page answers. */
sealed interface Answer {
  /** A rendered template. */
  record Shown(int status, String template, Map<String, Object> model) implements Answer {}

  /** See other: after every act, so that reloading never repeats it. */
  record Moved(String to) implements Answer {}

  /** A file to keep. */
  record Download(String name, String mediaType, byte[] bytes) implements Answer {}

  /** A written report, to keep; it is gone once it was sent. */
  record Written(ReportFile report) implements Answer {}

  /** A stored file, to keep. */
  record StoredFile(Attachment paper, Path file) implements Answer {}

  static Answer page(String template, Map<String, Object> model) {
    return new Shown(200, template, model);
  }
}
