/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.dvctt.itests.Installation;

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
    Path classes = compile(folder);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest())) {
      out.putNextEntry(new JarEntry("OSGI-INF/check.xml"));
      out.write(component().getBytes(StandardCharsets.UTF_8));
      try (Stream<Path> all = Files.walk(classes)) {
        for (Path path : all.filter(Files::isRegularFile).toList()) {
          out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
          Files.copy(path, out);
        }
      }
    }
    return jar;
  }

  private Path compile(Path folder) throws IOException {
    Path source = Files.createDirectories(folder.resolve("src/thu")).resolve("Check.java");
    Files.writeString(
        source,
        """
        package thu;
        import org.dvctt.model.*;
        public class Check implements org.dvctt.spi.control.ControlCheck {
          static final String ID = "%s";
          static final String VERSION = "%s";
          %s
          @Override
          public java.util.List<Verdict> check(RuleQuestion question) {
            boolean live = question.content().unit().value().equals("1990766");
            %s
          }
        }
        """
            .formatted(id, version, members, check));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int failed =
        compiler.run(
            null,
            null,
            null,
            "--release",
            "17",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString(),
            source.toString());
    if (failed != 0) {
      throw new IOException("the plugin " + id + " does not compile");
    }
    return classes;
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
        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
          <implementation class="thu.Check"/>
          <service><provide interface="org.dvctt.spi.control.ControlCheck"/></service>
          <property name="dvctt.plugin.id" value="%s"/>
        </scr:component>
        """
        .formatted("thu." + id, id);
  }
}
