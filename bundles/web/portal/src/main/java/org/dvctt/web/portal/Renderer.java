/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.platform.PlatformStatus;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;

/** Turns a template and what a page knows into HTML, always escaped. */
final class Renderer {
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
  private final Services services;

  Renderer(Services services) {
    this.services = services;
    configuration.setClassForTemplateLoading(Renderer.class, "/templates");
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
  }

  String html(Turn turn, String template, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    Texts texts = Texts.of(turn.language());
    TemplateMethodModelEx t = arguments -> text(texts, arguments);
    all.put("t", t);
    all.put("f", new Formats(turn.language()));
    all.put("lang", turn.language());
    all.put("csrf", turn.csrf());
    all.put("key", Turn.random());
    all.put("here", turn.request().getRequestURI());
    frame(turn, all);
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(template + ".ftlh").process(all, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + template, e);
    }
    return out.toString();
  }

  private static String text(Texts texts, List<?> arguments) {
    Object[] rest = new Object[arguments.size() - 1];
    for (int i = 0; i < rest.length; i++) {
      Object one = arguments.get(i + 1);
      rest[i] = one instanceof SimpleNumber n ? n.getAsNumber() : one;
    }
    return texts.text(((SimpleScalar) arguments.get(0)).getAsString(), rest);
  }

  private void frame(Turn turn, Map<String, Object> all) {
    PlatformStatus status = services.platform().status();
    all.put("status", status);
    all.put(
        "ended",
        !status.shifted()
            && status.loaded()
            && services.registry().catalogue("econ_item", status.businessDate()).isEmpty());
    List<OfficeView> offices = services.registry().offices(status.businessDate());
    all.put(
        "treasury",
        offices.stream()
            .filter(o -> o.parent().isEmpty())
            .map(OfficeView::name)
            .findFirst()
            .orElse("Kho bạc Nhà nước"));
    turn.session()
        .ifPresent(
            session -> {
              all.put("person", session.actor());
              session.actor().office().stream()
                  .flatMap(code -> offices.stream().filter(o -> o.code().equals(code)))
                  .forEach(o -> all.put("workplace", o.name()));
              session
                  .actor()
                  .unit()
                  .ifPresent(
                      unit -> {
                        all.put("workplace", unitName(unit));
                        all.put("ofUnit", true);
                      });
              all.put("queues", turn.holds(QueuePage.WORKERS));
              all.put("counters", turn.holds(Role.KB_OFFICER));
              all.put("enrols", turn.holds(EnrolmentPages.WORKERS));
              all.put("leader", turn.holds(Role.KB_LEADER));
              all.put("maker", turn.holds(Role.UNIT_MAKER));
              all.put("admin", turn.holds(Role.KB_SYSADMIN));
              all.put("ofTreasury", session.actor().ofTreasury());
            });
  }

  private String unitName(UnitCode unit) {
    return services
        .registry()
        .unit(unit, null)
        .map(u -> u.name() + " (" + unit + ")")
        .orElse(unit.value());
  }
}
