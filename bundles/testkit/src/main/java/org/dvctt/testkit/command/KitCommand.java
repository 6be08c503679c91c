/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import org.dvctt.testkit.sign.SignCommand;

/** The first word chooses the command. Status 0: done; 1: refused; 2: the command line is wrong. */
public final class KitCommand {
  private KitCommand() {}

  /** The command line. */
  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, Path.of(""), words));
  }

  /**
   * Does what the words say.
   *
   * @param here folder that a new plugin's folder is made in
   * @return the status
   */
  public static int run(PrintStream out, Path here, String... words) {
    String[] rest = words.length == 0 ? words : Arrays.copyOfRange(words, 1, words.length);
    return switch (words.length == 0 ? "" : words[0]) {
      case "new" -> new NewCommand(out, here).run(rest);
      case "check" -> new CheckCommand(out).run(rest);
      case "kar" -> new KarCommand(out).run(rest);
      case "sign", "verify" -> new SignCommand(out, InstantSource.system()).run(words);
      default -> {
        out.println(NewCommand.USAGE);
        out.println(CheckCommand.USAGE);
        out.println(KarCommand.USAGE);
        out.println(SignCommand.USAGE);
        yield 2;
      }
    };
  }
}
