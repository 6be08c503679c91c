/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.extension.PluginCalls;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.PluginHistoryLine;
import org.dvctt.api.extension.PluginInfo;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.api.extension.PluginPlan;
import org.dvctt.api.extension.PluginSetting;
import org.dvctt.api.extension.PluginStep;
import org.dvctt.api.extension.PluginView;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.model.Refused;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.text.Failure;
import org.dvctt.ops.shell.text.Grid;

/** What commands on plugins show. */
final class PluginSheet {
  private static final int HASH = 12;

  private PluginSheet() {}

  static Grid list(List<PluginView> plugins) {
    Grid grid =
        Grid.orElse("Chưa có plugin nào.", "There is no plugin.")
            .column("Plugin", "Plugin")
            .column("Phiên bản", "Version")
            .column("Trạng thái", "State")
            .column("Loại", "Kinds")
            .column("Tỉnh", "Provinces")
            .column("Từ", "From")
            .column("Đến", "To")
            .column("Ký bởi", "Signed by")
            .column("Tại nút này", "Here")
            .number("Lần gọi", "Calls")
            .number("Lỗi", "Failures");
    for (PluginView plugin : plugins) {
      grid.row(
          plugin.id(),
          plugin.version(),
          plugin.state(),
          kinds(plugin),
          provinces(plugin),
          plugin.from(),
          plugin.to(),
          plugin.signer().equals("unsigned") ? "UNSIGNED" : plugin.signer(),
          plugin.here(),
          plugin.calls(),
          plugin.failures());
    }
    return grid;
  }

  /** Shows the steps of an act; a refused one makes the command fail. */
  static void done(Console console, PluginDone done) throws CommandException {
    if (console.json()) {
      console.document(done);
    } else {
      Grid grid =
          Grid.orElse("", "")
              .column("Bước", "Step")
              .column("Kết quả", "Result")
              .number("ms", "ms")
              .column("Nội dung", "What");
      for (PluginStep step : done.steps()) {
        grid.row(
            step.act(),
            step.done() ? console.say("xong", "done") : console.say("bị từ chối", "refused"),
            step.millis(),
            console.say(step.said()));
      }
      console.table(grid);
      console.line(
          done.id() + " " + done.version() + ": " + done.state() + ", ảnh chụp " + done.snapshot(),
          done.id() + " " + done.version() + ": " + done.state() + ", snapshot " + done.snapshot());
    }
    if (!done.touched().isEmpty() && !console.json()) {
      String names = String.join(", ", done.touched());
      console.line("Bundle lõi bị động đến: " + names, "Bundles of the host touched: " + names);
    }
    if (!done.done()) {
      throw Failure.of(
          new Refused(Refused.Kind.CONFLICT, done.reasons()), console.style().language());
    }
  }

  static void info(Console console, PluginInfo info) {
    if (console.json()) {
      console.document(info);
      return;
    }
    PluginView plugin = info.plugin();
    Grid grid = Grid.orElse("", "").column("Mục", "Item").column("Giá trị", "Value");
    grid.row("plugin", plugin.id() + " " + plugin.version());
    grid.row(console.say("tên", "name"), console.say(plugin.name()));
    grid.row(console.say("nội dung", "summary"), console.say(info.summary()));
    grid.row(console.say("trạng thái", "state"), plugin.state());
    grid.row(console.say("từ lúc", "since"), plugin.since());
    grid.row(console.say("lý do", "reason"), plugin.reason());
    grid.row(console.say("tại nút này", "here"), plugin.here());
    grid.row(console.say("loại", "kinds"), kinds(plugin));
    grid.row(console.say("tỉnh", "provinces"), provinces(plugin));
    grid.row(console.say("hiệu lực", "days"), plugin.from() + " … " + plugin.to());
    grid.row(console.say("nhà cung cấp", "vendor"), plugin.vendor());
    grid.row(console.say("nguồn", "origin"), plugin.origin());
    grid.row(console.say("ký bởi", "signed by"), plugin.signer());
    grid.row("sha256", plugin.sha256());
    grid.row(console.say("tệp", "file"), info.file() + ", " + info.size() + " byte");
    grid.row("host", info.hostRange());
    grid.row(console.say("quyền", "permissions"), String.join(", ", info.permissions()));
    grid.row("bundle", String.join(", ", info.parts()) + " " + plugin.bundles());
    grid.row(
        console.say("lần gọi / lỗi", "calls / failures"),
        plugin.calls() + " / " + plugin.failures());
    console.table(grid);
    if (!info.settings().isEmpty()) {
      settings(console, info.settings());
    }
    if (!info.calls().isEmpty()) {
      console.table(calls(info.calls()));
    }
    history(console, info.history());
  }

  private static Grid calls(List<PluginCalls> figures) {
    Grid grid =
        Grid.orElse("", "")
            .column("Điểm mở rộng", "Extension point")
            .column("Tỉnh", "Province")
            .number("Lần gọi", "Calls")
            .column("Kết thúc", "Ended")
            .column("Trung vị", "Median")
            .column("99 %", "99 %");
    for (PluginCalls one : figures) {
      grid.row(
          one.point(),
          one.province(),
          one.calls(),
          one.ended().entrySet().stream()
              .map(ended -> ended.getKey() + " " + ended.getValue())
              .collect(Collectors.joining(", ")),
          within(one.medianMicros()),
          within(one.slowMicros()));
    }
    return grid;
  }

