/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dvctt.api.extension.PluginCalls;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.PluginHistoryLine;
import org.dvctt.api.extension.PluginInfo;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.api.extension.PluginPlan;
import org.dvctt.api.extension.PluginSetting;
import org.dvctt.api.extension.PluginState;
import org.dvctt.api.extension.PluginStep;
import org.dvctt.api.extension.PluginView;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.model.Reason;
import org.dvctt.model.Text;

/** One province's plugin, of which every act succeeds unless a test says otherwise. */
public final class FakePlugins {
  private static final Instant NOW = Instant.parse("2020-08-03T01:00:00Z");

  private FakePlugins() {}

  static void usual(Map<String, Function<Object[], Object>> answers) {
    answers.put("snapshot", a -> 7L);
    answers.put("info", a -> info());
    answers.put("plan", a -> plan());
    answers.put("verify", a -> List.of());
    answers.put("shadowReport", a -> report());
    answers.put("replay", a -> report());
    answers.put("install", a -> done(true));
    for (String act :
        List.of(
            "probe",
            "shadow",
            "swap",
            "rollback",
            "quarantine",
            "release",
            "remove",
            "configure")) {
      answers.put(act, a -> done(true));
    }
  }

  public static PluginView view() {
    return new PluginView(
        "laichau-norms",
        "1.1.0",
        PluginState.PROBED,
        Text.of("Định mức Lai Châu", "Norms of Lai Châu"),
        "KBNN Lai Châu",
        Set.of(PluginKind.CONTROL),
        Set.of("12"),
        LocalDate.of(2020, 1, 1),
        LocalDate.of(9999, 12, 31),
        "FILE",
        "unsigned",
        "ab".repeat(32),
        NOW,
        "thử",
        "staged",
        List.of(90L),
        5,
        1);
  }

  static PluginInfo info() {
    return new PluginInfo(
        view(),
        Text.of("Kiểm tra định mức.", "Checks norms."),
        "laichau-norms-1.1.0.jar",
        12_345,
        "(version>=0.1)",
        Set.of("read:norms"),
        List.of("org.dvctt.plugin.laichaunorms 1.1.0"),
        List.of(
            new PluginSetting(
                "table",
                Text.of("Bảng", "Table"),
                Text.of("Tên bảng", "Name of the table"),
                "String",
                true,
                "a.csv",
                false,
                List.of()),
            new PluginSetting(
                "pin",
                Text.of("Mã", "Code"),
                Text.of("", ""),
                "Password",
                false,
                "secret",
                true,
                List.of())),
        List.of(
            new PluginCalls(
                "control", "12", 1500, Map.of("ANSWERED", 1498L, "TIMED_OUT", 2L), 200, -1)),
        List.of(line()));
  }

  public static PluginHistoryLine line() {
    return new PluginHistoryLine(
        12, NOW, "laichau-norms", "1.1.0", "probe", "STAGED", "PROBED", "p-admin", "thử", "ab", "");
  }

  static PluginPlan plan() {
    return new PluginPlan(
        "laichau-norms",
        "1.1.0",
        PluginState.PROBED,
        List.of(
            new PluginPlan.Need("norms 1.1.0", "org.dvctt.spi.control", "[1,2)", "MISSING", "")),
        List.of(reason("PLUGIN_CONFLICT")),
        List.of(Text.of("lưu ý", "a note")),
        List.of(),
        List.of("norms 1.0.0"));
  }

  static ShadowReport report() {
    return new ShadowReport(
        "laichau-norms",
        "1.1.0",
        "laichau-norms 1.0.0",
        NOW,
        100,
        90,
        3,
        0,
        List.of(new ShadowReport.Difference("N1", "PASS", "FAIL R12", 7, List.of("01ABC"))));
  }

  /** An act of two steps of which the second may be refused, for two reasons. */
  public static PluginDone done(boolean whole) {
    PluginStep first = new PluginStep("verify", true, Text.of("đã ký", "signed"), List.of(), 3);
    PluginStep second =
        new PluginStep(
            "probe",
            whole,
            Text.of("thử", "probed"),
            whole ? List.of() : List.of(reason("PROBE_FAILED"), reason("PROBE_SLOW")),
            41);
    return new PluginDone(
        "laichau-norms", "1.1.0", PluginState.PROBED, List.of(first, second), 7, List.of());
  }

  private static Reason reason(String code) {
    return Reason.of(code, "plugin", Text.of("câu", "sentence"), Text.of("bước", "step"));
  }
}
