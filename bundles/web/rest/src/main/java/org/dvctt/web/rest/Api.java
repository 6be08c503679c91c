/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.List;
import java.util.Map;
import org.dvctt.web.rest.call.AnswerHeaders;
import org.dvctt.web.rest.call.BodyFilter;
import org.dvctt.web.rest.call.MaintenanceFilter;
import org.dvctt.web.rest.call.SignInFilter;
import org.dvctt.web.rest.dossier.ActTableResource;
import org.dvctt.web.rest.dossier.AdviceResource;
import org.dvctt.web.rest.dossier.AttachmentResource;
import org.dvctt.web.rest.dossier.DossierActResource;
import org.dvctt.web.rest.dossier.DossierResource;
import org.dvctt.web.rest.dossier.PaperResource;
import org.dvctt.web.rest.enrolment.EnrolmentActResource;
import org.dvctt.web.rest.enrolment.EnrolmentActTableResource;
import org.dvctt.web.rest.enrolment.EnrolmentResource;
import org.dvctt.web.rest.intake.ImportResource;
import org.dvctt.web.rest.json.JsonBodies;
import org.dvctt.web.rest.notice.NoticePlaceResource;
import org.dvctt.web.rest.notice.NoticeResource;
import org.dvctt.web.rest.plugin.PluginActResource;
import org.dvctt.web.rest.plugin.PluginResource;
import org.dvctt.web.rest.plugin.PluginUploadResource;
import org.dvctt.web.rest.problem.ProblemMapper;
import org.dvctt.web.rest.registry.BudgetLineResource;
import org.dvctt.web.rest.registry.OfficeResource;
import org.dvctt.web.rest.registry.UnitResource;
import org.dvctt.web.rest.rollout.AdoptionResource;
import org.dvctt.web.rest.rollout.ReportResource;
import org.dvctt.web.rest.services.CoreServices;
import org.dvctt.web.rest.session.MeResource;
import org.dvctt.web.rest.session.SessionResource;
import org.dvctt.web.rest.system.OpenApiResource;
import org.dvctt.web.rest.system.OversightResource;
import org.dvctt.web.rest.system.StatusResource;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Everything that the API is made of; nothing is found by scanning at run time. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "DVCTT",
            version = "1",
            description =
                "Online public service of a state treasury. Amounts are whole đồng, codes are"
                    + " texts, dates are business dates in Vietnam, instants are UTC.",
            license = @License(name = "Apache-2.0")),
    servers = @Server(url = "/api/v1"),
    security = @SecurityRequirement(name = "session"))
@SecurityScheme(name = "session", type = SecuritySchemeType.HTTP, scheme = "bearer")
public final class Api {
  private Api() {}

  /** The resources, made once each. */
  public static List<Object> resources(CoreServices services) {
    return List.of(
        new SessionResource(services),
        new MeResource(),
        new UnitResource(services),
        new BudgetLineResource(services),
        new OfficeResource(services),
        new EnrolmentResource(services),
        new EnrolmentActResource(services),
        new EnrolmentActTableResource(services),
        new DossierResource(services),
        new DossierActResource(services),
        new AttachmentResource(services),
        new PaperResource(services),
        new ImportResource(services),
        new AdviceResource(services),
        new ActTableResource(services),
        new AdoptionResource(services),
        new ReportResource(services),
        new PluginResource(services),
        new PluginUploadResource(services),
        new PluginActResource(services),
        new OversightResource(services),
        new NoticeResource(services),
        new NoticePlaceResource(services),
        new StatusResource(services),
        new OpenApiResource());
  }

  static ResourceConfig of(CoreServices services) {
    ResourceConfig config = new ResourceConfig();
    config.addProperties(
        Map.of(
            ServerProperties.WADL_FEATURE_DISABLE, true,
            CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
            CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
            ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true,
            ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true));
    config.register(new JsonBodies());
    config.register(new ProblemMapper());
    config.register(new MaintenanceFilter(services));
    config.register(new SignInFilter(services));
    config.register(new BodyFilter());
    config.register(new AnswerHeaders());
    resources(services).forEach(config::register);
    return config;
  }
}
