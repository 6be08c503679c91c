/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.services;

import org.dvctt.api.access.Access;
import org.dvctt.api.audit.AuditLog;
import org.dvctt.api.budget.Budgets;
import org.dvctt.api.extension.Plugins;
import org.dvctt.api.notice.Notices;
import org.dvctt.api.payment.Attachments;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.registry.Enrolments;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.reporting.Advices;
import org.dvctt.api.reporting.Reports;
import org.dvctt.api.rollout.Adoption;

/**
 * The core's services as they are present now. Each call throws {@link org.dvctt.model.Refused}
 * UNAVAILABLE while its service is not there, so that a route never vanishes.
 */
public interface CoreServices {
  Access access();

  Registry registry();

  Enrolments enrolments();

  Dossiers dossiers();

  Attachments attachments();

  VoucherImports imports();

  Budgets budgets();

  Adoption adoption();

  Reports reports();

  Advices advices();

  Plugins plugins();

  Notices notices();

  AuditLog audit();

  Platform platform();
}
