/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import org.dvctt.core.ports.Migrations;
import org.osgi.service.component.annotations.Component;

/** The tables of this context. */
@Component
public final class NoticeMigrations implements Migrations {
  static final String CONTEXT = "notice";

  @Override
  public String context() {
    return CONTEXT;
  }

  @Override
  public ClassLoader resources() {
    return NoticeMigrations.class.getClassLoader();
  }
}
