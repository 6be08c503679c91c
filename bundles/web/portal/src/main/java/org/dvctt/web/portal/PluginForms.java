/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.extension.PluginSetting;
import org.dvctt.api.extension.Plugins;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** What the forms on plugins say. */
final class PluginForms {
  private PluginForms() {}

  /**
   * Why; required before anything else is asked.
   *
   * @throws Refused INVALID
   */
  static String reason(Turn turn) {
    String reason = turn.param("reason");
    if (reason.isEmpty()) {
      throw Refused.of(
          Refused.Kind.INVALID,
          "REASON_MISSING",
          "reason",
          Text.of("Chưa nêu lý do.", "No reason was given."),
          Text.of(
              "Nêu lý do: nó được giữ trong nhật ký.",
              "Give a reason: it is kept in the audit trail."));
    }
    return reason;
  }

  /** The share of questions for a version in shadow. */
  static int percent(Turn turn) {
    return number(turn, "percent", 0, 100);
  }

  static int most(Turn turn) {
    return number(turn, "most", 1, Plugins.MOST_REPLAYED);
  }

  static LocalDate day(Turn turn, String name) {
    try {
      return LocalDate.parse(turn.param(name));
    } catch (DateTimeParseException e) {
      throw Refused.of(
          Refused.Kind.INVALID,
          "BAD_DATE",
          name,
          Text.of("Đây không phải là ngày.", "This is no date."),
          Text.of("Chọn ngày trên lịch.", "Pick a day."));
    }
  }

  /**
   * Settings that were changed on the form: what the form came with is sent back beside each, as a
   * default that was only looked at is no value that an admin gave. An empty password changes
   * nothing.
   */
  static Map<String, String> changed(Turn turn, List<PluginSetting> settings) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (PluginSetting setting : settings) {
      String typed = turn.param("set." + setting.name());
      boolean secret = setting.type().equalsIgnoreCase("password");
      boolean same = secret ? typed.isEmpty() : typed.equals(turn.param("was." + setting.name()));
      if (!same) {
        changed.put(setting.name(), typed);
      }
    }
    if (changed.isEmpty()) {
      throw Refused.of(
          Refused.Kind.INVALID,
          "NOTHING_CHANGED",
          "",
          Text.of("Không có tham số nào được đổi.", "No setting was changed."),
          Text.of("Đổi giá trị rồi lưu lại.", "Change a value, then save again."));
    }
    return changed;
  }

  /** What was typed for each setting, to be shown again. */
  static Map<String, String> typed(Turn turn, List<PluginSetting> settings) {
    Map<String, String> typed = new HashMap<>();
    settings.forEach(setting -> typed.put(setting.name(), turn.param("set." + setting.name())));
    return typed;
  }

  /** The reasons with fields that the page has, so that each link leads somewhere. */
  static List<Reason> onPage(List<Reason> reasons, String tried, List<PluginSetting> settings) {
    return reasons.stream()
        .map(
            reason ->
                new Reason(
                    reason.code(),
                    field(reason.field(), tried, settings),
                    reason.sentence(),
                    reason.nextStep(),
                    reason.legalBasis()))
        .toList();
  }

  private static String field(String field, String tried, List<PluginSetting> settings) {
    boolean replaying = tried.equals("replay") && List.of("from", "to", "most").contains(field);
    if (field.equals("reason") || field.equals("percent") || replaying) {
      return field + "-" + tried;
    }
    if (tried.equals("install") && field.equals("file")) {
      return field;
    }
    boolean ofSetting =
        tried.equals("config")
            && settings.stream().anyMatch(setting -> setting.name().equals(field));
    return ofSetting ? "set-" + field : "";
  }

  private static int number(Turn turn, String name, int least, int most) {
    String text = turn.param(name);
    if (text.matches("\\d{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Refused.of(
        Refused.Kind.INVALID,
        "BAD_NUMBER",
        name,
        Text.of(
            "Cần một số từ " + least + " đến " + most + ".",
            "A number from " + least + " to " + most + " is needed."),
        Text.of("Sửa số này.", "Mend this number."));
  }
}
