/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/** Reads the capability of a plugin and checks each attribute. */
final class DescriptorReader {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_TEXT = 500;
  private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");
  private static final Pattern PID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "version",
          "kinds",
          "vendor",
          "name.vi",
          "name.en",
          "summary.vi",
          "summary.en",
          "provinces",
          "from",
          "to",
          "permissions",
          "configuration",
          "fixture");

  private final OpenBundle bundle;
  private final Map<String, Object> attributes;
  private final Findings findings;

  /**
   * @param attributes of the capability, typed
   */
  DescriptorReader(OpenBundle bundle, Map<String, Object> attributes, Findings findings) {
    this.bundle = bundle;
    this.attributes = attributes;
    this.findings = findings;
  }

  /** What could be read; with findings it is not to be used further than for other findings. */
  Descriptor read() {
    for (String attribute : attributes.keySet()) {
      if (!KNOWN.contains(attribute)) {
        wrong(attribute, "không có thuộc tính này", "there is no such attribute");
      }
    }
    String range = HostRange.of(bundle.resource().getRequirements(HostRange.NAMESPACE));
    if (range.isEmpty()) {
      findings.add(FileRefusals.noHostRange());
    }
    LocalDate from = date("from", Descriptor.ALWAYS);
    LocalDate to = date("to", Descriptor.OPEN);
    if (to.isBefore(from)) {
      wrong("to", "không được trước from", "it may not be before from");
    }
    return new Descriptor(
        id(),
        version(),
        kinds(),
        text("vendor"),
        Text.of(text("name.vi"), text("name.en")),
        Text.of(text("summary.vi"), text("summary.en")),
        range,
        provinces(),
        from,
        to,
        permissions(),
        configuration(),
        fixture());
  }

  private String id() {
    String id = optional("id");
    if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
      wrong(
          "id",
          "chữ thường, số và gạch nối, nhiều nhất 64 ký tự",
          "lower case, digits and hyphens, at most 64");
    }
    return id;
  }

  private Version version() {
    Object version = attributes.get("version");
    if (!(version instanceof Version)) {
      wrong("version", "phải khai version:Version", "it must be declared as version:Version");
    } else if (!version.equals(bundle.bundle().version())) {
      wrong(
          "version",
          "phải bằng Bundle-Version " + bundle.bundle().version(),
          "it must equal Bundle-Version " + bundle.bundle().version());
    }
    return bundle.bundle().version();
  }

  private Set<PluginKind> kinds() {
    Set<PluginKind> kinds = EnumSet.noneOf(PluginKind.class);
    for (String name : list("kinds")) {
      PluginKind kind = kind(name);
      if (kind == null || !kinds.add(kind)) {
        wrong(
            "kinds",
            "mỗi loại một lần trong regime, control, ledger, bank, report",
            "of regime, control, ledger, bank, report, each once");
      }
    }
    if (kinds.isEmpty()) {
      wrong("kinds", "cần ít nhất một loại", "at least one kind is needed");
    }
    return kinds;
  }

  private static @Nullable PluginKind kind(String name) {
    for (PluginKind kind : PluginKind.values()) {
      if (kind.shortName().equals(name)) {
        return kind;
      }
    }
    return null;
  }

  private Set<String> provinces() {
    Set<String> provinces = new LinkedHashSet<>(list("provinces"));
    if (attributes.containsKey("provinces") && provinces.isEmpty()) {
      // An empty list must not mean every province by mistake.
      wrong(
          "provinces",
          "danh sách rỗng; bỏ thuộc tính nếu dùng cho mọi tỉnh",
          "the list is empty; leave it out to serve every province");
    }
    if (!provinces.stream().allMatch(p -> PROVINCE.matcher(p).matches())) {
      wrong("provinces", "mã tỉnh có 2 chữ số", "a province has a code of 2 digits");
    }
    return provinces;
  }

  private Set<String> permissions() {
    Set<String> permissions = new LinkedHashSet<>(list("permissions"));
    for (String permission : permissions) {
      if (!Permission.wellFormed(permission)) {
        findings.add(
            FileRefusals.attribute(
                "permissions",
                permission,
                Text.of(
                    "là network:máy:cổng, folder:tên, process, reflection hoặc threads:số (1-64)",
                    "one of network:host:port, folder:name, process, reflection, threads:n"
                        + " (1-64)")));
      }
    }
    return permissions;
  }

  private String configuration() {
    String pid = optional("configuration");
    if (attributes.containsKey("configuration") && !PID.matcher(pid).matches()) {
      wrong("configuration", "phải là một PID", "it must be a PID");
    }
    if (HostArea.isHost(pid)) {
      wrong("configuration", "là cấu hình của hệ thống", "this is the platform's configuration");
    }
    return pid;
  }

  private String fixture() {
    String fixture = optional("fixture");
    if (attributes.containsKey("fixture")
        && (fixture.endsWith("/") || !bundle.names().contains(fixture))) {
      wrong("fixture", "không có tệp này trong bó", "there is no such file in the bundle");
    }
    return fixture;
  }

  private LocalDate date(String name, LocalDate otherwise) {
    String text = optional(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      wrong(name, "ngày viết như 2026-01-01", "a date is written as 2026-01-01");
      return otherwise;
    }
  }

  private String text(String name) {
    String text = optional(name);
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      wrong(
          name,
          "bắt buộc, nhiều nhất " + LONGEST_TEXT + " ký tự",
          "it is needed, at most " + LONGEST_TEXT + " characters");
    }
    return text;
  }

  private String optional(String name) {
    Object value = attributes.get(name);
    if (value == null) {
      return "";
    }
    if (!(value instanceof String text)) {
      wrong(name, "phải là chữ", "it must be text");
      return "";
    }
    return text.trim();
  }

  private List<String> list(String name) {
    Object value = attributes.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Collection<?> all)) {
      wrong(
          name,
          "phải khai " + name + ":List<String>",
          "it must be declared as " + name + ":List<String>");
      return List.of();
    }
    return all.stream().map(String::valueOf).map(String::trim).filter(s -> !s.isEmpty()).toList();
  }

  private void wrong(String name, String vi, String en) {
    String value = String.valueOf(attributes.getOrDefault(name, "—"));
    findings.add(
        FileRefusals.attribute(
            name,
            value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) + "…" : value,
            Text.of(vi, en)));
  }
}
