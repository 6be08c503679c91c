/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.dvctt.model.Refused;
import org.jspecify.annotations.Nullable;
import org.osgi.resource.Capability;

/**
 * Reads a plugin's file, one bundle or a KAR, and tells all that is wrong with it. No class of it
 * is loaded. What it can't see: code that hides behind permitted reflection, and whether the
 * platform has what the bundles import, which the plan tells.
 *
 * <p>The file must not change between this and its installation: work on a private copy and compare
 * {@link PluginFile#sha256()}.
 */
public final class FileCheck {
  private final Findings findings = new Findings();
  private final Deque<Archive> opened = new ArrayDeque<>();
  private final FileLimits limits;
  private final Budget budget;

  private FileCheck(FileLimits limits, long size) {
    this.limits = limits;
    this.budget = new Budget(limits, size, findings);
  }

  /**
   * Reads a file.
   *
   * @throws Refused INVALID with all reasons found (at most some 50)
   */
  public static PluginFile read(Path file, FileLimits limits) {
    try {
      long size = Files.size(file);
      FileCheck check = new FileCheck(limits, size);
      if (size > limits.file()) {
        throw check.findings.fatal(FileRefusals.tooLarge(size, limits.file()));
      }
      return check.read(file, size);
    } catch (IOException e) {
      throw new Findings().fatal(FileRefusals.notRead(why(e)));
    }
  }

  private PluginFile read(Path file, long size) throws IOException {
    String sha256 = sha256(file);
    try {
      Archive archive = Archive.open(file, "", budget);
      opened.push(archive);
      return read(file, sha256, size, archive);
    } catch (IOException e) {
      // The file was readable for its hash: what fails now is its structure.
      throw findings.fatal(FileRefusals.notZip(why(e)));
    } finally {
      for (Archive archive : opened) {
        archive.close();
      }
    }
  }

  private PluginFile read(Path file, String sha256, long size, Archive archive) throws IOException {
    List<String> names = names(archive, budget, findings);
    Map<String, String> headers = ManifestHeaders.read(archive, names, findings);
    Set<String> jars = new HashSet<>();
    List<OpenBundle> bundles =
        headers != null && headers.containsKey("Bundle-SymbolicName")
            ? alone(archive, names, headers)
            : several(archive, names, headers != null, jars);
    OpenBundle carrier = carrier(bundles);
    Descriptor descriptor = carrier == null ? null : descriptor(carrier);
    Set<String> permissions = descriptor == null ? Set.of() : descriptor.permissions();
    BundleArrows arrows = new BundleArrows(bundles, permissions, findings);
    ComponentReferences references = new ComponentReferences(arrows, findings);
    ContentScan contents = new ContentScan(budget, findings);
    for (OpenBundle bundle : bundles) {
      arrows.check(bundle);
      references.check(bundle);
      contents.bundle(bundle, permissions);
    }
    if (!jars.isEmpty()) {
      contents.besideBundles(archive, jars);
    }
    List<ConfigKey> settings =
        descriptor == null ? List.of() : settings(bundles, descriptor.configuration());
    findings.refuseIfAny();
    if (carrier == null || descriptor == null) {
      throw findings.fatal(FileRefusals.noCapability());
    }
    List<PluginBundle> all = new ArrayList<>(List.of(carrier.bundle()));
    bundles.stream().filter(b -> b != carrier).forEach(b -> all.add(b.bundle()));
    return new PluginFile(file, sha256, size, descriptor, all, settings);
  }

  private List<OpenBundle> alone(Archive archive, List<String> names, Map<String, String> headers) {
    OpenBundle bundle = new BundleReader(limits, findings).read(archive, names, headers);
    return bundle == null ? List.of() : List.of(bundle);
  }

  /** The bundles of a KAR; its own manifest only signs. */
  private List<OpenBundle> several(
      Archive kar, List<String> names, boolean manifest, Set<String> jars) throws IOException {
    names.stream().filter(n -> n.endsWith(".jar")).forEach(jars::add);
    if (jars.isEmpty()) {
      findings.add(manifest ? FileRefusals.notBundle("") : FileRefusals.noManifest(""));
    }
    List<OpenBundle> bundles = new ArrayList<>();
    for (String jar : names.stream().filter(jars::contains).distinct().toList()) {
      byte[] bytes = kar.bytes(jar);
      if (bytes == null) {
        continue;
      }
      Archive archive;
      try {
        archive = Archive.open(bytes, jar, budget);
      } catch (IOException e) {
        findings.add(FileRefusals.notZip(jar));
        continue;
      }
      opened.push(archive);
      List<String> entries = names(archive, budget, findings);
      Map<String, String> headers = ManifestHeaders.read(archive, entries, findings);
      if (headers == null) {
        findings.add(FileRefusals.noManifest(jar));
      } else {
        bundles.addAll(alone(archive, entries, headers));
      }
    }
    return bundles;
  }

  private @Nullable OpenBundle carrier(List<OpenBundle> bundles) {
    List<OpenBundle> carriers =
        bundles.stream().filter(b -> !BundleArrows.plugins(b).isEmpty()).toList();
    if (carriers.isEmpty()) {
      findings.add(FileRefusals.noCapability());
      return null;
    }
    if (carriers.size() > 1 || BundleArrows.plugins(carriers.get(0)).size() > 1) {
      findings.add(FileRefusals.manyCapabilities());
      return null;
    }
    return carriers.get(0);
  }

  private Descriptor descriptor(OpenBundle carrier) {
    Capability capability = BundleArrows.plugins(carrier).get(0);
    return new DescriptorReader(carrier, capability.getAttributes(), findings).read();
  }

  private List<ConfigKey> settings(List<OpenBundle> bundles, String pid) throws IOException {
    if (pid.isEmpty()) {
      return List.of();
    }
    List<ConfigKey> keys = new ArrayList<>();
    for (OpenBundle bundle : bundles) {
      keys.addAll(new MetatypeReader(bundle, findings).read(pid));
    }
    if (keys.isEmpty()) {
      findings.add(FileRefusals.noSchema(pid));
    }
    return keys;
  }

  /** The names of all entries, counted and checked. */
  static List<String> names(Archive archive, Budget budget, Findings findings) throws IOException {
    EntryNames checked = new EntryNames(archive.name(), findings);
    List<String> names = new ArrayList<>();
    for (ZipEntry entry : archive.entries()) {
      budget.entry();
      checked.add(entry.getName());
      names.add(entry.getName());
    }
    return names;
  }

  private static String why(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** The hash of a file's bytes, in hex. */
  public static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
