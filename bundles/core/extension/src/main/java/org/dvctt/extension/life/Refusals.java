/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.api.extension.Plugins;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Refused.Kind;
import org.dvctt.model.Text;

/** What acts on plugins are refused with. */
final class Refusals {
  private Refusals() {}

  static Refused notAnAdmin() {
    return Refused.of(
        Kind.FORBIDDEN,
        "NOT_AN_ADMIN",
        "",
        Text.of("Chỉ quản trị hệ thống quản lý plugin.", "Only administrators manage plugins."),
        Text.of(
            "Đăng nhập bằng tài khoản quản trị hoặc dùng bảng điều khiển.",
            "Sign in as an administrator or use the console."));
  }

  static Refused reasonMissing() {
    return Refused.of(
        Kind.INVALID,
        "REASON_MISSING",
        "reason",
        Text.of("Chưa nêu lý do.", "No reason was given."),
        Text.of(
            "Nêu lý do (--reason): nó được giữ trong nhật ký.",
            "Give a reason (--reason): it is kept in the audit trail."));
  }

  static Refused unknown(String id, String version) {
    String name = version.isEmpty() ? id : id + " " + version;
    return Refused.of(
        Kind.NOT_FOUND,
        "PLUGIN_UNKNOWN",
        "plugin",
        Text.of("Không có plugin “" + name + "”.", "There is no plugin “" + name + "”."),
        Text.of(
            "Xem các plugin bằng dvctt:plugin-list.", "See the plugins with dvctt:plugin-list."));
  }

  static Refused whichVersion(String id, List<PluginRow> found) {
    String versions =
        found.stream().map(row -> row.ref().version()).collect(Collectors.joining(", "));
    return Refused.of(
        Kind.INVALID,
        "WHICH_VERSION",
        "version",
        Text.of(
            "“" + id + "” có nhiều phiên bản: " + versions + ".",
            "“" + id + "” has several versions: " + versions + "."),
        Text.of("Nêu rõ phiên bản.", "Name the version."));
  }

  static Refused state(LifeAct act, PluginRow row) {
    String may = act.from().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    return Refused.of(
        Kind.CONFLICT,
        "PLUGIN_STATE",
        "state",
        Text.of(
            row.ref() + " đang ở trạng thái " + row.state() + ": không thể " + act.text() + ".",
            row.ref() + " is " + row.state() + ": " + act.text() + " is not possible."),
        Text.of("Chỉ làm được khi: " + may + ".", "It is possible in: " + may + "."));
  }

  static Refused sameVersion(PluginRow row) {
    return Refused.of(
        Kind.CONFLICT,
        "SAME_VERSION_OTHER_BYTES",
        "version",
        Text.of(
            row.ref() + " đã có với nội dung khác (sha256 " + row.sha256() + ").",
            row.ref() + " is known with other bytes (sha256 " + row.sha256() + ")."),
        Text.of(
            "Đặt số phiên bản mới cho tệp đã sửa.", "Give the changed file a new version number."));
  }

  static Refused alreadyThere(PluginRow row) {
    return Refused.of(
        Kind.CONFLICT,
        "PLUGIN_KNOWN",
        "version",
        Text.of(
            row.ref() + " đã được nhận, trạng thái " + row.state() + ".",
            row.ref() + " was received already and is " + row.state() + "."),
        Text.of(
            "Dùng dvctt:plugin-swap, plugin-rollback hoặc plugin-probe cho phiên bản này.",
            "Use dvctt:plugin-swap, plugin-rollback or plugin-probe for this version."));
  }

  static Refused unreadable(String file, String why) {
    return Refused.of(
        Kind.INVALID,
        "FILE_UNREADABLE",
        "file",
        Text.of(
            "Không đọc được tệp “" + file + "”: " + why,
            "The file “" + file + "” can't be read: " + why),
        Text.of(
            "Chỉ ra một tệp .jar hoặc .kar trên máy chủ này.",
            "Name a .jar or .kar file on this server."));
  }

  static Refused notStarted(PluginRef ref, String why) {
    return Refused.of(
        Kind.CONFLICT,
        "PLUGIN_NOT_STARTED",
        "plugin",
        Text.of(ref + " không khởi động được: " + why, ref + " does not start: " + why),
        Text.of(
            "Sửa plugin theo lỗi nêu trên và cài phiên bản mới.",
            "Mend the plugin by what is said above and install a new version."));
  }

  static Refused probeFailed(PluginRef ref, List<Text> findings) {
    return new Refused(
        Kind.CONFLICT,
        findings.stream()
            .map(
                finding ->
                    Reason.of(
                        "PROBE_FAILED",
                        "plugin",
                        Text.of(
                            ref + " không qua kiểm tra thử: " + finding.vi(),
                            ref + " did not pass its probe: " + finding.en()),
                        Text.of(
                            "Sửa plugin và cài phiên bản mới.",
                            "Mend the plugin and install a new version.")))
            .toList());
  }

