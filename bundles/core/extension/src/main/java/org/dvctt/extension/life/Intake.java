/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dvctt.api.extension.PluginState;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.extension.file.PluginReader;
import org.dvctt.model.Refused;

/** Takes files in: looks through them, keeps their bytes, writes them down. */
final class Intake {
  private final LifeBook book;
  private final Shelf shelf;
  private final PluginReader reader;
  private final Vouching vouching;
  private final long limit;

  Intake(LifeBook book, Shelf shelf, PluginReader reader, Vouching vouching, long limit) {
    this.book = book;
    this.shelf = shelf;
    this.reader = reader;
    this.vouching = vouching;
    this.limit = limit;
  }

  /**
   * Takes a file in as RECEIVED. The bytes are kept first and looked through where they are kept:
   * what was looked through is what will run.
   *
   * @throws Refused INVALID with all that stands against the file; CONFLICT {@code PLUGIN_KNOWN},
   *     {@code SAME_VERSION_OTHER_BYTES}
   */
  PluginRow take(Path file, Who who) {
    String name = String.valueOf(file.getFileName());
    String sha256 = "";
    try {
      if (!Files.isRegularFile(file)) {
        throw Refusals.unreadable(name, "no such file");
      }
      sha256 = shelf.keep(file, limit);
      PluginFile read = shelf.look(sha256);
      return book.receive(row(name, read), replaces(read), who);
    } catch (FileNotFoundException e) {
      throw refused(name, who, sha256, Refusals.unreadable(name, "it was lost on the way"));
    } catch (IOException e) {
      throw refused(name, who, sha256, Refusals.unreadable(name, e.toString()));
    } catch (Refused e) {
      throw refused(name, who, sha256, e);
    }
  }

  /**
   * Looks through a file where it is and keeps nothing.
   *
   * @throws Refused INVALID with all that stands against the file, or with what is wrong with its
   *     signature
   */
  PluginFile look(Path file) {
    if (!Files.isRegularFile(file)) {
      throw Refusals.unreadable(String.valueOf(file.getFileName()), "no such file");
    }
    PluginFile read = reader.read(file);
    vouching.signer(read);
    return read;
  }

  private Refused refused(String name, Who who, String sha256, Refused refused) {
    book.refused(LifeAct.RECEIVE.text(), name, who, refused, sha256);
    return refused;
  }

  /** Only a build that is no release yet may come again with other bytes, and only with us. */
  private boolean replaces(PluginFile file) {
    return vouching.ofRelease(file.sha256())
        && file.descriptor().version().getQualifier().contains("SNAPSHOT");
  }

  private PluginRow row(String name, PluginFile file) {
    return new PluginRow(
        file.descriptor().ref(),
        file.sha256(),
        name,
        file.size(),
        vouching.ofRelease(file.sha256()) ? PluginRow.Origin.DISTRIBUTION : PluginRow.Origin.FILE,
        "",
        "",
        PluginState.RECEIVED,
        PluginTable.now(),
        0,
        0,
        "",
        "",
        0);
  }
}