  /** A class of times by its upper bound. */
  private static String within(long micros) {
    return micros == 0 ? "" : micros < 0 ? "> 5 s" : "≤ " + micros / 1000.0 + " ms";
  }

  static void settings(Console console, List<PluginSetting> settings) {
    if (console.json()) {
      console.document(settings);
      return;
    }
    Grid grid =
        Grid.orElse("Không có gì để cấu hình.", "Nothing can be set.")
            .column("Tham số", "Setting")
            .column("Kiểu", "Type")
            .column("Giá trị", "Value")
            .column("Đã đặt", "Given")
            .column("Bắt buộc", "Required")
            .column("Ý nghĩa", "Meaning");
    for (PluginSetting setting : settings) {
      String options =
          setting.options().isEmpty() ? "" : " (" + String.join(", ", setting.options()) + ")";
      grid.row(
          setting.name(),
          setting.type() + options,
          setting.value(),
          setting.given() ? "x" : "",
          setting.required() ? "x" : "",
          console.say(setting.label()) + ". " + console.say(setting.description()));
    }
    console.table(grid);
  }

  static void history(Console console, List<PluginHistoryLine> lines) {
    if (console.json()) {
      console.document(lines);
      return;
    }
    Grid grid =
        Grid.orElse("Chưa có thay đổi nào.", "Nothing has changed yet.")
            .number("Số", "No")
            .column("Lúc", "At")
            .column("Plugin", "Plugin")
            .column("Việc", "Act")
            .column("Trạng thái", "State")
            .column("Ai", "Who")
            .column("Lý do", "Why")
            .column("sha256", "sha256")
            .column("Chi tiết", "Detail");
    for (PluginHistoryLine line : lines) {
      grid.row(
          line.generation(),
          line.at(),
          line.id() + " " + line.version(),
          line.act(),
          line.from().isEmpty() ? line.to() : line.from() + " → " + line.to(),
          line.actor(),
          line.reason(),
          line.sha256().substring(0, Math.min(HASH, line.sha256().length())),
          line.detail());
    }
    console.table(grid);
  }

  /** Shows a plan; what stands against it makes the command fail. */
  static void plan(Console console, PluginPlan plan) throws CommandException {
    if (console.json()) {
      console.document(plan);
    } else {
      Grid needs =
          Grid.orElse("Không cần gì thêm.", "It needs nothing more.")
              .column("Bundle", "Bundle")
              .column("Cần", "Needs")
              .column("Phiên bản", "Versions")
              .column("", "")
              .column("Lấy từ", "From");
      plan.needs()
          .forEach(
              need ->
                  needs.row(need.bundle(), need.what(), need.range(), need.state(), need.from()));
      console.table(needs);
      plan.conflicts().forEach(words -> console.out().println(console.say(words)));
      plan.notes().forEach(words -> console.out().println(console.say(words)));
      String refreshed = plan.refresh().isEmpty() ? "—" : String.join(", ", plan.refresh());
      console.line("Bundle được làm mới: " + refreshed, "Bundles refreshed: " + refreshed);
      if (plan.possible()) {
        console.line("Không có gì ngăn cản.", "Nothing stands against it.");
      }
    }
    if (!plan.possible()) {
      throw Failure.of(
          new Refused(Refused.Kind.CONFLICT, plan.problems()), console.style().language());
    }
  }

  static void shadow(Console console, ShadowReport report) {
    if (console.json()) {
      console.document(report);
      return;
    }
    String counts =
        report.questions()
            + " / "
            + report.same()
            + " / "
            + report.different()
            + " / "
            + report.failed()
            + " / "
            + report.dropped();
    String name = report.id() + " " + report.version();
    console.line(
        name + " so với " + report.against() + ": hỏi / giống / khác / lỗi / bỏ qua " + counts,
        name
            + " against "
            + report.against()
            + ": asked / same / different / failed / dropped "
            + counts);
    Grid grid =
        Grid.orElse("Không có kết luận nào khác.", "No verdict differs.")
            .column("Quy tắc", "Rule")
            .column("Đang dùng", "Asked")
            .column("Ứng viên", "Candidate")
            .number("Số lần", "Count")
            .column("Hồ sơ để xem", "Dossiers to look at");
    report
        .differences()
        .forEach(
            difference ->
                grid.row(
                    difference.rule(),
                    difference.from(),
                    difference.to(),
                    difference.count(),
                    String.join(", ", difference.dossiers())));
    console.table(grid);
  }

  private static String kinds(PluginView plugin) {
    return plugin.kinds().stream()
        .map(PluginKind::shortName)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String provinces(PluginView plugin) {
    return plugin.provinces().isEmpty()
        ? "*"
        : plugin.provinces().stream().sorted().collect(Collectors.joining(", "));
  }
}
