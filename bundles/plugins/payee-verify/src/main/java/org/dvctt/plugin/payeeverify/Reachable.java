/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the plugin may connect to: what its manifest asked for and an admin let in. */
final class Reachable {
  private static final String NETWORK = "network:";
  private static final Pattern ASKED = Pattern.compile("network:[^,\"]+");
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final List<String> permissions;

  /**
   * @param permissions as in the manifest, e.g. {@code network:127.0.0.1:*}
   */
  Reachable(List<String> permissions) {
    this.permissions = List.copyOf(permissions);
  }

  /** As this bundle's manifest says. */
  static Reachable ofManifest() {
    try (InputStream in = Reachable.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
      Attributes said = new Manifest(Objects.requireNonNull(in)).getMainAttributes();
      return new Reachable(
          ASKED
              .matcher(String.valueOf(said.getValue("Provide-Capability")))
              .results()
              .map(MatchResult::group)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the bundle's own manifest", e);
    }
  }

  /**
   * The address as one that may be asked.
   *
   * @throws IllegalArgumentException with what to write instead
   */
  URI address(String text) {
    URI uri = parsed(text);
    String host = uri == null ? null : uri.getHost();
    String scheme = uri == null ? null : uri.getScheme();
    if (uri == null
        || host == null
        || scheme == null
        || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
        || uri.getUserInfo() != null
        || uri.getFragment() != null) {
      throw wrong("viết dạng · write it like http://127.0.0.1:8603/holders");
    }
    boolean encrypted = scheme.equalsIgnoreCase("https");
    if (!encrypted && !LOOPBACK.matcher(host).matches()) {
      throw wrong(
          "máy khác phải dùng https: số tài khoản không được đi không mã hoá"
              + " · another machine needs https: account numbers don't travel unencrypted");
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : encrypted ? HTTPS : HTTP;
    if (!permissions.contains(NETWORK + host + ":" + port)
        && !permissions.contains(NETWORK + host + ":*")) {
      throw wrong(
          "plugin chỉ được phép đến "
              + allowed()
              + "; với máy khác, đóng gói plugin có quyền network:"
              + host
              + ":"
              + port
              + " · the plugin may only go to "
              + allowed()
              + "; for another host, build it with the permission network:"
              + host
              + ":"
              + port);
    }
    return uri;
  }

  private String allowed() {
    return permissions.stream()
        .filter(permission -> permission.startsWith(NETWORK))
        .map(permission -> permission.substring(NETWORK.length()))
        .toList()
        .toString();
  }

  private static @Nullable URI parsed(String text) {
    try {
      return URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("address: " + what);
  }
}
