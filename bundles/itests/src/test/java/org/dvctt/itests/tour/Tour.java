/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.tour;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of docs/ whose commands are run as they stand there.
 *
 * @param page its path in the project
 */
public record Tour(String page) {
  /** The project's folder. */
  public static final Path ROOT =
      Path.of(System.getProperty("dvctt.root", "../..")).toAbsolutePath();

  /** The commands between the marks of a block. */
  public String block(String name) throws IOException {
    String text = Files.readString(ROOT.resolve(page));
    String quoted = "<!-- tour: " + name + " -->\\s*```sh\\n(.*?)```\\s*<!-- /tour -->";
    Matcher found = Pattern.compile(quoted, Pattern.DOTALL).matcher(text);
    assertTrue(page + " has a block " + name, found.find());
    return found.group(1);
  }

  /** Names of all blocks, so that none is forgotten. */
  public List<String> blocks() throws IOException {
    return Pattern.compile("<!-- tour: ([a-z]+) -->")
        .matcher(Files.readString(ROOT.resolve(page)))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
