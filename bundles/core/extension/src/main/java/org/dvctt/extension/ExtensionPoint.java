/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.extension.guard.Manner;
import org.dvctt.model.NoticeMedium;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.spi.intake.VoucherImport;
import org.dvctt.spi.ledger.LedgerGateway;
import org.dvctt.spi.notice.NoticeChannel;
import org.dvctt.spi.payee.PayeeDirectory;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.spi.risk.RiskScore;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** The extension points, each with the service properties that a plugin must declare there. */
enum ExtensionPoint {
  REGIME(
      RegimePack.class,
      Manner.JUDGING,
      List.of(RegimePack.PACK),
      List.of(RegimePack.SENT_FROM, RegimePack.SENT_TO)),
  CONTROL(ControlCheck.class, Manner.JUDGING, List.of(), List.of()),
  LEDGER(LedgerGateway.class, Manner.CARRYING, List.of(), List.of()),
  BANK(BankChannel.class, Manner.CARRYING, List.of(), List.of()),
  REPORT(
      ReportFormat.class,
      Manner.REPORTING,
      List.of(ReportFormat.FORMAT, ReportFormat.MEDIA_TYPE),
      List.of()),
  RISK(RiskScore.class, Manner.JUDGING, List.of(), List.of()),
  INTAKE(VoucherImport.class, Manner.REPORTING, List.of(VoucherImport.FORMATS), List.of()),
  // What it asks is another system, whose outages are no fault of the plugin.
  PAYEE(PayeeDirectory.class, Manner.CARRYING, List.of(), List.of()),
  NOTICE(NoticeChannel.class, Manner.CARRYING, List.of(NoticeChannel.MEDIUM), List.of());

  /** The same name on every extension point. */
  static final String PLUGIN_ID = RegimePack.PLUGIN_ID;

  private static final Pattern ID_SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int ID_LENGTH = 64;

  private final Class<?> type;
  private final Manner manner;
  private final List<String> texts;
  private final List<String> dates;

  ExtensionPoint(Class<?> type, Manner manner, List<String> texts, List<String> dates) {
    this.type = type;
    this.manner = manner;
    this.texts = texts;
    this.dates = dates;
  }

  static ExtensionPoint of(Class<?> type) {
    for (ExtensionPoint point : values()) {
      if (point.type == type) {
        return point;
      }
    }
    throw new IllegalArgumentException(type.getName() + " is no extension point");
  }

  /** The point that a service belongs to; empty when it is of none, or of several. */
  static Optional<ExtensionPoint> of(ServiceReference<?> reference) {
    List<String> types = List.of((String[]) reference.getProperty(Constants.OBJECTCLASS));
    List<ExtensionPoint> points =
        Arrays.stream(values()).filter(point -> types.contains(point.type.getName())).toList();
    return points.size() == 1 ? Optional.of(points.get(0)) : Optional.empty();
  }

  /** What its plugins' failures mean. */
  Manner manner() {
    return manner;
  }

  /** Short name for people, e.g. {@code regime}. */
  String shortName() {
    return kind().shortName();
  }

  /** The kind of the plugins that serve it. */
  PluginKind kind() {
    return PluginKind.valueOf(name());
  }

  /**
   * Why a service can't be admitted here, or empty.
   *
   * @param property reads a service property as text, empty when it is absent
   */
  Optional<String> fault(UnaryOperator<String> property) {
    String id = property.apply(PLUGIN_ID);
    if (id.isEmpty()) {
      return Optional.of("no service property " + PLUGIN_ID);
    }
    if (id.length() > ID_LENGTH || !ID_SHAPE.matcher(id).matches()) {
      return Optional.of(PLUGIN_ID + " is not of the shape lower-case-with-hyphens");
    }
    for (String name : texts) {
      if (property.apply(name).isBlank()) {
        return Optional.of("no service property " + name);
      }
    }
    for (String name : dates) {
      try {
        LocalDate.parse(property.apply(name));
      } catch (DateTimeParseException e) {
        return Optional.of("service property " + name + " is no ISO date");
      }
    }
    if (this == NOTICE && NoticeMedium.named(property.apply(NoticeChannel.MEDIUM)).isEmpty()) {
      return Optional.of(
          "service property "
              + NoticeChannel.MEDIUM
              + " is none of "
              + EnumSet.allOf(NoticeMedium.class));
    }
    return Optional.empty();
  }
}
