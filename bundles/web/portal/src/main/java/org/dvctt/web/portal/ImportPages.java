/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.ImportView;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;

/**
 * Vouchers from files: choose one, look at what would come in or is wrong in it, have the drafts
 * made. A sound file is kept meanwhile, so that it is sent once.
 */
final class ImportPages implements Page {
  private static final int EARLIER = 20;

  /** Rows of faults on one page; old machines show no more. */
  private static final int MOST_FAULTS = 200;

  private final Services services;

  ImportPages(Services services) {
    this.services = services;
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    UnitCode unit = turn.actor().unit().orElseThrow(ImportPages::notAllowed);
    if (path.size() == 1) {
      return turn.posts() ? look(turn, unit) : start(turn, unit, 200, List.of());
    }
    if (path.size() == 2 && "confirm".equals(path.get(1)) && turn.posts()) {
      return confirm(turn, unit);
    }
    if (path.size() == 3 && "template".equals(path.get(1))) {
      return template(path.get(2));
    }
    if (path.size() == 2 && !turn.posts()) {
      return one(turn, path.get(1));
    }
    throw Portal.notFound();
  }

  private Answer start(Turn turn, UnitCode unit, int status, List<Reason> reasons) {
    Map<String, Object> model = model(turn, unit);
    model.put("reasons", reasons);
    return new Answer.Shown(status, "imports", model);
  }

  private Map<String, Object> model(Turn turn, UnitCode unit) {
    UnitView view = services.registry().unit(unit, null).orElseThrow(Portal::notFound);
    Map<String, Object> model = new HashMap<>();
    model.put("unit", view);
    model.put("formats", services.imports().formats());
    model.put("mayImport", turn.holds(Role.UNIT_MAKER));
    model.put("earlier", services.imports().list(turn.actor(), unit, 0, EARLIER).items());
    model.put("reasons", List.of());
    return model;
  }

  private Answer look(Turn turn, UnitCode unit) {
    try {
      Actor actor = turn.actor();
      ImportView view =
          turn.file(
                  "file",
                  (name, bytes) ->
                      services
                          .imports()
                          .preview(actor, unit, new VoucherImports.Sent("", name, bytes), true))
              .orElseThrow(ImportPages::noFile);
      if (view.state() == ImportView.State.IMPORTED) {
        return new Answer.Moved("/portal/imports/" + view.id() + "?done=earlier");
      }
      Map<String, Object> model = model(turn, unit);
      model.put("seen", view);
      model.put("faults", faults(turn, view));
      int status = view.state() == ImportView.State.SOUND ? 200 : 400;
      return new Answer.Shown(status, "imports", model);
    } catch (Refused refused) {
      return start(turn, unit, Portal.status(refused), refused.reasons());
    }
  }

  /** Faults with the names of their fields, as many as a page holds. */
  private static List<Map<String, Object>> faults(Turn turn, ImportView view) {
    Texts texts = Texts.of(turn.language());
    return view.faults().stream().limit(MOST_FAULTS).map(fault -> shown(texts, fault)).toList();
  }

  private static Map<String, Object> shown(Texts texts, IntakeFault fault) {
    return Map.of(
        "part", fault.place().part(),
        "row", fault.place().row(),
        "field", FieldNames.ofFile(texts, fault.field()),
        "sentence", fault.sentence(),
        "nextStep", fault.nextStep(),
        "code", fault.code());
  }

  private Answer confirm(Turn turn, UnitCode unit) {
    try {
      ImportView done =
          services.imports().importKept(turn.actor(), unit, turn.param("sha256"), turn.command());
      return new Answer.Moved("/portal/imports/" + done.id() + "?done=import");
    } catch (Refused refused) {
      return start(turn, unit, Portal.status(refused), refused.reasons());
    }
  }

  private Answer one(Turn turn, String id) {
    ImportView view = services.imports().find(turn.actor(), id).orElseThrow(Portal::notFound);
    Map<String, Object> model = new HashMap<>();
    model.put("view", view);
    model.put("done", turn.param("done"));
    return Answer.page("import", model);
  }

  private Answer template(String format) {
    IntakeFile file = services.imports().template(format);
    String type =
        services.imports().formats().stream()
            .filter(known -> known.name().equals(format))
            .map(VoucherImports.Format::mediaType)
            .findFirst()
            .orElse("application/octet-stream");
    try (InputStream bytes = file.open()) {
      return new Answer.Download(
          file.name().replaceAll("[^A-Za-z0-9._-]", "_"), type, bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refused noFile() {
    return Refused.of(
        Refused.Kind.INVALID,
        "FILE_MISSING",
        "file",
        Text.of("Chưa chọn tệp.", "No file is chosen."),
        Text.of("Chọn tệp chứng từ.", "Choose a file of vouchers."));
  }

  private static Refused notAllowed() {
    return Refused.of(
        Refused.Kind.FORBIDDEN,
        "WRONG_ROLE",
        "",
        Text.of("Trang này dành cho người của đơn vị.", "This page is for people of a unit."),
        Text.of("Quay về trang chính.", "Go back to the home page."));
  }
}
