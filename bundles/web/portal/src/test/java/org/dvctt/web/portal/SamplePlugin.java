/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** A plugin of one province, unsigned, with settings of each kind. */
final class SamplePlugin {
  static final String ID = "laichau-norms";
  static final String VERSION = "1.1.0";
  private static final Instant NOW = Instant.parse("2020-08-03T01:00:00Z");

  private SamplePlugin() {}

  static PluginView view(PluginState state) {
    return new PluginView(
        ID,
        VERSION,
        state,
        Text.of("Định mức <Lai Châu>", "Norms of <Lai Châu>"),
        "KBNN Lai Châu",
        Set.of(PluginKind.CONTROL, PluginKind.REPORT),
        Set.of("12", "11"),
        LocalDate.of(2020, 1, 1),
        LocalDate.of(9999, 12, 31),
        "FILE",
        "unsigned",
        "ab".repeat(32),
        NOW,
        "nghị quyết mới",
        "staged",
        List.of(90L),
        1500,
        2);
  }

  static PluginInfo info(PluginState state) {
    return new PluginInfo(
        view(state),
        Text.of("Kiểm tra định mức.", "Checks norms."),
        "laichau-norms-1.1.0.jar",
        12_345,
        "(version>=0.1)",
        Set.of("read:norms"),
        List.of("org.dvctt.plugin.laichaunorms 1.1.0"),
        List.of(
            setting("table", "String", "a.csv", false, List.of()),
            setting("strict", "Boolean", "true", true, List.of()),
            setting("mode", "String", "warn", false, List.of("warn", "fail")),
            setting("pin", "Password", "s3cret", true, List.of())),
        List.of(
            new PluginCalls(
                "control", "12", 1500, Map.of("ANSWERED", 1498L, "TIMED_OUT", 2L), 200, -1)),
        List.of(line()));
  }

  private static PluginSetting setting(
      String name, String type, String value, boolean given, List<String> options) {
    return new PluginSetting(
        name,
        Text.of("Tham số " + name, "Setting " + name),
        Text.of("Nghĩa của " + name, "Meaning of " + name),
        type,
        true,
        value,
        given,
        options);
  }

  static PluginHistoryLine line() {
    return new PluginHistoryLine(
        12, NOW, ID, VERSION, "probe", "STAGED", "PROBED", "P9", "vì <thử>", "ab".repeat(32), "");
  }

  static PluginPlan plan(boolean possible) {
    return new PluginPlan(
        ID,
        VERSION,
        PluginState.PROBED,
        List.of(
            new PluginPlan.Need("norms 1.1.0", "org.dvctt.spi.control", "[1,2)", "WIRED", "spi")),
        possible ? List.of() : List.of(reason("PLUGIN_CONFLICT", "plugin")),
        List.of(Text.of("một lưu ý", "a note")),
        List.of(Text.of("1.0.0 sẽ nghỉ", "1.0.0 would retire")),
        List.of("norms 1.0.0"));
  }

  static ShadowReport report() {
    return new ShadowReport(
        ID,
        VERSION,
        "laichau-norms 1.0.0",
        NOW,
        100,
        90,
        3,
        0,
        List.of(new ShadowReport.Difference("N1", "PASS", "FAIL R12", 7, List.of("01ABC"))));
  }

  static PluginDone done(PluginState state) {
    return new PluginDone(ID, VERSION, state, List.of(step("verify", true)), 8, List.of());
  }

  /** Of two steps the second is refused. */
  static PluginDone refused(String field) {
    PluginStep second =
        new PluginStep(
            "probe",
            false,
            Text.of("hỏng", "failed"),
            List.of(reason("PROBE_FAILED", field), reason("PROBE_SLOW", field)),
            41);
    return new PluginDone(
        ID, VERSION, PluginState.PROBED, List.of(step("stage", true), second), 7, List.of("core"));
  }

  private static PluginStep step(String act, boolean done) {
    return new PluginStep(act, done, Text.of("được", "well"), List.of(), 3);
  }

  static Reason reason(String code, String field) {
    return Reason.of(
        code, field, Text.of("câu " + code, "sentence " + code), Text.of("bước", "step"));
  }
}
