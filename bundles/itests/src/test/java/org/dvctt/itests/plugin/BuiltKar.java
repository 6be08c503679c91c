/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.dvctt.itests.Installation;
import org.dvctt.testkit.pack.Compiled;
import org.dvctt.testkit.pack.Kar;

/** A plugin of several bundles in one file: its check in one, what the check uses in another. */
final class BuiltKar {
  private BuiltKar() {}

  /** A bundle that exports a table with the articles that its rules name. */
  static Path library() throws IOException {
    Path folder = Installation.folder("l");
    Path classes =
        Compiled.classes(
            folder,
            Map.of(
                "thu/bang/Table.java",
                "package thu.bang; public class Table {"
                    + " public static String article() { return \"Điều 5\"; } }"));
    Manifest manifest = manifest();
    Attributes main = manifest.getMainAttributes();
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "thu.bang");
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Export-Package", "thu.bang;version=\"1.0.0\"");
    Path jar = folder.resolve("bang.jar");
    Compiled.jar(jar, manifest, classes, Map.of());
    return jar;
  }

  /** Packs bundles into one file. */
  static Path of(String name, Path... bundles) throws IOException {
    Path kar = Installation.folder("a").resolve(name + ".kar");
    Kar.pack(kar, List.of(bundles));
    return kar;
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    return manifest;
  }
}
