/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.felix.utils.manifest.Clause;
import org.w3c.dom.Element;

/**
 * The components that a bundle declares. A reference would be handed to it without its code asking
 * for anything: a data source, another plugin behind the guard's back.
 */
final class ComponentReferences {
  private static final String LOGGERS = "org.slf4j.LoggerFactory";

  private final BundleArrows arrows;
  private final Findings findings;

  ComponentReferences(BundleArrows arrows, Findings findings) {
    this.arrows = arrows;
    this.findings = findings;
  }

  void check(OpenBundle bundle) throws IOException {
    Map<String, String> headers = bundle.bundle().headers();
    for (Clause file : ManifestHeaders.clauses(headers, "Service-Component", findings)) {
      Pattern names = pattern(file.getName());
      List<String> found = bundle.names().stream().filter(n -> names.matcher(n).matches()).toList();
      for (String name : found) {
        byte[] bytes = bundle.archive().bytes(name);
        if (bytes != null) {
          component(name, bytes);
        }
      }
    }
  }

  private static Pattern pattern(String path) {
    String literal = path.startsWith("/") ? path.substring(1) : path;
    return Pattern.compile(Pattern.quote(literal).replace("*", "\\E[^/]*\\Q"));
  }

  private void component(String name, byte[] bytes) {
    Element root;
    try {
      root = SafeXml.parse(bytes);
    } catch (IOException e) {
      findings.add(FileRefusals.brokenXml(name));
      return;
    }
    for (Element reference : SafeXml.all(root, "reference")) {
      String type = reference.getAttribute("interface");
      if (!arrows.owns(type) && !type.equals(LOGGERS)) {
        findings.add(FileRefusals.foreignReference(name, type));
      }
    }
    for (Element provided : SafeXml.all(root, "provide")) {
      String type = provided.getAttribute("interface");
      if (!arrows.owns(type) && !type.startsWith("org.dvctt.spi.")) {
        findings.add(FileRefusals.foreignService(name, type));
      }
    }
  }
}
