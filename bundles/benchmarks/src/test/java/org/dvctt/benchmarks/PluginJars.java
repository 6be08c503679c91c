/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.dvctt.testkit.pack.Compiled;

/**
 * One rule in some versions, each packed twice from the same compiled class: as a bundle, and as a
 * jar of PF4J, which has beside it an empty subclass with PF4J's marks.
 */
final class PluginJars {
  static final String ID = "swapped-rule";
  static final String FIRST = "1.0.0";
  static final String SECOND = "1.0.1";

  private static final String RULE =
      """
      package thu;
      import java.util.List;
      import org.dvctt.model.*;
      public class Rule implements org.dvctt.spi.control.ControlCheck {
        @Override
        public List<Verdict> check(RuleQuestion question) {
          RuleRef rule = new RuleRef("%s", "%s", "T01", "thử");
          for (Voucher voucher : question.content().vouchers()) {
            Money sum = Money.ZERO;
            for (VoucherLine line : voucher.lines()) {
              sum = sum.plus(line.amount());
            }
            if (!sum.equals(voucher.total())) {
              return List.of(Verdict.fail(rule, List.of(Reason.of("TOTAL_WRONG", "",
                  Text.of("Tổng khác tổng các dòng.", "The total is not that of the lines."),
                  Text.of("Sửa tổng.", "Mend the total.")))));
            }
          }
          return List.of(Verdict.pass(rule));
        }
      }
      """;

  private static final String MARKED =
      """
      package thu;
      @org.pf4j.Extension
      public class MarkedRule extends Rule implements org.dvctt.benchmarks.RuleOfPf4j {}
      """;

  private static final String COMPONENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="thu.rule">
        <implementation class="thu.Rule"/>
        <service><provide interface="org.dvctt.spi.control.ControlCheck"/></service>
        <property name="dvctt.plugin.id" value="%s"/>
      </scr:component>
      """;

  private static final String CAPABILITY =
      """
      org.dvctt.plugin;id="%s";version:Version="%s";kinds:List<String>="control";\
      vendor="Thử nghiệm";name.vi="Thử tráo";name.en="Swapped on trial";\
      summary.vi="Để đo";summary.en="To be measured"
      """;

  private static final String REQUIREMENTS =
      """
      org.dvctt.host;filter:="(&(version>=0.1.0)(!(version>=1.0.0)))",\
      osgi.extender;filter:="(&(osgi.extender=osgi.component)(version>=1.3.0)\
      (!(version>=2.0.0)))"
      """;

  private final Map<String, Path> bundles = new LinkedHashMap<>();
  private final Map<String, Path> pf4j = new LinkedHashMap<>();

  PluginJars(Path folder) throws IOException {
    this(folder, List.of(FIRST, SECOND));
  }

  PluginJars(Path folder, List<String> versions) throws IOException {
    for (String version : versions) {
      Path place = Files.createDirectories(folder.resolve(version));
      Path classes =
          Compiled.classes(
              place, Map.of("Rule.java", RULE.formatted(ID, version), "MarkedRule.java", MARKED));
      Path rule = classes.resolve("thu/Rule.class");
      bundles.put(
          version,
          Compiled.jar(
              place.resolve("bundle.jar"),
              bundleManifest(version),
              classes,
              List.of(rule),
              Map.of("OSGI-INF/rule.xml", COMPONENT.formatted(ID))));
      pf4j.put(
          version,
          Compiled.jar(
              place.resolve("pf4j.jar"),
              manifest(Map.of("Plugin-Id", ID, "Plugin-Version", version)),
              classes,
              List.of(rule, classes.resolve("thu/MarkedRule.class")),
              Map.of("META-INF/extensions.idx", "thu.MarkedRule\n")));
    }
  }

  /** The rule as a plugin of this platform. */
  Path bundle(String version) {
    return jar(bundles, version);
  }

  /** The rule as a plugin of PF4J. */
  Path pf4j(String version) {
    return jar(pf4j, version);
  }

  private static Path jar(Map<String, Path> jars, String version) {
    Path jar = jars.get(version);
    if (jar == null) {
      throw new IllegalArgumentException("there is no version " + version);
    }
    return jar;
  }

  private static Manifest bundleManifest(String version) {
    return manifest(
        Map.of(
            "Bundle-ManifestVersion", "2",
            "Bundle-SymbolicName", "thu.swapped.rule",
            "Bundle-Version", version,
            "Import-Package",
                "org.dvctt.model;version=\"[0.2,1)\",org.dvctt.spi.control;version=\"[0.1,1)\"",
            "Service-Component", "OSGI-INF/rule.xml",
            "Provide-Capability", CAPABILITY.formatted(ID, version).strip(),
            "Require-Capability", REQUIREMENTS.strip()));
  }

  private static Manifest manifest(Map<String, String> headers) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach(main::putValue);
    return manifest;
  }
}
