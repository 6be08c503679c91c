/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import org.dvctt.api.access.Access;
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

/** What the pages ask the core for. */
record Services(
    Access access,
    Dossiers dossiers,
    Attachments attachments,
    VoucherImports imports,
    Registry registry,
    Enrolments enrolments,
    Budgets budgets,
    Adoption adoption,
    Reports reports,
    Advices advices,
    Plugins plugins,
    Notices notices,
    Platform platform) {}
