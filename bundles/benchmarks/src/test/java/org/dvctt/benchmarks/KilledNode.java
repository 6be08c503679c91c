/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.api.extension.PluginDone;
import org.dvctt.api.extension.PluginState;
import org.dvctt.api.extension.PluginView;
import org.dvctt.testkit.check.ControlQuickChecks;

/**
 * A process that is there to be killed: the plugin platform on a folder. It tells what it found
 * whole, does what its input says, one act a line, and tells that it is done.
 *
 * <pre>
 * < install FILE        swaps the version of the file in
 * < rollback VERSION    brings an earlier one back
 * > whole VERSION       the one version that is wanted, asked and answers
 * > broken WHAT         something else
 * > done VERSION        the act is acknowledged
 * </pre>
 */
final class KilledNode {
  /** What an earlier run left is ended by the rounds that follow a start. */
  private static final Duration SETTLES = Duration.ofSeconds(20);

  private KilledNode() {}

  public static void main(String[] words) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (PluginNode node = new PluginNode(Path.of(words[0]))) {
      out.println(look(node));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(act(node, line));
      }
    }
  }

  private static String act(PluginNode node, String line) throws IOException {
    String rest = line.substring(line.indexOf(' ') + 1);
    PluginDone done =
        line.startsWith("install ")
            ? node.plugins().install(PluginNode.ADMIN, Path.of(rest), true, "to be killed")
            : node.plugins().rollback(PluginNode.ADMIN, PluginJars.ID, rest, "to be killed");
    return done.done() && done.state() == PluginState.ACTIVE
        ? "done " + done.version()
        : "broken " + done;
  }

  /** What is there after a start, once it is as it is wanted. */
  private static String look(PluginNode node) throws Exception {
    long end = System.nanoTime() + SETTLES.toNanos();
    String seen = "";
    while (System.nanoTime() < end) {
      List<PluginView> all = node.plugins().list();
      seen = broken(node, all);
      if (seen.isEmpty() && all.stream().noneMatch(PluginView::asked)) {
        return "whole nothing";
      }
      if (seen.isEmpty()) {
        return "whole "
            + node.ask(ControlQuickChecks.usual(LocalDate.of(2020, 8, 3)), new Loaders());
      }
      Thread.sleep(100);
    }
    return "broken " + seen;
  }

  /** Empty when one version is wanted and asked, and nothing is half done. */
  private static String broken(PluginNode node, List<PluginView> all) {
    long active = all.stream().filter(one -> one.state() == PluginState.ACTIVE).count();
    boolean half =
        all.stream()
            .anyMatch(
                one ->
                    one.state() == PluginState.DRAINING
                        || one.here().startsWith("differs")
                        || one.asked() != (one.state() == PluginState.ACTIVE));
    // The made rules are not signed, which the policy of this node allows.
    List<String> found =
        node.plugins().verify("", "").stream()
            .filter(line -> !line.endsWith("is unsigned"))
            .toList();
    return active <= 1 && !half && found.isEmpty() ? "" : all + " " + found;
  }
}
