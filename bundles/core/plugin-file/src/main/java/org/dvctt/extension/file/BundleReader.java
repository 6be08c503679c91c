/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.resource.Resource;

/** Reads what makes an archive a bundle, and refuses headers that no plugin needs. */
final class BundleReader {
  private static final Text ATTACHES =
      Text.of("gắn vào bó khác hoặc lấy gói tuỳ ý", "it attaches to other bundles");
  private static final Text AGENT =
      Text.of("cho phép sửa lớp đang chạy", "it would change running classes");
  private static final Text EXTENDED =
      Text.of("đưa việc cho phần khác của hệ thống", "it puts other parts of the platform to work");

  private static final Map<String, Text> REFUSED = new LinkedHashMap<>();

  static {
    REFUSED.put("Fragment-Host", ATTACHES);
    REFUSED.put("DynamicImport-Package", ATTACHES);
    REFUSED.put("Bundle-NativeCode", Text.of("mang mã máy", "it brings machine code"));
    REFUSED.put("Premain-Class", AGENT);
    REFUSED.put("Agent-Class", AGENT);
    REFUSED.put("Launcher-Agent-Class", AGENT);
    REFUSED.put("Karaf-Commands", EXTENDED);
    REFUSED.put("Bundle-Blueprint", EXTENDED);
    REFUSED.put("Web-ContextPath", EXTENDED);
  }

  private final FileLimits limits;
  private final Findings findings;

  BundleReader(FileLimits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
  }

  /** Returns null, and leaves a finding, when it is no bundle. */
  @Nullable OpenBundle read(Archive archive, List<String> names, Map<String, String> headers) {
    REFUSED.forEach(
        (header, does) -> {
          // Names of headers have no case.
          if (headers.keySet().stream().anyMatch(header::equalsIgnoreCase)) {
            findings.add(FileRefusals.headerRefused(header, does));
          }
        });
    List<Clause> named = ManifestHeaders.clauses(headers, "Bundle-SymbolicName", findings);
    if (named.size() != 1
        || !"2".equals(headers.getOrDefault("Bundle-ManifestVersion", "").trim())
        || headers.getOrDefault("Bundle-Version", "").isBlank()) {
      findings.add(FileRefusals.notBundle(archive.name()));
      return null;
    }
    String name = named.get(0).getName();
    Version version = version(headers.getOrDefault("Bundle-Version", ""));
    if (limits.hostBundles().contains(name)) {
      findings.add(FileRefusals.hostBundle(name));
    }
    if ("true".equals(named.get(0).getDirective("singleton"))) {
      findings.add(FileRefusals.singleton(name));
    }
    Resource resource = resource(headers);
    return version == null || resource == null
        ? null
        : new OpenBundle(
            archive, names, new PluginBundle(archive.name(), name, version, headers), resource);
  }

  private @Nullable Version version(String text) {
    try {
      return Version.parseVersion(text);
    } catch (IllegalArgumentException e) {
      findings.add(FileRefusals.header("Bundle-Version", text, "no version"));
      return null;
    }
  }

  private @Nullable Resource resource(Map<String, String> headers) {
    try {
      return ResourceBuilder.build("plugin", headers);
    } catch (BundleException | RuntimeException | StackOverflowError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String why =
          cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
      findings.add(FileRefusals.header("Manifest", "", why));
      return null;
    }
  }
}