  static Refused mandatory(PluginRef ref) {
    return Refused.of(
        Kind.CONFLICT,
        "PLUGIN_MANDATORY",
        "plugin",
        Text.of(
            ref + " là bắt buộc: không thể bỏ mà không có phiên bản thay thế.",
            ref + " is mandatory: it can't be taken away without another version in its place."),
        Text.of("Cài và swap phiên bản khác trước.", "Install and swap in another version first."));
  }

  static Refused settingsDoNotWork(PluginRef ref, Set<String> names, Optional<String> complaint) {
    String said = String.join(", ", names);
    String why = complaint.map(sentence -> " " + sentence).orElse("");
    return Refused.of(
        Kind.CONFLICT,
        "SETTINGS_DO_NOT_WORK",
        said,
        Text.of(
            ref + " không chạy được với " + said + "; giá trị cũ đã được đặt lại." + why,
            ref + " does not work with " + said + "; the former values were put back." + why),
        Text.of(
            complaint.isPresent()
                ? "Sửa theo câu đó rồi đặt lại."
                : "Xem nhật ký của máy chủ để biết plugin báo lỗi gì.",
            complaint.isPresent()
                ? "Write what it asks for and set it again."
                : "See in the server's log what the plugin says."));
  }

  static Refused notQuarantined(PluginRow row) {
    return Refused.of(
        Kind.CONFLICT,
        "PLUGIN_STATE",
        "state",
        Text.of(
            row.ref() + " đang ở trạng thái " + row.state() + ", không bị cách ly.",
            row.ref() + " is " + row.state() + ", not quarantined."),
        Text.of("Không cần làm gì.", "Nothing is to be done."));
  }

  static Refused percent(int percent) {
    return Refused.of(
        Kind.INVALID,
        "SHADOW_PERCENT",
        "percent",
        Text.of(
            percent + " không phải là phần trăm câu hỏi.",
            percent + " is no percentage of the questions."),
        Text.of("Nêu 1 đến 100; 0 để kết thúc.", "Give 1 to 100; 0 ends it."));
  }

  static Refused notJudging(PluginRef ref) {
    return Refused.of(
        Kind.CONFLICT,
        "SHADOW_NOT_JUDGING",
        "plugin",
        Text.of(
            ref + " không xét hồ sơ (không phải gói chế độ hay kiểm tra): không có gì để so sánh.",
            ref + " judges nothing (it is no regime pack and no check): nothing can be compared."),
        Text.of(
            "Thử bằng dvctt:plugin-probe rồi dùng dvctt:plugin-swap.",
            "Try it with dvctt:plugin-probe, then dvctt:plugin-swap."));
  }

  static Refused replayPeriod(LocalDate from, LocalDate to, int most) {
    return Refused.of(
        Kind.INVALID,
        "REPLAY_PERIOD",
        "from",
        Text.of(
            "Không xem lại được " + most + " hồ sơ, từ " + from + " đến " + to + ".",
            "No replay is made of " + most + " dossiers, from " + from + " to " + to + "."),
        Text.of(
            "Nêu ngày đầu không sau ngày cuối, và từ 1 đến " + Plugins.MOST_REPLAYED + " hồ sơ.",
            "Give a first day that is not after the last one, and 1 to "
                + Plugins.MOST_REPLAYED
                + " dossiers."));
  }

  static Refused replayUnavailable() {
    return Refused.of(
        Kind.UNAVAILABLE,
        "REPLAY_UNAVAILABLE",
        "plugin",
        Text.of(
            "Lúc này không đọc được hồ sơ trên nút này.",
            "Dossiers can't be read on this node at present."),
        Text.of(
            "Xem dvctt:status, đợi phần thanh toán chạy rồi thử lại.",
            "See dvctt:status, wait until payments run and try again."));
  }

  static Reason conflict(Text words) {
    return Reason.of(
        "PLUGIN_CONFLICT",
        "plugin",
        words,
        Text.of(
            "Gỡ plugin kia trước bằng dvctt:plugin-remove.",
            "Take the other plugin away first with dvctt:plugin-remove."));
  }

  static Reason refreshesCore(Text words) {
    return Reason.of(
        "REFRESHES_CORE",
        "plugin",
        words,
        Text.of(
            "Cài plugin không kéo theo bundle lõi.",
            "Install a plugin that does not draw core bundles with it."));
  }

  static Refused nothingBefore(String id) {
    return Refused.of(
        Kind.CONFLICT,
        "NO_EARLIER_VERSION",
        "plugin",
        Text.of(
            "“" + id + "” chưa có phiên bản nào được dùng trước đó.",
            "“" + id + "” has no version that was asked before."),
        Text.of("Xem dvctt:plugin-history " + id + ".", "See dvctt:plugin-history " + id + "."));
  }

  static Refused bytesLost(PluginRow row) {
    return Refused.of(
        Kind.UNAVAILABLE,
        "PLUGIN_BYTES",
        "plugin",
        Text.of(
            "Tệp đã lưu của " + row.ref() + " mất hoặc đã bị sửa.",
            "The kept file of " + row.ref() + " is lost or was changed."),
        Text.of(
            "Khôi phục kho tệp từ bản sao lưu rồi chạy dvctt:plugin-verify.",
            "Restore the blob store from a backup, then run dvctt:plugin-verify."));
  }
}
