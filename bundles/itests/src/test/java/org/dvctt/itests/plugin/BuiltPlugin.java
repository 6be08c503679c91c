/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.dvctt.itests.Installation;
import org.dvctt.testkit.pack.Compiled;

/**
 * A plugin with one control check that a test builds: compiled, packed and described as an author
 * would, with whatever is wrong with it.
 */
public final class BuiltPlugin {
  /** The check that passes everything and says who it is. */
  public static final String PASSES =
      "return java.util.List.of(Verdict.pass(new RuleRef(ID, VERSION, \"T01\", \"thử\")));";

  private final String id;
  private final String version;
  private String check = PASSES;
  private String members = "";
  private String leaving = "";
  private Path[] uses = {};
  private final Map<String, String> capability = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  private BuiltPlugin(String id, String version) {
    this.id = id;
    this.version = version;
    capability.put("kinds:List<String>", "control");
    headers.put(
        "Import-Package",
        "org.dvctt.model;version=\"[0.2,1)\",org.dvctt.spi.control;version=\"[0.1,1)\"");
  }

  public static BuiltPlugin of(String id, String version) {
    return new BuiltPlugin(id, version);
  }

  /** What its check does with {@code question}, Java statements. */
  public BuiltPlugin check(String statements) {
    check = statements;
    return this;
  }

  /** Further members of its class, e.g. a constructor. */
  public BuiltPlugin members(String declarations) {
    members = declarations;
    return this;
  }

  /** What it does when it is stopped, Java statements. */
  public BuiltPlugin leaves(String statements) {
    leaving = statements;
    return this;
  }

  /** Bundles that its check needs. */
  public BuiltPlugin uses(Path... jars) {
    uses = jars;
    return this;
  }

  /** An attribute of its capability. */
  public BuiltPlugin says(String attribute, String value) {
    capability.put(attribute, value);
    return this;
  }

  /** A header of its manifest. */
  public BuiltPlugin header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Builds the bundle. */
  public Path build() throws IOException {
    Path folder = Installation.folder("b");
    Path jar = folder.resolve(id + "-" + version + ".jar");
    Compiled.jar(jar, manifest(), compile(folder), Map.of("OSGI-INF/check.xml", component()));
    return jar;
  }

  private Path compile(Path folder) throws IOException {
    return Compiled.classes(
        folder,
        Map.of(
            "thu/Check.java",
            """
        package thu;
        import org.dvctt.model.*;
        public class Check implements org.dvctt.spi.control.ControlCheck {
          static final String ID = "%s";
          static final String VERSION = "%s";
          %s
          public void leave() {
            %s
          }
          @Override
          public java.util.List<Verdict> check(RuleQuestion question) {
            boolean live = question.content().unit().value().equals("1990766");
            %s
          }
        }
        """
                .formatted(id, version, members, leaving, check)),
        uses);
  }

  private Manifest manifest() {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "thu." + id.replace('-', '.'));
    main.putValue("Bundle-Version", version);
    main.putValue("Service-Component", "OSGI-INF/check.xml");
    StringBuilder said =
        new StringBuilder("org.dvctt.plugin;id=\"" + id + "\";version:Version=\"" + version + "\"");
    said.append(";vendor=\"Thử nghiệm\";name.vi=\"Thử ").append(id).append('"');
    said.append(";name.en=\"Trial ").append(id).append('"');
    said.append(";summary.vi=\"Để thử\";summary.en=\"For trials\"");
    capability.forEach(
        (name, value) -> said.append(';').append(name).append("=\"").append(value).append('"'));
    main.putValue("Provide-Capability", said.toString());
    main.putValue(
        "Require-Capability",
        "org.dvctt.host;filter:=\"(&(version>=0.1.0)(!(version>=1.0.0)))\","
            + "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)"
            + "(!(version>=2.0.0)))\"");
    headers.forEach(main::putValue);
    return manifest;
  }

  private String component() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s" deactivate="leave">
          <implementation class="thu.Check"/>
          <service><provide interface="org.dvctt.spi.control.ControlCheck"/></service>
          <property name="dvctt.plugin.id" value="%s"/>
        </scr:component>
        """
        .formatted("thu." + id, id);
  }
}
