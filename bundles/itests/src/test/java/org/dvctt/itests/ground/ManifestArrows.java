/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;

/** What a bundle's manifest says against laws 1 and 2. */
final class ManifestArrows {
  private static final String OURS = "org.dvctt";
  private static final String PORTS = "org.dvctt.core.ports";

  private ManifestArrows() {}

  /** All that is wrong with one manifest; empty when nothing is. */
  static List<String> faults(Attributes manifest) {
    String bundle = header(manifest, "Bundle-SymbolicName").split(";", 2)[0];
    Optional<Room> room = Room.of(bundle);
    if (room.isEmpty()) {
      return List.of(bundle + " lies in no room: give it one in Room, or it may not be here");
    }
    List<String> faults = new ArrayList<>();
    for (Clause wanted : clauses(manifest, "Import-Package")) {
      imports(bundle, room.get(), wanted).ifPresent(faults::add);
    }
    for (Clause offered : clauses(manifest, "Export-Package")) {
      exports(bundle, room.get(), offered).ifPresent(faults::add);
    }
    for (String open : List.of("DynamicImport-Package", "Require-Bundle", "Fragment-Host")) {
      if (!header(manifest, open).isEmpty()) {
        faults.add(bundle + " has " + open + ": an arrow that nobody can check");
      }
    }
    return faults;
  }

  private static Optional<String> imports(String bundle, Room room, Clause wanted) {
    String name = wanted.getName();
    if (!ours(name)) {
      boolean sql = name.startsWith("java.sql") || name.startsWith("javax.sql");
      return sql && room != Room.STORE
          ? Optional.of(bundle + " imports " + name + ": only the store speaks JDBC")
          : Optional.empty();
    }
    Optional<Room> other = Room.of(name);
    boolean own = name.equals(bundle) || name.startsWith(bundle + ".");
    if (!own && (other.isEmpty() || !room.mayReach(other.get()))) {
      return Optional.of(bundle + " imports " + name + ": law 1 has no arrow from there to there");
    }
    if (name.equals(PORTS) && !"true".equals(wanted.getAttribute("dvctt.core"))) {
      return Optional.of(bundle + " imports " + name + " without naming its attribute");
    }
    return Optional.empty();
  }

  private static Optional<String> exports(String bundle, Room room, Clause offered) {
    if (!room.mayExport()) {
      return Optional.of(bundle + " exports " + offered.getName() + ": law 2 keeps it private");
    }
    if (offered.getAttribute("version") == null
        || offered.getAttribute("version").equals("0.0.0")) {
      return Optional.of(bundle + " exports " + offered.getName() + " without a version");
    }
    if (offered.getName().equals(PORTS)
        && !"dvctt.core".equals(offered.getDirective("mandatory"))) {
      return Optional.of(bundle + " exports " + PORTS + " to everybody");
    }
    return Optional.empty();
  }

  private static boolean ours(String name) {
    return name.equals(OURS) || name.startsWith(OURS + ".");
  }

  private static List<Clause> clauses(Attributes manifest, String name) {
    String text = header(manifest, name);
    return text.isEmpty() ? List.of() : List.of(Parser.parseHeader(text));
  }

  private static String header(Attributes manifest, String name) {
    String value = manifest.getValue(name);
    return value == null ? "" : value;
  }
}
