/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.notice.NoticePlace;
import org.dvctt.api.notice.NoticeState;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.NoticeEvent;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes of each event the notices to those who are to be told, in one transaction with the end of
 * the event: none is lost and none is written twice. Sends nothing.
 */
@Component(property = OutboxHandler.TOPIC + "=" + NoticeEvent.TOPIC)
public final class NoticeWriting implements OutboxHandler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Ground ground;

  @Activate
  public NoticeWriting(@Reference Ground ground) {
    this.ground = ground;
  }

  @Override
  public void handle(OutboxDelivery delivery) {
    JsonNode event = read(delivery.message().payload());
    ground.transactions.writing(
        tx -> {
          write(tx, event, delivery.message().dedupe());
          delivery.done(tx);
        });
  }

  private void write(Tx tx, JsonNode event, String name) {
    NoticeKind kind = NoticeKind.valueOf(text(event, NoticeEvent.KIND));
    UnitCode unit = UnitCode.of(text(event, NoticeEvent.UNIT));
    Places places =
        Places.of(ground.contacts.contacts(tx, unit), ContactTable.of(Sql.in(tx), unit));
    Map<String, String> values = values(tx, event, unit);
    String dossier = text(event, NoticeEvent.DOSSIER);
    String about = dossier.isEmpty() ? "unit:" + unit : "dossier:" + dossier;
    NoticeTable table = new NoticeTable(Sql.in(tx));
    Instant now = Instant.now();
    Instant expires = now.plus(ground.settings.expiry());
    List<Places.Recipient> recipients = places.recipients(kind);
    for (Places.Recipient recipient : recipients) {
      Notice notice = notice(kind, recipient, values, event);
      if (!notice.text().isEmpty()) {
        table.put(
            new NoticeTable.Written(name, kind, unit.value(), about, recipient.whose(), notice),
            NoticeState.WAITING,
            Text.NONE,
            now,
            expires);
      }
    }
    if (recipients.isEmpty()) {
      Notice unsent =
          notice(
              kind,
              new Places.Recipient(NoticePlace.UNIT, NoticeMedium.EMAIL, "", "vi"),
              values,
              event);
      table.put(
          new NoticeTable.Written(name, kind, unit.value(), about, NoticePlace.UNIT, unsent),
          NoticeState.UNDELIVERABLE,
          Whys.NOBODY,
          now,
          expires);
    }
  }

  private Notice notice(
      NoticeKind kind, Places.Recipient to, Map<String, String> values, JsonNode event) {
    String language = to.language();
    Map<String, String> all = new HashMap<>(values);
    all.put(
        "reasons",
        Shown.words(
            text(event, language.equals("en") ? NoticeEvent.REASONS_EN : NoticeEvent.REASONS_VI),
            true));
    Template template = ground.templates.of(kind, language);
    boolean mail = to.medium() == NoticeMedium.EMAIL;
    String text = Template.fill(mail ? template.mail() : template.sms(), all);
    return new Notice(
        "",
        to.medium(),
        to.address(),
        language,
        mail ? Shown.line(Template.fill(template.subject(), all)) : "",
        mail ? text : text.replace('\n', ' '),
        ground.settings.urgent().contains(kind));
  }

  private Map<String, String> values(Tx tx, JsonNode event, UnitCode unit) {
    Instant at = Instant.parse(text(event, NoticeEvent.AT));
    LocalDate day = BusinessClock.day(at);
    OfficeCode office = OfficeCode.of(text(event, NoticeEvent.OFFICE));
    Map<String, String> values = new HashMap<>();
    values.put("unit_code", unit.value());
    values.put(
        "unit_name",
        Shown.words(ground.registry.unitName(tx, unit, day).orElse(unit.value()), false));
    values.put(
        "office_name",
        Shown.words(ground.registry.officeName(tx, office, day).orElse(office.value()), false));
    values.put("dossier_code", text(event, NoticeEvent.CODE));
    values.put("date", Shown.date(at));
    values.put("time", Shown.time(at));
    values.put("counted_from", countedFrom(tx, office, at));
    String amount = text(event, NoticeEvent.AMOUNT);
    values.put("amount", amount.isEmpty() ? "" : Shown.amount(Long.parseLong(amount)));
    values.put("account", Shown.words(text(event, NoticeEvent.ACCOUNT), false));
    return values;
  }

  /** The working day that the limits are counted from; the day itself where none is declared. */
  private String countedFrom(Tx tx, OfficeCode office, Instant at) {
    LocalDate day = BusinessClock.day(at);
    try {
      return Shown.date(
          ground.registry.afterWorkingHours(tx, office, at, at)
              ? ground.registry.plusWorkingDays(tx, office, day, 1)
              : day);
    } catch (Refused e) {
      return Shown.date(day);
    }
  }

  private static String text(JsonNode event, String field) {
    return event.path(field).asText("");
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event that is not JSON", e);
    }
  }
}
