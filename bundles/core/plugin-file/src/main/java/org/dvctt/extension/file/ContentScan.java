/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.felix.utils.manifest.Clause;
import org.jspecify.annotations.Nullable;

/** Looks into each entry of a bundle, and of the archives within it, by content and by name. */
final class ContentScan {
  private static final int DEEPEST = 3;
  private static final String CONFIGURATOR = "OSGI-INF/configurator/";

  private final Budget budget;
  private final Findings findings;

  ContentScan(Budget budget, Findings findings) {
    this.budget = budget;
    this.findings = findings;
  }

  void bundle(OpenBundle bundle, Set<String> permissions) throws IOException {
    boolean runsAlone = !bundle.header("Main-Class").isEmpty();
    ClassScan classes = new ClassScan(bundle.archive().name(), permissions, runsAlone, findings);
    archive(bundle.archive(), classes, classPath(bundle), 1, Set.of());
  }

  /** What lies beside the bundles in a KAR: never loaded, so no class of it is read. */
  void besideBundles(Archive archive, Set<String> bundles) throws IOException {
    archive(archive, null, Set.of(), DEEPEST, bundles);
  }

  private Set<String> classPath(OpenBundle bundle) {
    Set<String> jars = new HashSet<>();
    Map<String, String> headers = bundle.bundle().headers();
    List<String> names = bundle.names();
    for (Clause clause : ManifestHeaders.clauses(headers, "Bundle-ClassPath", findings)) {
      String path = clause.getName();
      if (path.equals(".") || path.equals("/")) {
        continue;
      }
      String folder = path.endsWith("/") ? path : path + "/";
      // META-INF holds files that no signature covers.
      boolean unsigned = path.regionMatches(true, 0, "META-INF", 0, 8);
      if (!unsigned && names.contains(path) && !path.endsWith("/")) {
        jars.add(path);
      } else if (unsigned || names.stream().noneMatch(n -> n.startsWith(folder))) {
        findings.add(FileRefusals.classPath(path));
      }
    }
    return jars;
  }

  private void archive(
      Archive archive, @Nullable ClassScan classes, Set<String> jars, int depth, Set<String> done)
      throws IOException {
    for (ZipEntry entry : archive.entries()) {
      String name = entry.getName();
      if (entry.isDirectory() || done.contains(name)) {
        continue;
      }
      byte[] bytes = archive.bytes(entry);
      if (NativeCode.named(name) || NativeCode.is(bytes)) {
        findings.add(FileRefusals.nativeCode(within(archive, name)));
      } else if (classes == null) {
        continue;
      } else if (name.startsWith(CONFIGURATOR)) {
        findings.add(FileRefusals.extender(name));
      } else if (name.endsWith(".class") || NativeCode.classMagic(bytes)) {
        type(archive, classes, name, bytes);
      } else if (jars.contains(name) || zip(name, bytes)) {
        nested(archive, classes, name, bytes, depth);
      }
    }
  }

  private void type(Archive archive, ClassScan classes, String entry, byte[] bytes) {
    String type = entry.endsWith("module-info.class") ? null : classes.scan(entry, bytes);
    if (type != null) {
      ownCopy(archive, type.replace('/', '.'));
    }
    // By its place as well: an unreadable class still shadows.
    ownCopy(archive, place(entry).replace('/', '.'));
  }

  private void ownCopy(Archive archive, String type) {
    int dot = type.lastIndexOf('.');
    if (dot > 0 && HostArea.isHost(type.substring(0, dot))) {
      findings.add(FileRefusals.ownCopy(archive.name(), type));
    }
  }

  private static String place(String entry) {
    String plain = entry.replaceFirst("^META-INF/versions/[0-9]+/", "");
    return plain.endsWith(".class") ? plain.substring(0, plain.length() - 6) : plain;
  }

  private void nested(Archive outer, ClassScan classes, String name, byte[] bytes, int depth)
      throws IOException {
    String where = within(outer, name);
    if (depth >= DEEPEST) {
      findings.add(FileRefusals.tooDeep(where));
      return;
    }
    try (Archive inner = Archive.open(bytes, where, budget)) {
      FileCheck.names(inner, budget, findings);
      archive(inner, classes, Set.of(), depth + 1, Set.of());
    } catch (IOException e) {
      findings.add(FileRefusals.notZip(where));
    }
  }

  private static boolean zip(String name, byte[] bytes) {
    return name.endsWith(".jar")
        || (bytes.length > 4
            && bytes[0] == 'P'
            && bytes[1] == 'K'
            && bytes[2] == 3
            && bytes[3] == 4);
  }

  private static String within(Archive archive, String name) {
    return archive.name().isEmpty() ? name : archive.name() + "!/" + name;
  }
}
