/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A plugin's bundle for tests: sound as it comes, each call makes one thing of it otherwise. */
public final class PluginJar {
  public static final String HOST =
      "org.dvctt.host;filter:=\"(&(version>=0.1.0)(!(version>=1.0.0)))\"";

  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> capability = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private byte[] manifest = {};

  private PluginJar() {}

  public static PluginJar sound() {
    return library("vn.test.plugin")
        .header("Require-Capability", HOST)
        .attribute("id", "test-plugin")
        .attribute("version:Version", "1.2.3")
        .attribute("kinds:List<String>", "control")
        .attribute("vendor", "Test")
        .attribute("name.vi", "Thử")
        .attribute("name.en", "Test")
        .attribute("summary.vi", "Để thử")
        .attribute("summary.en", "For tests")
        .entry("vn/test/plugin/Empty.class", CallClass.named("vn/test/plugin/Empty").bytes());
  }

  /** A bundle that carries no capability. */
  static PluginJar library(String symbolicName) {
    PluginJar jar = new PluginJar();
    return jar.header("Bundle-ManifestVersion", "2")
        .header("Bundle-SymbolicName", symbolicName)
        .header("Bundle-Version", "1.2.3");
  }

  /** An archive without a manifest. */
  static PluginJar bare() {
    return new PluginJar();
  }

  PluginJar header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  PluginJar without(String header) {
    headers.remove(header);
    return this;
  }

  /** The manifest's very bytes. */
  PluginJar manifest(String text) {
    manifest = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  public PluginJar attribute(String name, String value) {
    capability.put(name, value);
    return this;
  }

  PluginJar withoutAttribute(String name) {
    capability.remove(name);
    return this;
  }

  PluginJar entry(String name, String text) {
    return entry(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public PluginJar entry(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  PluginJar code(CallClass type) {
    return entry(type.name() + ".class", type.bytes());
  }

  public Path in(Path folder) {
    try {
      return Files.write(folder.resolve("plugin.jar"), bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JarOutputStream jar = new JarOutputStream(bytes)) {
      if (manifest.length > 0) {
        put(jar, Archive.MANIFEST, manifest);
      } else if (!headers.isEmpty()) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        written().write(text);
        put(jar, Archive.MANIFEST, text.toByteArray());
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(jar, entry.getKey(), entry.getValue());
      }
      jar.finish();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Manifest written() {
    Manifest written = new Manifest();
    Attributes main = written.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach((name, value) -> main.put(new Attributes.Name(name), value));
    if (!capability.isEmpty()) {
      StringBuilder text = new StringBuilder(Descriptor.NAMESPACE);
      capability.forEach(
          (name, value) -> text.append(';').append(name).append("=\"").append(value).append('"'));
      String more = headers.getOrDefault("Provide-Capability", "");
      main.put(
          new Attributes.Name("Provide-Capability"),
          more.isEmpty() ? text.toString() : text + "," + more);
    }
    return written;
  }

  private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    jar.putNextEntry(new ZipEntry(name));
    jar.write(bytes);
    jar.closeEntry();
  }
}
