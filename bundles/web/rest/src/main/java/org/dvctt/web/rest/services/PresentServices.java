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
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Follows the service registry. All references are optional, so that the API (and {@code /status}
 * first of all) answers while the core still starts.
 */
@Component(service = CoreServices.class)
public final class PresentServices implements CoreServices {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Access access;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Registry registry;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Enrolments enrolments;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Notices notices;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Dossiers dossiers;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Budgets budgets;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Attachments attachments;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable VoucherImports imports;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Adoption adoption;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Reports reports;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Advices advices;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Plugins plugins;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable AuditLog audit;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Platform platform;

  @Override
  public Access access() {
    return present(access, "access");
  }

  @Override
  public Registry registry() {
    return present(registry, "registry");
  }

  @Override
  public Enrolments enrolments() {
    return present(enrolments, "enrolment");
  }

  @Override
  public Notices notices() {
    return present(notices, "notice");
  }

  @Override
  public Dossiers dossiers() {
    return present(dossiers, "payment");
  }

  @Override
  public Attachments attachments() {
    return present(attachments, "payment");
  }

  @Override
  public VoucherImports imports() {
    return present(imports, "payment");
  }

  @Override
  public Budgets budgets() {
    return present(budgets, "budget");
  }

  @Override
  public Adoption adoption() {
    return present(adoption, "rollout");
  }

  @Override
  public Reports reports() {
    return present(reports, "reporting");
  }

  @Override
  public Advices advices() {
    return present(advices, "reporting");
  }

  @Override
  public Plugins plugins() {
    return present(plugins, "extension");
  }

  @Override
  public AuditLog audit() {
    return present(audit, "audit");
  }

  @Override
  public Platform platform() {
    return present(platform, "platform");
  }

  private static <T> T present(@Nullable T service, String name) {
    if (service == null) {
      throw Refused.of(
          Refused.Kind.UNAVAILABLE,
          "SERVICE_MISSING",
          "",
          Text.of(
              "Dịch vụ “" + name + "” chưa sẵn sàng.",
              "The service “" + name + "” is not there at the moment."),
          Text.of(
              "Thử lại sau ít phút; xem GET /api/v1/status.",
              "Try again in a few minutes; see GET /api/v1/status."));
    }
    return service;
  }
}
